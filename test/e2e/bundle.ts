import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { RollupOptions } from 'rollup';
import { writeBundle } from '../../scripts/write-bundle.ts';

const dist = new URL('../../dist/', import.meta.url);

/** A built file. */
export const built = (name: string): Promise<Buffer> => readFile(new URL(name, dist));

/** The bundles of another version, really built. */
export async function bundleOf(version: string): Promise<{ module: Buffer; classic: Buffer }> {
  const dir = await mkdtemp(join(tmpdir(), 'tillvaxt-bundle-'));
  try {
    const { bundle } = (await import('../../rollup.config.mjs')) as {
      bundle(options: { version: string; dir: string }): RollupOptions;
    };
    await writeBundle(bundle({ version, dir }));
    return {
      module: await readFile(join(dir, 'tillvaxt.js')),
      classic: await readFile(join(dir, 'tillvaxt.classic.js')),
    };
  } finally {
    await rm(dir, { recursive: true });
  }
}

/**
 * Waits until every one of our elements on the page has rendered its own content, not its fallback. What is out of sight does so once the
 * visitor does something: here, scroll.
 */
export async function upgraded(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    dispatchEvent(new Event('scroll'));
    return [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('tillvaxt-') && localName !== 'tillvaxt-programme')
      .every((element) => element.shadowRoot?.querySelector('[part~=base]') && !element.matches(':state(waiting)'));
  });
}

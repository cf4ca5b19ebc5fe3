import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fagerstaNorbergSv } from '../src/programme/fagersta-norberg.sv.ts';
import type { SnippetSource } from '../src/snippet/index.ts';
import { builderPage } from './builder-page.ts';

const here = new URL('./', import.meta.url);
const target = new URL('../dist/embed/', import.meta.url);

/**
 * Writes to dist/embed/ what the collector serves under `/embed`, but for the scripts, which are bundled. The bundles' digests in
 * dist/integrity.json must be there before.
 */
export async function writeStudio(version: string): Promise<void> {
  const file = await readFile(new URL('../integrity.json', target), 'utf8');
  const integrity = JSON.parse(file) as SnippetSource['integrity'];
  await mkdir(target, { recursive: true });
  await writeFile(new URL('index.html', target), builderPage({ version, integrity, programme: fagerstaNorbergSv }));
  for (const name of ['builder.css', 'hosted-page.css', 'icon.svg'])
    await copyFile(new URL(name, here), new URL(name, target));
}

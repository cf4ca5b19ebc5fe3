// The static Storybook as a site of its own, for what opens every story: the check and the pictures.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Page } from 'puppeteer-core';

/** A story, or the documentation page of an element. */
export interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
}

declare const window: {
  __STORYBOOK_PREVIEW__?: {
    currentRender?: { id?: string; phase?: string; story?: { parameters: { ownsPage?: boolean } } };
  };
  __STORYBOOK_ADDONS_CHANNEL__?: { emit(event: string, detail: unknown): void };
};

const folder = 'storybook-static';
/** So long a story may take to open, in milliseconds. */
export const STORY_WITHIN_MS = 20_000;

/** Builds the Storybook where a source is newer. */
function build(): void {
  if (!existsSync('dist/custom-elements.json')) execFileSync('node', ['scripts/build.ts'], { stdio: 'inherit' });
  const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = [
    '{src,stories,contract,.storybook}/**/*.*',
    'dist/{custom-elements.json,tillvaxt.css}',
    'package-lock.json',
  ];
  if (changed(`${folder}/index.json`) > Math.max(...globSync(sources).map(changed))) return;
  console.log('Building Storybook …');
  execFileSync('storybook', ['build', '-o', folder, '--quiet', '--disable-telemetry', '--loglevel', 'warn'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const server = createServer((request, response) => {
  if (request.url === '/favicon.ico') return void response.writeHead(204).end();
  const path = normalize(new URL(request.url!, 'http://site').pathname).replace(/\/$/, '/index.html');
  readFile(join(folder, path)).then(
    (body) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body),
    () => response.writeHead(404).end(),
  );
});

/** Serves the stories, built anew where a source is newer, on a port of its own. */
export async function serveStories(): Promise<{ origin: string; entries: Entry[]; close: () => void }> {
  build();
  const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as { entries: Record<string, Entry> };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    entries: Object.values(entries),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * Opens a story in a fresh page and waits until it stands there with its programme.
 *
 * @param globals the settings of the toolbar, as in `locale:sv;scheme:light`
 * @returns why it could not be shown, or undefined
 */
export async function openStory(page: Page, origin: string, id: string, globals: string): Promise<string | undefined> {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true;${globals}`);
  return shown(page, id);
}

/** The same in the page that shows another story, with the settings it was opened with: as the Storybook's own menu does. */
export async function turnToStory(page: Page, id: string): Promise<string | undefined> {
  await page.evaluate(
    (storyId) => window.__STORYBOOK_ADDONS_CHANNEL__?.emit('setCurrentStory', { storyId, viewMode: 'story' }),
    id,
  );
  return shown(page, id);
}

/** Whether the story on show is of what the device keeps, or changes the page: it shares one with no other story. */
export const ownsPage = (page: Page): Promise<boolean> =>
  page.evaluate(() => Boolean(window.__STORYBOOK_PREVIEW__?.currentRender?.story?.parameters.ownsPage));

async function shown(page: Page, id: string): Promise<string | undefined> {
  await page.waitForFunction(
    (storyId) => {
      const { id: current, phase } = window.__STORYBOOK_PREVIEW__?.currentRender ?? {};
      return current === storyId && ['finished', 'errored', 'aborted'].includes(phase ?? '');
    },
    { timeout: STORY_WITHIN_MS },
    id,
  );
  const phase = await page.evaluate(() => window.__STORYBOOK_PREVIEW__?.currentRender?.phase);
  if (phase !== 'finished')
    return `${phase}: ${await page.$eval('#error-message', (element) => element.textContent ?? '')}`;
  // Another language than the built-in one is fetched; what has content to stand in for it renders once the visitor does something.
  await page.waitForFunction(
    () => {
      dispatchEvent(new Event('scroll'));
      return !document.querySelector('#storybook-root :state(waiting):not([data-stays-waiting])');
    },
    { timeout: STORY_WITHIN_MS },
  );
  return undefined;
}

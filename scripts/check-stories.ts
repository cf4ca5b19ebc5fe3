// Opens every story of the static Storybook in Chromium: it must render without an error, and axe must find nothing by the rules
// of WCAG 2.2 AA. Builds the Storybook first where a source is newer. Ends with `N passed, N failed`.
// `npm run test:stories -- tally` opens only the stories whose id holds that word.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from './chromium.mjs';

process.chdir(`${import.meta.dirname}/..`);

interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
}

declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
declare const window: { __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } } };

const folder = 'storybook-static';
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Each story is opened in every language, and in both colour schemes. */
const settings = ['locale:sv;scheme:light', 'locale:en;scheme:dark', 'locale:fi;scheme:light'];
const within = 20_000;
const wanted = process.argv[2] ?? '';

function build(): void {
  if (!existsSync('dist/custom-elements.json')) execFileSync('node', ['scripts/build.ts'], { stdio: 'inherit' });
  const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['{src,stories,contract,.storybook}/**/*.*', 'dist/custom-elements.json', 'package-lock.json'];
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

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with one story in one setting; nothing when all is well. */
async function findings(page: Page, origin: string, { id }: Entry, globals: string): Promise<string[]> {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true;${globals}`);
  await page.waitForFunction(
    () => ['finished', 'errored', 'aborted'].includes(window.__STORYBOOK_PREVIEW__?.currentRender?.phase ?? ''),
    { timeout: within },
  );
  const phase = await page.evaluate(() => window.__STORYBOOK_PREVIEW__?.currentRender?.phase);
  if (phase !== 'finished')
    return [`${phase}: ${await page.$eval('#error-message', (element) => element.textContent ?? '')}`];
  // Another language than the built-in one is fetched.
  await page.waitForFunction(
    () => !document.querySelector('#storybook-root :state(waiting):not([data-stays-waiting])'),
    { timeout: within },
  );
  const undefinedTags = await page.$$eval('#storybook-root :not(:defined)', (all) => all.map((each) => each.localName));
  const empty = await page.$eval('#storybook-root', (root) => !root.querySelector(':defined:not(div)'));
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((runOnly) => axe.run('#storybook-root', { runOnly }), wcag);
  return [
    ...undefinedTags.map((tag) => `<${tag}> is not defined`),
    ...(empty ? ['nothing is rendered'] : []),
    ...violations.flatMap(({ id: rule, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${rule}: ${target.join(' ')} ${failureSummary}`),
    ),
  ];
}

/** A documentation page only has to open. */
async function docsFindings(page: Page, origin: string, { id }: Entry): Promise<string[]> {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs`);
  await page.waitForFunction(() => document.querySelector('#storybook-docs h1, body.sb-show-errordisplay'), {
    timeout: within,
  });
  return page.$$eval('.sb-show-errordisplay #error-message', (all) => all.map((each) => each.textContent ?? ''));
}

async function check(browser: Browser, origin: string, entry: Entry, globals: string | undefined): Promise<string[]> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (['warn', 'error'].includes(message.type()))
      said.push(`console: ${message.text()} ${message.location().url ?? ''}`);
  });
  page.on(
    'pageerror',
    (error) => void said.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`),
  );
  try {
    await page.setViewport({ width: 1024, height: 900 });
    const found = await (globals === undefined
      ? docsFindings(page, origin, entry)
      : findings(page, origin, entry, globals));
    return [...found, ...said];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error), ...said];
  } finally {
    await page.close();
  }
}

build();
if (!chromiumPath) throw new Error('Chromium is not installed: scripts/setup-debian.sh');
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await puppeteer.launch({ executablePath: chromiumPath, args: chromiumArgs });
let passed = 0;
let failed = 0;
try {
  const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as { entries: Record<string, Entry> };
  const chosen = Object.values(entries).filter(({ id }) => id.includes(wanted));
  const all = chosen.flatMap((entry) =>
    (entry.type === 'docs' ? [undefined] : settings).map((globals) => ({ entry, globals })),
  );
  const workers = Array.from({ length: 2 }, async () => {
    for (let next = all.shift(); next; next = all.shift()) {
      const { entry, globals } = next;
      const found = await check(browser, origin, entry, globals);
      if (found.length) failed++;
      else passed++;
      if (found.length)
        console.log(
          `✖ ${entry.title}: ${entry.name} ${globals ?? ''}\n${found.map((line) => `    ${line}`).join('\n')}`,
        );
    }
  });
  await Promise.all(workers);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
console.log(`${passed} passed, ${failed} failed`);
if (process.env.TOTALS) writeFileSync(process.env.TOTALS, JSON.stringify({ passed, failed }));
process.exitCode = failed || !passed ? 1 : 0;

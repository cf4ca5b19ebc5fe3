// Opens every story of the static Storybook in Chromium: it must render without an error, and axe must find nothing by the rules
// of WCAG 2.2 AA. Builds the Storybook first where a source is newer. Ends with `N passed, N failed`.
// `npm run test:stories -- tally` opens only the stories whose id holds that word. Each story is opened in one language and colour
// scheme, the next one in the next; with `--full`, in all of them (`npm run test:full`). The stories of the themes are looked at in light and
// dark, more contrast and forced colours; with `--themes`, every story is, in every theme (`npm run proof:themes`).
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import puppeteer, { type BrowserContext, type Page } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import { openStory, ownsPage, serveStories, STORY_WITHIN_MS, turnToStory, type Entry } from './story-site.ts';

process.chdir(`${import.meta.dirname}/..`);

declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The languages and colour schemes that stories are opened in. */
const settings = ['locale:sv;scheme:light', 'locale:en;scheme:dark', 'locale:fi;scheme:light'];
const { values, positionals } = parseArgs({
  options: { full: { type: 'boolean' }, themes: { type: 'boolean' } },
  allowPositionals: true,
});
const [wanted = ''] = positionals;

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What readers may ask of a page, as media features. */
const looks: Readonly<Record<string, { scheme: string; features: { name: string; value: string }[] }>> = {
  light: { scheme: 'light', features: [] },
  dark: { scheme: 'dark', features: [] },
  'more contrast': { scheme: 'light', features: [{ name: 'prefers-contrast', value: 'more' }] },
  'more contrast, dark': { scheme: 'dark', features: [{ name: 'prefers-contrast', value: 'more' }] },
  // There axe takes a text's own colour for the one that is seen: it can judge those of the light scheme on white.
  'forced colours': { scheme: 'light', features: [{ name: 'forced-colors', value: 'active' }] },
};
const themes = globSync('src/theme/presets/*.css').sort();
/** What a theme can break; the rest of axe has judged the story already. */
const ofThemes = ['color-contrast', 'link-in-text-block', 'target-size'];

/** What is wrong with an open story in the themes, in every look. */
async function themeFindings(page: Page, files: readonly string[]): Promise<string[]> {
  const session = await page.createCDPSession();
  const found: string[] = [];
  for (const file of files)
    for (const [look, { scheme, features }] of Object.entries(looks)) {
      await page.evaluate(
        (css, colorScheme) => {
          const sheet = document.querySelector('style[data-theme]') ?? document.createElement('style');
          sheet.setAttribute('data-theme', '');
          sheet.textContent = css;
          document.head.append(sheet);
          document.documentElement.style.colorScheme = colorScheme;
        },
        readFileSync(file, 'utf8'),
        scheme,
      );
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: scheme }, ...features],
      });
      const { violations, passes } = await page.evaluate(
        (values) => axe.run('#storybook-root', { runOnly: { type: 'rule', values } }),
        ofThemes,
      );
      const where = `${basename(file, '.css')}, ${look}`;
      if (!passes.some(({ id }) => id === 'color-contrast')) found.push(`${where}: axe could judge no colour`);
      for (const { id: rule, nodes } of violations)
        for (const { target, failureSummary } of nodes)
          found.push(`${where}: ${rule}: ${target.join(' ')} ${failureSummary}`);
    }
  // The page is the next story's.
  if (files.length) await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();
  await page.$$eval('style[data-theme]', (all) => all.forEach((sheet) => sheet.remove()));
  return found;
}

/** What is wrong with the story that the page shows; nothing when all is well. */
async function findings(page: Page, { id, title }: Entry): Promise<string[]> {
  const undefinedTags = await page.$$eval('#storybook-root :not(:defined)', (all) => all.map((each) => each.localName));
  const empty = await page.$eval('#storybook-root', (root) => !root.querySelector(':defined:not(div)'));
  const { violations } = await page.evaluate((runOnly) => axe.run('#storybook-root', { runOnly }), wcag);
  const own = title === 'Themes' ? themes.filter((file) => id === `themes--${basename(file, '.css')}`) : [];
  // The playground has the colours and the scheme that its controls say.
  const every = values.themes && title !== 'Playground';
  return [
    ...(await themeFindings(page, every ? themes : own)),
    ...undefinedTags.map((tag) => `<${tag}> is not defined`),
    ...(empty ? ['nothing is rendered'] : []),
    ...violations.flatMap(({ id: rule, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${rule}: ${target.join(' ')} ${failureSummary}`),
    ),
  ];
}

/** A page of its own, and what it says on the console and throws. */
async function newPage(device: BrowserContext): Promise<{ page: Page; said: string[] }> {
  const page = await device.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (['warn', 'error'].includes(message.type()))
      said.push(`console: ${message.text()} ${message.location().url ?? ''}`);
  });
  page.on(
    'pageerror',
    (error) => void said.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`),
  );
  await page.setViewport({ width: 1024, height: 900 });
  return { page, said };
}

/** A documentation page only has to open. */
async function docsFindings(device: BrowserContext, origin: string, { id }: Entry): Promise<string[]> {
  const { page, said } = await newPage(device);
  try {
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs`);
    await page.waitForFunction(() => document.querySelector('#storybook-docs h1, body.sb-show-errordisplay'), {
      timeout: STORY_WITHIN_MS,
    });
    const errors = await page.$$eval('.sb-show-errordisplay #error-message', (all) =>
      all.map((each) => each.textContent ?? ''),
    );
    return [...errors, ...said];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error), ...said];
  } finally {
    await page.close();
  }
}

/** Stories of one title in one setting, one after the other in one page, but for those that want one of their own; after a failure it is opened anew. */
async function* storyFindings(
  device: BrowserContext,
  origin: string,
  entries: readonly Entry[],
  globals: string,
): AsyncGenerator<{ entry: Entry; found: string[] }> {
  let opened: Awaited<ReturnType<typeof newPage>> | undefined;
  for (const entry of entries) {
    const fresh = !opened;
    const { page, said } = (opened ??= await newPage(device));
    const found: string[] = [];
    let isItsOwn = false;
    try {
      const open = (): Promise<string | undefined> => openStory(page, origin, entry.id, globals);
      let failure = await (fresh ? open() : turnToStory(page, entry.id));
      isItsOwn = await ownsPage(page);
      if (isItsOwn && !fresh) failure = await open();
      if (isItsOwn || fresh) await page.evaluate(axeSource);
      found.push(...(failure ? [failure] : await findings(page, entry)));
    } catch (error) {
      found.push(error instanceof Error ? error.message : String(error));
    }
    found.push(...said.splice(0));
    if (found.length || entry === entries.at(-1) || isItsOwn) {
      await page.close();
      opened = undefined;
    }
    yield { entry, found };
  }
}

const site = await serveStories();
const { origin, entries } = site;
if (!chromiumPath) throw new Error('Chromium is not installed: scripts/setup-debian.sh');
const browser = await puppeteer.launch({ executablePath: chromiumPath, args: chromiumArgs });
let passed = 0;
let failed = 0;
try {
  const chosen = entries.filter(({ id }) => id.includes(wanted));
  const docs = chosen.filter(({ type }) => type === 'docs');
  const stories = chosen.filter(({ type }) => type === 'story');
  const groups = Map.groupBy(
    stories.flatMap((entry, at) =>
      (values.full ? settings : [settings[at % settings.length]!]).map((globals) => ({ entry, globals })),
    ),
    ({ entry, globals }) => `${entry.title} ${globals}`,
  );
  const count = ({ title, name }: Entry, found: readonly string[], globals = ''): void => {
    if (found.length) failed++;
    else passed++;
    if (found.length) console.log(`✖ ${title}: ${name} ${globals}\n${found.map((line) => `    ${line}`).join('\n')}`);
  };
  const jobs = [
    ...docs.map((entry) => async (device: BrowserContext) => count(entry, await docsFindings(device, origin, entry))),
    ...[...groups.values()].map((group) => async (device: BrowserContext) => {
      const { globals } = group[0]!;
      const inTurn = storyFindings(
        device,
        origin,
        group.map(({ entry }) => entry),
        globals,
      );
      for await (const { entry, found } of inTurn) count(entry, found, globals);
    }),
  ];
  const workers = Array.from({ length: 2 }, async () => {
    // What one story keeps on its device is not there for another one at the same time.
    const device = await browser.createBrowserContext();
    for (let next = jobs.shift(); next; next = jobs.shift()) await next(device);
  });
  await Promise.all(workers);
} finally {
  await browser.close();
  site.close();
}
console.log(`${passed} passed, ${failed} failed`);
if (process.env.TOTALS) writeFileSync(process.env.TOTALS, JSON.stringify({ passed, failed }));
process.exitCode = failed || !passed ? 1 : 0;

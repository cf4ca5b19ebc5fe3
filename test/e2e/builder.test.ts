// The builder of snippets: what a web editor chooses is what the preview shows and what the copied lines do on a page of their own.
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { between, scriptOff } from './between.ts';
import { engines, open, site, type Engine, type Site } from './browser.ts';
import { built, upgraded } from './bundle.ts';
import { collector, type Collector } from './collector.ts';
import { givePledge } from './give-pledge.ts';
import { fagerstaNorbergSv as programme } from '../../src/programme/fagersta-norberg.sv.ts';
import { snippets, type SnippetConfiguration } from '../../src/snippet/index.ts';
import { findings, focused, tabTo, textBecomes } from './reader.ts';

const can: Readonly<Record<Engine, { emulateScheme: boolean }>> = {
  chromium: { emulateScheme: true },
  firefox: { emulateScheme: false },
};
/** What is chosen at first, in its order. */
const whole = ['vision', 'focus-areas', 'working-model-figure', 'action-plan', 'pledge-form', 'pledge-tally'];
const { version } = JSON.parse((await built('version.json')).toString()) as { version: string };
const integrity = JSON.parse((await built('integrity.json')).toString()) as Record<string, string>;
const words = 'Vi lånar ut verktyg till grannarna.';
const folder = await mkdtemp(join(tmpdir(), 'tillvaxt-builder-'));
after(() => rm(folder, { recursive: true }));

const pages: Record<string, Parameters<typeof site>[0][string]> = {};
let own: Site;
let server: Collector;

async function show(page: Page, { origin } = server): Promise<void> {
  await page.goto(`${origin}/embed`, { waitUntil: 'load' });
  await page.waitForSelector('[data-ready]');
  await page.waitForFunction(() => document.querySelector<HTMLElement>('#se')!.dataset.shown);
}

/**
 * Waits until the preview is of the latest choices, loaded, and shows these elements, in this order; a visitor who scrolls there wakes
 * those out of sight.
 *
 * @param query what stands last in the address for these choices
 */
const previewShows = (page: Page, query: string, ...names: string[]): Promise<unknown> =>
  page.waitForFunction(
    (tags, end) => {
      const inside = document.querySelector<HTMLIFrameElement>('#se')!.contentDocument;
      if (inside?.readyState !== 'complete' || !inside.URL.endsWith(end)) return false;
      inside.defaultView?.dispatchEvent(new Event('scroll'));
      const all = [...inside.querySelectorAll('tillvaxt-programme > *')];
      return all.map(({ localName }) => localName).join() === tags && all.every((each) => each.shadowRoot);
    },
    {},
    names.map((name) => `tillvaxt-${name}`).join(),
    query,
  );

/** What was said, but for the words of a preview that the next one replaced while it was reading its programme: Firefox ends its reading. */
const withoutLeft = (said: readonly string[]): string[] =>
  said.filter((line) => !/programmes\/\S+ Error in input stream;/.test(line));

const code = (page: Page, tier: string): Promise<string> =>
  page.$eval(`#${tier}-rader`, ({ textContent }) => textContent);

async function type(page: Page, id: string, text: string): Promise<void> {
  await page.$eval(`#${id}`, (field) => (field as HTMLInputElement).select());
  await page.focus(`#${id}`);
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

/** Chooses a way by keyboard and copies its lines, or takes those that the page marks where the browser does not let it copy. */
async function copy(page: Page, tier: string, presses: number): Promise<string> {
  await page.focus('.skip');
  await page.keyboard.press('Enter');
  await tabTo(page, /^radio: /);
  for (let press = 0; press < presses; press++) await page.keyboard.press('ArrowDown');
  await tabTo(page, /^button: Kopiera raderna$/);
  await page.keyboard.press('Enter');
  const status = await textBecomes(page, `[data-tier=${tier}] [role=status]`, /\S/);
  if (status !== 'Kopierat') {
    assert.equal(status, 'Markerat. Kopiera med tangentbordet.');
    return page.evaluate(() => getSelection()!.toString());
  }
  await page.focus('#partner');
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('textarea')));
  await page.focus('main > textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('main > textarea')!.value !== '');
  const pasted = await page.$eval('main > textarea', ({ value }) => value);
  await page.$eval('main > textarea', (field) => field.remove());
  return pasted;
}

const paste = (path: string, lines: string): string => {
  pages[path] = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Egen sida</title></head>
    <body><main><h1>Vår egen sida</h1>${lines}</main></body></html>`;
  return own.origin + path;
};

for (const engine of engines) {
  describe(`the builder, ${engine}`, () => {
    before(async () => {
      own = await site(pages);
      const PARTNERS = join(folder, `${engine}.json`);
      await writeFile(PARTNERS, JSON.stringify({ verkstaden: { ancestors: [own.origin] }, skolan: {} }));
      server = await collector(undefined, { PARTNERS, ALLOWED_ORIGINS: own.origin });
    });
    after(() => own.close());

    it('prints for every way the lines that the command prints', async () => {
      const { page } = await open(engine);
      await show(page);
      await type(page, 'partner', 'verkstaden');
      await type(page, 'brand', '#005ea5');
      await page.waitForFunction(() =>
        /partner=verkstaden.*brand=/.test(document.querySelector('#link-rader')!.textContent),
      );
      const configuration: SnippetConfiguration = {
        server: server.origin,
        partner: 'verkstaden',
        lang: 'sv',
        elements: whole.map((element) => ({ element })) as SnippetConfiguration['elements'],
        theme: { brand: '#005ea5' },
      };
      for (const [tier, lines] of Object.entries(snippets(configuration, { version, integrity, programme })))
        assert.equal((await code(page, tier)).trim(), lines.trim(), tier);
      await page.close();
    });

    it('a part that has come to the first or last place leaves the focus at its other button', async () => {
      const { page } = await open(engine);
      await show(page);
      for (const [first, then] of [
        ['Flytta ner: Ställningen', 'Flytta upp: Ställningen'],
        ['Flytta upp: Alla områden', 'Flytta ner: Alla områden'],
      ] as const) {
        await page.focus(`[aria-label="${first}"]`);
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => document.activeElement!.ariaLabel), then);
      }
      await page.close();
    });

    it('colours and fonts as they are known elsewhere: the field beside shows the colour, a font with figures needs no quotes', async () => {
      const { page, said } = await open(engine);
      await show(page);
      const picked = (): Promise<string> => page.$eval('#brand-picker', (picker) => (picker as HTMLInputElement).value);
      for (const [given, shown] of [
        ['#0a7', '#00aa77'],
        ['0a7', '#00aa77'],
        ['hsl(0 100% 50%)', '#ff0000'],
        ['rebeccapurple', '#663399'],
        ['ingen färg', '#663399'],
        ['lab(50 0 0)', '#777777'],
      ] as const) {
        await type(page, 'brand', given);
        const found = await picked();
        const off = [1, 3, 5].map((at) =>
          Math.abs(parseInt(found.slice(at, at + 2), 16) - parseInt(shown.slice(at, at + 2), 16)),
        );
        assert.ok(Math.max(...off) <= 2, `${given}: ${found}`);
      }
      await type(page, 'brand', '');
      await type(page, 'fontFamily', 'Source Sans 3, sans-serif');
      await previewShows(
        page,
        `&fontFamily=${"'Source Sans 3', sans-serif".replaceAll("'", '%27').replaceAll(' ', '%20')}`,
        ...whole,
      );
      assert.match(await code(page, 'theme'), /--tillvaxt-font-family: 'Source Sans 3', sans-serif;/);
      assert.deepEqual(withoutLeft(said), []);
      await page.close();
    });

    it('a page that is one form gets lines without a form, and what is within the choice goes with it', async () => {
      const { page, said } = await open(engine);
      await show(page);
      assert.match(await code(page, 'module'), /<form /);
      await page.focus('[name=pageIsForm]');
      await page.keyboard.press(' ');
      await page.waitForFunction(() => !/<form /.test(document.querySelector('#module-rader')!.textContent));
      for (const tier of ['module', 'classic', 'div']) {
        const lines = await code(page, tier);
        assert.match(lines, /pledge-form" id=|<tillvaxt-pledge-form id=/, tier);
        assert.doesNotMatch(lines, /<(form|textarea)\b/, tier);
      }
      await page.focus('[name=elements][value=pledge-form]');
      await page.keyboard.press(' ');
      assert.equal(await page.$eval('[name=pageIsForm]', (box) => box.checkVisibility()), false);
      assert.deepEqual(said, []);
      await page.close();
    });

    it('what is chosen by keyboard is previewed, and the copied lines take a pledge on a page of their own', async () => {
      const { page, said } = await open(engine);
      await show(page);
      for (const name of ['vision', 'focus-areas', 'action-plan', 'pledge-tally']) {
        await page.focus(`[name=elements][value=${name}]`);
        await page.keyboard.press(' ');
      }
      await page.focus('[aria-label="Flytta upp: Formuläret för löften"]');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      assert.match(await focused(page), /^button/);
      assert.equal(
        await page.$eval('#moved', ({ textContent }) => textContent),
        'Formuläret för löften är nu nummer 3 av 7.',
      );
      await type(page, 'partner', 'verkstaden');
      await type(page, 'brand', '005EA5');
      await type(page, 'accent', '7a2e4d');
      await type(page, 'headingFontFamily', 'Georgia, serif');
      await page.select('#density', '0.8');
      await page.select('#radius', '0');
      const query = 'brand=%23005EA5&accent=%237a2e4d&headingFontFamily=Georgia,%20serif&radius=0&density=0.8';
      await previewShows(page, query, 'pledge-form', 'working-model-figure');
      const look = await page.$eval('#se', (preview) => {
        const { contentDocument, contentWindow } = preview as HTMLIFrameElement;
        const style = contentWindow!.getComputedStyle(contentDocument!.documentElement);
        return ['brand', 'accent', 'heading-font-family', 'radius', 'density'].map((name) =>
          style.getPropertyValue(`--tillvaxt-${name}`).trim(),
        );
      });
      assert.deepEqual(look, ['#005EA5', '#7a2e4d', 'Georgia, serif', '0', '0.8']);
      assert.equal(
        await code(page, 'theme'),
        `:root {
  --tillvaxt-brand: #005EA5;
  --tillvaxt-accent: #7a2e4d;
  --tillvaxt-heading-font-family: Georgia, serif;
  --tillvaxt-radius: 0;
  --tillvaxt-density: 0.8;
}
`,
      );
      assert.match(
        await page.$eval('#frame-note', ({ textContent }) => textContent),
        new RegExp(`Ramen får visas på ${own.origin}`),
      );

      const lines = await copy(page, 'module', 0);
      const framed = await copy(page, 'frame', 3);
      assert.equal(framed.replace(/\r\n/g, '\n').trim(), (await code(page, 'frame')).trim());
      assert.deepEqual(withoutLeft(said), []);

      await page.goto(paste('/module', lines), { waitUntil: 'load' });
      await givePledge(page, words);
      const rows = server.rows('select partner, commitment from pledge');
      assert.deepEqual(
        rows.map((row) => ({ ...row })),
        [{ partner: 'verkstaden', commitment: words }],
      );

      await page.goto(paste('/frame', framed), { waitUntil: 'load' });
      const [frame] = await page.$$('iframe');
      const attributes = await frame!.evaluate((each) => [
        each.title,
        each.lang,
        each.loading,
        each.referrerPolicy,
        each.allow,
      ]);
      assert.deepEqual(attributes, [
        'Tillväxtprogram Fagersta och Norberg',
        'sv',
        'lazy',
        'strict-origin-when-cross-origin',
        '',
      ]);
      await page.waitForFunction(() => document.querySelector('iframe')!.style.height);
      await page.close();
    });

    it('one area for a page with a ground of its own: what is previewed is what is copied', async () => {
      const { page } = await open(engine);
      await show(page);
      assert.equal(await page.$eval('#area', (each) => each.checkVisibility()), false);
      for (const box of await page.$$('[name=elements]')) await box.press(' ');
      await page.select('#area', 'ledarskap');
      await type(page, 'surface', '14213d');
      await page.keyboard.press('Tab');
      await previewShows(page, 'surface=%2314213d', 'focus-area-card');
      await page.waitForFunction(() =>
        document
          .querySelector<HTMLIFrameElement>('#se')!
          .contentDocument!.querySelector('tillvaxt-focus-area-card')!
          .shadowRoot!.querySelector('h3'),
      );
      const [title, ground] = await page.$eval('#se', (preview) => {
        const { contentDocument, contentWindow } = preview as HTMLIFrameElement;
        const card = contentDocument!.querySelector('tillvaxt-focus-area-card')!.shadowRoot!;
        const { backgroundColor } = contentWindow!.getComputedStyle(contentDocument!.documentElement);
        return [card.querySelector('h3')!.textContent.trim(), backgroundColor];
      });
      assert.deepEqual([title, ground], ['Ledarskap', 'rgb(20, 33, 61)']);
      const lines = await code(page, 'module');
      assert.match(
        lines,
        /<tillvaxt-focus-area-card area="ledarskap"[^>]* pledge-href="[^"]*\/embed\/page\?elements=pledge-form:ledarskap&/,
      );
      const theme = await code(page, 'theme');
      assert.equal(theme, ':root {\n  --tillvaxt-surface: #14213d;\n}\n');
      const standIns = await code(page, 'div');

      await page.select('#lang', 'en');
      await page.waitForFunction(() => document.querySelector('#area')!.textContent.includes('Leadership'));
      assert.equal(await page.$eval('#area', (each) => (each as HTMLSelectElement).value), 'ledarskap');
      await page.waitForFunction(() => document.querySelector('#module-rader')!.textContent.includes('Leadership'));
      assert.deepEqual(await findings(page), []);

      // The page itself says nothing of a dark scheme: the lines do, for what the browser draws.
      const style = `<style>${theme} html { background: #14213d; color: #fff }</style>`;
      await page.goto(paste('/ground', style + lines), { waitUntil: 'load' });
      await upgraded(page);
      const box = await page.waitForSelector('tillvaxt-focus-area-card >>> input[type=checkbox]');
      assert.equal(await box!.evaluate((each) => getComputedStyle(each).colorScheme), 'dark');
      await page.goto(paste('/ground-plain', style + standIns.replace(/<script[^]*?<\/script>/, '')));
      const plain = await page.$eval('[data-tillvaxt=focus-area-card] > *', (each) => {
        const { colorScheme, backgroundColor } = getComputedStyle(each);
        return `${colorScheme}, ${backgroundColor.replace(/(\.\d\d)\d+/g, '$1')}`;
      });
      assert.equal(plain, 'dark, color(srgb 0.07 0.12 0.23)');
      await page.close();
    });

    it('offers each programme of the server, in its own languages', async () => {
      const programmes = join(folder, `programmes-${engine}`);
      await cp('dist/programmes', programmes, { recursive: true });
      // The built-in one is not the server's first: the hosted page has to be told.
      await cp('contract/examples/valid/programme/company-with-contract.json', join(programmes, 'a.json'));
      const both = await collector(undefined, { PROGRAMMES: programmes });
      const { page, said } = await open(engine);
      await show(page, both);
      await page.select('#programme', 'fagersta-norberg');
      await page.waitForFunction(() => document.querySelector('#module-rader')!.textContent.includes('Ledarskap'));
      assert.match(await code(page, 'link'), /&amp;programme=[^&"]*\/programmes\/fagersta-norberg\.sv\.json/);
      await page.waitForFunction(() =>
        document.querySelector<HTMLIFrameElement>('#se')!.contentDocument!.body?.innerText.includes('Ledarskap'),
      );
      await page.select('#area', 'larande');
      await type(page, 'brand', 'gulaktig');
      await page.keyboard.press('Tab');
      await page.select('#programme', 'kvarnbacken-business-park');
      const stale = (): Promise<string[]> =>
        page.$$eval('.stale', (all) => all.filter((each) => each.checkVisibility()).map((each) => each.textContent));
      await page.waitForSelector('.stale:not([hidden])');
      assert.deepEqual(
        await stale(),
        Array(2).fill('Det du ser här är inte dina senaste val. Rätta det som är markerat bland dina val.'),
      );
      assert.deepEqual(await findings(page), []);
      await type(page, 'brand', '#005ea5');
      await page.waitForFunction(() =>
        document.querySelector('#module-rader')!.textContent.includes('Shared machines'),
      );
      assert.match(
        await code(page, 'module'),
        new RegExp(`<tillvaxt-programme [^>]*src="${both.origin}/programmes/kvarnbacken-business-park\\.en-GB\\.json"`),
      );
      const languages = await page.$eval('#lang', (select) =>
        [...(select as HTMLSelectElement).options].map(({ value, disabled, selected }) => [value, !disabled, selected]),
      );
      assert.deepEqual(languages, [
        ['sv', false, false],
        ['en', true, true],
        ['fi', false, false],
      ]);
      assert.deepEqual(await page.$$eval('#area option', (all) => all.map(({ textContent }) => textContent)), [
        'Apprentices',
        'Shared machines',
        'Heat',
      ]);
      await page.waitForFunction(() =>
        document.querySelector<HTMLIFrameElement>('#se')!.contentDocument!.body?.innerText.includes('Shared machines'),
      );
      assert.deepEqual(await stale(), []);
      // What was chosen is chosen again where there is one.
      await page.select('#programme', 'fagersta-norberg');
      await page.waitForFunction(() => document.querySelector('#module-rader')!.textContent.includes('Social tillit'));
      assert.deepEqual(
        await page.$$eval('#lang, #area', (all) => all.map((each) => (each as HTMLSelectElement).value)),
        ['larande', 'sv'],
      );
      assert.deepEqual(await findings(page), []);
      assert.deepEqual(withoutLeft(said), []);
      await page.close();
      await both.stop();
    });

    it('offers no programme that it has no words for, and says so where the server has no other', async () => {
      const programmes = join(folder, `norwegian-${engine}`);
      const norwegian = JSON.parse(
        await readFile('contract/examples/valid/programme/association-with-consent.json', 'utf8'),
      ) as object;
      await mkdir(programmes);
      await writeFile(join(programmes, 'a.json'), JSON.stringify({ ...norwegian, lang: 'nb' }));
      const only = await collector(undefined, { PROGRAMMES: programmes });
      const { page } = await open(engine);
      await page.goto(`${only.origin}/embed`, { waitUntil: 'load' });
      await page.waitForSelector('[role=alert]');
      await textBecomes(page, '[role=alert]', /^Servern har inget program på svenska, engelska eller finska\./);
      assert.equal(await page.$eval('#kopiera', (lines) => lines.checkVisibility()), false, 'no lines to copy');
      await only.stop();
      await cp('dist/programmes', programmes, { recursive: true });
      const both = await collector(undefined, { PROGRAMMES: programmes });
      await show(page, both);
      assert.deepEqual(await page.$$eval('#programme option', (all) => all.map(({ value }) => value)), [
        'fagersta-norberg',
      ]);
      assert.match(await code(page, 'link'), /&amp;programme=/);
      await page.close();
      await both.stop();
    });

    it('asks again for a programme that could not be read, and says meanwhile that the lines are older', async () => {
      const { page } = await open(engine);
      await show(page);
      // A region that is there before its words are is read out when they come.
      assert.equal(await page.$eval('.preview [role=status]', (each) => each.checkVisibility()), true);
      await page.evaluate(() => {
        const { fetch } = globalThis;
        globalThis.fetch = (...request) => {
          globalThis.fetch = fetch;
          return fetch(...request).then(() => Promise.reject(new TypeError('Failed to fetch')));
        };
      });
      await page.select('#lang', 'fi');
      await textBecomes(page, '.preview .stale', /^Programmets texter gick inte att hämta/);
      assert.match(await code(page, 'link'), /lang="sv"/);
      await page.select('#radius', '0');
      await page.waitForFunction(() => document.querySelector('#link-rader')!.textContent.includes('lang="fi"'));
      assert.equal(await page.$eval('.preview .stale', (each) => each.checkVisibility()), false);
      await page.close();
    });

    it('offers no lines before the first programme could be read', async () => {
      const { page } = await open(engine);
      await page.evaluateOnNewDocument(() => {
        const { fetch } = globalThis;
        globalThis.fetch = (...request) => {
          if (!(request[0] as string).startsWith('/programmes/')) return fetch(...request);
          globalThis.fetch = fetch;
          return Promise.reject(new TypeError('Failed to fetch'));
        };
      });
      await page.goto(`${server.origin}/embed`, { waitUntil: 'load' });
      await textBecomes(page, '.preview .stale', /^Servern svarar inte\./);
      assert.equal(await page.$eval('#kopiera', (lines) => lines.checkVisibility()), false);
      await page.select('#radius', '0');
      await page.waitForFunction(() => document.querySelector('#kopiera')!.checkVisibility());
      assert.match(await code(page, 'link'), new RegExp(`href="${server.origin}/`));
      await page.close();
    });

    it('says at the field what cannot be read, keeps the lines as they were, and takes it back once it is right', async () => {
      const { page } = await open(engine);
      await show(page);
      const before = await code(page, 'module');
      const error = (id: string): Promise<string> =>
        page.$eval(`#${id}-error`, (each) => (each.checkVisibility() ? each.textContent : ''));
      for (const [id, bad, message, good] of [
        ['surface', 'papper', /^Färgen går inte att läsa\. Skriv den så här: #f4f1e8\.$/, '#f4f1e8'],
        ['accent', 'vinröd', /^Färgen går inte att läsa\. Skriv den så här: #7a2e4d\.$/, '#7a2e4d'],
        ['brand', 'gulaktig', /^Färgen går inte att läsa\. Skriv den så här: #1d5c4a\.$/, '#fc0'],
        ['partner', 'Min Förening', /^Skriv bara små bokstäver/, 'skolan'],
        ['partner', 'okand', /^Servern känner inte till okand\./, 'verkstaden'],
        ['fontFamily', 'url(x)', /^Typsnittet går inte att läsa\./, 'Georgia, serif'],
        ['headingFontFamily', 'url(x)', /^Typsnittet går inte att läsa\./, "'Source Serif 4', serif"],
      ] as const) {
        await type(page, id, bad);
        await page.keyboard.press('Tab');
        await page.waitForFunction((at) => !document.querySelector<HTMLElement>(`#${at}-error`)!.hidden, {}, id);
        assert.match(await error(id), message);
        assert.equal(await page.$eval(`#${id}`, (field) => field.ariaInvalid), 'true');
        // All fields are built alike.
        if (id === 'surface') assert.deepEqual(await findings(page), []);
        await type(page, id, good);
        await page.waitForFunction((at) => document.querySelector<HTMLElement>(`#${at}-error`)!.hidden, {}, id);
        assert.equal(await page.$eval(`#${id}`, (field) => field.ariaInvalid), null);
      }
      assert.notEqual(await code(page, 'module'), before);
      const kept = await code(page, 'module');
      for (const box of await page.$$('[name=elements]:checked')) await box.press(' ');
      await page.waitForFunction(() => !document.querySelector<HTMLElement>('#elements-error')!.hidden);
      assert.equal(await error('elements'), 'Välj minst en del.');
      assert.equal(await code(page, 'module'), kept);
      await page.close();
    });

    for (const scheme of can[engine].emulateScheme ? (['light', 'dark'] as const) : (['light'] as const))
      it(`reads in a narrow and in a wide window, and in another language: ${scheme}`, async () => {
        const { page, said } = await open(engine);
        if (can[engine].emulateScheme)
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        for (const width of [1280, 320]) {
          await page.setViewport({ width, height: 800 });
          await show(page);
          assert.equal(
            await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
            0,
            `${width} px`,
          );
          assert.deepEqual(await findings(page), [], `${width} px`);
        }
        await page.select('#lang', 'fi');
        await page.waitForFunction(() => document.querySelector('#link-rader')!.textContent.includes('lang="fi"'));
        assert.match(await code(page, 'frame'), /title="[^"]*kasvuohjelma/i);
        assert.deepEqual(withoutLeft(said), []);
        await page.close();
      });

    it('on a wide screen the preview stays beside the choices, and never lies over the lines to copy', async () => {
      const { page } = await open(engine, { width: 1280 });
      await show(page);
      await page.$eval('#kopiera', (section) => section.scrollIntoView());
      await page.waitForFunction(
        () => document.querySelector('#kopiera')!.getBoundingClientRect().top < innerHeight / 2,
      );
      const [preview, copying] = await page.$$eval('#se, #kopiera', (all) =>
        all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect),
      );
      assert.ok(preview!.bottom <= copying!.top, `${preview!.bottom} px, and the lines begin at ${copying!.top}`);
      await page.close();
    });

    it('for a reader with large text neither it nor the hosted page scrolls sideways', async () => {
      const { page } = await open(engine, { width: 360, fontSize: 32 });
      await show(page);
      const beyond = (): Promise<number> =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(await beyond(), 0);
      await page.goto(`${server.origin}/embed/page?elements=vision,pledge-form&lang=sv`, { waitUntil: 'load' });
      await upgraded(page);
      assert.equal(await beyond(), 0);
      await page.close();
    });

    it('without script it says what is needed and has the lines for the whole programme', async () => {
      const { page } = await open(engine, { width: 360 });
      const plain = await between(server.origin, { headers: scriptOff });
      await page.goto(`${plain.origin}/embed`, { waitUntil: 'load' });
      const text = await page.$eval('main', (main) => main.innerText);
      assert.match(text, /behöver skript/);
      assert.doesNotMatch(text, /Dina val|Så här blir det|Kopiera raderna/);
      for (const tag of ['vision', 'focus-areas', 'working-model-figure', 'action-plan', 'pledge-form', 'pledge-tally'])
        assert.ok(text.includes(`<tillvaxt-${tag}`), tag);
      assert.match(text, /<iframe src="http:\/\/localhost:8787\/embed\/page\?/);
      await page.close();
    });
  });
}

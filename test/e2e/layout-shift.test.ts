// R18: with tillvaxt.css the page does not move when an element takes over, although its script comes late.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import {
  actionPlan,
  focusAreaCard,
  focusAreas,
  markup,
  pledgeForm,
  pledgeTally,
  programme,
  vision,
  workingModelFigure,
} from '../../src/fallback/index.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { asDivs } from '../../src/snippet/content.ts';
import { built, upgraded } from './bundle.ts';
import { engines, open, site, type Engine } from './browser.ts';

const endpoint = '/counted/pledges';
const tally = readFileSync('contract/examples/valid/tally/first-month.json');

const snippets: Readonly<Record<string, string>> = {
  'focus-area-card': [
    focusAreaCard(fagerstaNorbergSv, 'larande', { pledgeHref: '#lofte' }).html,
    focusAreaCard(fagerstaNorbergSv, 'ledarskap', { density: 'compact' }).html,
  ].join('<p>Mellan.</p>'),
  'focus-areas, counted': programme(
    markup`${focusAreas(fagerstaNorbergSv, { pledgeHref: '#lofte', counts: true })}<p>Mellan.</p>
${focusAreaCard(fagerstaNorbergSv, 'larande', { density: 'compact', counts: true })}`,
    { endpoint },
  ).html,
  'working-model-figure': workingModelFigure(fagerstaNorbergSv).html,
  'action-plan': actionPlan(fagerstaNorbergSv, { pledgeHref: '#lofte' }).html,
  'on top of each other': programme(
    markup`${vision(fagerstaNorbergSv)}${pledgeForm(fagerstaNorbergSv, { action: '/v1/pledges' })}
${focusAreaCard(fagerstaNorbergSv, 'larande', { counts: true })}${workingModelFigure(fagerstaNorbergSv)}`,
    { endpoint },
  ).html,
  'pledge-tally': pledgeTally(fagerstaNorbergSv).html.replace(
    '<tillvaxt-pledge-tally',
    '<tillvaxt-pledge-tally endpoint="/v1/pledges"',
  ),
  'stand-ins': asDivs(
    programme(
      markup`${vision(fagerstaNorbergSv)}
${focusAreas(fagerstaNorbergSv, { pledgeHref: '#lofte', counts: true })}
${workingModelFigure(fagerstaNorbergSv, { pledgeHref: '#lofte' })}
${actionPlan(fagerstaNorbergSv, { pledgeHref: '#lofte' })}
${pledgeForm(fagerstaNorbergSv, { id: 'lofte', action: '/v1/pledges' })}`,
      { endpoint },
    ),
  ).html,
};

const bare = `<tillvaxt-focus-areas></tillvaxt-focus-areas><tillvaxt-working-model-figure></tillvaxt-working-model-figure>
<tillvaxt-pledge-form endpoint="/v1/pledges"></tillvaxt-pledge-form>`;

const page = (snippet: string, style: string): string =>
  `<!doctype html><html lang="sv"><head><meta name="viewport" content="width=device-width"><title>Test</title>${style}
  <script type="module" src="/tillvaxt.js"></script></head><body><h1>Sidan</h1><p>Före.</p>${snippet}<p id="after">Efter.</p></body></html>`;

/** Every number that is on its way has come. */
const counted = (): boolean =>
  [...document.querySelectorAll('tillvaxt-focus-area-card')].every(
    (card) => card.shadowRoot!.querySelector('[part=count]')?.textContent !== '',
  );

/** Elements on top of each other do not touch. */
const stackedTouch = (): boolean =>
  [...document.querySelectorAll('tillvaxt-programme > :is(tillvaxt-vision, tillvaxt-focus-area-card) + :not(p)')].some(
    (element) =>
      element.getBoundingClientRect().top - element.previousElementSibling!.getBoundingClientRect().bottom < 32,
  );

/** Style sheets of host pages. */
const hosts: Readonly<Record<string, string>> = {
  'Bootstrap 5': readFileSync('node_modules/bootstrap/dist/css/bootstrap.min.css', 'utf8'),
  'Tailwind’s reset': readFileSync('node_modules/tailwindcss/preflight.css', 'utf8'),
  'a reset of everything': '*:not(svg, svg *) { all: unset } [hidden] { display: none !important }',
  'rules for tags in its content': `#content * { line-height: 2.5; letter-spacing: .1em } #content :is(h2, h3, h4) { margin: 2em 0 1em; padding: 10px;
    font: 900 40px serif; text-transform: uppercase; border-bottom: 3px solid } #content p { margin: 30px 0; font-size: 22px; max-width: 30em }
    #content label { display: block; padding: 9px; font-weight: bold } #content :is(ul, ol) { padding-left: 4rem; list-style: square }
    #content li::before { content: '■ '; float: left } #content a { display: block; padding: 1em; background: yellow } details { display: none }
    #content :is(fieldset, details) { border: 2px solid; padding: 1rem } #content :is(input, textarea, button) { width: 100%; height: 60px; padding: 1rem 2rem }
    h2::after { content: ''; display: block; height: 4px; margin-top: 12px }
    h2, h3 { background: linear-gradient(red, blue); background-clip: text; -webkit-text-fill-color: transparent; text-wrap: balance }
    p { columns: 2; max-height: 40px; overflow: hidden } button { min-width: 200px; max-height: 20px }
    [type=checkbox], [type=radio] { appearance: none; border: 1px solid gray; background: white }
    #content svg { max-width: 100%; height: auto; vertical-align: middle } #content strong { font-size: 2em }`,
};

/** What all that the content has looks like, with its place from its element on, and its size. */
const looks = (tab: Page): Promise<{ look: string; box: number[] }[]> =>
  tab.$$eval('[slot=fallback], [slot=fallback] :not(svg *)', (all) =>
    all
      .filter((each) => each.getClientRects().length)
      .map((each) => {
        const from = each.closest('[slot=fallback]')!.parentElement!.getBoundingClientRect();
        const { left, top, width, height } = each.getBoundingClientRect();
        const style = getComputedStyle(each);
        const said = [
          'appearance',
          '-webkit-text-fill-color',
          'color',
          'background-color',
          'font-size',
          'font-weight',
          'letter-spacing',
          'text-transform',
        ];
        return {
          look: [each.localName, each.getAttribute('part'), ...said.map((name) => style.getPropertyValue(name))].join(
            ' ',
          ),
          box: [left - from.left, top - from.top, width, height],
        };
      }),
  );

/** The first of two pages' that look different, but for what comes of rounding: Firefox sets lines to whole pixels of the page. */
const different = (some: Awaited<ReturnType<typeof looks>>, others: Awaited<ReturnType<typeof looks>>): unknown =>
  some.find(
    ({ look, box }, at) =>
      look !== others[at]!.look || box.some((number, side) => Math.abs(number - others[at]!.box[side]!) > 1),
  );

const after = (): string => JSON.stringify(document.querySelector('#after')!.getBoundingClientRect());

/** Where our elements stand, or what stands for them. */
const places = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('*')]
    .filter(({ localName, dataset }) => localName.startsWith('tillvaxt-') || dataset.tillvaxt)
    .map((each) => JSON.stringify(each.getBoundingClientRect()));

/** Counts what moves once the page is painted and has stood for a while. */
const watch = (): Promise<void> =>
  new Promise<void>((shown) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        document.body.dataset.shift = String(Number(document.body.dataset.shift ?? 0) + entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
    let frames = 10;
    const frame = (): unknown => (frames-- ? requestAnimationFrame(frame) : shown());
    frame();
  });

/** Elements on their own, with their content; of the others, decision 0003 tells how far they move a page without style sheet. */
const alone: Readonly<Record<string, string>> = {
  vision: vision(fagerstaNorbergSv).html,
  'focus-area-card, compact': focusAreaCard(fagerstaNorbergSv, 'larande', { density: 'compact' }).html,
  'focus-areas': focusAreas(fagerstaNorbergSv, { pledgeHref: '#lofte' }).html,
  'working-model-figure': snippets['working-model-figure']!,
  'pledge-form': pledgeForm(fagerstaNorbergSv, { action: '/v1/pledges' }).html,
};

/** All elements that can be seen have rendered. */
const seenUpgraded = (): boolean =>
  [...document.querySelectorAll(':defined')]
    .filter(({ localName }) => localName.startsWith('tillvaxt-'))
    .every(
      (element) =>
        element.getBoundingClientRect().top > innerHeight || element.shadowRoot?.querySelector('[part~=base]'),
    );

/** How much the page moves, as Chromium counts it, where the page has left the style sheet out and the script comes late. */
async function shiftWithoutStyleSheet(width: number, snippet: string): Promise<number> {
  let release!: () => void;
  const delay = new Promise<void>((done) => (release = done));
  const { origin, close } = await site({
    '/':
      page(snippet, '<link rel="stylesheet" href="/host.css">') +
      '<p>Sidans egen text, som är så lång att den tar flera rader i anspråk också på en bred skärm, och som står kvar.</p>'.repeat(
        20,
      ),
    '/host.css': 'body { font-family: sans-serif }',
    '/tillvaxt.js': { body: await built('tillvaxt.js'), delay },
  });
  const { page: tab } = await open('chromium', { width, height: 900 });
  const arriving = tab.goto(origin, { waitUntil: 'load' });
  await tab.waitForSelector('#after');
  await tab.evaluate(watch);
  release();
  await arriving;
  await tab.waitForFunction(() => customElements.get('tillvaxt-vision'));
  await tab.waitForFunction(seenUpgraded);
  await tab.evaluate(watch);
  const shift = await tab.evaluate(() => Number(document.body.dataset.shift ?? 0));
  await tab.close();
  await close();
  return shift;
}

/** Opens a page whose script comes late; what stands after the elements is told before and after they have come. */
async function visit(engine: Engine, width: number, snippet: string, host = '') {
  let release!: () => void;
  const delay = new Promise<void>((done) => (release = done));
  const { origin, close } = await site({
    '/': page(
      `<main id="content">${snippet}</main>`,
      '<link rel="stylesheet" href="/host.css"><link rel="stylesheet" href="/tillvaxt.css">',
    ),
    '/host.css': `${host} html, body, main { display: block } main { width: ${width - 60}px; font-family: sans-serif }`,
    [`${endpoint}/tally`]: { body: tally, headers: { 'content-type': 'application/json' } },
    '/tillvaxt.css': await built('tillvaxt.css'),
    '/tillvaxt.js': { body: await built('tillvaxt.js'), delay },
  });
  const { page: tab } = await open(engine, { width, height: 900 });
  const arriving = tab.goto(origin, { waitUntil: 'load' });
  await tab.waitForSelector('#after');
  await tab.evaluate(watch);
  const before = await tab.evaluate(after);
  const stood = await tab.evaluate(places);
  const content = await looks(tab);
  release();
  await arriving;
  await upgraded(tab);
  await tab.waitForFunction(counted);
  const moved = {
    before,
    content,
    after: await tab.evaluate(after),
    stood,
    stand: await tab.evaluate(places),
    touch: await tab.evaluate(stackedTouch),
    shift: await tab.evaluate(() => Number(document.body.dataset.shift ?? 0)),
  };
  await tab.close();
  await close();
  return moved;
}

describe('layout shift, without the style sheet', () => {
  for (const width of [360, 1280])
    for (const [name, snippet] of Object.entries(alone))
      it(`${name} at ${width} px: moves the page little`, async () => {
        const shift = await shiftWithoutStyleSheet(width, snippet);
        assert.ok(shift <= 0.06, String(shift));
      });
});

for (const engine of engines) {
  describe(`layout shift, ${engine}`, () => {
    for (const width of [360, 1280]) {
      for (const [name, snippet] of Object.entries(snippets)) {
        it(`${name} at ${width} px: nothing moves`, async () => {
          const moved = await visit(engine, width, snippet);
          assert.equal(moved.after, moved.before);
          assert.deepEqual(moved.stand, moved.stood);
          assert.equal(moved.touch, false);
          assert.equal(moved.shift, 0);
        });
      }

      it(`bare tags at ${width} px: they keep a place, and what is seen hardly moves`, async () => {
        const moved = await visit(engine, width, bare);
        assert.ok((JSON.parse(moved.before) as DOMRect).top > 900, moved.before);
        assert.ok(moved.shift <= 0.02, String(moved.shift));
      });
    }

    it('on pages of others: the content looks as on a page without style, and nothing moves', async () => {
      const clean = await visit(engine, 1280, snippets['stand-ins']!);
      assert.ok(clean.content.length > 300);
      for (const [name, css] of Object.entries(hosts)) {
        const moved = await visit(engine, 1280, snippets['stand-ins']!, css);
        assert.equal(moved.content.length, clean.content.length, name);
        assert.equal(different(moved.content, clean.content), undefined, name);
        assert.equal(moved.after, moved.before, name);
        assert.equal(moved.shift, 0, name);
      }
    });

    it('what an author has written as content looks as the page has it', async () => {
      const own = `<div class="own"><img alt="" width="320" height="160" src="/bild.svg"><ol type="a"><li>Ett</li></ol>
        <p class="hidden">Dolt</p><a class="button" href="/">Till programmet</a><table><tr><td width="200">Cell</td></tr></table></div>`;
      const style = `<style>img { max-width: 100%; height: auto } .own { position: relative; display: grid } .hidden { position: absolute; width: 1px; height: 1px }
        .button { background: navy; color: white; padding: 1em } a:focus { outline: none; box-shadow: 0 0 0 3px orange }</style>
        <link rel="stylesheet" href="/tillvaxt.css">`;
      const { origin, close } = await site({
        '/': `<!doctype html><html lang="sv"><title>Test</title>${style}<body>${own}
          <tillvaxt-vision><div slot="fallback">${own}</div></tillvaxt-vision>`,
        '/bild.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="800"/>',
        '/tillvaxt.css': await built('tillvaxt.css'),
      });
      const { page: tab } = await open(engine, { width: 360, height: 800 });
      await tab.goto(origin, { waitUntil: 'load' });
      const [outside, inside] = await tab.$$eval('.own', (all) =>
        all.map((box) =>
          [box, ...box.querySelectorAll('*')].map((each) => {
            const style = getComputedStyle(each);
            return [...style]
              .filter((name) => !name.startsWith('--'))
              .map((name) => `${each.localName} ${name}: ${style.getPropertyValue(name)}`);
          }),
        ),
      );
      assert.equal(inside!.length, 10);
      inside!.forEach((said, at) => assert.deepEqual(said, outside![at]));
      await tab.close();
      await close();
    });

    it('bare tags take no place where no script will come', async () => {
      const { origin, close } = await site({
        '/': '<!doctype html><title>Test</title><iframe src="/inside" sandbox="allow-same-origin"></iframe>',
        '/inside': page(bare, '<link rel="stylesheet" href="/tillvaxt.css">'),
        '/tillvaxt.css': await built('tillvaxt.css'),
      });
      const { page: tab } = await open(engine);
      await tab.goto(origin, { waitUntil: 'load' });
      const places = await tab.$eval('iframe', ({ contentDocument }) =>
        [...contentDocument!.querySelectorAll(':not(:defined)')].map((tag) => tag.clientHeight),
      );
      assert.deepEqual(places, [0, 0, 0]);
      await tab.close();
      await close();
    });
  });
}

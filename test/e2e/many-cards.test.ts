// A page may have many cards. Those far from the screen are skipped, and yet there for everyone, and as high as they are; who passes them
// arrives (docs/decisions/0030). What is taken out leaves nothing behind. No other engine's driver than Chromium's shows its accessibility tree or its heap.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { built, upgraded } from './bundle.ts';
import { engines, open, site, type Engine } from './browser.ts';

const areas = fagerstaNorbergSv.areas.map(({ id }) => id);
const card = (at: number): string =>
  `<tillvaxt-focus-area-card id="card-${at}" area="${areas[at % areas.length]}" pledge-href="#lofte"></tillvaxt-focus-area-card>`;

const page = (cards: number): string =>
  `<!doctype html><html lang="sv"><head><meta name="viewport" content="width=device-width"><title>Test</title>
  <link rel="stylesheet" href="/tillvaxt.css"><script type="module" src="/tillvaxt.js"></script></head>
  <body><p id="first">Först.</p><main>${Array.from({ length: cards }, (_, at) => card(at)).join('')}</main><p id="last">Sist.</p></body></html>`;

interface Given {
  readonly engine?: Engine;
  readonly attributes?: string;
  readonly width?: number;
  readonly isSpoken?: boolean;
}

async function opened(
  cards: number,
  { engine = 'chromium', attributes = '', width = 360, isSpoken = false }: Given = {},
): Promise<Page> {
  const { origin } = await site({
    '/': page(cards).replaceAll('<tillvaxt-focus-area-card', `$& ${attributes}`),
    '/tillvaxt.css': await built('tillvaxt.css'),
    '/tillvaxt.js': await built('tillvaxt.js'),
  });
  const { page: tab } = await open(engine, { width, height: 800, isSpoken });
  await tab.goto(origin, { waitUntil: 'load' });
  await upgraded(tab);
  return tab;
}

/** Within a px: engines round what they lay out. */
function areEqual(told: readonly number[], laidOut: readonly number[], what = ''): void {
  const off = laidOut.map((each, at) => Math.abs(each - told[at]!));
  const at = off.indexOf(Math.max(...off));
  assert.ok(
    off[at]! <= 1,
    `${what}: ${at % 2 ? 'height' : 'top'} of card ${at >> 1} is ${laidOut[at]}, not ${told[at]}`,
  );
}

/** Top and height of each card on the page, in CSS px. */
const places = (tab: Page): Promise<number[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll('tillvaxt-focus-area-card')].flatMap((card) => {
      const { top, height } = card.getBoundingClientRect();
      return [top + scrollY, height];
    }),
  );

/** How many of them are skipped. */
const skipped = (tab: Page): Promise<number> =>
  tab.evaluate(
    () =>
      [...document.querySelectorAll('tillvaxt-focus-area-card')].filter(
        (card) =>
          card.shadowRoot!.querySelector<HTMLElement>('[part=base] > div')?.style.contentVisibility === 'auto' &&
          !card.shadowRoot!.querySelector('h3')!.checkVisibility({ contentVisibilityAuto: true }),
      ).length,
  );

const twoFrames = (tab: Page): Promise<unknown> =>
  tab.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));

/** A driver may say that the window has its size before the page does. */
async function resize(tab: Page, width: number): Promise<void> {
  await tab.setViewport({ width, height: 800 });
  await tab.waitForFunction((wide) => innerWidth === wide, {}, width);
}

/** Brings every card near the screen, and so has it laid out. */
async function readAll(tab: Page): Promise<void> {
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y <= height; y += 500) {
    await tab.evaluate((to) => scrollTo(0, to), y);
    await twoFrames(tab);
  }
  await tab.evaluate(() => scrollTo(0, 0));
  await twoFrames(tab);
}

/** In columns, their rows as high as the highest card in them. */
const inColumns = (tab: Page): Promise<unknown> =>
  tab.addStyleTag({
    content: 'main { display: grid; grid-template-columns: repeat(auto-fill, minmax(18em, 1fr)); gap: 1em }',
  });

describe('many cards', () => {
  it('are all spoken, however far from the screen', async () => {
    const tab = await opened(60, { isSpoken: true });
    assert.ok((await skipped(tab)) >= 40, 'skipped');
    const { nodes } = await (await tab.createCDPSession()).send('Accessibility.getFullAXTree');
    for (const sought of ['heading', 'DisclosureTriangle', 'checkbox', 'link']) {
      const named = nodes.filter(({ role, ignored, name }) => !ignored && role?.value === sought && name?.value);
      assert.equal(named.length, 60, sought);
    }
    await tab.close();
  });

  for (const engine of engines) {
    for (const density of ['full', 'compact'])
      it(`are passed by a smooth jump to what a link names: ${density}, ${engine}`, async () => {
        const tab = await opened(60, { engine, attributes: `density="${density}"` });
        await tab.evaluate(() => {
          document.documentElement.style.scrollBehavior = 'smooth';
          const end = document.querySelector('#last')!;
          end.insertAdjacentHTML('afterend', '<div style="block-size: 200vh"></div>');
          document.querySelector('#first')!.innerHTML = '<a href="#last">Ner</a>';
        });
        const arrived = tab.evaluate(() => new Promise((done) => addEventListener('scrollend', done, { once: true })));
        await tab.click('#first > a');
        await arrived;
        const top = await tab.evaluate(() => document.querySelector('#last')!.getBoundingClientRect().top);
        assert.ok(Math.abs(top) <= 1, `${top} px off`);
        await tab.close();
      });

    for (const width of [360, 1280])
      it(`are skipped at the size they have once they are read: ${width} px, ${engine}`, async () => {
        const tab = await opened(72, { engine, width });
        if (width > 1000) await inColumns(tab);
        await twoFrames(tab);
        assert.ok((await skipped(tab)) >= 40, 'skipped');
        const before = await places(tab);
        await readAll(tab);
        assert.equal(await skipped(tab), 0, 'skipped after they were near the screen, and far from it again');
        areEqual(before, await places(tab));
        await tab.close();
      });

    it(`keep to their size when the window, the words or the reader change it, ${engine}`, async () => {
      const tab = await opened(72, { engine, width: 1280 });
      await inColumns(tab);
      await twoFrames(tab);
      const isTrue = async (what: string): Promise<void> => {
        for (let frame = 0; frame < 2; frame++) await twoFrames(tab);
        assert.ok((await skipped(tab)) >= 40, `${what}: skipped`);
        const told = await places(tab);
        // The same page, all of it laid out.
        const laidOut = await tab.evaluate(() => {
          const cards = [...document.querySelectorAll('tillvaxt-focus-area-card')];
          const boxes = cards.map((card) => card.shadowRoot!.querySelector<HTMLElement>('[part=base] > div')!);
          const was = boxes.map(({ style }) => style.contentVisibility);
          for (const { style } of boxes) style.contentVisibility = 'visible';
          const found = cards.flatMap((card) => {
            const { top, height } = card.getBoundingClientRect();
            return [top + scrollY, height];
          });
          boxes.forEach(({ style }, at) => (style.contentVisibility = was[at]!));
          return found;
        });
        areEqual(told, laidOut, what);
      };
      await isTrue('as they are');
      await resize(tab, 900);
      await isTrue('a narrower window');
      await tab.evaluate(() => document.querySelector('#card-0')!.shadowRoot!.querySelector('summary')!.click());
      await isTrue('one is opened');
      await resize(tab, 700);
      await isTrue('a window narrower still');
      await tab.evaluate(() => (document.documentElement.lang = 'en'));
      await isTrue('another language of the interface');
      await tab.evaluate((ids) => {
        for (const [at, card] of [...document.querySelectorAll('tillvaxt-focus-area-card')].entries())
          card.setAttribute('area', ids[(at + 1) % ids.length]!);
      }, areas);
      await isTrue('another area each');
      await tab.evaluate(() => document.querySelector('#card-1')!.remove());
      await isTrue('one is taken out');
      await tab.evaluate(() => {
        const own = document.querySelector('#card-50')!;
        own.insertAdjacentHTML('beforeend', `<p slot="summary">${'Egna ord. '.repeat(60)}</p>`);
      });
      await isTrue('one has words of its own');
      await tab.evaluate(() => document.querySelector('main')!.append(document.querySelector('#card-2')!));
      await isTrue('one is moved');
      await tab.evaluate(() => {
        const wide = document.createElement('tillvaxt-focus-area-card');
        wide.setAttribute('area', 'larande');
        wide.style.gridColumn = 'span 2';
        document.querySelector('main')!.append(wide);
      });
      await isTrue('one comes that is wider');
      const hide = (selector: string, hidden: boolean): Promise<void> =>
        tab.evaluate(
          (which, to) => document.querySelectorAll<HTMLElement>(which).forEach((each) => (each.hidden = to)),
          selector,
          hidden,
        );
      await hide('tillvaxt-focus-area-card:nth-child(-n + 14)', true);
      await isTrue('the first are hidden');
      await resize(tab, 1000);
      await isTrue('and the window is another');
      await hide('tillvaxt-focus-area-card', false);
      await isTrue('and shown again');
      await hide('main', true);
      await twoFrames(tab);
      await resize(tab, 800);
      await hide('main', false);
      await isTrue('all were hidden');
      await tab.addStyleTag({
        content: `tillvaxt-focus-area-card::part(footer) { margin-block-start: 2em }
          tillvaxt-focus-area-card::part(card) { margin-block: 1em; block-size: auto }`,
      });
      await isTrue('the page styles their parts');
      await tab.close();
    });

    it(`are where the reader left them when the page is loaded again, ${engine}`, async () => {
      const tab = await opened(60, { engine });
      const top = (): Promise<number> =>
        tab.evaluate(() => Math.round(document.querySelector('#card-34')!.getBoundingClientRect().top));
      for (let step = 0; step < 12; step++) {
        await tab.evaluate((y) => scrollTo(0, y), step * 1_000);
        await twoFrames(tab);
      }
      await tab.evaluate(() => document.querySelector('#card-34')!.scrollIntoView());
      assert.equal(await top(), 0);
      await tab.reload({ waitUntil: 'load' });
      await upgraded(tab);
      await tab.waitForFunction(() => Math.abs(document.querySelector('#card-34')!.getBoundingClientRect().top) <= 1);
      await tab.close();
    });
  }

  it('leave nothing behind when a thousand of them are taken out', async () => {
    const tab = await opened(1);
    const cdp = await tab.createCDPSession();
    await cdp.send('Performance.enable');
    const counted = async (): Promise<Record<string, number>> => {
      for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      const named = metrics.filter(({ name }) => ['Nodes', 'JSEventListeners'].includes(name));
      const prototype = await tab.evaluateHandle(
        () => customElements.get('tillvaxt-focus-area-card')!.prototype as object,
      );
      const found = await tab.queryObjects(prototype);
      const cards = await tab.evaluate((all) => (all as unknown as unknown[]).length, found);
      await Promise.all([prototype.dispose(), found.dispose()]);
      return { ...Object.fromEntries(named.map(({ name, value }) => [name, value])), cards };
    };
    const comeAndGo = (html: string): Promise<void> =>
      tab.evaluate(async (markup) => {
        // It stays, as the page of somebody who goes from list to list.
        const place = document.querySelector('#place') ?? document.createElement('div');
        place.id = 'place';
        document.body.append(place);
        place.setHTMLUnsafe(markup);
        await Promise.all(
          [...place.children].map((each) => (each as unknown as { updateComplete: Promise<void> }).updateComplete),
        );
        await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
        place.replaceChildren();
        await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
      }, html);
    // What is made once for all cards is made by now.
    await comeAndGo(Array.from({ length: 60 }, (_, at) => card(at)).join(''));
    const before = await counted();
    assert.equal(before.cards, 1);
    await comeAndGo(Array.from({ length: 1_000 }, (_, at) => card(at)).join(''));
    assert.deepEqual(await counted(), before);
    await tab.close();
  });
});

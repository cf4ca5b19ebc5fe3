// A page may have many cards. Those far from the screen are neither styled nor laid out (docs/decisions/0026), and yet there for everyone;
// what is taken out leaves nothing behind.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page, Protocol } from 'puppeteer-core';
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

async function opened(cards: number, engine: Engine, window: Parameters<typeof open>[1]): Promise<Page> {
  const { origin } = await site({
    '/': page(cards),
    '/tillvaxt.css': await built('tillvaxt.css'),
    '/tillvaxt.js': await built('tillvaxt.js'),
  });
  const { page: tab } = await open(engine, window);
  await tab.goto(origin, { waitUntil: 'load' });
  await upgraded(tab);
  return tab;
}

interface Finding {
  /** The browser's search in the page; in no standard, and in all engines. */
  find(words: string): boolean;
}

/** Which of the page's cards are laid out. */
const laidOut = (tab: Page): Promise<boolean[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll('tillvaxt-focus-area-card')].map((each) =>
      each.shadowRoot!.querySelector('h3')!.checkVisibility({ contentVisibilityAuto: true }),
    ),
  );

/** True of what a screen reader says; the boxes of a text's lines only say where it is. */
const isNamed = ({ ignored, role, name }: Protocol.Accessibility.AXNode): boolean =>
  !ignored && role?.value !== 'InlineTextBox' && /\S/.test(String(name?.value ?? ''));

/** What is said of each article on the page, one line for each thing: its role and name. Chromium only. */
async function spoken(tab: Page): Promise<string[]> {
  const { nodes } = await (await tab.createCDPSession()).send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = (node: Protocol.Accessibility.AXNode): string[] => [
    ...(isNamed(node) ? [`${node.role!.value} ${node.name!.value}`] : []),
    ...(node.childIds ?? []).flatMap((id) => lines(byId.get(id)!)),
  ];
  return nodes.filter(({ role }) => role?.value === 'article').map((article) => lines(article).join('\n'));
}

describe('many cards', () => {
  // Chromium's is the only driver that shows what assistive technology is given.
  it('are spoken alike, however far from the screen', async () => {
    const tab = await opened(60, 'chromium', { width: 700, height: 2400, listens: true });
    const inView = await laidOut(tab);
    assert.deepEqual(
      inView.slice(0, areas.length),
      areas.map(() => true),
    );
    assert.deepEqual(
      inView.slice(-areas.length),
      areas.map(() => false),
    );
    const said = await spoken(tab);
    assert.equal(said.length, 60);
    assert.match(said[0]!, /heading Social tillit[^]*DisclosureTriangle [^]*checkbox [^]*link /);
    said.forEach((each, at) => assert.equal(each, said[at % areas.length]));
    await tab.close();
  });

  for (const engine of engines) {
    it(`keep what is read in its place when one scrolls back to those not seen before, in ${engine}`, async () => {
      const tab = await opened(30, engine, { width: 700, height: 800 });
      const moved = await tab.evaluate(async () => {
        const painted = (): Promise<unknown> =>
          new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
        scrollTo(0, document.documentElement.scrollHeight);
        await painted();
        // The page's end comes nearer with what is laid out there.
        scrollBy(0, -150);
        await painted();
        const off: number[] = [];
        while (scrollY > 400) {
          const read = document.elementFromPoint(200, 300)!;
          const before = read.getBoundingClientRect().top;
          scrollBy(0, -150);
          await painted();
          off.push(Math.round(read.getBoundingClientRect().top - before - 150));
        }
        return off;
      });
      assert.ok(moved.length > 50);
      assert.deepEqual(
        moved.filter((off) => Math.abs(off) > 1),
        [],
      );
      await tab.close();
    });

    it(`are found by a search in the page, in ${engine}`, async () => {
      const tab = await opened(30, engine, { width: 700, height: 300 });
      const words = fagerstaNorbergSv.areas[5]!.summary.slice(0, 40);
      const found = async (what: string): Promise<void> => {
        assert.equal(await tab.evaluate((each) => (window as unknown as Finding).find(each), what), true);
      };
      const shows = (id: string): Promise<unknown> =>
        tab.waitForFunction(
          (card) => {
            const { top, bottom } = document.querySelector(card)!.getBoundingClientRect();
            return bottom > 0 && top < innerHeight && scrollY > 500;
          },
          {},
          id,
        );
      assert.equal((await laidOut(tab))[5], false);
      await found(words);
      await shows('#card-5');
      await tab.evaluate(() => {
        const title = Object.assign(document.createElement('span'), { slot: 'title', textContent: 'Allra sist' });
        document.querySelector('#card-29')!.append(title);
      });
      await found('Allra sist');
      await shows('#card-29');
      await tab.close();
    });

    it(`lead to the place that their link names, in ${engine}`, async () => {
      const tab = await opened(30, engine, { width: 700, height: 800 });
      await tab.evaluate(() => (document.querySelector('#last')!.id = 'lofte'));
      await tab.locator('#card-1 >>> a').click();
      await tab.waitForFunction(() => {
        const { top, bottom } = document.querySelector('#lofte')!.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight && scrollY > 1_000;
      });
      await tab.close();
    });
  }

  // Chromium left a ring where the card had stood before what is above it was laid out.
  it('leave nothing of a chosen one on the screen where it stood before', async () => {
    const tab = await opened(60, 'chromium', { width: 700, height: 700 });
    const painted = (): Promise<unknown> =>
      tab.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
    await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await painted();
    await tab.locator('#card-59 >>> input').click();
    await tab.evaluate(() => scrollTo(0, 0));
    await painted();
    await tab.evaluate(() => scrollBy(0, document.querySelector('#card-53')!.getBoundingClientRect().top - 100));
    await painted();
    const seen = await tab.screenshot();
    await tab.evaluate(() => (document.body.style.opacity = '0'));
    await painted();
    await tab.evaluate(() => document.body.removeAttribute('style'));
    await painted();
    assert.equal(Buffer.compare(seen, await tab.screenshot()), 0);
    await tab.close();
  });

  // No other engine's driver shows its heap.
  it('leave nothing behind when a thousand of them are taken out', async () => {
    const tab = await opened(1, 'chromium', {});
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
        const place = document.createElement('div');
        document.body.append(place);
        place.setHTMLUnsafe(markup);
        await Promise.all(
          [...place.children].map((each) => (each as unknown as { updateComplete: Promise<void> }).updateComplete),
        );
        await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
        place.remove();
      }, html);
    // What is made once for all cards is made by now.
    await comeAndGo(Array.from({ length: 12 }, (_, at) => card(at)).join(''));
    const before = await counted();
    assert.equal(before.cards, 1);
    await comeAndGo(Array.from({ length: 1_000 }, (_, at) => card(at)).join(''));
    assert.deepEqual(await counted(), before);
    await tab.close();
  });
});

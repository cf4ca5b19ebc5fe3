// A page may have many cards. Those far from the screen are there for everyone, and who passes them arrives (docs/decisions/0026); what is
// taken out leaves nothing behind. No other engine's driver than Chromium's shows its accessibility tree or its heap.
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

async function opened(cards: number, engine: Engine = 'chromium', attributes = ''): Promise<Page> {
  const { origin } = await site({
    '/': page(cards).replaceAll('<tillvaxt-focus-area-card', `$& ${attributes}`),
    '/tillvaxt.css': await built('tillvaxt.css'),
    '/tillvaxt.js': await built('tillvaxt.js'),
  });
  const { page: tab } = await open(engine, { width: 360, height: 800 });
  await tab.goto(origin, { waitUntil: 'load' });
  await upgraded(tab);
  return tab;
}

describe('many cards', () => {
  it('are all spoken, however far from the screen', async () => {
    const tab = await opened(60);
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
        const tab = await opened(12, engine, `density="${density}"`);
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

    it(`are where the reader left them when the page is loaded again, ${engine}`, async () => {
      const tab = await opened(60, engine);
      const top = (): Promise<number> =>
        tab.evaluate(() => Math.round(document.querySelector('#card-34')!.getBoundingClientRect().top));
      for (let step = 0; step < 12; step++) {
        await tab.evaluate((y) => scrollTo(0, y), step * 1_000);
        await tab.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
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

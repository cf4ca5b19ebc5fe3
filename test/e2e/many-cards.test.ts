// A page may have many cards. Those far from the screen are there for everyone (docs/decisions/0026), and what is taken out leaves nothing
// behind. Chromium only: no other engine's driver shows its accessibility tree or its heap.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { built, upgraded } from './bundle.ts';
import { open, site } from './browser.ts';

const areas = fagerstaNorbergSv.areas.map(({ id }) => id);
const card = (at: number): string =>
  `<tillvaxt-focus-area-card id="card-${at}" area="${areas[at % areas.length]}" pledge-href="#lofte"></tillvaxt-focus-area-card>`;

const page = (cards: number): string =>
  `<!doctype html><html lang="sv"><head><meta name="viewport" content="width=device-width"><title>Test</title>
  <link rel="stylesheet" href="/tillvaxt.css"><script type="module" src="/tillvaxt.js"></script></head>
  <body><p id="first">Först.</p><main>${Array.from({ length: cards }, (_, at) => card(at)).join('')}</main><p id="last">Sist.</p></body></html>`;

async function opened(cards: number): Promise<Page> {
  const { origin } = await site({
    '/': page(cards),
    '/tillvaxt.css': await built('tillvaxt.css'),
    '/tillvaxt.js': await built('tillvaxt.js'),
  });
  const { page: tab } = await open('chromium', { width: 700, height: 800 });
  await tab.goto(origin, { waitUntil: 'load' });
  await upgraded(tab);
  return tab;
}

describe('many cards', () => {
  it('are all spoken, however far from the screen', async () => {
    const tab = await opened(60);
    const { nodes } = await (await tab.createCDPSession()).send('Accessibility.getFullAXTree');
    const headings = nodes.filter(({ role, ignored }) => !ignored && role?.value === 'heading');
    assert.equal(headings.length, 60);
    await tab.close();
  });

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

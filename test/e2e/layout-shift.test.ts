// R18: with tillvaxt.css the page does not move when an element takes over, although its script comes 400 ms late.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  actionPlan,
  focusAreaCard,
  focusAreas,
  markup,
  pledgeForm,
  pledgeTally,
  programme,
  vision,
} from '../../src/fallback/index.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { asDivs } from '../../src/snippet/content.ts';
import { built, upgraded } from './bundle.ts';
import { engines, open, site } from './browser.ts';

const endpoint = '/counted/pledges';
const tally = readFileSync('contract/examples/valid/tally/first-month.json');

const snippets: Readonly<Record<string, string>> = {
  vision: vision(fagerstaNorbergSv).html,
  'focus-area-card': [
    focusAreaCard(fagerstaNorbergSv, 'larande', { pledgeHref: '#lofte' }).html,
    focusAreaCard(fagerstaNorbergSv, 'ledarskap', { density: 'compact' }).html,
  ].join('<p>Mellan.</p>'),
  'focus-areas, counted': programme(
    markup`${focusAreas(fagerstaNorbergSv, { pledgeHref: '#lofte', counts: true })}<p>Mellan.</p>
${focusAreaCard(fagerstaNorbergSv, 'larande', { density: 'compact', counts: true })}`,
    { endpoint },
  ).html,
  'action-plan': actionPlan(fagerstaNorbergSv, { pledgeHref: '#lofte' }).html,
  'pledge-form': pledgeForm(fagerstaNorbergSv, { action: '/v1/pledges' }).html,
  'pledge-tally': pledgeTally(fagerstaNorbergSv).html.replace(
    '<tillvaxt-pledge-tally',
    '<tillvaxt-pledge-tally endpoint="/v1/pledges"',
  ),
  'stand-ins': asDivs(
    programme(
      markup`${vision(fagerstaNorbergSv)}
${focusAreas(fagerstaNorbergSv, { pledgeHref: '#lofte', counts: true })}
${actionPlan(fagerstaNorbergSv, { pledgeHref: '#lofte' })}
${pledgeForm(fagerstaNorbergSv, { id: 'lofte', action: '/v1/pledges' })}`,
      { endpoint },
    ),
  ).html,
};

const page = (snippet: string, style: string): string =>
  `<!doctype html><html lang="sv"><head><meta name="viewport" content="width=device-width"><title>Test</title>${style}
  <script type="module" src="/tillvaxt.js"></script></head><body><h1>Sidan</h1><p>Före.</p>${snippet}<p id="after">Efter.</p></body></html>`;

/** Every number that is on its way has come. */
const counted = (): boolean =>
  [...document.querySelectorAll('tillvaxt-focus-area-card')].every(
    (card) => card.shadowRoot!.querySelector('[part=count]')?.textContent !== '',
  );

const after = (): string => JSON.stringify(document.querySelector('#after')!.getBoundingClientRect());

for (const engine of engines) {
  describe(`layout shift, ${engine}`, () => {
    for (const [name, snippet] of Object.entries(snippets)) {
      for (const width of [360, 1280]) {
        it(`${name} at ${width} px: nothing moves`, async () => {
          let release!: () => void;
          const delay = new Promise<void>((done) => (release = done));
          const { origin, close } = await site({
            '/': page(snippet, '<link rel="stylesheet" href="/tillvaxt.css">'),
            [`${endpoint}/tally`]: { body: tally, headers: { 'content-type': 'application/json' } },
            '/tillvaxt.css': await built('tillvaxt.css'),
            '/tillvaxt.js': { body: await built('tillvaxt.js'), delay },
          });
          const { page: tab } = await open(engine, { width, height: 900 });
          const arriving = tab.goto(origin, { waitUntil: 'load' });
          await tab.waitForSelector('#after');
          await tab.evaluate(
            () =>
              new Promise<void>((shown) => {
                // The page is painted and stands for a while before the script comes.
                new PerformanceObserver((list) => {
                  for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
                    document.body.dataset.shift = String(Number(document.body.dataset.shift ?? 0) + entry.value);
                }).observe({ type: 'layout-shift', buffered: true });
                let frames = 25;
                const frame = (): unknown => (frames-- ? requestAnimationFrame(frame) : shown());
                frame();
              }),
          );
          const before = await tab.evaluate(after);
          release();
          await arriving;
          await upgraded(tab);
          await tab.waitForFunction(counted);
          assert.equal(await tab.evaluate(after), before);
          assert.equal(await tab.evaluate(() => Number(document.body.dataset.shift ?? 0)), 0);
          await tab.close();
          await close();
        });
      }
    }
  });
}

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page as BrowserPage } from 'puppeteer-core';
import { engines, open } from '../../test/e2e/browser.ts';
import { aProgramme, startCollector, type Collector } from './support.ts';

const LONG_WORD = 'Integritetsskyddsmyndighetskontaktpersonsuppgifter';

let collector: Collector;
before(async () => {
  const programme = aProgramme();
  programme.controller.legalText.information = [`Klaga hos ${LONG_WORD}.`];
  programme.controller.legalText.next = LONG_WORD;
  collector = await startCollector({ programmes: [programme] });
});
after(() => collector.stop());

/** What reaches past the window, or has more in it than it shows. */
const CUT = `[...document.querySelectorAll('html, body *')]
  .filter((element) => !element.matches('.unseen') && getComputedStyle(element).display !== 'inline')
  .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 ||
    (!element.matches('input') && element.scrollWidth > element.clientWidth + 1))
  .map((element) => element.localName + '.' + element.className)`;

for (const engine of engines) {
  describe(`a narrow window with the reader's text at 200 %, ${engine}`, () => {
    for (const width of [320, 360]) {
      test(`scrolls one way, and nothing is cut: ${width} px`, async () => {
        const { page } = await open(engine, { width, fontSize: 32 });
        const fits = async (heading: string) => {
          assert.equal(await page.$eval('h1', ({ textContent }) => textContent), heading);
          assert.deepEqual(await page.evaluate(CUT), [], heading);
        };
        await page.goto(`${collector.url}/nothing`);
        await fits('There is no such page');
        const fields = { 'programme.id': 'fagersta-norberg', 'programme.version': '1.0.0', locale: 'sv' };
        await send(page, fields);
        await fits('Ge ett löfte');
        await page.goto(`${collector.url}/nothing`);
        await send(page, {
          ...fields,
          actorType: 'company',
          speaksFor: 'self',
          areas: 'larande',
          commitment: LONG_WORD,
        });
        await fits('Granska ditt löfte');
        await Promise.all([page.waitForNavigation(), page.click('button:not([name])')]);
        await fits('Tack, ditt löfte är mottaget');
        await page.close();
      });
    }
  });
}

/** Sends a form from the page that is open. */
async function send(page: BrowserPage, fields: Record<string, string>): Promise<void> {
  const sending = `const form = document.createElement('form');
    form.method = 'post';
    form.action = '/v1/pledges';
    form.append(...Object.entries(${JSON.stringify(fields)}).map(([name, value]) =>
      Object.assign(document.createElement('input'), { type: 'hidden', name, value })));
    document.body.append(form);
    form.submit();`;
  await Promise.all([page.waitForNavigation(), page.evaluate(sending)]);
}

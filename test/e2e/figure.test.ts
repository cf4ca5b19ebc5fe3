// R39: the figure by keyboard alone. R42: the figure on paper, as Chromium prints it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { built, upgraded } from './bundle.ts';
import { engines, open, site, type Engine } from './browser.ts';
import { focused } from './reader.ts';

const answers = {
  actorType: 'company',
  areas: ['larande'],
  texts: { existing: 'En svarv som står still på fredagar' },
};
const plan = { format: 'tillvaxt-plan', version: 1, programme: { id: 'fagersta-norberg' }, answers };
const nine = await readFile(new URL('../../contract/examples/valid/programme/nine-questions.json', import.meta.url));

/** A reader comes back to the figure with a plan saved on the device. */
async function figure(engine: Engine): Promise<{ tab: Page; done: () => Promise<void> }> {
  const { origin, close } = await site({
    '/empty': 'Ingenting',
    '/': `<!doctype html><html lang="sv"><title>Sida</title><link rel="stylesheet" href="/host.css">
      <script type="module" src="/tillvaxt.js"></script><body><a href="#fore">Före</a>
      <tillvaxt-programme><tillvaxt-working-model-figure pledge-href="#lofte"></tillvaxt-working-model-figure></tillvaxt-programme>
      <a href="#efter">Efter</a></body></html>`,
    '/host.css': ':root { color-scheme: dark; background: #222 }',
    '/nine.json': nine,
    '/tillvaxt.js': await built('tillvaxt.js'),
  });
  const { page: tab } = await open(engine);
  await tab.goto(`${origin}/empty`);
  await tab.evaluate((text) => localStorage.setItem('tillvaxt-plan:fagersta-norberg', text), JSON.stringify(plan));
  await tab.goto(origin, { waitUntil: 'load' });
  await upgraded(tab);
  return {
    tab,
    done: async () => {
      await tab.close();
      await close();
    },
  };
}

/** How thick the mark of what has the focus is, in CSS px: an outline of its own or around its box, or a line under its words. */
const focusMark = (tab: Page): Promise<number> =>
  tab.evaluate(() => {
    let at = document.activeElement!;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return Math.max(
      ...[at, at.closest('label') ?? at].map((each) => {
        const { outlineStyle, outlineWidth, textDecorationLine, textDecorationThickness } = getComputedStyle(each);
        const outline = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
        return Math.max(outline, textDecorationLine === 'none' ? 0 : Number.parseFloat(textDecorationThickness) || 0);
      }),
    );
  });

for (const engine of engines)
  describe(`the figure by keyboard, ${engine}`, () => {
    it('goes through steps, fields and buttons in reading order, seen at each, and out again at both ends', async () => {
      const { tab, done } = await figure(engine);
      const press = async (...keys: ('Tab' | 'Shift')[]): Promise<string> => {
        for (const key of keys.slice(0, -1)) await tab.keyboard.down(key);
        await tab.keyboard.press(keys.at(-1)!);
        for (const key of keys.slice(0, -1)) await tab.keyboard.up(key);
        return focused(tab);
      };
      const steps = [
        /^button: 1 ?Vem.*, besvarad$/,
        /^button: 2/,
        /^button: 3/,
        /^button: 4/,
        /^button: 5/,
        /^button: 6/,
      ];
      const first = [
        /^a: Före$/,
        ...steps,
        /^button: Dina svar$/,
        /^radio: Företag/,
        /^radio: Mig själv$/,
        /^button: Nästa fråga$/,
        /^a: Efter$/,
      ];
      for (const sought of first) {
        assert.match(await press('Tab'), sought);
        assert.ok((await focusMark(tab)) >= (sought.source.includes('^a') ? 1 : 2), `${sought}: seen`);
      }
      for (const sought of first.toReversed().slice(1)) {
        const now = await press('Shift', 'Tab');
        // A group of radio buttons without a choice is entered at its end.
        assert.match(now, sought.source.includes('Mig') ? /^radio: / : sought);
      }
      for (let step = 0; step < 4; step++) await press('Tab');
      await tab.keyboard.press('Enter');
      assert.match(await focused(tab), /^h3: Vem kan du göra det tillsammans med\?/);
      assert.ok((await focusMark(tab)) >= 2);
      assert.match(await press('Tab'), /^textarea/);
      await tab.keyboard.type('Gymnasiet');
      assert.match(await press('Tab'), /^button: Tillbaka/);
      await tab.keyboard.press('Enter');
      assert.match(await focused(tab), /^h3: Vad finns redan/);
      assert.match(await press('Shift', 'Tab'), /^button: Dina svar/);
      await tab.keyboard.press('Enter');
      assert.match(await focused(tab), /^h3: Dina svar/);
      assert.match(await press('Tab'), /^button: Ändra/);
      assert.ok((await focusMark(tab)) >= 2);
      await done();
    });
  });

describe('the figure on paper', () => {
  it('has every question with its answer or room to write, on white, six on at most two pages and nine on three', async () => {
    const { tab, done } = await figure('chromium');
    const margin = { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' };
    const pages = async (): Promise<number> => {
      const file = Buffer.from(await tab.pdf({ format: 'a4', margin, printBackground: true })).toString('latin1');
      return file.match(/\/Type \/Page\b/g)!.length;
    };
    /** Of the elements that are shown in print: their words by part, and whether they stand on white. */
    const shown = (): Promise<{ words: string[]; white: boolean; fields: number }> =>
      tab.evaluate(() => {
        const { shadowRoot } = document.querySelector('tillvaxt-working-model-figure')!;
        const all = [...shadowRoot!.querySelectorAll<HTMLElement>('[part~=figure] *')].filter((each) =>
          each.checkVisibility(),
        );
        return {
          words: all
            .filter((each) => each.matches('[part~=sheet]'))
            .map(({ innerText }) => innerText.replace(/\s+/g, ' ')),
          white:
            getComputedStyle(shadowRoot!.querySelector('[part~=figure]')!).backgroundColor === 'rgb(255, 255, 255)',
          fields: all.filter((each) => each.matches('button, input, textarea')).length,
        };
      });
    assert.deepEqual((await shown()).words, []);
    await tab.emulateMediaType('print');
    const { words, white, fields } = await shown();
    assert.deepEqual([words.length, white, fields], [6, true, 0]);
    assert.match(words[0]!, /^Vem är du här\?.* Företag .*Vem talar du för\? Mig själv/);
    assert.match(words[1]!, / Lärande$/);
    assert.match(words[2]!, / En svarv som står still på fredagar$/);
    assert.match(words[3]!, /^Vem kan du göra det tillsammans med\?.*Fråga en konkurrent/);
    assert.match(words[5]!, / När börjar du\?$/);
    assert.ok((await pages()) <= 2, `${await pages()} pages`);
    await tab.$eval('tillvaxt-programme', (wrapper) => wrapper.setAttribute('src', '/nine.json'));
    await tab.waitForFunction(
      () =>
        document.querySelector('tillvaxt-working-model-figure')!.shadowRoot!.querySelectorAll('[part~=sheet]')
          .length === 9,
    );
    assert.equal((await shown()).words.length, 9);
    assert.ok((await pages()) <= 3, `${await pages()} pages`);
    await done();
  });
});

// A card that the page carries with its content can be chosen in that content, before the element has rendered.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { content } from '../../src/snippet/content.ts';
import { engines, open, site, type Engine } from './browser.ts';
import { built } from './bundle.ts';

const endpoint = '/v1/pledges';
const [first] = fagerstaNorbergSv.areas;
const tally = JSON.stringify({
  programme: fagerstaNorbergSv.id,
  asOf: '2026-11-02T10:00:00.000Z',
  received: { total: 5, areas: { [first!.id]: 5 }, actorTypes: {} },
  published: { total: 0, areas: {}, actorTypes: {} },
});

const page = `<!doctype html><html lang="sv"><head><meta name="viewport" content="width=device-width"><title>Test</title>
<link rel="stylesheet" href="/tillvaxt.css"><script type="module" src="/tillvaxt.js"></script></head><body>${
  content(
    { server: '', endpoint, lang: 'sv', elements: [{ element: 'focus-areas' }, { element: 'pledge-form' }] },
    fagerstaNorbergSv,
  ).html
}</body></html>`;
const form = 'tillvaxt-pledge-form';

const card = `tillvaxt-focus-area-card[area=${first!.id}]`;

/** Opens the page, and waits until the first card's content can be used. */
async function visit(engine: Engine): Promise<{ tab: Page; close: () => Promise<void> }> {
  const { origin, close } = await site({
    '/': page,
    [`${endpoint}/tally`]: { body: tally, headers: { 'content-type': 'application/json' } },
    '/tillvaxt.css': await built('tillvaxt.css'),
    '/tillvaxt.js': await built('tillvaxt.js'),
  });
  const { page: tab } = await open(engine, { width: 1280, height: 900 });
  await tab.goto(origin, { waitUntil: 'load' });
  await tab.waitForFunction(
    (at) => {
      const content = document.querySelector(at)!;
      const input = content.querySelector<HTMLElement>('input[part=checkbox]')!;
      return input.checkVisibility({ visibilityProperty: true }) && content.querySelector('[part=count]')!.textContent;
    },
    {},
    card,
  );
  return {
    tab,
    close: async () => {
      await tab.close();
      await close();
    },
  };
}

/** What the card is now: whether it has rendered, looks chosen, and what of it has the focus. */
const state = (tab: Page): Promise<Record<string, unknown>> =>
  tab.$eval(card, (element) => ({
    rendered: element.shadowRoot !== null,
    chosen: (element.shadowRoot ?? element).querySelector('[part~=card]')!.part.contains('selected'),
    checked: (element.shadowRoot ?? element).querySelector<HTMLInputElement>('input')!.checked,
    focus: document.activeElement?.getAttribute('part') ?? document.activeElement?.localName,
  }));

const rendered = (tab: Page): Promise<unknown> =>
  tab.waitForFunction((at) => document.querySelector(at)!.shadowRoot?.querySelector('[part~=card]'), {}, card);

/** Where the form begins: all cards stand before it. */
const formTop = (tab: Page): Promise<number> => tab.$eval(form, (form) => form.getBoundingClientRect().top + scrollY);

/** The form does not ask for areas any more: it says which one is chosen. */
const toldInForm = (tab: Page): Promise<unknown> =>
  tab.waitForFunction(
    (title) => {
      const form = document.querySelector('tillvaxt-pledge-form')!.shadowRoot;
      return form?.textContent.includes(title) && !form.querySelector('[name=areas]');
    },
    {},
    first!.title,
  );

for (const engine of engines) {
  describe(`a card's content, ${engine}`, () => {
    it('tells how many pledges have come in, has the choice, and nothing is rendered for it', async () => {
      const { tab, close } = await visit(engine);
      assert.equal((await state(tab)).rendered, false);
      assert.equal(await tab.$eval(`${card} [part=count]`, (count) => count.textContent), '5 löften har kommit in här');
      await close();
    });

    it('is chosen with the mouse, and stays chosen when the element takes over: nothing moves', async () => {
      const { tab, close } = await visit(engine);
      const before = await formTop(tab);
      await tab.click(`${card} [part=choice]`);
      await tab.waitForFunction((at) => document.querySelector(at)!.querySelector('[part~=selected]'), {}, card);
      // The words are pressed again, and once more: each time they take the focus from the box, and give it back.
      for (const checked of [false, true]) {
        await tab.click(`${card} [part=choice] span`);
        assert.deepEqual(await state(tab), { rendered: false, chosen: checked, checked, focus: 'checkbox' });
      }
      await tab.mouse.click(2, 2);
      await rendered(tab);
      const { chosen, checked } = await state(tab);
      assert.deepEqual({ chosen, checked }, { chosen: true, checked: true });
      await toldInForm(tab);
      assert.equal(await formTop(tab), before);
      await close();
    });

    it('is chosen by keyboard, and keeps the focus until it goes on', async () => {
      const { tab, close } = await visit(engine);
      for (let key = 0; (await state(tab)).focus !== 'checkbox'; key++) {
        assert.ok(key < 5, 'Tab reaches the choice');
        await tab.keyboard.press('Tab');
      }
      await tab.keyboard.press(' ');
      assert.deepEqual(await state(tab), { rendered: false, chosen: true, checked: true, focus: 'checkbox' });
      await tab.keyboard.press(' ');
      assert.deepEqual(await state(tab), { rendered: false, chosen: false, checked: false, focus: 'checkbox' });
      await tab.keyboard.press(' ');
      await tab.keyboard.press('Tab');
      assert.equal((await state(tab)).focus, 'link pledge-link');
      await tab.keyboard.press('Tab');
      await rendered(tab);
      assert.equal((await state(tab)).checked, true);
      await close();
    });

    it('opens the disclosure of the element, which tells what one can do, and keeps the focus on it', async () => {
      const { tab, close } = await visit(engine);
      await tab.click(`${card} [part=more-label]`);
      await tab.waitForFunction(
        (at) => {
          const more = document.querySelector(at)!.shadowRoot?.querySelector('details');
          return more?.open && more.querySelector('[part=actions]')?.checkVisibility() && more.getRootNode();
        },
        {},
        card,
      );
      assert.equal(await tab.$eval(card, ({ shadowRoot }) => shadowRoot!.activeElement?.localName), 'summary');
      await tab.keyboard.press('Enter');
      assert.equal(await tab.$eval(card, ({ shadowRoot }) => shadowRoot!.querySelector('details')!.open), false);
      await close();
    });

    it('takes its area along where its link to the form is followed', async () => {
      const { tab, close } = await visit(engine);
      await tab.click(`${card} [part~=pledge-link]`);
      await toldInForm(tab);
      await close();
    });
  });
}

// `<div data-tillvaxt="…">` in builders that refuse custom tags: the bundles make elements of them, and disturb nobody.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { pledgeForm } from '../../src/fallback/index.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { asDivs } from '../../src/snippet/content.ts';
import { engines, open, site } from './browser.ts';
import { built, upgraded } from './bundle.ts';
import { tabTo, textBecomes } from './reader.ts';

const strict =
  "default-src 'none'; script-src 'self'; style-src 'none'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types tillvaxt-1";

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="sv"><head><title>Test</title>${head}</head><body>${body}</body></html>`;
const module = '<script type="module" src="/tillvaxt.js"></script>';
/** Runs before there is a body. */
const early = '<script src="/tillvaxt.classic.js"></script>';
const watch = `addEventListener('securitypolicyviolation', (e) => (document.documentElement.dataset.violations = e.violatedDirective));`;

const nested = `<div data-tillvaxt="programme" data-endpoint="/v1/pledges" lang="sv" class="ours">
<p id="own">Sidans egen text.</p>
<div data-tillvaxt="focus-areas" id="omraden" data-density="compact" data-pledge-href="#lofte">Reservtext</div>
<div data-tillvaxt="pledge-form" data-id="lofte" data-onclick="document.title = 'handled'" data-style="color: red"><p>Reservtext</p></div>
</div>`;

const files = {
  '/watch.js': watch,
  '/tillvaxt.js': await built('tillvaxt.js'),
  '/tillvaxt.classic.js': await built('tillvaxt.classic.js'),
  '/v1/pledges/tally': {
    body: await readFile(new URL('../../contract/examples/valid/tally/first-month.json', import.meta.url)),
    headers: { 'content-type': 'application/json' },
  },
};

/** Tags, ids and attributes of what there is of ours, in order. */
const tree = (tab: Page): Promise<string[]> =>
  tab.$$eval('[data-tillvaxt], body *', (all) =>
    all
      .filter(({ localName, attributes }) => localName.startsWith('tillvaxt-') || 'data-tillvaxt' in attributes)
      .map(({ localName, attributes }) =>
        [localName, ...[...attributes].map(({ name, value }) => `${name}=${value}`).sort()].join(' '),
      ),
  );

for (const engine of engines) {
  describe(`stand-ins, ${engine}`, () => {
    for (const [how, head] of Object.entries({ 'by the module': module, 'by an early classic script': early }))
      it(`become elements within their wrapper ${how}, under a strict policy`, async () => {
        const { origin, close } = await site(
          { ...files, '/': page(`<script src="/watch.js"></script>${head}`, nested) },
          { 'content-security-policy': strict },
        );
        const { page: tab, said } = await open(engine);
        await tab.goto(origin, { waitUntil: 'load' });
        await upgraded(tab);
        assert.deepEqual(await tree(tab), [
          'tillvaxt-programme class=ours endpoint=/v1/pledges lang=sv',
          'tillvaxt-focus-areas density=compact id=omraden pledge-href=#lofte',
          'tillvaxt-pledge-form id=lofte',
        ]);
        await textBecomes(tab, '#omraden', /Lärande.*\d+ löften har kommit in här/);
        assert.equal(
          await tab.$eval('tillvaxt-programme > #own', ({ textContent }) => textContent),
          'Sidans egen text.',
        );
        await tab.click('#lofte');
        assert.equal(await tab.title(), 'Test');
        assert.equal(await tab.evaluate(() => document.documentElement.dataset.violations), undefined);
        assert.deepEqual(said, []);
        await tab.close();
        await close();
      });

    it('keep their content while the element waits, whatever a filter took of its marks', async () => {
      const { origin, close } = await site({
        ...files,
        '/': page(
          module,
          `<div data-tillvaxt="programme" data-src="/nowhere.json">
<div data-tillvaxt="vision">Ren text</div><div data-tillvaxt="pledge-form"><p>Omärkt</p><p slot="fallback">Märkt</p></div></div>`,
        ),
      });
      const { page: tab } = await open(engine);
      await tab.goto(origin, { waitUntil: 'load' });
      await tab.waitForFunction(() => document.querySelector('tillvaxt-vision')?.matches(':state(waiting)'));
      assert.deepEqual((await tab.$eval('body', ({ innerText }) => innerText)).split(/\s*\n\s*/), [
        'Ren text',
        'Märkt',
        'Omärkt',
      ]);
      await tab.close();
      await close();
    });

    it('of an unknown name stay as they are, with one warning; so does all where the page refuses our policy', async () => {
      const unknown = '<div data-tillvaxt="focus-area">Kvar</div>';
      const free = await site({ ...files, '/': page(module, `${unknown}${unknown}${nested}`) });
      const { page: tab, said } = await open(engine);
      await tab.goto(free.origin, { waitUntil: 'load' });
      await upgraded(tab);
      assert.deepEqual((await tree(tab)).slice(0, 2), Array(2).fill('div data-tillvaxt=focus-area'));
      assert.deepEqual(said, [
        '<div> attribute data-tillvaxt: "focus-area"; expected an element\'s name, such as "pledge-form"',
      ]);
      await tab.close();
      await free.close();

      const refused = await site(
        { ...files, '/': page(module, nested) },
        { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
      );
      const other = await open(engine);
      await other.page.goto(refused.origin, { waitUntil: 'load' });
      assert.deepEqual(
        (await tree(other.page)).map((line) => line.split(' ')[0]),
        ['div', 'div', 'div'],
      );
      assert.match(await other.page.$eval('body', ({ innerText }) => innerText), /Sidans egen text\.[^]*Reservtext/);
      assert.equal(other.said.filter((line) => line.startsWith('tillvaxt') || line.startsWith('<div>')).length, 1);
      await other.page.close();
      await refused.close();
    });

    it('wait for a visitor who is writing, from field to field, and take over what was written', async () => {
      let release!: () => void;
      const delay = new Promise<void>((done) => (release = done));
      const form = asDivs(pledgeForm(fagerstaNorbergSv, { action: '/v1/pledges' })).html;
      const { origin, close } = await site({
        ...files,
        '/': page(
          module,
          `<div data-tillvaxt="programme" data-endpoint="/v1/pledges">${form}</div><p><a href="#x">Efter</a></p>`,
        ),
        '/tillvaxt.js': { body: files['/tillvaxt.js'], delay },
      });
      const { page: tab } = await open(engine);
      const arriving = tab.goto(origin, { waitUntil: 'load' });
      await tab.waitForSelector('input[value=company]');
      await tab.click('input[value=company]');
      await tab.type('textarea', 'Vi tar emot två prakti');
      release();
      await arriving;
      assert.deepEqual(await tab.$$eval('[data-tillvaxt]', (all) => all.length), 2);
      await tab.keyboard.type('kanter');
      await tab.click('summary');
      await tab.type('input[name=name]', 'Kim');
      assert.deepEqual(await tab.$$eval('[data-tillvaxt]', (all) => all.length), 2);
      await tabTo(tab, /^a: Efter/);
      await tab.waitForSelector('tillvaxt-pledge-form');
      await upgraded(tab);
      const taken = await tab.$eval('tillvaxt-pledge-form', ({ shadowRoot }) => ({
        commitment: shadowRoot!.querySelector('textarea')!.value,
        actor: shadowRoot!.querySelector<HTMLInputElement>('input[value=company]')!.checked,
        name: shadowRoot!.querySelector<HTMLInputElement>('input[autocomplete=name]')!.value,
      }));
      assert.deepEqual(taken, { commitment: 'Vi tar emot två praktikanter', actor: true, name: 'Kim' });
      assert.equal(await tab.evaluate(() => document.activeElement!.textContent), 'Efter');
      await tab.close();
      await close();
    });
  });
}

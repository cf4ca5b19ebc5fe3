// A page that is one form from top to bottom, as those of ASP.NET Web Forms are: HTML has no form within a form.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { snippet, type SnippetConfiguration, type SnippetElement } from '../../src/snippet/index.ts';
import { engines, open, site } from './browser.ts';
import { built, upgraded } from './bundle.ts';
import { collector, type Collector } from './collector.ts';
import { givePledge } from './give-pledge.ts';

const { version } = JSON.parse((await built('version.json')).toString()) as { version: string };
const integrity = JSON.parse((await built('integrity.json')).toString()) as Record<string, string>;
const words = 'Vi öppnar verkstaden för grannarna.';

/** What the page would send with its own form, and whether it could. */
const ownForm = (page: Page): Promise<{ sends: string[]; isValid: boolean }> =>
  page.$eval('#aspnetForm', (form) => ({
    sends: [...new FormData(form as HTMLFormElement).keys()],
    isValid: (form as HTMLFormElement).checkValidity(),
  }));

for (const engine of engines)
  describe(`a page that is one form, ${engine}`, () => {
    const pages: Record<string, string> = {};
    let host: string;
    let server: Collector;

    before(async () => {
      host = (await site(pages)).origin;
      server = await collector(undefined, { ALLOWED_ORIGINS: host });
    });

    async function visit(form: Partial<SnippetElement>): Promise<{ page: Page; said: string[] }> {
      const configuration: SnippetConfiguration = {
        server: server.origin,
        partner: 'var-forening',
        lang: 'sv',
        elements: [{ element: 'focus-areas' }, { element: 'pledge-form', ...form }],
      };
      const lines = snippet('module', configuration, { version, integrity, programme: fagerstaNorbergSv });
      pages['/'] = `<!doctype html><html lang="sv"><title>Sida</title><body>
        <form id="aspnetForm" method="post" action="/"><input type="hidden" name="__VIEWSTATE" value="x">
        <div><h1>Sida</h1>${lines}</div><label>Sök <input name="query"></label></form></body></html>`;
      const { page, said } = await open(engine);
      await page.goto(host, { waitUntil: 'load' });
      return { page, said };
    }

    it('keeps its fields where the snippet has no native form, and takes a pledge', async () => {
      const { page, said } = await visit({ nativeForm: false });
      await givePledge(page, words);
      assert.deepEqual(await ownForm(page), { sends: ['__VIEWSTATE', 'query'], isValid: true });
      assert.equal(server.rows('select * from pledge').length, 1);
      assert.deepEqual(said, []);
      await page.close();
    });

    it('with a native form in it: what was typed is taken over, goes along with nothing, and the editor is told', async () => {
      const { page, said } = await visit({});
      await page.type('textarea[name=commitment]', 'Jag lånar ut min svarv.');
      await page.$eval('input[name=email]', (field) => (field.value = 'ingen adress'));
      assert.equal((await ownForm(page)).isValid, false);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await upgraded(page);
      assert.deepEqual(await ownForm(page), { sends: ['__VIEWSTATE'], isValid: true });
      assert.equal(
        await page.$eval(
          'tillvaxt-pledge-form',
          ({ shadowRoot }) => shadowRoot!.querySelector<HTMLTextAreaElement>('textarea')!.value,
        ),
        'Jag lånar ut min svarv.',
      );
      assert.equal(said.length, 1, said.join());
      assert.match(
        said[0]!,
        /<tillvaxt-pledge-form> page: a form around the native one; expected none, or .*"nativeForm": false/,
      );
      await page.close();
    });

    it('an area goes along from a card to the form on the hosted page', async () => {
      const configuration: SnippetConfiguration = {
        server: server.origin,
        lang: 'sv',
        elements: [{ element: 'focus-area-card', area: 'larande' }],
      };
      const lines = snippet('module', configuration, { version, integrity, programme: fagerstaNorbergSv });
      pages['/card'] = `<!doctype html><html lang="sv"><title>Sida</title><body><h1>Sida</h1>${lines}</body></html>`;
      const { page, said } = await open(engine);
      await page.goto(`${host}/card`, { waitUntil: 'load' });
      await upgraded(page);
      const href = await page.$eval(
        'tillvaxt-focus-area-card',
        ({ shadowRoot }) => shadowRoot!.querySelector('a')!.href,
      );
      await page.goto(href, { waitUntil: 'load' });
      const chosen = (): Promise<string[]> =>
        page.$eval('tillvaxt-pledge-form', (form) =>
          // The content, until the element has more than a slot for it.
          [
            ...(form.shadowRoot?.querySelector('[part~=base]') ?? form).querySelectorAll<HTMLInputElement>(
              'input[name=areas]:checked',
            ),
          ].map(({ value }) => value),
        );
      assert.deepEqual(await chosen(), ['larande']);
      await upgraded(page);
      assert.deepEqual(await chosen(), ['larande']);
      assert.deepEqual(said, []);
      await page.close();
    });
  });

// R22 in browsers: what content systems leave of a snippet (test/snippet/filters), and a visitor who pledges from it.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { readHostedPageQuery, snippet, type SnippetConfiguration, type Tier } from '../../src/snippet/index.ts';
import { filtered, type FilterName } from '../snippet/filters/index.ts';
import { engines, open, site } from './browser.ts';
import { built } from './bundle.ts';
import { collector } from './collector.ts';
import { givePledge } from './give-pledge.ts';
import { tabTo } from './reader.ts';

const { version } = JSON.parse((await built('version.json')).toString()) as { version: string };
const integrity = JSON.parse((await built('integrity.json')).toString()) as Record<string, string>;
const words = 'Vi läser högt på biblioteket varje tisdag.';

/** What an administrator has put into every page of the site. */
const siteScript = '<script defer src="/tillvaxt.classic.js"></script>';

for (const engine of engines)
  describe(`filtered snippets, ${engine}`, () => {
    const pages: Record<string, string | Buffer> = {};
    let host: string;
    let server: string;
    let configuration: SnippetConfiguration;

    before(async () => {
      pages['/tillvaxt.classic.js'] = await built('tillvaxt.classic.js');
      host = (await site(pages)).origin;
      server = (await collector(undefined, { ALLOWED_ORIGINS: host })).origin;
      configuration = {
        server,
        partner: 'var-forening',
        lang: 'sv',
        elements: [{ element: 'focus-areas' }, { element: 'pledge-form' }],
      };
    });

    /** Opens a page of the content system with what it has left of a tier. */
    async function visit(filter: FilterName, tier: Tier, head = ''): Promise<{ page: Page; said: string[] }> {
      const left = filtered(filter, snippet(tier, configuration, { version, integrity, programme: fagerstaNorbergSv }));
      pages['/'] = `<!doctype html><html lang="sv"><title>Sida</title>${head}<body><h1>Sida</h1>${left}</body></html>`;
      const { page, said } = await open(engine);
      await page.goto(host, { waitUntil: 'load' });
      return { page, said };
    }

    it('WordPress, with the script in the site’s theme: the divs become elements, and the pledge gets its receipt', async () => {
      const { page, said } = await visit('WordPress', 'div', siteScript);
      await givePledge(page, words);
      assert.doesNotMatch(
        await page.$eval('body', ({ innerText }) => innerText),
        /Steg 1 av 4[^]*Steg 1 av 4/,
        'the fallback is gone',
      );
      assert.deepEqual(said, []);
      await page.close();
    });

    it('TinyMCE: the native form leads by the collector’s pages to a receipt', async () => {
      const { page } = await visit('TinyMCE', 'module');
      await tabTo(page, /^radio: Förvaltning/);
      await page.keyboard.press(' ');
      await tabTo(page, /^checkbox: Lärande/);
      await page.keyboard.press(' ');
      await tabTo(page, /^textarea/);
      await page.keyboard.type(words);
      await tabTo(page, /^button: Granska löftet/);
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      assert.match(await page.$eval('main', ({ innerText }) => innerText), new RegExp(words));
      await Promise.all([page.waitForNavigation(), page.click('button:not([name])')]);
      assert.match(await page.$eval('main', ({ innerText }) => innerText), /[A-Z0-9]{4}-[A-Z0-9]{4}/);
      await page.close();
    });

    for (const filter of ['Drupal, Basic HTML', 'SharePoint-like'] as const)
      it(`${filter}: a card's link leads to the form's heading, and the plain link after it to the hosted page and a receipt`, async () => {
        const { page } = await visit(filter, 'module');
        await tabTo(page, /^a: Ge ett löfte/);
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => location.hash && document.querySelector(':target'));
        assert.equal(await page.$eval(':target', ({ textContent }) => textContent), 'Ge ett löfte');
        // From the target, the keyboard goes on to what stands after it.
        await tabTo(page, /^a: Tillväxtprogram Fagersta och Norberg: ge ditt löfte/);
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        const arrived = new URL(page.url());
        assert.equal(arrived.origin + arrived.pathname, `${server}/embed/page`);
        assert.deepEqual(readHostedPageQuery(arrived.searchParams, server), { configuration });
        await givePledge(page, words);
        await page.close();
      });
  });

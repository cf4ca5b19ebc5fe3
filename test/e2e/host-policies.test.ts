// R8–R12: strict Content-Security-Policy and Trusted Types, both engines, over real HTTP headers.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { built, bundleOf, upgraded } from './bundle.ts';
import { engines, open, site } from './browser.ts';
import { collector } from './collector.ts';
import { givePledge } from './give-pledge.ts';
import { elementPages } from './pages.ts';
import { textBecomes } from './reader.ts';

/** R8's own, but for where pledges go. */
const strict = (endpoint = "'self'"): string =>
  `default-src 'none'; script-src 'self'; style-src 'none'; connect-src ${endpoint}`;
const trusted = "require-trusted-types-for 'script'; trusted-types";

const page = (body: string): string =>
  `<!doctype html><html lang="sv"><head><title>Test</title><script src="/watch.js"></script>` +
  `<script type="module" src="/tillvaxt.js"></script></head><body>${body}</body></html>`;

/** Firefox asks for an icon by itself, and holds it against the page. */
const isIcon = (line: string): boolean => line.includes('/favicon.ico');

const watch = `addEventListener('securitypolicyviolation', (e) => e.blockedURI.endsWith('/favicon.ico') || (document.documentElement.dataset.violations =
  (document.documentElement.dataset.violations ?? '') + e.violatedDirective + ' ' + e.blockedURI + '; '));`;

/** Every computed style of every element in the shadow roots. */
const look = (): string[] => {
  const deep = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? deep(e.shadowRoot) : [])]);
  // What follows from custom properties is compared; their own order is the engine's.
  const names = [...getComputedStyle(document.body)].filter((name) => !name.startsWith('--'));
  return deep(document)
    .filter((e) => e.getRootNode() !== document)
    .flatMap((e) => {
      for (const animation of e.getAnimations()) animation.finish();
      const style = getComputedStyle(e);
      return names.map((name) => `${e.localName}[${e.getAttribute('part')}] ${name}: ${style.getPropertyValue(name)}`);
    });
};

/** Firefox's own report of a refused policy reaches the driver like an error of the page; nothing is thrown. */
const uncaught = (said: readonly string[]): string[] =>
  said.filter((line) => line.startsWith('uncaught') && !line.includes('Content-Security-Policy:'));

const files = async (bundle?: Buffer): Promise<Parameters<typeof site>[0]> => ({
  '/watch.js': watch,
  '/tillvaxt.js': bundle ?? (await built('tillvaxt.js')),
  '/v1/pledges/tally': {
    body: await readFile(new URL('../../contract/examples/valid/tally/all-published.json', import.meta.url)),
    headers: { 'content-type': 'application/json' },
  },
  '/programmes/fagersta-norberg.en.json': await built('programmes/fagersta-norberg.en.json'),
});

for (const engine of engines) {
  describe(`host policies, ${engine}`, () => {
    for (const [name, body] of Object.entries(elementPages)) {
      it(`${name} renders the same under a strict policy, with no violation`, async () => {
        const free = await site({ ...(await files()), '/': page(body) });
        const tight = await site(
          { ...(await files()), '/': page(body) },
          { 'content-security-policy': `${strict()}; ${trusted} tillvaxt-1` },
        );
        const looks: string[][] = [];
        for (const { origin } of [free, tight]) {
          const { page: tab, said } = await open(engine);
          await tab.goto(origin);
          await upgraded(tab);
          await tab.waitForFunction(
            () =>
              document.querySelector('tillvaxt-pledge-tally')?.shadowRoot?.querySelector('[part~=number]')
                ?.textContent !== '–',
          );
          looks.push(await tab.evaluate(look));
          assert.equal(await tab.evaluate(() => document.documentElement.dataset.violations), undefined);
          assert.deepEqual(
            said.filter((line) => !isIcon(line)),
            [],
          );
          await tab.close();
        }
        assert.ok(looks[0]!.length > 5);
        const [clean, strictly] = looks as [string[], string[]];
        assert.equal(strictly.length, clean.length);
        assert.deepEqual(
          strictly.filter((line, index) => line !== clean[index]),
          [],
        );
        await Promise.all([free.close(), tight.close()]);
      });
    }

    it('a pledge is corrected, sent and received under a strict policy, with no violation', async () => {
      const pages: Parameters<typeof site>[0] = { ...(await files()) };
      const host = await site(pages);
      const server = await collector(undefined, { ALLOWED_ORIGINS: host.origin });
      Object.assign(pages, {
        '/': {
          body: page(`<tillvaxt-pledge-form endpoint="${server.origin}/v1/pledges"></tillvaxt-pledge-form>`),
          headers: { 'content-security-policy': `${strict(server.origin)}; ${trusted} tillvaxt-1` },
        },
      });
      const { page: tab, said } = await open(engine);
      await tab.goto(host.origin, { waitUntil: 'load' });
      await upgraded(tab);
      await (await tab.waitForSelector('tillvaxt-pledge-form >>> button[type=submit]'))!.click();
      await textBecomes(tab, 'tillvaxt-pledge-form', /Något behöver rättas/);
      await givePledge(tab, 'Vi öppnar verkstaden.');
      assert.equal(server.rows("select * from pledge where commitment = 'Vi öppnar verkstaden.'").length, 1);
      assert.equal(await tab.evaluate(() => document.documentElement.dataset.violations), undefined);
      assert.deepEqual(
        said.filter((line) => !isIcon(line)),
        [],
      );
      await tab.close();
      await host.close();
      await server.stop();
    });

    it('a refused Trusted Types policy leaves the plain content and one message that names the directive', async () => {
      const { origin, close } = await site(
        { ...(await files()), '/': page(elementPages['focus-area-card']!) },
        { 'content-security-policy': `${strict()}; ${trusted} 'none'` },
      );
      const { page: tab, said } = await open(engine);
      await tab.goto(origin, { waitUntil: 'load' });
      assert.equal(await tab.evaluate(() => customElements.get('tillvaxt-focus-area-card') === undefined), true);
      assert.match(await tab.evaluate(() => document.body.innerText), /Reservtext/);
      const ours = said.filter((line) => line.startsWith('tillvaxt'));
      assert.equal(ours.length, 1);
      assert.match(ours[0]!, /trusted-types tillvaxt-1/);
      assert.deepEqual(uncaught(said), []);
      await tab.close();
      await close();
    });

    it('two copies beside a foreign Lit share a page without an uncaught error', async () => {
      const body = `${elementPages['focus-area-card']}<p id="foreign"></p><script type="module" src="/again.js"></script><script type="module" src="/foreign.js"></script>`;
      const again = (await bundleOf('1.0.0')).module;
      const foreign = await build({
        stdin: {
          contents:
            "import { html, render } from 'lit'; render(html`<b>Sidans ${'egen'} Lit</b>`, document.querySelector('#foreign'))",
          resolveDir: import.meta.dirname,
        },
        bundle: true,
        format: 'esm',
        write: false,
      });
      const { origin, close } = await site(
        {
          ...(await files(await built('tillvaxt.js'))),
          '/again.js': again,
          '/foreign.js': foreign.outputFiles[0]!.text,
          '/': page(body),
        },
        { 'content-security-policy': `${strict()}; ${trusted} tillvaxt-1 lit-html` },
      );
      const { page: tab, said } = await open(engine);
      await tab.goto(origin, { waitUntil: 'load' });
      await upgraded(tab);
      assert.equal(await tab.$eval('#foreign', ({ textContent }) => textContent), 'Sidans egen Lit');
      assert.equal(await tab.evaluate(() => document.documentElement.dataset.violations), undefined);
      // One line, for the other version: no policy was refused to the second copy.
      const heard = said.filter((line) => !isIcon(line));
      assert.equal(heard.length, 1, heard.join('\n'));
      assert.match(heard[0]!, /1\.0\.0/);
      await tab.close();
      await close();
    });
  });
}

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import type { Programme } from '../../contract/types.ts';
import { Page } from './page.ts';
import {
  aConsentProgramme,
  aPledge,
  aProgramme,
  asForm,
  assertProblem,
  startCollector,
  temporaryFolder,
} from './support.ts';
import type { Collector } from './support.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const KOMMUNEN = ['https://www.kommunen.example', 'https://intern.kommunen.example:8443'];

let collector: Collector;
before(async () => {
  const folder = temporaryFolder();
  const PARTNERS = join(folder, 'partners.json');
  writeFileSync(
    PARTNERS,
    JSON.stringify({ kommunen: { ancestors: KOMMUNEN }, foreningen: { ancestors: [], sandboxed: true }, skolan: {} }),
  );
  const programmes = [aProgramme(), aProgramme({ lang: 'en' }), aConsentProgramme()];
  collector = await startCollector({ folder, programmes, env: { DIST, PARTNERS } });
});
after(() => collector.stop());

const get = (path: string, headers: Record<string, string> = { Accept: 'text/html' }) =>
  fetch(collector.url + path, { headers });
const hosted = (query: string) => get(`/embed/page?${query}`);
const policy = (ancestors: string) =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
  `form-action 'self'; frame-ancestors ${ancestors}; require-trusted-types-for 'script'; trusted-types tillvaxt-1`;

describe('the hosted page', () => {
  for (const [query, ancestors] of Object.entries({
    '': "'self'",
    '&partner=okand': "'self'",
    '&partner=skolan': "'self'",
    '&partner=kommunen': `'self' ${KOMMUNEN.join(' ')}`,
  })) {
    test(`may be framed by the partner's pages and no others: ${query || 'no partner'}`, async () => {
      const response = await hosted(`elements=vision&lang=sv${query}`);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=UTF-8');
      assert.equal(response.headers.get('content-security-policy'), policy(ancestors));
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(response.headers.get('referrer-policy'), 'same-origin');
      assert.equal(response.headers.get('cache-control'), 'no-cache');
      assert.equal(response.headers.get('access-control-allow-origin'), null);
    });
  }

  test('has the elements in order with their content, and nothing inline', async () => {
    const html = await (
      await hosted('elements=pledge-form,vision,focus-area-card:larande&lang=sv&partner=kommunen')
    ).text();
    assert.deepEqual(
      [...html.matchAll(/<(tillvaxt-[a-z-]+)/g)].map(([, tag]) => tag),
      ['tillvaxt-programme', 'tillvaxt-pledge-form', 'tillvaxt-vision', 'tillvaxt-focus-area-card'],
    );
    assert.match(html, /<html lang="sv">[\s\S]*<h1>Tillväxtprogram \(sv\)<\/h1>/);
    assert.match(
      html,
      /<tillvaxt-programme src="\/programmes\/fagersta-norberg\.sv\.json" endpoint="\/v1\/pledges" partner="kommunen" lang="sv">/,
    );
    assert.match(html, /<form [^>]*method="post" action="\/v1\/pledges"/);
    assert.match(html, /<input type="hidden" name="partner" value="kommunen">/);
    assert.match(html, /Så gör vi \(sv\)\./);
    assert.match(html, /Område larande/);
    assert.doesNotMatch(html, /<style|style=|\son\w+=|<script>|<script(?![^>]*src=)|theme\.css|localhost/);
    for (const [, address] of html.matchAll(/(?:href|src)="(\/[^"]+)"/g)) {
      const { status } = await fetch(collector.url + address!.replaceAll('&amp;', '&'));
      assert.equal(status, 200, address);
    }
  });

  test('without a form leads to the page that has one, of the same look', async () => {
    const html = await (await hosted('elements=focus-areas&lang=sv&partner=kommunen&brand=%23005ea5')).text();
    const links = [...html.matchAll(/area="([^"]+)"[^>]* pledge-href="([^"]+)"/g)];
    assert.deepEqual(
      links.map(([, area]) => area),
      aProgramme().areas.map(({ id }) => id),
    );
    for (const [, area, href] of links) {
      const form = await get(href!.replaceAll('&amp;', '&'));
      assert.equal(form.status, 200);
      const page = await form.text();
      assert.match(
        page,
        /<link rel="stylesheet" href="\/embed\/theme\.css\?[^"]*brand=%23005ea5[^"]*">[\s\S]*<tillvaxt-pledge-form/,
      );
      const checked = [...page.matchAll(/name="areas" value="([^"]+)" checked/g)].map(([, value]) => value);
      assert.deepEqual(checked, [area]);
    }
  });

  test('speaks the language that is asked for, else the programme’s own', async () => {
    const inEnglish = await (await hosted('elements=vision&lang=en')).text();
    assert.match(inEnglish, /<html lang="en">[\s\S]*src="\/programmes\/fagersta-norberg\.en\.json"[^>]* lang="en"/);
    const notInFinnish = await (await hosted('elements=vision&lang=fi')).text();
    assert.match(notInFinnish, /<html lang="sv">[\s\S]*src="\/programmes\/fagersta-norberg\.sv\.json"[^>]* lang="sv"/);
  });

  test('shows another programme that the collector has, by the address of its file under any name', async () => {
    const other = encodeURIComponent('https://lofte.example/programmes/med-samtycke.sv.json');
    assert.match(await (await hosted(`elements=vision&lang=sv&programme=${other}`)).text(), /med-samtycke\.sv\.json/);
    const unknown = encodeURIComponent('https://other.example/programmes/annat.sv.json');
    const page = await hosted(`elements=vision&lang=sv&partner=kommunen&programme=${unknown}`);
    assert.equal(page.status, 404);
    assert.equal(
      page.headers.get('content-security-policy'),
      `default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self' ${KOMMUNEN.join(' ')}`,
    );
    assert.match(
      await page.text(),
      /\/programmes\/fagersta-norberg\.sv\.json, \/programmes\/fagersta-norberg\.en\.json|\/programmes\/fagersta-norberg\.en\.json, \/programmes\/fagersta-norberg\.sv\.json/,
    );
  });

  test('comes compressed, and so do the programme files', async () => {
    for (const path of ['/embed/page?elements=vision,pledge-form&lang=sv', '/programmes/fagersta-norberg.sv.json']) {
      const packed = await get(path, { 'Accept-Encoding': 'gzip' });
      assert.equal(packed.status, 200, path);
      assert.equal(packed.headers.get('content-encoding'), 'gzip', path);
      assert.equal(packed.headers.get('vary'), 'Accept-Encoding', path);
      const plain = await get(path, { 'Accept-Encoding': 'identity' });
      assert.equal(plain.headers.get('content-encoding'), null, path);
      assert.equal(await packed.text(), await plain.text(), path);
    }
  });

  test('can be read and nothing else', async () => {
    for (const path of ['/embed', '/embed/page', '/embed/theme.css']) {
      const response = await fetch(collector.url + path, { method: 'POST' });
      assert.equal(response.headers.get('allow'), 'GET, HEAD');
      await assertProblem(response, 405, 'method-not-allowed');
    }
    for (const path of ['/embed/offer.json/', '/embed/nothing', '/embed/../version.json', '/embed/write-studio.ts']) {
      assert.equal((await get(path)).status, 404, path);
    }
  });

  test('is missed with a hint where nothing is built, and the API works', async () => {
    const bare = await startCollector();
    const problem = await assertProblem(
      await fetch(`${bare.url}/embed/page?elements=vision&lang=sv`),
      404,
      'not-found',
    );
    assert.match(problem.detail ?? '', /npm run build/);
    assert.equal((await bare.post(aPledge())).status, 201);
    assert.equal(await bare.stop(), 0);
  });
});

describe('an address that asks for what there is not', () => {
  const evil = '"><script>alert(1)</script>';
  for (const [name, pointer] of [
    [`elements=vision&lang=sv&partner=${encodeURIComponent(evil)}`, '#/partner'],
    [`elements=${encodeURIComponent(evil)}&lang=sv`, '#/elements/0/element'],
    [`elements=focus-area-card:${encodeURIComponent(evil)}&lang=sv`, '#/elements/0/area'],
    ['elements=focus-area-card:fiske&lang=sv', '#/elements/0/area'],
    [`elements=vision&lang=${encodeURIComponent(evil)}`, '#/lang'],
    ['elements=vision', '#/lang'],
    ['lang=sv', '#/elements'],
    ['', '#/elements'],
    [`elements=vision&lang=sv&programme=${encodeURIComponent(`javascript:${evil}`)}`, '#/programme'],
    [`elements=vision&lang=sv&brand=${encodeURIComponent('red;}body{display:none')}`, '#/theme/brand'],
    [`elements=vision&lang=sv&brand=${encodeURIComponent('#005ea5}</style><script>')}`, '#/theme/brand'],
    [`elements=vision&lang=sv&surface=${encodeURIComponent('url(//evil.example)')}`, '#/theme/surface'],
    [`elements=vision&lang=sv&fontFamily=${encodeURIComponent('a;--tillvaxt-brand:red')}`, '#/theme/fontFamily'],
    [`elements=vision&lang=sv&radius=${encodeURIComponent('1em;')}`, '#/theme/radius'],
    ['elements=vision&lang=sv&density=9', '#/theme/density'],
    ['elements=vision&lang=sv&lang=en', '#/lang'],
    ['elements=vision&lang=sv&colour=red', '#/colour'],
  ] as const) {
    test(`is told what is wrong with it, and none of it comes back as markup or style: ${name}`, async () => {
      const response = await hosted(`${name}`);
      const html = await response.text();
      assert.equal(response.status, 400, html);
      assert.ok(html.includes(`<code>${pointer}</code>`), html);
      assert.doesNotMatch(html, /<script|alert|display:none|evil\.example/);
      const css = await get(`/embed/theme.css?${name}`);
      if (pointer.startsWith('#/theme')) {
        await assertProblem(await get(`/embed/theme.css?${name}`, {}), 400, 'bad-request');
        assert.notEqual(css.headers.get('content-type'), 'text/css; charset=utf-8');
      }
    });
  }

  test('a theme becomes these lines of CSS and no others', async () => {
    const theme = new URLSearchParams({
      brand: 'light-dark(#005ea5, #9cf)',
      fontFamily: "'Source Sans 3', sans-serif",
      radius: '0',
      density: '0.8',
    });
    const response = await get(`/embed/theme.css?elements=vision&lang=sv&${theme.toString()}`);
    assert.equal(response.headers.get('content-type'), 'text/css; charset=utf-8');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(
      await response.text(),
      ":root {\n  --tillvaxt-brand: light-dark(#005ea5, #9cf);\n  --tillvaxt-font-family: 'Source Sans 3', sans-serif;\n" +
        '  --tillvaxt-radius: 0;\n  --tillvaxt-density: 0.8;\n}\n',
    );
  });
});

describe('the programme files', () => {
  test('are the collector’s own, with the other languages beside them, for every site', async () => {
    const response = await get('/programmes/fagersta-norberg.sv.json');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const { translations, ...programme } = (await response.json()) as Programme;
    assert.deepEqual(programme, aProgramme());
    assert.deepEqual(translations, { en: 'fagersta-norberg.en.json' });
    assert.equal(((await (await get('/programmes/fagersta-norberg.en.json')).json()) as Programme).lang, 'en');
  });

  test('are missed where there are none', async () => {
    for (const name of ['fagersta-norberg.fi.json', 'annat.sv.json', 'fagersta-norberg.json', '..%2fversion.json']) {
      await assertProblem(await get(`/programmes/${name}`, {}), 404, 'unknown-programme');
    }
  });

  test('the offer names them, and where each partner may have its frame', async () => {
    assert.deepEqual(await (await get('/embed/offer.json')).json(), {
      programmes: [
        { id: 'fagersta-norberg', title: 'Tillväxtprogram (sv)', languages: ['en', 'sv'] },
        { id: 'med-samtycke', title: 'Tillväxtprogram (sv)', languages: ['sv'] },
      ],
      partners: { kommunen: KOMMUNEN, foreningen: [], skolan: [] },
    });
  });
});

describe('a page in a sandbox', () => {
  const SANDBOX = { Origin: 'null' };

  test('may ask, and sends for the partner that this is switched on for', async () => {
    const preflight = await fetch(`${collector.url}/v1/pledges`, {
      method: 'OPTIONS',
      headers: { ...SANDBOX, 'Access-Control-Request-Method': 'POST' },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), 'null');
    const rows = collector.rows().length;
    const response = await collector.post(aPledge({ partner: 'foreningen' }), SANDBOX);
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('access-control-allow-origin'), 'null');
    assert.equal(collector.rows().length, rows + 1);
  });

  for (const partner of ['kommunen', 'skolan', 'okand', undefined]) {
    test(`sends for nobody else: ${partner}`, async () => {
      const rows = collector.rows().length;
      const pledge = aPledge(partner === undefined ? {} : { partner });
      const response = await collector.post(pledge, SANDBOX);
      assert.equal(response.headers.get('access-control-allow-origin'), 'null', 'so that the page can read why');
      const problem = await assertProblem(response, 403, 'origin-not-allowed');
      assert.match(problem.detail ?? '', /"sandboxed": true in PARTNERS/);
      await Page.from(await collector.postForm(asForm(pledge), SANDBOX), 403);
      assert.equal(collector.rows().length, rows);
    });
  }
});

describe('the pages without script', () => {
  test('may be framed where the partner’s hosted page may', async () => {
    const form = (partner: string) => collector.postForm({ 'programme.id': 'fagersta-norberg', partner });
    const ancestors = async (response: Promise<Response>) =>
      /frame-ancestors (.*)$/.exec((await response).headers.get('content-security-policy')!)?.[1];
    assert.equal(await ancestors(form('kommunen')), `'self' ${KOMMUNEN.join(' ')}`);
    assert.equal(await ancestors(form('okand')), "'none'");
    assert.equal(
      await ancestors(collector.postForm(asForm(aPledge({ partner: 'kommunen' })))),
      `'self' ${KOMMUNEN.join(' ')}`,
    );
  });
});

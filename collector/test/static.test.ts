import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Page } from './page.ts';
import { assertProblem, startCollector, temporaryFolder, type Collector } from './support.ts';

let collector: Collector;
before(async () => {
  const folder = temporaryFolder();
  const files = {
    'version.json': '{"version":"2.3.4"}',
    'tillvaxt.js': 'export {};',
    'tillvaxt.js.br': brotliCompressSync('export {};'),
    'tillvaxt.js.gz': gzipSync('export {};'),
    'tillvaxt.js.map': '{}',
    'tillvaxt.css': 'a{}',
    'integrity.json': '{}',
    'emblem.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'modules/src/index.d.ts': 'export {};',
    'demo/index.html': '<!doctype html><title>Demo</title>',
    'demo/demo.css': 'b{}',
    'demo/app.webmanifest': '{}',
    'demo/sida/index.html': '<!doctype html><title>Sida</title>',
    '../secret.txt': 'secret',
    '../releases/second/version.json': '{"version":"2.3.3"}',
    '../releases/second/tillvaxt.js': 'export const old = 233;',
    '../releases/first/version.json': '{"version":"1.9.0"}',
    '../releases/first/tillvaxt.js': 'export const old = 190;',
    '../releases/newer/version.json': '{"version":"1.10.2"}',
    '../releases/newer/tillvaxt.js': 'export const old = 1102;',
    '../releases/newer/demo/index.html': '<!doctype html><title>Old demo</title>',
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'dist', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  collector = await startCollector({ folder, env: { RELEASES: join(folder, 'releases') } });
});
after(() => collector.stop());

/** Sends the path as it is, where fetch would tidy it. */
const rawStatus = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(collector.url);
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

describe('the built elements', () => {
  for (const [root, caching] of [
    ['/2.3.4', 'public, max-age=31536000, immutable'],
    ['/v2', 'public, max-age=300'],
  ] as const) {
    test(`are served for every site under ${root}`, async () => {
      for (const [name, type] of Object.entries({
        'tillvaxt.js': 'text/javascript; charset=utf-8',
        'tillvaxt.js.map': 'application/json',
        'tillvaxt.css': 'text/css; charset=utf-8',
        'integrity.json': 'application/json',
        'emblem.svg': 'image/svg+xml; charset=utf-8',
        'modules/src/index.d.ts': 'text/plain; charset=utf-8',
      })) {
        const response = await fetch(`${collector.url}${root}/${name}`);
        assert.equal(response.status, 200, name);
        assert.equal(response.headers.get('content-type'), type);
        assert.equal(response.headers.get('cache-control'), caching);
        assert.equal(response.headers.get('access-control-allow-origin'), '*');
        assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
        assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
        await response.bytes();
      }
    });

    test(`come compressed to those who take it so under ${root}`, async () => {
      for (const [accept, encoding] of [
        ['gzip, deflate, br, zstd', 'br'],
        ['gzip', 'gzip'],
        ['identity', null],
      ] as const) {
        const response = await fetch(`${collector.url}${root}/tillvaxt.js`, { headers: { 'Accept-Encoding': accept } });
        assert.equal(response.headers.get('content-encoding'), encoding, accept);
        assert.equal(response.headers.get('vary'), 'Accept-Encoding');
        assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
        assert.equal(await response.text(), 'export {};');
      }
    });

    test(`are without the demo under ${root}`, async () => {
      for (const path of ['demo/', 'demo', 'demo/index.html', '%64emo/index.html', 'Demo/index.html']) {
        assert.equal(await rawStatus(`${root}/${path}`), 404, path);
      }
    });
  }

  test('are not there under another version', async () => {
    for (const version of ['2.3.2', '2.3.40', '2x3x4', 'v0', 'v3', 'v23']) {
      await assertProblem(await fetch(`${collector.url}/${version}/tillvaxt.js`), 404, 'not-found');
    }
    const missing = await fetch(`${collector.url}/2.3.4/missing.js`);
    assert.equal(missing.headers.get('cache-control'), null);
    await assertProblem(missing, 404, 'not-found');
  });

  test('of earlier releases are served under their own version, and the newest of another major number under that', async () => {
    for (const [root, content, caching] of [
      ['2.3.3', 'export const old = 233;', 'public, max-age=31536000, immutable'],
      ['1.9.0', 'export const old = 190;', 'public, max-age=31536000, immutable'],
      ['1.10.2', 'export const old = 1102;', 'public, max-age=31536000, immutable'],
      ['v1', 'export const old = 1102;', 'public, max-age=300'],
      ['v2', 'export {};', 'public, max-age=300'],
    ] as const) {
      const response = await fetch(`${collector.url}/${root}/tillvaxt.js`);
      assert.equal(await response.text(), content, root);
      assert.equal(response.headers.get('cache-control'), caching);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    }
    assert.equal(await rawStatus('/1.10.2/demo/index.html'), 404);
  });

  test('are all that can be had', async () => {
    for (const path of [
      '/2.3.4/../secret.txt',
      '/2.3.4/../../secret.txt',
      '/2.3.4/%2e%2e/secret.txt',
      '/2.3.4/..%2fsecret.txt',
      '/2.3.4/..%5csecret.txt',
      '/2.3.4//../secret.txt',
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/%2e%2e/secret.txt',
      '/../version.json',
    ]) {
      assert.equal(await rawStatus(path), 404, path);
    }
  });
});

describe('the demo', () => {
  test('is served at the root under a strict policy', async () => {
    for (const [path, type] of Object.entries({
      '/': 'text/html; charset=utf-8',
      '/sida/': 'text/html; charset=utf-8',
      '/demo.css': 'text/css; charset=utf-8',
      '/app.webmanifest': 'application/manifest+json',
    })) {
      const response = await fetch(`${collector.url}${path}`);
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('content-type'), type);
      assert.equal(response.headers.get('cache-control'), 'no-cache');
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(
        response.headers.get('content-security-policy'),
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
          "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
          'trusted-types tillvaxt-1',
      );
      await response.bytes();
    }
  });

  test('is missed with a hint where nothing is built, and the API works', async () => {
    const bare = await startCollector();
    const problem = await assertProblem(await fetch(`${bare.url}/`), 404, 'not-found');
    assert.match(problem.detail ?? '', /npm run build/);
    const page = await Page.from(await fetch(`${bare.url}/`, { headers: { Accept: 'text/html' } }), 404);
    assert.match(page.text, /npm run build/);
    await assertProblem(await fetch(`${bare.url}/2.3.4/tillvaxt.js`), 404, 'not-found');
    assert.deepEqual(await (await fetch(`${bare.url}/healthz`)).json(), { status: 'ok' });
    assert.equal(await bare.stop(), 0);
  });
});

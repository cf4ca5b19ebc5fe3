import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, afterEach, before, describe, test } from 'node:test';
import { Page } from './page.ts';
import { aPledge, assertProblem, startCollector, type Collector } from './support.ts';

const PARTNER = 'https://www.partner.example';
const OTHER = 'https://other.example';

let collector: Collector;
let expectedRows = 0;
before(async () => (collector = await startCollector({ env: { ALLOWED_ORIGINS: `${PARTNER}, http://localhost:1` } })));
after(() => collector.stop());
afterEach(() => assert.equal(collector.rows().length, expectedRows, 'nothing more was stored'));

const twoMegabytes = new Uint8Array(2_000_000).fill(32);
const chunked = (chunk: Uint8Array) =>
  ({ body: ReadableStream.from([chunk]), duplex: 'half' }) as unknown as Pick<RequestInit, 'body'>;
const post = (init: RequestInit) => fetch(`${collector.url}/v1/pledges`, { method: 'POST', ...init });
const json = { 'Content-Type': 'application/json' };

describe('a body that cannot be read', () => {
  for (const [name, body] of Object.entries({
    'is no JSON': '{"id":',
    'is empty': '',
    'is not UTF-8': new Uint8Array([0x22, 0xff, 0x22]),
  })) {
    test(`gets 400 where it ${name}`, async () => {
      await assertProblem(await collector.post(body), 400, 'not-json');
    });
  }
});

describe('a body that is too large', () => {
  test('gets 413 where its length is told', async () => {
    await assertProblem(await post({ headers: json, body: twoMegabytes }), 413, 'too-large');
  });

  test('gets 413 where it comes in chunks', async () => {
    await assertProblem(await post({ headers: json, ...chunked(twoMegabytes) }), 413, 'too-large');
  });

  test('gets 413 just above the limit, and is read just below it', async () => {
    const text = JSON.stringify(aPledge({ commitment: 'ASCII, so that a character is a byte.' }));
    await assertProblem(await collector.post(text.padEnd(64 * 1024 + 1)), 413, 'too-large');
    const chunkAbove = new TextEncoder().encode(text.padEnd(64 * 1024 + 1));
    await assertProblem(await post({ headers: json, ...chunked(chunkAbove) }), 413, 'too-large');
    assert.equal((await collector.post(text.padEnd(64 * 1024))).status, 201);
    const chunkBelow = new TextEncoder().encode(text.padEnd(64 * 1024));
    assert.equal((await post({ headers: json, ...chunked(chunkBelow) })).status, 201);
    expectedRows++;
  });

  test('gets a page where a browser sent it', async () => {
    const response = await collector.postForm(
      { commitment: 'a'.repeat(2_000_000) },
      { 'Accept-Language': 'de, fi-FI;q=0.9, sv;q=0.5' },
    );
    const page = await Page.from(response, 413);
    assert.equal(page.language, 'fi');
    assert.equal(page.heading, 'Teksti on liian pitkä');
  });
});

describe('another media type', () => {
  for (const type of [
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'application/json-patch+json',
  ]) {
    test(`gets 415 and hears what is taken: ${type}`, async () => {
      const response = await collector.post(aPledge(), { 'Content-Type': type });
      assert.equal(response.headers.get('accept-post'), 'application/json, application/x-www-form-urlencoded');
      await assertProblem(response, 415, 'unsupported-media-type');
    });
  }

  test('gets 415 also with a large body, and the connection still works', async () => {
    const response = await post({ headers: { 'Content-Type': 'text/plain' }, body: twoMegabytes });
    await assertProblem(response, 415, 'unsupported-media-type');
    await assertProblem(await collector.post('x'), 400, 'not-json');
  });

  test('gets 415 where there is none', async () => {
    const body = new TextEncoder().encode(JSON.stringify(aPledge()));
    await assertProblem(await post({ body }), 415, 'unsupported-media-type');
  });

  test('gets a page where a browser sent it', async () => {
    const response = await collector.post('x', { 'Content-Type': 'text/plain', Accept: 'text/html' });
    const page = await Page.from(response, 415);
    assert.equal(page.heading, 'Formuläret är av fel slag');
    assert.equal(response.headers.get('accept-post'), 'application/json, application/x-www-form-urlencoded');
  });
});

describe('an unlisted origin', () => {
  for (const origin of [
    OTHER,
    'null',
    'http://www.partner.example',
    `${PARTNER}:8443`,
    'https://partner.example',
    `${PARTNER}/`,
    'ftp://www.partner.example',
    'chrome-extension://abcdefghijklmnop',
    'https://www.partner.example@other.example',
    'https://user@www.partner.example',
  ]) {
    test(`gets 403 and no grant: ${origin}`, async () => {
      const response = await collector.post(aPledge(), { Origin: origin });
      assert.equal(response.headers.get('access-control-allow-origin'), null);
      const problem = await assertProblem(response, 403, 'origin-not-allowed');
      assert.ok(problem.detail?.includes(origin));
      assert.ok(problem.detail?.includes('ALLOWED_ORIGINS'));
    });
  }

  test('gets 403 to its preflight', async () => {
    const response = await fetch(`${collector.url}/v1/pledges`, {
      method: 'OPTIONS',
      headers: { Origin: OTHER, 'Access-Control-Request-Method': 'POST' },
    });
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    await assertProblem(response, 403, 'origin-not-allowed');
  });

  test('gets 403 before the body is read', async () => {
    const { hostname, port } = new URL(collector.url);
    const status = await new Promise((resolve, reject) => {
      const sending = request(
        {
          hostname,
          port,
          path: '/v1/pledges',
          method: 'POST',
          headers: { ...json, Origin: OTHER, 'Content-Length': 100 },
        },
        (response) => {
          resolve(response.statusCode);
          sending.destroy();
        },
      );
      sending.on('error', reject);
      sending.flushHeaders();
    });
    assert.equal(status, 403);
  });

  test('gets a page where a browser sent a form', async () => {
    const page = await Page.from(await collector.postForm({ name: 'x' }, { Origin: OTHER }), 403);
    assert.equal(page.heading, 'Sidan du kom från får inte skicka löften hit');
    assert.ok(page.text.includes(OTHER));
  });

  test('is named once in the log', async () => {
    await collector.post(aPledge(), { Origin: 'https://once.example' });
    await collector.post(aPledge(), { Origin: 'https://once.example' });
    await collector.logged('once.example');
    assert.equal(collector.log().split('once.example').length - 1, 1);
    for (const line of collector.log().trim().split('\n')) assert.equal(JSON.parse(line).event, 'origin-refused');
  });
});

describe("the collector's own origin", () => {
  /** fetch sets Host by itself. */
  const sendFrom = (origin: string, host: string) =>
    new Promise<Response>((resolve, reject) => {
      const { port } = new URL(collector.url);
      const headers = { ...json, Origin: origin, Host: host };
      const sending = request({ host: '127.0.0.1', port, path: '/v1/pledges', method: 'POST', headers }, (response) => {
        const chunks: Uint8Array[] = [];
        response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
        response.on('end', () => {
          const { 'content-type': type = '', 'x-content-type-options': options = '' } = response.headers;
          const answered = { 'Content-Type': type, 'X-Content-Type-Options': String(options) };
          resolve(new Response(Buffer.concat(chunks), { status: response.statusCode!, headers: answered }));
        });
      });
      sending.on('error', reject);
      sending.end(JSON.stringify(aPledge()));
    });

  test('is said at the start to count only where it is listed', async () => {
    const started = await startCollector({ env: { ALLOWED_ORIGINS: PARTNER } });
    await started.stop();
    assert.match(
      started.said(),
      /^Pages that may send: .*localhost.*https:\/\/www\.partner\.example.*public origin is among them\.$/m,
    );
  });

  for (const host of ['localhost', 'localhost:8787', '127.0.0.1:8787', '127.4.5.6', '[::1]:8787']) {
    test(`needs no listing where the host is a loopback name: ${host}`, async () => {
      assert.equal((await sendFrom(`http://${host}`, host)).status, 201);
      expectedRows++;
    });
  }

  test('passes under a public name where it is listed', async () => {
    assert.equal((await sendFrom(PARTNER, 'www.partner.example')).status, 201);
    expectedRows++;
  });

  for (const [origin, host] of [
    ['http://evil.example', 'evil.example'],
    ['https://evil.example:8787', 'evil.example:8787'],
    ['http://192.168.1.5:8787', '192.168.1.5:8787'],
    ['http://localhost.evil.example', 'localhost.evil.example'],
    ['http://127.0.0.1.evil.example', '127.0.0.1.evil.example'],
    ['ftp://localhost', 'localhost'],
    ['chrome-extension://localhost', 'localhost'],
    ['http://user@localhost:8787', 'localhost:8787'],
    ['http://localhost:8787/', 'localhost:8787'],
    ['http://LOCALHOST:8787', 'localhost:8787'],
    ['http://127.1', '127.0.0.1'],
    ['http://localhost:1234', 'localhost:8787'],
    ['http://evil.example', 'localhost:8787'],
    ['http://localhost:8787', 'evil.example'],
  ] as const) {
    test(`is not taken for: ${origin} to Host ${host}`, async () => {
      const { detail } = await assertProblem(await sendFrom(origin, host), 403, 'origin-not-allowed');
      assert.ok(detail?.includes("collector's own public origin"));
    });
  }
});

describe('an allowed origin', () => {
  test('that is listed gets its grant', async () => {
    const response = await collector.post(aPledge(), { Origin: PARTNER });
    expectedRows++;
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('access-control-allow-origin'), PARTNER);
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
    assert.equal(response.headers.get('access-control-expose-headers'), 'Retry-After');
    assert.equal(response.headers.get('vary'), 'Origin');
  });

  test('that is listed can read a problem', async () => {
    const response = await collector.post({}, { Origin: PARTNER });
    assert.equal(response.headers.get('access-control-allow-origin'), PARTNER);
    await assertProblem(response, 422, 'invalid-pledge');
  });

  test('that is listed gets its preflight granted', async () => {
    const response = await fetch(`${collector.url}/v1/pledges`, {
      method: 'OPTIONS',
      headers: { Origin: PARTNER, 'Access-Control-Request-Method': 'POST' },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), PARTNER);
    assert.equal(response.headers.get('access-control-allow-methods'), 'POST');
    assert.equal(response.headers.get('access-control-allow-headers'), 'content-type,idempotency-key');
    assert.equal(response.headers.get('access-control-max-age'), '600');
    assert.match(response.headers.get('vary') ?? '', /\bOrigin\b/);
  });

  test("that is the collector's own passes", async () => {
    assert.equal((await collector.post(aPledge(), { Origin: collector.url })).status, 201);
    expectedRows++;
  });

  test('that is absent passes', async () => {
    const response = await collector.post(aPledge());
    expectedRows++;
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  });
});

describe('an address or method that is not there', () => {
  test('gets 404', async () => {
    await assertProblem(await fetch(`${collector.url}/v1/nothing`), 404, 'not-found');
    await assertProblem(await fetch(`${collector.url}/nothing`, { method: 'POST' }), 404, 'not-found');
  });

  test('gets a page where a browser asks', async () => {
    const response = await fetch(`${collector.url}/nothing`, {
      headers: { Accept: 'text/html', 'Accept-Language': 'en-GB,en' },
    });
    const page = await Page.from(response, 404);
    assert.equal(page.language, 'en');
    assert.equal(page.heading, 'There is no such page');
  });

  for (const [path, method, allow] of [
    ['/v1/pledges', 'GET', 'POST, OPTIONS'],
    ['/v1/pledges', 'DELETE', 'POST, OPTIONS'],
    ['/v1/pledges/tally', 'POST', 'GET, HEAD'],
    ['/healthz', 'PUT', 'GET, HEAD'],
    ['/assets/pages.css', 'POST', 'GET, HEAD'],
    ['/', 'POST', 'GET, HEAD'],
  ] as const) {
    test(`gets 405 and the methods there are: ${method} ${path}`, async () => {
      const response = await fetch(`${collector.url}${path}`, { method });
      assert.equal(response.headers.get('allow'), allow);
      await assertProblem(response, 405, 'method-not-allowed');
    });
  }

  for (const [path, method, status] of [
    ['/v1/nothing', 'GET', 404],
    ['/nothing', 'POST', 404],
    ['/v1/pledges', 'PUT', 405],
    ['/v1/pledges/tally', 'POST', 405],
    ['/v1/pledges/tally?programme=annat', 'GET', 404],
  ] as const) {
    test(`is said so that a listed origin can read it, and no other: ${method} ${path}`, async () => {
      const ask = (origin: string) => fetch(`${collector.url}${path}`, { method, headers: { Origin: origin } });
      const [partner, other] = [await ask(PARTNER), await ask(OTHER)];
      assert.deepEqual([partner.status, other.status], [status, status]);
      assert.equal(partner.headers.get('access-control-allow-origin'), PARTNER);
      assert.equal(other.headers.get('access-control-allow-origin'), null);
      for (const { headers } of [partner, other]) assert.match(headers.get('vary') ?? '', /\bOrigin\b/);
    });
  }
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import { setImmediate as aTurn } from 'node:timers/promises';
import type { Problem } from '../../contract/types.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { serve } from './serve.ts';
import { aPledge, assertMatches, sendTo, temporaryFolder } from './support.ts';

const SOON = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50, keepAliveTimeout: 200 };
const HEAD = 'POST /v1/pledges HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

let store: Store;
before(async () => (store = await openStore(`sqlite:${join(temporaryFolder(), 'pledges.db')}`)));
after(() => store.close());

/** A bare connection to a server with short limits. */
async function connection(t: TestContext, limits: Partial<typeof SOON & { silence: number }> = {}) {
  const url = await serve(t, store, { ...SOON, ...limits });
  const socket = connect(Number(new URL(url).port), 'localhost');
  t.after(() => socket.destroy());
  await once(socket, 'connect');
  return { url, socket };
}

const closed = (socket: Socket) => new Promise((resolve) => socket.on('error', () => undefined).once('close', resolve));

/** All that comes until the server ends the connection. */
async function allFrom(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  await closed(socket);
  return text;
}

/** Asserts that an answer as it came over the wire is a problem that ends the connection. */
function assertRefused(answer: string, status: number, kind: string): void {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const lines = head.toLowerCase().split('\r\n');
  assert.ok(lines[0]!.startsWith(`http/1.1 ${status} `), answer);
  for (const line of [
    'content-type: application/problem+json',
    'x-content-type-options: nosniff',
    'connection: close',
  ]) {
    assert.ok(lines.includes(line), `${line} in ${head}`);
  }
  const problem = JSON.parse(body) as Problem;
  assertMatches('problem', problem);
  assert.equal(problem.status, status);
  assert.equal(problem.type, `urn:tillvaxt:problem:${kind}`);
}

async function assertStillWell(url: string): Promise<void> {
  assert.equal((await sendTo(url, aPledge())).status, 201);
}

describe('a client that is slow', () => {
  test('with the head of its request gets 408', async (t) => {
    const { url, socket } = await connection(t);
    socket.write(HEAD);
    assertRefused(await allFrom(socket), 408, 'request-timeout');
    await assertStillWell(url);
  });

  test('with its head, a byte at a time, gets 408', async (t) => {
    const { socket } = await connection(t);
    socket.write(HEAD);
    const dripping = setInterval(() => socket.write('X'), 20);
    t.after(() => clearInterval(dripping));
    assertRefused(await allFrom(socket), 408, 'request-timeout');
  });

  test('with its body gets 408, and nothing is stored', async (t) => {
    const { url, socket } = await connection(t);
    const pledge = aPledge();
    const body = JSON.stringify(pledge);
    socket.write(`${HEAD}Content-Length: ${Buffer.byteLength(body) + 1}\r\n\r\n${body}`);
    assertRefused(await allFrom(socket), 408, 'request-timeout');
    assert.equal(await store.find(pledge.id), undefined);
    await assertStillWell(url);
  });

  test('and opens a connection without a word loses it', async (t) => {
    const { socket } = await connection(t);
    assertRefused(await allFrom(socket), 408, 'request-timeout');
  });

  test('with its next request on the same connection loses it', async (t) => {
    const { socket } = await connection(t);
    socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const answer = await allFrom(socket);
    assert.match(answer, /^HTTP\/1\.1 200 /);
    assert.equal(answer.split('HTTP/1.1').length, 2, 'one answer');
  });
});

describe('a body that never ends', () => {
  test('gets 408 while it is small', async (t) => {
    const { socket } = await connection(t);
    socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
    const dripping = setInterval(() => socket.write('1\r\n \r\n'), 20);
    t.after(() => clearInterval(dripping));
    assertRefused(await allFrom(socket), 408, 'request-timeout');
  });

  test('gets 413 when enough has been thrown away, and then the end of the connection', async (t) => {
    const { url, socket } = await connection(t, { requestTimeout: 20_000 });
    socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
    const chunk = `10000\r\n${' '.repeat(65536)}\r\n`;
    let sent = 0;
    const pour = () => {
      do sent += 65536;
      while (socket.write(chunk) && !socket.destroyed);
    };
    socket.on('drain', pour);
    pour();
    const answer = await allFrom(socket);
    assert.match(answer, /^HTTP\/1\.1 413 .*urn:tillvaxt:problem:too-large/s);
    assert.ok(sent > 16_000_000, String(sent));
    await assertStillWell(url);
  });
});

describe('a client that is gone', () => {
  test('in the middle of its body is not waited for, and stores nothing', async (t) => {
    const { url, socket } = await connection(t);
    const pledge = aPledge();
    const body = JSON.stringify(pledge);
    socket.write(`${HEAD}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, -1)}`);
    const over = closed(socket);
    socket.resetAndDestroy();
    await over;
    await assertStillWell(url);
    assert.equal(await store.find(pledge.id), undefined);
  });

  test('before its answer has left its pledge stored, once', async (t) => {
    const { url, socket } = await connection(t);
    const pledge = aPledge();
    const body = JSON.stringify(pledge);
    socket.write(`${HEAD}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    while (!(await store.find(pledge.id))) await aTurn();
    socket.resetAndDestroy();
    const { receipt } = (await store.find(pledge.id))!;
    assert.equal(await (await sendTo(url, pledge)).text(), receipt);
  });

  test('as one that closes its half of the connection gets its receipt, then or when it sends again', async (t) => {
    const { url, socket } = await connection(t);
    const pledge = aPledge();
    const body = JSON.stringify(pledge);
    socket.end(`${HEAD}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const [, first] = (await allFrom(socket)).split('\r\n\r\n');
    const answer = await sendTo(url, pledge);
    assert.equal(answer.status, 201);
    const { receipt } = (await store.find(pledge.id))!;
    assert.equal(await answer.text(), receipt);
    // Node hears the half that is closed before the pledge is stored, or after.
    assert.ok(first === undefined || first === receipt, first);
  });

  test('without a word, or never reads its answers, loses the connection', async (t) => {
    const { url, socket } = await connection(t, { silence: 300 });
    socket.pause();
    const ended = closed(socket);
    const asking = 'GET /assets/pages.css HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(100);
    // Until the answers that are not read have filled what the system keeps, and then the questions.
    while (socket.write(asking));
    socket.on('drain', () => socket.write(asking));
    await ended;
    await assertStillWell(url);
  });
});

describe('what is no request', () => {
  for (const [name, text, status, kind] of [
    ['noise', '\x16\x03\x01 hello\r\n\r\n', 400, 'bad-request'],
    ['two lengths', `${HEAD}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`, 400, 'bad-request'],
    [
      'a length and chunks',
      `${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      'bad-request',
    ],
    ['a chunk without a size', `${HEAD}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`, 400, 'bad-request'],
    ['a large head', `${HEAD}X-Large: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
  ] as const) {
    test(`gets ${status}: ${name}`, async (t) => {
      const { url, socket } = await connection(t);
      socket.write(text);
      assertRefused(await allFrom(socket), status, kind);
      await assertStillWell(url);
    });
  }

  test('is not told of what follows a pledge as if it were the answer to it', async (t) => {
    const { url, socket } = await connection(t);
    const pledge = aPledge();
    const body = JSON.stringify(pledge);
    socket.write(`${HEAD}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}GARBAGE\r\n\r\n`);
    assert.doesNotMatch(await allFrom(socket), /Nothing was stored/);
    assert.equal((await sendTo(url, pledge)).status, 201);
  });

  for (const [name, head] of [
    ['no host', 'GET /healthz HTTP/1.1\r\n'],
    ['a host that is none', 'GET /healthz HTTP/1.1\r\nHost: a b\r\n'],
    ['an address with a backslash', 'GET /a\\b HTTP/1.1\r\nHost: localhost\r\n'],
  ] as const) {
    test(`gets 400: ${name}`, async (t) => {
      const { socket } = await connection(t);
      socket.write(`${head}Connection: close\r\n\r\n`);
      assertRefused(await allFrom(socket), 400, 'bad-request');
    });
  }
});

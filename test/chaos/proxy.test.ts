// Every fault of the proxy does what its name says, seen from the sender's side and in the database.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aPledge, startCollector, type Collector } from '../../collector/test/support.ts';
import type { Receipt } from '../../contract/types.ts';
import { faults, LONG_STALL_MS, seededFaults, type Decision, type Fault } from './proxy-faults.ts';
import { Proxy } from './proxy.ts';
import { seededRandom } from './support-random.ts';

const PAGE_ORIGIN = 'https://www.norberg.example';
const plain: Decision = { fault: 'pass', readable: true, ms: 50, retryAfter: 2, second: false, cut: false };

interface Sent {
  /** Undefined where no answer came, or only a part. */
  response: Response | undefined;
  text: string;
  words: string;
}

describe('the faulty proxy', () => {
  let collector: Collector;
  let proxy: Proxy;
  let decision = plain;

  before(async () => {
    collector = await startCollector({ env: { ALLOWED_ORIGINS: PAGE_ORIGIN } });
    proxy = await Proxy.start(collector.url, () => decision);
  });
  after(async () => {
    await proxy.close();
    await collector.stop();
  });

  const post = async (pledge: { id: string }, signal?: AbortSignal): Promise<[Response | undefined, string]> => {
    try {
      const response = await fetch(`${proxy.origin}/v1/pledges`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': pledge.id, origin: PAGE_ORIGIN },
        body: JSON.stringify(pledge),
        signal: signal ?? null,
      });
      return [response, await response.text()];
    } catch {
      return [undefined, ''];
    }
  };

  /** Sends a new pledge through one fault. */
  const through = async (fault: Fault, change: Partial<Decision> = {}): Promise<Sent> => {
    decision = { ...plain, fault, ...change };
    const pledge = aPledge({ commitment: `${fault} ${JSON.stringify(change)}` });
    const [response, text] = await post(pledge);
    return { response, text, words: pledge.commitment };
  };

  const stored = (words: string): Record<string, unknown>[] =>
    collector.rows().filter(({ commitment }) => commitment === words);

  const assertReceived = ({ response, text, words }: Sent): void => {
    assert.equal(response?.status, 201);
    assert.equal(response.headers.get('access-control-allow-origin'), PAGE_ORIGIN);
    const [row, ...others] = stored(words);
    assert.equal((JSON.parse(text) as Receipt).reference, row?.['reference']);
    assert.equal(others.length, 0);
  };

  test('pass and trickle give back the collector’s own answer', async () => {
    assertReceived(await through('pass'));
    assertReceived(await through('trickle'));
  });

  for (const [when, rows] of [
    ['before', 0],
    ['after', 1],
  ] as const) {
    test(`a reset or a stall ${when} the collector ends without an answer and with ${rows} rows`, async () => {
      for (const fault of [`reset-${when}`, `stall-${when}`] as const) {
        const sent = await through(fault);
        assert.equal(sent.response, undefined, fault);
        assert.equal(stored(sent.words).length, rows, fault);
      }
    });

    test(`502 or an empty 200 ${when} the collector, readable for the page or not, with ${rows} rows`, async () => {
      for (const readable of [true, false]) {
        const gateway = await through(`gateway-${when}`, { readable });
        assert.equal(gateway.response?.status, 502);
        assert.match(gateway.text, /^<!doctype html>/);
        const empty = await through(`empty-${when}`, { readable });
        assert.equal(empty.response?.status, 200);
        assert.equal(empty.text, '');
        for (const { response, words } of [gateway, empty]) {
          assert.equal(response!.headers.get('access-control-allow-origin'), readable ? PAGE_ORIGIN : null);
          assert.equal(stored(words).length, rows);
        }
      }
    });
  }

  test('429 asks for a wait that the page can read, and stores nothing', async () => {
    const { response, words } = await through('too-many', { retryAfter: 3 });
    assert.equal(response?.status, 429);
    assert.equal(response.headers.get('retry-after'), '3');
    assert.equal(response.headers.get('access-control-expose-headers'), 'retry-after');
    assert.equal(stored(words).length, 0);
  });

  test('twice, and twice with the second late, reach the collector twice and give one receipt', async () => {
    for (const [fault, change] of [
      ['twice', {}],
      ['twice', { second: true }],
      ['twice-late', {}],
    ] as const) {
      const before = proxy.reached;
      const sent = await through(fault, change);
      await proxy.settled();
      assertReceived(sent);
      assert.equal(proxy.reached - before, 2, fault);
    }
  });

  test('a sender that gives up during a stall ends it, and is counted', async () => {
    decision = { ...plain, fault: 'stall-after', ms: LONG_STALL_MS };
    const pledge = aPledge();
    const before = proxy.givenUp;
    const patience = new AbortController();
    const arrived = new Promise<void>((resolve) => (proxy.onPost = () => resolve()));
    const answer = post(pledge, patience.signal);
    await arrived;
    patience.abort();
    assert.deepEqual(await answer, [undefined, '']);
    await proxy.settled();
    assert.equal(proxy.givenUp - before, 1);
    proxy.onPost = undefined;
  });

  test('a second post with the same key is told from one that is alone', async () => {
    decision = { ...plain, fault: 'trickle' };
    const noted: (string | undefined)[] = [];
    const first = new Promise<void>((resolve) => {
      proxy.onPost = (_body, other) => {
        noted.push(other);
        resolve();
      };
    });
    const pledge = aPledge();
    const one = post(pledge);
    await first;
    await Promise.all([one, post(pledge), post(aPledge())]);
    await post(pledge);
    assert.equal(noted.length, 4);
    const [told, ...others] = noted.filter((other) => other !== undefined);
    assert.match(told!, /^trickle of \d+ ms, open for \d+ ms, (not answered|being answered), its connection open$/);
    assert.deepEqual(others, []);
    proxy.onPost = undefined;
  });

  test('a post whose sender has given up by now is no other', async () => {
    const impatient = await Proxy.start(
      collector.url,
      () => ({ ...plain, fault: 'stall-before', ms: LONG_STALL_MS }),
      0,
    );
    const noted: (string | undefined)[] = [];
    const body = JSON.stringify(aPledge());
    const both = new Promise<void>((resolve) => {
      impatient.onPost = (_body, other) => void (noted.push(other) === 2 && resolve());
    });
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'one' };
    const posts = [1, 2].map(() => fetch(`${impatient.origin}/v1/pledges`, { method: 'POST', headers, body }));
    await both;
    assert.deepEqual(noted, [undefined, undefined]);
    await Promise.all([Promise.allSettled(posts), impatient.close()]);
  });

  test('preflights and other requests pass, whatever the posts meet', async () => {
    decision = { ...plain, fault: 'reset-before' };
    const preflight = await fetch(`${proxy.origin}/v1/pledges`, {
      method: 'OPTIONS',
      headers: { origin: PAGE_ORIGIN, 'access-control-request-method': 'POST' },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), PAGE_ORIGIN);
    const tally = await fetch(`${proxy.origin}/v1/pledges/tally?programme=fagersta-norberg`);
    assert.equal(tally.status, 200);
  });

  test('a collector that is down gives a cut connection or 502, for every fault that needs it', async () => {
    const down = await Proxy.start('http://127.0.0.1:1', () => decision);
    const send = (): Promise<number | undefined> =>
      fetch(`${down.origin}/v1/pledges`, { method: 'POST', body: '{}' }).then(
        ({ status }) => status,
        () => undefined,
      );
    for (const fault of ['pass', 'reset-after', 'gateway-after', 'empty-after', 'twice', 'trickle'] as const) {
      decision = { ...plain, fault, cut: false };
      assert.equal(await send(), 502, fault);
      decision = { ...plain, fault, cut: true };
      assert.equal(await send(), undefined, fault);
    }
    assert.equal(down.met.get('down'), 12);
    assert.equal(down.reached, 0);
    await down.close();
  });

  test('it counts what it did, and behaves once it is told to', async () => {
    assert.ok(faults.every((fault) => (proxy.met.get(fault) ?? 0) > 0));
    proxy.behave();
    assertReceived(await through('reset-before'));
  });
});

describe('the seed', () => {
  test('decides every fault, and the same seed the same faults', () => {
    const draw = (seed: number): Decision[] => {
      const decide = seededFaults(seededRandom(seed), 0.2);
      return Array.from({ length: 1_000 }, decide);
    };
    assert.deepEqual(draw(7), draw(7));
    assert.notDeepEqual(draw(7), draw(8));
    const drawn = draw(7);
    assert.deepEqual(new Set(drawn.map(({ fault }) => fault)), new Set(faults));
    const long = drawn.filter(({ ms }) => ms === LONG_STALL_MS);
    assert.ok(long.length > 0 && long.every(({ fault }) => fault.startsWith('stall')));
    assert.ok(drawn.every(({ retryAfter }) => retryAfter >= 1 && retryAfter <= 3));
  });
});

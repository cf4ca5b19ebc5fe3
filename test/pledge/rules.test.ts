// R27, R49: what is final, what is tried again and when, and what the days take away.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pledge } from '../../contract/types.ts';
import { after, aged, emptied, entryOf, expiryOf, keptFor, type Entry } from '../../src/pledge/rules.ts';
import type { Answer } from '../../src/pledge/send.ts';

const now = Date.parse('2026-11-23T08:00:00Z');
const pledge = { id: 'an-id', programme: { id: 'p', version: '1.0.0' }, commitment: 'Ord' } as Pledge;
const entry = entryOf(pledge, 'https://a.example/', now);
const receipt = { id: 'an-id', reference: 'AAAA-0000', programme: 'p', receivedAt: '2026-11-23T08:00:00Z' };
const answer = (change: Partial<Answer>): Answer => ({
  status: 0,
  faults: [],
  retryAfter: 0,
  reachable: false,
  ...change,
});
const settled = (change: Partial<Answer>, before: Entry = entry, online = true, random = 1): Entry =>
  after(before, answer(change), now, random, online);

describe('after an answer', () => {
  for (const [status, state, why] of [
    [0, 'waiting', 'noAnswer'],
    [200, 'waiting', 'noReceipt'],
    [204, 'waiting', 'noReceipt'],
    [304, 'waiting', 'busy'],
    [400, 'refused', 'refused'],
    [401, 'blocked', 'notAllowed'],
    [403, 'blocked', 'notAllowed'],
    [404, 'blocked', 'notAllowed'],
    [405, 'blocked', 'notAllowed'],
    [408, 'waiting', 'busy'],
    [409, 'refused', 'refused'],
    [410, 'refused', 'refused'],
    [413, 'refused', 'refused'],
    [415, 'refused', 'refused'],
    [422, 'refused', 'refused'],
    [425, 'waiting', 'busy'],
    [429, 'waiting', 'busy'],
    [500, 'waiting', 'busy'],
    [502, 'waiting', 'busy'],
    [503, 'waiting', 'busy'],
  ] as const)
    it(`${status || 'none'}: ${state}, ${why}`, () => {
      const after = settled({ status });
      assert.deepEqual([after.state, after.why, after.status], [state, why, status]);
      assert.equal(after.pledge, pledge, 'the words stay');
    });

  it('with a receipt: received', () => {
    const after = settled({ status: 201, receipt });
    assert.deepEqual([after.state, after.receipt], ['received', receipt]);
  });

  it('without a receipt, where the endpoint gives none: received', () => {
    assert.equal(settled({ status: 202 }, { ...entry, withoutReceipt: true }).state, 'received');
    assert.equal(settled({ status: 500 }, { ...entry, withoutReceipt: true }).state, 'waiting');
  });

  it('none, while the browser is offline: that is why', () => {
    assert.equal(settled({}, entry, false).why, 'offline');
  });

  it('a refusal names the fields', () => {
    const faults = [{ pointer: '#/areas', code: 'required' }];
    assert.deepEqual(settled({ status: 422, faults }).faults, faults);
  });

  for (const [name, change, why] of [
    ['no answer though the endpoint can be reached', { reachable: true }, 'notAllowed'],
    ['a 200 without a receipt', { status: 200 }, 'noReceipt'],
  ] as const)
    it(`${name}: once is a fault on the way, three times in a row stops`, () => {
      const once = settled(change);
      const twice = settled(change, once);
      assert.deepEqual([once.state, twice.state], ['waiting', 'waiting']);
      const thrice = settled(change, twice);
      assert.deepEqual([thrice.state, thrice.why], ['blocked', why]);
      assert.equal(settled(change, settled({ status: 503 }, twice)).state, 'waiting', 'another answer begins anew');
    });

  it('waits longer each time, at most a quarter of an hour, and never alike', () => {
    let at = entry;
    const waits = Array.from({ length: 14 }, () => (at = settled({ status: 503 }, at)).nextAt - now);
    assert.deepEqual(waits.slice(0, 5), [2_000, 4_000, 8_000, 16_000, 32_000]);
    assert.equal(Math.max(...waits), 900_000);
    assert.equal(settled({ status: 503 }, entry, true, 0).nextAt - now, 1_000);
    assert.equal(settled({ status: 503 }, entry, true, 0.5).nextAt - now, 1_500);
  });

  it('leaves the endpoint alone as long as it asks, and no shorter than our own wait', () => {
    const long = settled({ status: 429, retryAfter: 60_000 });
    assert.deepEqual([long.nextAt, long.holdUntil], [now + 60_000, now + 60_000]);
    const short = settled({ status: 429, retryAfter: 1_000 });
    assert.deepEqual([short.nextAt, short.holdUntil], [now + 2_000, now + 1_000]);
  });

  it('knows that it may have arrived from the first lost answer on', () => {
    assert.equal(settled({ status: 403 }).uncertain, false);
    assert.equal(settled({ status: 422 }).uncertain, false);
    assert.equal(settled({}).uncertain, true);
    assert.equal(settled({ status: 422 }, settled({})).uncertain, true);
  });
});

describe('in time', () => {
  for (const state of ['waiting', 'blocked', 'refused'] as const)
    it(`one that is ${state} loses its words after its days, and says so`, () => {
      const old = { ...entry, state, why: 'busy' as const };
      assert.equal(aged(old, expiryOf(old) - 1), old);
      const expired = aged(old, expiryOf(old))!;
      assert.deepEqual([expired.state, expired.pledge, expired.why], ['expired', undefined, undefined]);
      assert.doesNotMatch(JSON.stringify(expired), /Ord/);
      assert.deepEqual(aged(old, now + 3 * keptFor), expired, 'nobody has looked before');
      assert.equal(aged(expired, now + 3 * keptFor), expired);
    });

  it('what has been received goes by itself when the days have passed twice', () => {
    const received = emptied({ ...entry, state: 'received' });
    assert.equal(aged(received, now + 2 * keptFor - 1), received);
    assert.equal(aged(received, now + 2 * keptFor), undefined);
  });

  it('the days are fourteen', () => assert.equal(expiryOf(entry) - now, 14 * 24 * 60 * 60 * 1000));
});

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Tally } from '../../contract/types.ts';
import { ACTOR_TYPES, AREAS, aPledge, aProgramme, assertMatches, assertProblem, startCollector } from './support.ts';
import type { Collector } from './support.ts';

let collector: Collector;
before(async () => (collector = await startCollector()));
after(() => collector.stop());
beforeEach(() => collector.execute('pragma foreign_keys=on; delete from pledge'));

const ask = (headers: Record<string, string> = {}, query = '?programme=fagersta-norberg') =>
  fetch(`${collector.url}/v1/pledges/tally${query}`, { headers });
const numbers = (ids: readonly string[], some: Record<string, number> = {}) => ({
  ...Object.fromEntries(ids.map((id) => [id, 0])),
  ...some,
});

describe('the tally', () => {
  test('has a zero for everything before the first pledge', async () => {
    const response = await ask();
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const tally = (await response.json()) as Tally;
    assertMatches('tally', tally);
    const nothing = { total: 0, areas: numbers(AREAS), actorTypes: numbers(ACTOR_TYPES) };
    assert.deepEqual(tally.received, nothing);
    assert.deepEqual(tally.published, nothing);
    assert.deepEqual(Object.keys(tally.received.areas), AREAS);
    assert.ok(Math.abs(Date.parse(tally.asOf) - Date.now()) < 60_000);
  });

  test('counts what is stored: received, published, not withdrawn, not of another programme', async () => {
    const [first, second, withdrawn] = [
      aPledge({ areas: ['larande', 'ledarskap'], actorType: 'company' }),
      aPledge({ areas: ['larande'], actorType: 'individual' }),
      aPledge({ areas: ['larande', 'social-tillit'] }),
    ];
    const elsewhere = aPledge({ programme: { id: 'med-samtycke', version: '1.0.0' }, areas: ['social-tillit'] });
    elsewhere.legal = { ...elsewhere.legal, basis: 'consent', consent: true };
    for (const pledge of [first, first, second, withdrawn, elsewhere]) {
      assert.equal((await collector.post(pledge)).status, 201);
    }
    collector.execute(`update pledge set state = 'published' where id = '${first.id}'`);
    collector.execute(`update pledge set state = 'withdrawn' where id = '${withdrawn.id}'`);

    const tally = (await (await ask()).json()) as Tally;
    assertMatches('tally', tally);
    assert.deepEqual(tally.received, {
      total: 2,
      areas: numbers(AREAS, { larande: 2, ledarskap: 1 }),
      actorTypes: numbers(ACTOR_TYPES, { company: 1, individual: 1 }),
    });
    assert.deepEqual(tally.published, {
      total: 1,
      areas: numbers(AREAS, { larande: 1, ledarskap: 1 }),
      actorTypes: numbers(ACTOR_TYPES, { company: 1 }),
    });
  });

  test('leaves out areas and actor types that the programme no longer has, but counts the pledge', async () => {
    const pledge = aPledge({ areas: ['larande'] });
    await collector.post(pledge);
    collector.execute(`update pledge set areas = '["nedlagt"]', actor_type = 'nedlagd'`);
    const tally = (await (await ask()).json()) as Tally;
    assert.deepEqual(tally.received, { total: 1, areas: numbers(AREAS), actorTypes: numbers(ACTOR_TYPES) });
  });

  test('has a tag that changes with the numbers and with nothing else', async () => {
    const first = await ask();
    const etag = first.headers.get('etag') ?? '';
    assert.match(etag, /^W\/"[0-9a-f]+"$/);
    for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
      const unchanged = await ask({ 'If-None-Match': known });
      assert.equal(unchanged.status, 304, known);
      assert.equal(unchanged.headers.get('etag'), etag);
      assert.equal(unchanged.headers.get('access-control-allow-origin'), '*');
      assert.equal(await unchanged.text(), '');
    }

    const pledge = aPledge();
    await collector.post(pledge);
    const received = await ask({ 'If-None-Match': etag });
    assert.equal(received.status, 200);
    collector.execute(`update pledge set state = 'published' where id = '${pledge.id}'`);
    const published = await ask({ 'If-None-Match': received.headers.get('etag') ?? '' });
    assert.equal(published.status, 200);
    assert.equal(((await published.json()) as Tally).published.total, 1);
  });

  test('may be read from any page, listed or not', async () => {
    const response = await ask({ Origin: 'https://annan.example' });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });

  test('is of a programme that is named and there', async () => {
    await assertProblem(await ask({}, ''), 400, 'unknown-programme');
    await assertProblem(await ask({}, '?programme=Inte%20ett%20id'), 400, 'unknown-programme');
    await assertProblem(await ask({}, '?programme=annat'), 404, 'unknown-programme');
  });
});

test('the tally of the only programme need not name it', async () => {
  const alone = await startCollector({ programmes: [aProgramme()] });
  const response = await fetch(`${alone.url}/v1/pledges/tally`);
  assert.equal(((await response.json()) as Tally).programme, 'fagersta-norberg');
  assert.equal(await alone.stop(), 0);
});

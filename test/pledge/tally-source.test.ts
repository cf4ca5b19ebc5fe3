import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TallySource } from '../../src/pledge/tally-source.ts';

const tally = (total: number): string =>
  JSON.stringify({
    programme: 'p',
    asOf: '2026-11-23T08:00:00Z',
    received: { total, areas: { a: total }, actorTypes: {} },
    published: { total: 0, areas: {}, actorTypes: {} },
  });

describe('a tally', () => {
  it('is read at /tally under the endpoint, for its programme', async () => {
    const asked: string[] = [];
    const source = new TallySource(
      'https://a.example/v1/pledges/?key=1',
      'p',
      (url) => (asked.push(url), Promise.resolve(new Response(tally(1)))),
    );
    await source.refresh();
    assert.deepEqual(asked, ['https://a.example/v1/pledges/tally?key=1&programme=p']);
  });

  it('asked for while a reading is under way is read once more after it, so that it never misses what came between', async () => {
    let stored = 0;
    const answers: (() => void)[] = [];
    const source = new TallySource('https://a.example/', 'p', () => {
      const seen = stored;
      return new Promise((resolve) => answers.push(() => resolve(new Response(tally(seen)))));
    });
    const first = source.refresh();
    stored = 1;
    const second = source.refresh();
    answers.shift()!();
    await first;
    while (!answers.length) await Promise.resolve();
    answers.shift()!();
    await second;
    assert.equal(source.tally?.received.total, 1);
  });

  for (const body of [
    '',
    'null',
    '7',
    '{"received":{"total":3}}',
    tally(1).replace('"areas":{"a":1},', ''),
    tally(1).replace('2026-11-23T08:00:00Z', 'igår'),
    tally(1).replace('{"a":1}', '{"a":"många"}'),
    tally(-1),
  ])
    it(`that is none leaves the one before it standing: ${body.slice(0, 60)}`, async () => {
      const bodies = [tally(5), body];
      const source = new TallySource('https://a.example/', 'p', () => Promise.resolve(new Response(bodies.shift())));
      let told = 0;
      source.subscribe(() => told++);
      await source.refresh();
      await source.refresh();
      assert.equal(source.failed, true);
      assert.equal(source.tally?.received.total, 5);
      assert.ok(told >= 2);
    });

  it('of another programme is not taken for its own', async () => {
    const source = new TallySource('https://a.example/', 'other', () => Promise.resolve(new Response(tally(1))));
    await source.refresh();
    assert.deepEqual([source.tally, source.failed], [undefined, true]);
  });
});

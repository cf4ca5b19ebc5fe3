import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pledge } from '../../contract/types.ts';
import { Attempts } from '../../src/pledge/attempts.ts';

/** An endpoint that keeps the first words under an id; answers are lost, or whole requests, as the test says. */
function endpoint(fate: ('stored' | 'answer lost' | 'request lost')[]): {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  stored: Map<string, string>;
} {
  const stored = new Map<string, string>();
  return {
    stored,
    fetch: (_url, { body }) => {
      const now = fate.shift() ?? 'stored';
      if (now === 'request lost') return Promise.reject(new TypeError('lost'));
      const pledge = JSON.parse(body as string) as Pledge;
      const before = stored.get(pledge.id);
      if (before === undefined) stored.set(pledge.id, body as string);
      if (now === 'answer lost') return Promise.reject(new TypeError('lost'));
      if (before !== undefined && before !== body)
        return Promise.resolve(new Response('{"type":"urn:tillvaxt:problem:id-reused"}', { status: 422 }));
      return Promise.resolve(
        new Response(JSON.stringify({ reference: 'AAAA-0000', receivedAt: '2026-11-23T08:00:00Z' }), { status: 201 }),
      );
    },
  };
}

const words = (attempts: Attempts, commitment: string): Pledge =>
  ({ id: attempts.id, commitment, madeAt: `2026-11-23T08:00:${String(clock++).padStart(2, '0')}Z` }) as Pledge;
let clock = 0;

describe('attempts at one pledge', () => {
  it('go under one id until one is answered, the next pledge under another', async () => {
    const attempts = new Attempts();
    const { fetch, stored } = endpoint(['answer lost', 'stored']);
    const { id } = attempts;
    const first = words(attempts, 'a');
    assert.equal((await attempts.send('x:', first, fetch)).outcome.kind, 'failed');
    assert.equal(attempts.id, id);
    assert.equal(attempts.isUncertain, true);
    const second = await attempts.send('x:', words(attempts, 'a'), fetch);
    assert.equal(second.outcome.kind, 'received');
    assert.deepEqual(second.pledge, first, 'the same words go as the very same pledge');
    assert.equal(stored.size, 1);
    assert.notEqual(attempts.id, id);
    assert.equal(attempts.isUncertain, false);
  });

  for (const [fate, kept] of [
    [['answer lost', 'answer lost', 'stored'], 'one'],
    [['request lost', 'answer lost', 'stored'], 'two'],
    [['request lost', 'request lost', 'stored'], 'three'],
  ] as const)
    it(`with other words each: ${fate.join(', ')} → the words stored are the words shown`, async () => {
      const attempts = new Attempts();
      const { fetch, stored } = endpoint([...fate]);
      for (const commitment of ['one', 'two'])
        assert.equal((await attempts.send('x:', words(attempts, commitment), fetch)).outcome.kind, 'failed');
      const { outcome, pledge } = await attempts.send('x:', words(attempts, 'three'), fetch);
      assert.equal(outcome.kind, 'received');
      assert.equal(pledge.commitment, kept);
      assert.deepEqual(
        [...stored.values()].map((body) => (JSON.parse(body) as Pledge).commitment),
        [kept],
      );
    });

  it('the same words sent again and again are one attempt', async () => {
    const attempts = new Attempts();
    let asked = 0;
    const { fetch } = endpoint(Array.from({ length: 5 }, () => 'request lost' as const));
    const counting: typeof fetch = (...all) => (asked++, fetch(...all));
    const pledge = words(attempts, 'a');
    for (let time = 0; time < 5; time++) await attempts.send('x:', pledge, counting);
    assert.equal(asked, 5);
  });
});

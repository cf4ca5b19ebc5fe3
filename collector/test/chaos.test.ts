// The short form of `node test/chaos/server.ts`.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { Ledger, type StoredPledge } from '../../test/chaos/server-ledger.ts';
import { makePlan } from '../../test/chaos/server-plan.ts';
import { runServerChaos, type ChaosOutcome } from '../../test/chaos/server-run.ts';
import { seededRandom } from '../../test/chaos/support-random.ts';

const KILLS = 3;
const RUN = { seed: 7, requests: 3_000, concurrency: 64, kills: KILLS };

for (const [name, site] of [
  ['one collector on SQLite', { store: 'sqlite', collectors: 1 }],
  ['two collectors on one PostgreSQL', { store: 'postgres', collectors: 2 }],
] as const) {
  describe(`${name}, killed at random moments`, () => {
    let outcome: ChaosOutcome;
    before(async () => (outcome = await runServerChaos({ ...RUN, ...site })));

    test('lost nothing, doubled nothing, and gave each replay the first answer', () => {
      assert.deepEqual(outcome.faults.slice(0, 10), []);
    });

    test('was killed while it worked, had replays, and refused other words under an id', () => {
      const { kills, failed, replays, answered201, idReused, stored } = outcome.figures;
      assert.ok(kills > KILLS, `${kills} kills`);
      assert.ok(failed >= KILLS, `${failed} requests without an answer`);
      assert.ok(replays >= 0.27 * RUN.requests, `${replays} replays`);
      assert.equal(answered201 + idReused, RUN.requests);
      assert.ok(idReused > 0);
      assert.equal(stored, outcome.stored.length);
    });

    const tampered: Record<string, [faults: string[], tamper: (rows: StoredPledge[]) => StoredPledge[]]> = {
      'a row that is gone': [['lost'], (rows) => rows.slice(1)],
      'a row too many': [['doubled'], (rows) => [...rows, rows[0]!]],
      'a row that nobody sent': [['stranger'], (rows) => [...rows, { ...rows[0]!, id: 'x' }]],
      'other words': [['changed words'], ([first, ...rows]) => [{ ...first!, words: rows[0]!.words }, ...rows]],
      'another receipt': [['changed receipt'], ([first, ...rows]) => [{ ...first!, receipt: '{}' }, ...rows]],
      'a row under another id': [['stranger', 'lost'], ([first, ...rows]) => [{ ...first!, id: 'x' }, ...rows]],
    };
    for (const [what, [kinds, tamper]] of Object.entries(tampered)) {
      test(`would be found out: ${what}`, () => {
        const faults = outcome.ledger.compare(tamper(outcome.stored));
        assert.deepEqual(
          faults.map(({ kind }) => kind),
          kinds,
        );
      });
    }
  });
}

describe('an answer that gives the collector away', () => {
  const plan = makePlan(seededRandom(1), 10);
  const [job] = plan.queue;
  const taken = (receipt: string) => ({ status: 201, body: Buffer.from(receipt) });
  const refused = { status: 422, body: Buffer.from('{"type":"urn:tillvaxt:problem:id-reused"}') };
  const first = { ...job!, words: 'first' } as const;
  const rival = { ...job!, words: 'rival' } as const;

  for (const [what, kinds, notes] of [
    [
      'none of it',
      [],
      [
        [first, taken('a')],
        [first, taken('a')],
        [rival, refused],
      ],
    ],
    [
      'another receipt for a replay',
      ['changed answer'],
      [
        [first, taken('a')],
        [first, taken('b')],
      ],
    ],
    [
      'other words taken under the id',
      ['wrong answer'],
      [
        [first, taken('a')],
        [rival, taken('a')],
      ],
    ],
    [
      'a replay refused',
      ['wrong answer'],
      [
        [first, taken('a')],
        [first, refused],
      ],
    ],
    [
      'words taken that were refused',
      ['wrong answer'],
      [
        [rival, refused],
        [rival, taken('a')],
      ],
    ],
    ['a fault of the server', ['wrong answer'], [[first, { status: 500, body: Buffer.from('x') }]]],
  ] as const) {
    test(what, () => {
      const ledger = new Ledger(plan);
      for (const [sent, answer] of notes) ledger.note(sent, answer);
      assert.deepEqual(
        ledger.faults.map(({ kind }) => kind),
        kinds,
      );
    });
  }

  test('none at all, for a pledge that nobody acknowledged', () => {
    const kinds = new Ledger(plan).compare([]).map(({ kind }) => kind);
    assert.deepEqual(kinds, Array(plan.pledges.length).fill('unacknowledged'));
  });
});

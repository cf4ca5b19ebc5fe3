import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { setImmediate as aTurn } from 'node:timers/promises';
import { ProblemError } from '../src/problems.ts';
import { groupCommit } from '../src/store/group-commit.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { bodyHash, type NewPledgeRow } from '../src/store/tables.ts';
import { savePledge } from '../src/submit/save.ts';
import { postgresKind, sqliteKind, type TestDatabase } from './databases.ts';
import { aPledge } from './support.ts';
import type { Pledge } from '../../contract/types.ts';

const NOW = new Date('2026-11-23T08:00:00Z');

/** The row of a pledge, as it is when nothing hinders that it is stored. */
async function rowOf(pledge: Pledge, reference?: string): Promise<NewPledgeRow> {
  let row: NewPledgeRow | undefined;
  const keep = (given: NewPledgeRow) => {
    row = given;
    return Promise.resolve('stored' as const);
  };
  await savePledge(keep, pledge, { now: NOW, ...(reference && { reference: () => reference }) });
  return row!;
}
const asFound = (row: NewPledgeRow) => ({ bodyHash: bodyHash(row), receipt: row.receipt });
/** With references of their own: of a hundred drawn ones two are alike once in some thousand times. */
const someRows = (number: number) =>
  Promise.all(Array.from({ length: number }, (_, at) => rowOf(aPledge(), `0000-${String(at).padStart(4, '0')}`)));

for (const kind of [sqliteKind(), postgresKind()]) {
  describe(`the store in ${kind.name}`, () => {
    let database: TestDatabase;
    let store: Store;
    beforeEach(async () => {
      database = await kind.create();
      store = await openStore(database.url);
    });
    afterEach(() => store.close());
    after(() => kind.stop());
    const ids = async () => (await database.query('select id from pledge order by key')).map(({ id }) => id);

    test('gives back what it stored, also after it was closed', async () => {
      const row = await rowOf(aPledge({ commitment: `"'\\\n 😀 åäö`, plan: { existing: 'a "b" \\ c' } }));
      assert.deepEqual(await store.save([row]), ['stored']);
      assert.equal(await store.find('00000000-0000-4000-8000-000000000000'), undefined);
      await store.close();
      store = await openStore(database.url);
      assert.deepEqual(await store.find(row.id), asFound(row));
      const [{ key: _, state, ...found } = {}] = await database.query('select * from pledge');
      assert.deepEqual(found, { ...row, body_hash: bodyHash(row) });
      assert.equal(state, 'received');
    });

    test('stores a batch whole', async () => {
      const rows = await someRows(200);
      assert.deepEqual(new Set(await store.save(rows)), new Set(['stored']));
      assert.deepEqual(new Set(await ids()), new Set(rows.map(({ id }) => id)));
    });

    test('keeps the first of an id, within a batch and after it', async () => {
      const pledge = aPledge();
      const first = await rowOf(pledge);
      const again = await rowOf(pledge);
      const other = await rowOf({ ...pledge, commitment: 'Något annat.' });
      const another = await rowOf(aPledge());
      const saved = await store.save([first, again, another, other]);
      assert.deepEqual(saved, ['stored', asFound(first), 'stored', asFound(first)]);
      assert.deepEqual(await store.save([other, again]), [asFound(first), asFound(first)]);
      assert.equal((await ids()).length, 2);
    });

    test('tells of a taken reference, within a batch and after it, and stores the rest', async () => {
      const [first, second, third] = [
        await rowOf(aPledge(), 'AAAA-AAAA'),
        await rowOf(aPledge(), 'AAAA-AAAA'),
        await rowOf(aPledge(), 'BBBB-BBBB'),
      ];
      const saved = await store.save([first, second, third]);
      assert.deepEqual(saved.toSorted(), ['reference-taken', 'stored', 'stored']);
      assert.equal(saved[2], 'stored');
      const taken = [first, second][saved.indexOf('reference-taken')]!;
      assert.deepEqual(await store.save([taken]), ['reference-taken']);
      assert.equal((await ids()).length, 2);
    });

    test('counts what there is, in numbers', async () => {
      const nothing = [{ of: 'total', id: '', received: 0, published: 0 }];
      assert.deepEqual(await store.count('fagersta-norberg'), nothing);
      const rows = await someRows(3);
      rows.push(await rowOf(aPledge({ areas: ['ledarskap', 'larande'], actorType: 'company' })));
      await store.save(rows);
      const [published, withdrawn] = rows.map(({ id }) => id);
      await database.query(`update pledge set state = 'published' where id = '${published}'`);
      await database.query(`update pledge set state = 'withdrawn' where id = '${withdrawn}'`);
      const counted = await store.count('fagersta-norberg');
      assert.deepEqual(
        counted.sort((a, b) => `${a.of} ${a.id}`.localeCompare(`${b.of} ${b.id}`)),
        [
          { of: 'actor-type', id: 'company', received: 1, published: 0 },
          { of: 'actor-type', id: 'individual', received: 2, published: 1 },
          { of: 'area', id: 'larande', received: 3, published: 1 },
          { of: 'area', id: 'ledarskap', received: 1, published: 0 },
          { of: 'area', id: 'social-tillit', received: 2, published: 1 },
          { of: 'total', id: '', received: 3, published: 1 },
        ],
      );
      assert.deepEqual(await store.count('annat'), nothing);
    });

    test('takes nothing of a batch in which one row cannot be stored', async () => {
      const [good, bad] = await someRows(2);
      await assert.rejects(store.save([good!, { ...bad!, commitment: null as never }]), Error);
      assert.deepEqual(await ids(), []);
      assert.deepEqual(await store.save([good!]), ['stored']);
    });

    test('answers whether it is there', async () => {
      await store.ping();
    });

    describe('with group commit', () => {
      test('commits together what arrives together, and each gets its own answer', async () => {
        const batches: number[] = [];
        const save = groupCommit({
          batchesAtOnce: 1,
          save: (rows) => (batches.push(rows.length), store.save(rows)),
        });
        const rows = await someRows(100);
        // The last is there already.
        rows.push({ ...rows[0]!, reference: 'AAAA-AAAA', receipt: '{}' });
        const saved = await Promise.all(rows.map((row) => save(row)));
        assert.deepEqual(saved, [...rows.slice(1).map(() => 'stored'), asFound(rows[0]!)]);
        assert.deepEqual(batches, [101]);
      });

      test('lets one bad row cost nobody else', async () => {
        const save = groupCommit(store);
        const rows = await someRows(20);
        rows[7] = { ...rows[7]!, commitment: null as never };
        const settled = await Promise.allSettled(rows.map((row) => save(row)));
        assert.deepEqual(
          settled.map(({ status }) => status),
          rows.map((row) => (row.commitment === null ? 'rejected' : 'fulfilled')),
        );
        assert.equal((await ids()).length, 19);
      });

      test('answers the same pledge at once with one receipt, and another under its id with a refusal', async () => {
        const save = groupCommit(store);
        const pledge = aPledge();
        const send = (one: Pledge) => savePledge(save, one, { now: NOW });
        const [first, ...others] = await Promise.allSettled([
          ...Array.from({ length: 20 }, () => send(pledge)),
          send({ ...pledge, commitment: 'Något annat.' }),
        ]);
        const changed = others.pop()!;
        for (const other of others) assert.deepEqual(other, first);
        assert.equal(changed.status, 'rejected');
        assert.ok(changed.reason instanceof ProblemError && changed.reason.kind === 'id-reused');
        assert.deepEqual(await ids(), [pledge.id]);
      });

      test('draws another reference where one is taken', async () => {
        const save = groupCommit(store);
        const references = ['AAAA-AAAA', 'AAAA-AAAA', 'BBBB-BBBB'];
        const options = { now: NOW, reference: () => references.shift()! };
        const receipts = await Promise.all([
          savePledge(save, aPledge(), options),
          savePledge(save, aPledge(), options),
        ]);
        const drawn = receipts.map((receipt) => JSON.parse(receipt).reference);
        assert.deepEqual(drawn.sort(), ['AAAA-AAAA', 'BBBB-BBBB']);
        assert.equal(JSON.parse(receipts[0]).receivedAt, '2026-11-23T08:00:00.000Z');
      });
    });
  });
}

test('a batch leaves, however much more comes with every turn of the event loop', async () => {
  const save = groupCommit({ batchesAtOnce: 1, save: (rows) => Promise.resolve(rows.map(() => 'stored' as const)) });
  const [first, ...others] = await someRows(600);
  let isAnswered = false;
  void save(first!).then(() => (isAnswered = true));
  for (const row of others) {
    void save(row);
    await aTurn();
  }
  assert.ok(isAnswered);
});

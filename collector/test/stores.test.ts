import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { ProblemError } from '../src/problems.ts';
import { groupCommit } from '../src/store/group-commit.ts';
import { openStore } from '../src/store/open.ts';
import type { NewRecord, Store } from '../src/store/store.ts';
import { bodyHash } from '../src/store/tables.ts';
import { savePledge } from '../src/submit/save.ts';
import { postgresKind, sqliteKind, type TestDatabase } from './databases.ts';
import { aPledge } from './support.ts';
import type { Pledge } from '../../contract/types.ts';

const NOW = new Date('2026-11-23T08:00:00Z');

/** The record of a pledge, as it is when nothing hinders that it is stored. */
async function recordOf(pledge: Pledge, reference?: string): Promise<NewRecord> {
  let record: NewRecord | undefined;
  const keep = (given: NewRecord) => {
    record = given;
    return Promise.resolve(asStored(given));
  };
  await savePledge(keep, pledge, { now: NOW, ...(reference && { reference: () => reference }) });
  return record!;
}
const asStored = (record: NewRecord) => ({ bodyHash: bodyHash(record), receipt: record.row.receipt });
const someRecords = (number: number) => Promise.all(Array.from({ length: number }, () => recordOf(aPledge())));

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
      const record = await recordOf(aPledge({ commitment: `"'\\\n 😀 åäö`, plan: { existing: 'a "b" \\ c' } }));
      assert.deepEqual(await store.save([record]), [asStored(record)]);
      assert.equal(await store.find('00000000-0000-4000-8000-000000000000'), undefined);
      await store.close();
      store = await openStore(database.url);
      assert.deepEqual(await store.find(record.row.id), asStored(record));
      const [{ key, state, ...row } = {}] = await database.query('select * from pledge');
      assert.deepEqual(row, { ...record.row, body_hash: bodyHash(record) });
      assert.equal(state, 'received');
      const areas = await database.query(
        `select area from pledge_area where pledge_key = ${Number(key)} order by area`,
      );
      assert.deepEqual(
        areas.map(({ area }) => area),
        record.areas.toSorted(),
      );
    });

    test('stores a batch whole, each record with its own areas', async () => {
      const records = await someRecords(200);
      records.push(await recordOf(aPledge({ areas: ['ledarskap'] })));
      assert.deepEqual(await store.save(records), records.map(asStored));
      assert.deepEqual(new Set(await ids()), new Set(records.map(({ row }) => row.id)));
      const counts = await database.query(
        'select area, count(*) as number from pledge_area group by area order by area',
      );
      assert.deepEqual(
        counts.map(({ area, number }) => [area, number]),
        [
          ['larande', 200],
          ['ledarskap', 1],
          ['social-tillit', 200],
        ],
      );
    });

    test('keeps the first of an id, within a batch and after it', async () => {
      const pledge = aPledge();
      const first = await recordOf(pledge);
      const again = await recordOf(pledge);
      const other = await recordOf({ ...pledge, commitment: 'Något annat.' });
      const another = await recordOf(aPledge());
      const stored = await store.save([first, again, another, other]);
      assert.deepEqual(stored, [asStored(first), asStored(first), asStored(another), asStored(first)]);
      assert.deepEqual(await store.save([other, again]), [asStored(first), asStored(first)]);
      assert.equal((await ids()).length, 2);
    });

    test('tells of a taken reference, within a batch and after it, and stores the rest', async () => {
      const [first, second, third] = [
        await recordOf(aPledge(), 'AAAA-AAAA'),
        await recordOf(aPledge(), 'AAAA-AAAA'),
        await recordOf(aPledge(), 'BBBB-BBBB'),
      ];
      const stored = await store.save([first, second, third]);
      assert.equal(stored.filter((one) => one === undefined).length, 1);
      assert.deepEqual(stored[2], asStored(third));
      const taken = [first, second][stored.indexOf(undefined)]!;
      assert.deepEqual(await store.save([taken]), [undefined]);
      assert.equal((await ids()).length, 2);
    });

    test('counts what there is, in numbers', async () => {
      const nothing = [{ of: 'total', id: '', received: 0, published: 0 }];
      assert.deepEqual(await store.count('fagersta-norberg'), nothing);
      const records = await someRecords(3);
      await store.save(records);
      const [published, withdrawn] = records.map(({ row }) => row.id);
      await database.query(`update pledge set state = 'published' where id = '${published}'`);
      await database.query(`update pledge set state = 'withdrawn' where id = '${withdrawn}'`);
      const counted = await store.count('fagersta-norberg');
      assert.deepEqual(
        counted.sort((a, b) => `${a.of} ${a.id}`.localeCompare(`${b.of} ${b.id}`)),
        [
          { of: 'actor-type', id: 'individual', received: 2, published: 1 },
          { of: 'area', id: 'larande', received: 2, published: 1 },
          { of: 'area', id: 'social-tillit', received: 2, published: 1 },
          { of: 'total', id: '', received: 2, published: 1 },
        ],
      );
      assert.deepEqual(await store.count('annat'), nothing);
    });

    test('takes nothing of a batch in which one record cannot be stored', async () => {
      const [good, bad] = await someRecords(2);
      await assert.rejects(store.save([good!, { ...bad!, row: { ...bad!.row, commitment: null as never } }]), Error);
      assert.deepEqual(await ids(), []);
      assert.deepEqual(await store.save([good!]), [asStored(good!)]);
    });

    test('answers whether it is there', async () => {
      await store.ping();
    });

    describe('with group commit', () => {
      test('commits together what arrives together, and each gets its own answer', async () => {
        const batches: number[] = [];
        const save = groupCommit({
          batchesAtOnce: 1,
          save: (records) => (batches.push(records.length), store.save(records)),
        });
        const records = await someRecords(100);
        const stored = await Promise.all(records.map((record) => save(record)));
        assert.deepEqual(stored, records.map(asStored));
        assert.deepEqual(batches, [16, 84]);
      });

      test('lets one bad record cost nobody else', async () => {
        const save = groupCommit(store);
        const records = await someRecords(20);
        const bad = records[7]!;
        records[7] = { ...bad, row: { ...bad.row, commitment: null as never } };
        const settled = await Promise.allSettled(records.map((record) => save(record)));
        assert.deepEqual(
          settled.map(({ status }) => status),
          records.map((record) => (record.row.commitment === null ? 'rejected' : 'fulfilled')),
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

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import type { Tally } from '../../contract/types.ts';
import { postgresKind, sqliteKind } from './databases.ts';
import { aPledge, aProgramme, assertProblem, startCollector, temporaryFolder, type Collector } from './support.ts';

const ROUNDS = 4;

for (const kind of [sqliteKind(), postgresKind()]) {
  describe(`collectors that share a database in ${kind.name}`, () => {
    after(() => kind.stop());
    const startTwo = async () => {
      const { url, query } = await kind.create();
      const start = () => startCollector({ env: { DATABASE_URL: url } });
      const collectors = await Promise.all([start(), start()]);
      return { collectors, query, stop: () => Promise.all(collectors.map((collector) => collector.stop())) };
    };
    const textOf = async (collector: Collector, pledge: unknown) => {
      const response = await collector.post(pledge);
      return `${response.status} ${await response.text()}`;
    };

    for (let round = 1; round <= ROUNDS; round++) {
      test(`start in the same instant on an empty one, and both can store (${round})`, async () => {
        const { collectors, query, stop } = await startTwo();
        for (const collector of collectors) assert.equal((await collector.post(aPledge())).status, 201);
        const migrations = await query('select name from kysely_migration order by name');
        assert.deepEqual(
          migrations.map(({ name }) => name),
          ['001-pledge', '002-areas'],
        );
        assert.equal((await query('select id from pledge')).length, 2);
        assert.deepEqual(await stop(), [0, 0]);
      });
    }

    test('answer the same pledges, sent to both at once, with the same receipts and a row each', async () => {
      const { collectors, query, stop } = await startTwo();
      const pledges = Array.from({ length: 150 }, () => aPledge());
      const answers = await Promise.all(
        collectors.map((collector, which) => {
          const order = which === 0 ? pledges : pledges.toReversed();
          return Promise.all(order.map(async (pledge) => [pledge.id, await textOf(collector, pledge)] as const));
        }),
      );
      const [first, second] = answers.map((all) => new Map(all));
      assert.deepEqual(second, new Map(pledges.toReversed().map(({ id }) => [id, first!.get(id)!])));
      for (const answer of first!.values()) assert.match(answer, /^201 /);
      const ids = (await query('select id from pledge order by id')).map(({ id }) => id);
      assert.deepEqual(ids, pledges.map(({ id }) => id).sort());
      for (const collector of collectors) assert.equal(collector.log(), '');
      await stop();
    });

    test('answer as the contract says: receipt, replay, other words, tally, health', async () => {
      const { url } = await kind.create();
      const collector = await startCollector({ env: { DATABASE_URL: url } });
      const pledge = aPledge({ commitment: 'Å "ä" \\ ö 😀', name: "O'Hara" });
      const first = await collector.post(pledge);
      assert.equal(first.status, 201);
      const again = await collector.post(Object.fromEntries(Object.entries(pledge).reverse()));
      assert.deepEqual(await again.bytes(), await first.bytes());
      await assertProblem(await collector.post({ ...pledge, commitment: 'Annat.' }), 422, 'id-reused');
      const tally = (await (
        await fetch(`${collector.url}/v1/pledges/tally?programme=fagersta-norberg`)
      ).json()) as Tally;
      assert.equal(tally.received.total, 1);
      assert.equal(tally.received.areas['larande'], 1);
      assert.equal((await fetch(`${collector.url}/healthz`)).status, 200);
      assert.equal(await collector.stop(), 0);
    });

    test('keep every answered pledge when killed, and answer replays though the programme has changed', async () => {
      const { url, query } = await kind.create();
      const env = { DATABASE_URL: url };
      const first = await startCollector({ env });
      const pledge = aPledge({ areas: ['larande'] });
      const answer = await (await first.post(pledge)).text();
      const closed = once(first.process, 'close');
      first.process.kill('SIGKILL');
      await closed;
      assert.deepEqual(await query('select receipt from pledge'), [{ receipt: answer }]);

      const areas = aProgramme().areas.filter(({ id }) => id !== 'larande');
      const second = await startCollector({ env, programmes: [aProgramme({ areas })] });
      assert.equal(await (await second.post(pledge)).text(), answer);
      await assertProblem(await second.post({ ...pledge, commitment: 'Annat.' }), 422, 'id-reused');
      await assertProblem(await second.post(aPledge({ areas: ['larande'] })), 422, 'invalid-pledge');
      assert.equal(await second.stop(), 0);
    });
  });
}

describe('a file of the first release', () => {
  /** As that release left it, with a pledge. */
  const FIRST_RELEASE = `
    pragma journal_mode=wal;
    create table "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
    create table "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
    create table "pledge" ("key" integer primary key, "id" text not null unique, "reference" text not null unique,
      "programme" text not null, "programme_version" text not null, "received_at" text not null,
      "state" text default 'received' not null check (state in ('received', 'published', 'withdrawn')),
      "actor_type" text not null, "speaks_for" text not null, "commitment" text not null, "name" text,
      "organisation" text, "email" text, "municipality" text, "plan" text, "publish_commitment" integer not null,
      "publish_name" integer not null, "publish_organisation" integer not null, "legal_basis" text not null,
      "legal_version" text not null, "legal_text_hash" text not null, "legal_locale" text not null,
      "legal_shown_at" text not null, "legal_consent" integer, "partner" text, "locale" text not null,
      "made_at" text not null, "body_hash" text not null, "receipt" text not null);
    create index "pledge_programme_state" on "pledge" ("programme", "state");
    create table "pledge_area" ("pledge_key" integer not null references "pledge" ("key") on delete cascade,
      "area" text not null, constraint "pledge_area_key" primary key ("pledge_key", "area"));
    insert into "kysely_migration_lock" values ('migration_lock', 0);
    insert into "kysely_migration" values ('001-pledge', '2026-11-23T07:53:00.000Z');
    insert into pledge values (1, '6f1c2d3e-4b5a-4c6d-8e7f-90a1b2c3d4e5', '7Q2M-X0KD', 'fagersta-norberg', '1.0.0',
      '2026-11-23T08:00:00.000Z', 'published', 'individual', 'self', 'Jag läser läxor med barn på biblioteket.', null, null,
      null, null, null, 0, 0, 0, 'public-interest', '2026-1', '${'a'.repeat(64)}', 'sv', '2026-11-23T08:00:00Z', null, null,
      'sv', '2026-11-23T08:00:01Z', 'cbc2af888d61fa375d8d62f64dca26b25d02b19bd63cdc22da787711da2f37db', '{"the":"receipt"}');
    insert into pledge_area values (1, 'larande'), (1, 'social-tillit');`;

  test('is brought to the tables of today, its pledge as it was', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'pledges.db');
    const pledge = aPledge({ id: '6f1c2d3e-4b5a-4c6d-8e7f-90a1b2c3d4e5' });
    const before = new DatabaseSync(file);
    before.exec(FIRST_RELEASE);
    const [row] = before.prepare('select * from pledge').all();
    before.close();
    const collector = await startCollector({ folder, env: { DATABASE_URL: `sqlite:${file}` } });
    assert.equal(await (await collector.post(pledge)).text(), '{"the":"receipt"}');
    assert.equal((await collector.post(aPledge())).status, 201);
    assert.equal(await collector.stop(), 0);
    const afterwards = new DatabaseSync(file);
    const [first, ...others] = afterwards.prepare('select * from pledge order by key').all();
    assert.deepEqual({ ...first }, { ...row, areas: '["larande","social-tillit"]' });
    assert.equal(others.length, 1);
    const tables = afterwards.prepare("select name from sqlite_schema where type = 'table' order by name").all();
    assert.deepEqual(
      tables.map(({ name }) => name),
      ['kysely_migration', 'kysely_migration_lock', 'pledge'],
    );
    afterwards.close();
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test, type TestContext } from 'node:test';
import { Kysely } from 'kysely';
import { openStore } from '../src/store/open.ts';
import { NodeSqliteDialect } from '../src/store/sqlite-dialect.ts';
import { SqliteStore } from '../src/store/sqlite.ts';
import type { Tables } from '../src/store/tables.ts';
import { Page } from './page.ts';
import { serve } from './serve.ts';
import { aPledge, asForm, assertProblem, sendTo, startCollector, temporaryFolder } from './support.ts';

const started = async (t: TestContext) => {
  const collector = await startCollector();
  t.after(() => collector.stop());
  return collector;
};

/** Asserts that a pledge is refused for now, with certainty that it was not stored. */
async function assertUnavailable(response: Response): Promise<void> {
  assert.equal(response.headers.get('retry-after'), '5');
  const problem = await assertProblem(response, 503, 'unavailable');
  assert.match(problem.detail!, /Nothing was stored\./);
  assert.doesNotMatch(problem.detail!, /sqlite|locked|\.ts|\//i);
}

describe('a file that another program has locked', () => {
  const locked = async (file: string, meanwhile: () => Promise<void>) => {
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    try {
      await meanwhile();
    } finally {
      other.close();
    }
  };

  test('gets a pledge 503 soon, and the same pledge is taken afterwards', async (t) => {
    const collector = await started(t);
    const pledge = aPledge();
    await locked(collector.databaseFile, async () => {
      const asked = Date.now();
      await assertUnavailable(await collector.post(pledge));
      assert.ok(Date.now() - asked < 4000, 'soon');
      assert.equal(collector.rows().length, 0);
      await collector.logged('"database-unavailable"');
    });
    assert.doesNotMatch(collector.log(), new RegExp(pledge.id));
    assert.equal((await collector.post(pledge)).status, 201);
    assert.deepEqual(
      collector.rows().map(({ id }) => id),
      [pledge.id],
    );
  });

  test('keeps nobody waiting who only reads, and takes a pledge that waits once the file is free', async (t) => {
    const collector = await started(t);
    let waiting: Promise<Response> | undefined;
    await locked(collector.databaseFile, async () => {
      waiting = collector.post(aPledge());
      // So long as SQLite waited in the thread of all requests, these would come after that answer.
      for (let read = 0; read < 3; read++) {
        const first: Response = await Promise.race([waiting, fetch(`${collector.url}/healthz`)]);
        assert.equal(first.url, `${collector.url}/healthz`);
        assert.equal(first.status, 200);
      }
    });
    assert.equal((await waiting)?.status, 201);
  });

  test('gets a form a page, and the same form is taken afterwards', async (t) => {
    const collector = await started(t);
    const form = asForm(aPledge());
    await locked(collector.databaseFile, async () => {
      const response = await collector.postForm(form);
      assert.equal(response.headers.get('retry-after'), '5');
      const page = await Page.from(response, 503);
      assert.equal(page.heading, 'Vi kan inte ta emot löften just nu');
      assert.ok(page.text.includes('Inget är sparat.'));
      assert.equal(collector.rows().length, 0);
    });
    await Page.from(await collector.postForm(form), 201);
    assert.equal(collector.rows().length, 1);
  });
});

describe('a file that is no longer at its path', () => {
  test('gets 503 for pledges, tally and health, until it is back', async (t) => {
    const collector = await started(t);
    const { databaseFile } = collector;
    const away = `${databaseFile}.away`;
    renameSync(databaseFile, away);
    const tally = () => fetch(`${collector.url}/v1/pledges/tally?programme=fagersta-norberg`);
    const health = () => fetch(`${collector.url}/healthz`);
    await assertUnavailable(await collector.post(aPledge()));
    await assertProblem(await tally(), 503, 'unavailable');
    await assertProblem(await health(), 503, 'unavailable');
    new DatabaseSync(databaseFile).close();
    await assertUnavailable(await collector.post(aPledge()));
    renameSync(away, databaseFile);
    assert.equal((await collector.post(aPledge())).status, 201);
    assert.equal((await tally()).status, 200);
    assert.equal((await health()).status, 200);
    assert.equal(collector.rows().length, 1);
  });

  test('gets 503 where its folder was removed, and nothing is lost when the collector starts anew', async () => {
    const folder = temporaryFolder();
    const first = await startCollector({ folder });
    const pledge = aPledge();
    rmSync(dirname(first.databaseFile), { recursive: true });
    await assertUnavailable(await first.post(pledge));
    await assertProblem(await fetch(`${first.url}/healthz`), 503, 'unavailable');
    assert.equal(await first.stop(), 0);
    const second = await startCollector({ folder });
    assert.equal((await second.post(pledge)).status, 201);
    assert.equal(second.rows().length, 1);
    assert.equal(await second.stop(), 0);
  });
});

test('a write-ahead log that was deleted gets 503, and what it held is there when the collector starts anew', async () => {
  const folder = temporaryFolder();
  const first = await startCollector({ folder });
  const stored = aPledge();
  assert.equal((await first.post(stored)).status, 201);
  rmSync(`${first.databaseFile}-wal`);
  const refused = aPledge();
  await assertUnavailable(await first.post(refused));
  assert.equal(await first.stop(), 0);
  const second = await startCollector({ folder });
  assert.deepEqual(
    second.rows().map(({ id }) => id),
    [stored.id],
  );
  assert.equal((await second.post(refused)).status, 201);
  assert.equal(await second.stop(), 0);
});

for (const [name, hinder] of [
  ['is full', 'pragma max_page_count = 1'],
  ['may only be read', 'pragma query_only = 1'],
] as const) {
  test(`a file that ${name} gets 503`, async (t) => {
    const file = join(temporaryFolder(), 'pledges.db');
    await (await openStore(`sqlite:${file}`)).close();
    const sqlite = new DatabaseSync(file);
    sqlite.exec(hinder);
    const store = new SqliteStore(file, sqlite, new Kysely<Tables>({ dialect: new NodeSqliteDialect(sqlite) }));
    const url = await serve(t, store);
    const post = () => sendTo(url, aPledge({ commitment: 'å'.repeat(500), plan: { existing: 'å'.repeat(500) } }));
    let stored = 0;
    let response = await post();
    for (; response.status === 201 && stored < 100; stored++) response = await post();
    await assertUnavailable(response);
    await assertUnavailable(await post());
    assert.equal(sqlite.prepare('select count(*) as number from pledge').get()?.['number'], stored);
    sqlite.exec('pragma query_only = 0; pragma max_page_count = 1000000');
    assert.equal((await post()).status, 201);
    sqlite.close();
  });
}

test('a fault of ours is told as such, and says nothing of how it is built', async (t) => {
  const file = join(temporaryFolder(), 'pledges.db');
  const store = await openStore(`sqlite:${file}`);
  t.after(() => store.close());
  const url = await serve(t, store);
  const well = await fetch(`${url}/healthz`);
  assert.deepEqual(await well.json(), { status: 'ok' });
  const other = new DatabaseSync(file);
  other.exec('drop table pledge');
  other.close();
  const silent = await fetch(`${url}/healthz`);
  assert.equal(silent.headers.get('retry-after'), '5');
  await assertProblem(silent, 503, 'unavailable');
  const problem = await assertProblem(await sendTo(url, aPledge()), 500, 'internal');
  assert.doesNotMatch(JSON.stringify(problem), /driver|sqlite|table|\.ts/i);
});

test('a start waits for another that has the file locked', async (t) => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  const other = new DatabaseSync(join(folder, 'data', 'pledges.db'));
  other.exec('pragma journal_mode=wal; begin immediate');
  const starting = startCollector({ folder });
  t.after(async () => (await starting).stop());
  // As long as the start would take if it did not wait.
  await (await startCollector()).stop();
  assert.equal(await Promise.race([starting, Promise.resolve('waits')]), 'waits');
  other.exec('commit');
  other.close();
  assert.equal((await (await starting).post(aPledge())).status, 201);
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Postgres } from '../../scripts/postgres.ts';
import { openStore } from '../src/store/open.ts';
import { told } from '../src/store/postgres-errors.ts';
import { UnavailableError } from '../src/store/store.ts';
import { postgresKind, queryPostgres, type TestDatabase } from './databases.ts';
import { Page } from './page.ts';
import { serve } from './serve.ts';
import { aPledge, asForm, assertProblem, runCollector, sendTo, startCollector } from './support.ts';

/** Takes the table for a minute, unless it is cancelled. */
const HOLD = 'begin; lock table pledge in exclusive mode; select pg_sleep(60)';

const kind = postgresKind({ durable: true });
let postgres: Postgres;
before(async () => (postgres = await kind.server()));
after(() => kind.stop());

/** A collector in this process on a new database. */
async function collectorOn(t: TestContext, at = (url: string) => url): Promise<TestDatabase & { collector: string }> {
  const database = await kind.create();
  const store = await openStore(at(database.url));
  t.after(() => store.close());
  return { ...database, collector: await serve(t, store) };
}

async function assertUnavailable(response: Response, name = 'unavailable'): Promise<string> {
  assert.equal(response.headers.get('retry-after'), '5');
  const { detail } = await assertProblem(response, 503, name);
  assert.doesNotMatch(detail!, /postgres|tillvaxt|\d\.\d|\.ts|timeout/i);
  return detail!;
}

/** Resolves when a session of the database waits as the condition says. */
async function waiting(query: TestDatabase['query'], condition: string): Promise<string> {
  for (;;) {
    const [found] = await query(`select pid from pg_stat_activity where datname = current_database() and ${condition}`);
    if (found) return String(found['pid']);
  }
}

describe('a database that is not there', () => {
  test('at the start ends it with a line that has no password', async () => {
    for (const [url, shown] of [
      ['postgres://tillvaxt:hunter2@127.0.0.1:1/pledges', '127.0.0.1:1/pledges'],
      [
        postgres.url
          .replace('tillvaxt@', 'tillvaxt:hunter2@')
          .replace('/postgres', '/missing')
          .replace('postgres:', 'postgresql:'),
        '/missing',
      ],
      ['postgres://nobody:hunter2@' + new URL(postgres.url).host + '/postgres', '/postgres'],
    ] as const) {
      const { code, stderr } = await runCollector({ DATABASE_URL: url });
      assert.equal(code, 1);
      assert.match(stderr, /^DATABASE_URL: the database at \S+ cannot be used \(.+\)\.\n$/);
      assert.ok(stderr.includes(shown), stderr);
      assert.doesNotMatch(stderr, /hunter2/);
    }
  });

  test('at the start because it does not answer ends it soon', async () => {
    const deaf = createServer().listen(0, '127.0.0.1');
    await once(deaf, 'listening');
    const asked = Date.now();
    const { port } = deaf.address() as AddressInfo;
    const { code, stderr } = await runCollector({ DATABASE_URL: `postgres://a:hunter2@127.0.0.1:${port}/b` });
    deaf.close();
    assert.equal(code, 1);
    assert.match(stderr, /^DATABASE_URL: the database at 127\.0\.0\.1:\d+\/b cannot be used \(.*timeout.*\)\.\n$/);
    assert.ok(Date.now() - asked < 8000);
  });

  test('for a while gets 503 soon, and is used again when it is back, without a restart', async () => {
    const { url, query } = await kind.create();
    const collector = await startCollector({ env: { DATABASE_URL: url } });
    const first = aPledge();
    const answer = await (await collector.post(first)).text();

    for (const how of ['fast', 'immediate'] as const) {
      await postgres.halt(how);
      const meanwhile = aPledge();
      const asked = Date.now();
      assert.match(await assertUnavailable(await collector.post(meanwhile)), /Nothing was stored\./);
      await assertUnavailable(await fetch(`${collector.url}/v1/pledges/tally?programme=fagersta-norberg`));
      await assertUnavailable(await fetch(`${collector.url}/healthz`));
      assert.ok(Date.now() - asked < 4000, 'soon');
      await postgres.start();
      assert.equal((await collector.post(meanwhile)).status, 201);
      assert.equal(await (await collector.post(first)).text(), answer);
      assert.equal((await fetch(`${collector.url}/healthz`)).status, 200);
    }
    assert.equal((await query('select id from pledge')).length, 3);
    assert.doesNotMatch(collector.log(), /tillvaxt@/);
    assert.equal(await collector.stop(), 0);
  });
});

describe('a database that cannot store', () => {
  test('because another session holds the table gets 503 within its time limit, and takes the pledge afterwards', async (t) => {
    const { collector, query, url } = await collectorOn(t);
    const pledge = aPledge();
    const held = assert.rejects(queryPostgres(url, HOLD), /cancel/);
    const holder = await waiting(query, `wait_event = 'PgSleep'`);
    const asked = Date.now();
    assert.match(await assertUnavailable(await sendTo(collector, pledge)), /Nothing was stored\./);
    assert.ok(Date.now() - asked < 8000, 'soon');
    assert.equal((await fetch(`${collector}/healthz`)).status, 200, 'others may read meanwhile');
    await query(`select pg_cancel_backend(${holder})`);
    await held;
    assert.equal((await sendTo(collector, pledge)).status, 201);
  });

  for (const [name, code] of [
    ['its disk is full', '53100'],
    ['it has no connection left', '53300'],
    ['it may only be read', '25006'],
  ]) {
    test(`because ${name} gets 503, and takes the pledge afterwards`, async (t) => {
      const { collector, query } = await collectorOn(t);
      await query(`create function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'refused' using errcode = '${code}'; end $$`);
      await query('create trigger refuse before insert on pledge execute function refuse()');
      const pledge = aPledge();
      assert.match(await assertUnavailable(await sendTo(collector, pledge)), /Nothing was stored\./);
      assert.deepEqual(await query('select id from pledge'), []);
      await query('drop trigger refuse on pledge');
      assert.equal((await sendTo(collector, pledge)).status, 201);
    });
  }

  test('because it is read-only for real', async (t) => {
    const { collector, query } = await collectorOn(t);
    await query(
      `do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$`,
    );
    await query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await assertUnavailable(await sendTo(collector, aPledge()));
  });
});

describe('a connection that breaks while a pledge is stored', () => {
  /** A way to the database that can be told to swallow what the database answers, and to break. */
  async function bridge(t: TestContext) {
    let mute = false;
    const sockets = new Set<Socket>();
    const { hostname, port } = new URL(postgres.url);
    const server = createServer((client) => {
      const database = connect(Number(port), hostname);
      for (const socket of [client, database]) {
        sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => [client, database].forEach((one) => one.destroy()));
      }
      client.pipe(database);
      database.on('data', (chunk) => mute || client.write(chunk));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const breakAll = () => sockets.forEach((socket) => socket.destroy());
    t.after(() => (breakAll(), server.close()));
    return {
      at: (url: string) => Object.assign(new URL(url), { port: (server.address() as AddressInfo).port }).href,
      mute: () => (mute = true),
      breakAll: () => (breakAll(), (mute = false)),
    };
  }

  test('leaves open whether it is stored; sent again, it counts once', async (t) => {
    const { at, mute, breakAll } = await bridge(t);
    const { collector, query } = await collectorOn(t, at);
    assert.equal((await sendTo(collector, aPledge())).status, 201);
    const pledge = aPledge();
    mute();
    const sending = sendTo(collector, pledge);
    const stored = async () => (await query(`select receipt from pledge where id = '${pledge.id}'`))[0];
    let row;
    while (!(row = await stored()));
    breakAll();
    const detail = await assertUnavailable(await sending, 'outcome-unknown');
    assert.doesNotMatch(detail, /nothing/i);
    assert.match(detail, /same pledge again .* counts once/);
    assert.equal(await (await sendTo(collector, pledge)).text(), row['receipt']);
    assert.equal((await query('select id from pledge')).length, 2);
  });

  test('leaves it open in the words of the page too', async (t) => {
    const { at, mute, breakAll } = await bridge(t);
    const { collector, query } = await collectorOn(t, at);
    const send = () =>
      fetch(`${collector}/v1/pledges`, { method: 'POST', headers: { Accept: 'text/html' }, body: asForm(aPledge()) });
    await Page.from(await send(), 201);
    mute();
    const sending = send();
    while ((await query('select id from pledge')).length < 2);
    breakAll();
    const page = await Page.from(await sending, 503);
    assert.equal(page.heading, 'Vi vet inte om ditt löfte kom fram');
    assert.doesNotMatch(page.text, /inget är sparat|nothing was stored/i);
    assert.match(page.text, /Samma löfte räknas bara en gång\./);
  });

  test('because the database ended it', async (t) => {
    const { collector, query, url } = await collectorOn(t);
    const held = assert.rejects(queryPostgres(url, HOLD), /cancel/);
    const holder = await waiting(query, `wait_event = 'PgSleep'`);
    const pledge = aPledge();
    const sending = sendTo(collector, pledge);
    const waiter = await waiting(query, `wait_event_type = 'Lock'`);
    await query(`select pg_terminate_backend(${waiter})`);
    await assertUnavailable(await sending, 'outcome-unknown');
    await query(`select pg_cancel_backend(${holder})`);
    await held;
    assert.equal((await sendTo(collector, pledge)).status, 201);
  });
});

test('errors of the database are told apart', () => {
  const failed = (code: string | undefined, message = 'x') => Object.assign(new Error(message), code ? { code } : {});
  const outcomeOf = (error: unknown) => {
    const as = told(error, 'unknown');
    return as instanceof UnavailableError ? as.outcome : as === error ? 'a fault' : 'lost';
  };
  for (const code of [
    '53100',
    '53200',
    '53300',
    '57014',
    '57P03',
    '25006',
    '55P03',
    '28P01',
    '3D000',
    'ECONNREFUSED',
  ]) {
    assert.equal(outcomeOf(failed(code)), 'nothing-stored', code);
  }
  assert.equal(outcomeOf(failed(undefined, 'timeout exceeded when trying to connect')), 'nothing-stored');
  for (const code of ['57P01', '57P02', '08006', '08007', 'ECONNRESET', 'EPIPE']) {
    assert.equal(outcomeOf(failed(code)), 'unknown', code);
  }
  assert.equal(outcomeOf(failed(undefined, 'Connection terminated unexpectedly')), 'unknown');
  assert.equal(outcomeOf(failed(undefined, 'Query read timeout')), 'unknown');
  for (const code of ['23505', '23502', '42P01', '40P01', '40001', '22P02'])
    assert.equal(outcomeOf(failed(code)), 'a fault');
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Pledge, Programme } from '../../contract/types.ts';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { isDatabaseUnavailable, openDatabase } from '../src/db.ts';
import { loadProgrammes } from '../src/programmes.ts';
import { StartError } from '../src/start-error.ts';
import { savePledge } from '../src/submit/save.ts';
import { Page } from './page.ts';
import {
  aPledge,
  aProgramme,
  assertProblem,
  runCollector,
  startCollector,
  type Collector,
  temporaryFolder,
  writeProgrammes,
} from './support.ts';

/** Sends the head of a request, and its body when asked to. */
function slowRequest(url: string, pledge: Pledge): { sending: ClientRequest; finish: () => void } {
  const body = JSON.stringify(pledge);
  const sending = request(`${url}/v1/pledges`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), Expect: '100-continue' },
  });
  sending.flushHeaders();
  return { sending, finish: () => sending.end(body) };
}

describe('stopping', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`on ${signal} ends the requests under way and accepts no more`, async () => {
      const collector = await startCollector();
      const pledge = aPledge();
      const { sending, finish } = slowRequest(collector.url, pledge);
      await once(sending, 'continue');
      const exited = once(collector.process, 'close');
      collector.process.kill(signal);
      await collector.logged('"stopping"');
      await assert.rejects(fetch(`${collector.url}/healthz`), TypeError);
      finish();
      const [response] = (await once(sending, 'response')) as [IncomingMessage];
      assert.equal(response.statusCode, 201);
      response.resume();
      assert.deepEqual(await exited, [0, null]);
      assert.deepEqual(
        collector.rows().map(({ id }) => id),
        [pledge.id],
      );
    });
  }
});

describe('the file', () => {
  test('keeps every pledge over a restart and answers replays from it', async () => {
    const folder = temporaryFolder();
    const first = await startCollector({ folder });
    const pledges = Array.from({ length: 5 }, () => aPledge());
    const answers = await Promise.all(pledges.map(async (pledge) => (await first.post(pledge)).text()));
    assert.equal(await first.stop(), 0);

    const second = await startCollector({ folder });
    assert.equal(second.rows().length, 5);
    assert.equal(await (await second.post(pledges[0])).text(), answers[0]);
    assert.equal((await second.post(aPledge())).status, 201);
    assert.equal(second.rows().length, 6);
    assert.equal(await second.stop(), 0);
  });

  test('keeps every answered pledge when the process is killed', async () => {
    const folder = temporaryFolder();
    const first = await startCollector({ folder });
    const pledge = aPledge();
    assert.equal((await first.post(pledge)).status, 201);
    const closed = once(first.process, 'close');
    first.process.kill('SIGKILL');
    await closed;
    assert.equal(first.rows()[0]?.['id'], pledge.id);
  });

  test('answers a replay though its programme has changed since', async () => {
    const folder = temporaryFolder();
    const first = await startCollector({ folder });
    const pledge = aPledge({ areas: ['larande'] });
    const answer = await (await first.post(pledge)).text();
    await first.stop();
    const areas = aProgramme().areas.filter(({ id }) => id !== 'larande');
    const languages = ['sv', 'en', 'fi'].map((lang) => aProgramme({ lang, areas }));
    const second = await startCollector({ folder, programmes: languages });
    assert.equal(await (await second.post(pledge)).text(), answer);
    await assertProblem(await second.post(aPledge({ areas: ['larande'] })), 422, 'invalid-pledge');
    await second.stop();
  });

  test('is migrated once, harmlessly asked twice, and safe', async () => {
    const file = join(temporaryFolder(), 'new', 'pledges.db');
    await (await openDatabase(file)).destroy();
    await (await openDatabase(file)).destroy();
    const database = new DatabaseSync(file);
    const column = (text: string, name: string) =>
      database
        .prepare(text)
        .all()
        .map((row) => row[name]);
    assert.deepEqual(column('select name from kysely_migration', 'name'), ['001-pledge']);
    assert.deepEqual(column('pragma journal_mode', 'journal_mode'), ['wal']);
    const columns = [
      ...column('pragma table_info(pledge)', 'name'),
      ...column('pragma table_info(pledge_area)', 'name'),
    ];
    assert.ok(columns.includes('commitment'));
    for (const name of columns) assert.doesNotMatch(String(name), /\bip\b|address|agent|host|browser/i);
    const refused = () => database.exec(`update pledge set state = 'else'; insert into pledge (state) values ('else')`);
    assert.throws(refused, /CHECK|NOT NULL/);
    database.close();
  });

  test('takes another reference where one is taken', async () => {
    const db = await openDatabase(join(temporaryFolder(), 'pledges.db'));
    const references = ['AAAA-AAAA', 'AAAA-AAAA', 'BBBB-BBBB'];
    const options = { now: new Date('2026-11-23T08:00:00Z'), reference: () => references.shift()! };
    const first = aPledge();
    const receipts = [await savePledge(db, first, options), await savePledge(db, aPledge(), options)];
    assert.deepEqual(
      receipts.map((receipt) => JSON.parse(receipt).reference),
      ['AAAA-AAAA', 'BBBB-BBBB'],
    );
    assert.equal(JSON.parse(receipts[0]!).receivedAt, '2026-11-23T08:00:00.000Z');
    await db.destroy();
  });
});

describe('health', () => {
  test('is told after a real question to the database', async () => {
    const folder = temporaryFolder();
    const db = await openDatabase(join(folder, 'pledges.db'));
    const programmes = loadProgrammes(writeProgrammes(folder, [aProgramme()]));
    const app = createApp({ config: { allowedOrigins: [], timeZone: 'UTC', distFolder: folder }, db, programmes });
    const well = await app.request('/healthz');
    assert.equal(well.status, 200);
    assert.deepEqual(await well.json(), { status: 'ok' });

    await db.destroy();
    const silent = await app.request('/healthz');
    assert.equal(silent.headers.get('retry-after'), '5');
    await assertProblem(silent, 503, 'unavailable');
    const failed = await app.request('/v1/pledges', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(aPledge()),
    });
    const problem = await assertProblem(failed, 500, 'internal');
    assert.doesNotMatch(JSON.stringify(problem), /driver|sqlite|\.ts/i);
  });
});

describe('a database that cannot be written', () => {
  const locked = async (collector: Collector, meanwhile: () => Promise<void>) => {
    const other = new DatabaseSync(collector.databaseFile);
    other.exec('begin immediate');
    try {
      await meanwhile();
    } finally {
      other.close();
    }
  };

  test('because another holds it gets 503 soon, stores nothing, and takes the same pledge afterwards', async (t) => {
    const collector = await startCollector();
    t.after(() => collector.stop());
    const pledge = aPledge();
    await locked(collector, async () => {
      const asked = Date.now();
      const response = await collector.post(pledge);
      assert.ok(Date.now() - asked < 4000, 'the event loop is free again soon');
      assert.equal(response.headers.get('retry-after'), '5');
      const problem = await assertProblem(response, 503, 'unavailable');
      assert.doesNotMatch(JSON.stringify(problem), /sqlite|locked|\.ts/i);
      assert.equal(collector.rows().length, 0);
      await collector.logged('"database-unavailable"');
    });
    assert.doesNotMatch(collector.log(), new RegExp(pledge.id));
    const response = await collector.post(pledge);
    assert.equal(response.status, 201);
    assert.deepEqual(
      collector.rows().map(({ id }) => id),
      [pledge.id],
    );
  });

  test('gets a page where a browser sent the form, and the same form is taken afterwards', async (t) => {
    const collector = await startCollector();
    t.after(() => collector.stop());
    const pledge = aPledge();
    const { id, programme, legal, areas, actorType, speaksFor, commitment, locale, madeAt } = pledge;
    const fields = new URLSearchParams([
      ...Object.entries({ id, actorType, speaksFor, commitment, locale, madeAt }),
      ...Object.entries(programme).map(([name, value]): [string, string] => [`programme.${name}`, value]),
      ...Object.entries(legal).map(([name, value]): [string, string] => [`legal.${name}`, String(value)]),
      ...areas.map((area): [string, string] => ['areas', area]),
    ]);
    await locked(collector, async () => {
      const response = await collector.postForm(fields);
      assert.equal(response.headers.get('retry-after'), '5');
      const page = await Page.from(response, 503);
      assert.equal(page.heading, 'Vi kan inte ta emot löften just nu');
      assert.ok(page.text.includes('Inget är sparat.'));
      assert.equal(collector.rows().length, 0);
    });
    await Page.from(await collector.postForm(fields), 201);
    assert.equal(collector.rows().length, 1);
  });

  for (const [name, hinder] of [
    ['is full', 'pragma max_page_count = 1'],
    ['may only be read', 'pragma query_only = 1'],
  ] as const) {
    test(`because it ${name} gets 503`, async () => {
      const folder = temporaryFolder();
      const db = await openDatabase(join(folder, 'pledges.db'));
      const programmes = loadProgrammes(writeProgrammes(folder, [aProgramme()]));
      const app = createApp({ config: { allowedOrigins: [], timeZone: 'UTC', distFolder: folder }, db, programmes });
      await sql.raw(hinder).execute(db);
      const post = () =>
        app.request('/v1/pledges', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(aPledge({ commitment: 'å'.repeat(500), plan: { existing: 'å'.repeat(500) } })),
        });
      let response = await post();
      for (let pledges = 1; response.status === 201 && pledges < 100; pledges++) response = await post();
      assert.equal(response.headers.get('retry-after'), '5');
      await assertProblem(response, 503, 'unavailable');
      await assertProblem(await post(), 503, 'unavailable');
      await db.destroy();
    });
  }

  test('because it has ended the transaction itself still tells the cause', async () => {
    const db = await openDatabase(join(temporaryFolder(), 'pledges.db'));
    const cause = new Error('disk I/O error');
    const failing = db.transaction().execute(async (transaction) => {
      await sql`rollback`.execute(transaction);
      throw cause;
    });
    await assert.rejects(failing, cause);
    await db.destroy();
  });

  test('is told from a fault of ours by the primary part of the result code', () => {
    const failed = (errcode: number) => Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR', errcode });
    for (const code of [5, 6, 8, 10, 13, 517, 261, 6 | (1 << 8), 8 | (4 << 8), 10 | (12 << 8)]) {
      assert.ok(isDatabaseUnavailable(failed(code)), String(code));
    }
    for (const code of [1, 11, 19, 1 | (5 << 8), 2067]) assert.ok(!isDatabaseUnavailable(failed(code)), String(code));
    assert.ok(!isDatabaseUnavailable(new Error('database is locked')));
    assert.ok(!isDatabaseUnavailable(undefined));
  });
});

describe('a bad configuration', () => {
  test('is told line by line, with variable, value and expectation', async () => {
    const { code, stderr } = await runCollector({
      PORT: 'åtta',
      DATABASE_URL: 'postgres://user:hunter2@db.example/pledges',
      ALLOWED_ORIGINS: 'https://good.example, https://bad.example/path, *',
    });
    assert.equal(code, 1);
    assert.deepEqual(stderr.trim().split('\n'), [
      'PORT="åtta": expected a whole number from 0 to 65535.',
      'DATABASE_URL="postgres://***@db.example/pledges": expected sqlite: and the path of a file, as in sqlite:./data/tillvaxt.db.',
      'ALLOWED_ORIGINS="https://bad.example/path": expected http or https origins without a path, separated by commas, as in https://www.example.se.',
      'ALLOWED_ORIGINS="*": expected http or https origins without a path, separated by commas, as in https://www.example.se.',
    ]);
  });

  for (const [name, value] of [
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '8787.5'],
    ['DATABASE_URL', 'sqlite:'],
    ['DATABASE_URL', 'sqlite::memory:'],
    ['DATABASE_URL', './pledges.db'],
    ['ALLOWED_ORIGINS', 'https://www.example.se/'],
    ['ALLOWED_ORIGINS', 'www.example.se'],
    ['ALLOWED_ORIGINS', 'HTTPS://www.example.se'],
    ['ALLOWED_ORIGINS', 'ftp://www.example.se'],
    ['ALLOWED_ORIGINS', 'null'],
    ['TIME_ZONE', 'Europe/Fagersta'],
    ['TIME_ZONE', 'svensk tid'],
  ] as const) {
    test(`is refused: ${name}=${value}`, () => {
      assert.throws(
        () => readConfig({ [name]: value }),
        (error) =>
          error instanceof StartError &&
          error.lines.length === 1 &&
          error.lines[0]!.startsWith(`${name}=${JSON.stringify(value)}: expected `),
      );
    });
  }

  test('is refused: a folder of programmes that is not there', async () => {
    const { code, stderr } = await runCollector({ PROGRAMMES: '/nowhere/at/all' });
    assert.equal(code, 1);
    assert.match(stderr, /^PROGRAMMES="\/nowhere\/at\/all": expected a folder of programme files .*\n$/);
  });

  test('is not what the defaults are', () => {
    assert.deepEqual(readConfig({ PORT: '', ALLOWED_ORIGINS: '' }), {
      port: 8787,
      databaseFile: resolve('data/tillvaxt.db'),
      allowedOrigins: [],
      timeZone: 'Europe/Stockholm',
      programmesFolder: fileURLToPath(new URL('../../dist/programmes', import.meta.url)),
      distFolder: resolve(fileURLToPath(new URL('../../dist', import.meta.url))),
    });
  });

  test('ends the start where the file cannot be opened or the port is taken', async () => {
    const folder = temporaryFolder();
    const PROGRAMMES = writeProgrammes(folder, [aProgramme()]);
    writeFileSync(join(folder, 'file'), 'no database');
    for (const path of [join(folder, 'file', 'below.db'), join(folder, 'file')]) {
      const unopened = await runCollector({ PROGRAMMES, DATABASE_URL: `sqlite:${path}` });
      assert.equal(unopened.code, 1);
      assert.match(unopened.stderr, /^DATABASE_URL: .*cannot be opened/);
    }

    const taken = createServer().listen(0);
    await once(taken, 'listening');
    const port = String((taken.address() as AddressInfo).port);
    const deaf = await runCollector({ PROGRAMMES, PORT: port });
    assert.equal(deaf.code, 1);
    assert.match(deaf.stderr, new RegExp(`^PORT="${port}": expected a free port`));
    taken.close();
  });
});

describe('programme files', () => {
  const load = (...programmes: Programme[]) => loadProgrammes(writeProgrammes(temporaryFolder(), programmes));

  test('of one programme in several languages are one programme', () => {
    const programmes = load(aProgramme({ lang: 'en' }), aProgramme({ lang: 'sv' }), aProgramme({ lang: 'fi' }));
    assert.equal(programmes.size, 1);
    const programme = programmes.get('fagersta-norberg')!;
    assert.equal(programme.inDefaultLanguage.lang, 'sv');
    assert.equal(programme.inLanguage('fi').lang, 'fi');
    assert.equal(programme.inLanguage('de').lang, 'sv');
  });

  test('without Swedish speak the first language by file name', () => {
    const programmes = load(aProgramme({ lang: 'fi' }), aProgramme({ lang: 'en' }));
    assert.equal(programmes.get('fagersta-norberg')?.inDefaultLanguage.lang, 'en');
  });

  test('that disagree are refused, naming file, place and expectation', () => {
    const { areas, actorTypes } = aProgramme();
    const refused = (change: Partial<Programme>, place: string) =>
      assert.throws(
        () => load(aProgramme({ lang: 'en' }), aProgramme({ lang: 'sv', ...change })),
        new RegExp(`fagersta-norberg\\.sv\\.json #/${place}: expected the same as in fagersta-norberg\\.en\\.json`),
      );
    refused({ areas: areas.slice(1) }, 'areas');
    refused({ actorTypes: actorTypes.toReversed() }, 'actorTypes');
    refused({ controller: { ...aProgramme().controller, legalBasis: 'contract' } }, 'controller/legalBasis');
  });

  test('in one language twice are refused', () => {
    const folder = writeProgrammes(temporaryFolder(), [aProgramme()]);
    writeFileSync(join(folder, 'z.json'), readFileSync(join(folder, 'fagersta-norberg.sv.json')));
    assert.throws(() => loadProgrammes(folder), /z\.json #\/lang: expected a language that fagersta-norberg\.sv\.json/);
  });

  for (const [name, text, expected] of [
    ['no JSON', '{', /bad\.json #: expected a readable file of JSON/],
    ['no programme', '{}', /bad\.json #: must have required property 'areas'/],
    [
      'an undeclared field',
      JSON.stringify({ ...aProgramme(), extra: 1 }),
      /bad\.json #: must NOT have additional properties \("extra"\)/,
    ],
    [
      'a public body without its notice',
      JSON.stringify(aProgramme({}, { legalText: { version: '1', information: ['Text.'], next: 'Text.' } })),
      /bad\.json #\/controller\/legalText: must have required property 'publicRecord'/,
    ],
  ] as const) {
    test(`with ${name} are refused, naming file and place`, () => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'bad.json'), text);
      assert.throws(() => loadProgrammes(folder), { name: 'StartError', message: expected });
    });
  }

  test('that are refused end the start', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bad.json'), '{}');
    const { code, stderr } = await runCollector({ PROGRAMMES: folder });
    assert.equal(code, 1);
    assert.match(stderr, /bad\.json #: must have required property 'areas'/);
  });

  test('are missed where the folder has none', async () => {
    const { code, stderr } = await runCollector({ PROGRAMMES: temporaryFolder() });
    assert.equal(code, 1);
    assert.match(stderr, /^PROGRAMMES=".*": expected at least one programme file/);
  });
});

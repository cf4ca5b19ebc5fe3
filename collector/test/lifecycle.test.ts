import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Pledge, Programme } from '../../contract/types.ts';
import { readConfig } from '../src/config.ts';
import { loadProgrammes } from '../src/programmes.ts';
import { StartError } from '../src/start-error.ts';
import { openStore } from '../src/store/open.ts';
import { aPledge, aProgramme, runCollector, startCollector, temporaryFolder, writeProgrammes } from './support.ts';

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

  test('is migrated once, harmlessly asked twice, and safe', async () => {
    const file = join(temporaryFolder(), 'new', 'pledges.db');
    await (await openStore(`sqlite:${file}`)).close();
    await (await openStore(`sqlite:${file}`)).close();
    const database = new DatabaseSync(file);
    const column = (text: string, name: string) =>
      database
        .prepare(text)
        .all()
        .map((row) => row[name]);
    assert.deepEqual(column('select name from kysely_migration', 'name'), ['001-pledge', '002-areas']);
    assert.deepEqual(column('pragma journal_mode', 'journal_mode'), ['wal']);
    const columns = column('pragma table_info(pledge)', 'name');
    assert.ok(columns.includes('commitment'));
    for (const name of columns) assert.doesNotMatch(String(name), /\bip\b|address|agent|host|browser/i);
    const refused = () => database.exec(`update pledge set state = 'else'; insert into pledge (state) values ('else')`);
    assert.throws(refused, /CHECK|NOT NULL/);
    database.close();
  });
});

describe('a bad configuration', () => {
  test('is told line by line, with variable, value and expectation', async () => {
    const { code, stderr } = await runCollector({
      PORT: 'åtta',
      DATABASE_URL: 'mysql://user:hunter2@db.example/pledges',
      ALLOWED_ORIGINS: 'https://good.example, https://bad.example/path, *',
    });
    assert.equal(code, 1);
    assert.deepEqual(stderr.trim().split('\n'), [
      'PORT="åtta": expected a whole number from 0 to 65535.',
      'DATABASE_URL="mysql://***@db.example/pledges": expected sqlite: and the path of a file, as in sqlite:./data/tillvaxt.db, ' +
        'or postgres:// and a database, as in postgres://user:password@host/database.',
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
    ['DATABASE_URL', 'postgres://'],
    ['DATABASE_URL', 'postgres://db.example'],
    ['DATABASE_URL', 'postgres://db.example/'],
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

  test('is refused: a folder of releases that is not there, or one in it that holds no build', async () => {
    const missing = await runCollector({ PORT: '0', RELEASES: '/nowhere/at/all' });
    assert.equal(missing.code, 1);
    assert.match(missing.stderr, /^RELEASES="\/nowhere\/at\/all": expected a folder .*\n$/);
    const folder = temporaryFolder();
    mkdirSync(join(folder, '0.1.0'));
    const empty = await runCollector({ PORT: '0', RELEASES: folder });
    assert.equal(
      empty.stderr,
      `RELEASES: ${folder}/0.1.0 holds no build: expected a version.json with the number of its version.\n`,
    );
  });

  test('is refused: a file of partners that is not there, is no JSON, or says what cannot be', async () => {
    const folder = temporaryFolder();
    const PROGRAMMES = writeProgrammes(folder, [aProgramme()]);
    const PARTNERS = join(folder, 'partners.json');
    const start = async (content: unknown) => {
      writeFileSync(PARTNERS, typeof content === 'string' ? content : JSON.stringify(content));
      return (await runCollector({ PROGRAMMES, PARTNERS })).stderr.trim().split('\n');
    };
    const missing = await runCollector({ PROGRAMMES, PARTNERS: join(folder, 'nowhere.json') });
    assert.equal(missing.code, 1);
    assert.match(missing.stderr, /^PARTNERS=".*nowhere\.json": expected a readable file of JSON \(.*\)\.\n$/);
    assert.match((await start('{'))[0]!, /^PARTNERS=".*": expected a readable file of JSON/);
    assert.deepEqual(await start([]), [`${PARTNERS} #: expected an object with a partner's id for each name.`]);
    const origin = 'expected an http or https origin without a path, as in https://www.example.se.';
    assert.deepEqual(
      await start({
        'Min Förening': {},
        kommunen: 'https://www.example.se',
        verkstaden: { ancestors: 'https://www.example.se', sandbox: true, sandboxed: 'yes' },
        skolan: {
          ancestors: ['https://good.example', 'https://bad.example/', 'https://x.example; script-src *', 7, '*'],
        },
      }),
      [
        `${PARTNERS} #/Min Förening: expected a partner's id: small letters a–z, digits and single hyphens, at most 80.`,
        `${PARTNERS} #/kommunen: expected an object, as in {"ancestors": ["https://www.example.se"]}.`,
        `${PARTNERS} #/verkstaden/sandbox: expected ancestors or sandboxed.`,
        `${PARTNERS} #/verkstaden/ancestors: expected a list of origins.`,
        `${PARTNERS} #/verkstaden/sandboxed: expected true or false.`,
        ...[1, 2, 3, 4].map((index) => `${PARTNERS} #/skolan/ancestors/${index}: ${origin}`),
      ],
    );
  });

  test('is not what the defaults are', () => {
    assert.deepEqual(readConfig({ PORT: '', ALLOWED_ORIGINS: '' }), {
      port: 8787,
      databaseUrl: 'sqlite:./data/tillvaxt.db',
      allowedOrigins: [],
      partnersFile: undefined,
      timeZone: 'Europe/Stockholm',
      programmesFolder: fileURLToPath(new URL('../../dist/programmes', import.meta.url)),
      distFolder: resolve(fileURLToPath(new URL('../../dist', import.meta.url))),
      releasesFolder: undefined,
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

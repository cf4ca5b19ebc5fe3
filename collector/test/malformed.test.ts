import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Pledge, Problem } from '../../contract/types.ts';
import { Connection, pledgeRequest } from '../../test/chaos/support-connection.ts';
import { newDatabase, type Database } from '../../test/chaos/support-database.ts';
import { seededRandom } from '../../test/chaos/support-random.ts';
import { malformedCases } from './malformed/cases.ts';
import { faultsOf } from './malformed/check.ts';
import { judge, type Case, type Verdict } from './malformed/oracle.ts';
import { CANARY, validPledges } from './malformed/pledges.ts';
import { occurrencesIn, PLEDGE_SCHEMA } from './malformed/schema.ts';
import { firstCharacters, HOSTILE_TEXTS } from './malformed/texts.ts';
import { aPledge, startCollector, type Collector } from './support.ts';

const SEED = 20_261_123;
const CONNECTIONS = 16;

/** A stricter keyword stands beside each of these, so that they are never broken alone. */
const NEVER_ALONE = [
  '#/properties/id/format',
  ...['commitment', 'name', 'organisation', 'municipality'].map((name) => `#/properties/${name}/minLength`),
  ...['existing', 'partners', 'sustainability', 'firstStep'].map(
    (name) => `#/properties/plan/properties/${name}/minLength`,
  ),
];

let collector: Collector;
const broken = new Set<string>();
const brokenAlone = new Set<string>();
const faults: string[] = [];
let sent = 0;

before(async () => {
  collector = await startCollector();
  const cases = wrongCases();
  const port = Number(new URL(collector.url).port);
  await Promise.all(Array.from({ length: CONNECTIONS }, () => sendAll(port, cases)));
});
after(() => collector.stop());

/** What the oracle has nothing against is left out. */
function* wrongCases(): Generator<[Case, Verdict]> {
  for (const aCase of malformedCases(SEED)) {
    const verdict = judge(aCase);
    if (!verdict) continue;
    const paths = new Set(verdict.broken.filter((path) => !path.includes('/if ')));
    for (const path of verdict.broken) broken.add(path);
    if (paths.size === 1) for (const path of verdict.broken) brokenAlone.add(path);
    yield [aCase, verdict];
  }
}

async function sendAll(port: number, cases: Iterable<[Case, Verdict]>): Promise<void> {
  let connection = await Connection.open(port);
  for (const [aCase, verdict] of cases) {
    if (!connection.open) connection = await Connection.open(port);
    sent++;
    try {
      const answer = await connection.send(pledgeRequest(aCase.body, aCase.headers));
      for (const fault of faultsOf(answer, verdict)) faults.push(`${aCase.name}: ${fault}`);
    } catch (error) {
      faults.push(`${aCase.name}: ${String(error)}`);
      connection.close();
    }
  }
  connection.close();
}

describe('malformed input', () => {
  test('comes in at least ten thousand cases', () => {
    assert.ok(sent >= 10_000, `${sent} cases`);
  });

  test('breaks every keyword of the schema, each alone where that is possible', () => {
    const paths = [...occurrencesIn(PLEDGE_SCHEMA)].map(({ path }) => path);
    assert.deepEqual(
      paths.filter((path) => !broken.has(path)),
      [],
    );
    assert.deepEqual(
      paths.filter((path) => !brokenAlone.has(path)),
      NEVER_ALONE,
    );
  });

  test('is always answered with a problem that names the places at fault', () => {
    assert.deepEqual(faults.slice(0, 20), [], `${faults.length} faults`);
  });

  test('leaves nothing in the database, and nothing in the log', () => {
    assert.equal(collector.rows().length, 0);
    assert.equal(collector.log(), '');
  });

  test('leaves the collector well', async () => {
    assert.equal((await fetch(`${collector.url}/healthz`)).status, 200);
    const pledge = aPledge();
    assert.equal((await collector.post(pledge)).status, 201);
    assert.deepEqual(
      collector.rows().map(({ id }) => id),
      [pledge.id],
    );
  });

  test('is made from pledges that are stored as they are', async () => {
    const before = collector.rows().length;
    const pledges = validPledges(seededRandom(SEED));
    for (const pledge of pledges) assert.equal((await collector.post(pledge)).status, 201, JSON.stringify(pledge));
    assert.equal(collector.rows().length, before + pledges.length);
  });
});

describe('the check of the answers', () => {
  const body = Buffer.from(JSON.stringify({ ...aPledge(), commitment: '' }));
  const verdict = judge({ name: 'no words', body, headers: { 'Content-Type': 'application/json' } })!;
  const good: Problem = {
    type: 'urn:tillvaxt:problem:invalid-pledge',
    title: 'Invalid pledge',
    status: 422,
    errors: [{ pointer: '#/commitment', code: 'too-short', detail: 'x' }],
  };
  const HEAD = 'HTTP/1.1 422 x\r\nContent-Type: application/problem+json\r\nX-Content-Type-Options: nosniff';
  const faultsIn = (change: object, head = HEAD, status = 422) => [
    ...faultsOf({ status, head, body: Buffer.from(JSON.stringify({ ...good, ...change })) }, verdict),
  ];

  test('passes a good one', () => assert.deepEqual(faultsIn({}), []));

  for (const [name, faults] of Object.entries<() => string[]>({
    'a fault of the server': () => faultsIn({}, HEAD, 500),
    'a pledge that was taken': () => faultsIn({}, HEAD, 201),
    'another media type': () => faultsIn({}, HEAD.replace('problem+json', 'json')),
    'a header that is missing': () => faultsIn({}, HEAD.replace('nosniff', '')),
    'another status in the body': () => faultsIn({ status: 400 }),
    'what no problem has': () => faultsIn({ stack: 'at x' }),
    'the words of the sender': () => faultsIn({ detail: `${CANARY} x` }),
    'no place': () => faultsIn({ errors: undefined }),
    'a place that is nowhere': () =>
      faultsIn({ errors: [...good.errors!, { ...good.errors![0], pointer: '#/nowhere' }] }),
    'another place': () => faultsIn({ errors: [{ ...good.errors![0], pointer: '#/name' }] }),
  })) {
    test(`names ${name}`, () => assert.equal(faults().length, 1, faults().join('\n')));
  }
});

for (const store of ['sqlite', 'postgres'] as const) {
  describe(`hostile text in valid fields, on ${store}`, () => {
    let database: Database;
    let started: Collector;
    before(async () => {
      database = await newDatabase(store);
      started = await startCollector({ env: { DATABASE_URL: database.url } });
    });
    after(async () => {
      await started.stop();
      await database.stop();
    });

    for (const [name, text] of Object.entries(HOSTILE_TEXTS)) {
      test(`is stored and given back as it is: ${name}`, async () => {
        const pledge = withText(text);
        const first = await started.post(pledge);
        assert.equal(first.status, 201);
        const [row] = await database.rows(`select * from pledge where id = '${pledge.id}'`);
        assert.ok(row);
        assert.deepEqual(JSON.parse(String(row['plan'])), pledge.plan);
        for (const field of ['commitment', 'name', 'organisation', 'municipality'] as const) {
          assert.equal(row[field], pledge[field]);
        }
        assert.equal(row['legal_version'], pledge.legal.version);
        assert.equal(row['state'], 'received');
        const again = await started.post(pledge);
        assert.equal(again.status, 201);
        const receipt = await again.text();
        assert.equal(receipt, await first.text());
        assert.equal(receipt, row['receipt']);
      });
    }
  });
}

/** A pledge with the text in every field that takes any, cut to what the field takes. */
function withText(text: string): Pledge {
  return aPledge({
    commitment: firstCharacters(text, 500),
    name: firstCharacters(text, 120),
    organisation: firstCharacters(text, 160),
    municipality: firstCharacters(text, 80),
    plan: { existing: text, partners: text, sustainability: text, firstStep: text },
    legal: { ...aPledge().legal, version: firstCharacters(text, 40) },
  });
}

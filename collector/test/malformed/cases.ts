import type { Pledge } from '../../../contract/types.ts';
import { seededRandom, type Random } from '../../../test/chaos/support-random.ts';
import { spoiltBodies } from './bodies.ts';
import { breaksOf, STRANGE_VALUES } from './breaks.ts';
import { type Edit, edited, type Place, toJson } from './json.ts';
import type { Case } from './oracle.ts';
import { validPledges } from './pledges.ts';
import { occurrencesIn, PLEDGE_SCHEMA } from './schema.ts';

const JSON_HEADERS = { 'Content-Type': 'application/json' };
const COMBINATIONS = 2_000;

const OTHER_TYPES = [
  '',
  'text/plain',
  'text/json',
  'text/html',
  'application/jsonx',
  'application/json-patch+json',
  'application/ld+json',
  'application/problem+json',
  'application/x-ndjson',
  'application/xml',
  'application/octet-stream',
  'application/*',
  '*/*',
  'json',
  'application',
  '/',
  ';',
  ';application/json',
  'application/json,application/json',
  'application/json, text/html',
  'application /json',
  '"application/json"',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencodedx',
  'x'.repeat(4_000),
  'application/json\xA0',
  '\xE5\xE4\xF6',
];

const OTHER_KEYS = [
  '',
  ' ',
  '""',
  '"',
  'x',
  '0',
  'null',
  '__proto__',
  '00000000-0000-0000-0000-000000000000',
  '6f1c2d3e-4b5a-4c6d-8e7f-90a1b2c3d4e5, 6f1c2d3e-4b5a-4c6d-8e7f-90a1b2c3d4e5',
  "' or '1'='1",
  '%00',
  '\xE5\xE4\xF6',
  'x'.repeat(8_000),
];

/** Requests that are wrong in some way, or were meant to be: the oracle tells. The same seed, the same requests. */
export function* malformedCases(seed: number): Generator<Case> {
  const random = seededRandom(seed);
  const pledges = validPledges(random);
  const breaks = pledges.map(everyBreakOf);

  for (const [index, pledge] of pledges.entries()) {
    for (const [path, edit] of breaks[index]!) yield* jsonCase(`${path} of pledge ${index}`, edited(pledge, edit));
  }
  yield* strangeValues(pledges[1]!);
  yield* doubledMembers(pledges[1]!);
  yield* combinations(pledges, breaks, random);
  yield* spoiltBodies(pledges[1]!, random);
  yield* otherHeaders(pledges[1]!);
}

function everyBreakOf(pledge: Pledge): [path: string, edit: Edit][] {
  return [...occurrencesIn(PLEDGE_SCHEMA)].flatMap((occurrence) =>
    [...breaksOf(occurrence, pledge)].map((edit): [string, Edit] => [occurrence.path, edit]),
  );
}

function* jsonCase(name: string, document: unknown): Generator<Case> {
  if (document !== undefined) yield { name, body: Buffer.from(toJson(document)), headers: JSON_HEADERS };
}

/** Every strange value at every place, the whole document included. */
function* strangeValues(pledge: Pledge): Generator<Case> {
  for (const place of placesIn(pledge)) {
    for (const [index, value] of STRANGE_VALUES.entries()) {
      yield* jsonCase(`strange value ${index} at ${place.join('.')}`, edited(pledge, { place, value }));
    }
  }
}

function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([name, member]) => placesIn(member, [...place, name]))];
}

/** A member twice: the last one counts, also for JSON.parse. */
function* doubledMembers(pledge: Pledge): Generator<Case> {
  const text = toJson(pledge);
  for (const name of Object.keys(pledge)) {
    for (const value of ['null', '[]', '{}', '0', '""', '[[1]]']) {
      const body = Buffer.from(`${text.slice(0, -1)},${JSON.stringify(name)}:${value}}`);
      yield { name: `${name} again as ${value}`, body, headers: JSON_HEADERS };
    }
  }
}

function* combinations(
  pledges: readonly Pledge[],
  breaks: readonly [string, Edit][][],
  random: Random,
): Generator<Case> {
  for (let count = 0; count < COMBINATIONS; count++) {
    const index = random.between(0, pledges.length - 1);
    const chosen = Array.from({ length: random.between(2, 5) }, () => random.pick(breaks[index]!));
    let document: unknown = pledges[index];
    for (const [, edit] of chosen) document = edited(document, edit) ?? document;
    yield* jsonCase(`${chosen.map(([path]) => path).join(' and ')} of pledge ${index}`, document);
  }
}

function* otherHeaders(pledge: Pledge): Generator<Case> {
  const body = Buffer.from(toJson(pledge));
  yield { name: 'no Content-Type', body, headers: {} };
  for (const type of OTHER_TYPES) yield { name: `Content-Type: ${type}`, body, headers: { 'Content-Type': type } };
  yield { name: 'JSON as a form', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
  const keys = [...OTHER_KEYS, `${pledge.id}x`, `"${pledge.id}`, `<${pledge.id}>`, `${pledge.id}, ${pledge.id}`];
  for (const key of keys) {
    yield { name: `Idempotency-Key: ${key}`, body, headers: { ...JSON_HEADERS, 'Idempotency-Key': key } };
  }
}

import { type Edit, type Place, RawJson, valueAt } from './json.ts';
import type { Occurrence } from './schema.ts';

/** Nested so deep that whoever walks it by recursion runs out of stack. */
const DEEP_ARRAY = new RawJson('['.repeat(10_000) + ']'.repeat(10_000));
const DEEP_OBJECT = new RawJson('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000));
const LONE_SURROGATE = new RawJson(String.raw`"a\ud800b"`);

/** A value of every JSON type, and those that parsers, databases and validators have fallen over. */
export const STRANGE_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  new RawJson('-0'),
  new RawJson('1e400'),
  new RawJson('-1e400'),
  new RawJson('1e-400'),
  new RawJson('9'.repeat(400)),
  new RawJson('9007199254740993'),
  -1.5,
  '',
  ' ',
  'text',
  '[object Object]',
  '__proto__',
  'a\0b',
  LONE_SURROGATE,
  new RawJson(String.raw`"\udc00\ud800"`),
  [],
  [[]],
  [null],
  ['a', 'a'],
  {},
  { length: 1 },
  { toString: 'x', valueOf: null, constructor: 0 },
  { toJSON: 'x' },
  { $ref: '#' },
  { $data: '1/id' },
  new RawJson('{"__proto__":{"id":"x"}}'),
  DEEP_ARRAY,
  DEEP_OBJECT,
  'x'.repeat(60_000),
];

/** One value of each JSON type. */
const OF_EACH_TYPE: readonly unknown[] = [null, true, 0, 'text', ['text'], { text: 'text' }];

/** Names that an object has without having them, or that break what handles names. */
const STRANGE_NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'toJSON',
  '__defineGetter__',
  '$ref',
  '$data',
  '',
  ' ',
  '0',
  '-1',
  'a/b~c',
  '~01',
  '%2F',
  'id ',
  'ID',
  'ｉｄ',
  'i\u200Bd',
  'a\0b',
  '\n',
  '😀',
  'receivedAt',
  'state',
  'reference',
  'key',
  'body_hash',
  '"; drop table pledge; --',
  'x'.repeat(5_000),
];

const BLANKS = ['', ' ', '\t\r\n', '\u00A0', '\u2003\u3000', '\uFEFF', '\u2028\u2029', ' '.repeat(40)];

const BAD_FORMATS: Record<string, readonly string[]> = {
  uuid: [
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '{6f1c2d3e-4b5a-4c6d-8e7f-90a1b2c3d4e5}',
    'urn:uuid:6f1c2d3e-4b5a-4c6d-8e7f-90a1b2c3d4e5',
    '6f1c2d3e4b5a4c6d8e7f90a1b2c3d4e5',
    '6F1C2D3E-4B5A-4C6D-8E7F-90A1B2C3D4E5',
    '6f1c2d3e-4b5a-9c6d-8e7f-90a1b2c3d4e5',
    '6f1c2d3e-4b5a-4c6d-ce7f-90a1b2c3d4e5',
    '6f1c2d3e-4b5a-4c6d-8e7f-90a1b2c3d4eg',
    "' or '1'='1",
  ],
  email: [
    '@',
    'kim',
    'kim@',
    '@example.se',
    'kim@@example.se',
    'kim@example',
    'kim@example..se',
    'kim@-example.se',
    '.kim@example.se',
    'kim.@example.se',
    'kim berg@example.se',
    'kim@example.se,bo@example.se',
    'Kim <kim@example.se>',
    'kim@example.se\r\nBcc: bo@example.se',
    'kim@exämple.se',
    `${'a'.repeat(300)}@`,
    `a@${'a-'.repeat(20_000)}`,
    `a@${'a.'.repeat(20_000)}`,
  ],
  date: [
    '2027-02-30',
    '2027-13-01',
    '2027-00-10',
    '2027-1-1',
    '27-01-01',
    '2027-01-01Z',
    '20270101',
    '2025-02-29',
    '١٢٣٤-٠١-٠١',
  ],
  'date-time': [
    '2026-11-23',
    '2026-11-23T08:00:00',
    '2026-11-23T24:00:00Z',
    '2026-11-23T08:60:00Z',
    '2026-11-23T08:00:61Z',
    '2026-11-23T12:30:60Z',
    '2026-02-30T08:00:00Z',
    '2026-11-23T08:00:00+25:00',
    '2026-11-23T08:00Z',
    '2026-11-23 08:00:00',
    'Mon, 23 Nov 2026 08:00:00 GMT',
    'now()',
    '1795420800',
  ],
};

const PATTERN_BREAKERS = [
  ...BLANKS,
  '-',
  '-a',
  'a-',
  'a--b',
  'A',
  'å',
  'a_b',
  'a b',
  '١.٢.٣',
  '1.0',
  '1.0.0.0',
  'v1.0.0',
  '1.0.0-beta',
  '-1.0.0',
  's',
  'swedish-',
  'sv_SE',
  'SV',
  'sv-ÅÅ',
  'sv-123456789',
  'g'.repeat(64),
  'a'.repeat(63),
  'A'.repeat(64),
  `${'a'.repeat(20_000)}!`,
  `${'a-'.repeat(10_000)}!`,
  `sv${'-aa'.repeat(10_000)}!`,
];

/** Changes of a valid pledge that are meant to break this keyword; some break more, and the oracle tells what. */
export function* breaksOf({ keyword, place, value: limit }: Occurrence, pledge: unknown): Generator<Edit> {
  const value = valueAt(pledge, place);
  const set = (values: readonly unknown[]): Edit[] => values.map((other) => ({ place, value: other }));
  const inside = (name: string, other: unknown): Edit => ({ place: [...place, name], value: other });
  switch (keyword) {
    case 'type':
      return yield* set(OF_EACH_TYPE);
    case 'required':
      return yield { place: [...place, String(limit)], remove: true };
    case 'additionalProperties':
      for (const name of STRANGE_NAMES) yield inside(name, { id: 'x' });
      return;
    case 'enum':
      for (const known of limit as string[])
        yield* set([known.toUpperCase(), ` ${known}`, `${known}s`, [known], { known }]);
      return yield* set(OF_EACH_TYPE);
    case 'const':
      return yield* set(['true', 1, [true], ...OF_EACH_TYPE.filter((other) => other !== true)]);
    case 'minLength':
      return yield* set(['']);
    case 'maxLength':
      return yield* set(tooLong(String(value), Number(limit)));
    case 'pattern':
      return yield* set([...PATTERN_BREAKERS, ...spoilt(String(value))]);
    case 'format':
      return yield* set([...(BAD_FORMATS[String(limit)] ?? []), ...spoilt(String(value))]);
    case 'minItems':
      return yield* set([[]]);
    case 'maxItems':
      return yield* set(
        [Number(limit) + 1, 100, 5_000].map((count) => Array.from({ length: count }, (_, index) => `a-${index}`)),
      );
    case 'uniqueItems':
      return yield* set([['larande', 'larande'], ['larande', 'ledarskap', 'larande'], Array(6).fill('larande')]);
    case 'minProperties':
      return yield* set([{}]);
    case 'if':
      return yield* branchesOf(place, String(limit));
    case 'not':
      for (const name of (limit as { required: string[] }).required) yield inside(name, true);
      return;
    default:
      throw new Error(`${keyword}: a keyword that the generator cannot break.`);
  }
}

/** The schema's conditions: what a choice asks for is taken away, or what it forbids is added. */
function* branchesOf(place: Place, branch: string): Generator<Edit> {
  if (place.length === 0) {
    yield { place: ['organisation'], remove: true };
    yield { place: ['name'], remove: true };
  } else if (branch === 'then') yield { place: [...place, 'consent'], remove: true };
  else yield { place: [...place, 'consent'], value: true };
}

/** Texts above a length, some of which still have the form of the given one. */
function tooLong(text: string, limit: number): string[] {
  return [
    ...['a', '0', 'å', '😀', '\u0301', '\u200B', '\u202E'].map(
      (sign) => text + sign.repeat(limit + 1 - [...text].length),
    ),
    text + '-aaaaaaaa'.repeat(limit),
    'a'.repeat(limit + 1),
    `1.0.${'0'.repeat(limit - 3)}`,
    `${'a'.repeat(limit - 10)}@example.se`,
    'x'.repeat(50_000),
  ];
}

/** A good text with something before, after or within it. */
function spoilt(text: string): string[] {
  const middle = Math.floor(text.length / 2);
  const around = [' ', '\n', '\0', '\u200B', '\uFEFF', '\u202E', '😀', 'É', '"', "'"];
  return around.flatMap((sign) => [sign + text, text + sign, text.slice(0, middle) + sign + text.slice(middle)]);
}

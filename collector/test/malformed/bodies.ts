import { gzipSync, deflateSync, brotliCompressSync } from 'node:zlib';
import type { Pledge } from '../../../contract/types.ts';
import type { Random } from '../../../test/chaos/support-random.ts';
import type { Case } from './oracle.ts';

const JSON_HEADERS = { 'Content-Type': 'application/json' };
const LIMIT_BYTES = 64 * 1024;

const NO_UTF8: Record<string, readonly number[]> = {
  'a lone continuation byte': [0x80],
  'a byte that UTF-8 never has': [0xff],
  'an overlong slash': [0xc0, 0xaf],
  'an overlong NUL': [0xc0, 0x80],
  'a surrogate in UTF-8': [0xed, 0xa0, 0x80],
  'a point above U+10FFFF': [0xf4, 0x90, 0x80, 0x80],
  'a cut sequence': [0xf0, 0x9f, 0x98],
  'Latin-1': [0xe5, 0xe4, 0xf6],
};

/** Bodies that are no JSON of a pledge as bytes: cut, in other encodings, compressed, too long, with bytes changed at random. */
export function* spoiltBodies(pledge: Pledge, random: Random): Generator<Case> {
  const text = JSON.stringify(pledge);
  const whole = Buffer.from(text);
  const json = (name: string, body: string | Uint8Array): Case => ({
    name,
    body: Buffer.from(body),
    headers: JSON_HEADERS,
  });

  for (let length = 0; length < whole.length; length++)
    yield json(`cut after ${length} bytes`, whole.subarray(0, length));
  for (let start = 1; start < whole.length; start += 7) yield json(`begun at byte ${start}`, whole.subarray(start));

  for (const [name, bytes] of Object.entries(NO_UTF8)) {
    for (let count = 0; count < 60; count++) {
      const at = random.between(0, whole.length);
      yield json(`${name} at ${at}`, Buffer.concat([whole.subarray(0, at), Buffer.from(bytes), whole.subarray(at)]));
    }
  }

  const utf16 = Buffer.from(text, 'utf16le');
  yield json('UTF-16, little end first', utf16);
  yield json('UTF-16, big end first', Buffer.from(utf16).swap16());
  yield json('UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le'));
  yield json('two byte order marks', `\uFEFF\uFEFF${text}`);
  yield json('a byte order mark within', text.replace(',', ',\uFEFF'));
  yield json('Latin-1', Buffer.from(text.replace('Kanariefagel', 'Kanariefågel'), 'latin1'));

  for (const [name, packed] of Object.entries({
    gzip: gzipSync(whole),
    deflate: deflateSync(whole),
    br: brotliCompressSync(whole),
  })) {
    yield json(`${name} unannounced`, packed);
    yield { name: `${name} announced`, body: packed, headers: { ...JSON_HEADERS, 'Content-Encoding': name } };
    yield json(`${name} cut`, packed.subarray(0, packed.length / 2));
  }

  for (const [name, body] of Object.entries(NO_PLEDGES)) yield json(name, body);
  for (const tail of ['\0', ',', '}', ']', 'x', '{}', text, '\u00A0', '/* */', '//', ';']) {
    yield json(`followed by ${JSON.stringify(tail.slice(0, 10))}`, text + tail);
    yield json(`after ${JSON.stringify(tail.slice(0, 10))}`, tail + text);
  }
  for (const bytes of [LIMIT_BYTES - 1, LIMIT_BYTES, LIMIT_BYTES + 1, 2 * LIMIT_BYTES, 1_000_000]) {
    yield json(`${bytes} bytes of blanks`, ' '.repeat(bytes));
    yield json(`no JSON in ${bytes} bytes`, text.slice(0, -1).padEnd(bytes));
    yield json(`no pledge in ${bytes} bytes`, '{}'.padEnd(bytes));
    if (bytes > LIMIT_BYTES) yield json(`a pledge in ${bytes} bytes`, text.padEnd(bytes));
  }

  for (let count = 0; count < 2_000; count++)
    yield json(`changed at random, number ${count}`, changedAtRandom(whole, random));
}

const NO_PLEDGES: Record<string, string> = {
  nothing: '',
  blanks: ' \t\r\n',
  'a NUL': '\0',
  NULs: '\0'.repeat(700),
  null: 'null',
  true: 'true',
  'a number': '1e400',
  'minus nothing': '-0',
  'a text': '"{}"',
  'an array': '[]',
  'an object': '{}',
  NaN: '{"id":NaN}',
  Infinity: '{"id":-Infinity}',
  'single quotes': "{'id':'x'}",
  'names without quotes': '{id:"x"}',
  'a comma too many': '{"id":"x",}',
  'a comment': '{/* */"id":"x"}',
  'a control character in a text': '{"id":"a\nb"}',
  'a bad escape': String.raw`{"id":"\x41"}`,
  'half an escape': String.raw`{"id":"\u12"}`,
  'a leading zero': '{"id":01}',
  hexadecimal: '{"id":0x1}',
  'arrays without end': '['.repeat(60_000),
  'objects without end': '{"a":'.repeat(12_000),
  'deep arrays': '['.repeat(30_000) + ']'.repeat(30_000),
  'deep objects': '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000),
  'a form': 'id=x&commitment=y',
  XML: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  'many members': `{${Array.from({ length: 6_000 }, (_, index) => `"${index}":0`).join(',')}}`,
  'a member many times': `{${Array(6_000).fill('"id":null').join(',')}}`,
  'many items': `{"areas":[${Array(30_000).fill('1').join(',')}]}`,
  'many objects as items': `{"areas":[${Array(6_000).fill('{"a":1}').join(',')}]}`,
};

/** One to four bytes flipped, taken away, added or doubled. */
function changedAtRandom(whole: Buffer, random: Random): Buffer {
  let bytes = Buffer.from(whole);
  for (let changes = random.between(1, 4); changes > 0; changes--) {
    const at = random.between(0, bytes.length - 1);
    const length = random.between(1, 20);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    bytes = random.pick([
      () => Buffer.concat([before, Buffer.from([random.between(0, 255)]), after.subarray(1)]),
      () => Buffer.concat([before, after.subarray(length)]),
      () => Buffer.concat([before, Buffer.from([random.between(0, 255)]), after]),
      () => Buffer.concat([before, after.subarray(0, length), after]),
      () =>
        Buffer.concat([before, Buffer.from(random.pick(['{', '}', '[', ']', '"', ',', ':', '\\'])), after.subarray(1)]),
    ])();
  }
  return bytes;
}

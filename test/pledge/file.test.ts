// R26: an unsent pledge as a file, to be sent from another device.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Pledge } from '../../contract/types.ts';
import { fromFile, toFile } from '../../src/pledge/file.ts';
import { entryOf } from '../../src/pledge/rules.ts';

const folder = new URL('../../contract/examples/valid/pledge/', import.meta.url);
const pledges = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Pledge);
const endpoint = 'https://a.example/v1/pledges';
const expected = { endpoint, programme: 'fagersta-norberg' };
const pledge = pledges[0]!;
const written = (of: Pledge = pledge): string => toFile(entryOf(of, endpoint, 0));
const changed = (change: object): string => JSON.stringify({ ...(JSON.parse(written()) as object), ...change });

describe('a pledge saved as a file', () => {
  it('comes back as it was, every valid one of the contract', () => {
    for (const each of pledges) assert.deepEqual(fromFile(written(each), expected), each);
    assert.ok(pledges.length > 5);
  });

  for (const [name, text] of [
    ['nothing', ''],
    ['no JSON', '{'],
    ['another JSON', '{"a":1}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no pledge', changed({ pledge: undefined })],
    ['an empty pledge', changed({ pledge: {} })],
    ['a list as pledge', changed({ pledge: [] })],
    ['an id that is none', changed({ pledge: { ...pledge, id: '<b>' } })],
    ['areas that are no list', changed({ pledge: { ...pledge, areas: 'larande' } })],
    ['areas that are no texts', changed({ pledge: { ...pledge, areas: [{}] } })],
    ['words that are no text', changed({ pledge: { ...pledge, commitment: { toString: 1 } } })],
    ['a name that is no text', changed({ pledge: { ...pledge, name: {} } })],
    ['a plan that is no texts', changed({ pledge: { ...pledge, plan: { existing: [] } } })],
    ['no legal part', changed({ pledge: { ...pledge, legal: null } })],
    ['no programme', changed({ pledge: { ...pledge, programme: null } })],
    ['a programme without an id', changed({ pledge: { ...pledge, programme: {} } })],
  ])
    it(`that holds ${name} is told from one`, () => assert.equal(fromFile(text!, expected), 'file'));

  it('of a later version, for another endpoint, of another programme: is told so', () => {
    assert.equal(fromFile(changed({ version: 2 }), expected), 'version');
    assert.equal(fromFile(written(), { ...expected, endpoint: 'https://b.example/' }), 'endpoint');
    assert.equal(fromFile(written(), { ...expected, programme: 'another' }), 'programme');
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { assertMatches, assertProblem, startCollector, type Collector } from './support.ts';

const EXAMPLES = new URL('../../contract/examples/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, EXAMPLES), 'utf8');

let collector: Collector;
before(async () => (collector = await startCollector()));
after(() => collector.stop());

describe("the contract's examples", () => {
  for (const name of readdirSync(new URL('valid/pledge/', EXAMPLES))) {
    test(`are stored where they are valid: ${name}`, async () => {
      const text = read(`valid/pledge/${name}`);
      const response = await collector.post(text);
      assert.equal(response.status, 201);
      const receipt = (await response.json()) as { id: string };
      assertMatches('receipt', receipt);
      assert.equal(receipt.id, JSON.parse(text).id);
      assert.equal(collector.rows().filter(({ id }) => id === receipt.id).length, 1);
    });
  }

  const expected = JSON.parse(read('invalid/pledge.expected.json')) as Record<string, string[]>;
  for (const name of readdirSync(new URL('invalid/pledge/', EXAMPLES))) {
    test(`are refused at the right fields where they are invalid: ${name}`, async () => {
      const before = collector.rows().length;
      const problem = await assertProblem(await collector.post(read(`invalid/pledge/${name}`)), 422, 'invalid-pledge');
      const pointers = new Set(problem.errors?.map(({ pointer }) => pointer));
      assert.deepEqual([...pointers].sort(), expected[name]?.toSorted() ?? 'an entry in pledge.expected.json');
      assert.equal(collector.rows().length, before);
    });
  }
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { contractTypes } from '../../scripts/contract-types.ts';

const schemas = new URL('../../contract/schemas/', import.meta.url);
const kinds = ['pledge', 'receipt', 'problem', 'tally', 'programme'] as const;

interface Schema {
  $id?: string;
  type?: string;
  required?: string[];
  properties?: Record<string, Schema & { 'x-purpose'?: string; 'x-retention'?: string }>;
  additionalProperties?: unknown;
}

function schema(kind: string): Schema {
  return JSON.parse(readFileSync(new URL(`${kind}.schema.json`, schemas), 'utf8')) as Schema;
}

/** Every object schema in the document, with the JSON pointer to it. Those of conditions declare nothing of their own. */
function objects(node: unknown, at = '#'): [at: string, node: Schema][] {
  if (!node || typeof node !== 'object') return [];
  const here: [string, Schema][] = (node as Schema).type === 'object' ? [[at, node]] : [];
  const children = Object.entries(node).filter(([key]) => !['if', 'then', 'else'].includes(key));
  return [...here, ...children.flatMap(([key, child]) => objects(child, `${at}/${key}`))];
}

describe('schemas', () => {
  it('are one for each part of the contract', () => {
    assert.deepEqual(readdirSync(schemas).sort(), kinds.map((kind) => `${kind}.schema.json`).sort());
  });

  for (const kind of kinds) {
    it(`${kind} compiles in strict mode`, () => {
      // strictRequired is off: `then: { required: [...] }` names properties that are declared one level up.
      const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
      formats.default(ajv);
      ajv.addVocabulary(['x-purpose', 'x-retention']);
      assert.equal(typeof ajv.compile(schema(kind)), 'function');
    });

    it(`${kind} has its name and the contract's version in its id`, () => {
      assert.equal(schema(kind).$id, `urn:tillvaxt:contract:1:${kind}`);
    });

    it(`${kind} declares what it requires, and says of every object what else it may hold`, () => {
      const found = objects(schema(kind));
      assert.ok(found.length > 0);
      for (const [at, { required = [], properties = {}, additionalProperties }] of found) {
        assert.deepEqual(
          required.filter((name) => !(name in properties)),
          [],
          at,
        );
        assert.notEqual(additionalProperties, undefined, at);
      }
    });
  }

  it('give every field of the pledge a purpose and a retention', () => {
    const fields = Object.entries(schema('pledge').properties ?? {});
    assert.ok(fields.length > 0);
    for (const [name, field] of fields) {
      assert.match(field['x-purpose'] ?? '', /\S.*\.$/, `${name}: x-purpose`);
      assert.match(field['x-retention'] ?? '', /\S.*\.$/, `${name}: x-retention`);
    }
  });
});

describe('types.ts', () => {
  it('is what the schemas give', async () => {
    const written = readFileSync(new URL('../types.ts', schemas), 'utf8');
    assert.equal(written, await contractTypes(), 'contract/types.ts is stale: npm run contract:types');
  });
});

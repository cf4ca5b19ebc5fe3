import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Problem, Receipt, Tally } from '../../../contract/types.ts';

const CONTRACT = new URL('../../../contract/', import.meta.url);

/** An example and the name of its file. */
export interface Example {
  name: string;
  value: unknown;
  /** JSON pointers to the fields at fault; none where it is valid. */
  pointers: readonly string[];
}

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const compile = <T>(name: string): ValidateFunction<T> =>
  ajv.compile<T>(read(`schemas/${name}.schema.json`) as Record<string, unknown>);

/** Validates what an endpoint answers against the contract's schemas, reporting every error. */
export const schemas = {
  receipt: compile<Receipt>('receipt'),
  problem: compile<Problem>('problem'),
  tally: compile<Tally>('tally'),
};

/** What a schema has against a value, in one line; undefined where it takes it. */
export function errorsOf(kind: keyof typeof schemas, value: unknown): string | undefined {
  const validate = schemas[kind];
  return validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: kind });
}

/** The contract's pledges, in the order of their names. */
export function readExamples(kind: 'valid' | 'invalid'): Example[] {
  const expected =
    kind === 'invalid' ? (read('examples/invalid/pledge.expected.json') as Record<string, string[]>) : {};
  return readdirSync(new URL(`examples/${kind}/pledge/`, CONTRACT))
    .sort()
    .map((name) => ({ name, value: read(`examples/${kind}/pledge/${name}`), pointers: expected[name] ?? [] }));
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, CONTRACT), 'utf8'));
}

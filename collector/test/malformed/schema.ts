import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Place } from './json.ts';

/** A JSON schema, or a part of it. */
export interface Schema {
  [keyword: string]: unknown;
}

/** A keyword in the schema that can refuse a value, and where the value stands that it refuses. */
export interface Occurrence {
  /** As the validator tells it: `#/properties/id/pattern`, and for a required member `#/required id`. */
  path: string;
  keyword: string;
  /** Of the value that is refused; an array's items stand at `0`. */
  place: Place;
  value: unknown;
}

const readSchema = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../../contract/schemas/${name}.schema.json`, import.meta.url), 'utf8')) as Schema;

export const PLEDGE_SCHEMA: Schema = readSchema('pledge');

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);

/** The oracle: what the schema has against a value. */
export const validatePledge = ajv.compile(PLEDGE_SCHEMA);
export const validateProblem = ajv.compile(readSchema('problem'));

const ASSERTIONS: ReadonlySet<string> = new Set([
  'type',
  'additionalProperties',
  'enum',
  'const',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'not',
]);
const ANNOTATIONS: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'x-purpose',
  'x-retention',
]);

/**
 * Every keyword of a schema that can refuse. What stands under `if` only decides, and is counted as the branches that it
 * decides about.
 *
 * @throws Error for a keyword that is not known here, so that none is passed over.
 */
export function* occurrencesIn(schema: Schema, place: Place = [], path = '#'): Generator<Occurrence> {
  for (const [keyword, value] of Object.entries(schema)) {
    const here = `${path}/${keyword}`;
    if (ANNOTATIONS.has(keyword)) continue;
    else if (ASSERTIONS.has(keyword)) yield { path: here, keyword, place, value };
    else if (keyword === 'required') {
      for (const name of value as string[]) yield { path: `${here} ${name}`, keyword, place, value: name };
    } else if (keyword === 'properties') {
      for (const [name, member] of Object.entries(value as Record<string, Schema>)) {
        yield* occurrencesIn(member, [...place, name], `${here}/${name}`);
      }
    } else if (keyword === 'items') yield* occurrencesIn(value as Schema, [...place, '0'], here);
    else if (keyword === 'allOf') {
      for (const [index, part] of (value as Schema[]).entries()) yield* occurrencesIn(part, place, `${here}/${index}`);
    } else if (keyword === 'if') {
      for (const branch of ['then', 'else']) {
        if (branch in schema) yield { path: `${here} ${branch}`, keyword, place, value: branch };
      }
    } else if (keyword === 'then' || keyword === 'else') yield* occurrencesIn(value as Schema, place, here);
    else throw new Error(`${here}: a keyword that the generator does not know.`);
  }
}

/** The path, as in Occurrence, of the keyword that an error is about. */
export function pathOf({ keyword, schemaPath, params }: ErrorObject): string {
  const detail = params as Record<string, string>;
  if (keyword === 'required') return `${schemaPath} ${detail['missingProperty']}`;
  return keyword === 'if' ? `${schemaPath} ${detail['failingKeyword']}` : schemaPath;
}

/** Tells whether the schema has a place: a member that it declares, or any item of an array. */
export function declares(schema: Schema, place: Place): boolean {
  const [first, ...rest] = place;
  if (first === undefined) return true;
  const member = /^\d+$/.test(first)
    ? (schema['items'] as Schema | undefined)
    : (schema['properties'] as Record<string, Schema> | undefined)?.[first];
  return member !== undefined && declares(member, rest);
}

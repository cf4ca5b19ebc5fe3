import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Pledge, Programme } from '../../contract/types.ts';

type SchemaName = 'pledge' | 'programme';

function readSchema(name: SchemaName): Record<string, unknown> {
  const url = new URL(`../../contract/schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Record<string, unknown>;
}

const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false });
ajv.addVocabulary(['x-purpose', 'x-retention']);
addFormats.default(ajv);

/** Validates a pledge against contract/schemas/pledge.schema.json, reporting every error. */
export const validatePledge: ValidateFunction<Pledge> = ajv.compile<Pledge>(readSchema('pledge'));

/** Validates a programme against contract/schemas/programme.schema.json, reporting every error. */
export const validateProgramme: ValidateFunction<Programme> = ajv.compile<Programme>(readSchema('programme'));

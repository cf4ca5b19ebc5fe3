import type { ErrorObject } from 'ajv/dist/2020.js';
import type { FieldError, Pledge } from '../../../contract/types.ts';
import { validatePledge } from '../contract.ts';
import { pointer, segmentsOf } from '../pointer.ts';
import type { Programmes } from '../programmes.ts';

/** A field at fault; `limit` is the number of characters or items that was passed, for the pages' wording. */
export interface Fault extends FieldError {
  limit?: number;
}

/** Deeper than this there is nothing that a pledge declares. */
const DEPTH_OF_A_PLEDGE = 3;

/**
 * Tells a pledge of the right shape, by contract/schemas/pledge.schema.json, from a list of all that is wrong.
 *
 * @param isStorable whether it is known to have no texts that a database or another program would cut or change
 */
export function checkShape(body: unknown, isStorable = false): { pledge: Pledge } | { faults: Fault[] } {
  const valid = validatePledge(body);
  if (valid && (isStorable || unstorableTexts(body, []).length === 0)) return { pledge: body };
  return { faults: withoutDoubles([...unstorableTexts(body, []), ...(validatePledge.errors ?? []).flatMap(faultOf)]) };
}

/** What is wrong with a well-formed pledge by its programme's rules; empty if nothing is. */
export function checkAgainstProgramme(pledge: Pledge, programmes: Programmes): Fault[] {
  const programme = programmes.get(pledge.programme.id);
  if (!programme) {
    const known = [...programmes.keys()].join(', ');
    return [
      {
        pointer: '#/programme/id',
        code: 'unknown-value',
        detail: `No such programme here. Expected one of: ${known}.`,
      },
    ];
  }
  const { areas, actorTypes, inDefaultLanguage } = programme;
  const { disabledFields = [], legalBasis } = inDefaultLanguage.controller;
  const faults: Fault[] = [];
  pledge.areas.forEach((area, index) => {
    if (areas.includes(area)) return;
    const detail = `The programme has no such area. Expected one of: ${areas.join(', ')}.`;
    faults.push({ pointer: pointer('areas', String(index)), code: 'unknown-value', detail });
  });
  if (!actorTypes.includes(pledge.actorType)) {
    const detail = `The programme has no such actor type. Expected one of: ${actorTypes.join(', ')}.`;
    faults.push({ pointer: '#/actorType', code: 'unknown-value', detail });
  }
  for (const field of disabledFields) {
    if (pledge[field] === undefined) continue;
    faults.push({ pointer: pointer(field), code: 'disabled', detail: 'The programme does not accept this field.' });
  }
  if (pledge.legal.basis !== legalBasis) {
    const detail = `Expected the programme's legal basis: ${legalBasis}.`;
    faults.push({ pointer: '#/legal/basis', code: 'mismatch', detail });
  }
  return faults;
}

/** What the validator says about the keywords that a pledge's schema has. */
interface Params {
  missingProperty: string;
  additionalProperty: string;
  pattern: string;
  limit: number;
  allowedValues: readonly string[];
  allowedValue: unknown;
}

function faultOf(error: ErrorObject): Fault[] {
  const { keyword, instancePath, schemaPath, params, message } = error as ErrorObject<string, Params>;
  const place = segmentsOf(instancePath);
  const at = pointer(...place);
  const detail = `${message ?? 'is not valid'}.`;
  switch (keyword) {
    case 'if':
      return [];
    case 'required':
      return [{ pointer: pointer(...place, params.missingProperty), code: 'required', detail: 'This is required.' }];
    case 'additionalProperties':
      return [undeclared(...place, params.additionalProperty)];
    case 'not':
      return [undeclared(...place, 'consent')];
    case 'minLength':
      return [{ pointer: at, code: 'too-short', detail }];
    case 'pattern':
      return schemaPath.endsWith('/pattern') && params.pattern === '\\S'
        ? [{ pointer: at, code: 'too-short', detail: 'must have something else than white space.' }]
        : [{ pointer: at, code: 'format', detail }];
    case 'maxLength':
      return [{ pointer: at, code: 'too-long', detail, limit: params.limit }];
    case 'minItems':
    case 'minProperties':
      return [{ pointer: at, code: 'too-few', detail, limit: params.limit }];
    case 'maxItems':
      return [{ pointer: at, code: 'too-many', detail, limit: params.limit }];
    case 'uniqueItems':
      return [{ pointer: at, code: 'duplicate', detail }];
    case 'enum':
      return [{ pointer: at, code: 'unknown-value', detail: `must be one of: ${params.allowedValues.join(', ')}.` }];
    case 'const':
      return [{ pointer: at, code: 'unknown-value', detail: `must be ${JSON.stringify(params.allowedValue)}.` }];
    case 'type':
      return [{ pointer: at, code: 'type', detail }];
    default:
      return [{ pointer: at, code: 'format', detail }];
  }
}

function undeclared(...place: string[]): Fault {
  return { pointer: pointer(...place), code: 'undeclared', detail: 'A pledge has no such field here.' };
}

/** Texts that a database or another program would cut or change: NUL characters and lone surrogates. */
function unstorableTexts(value: unknown, place: readonly string[]): Fault[] {
  if (typeof value === 'string') {
    const detail = 'must be Unicode text without NUL characters and lone surrogates.';
    return isSound(value) ? [] : [{ pointer: pointer(...place), code: 'format', detail }];
  }
  if (typeof value !== 'object' || value === null || place.length >= DEPTH_OF_A_PLEDGE) return [];
  return Object.entries(value).flatMap(([name, member]) => unstorableTexts(member, [...place, name]));
}

function isSound(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function withoutDoubles(faults: readonly Fault[]): Fault[] {
  const seen = new Map<string, Fault>();
  for (const fault of faults) {
    const key = `${fault.pointer} ${fault.code}`;
    if (!seen.has(key)) seen.set(key, fault);
  }
  return [...seen.values()];
}

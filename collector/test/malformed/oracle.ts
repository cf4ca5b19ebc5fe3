import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Place } from './json.ts';
import { pathOf, validatePledge } from './schema.ts';

/** A request that is wrong in some way. */
export interface Case {
  /** Says what was done to it. */
  name: string;
  body: Uint8Array;
  headers: Readonly<Record<string, string>>;
}

/** What has to be answered. */
export interface Verdict {
  status: 400 | 413 | 415 | 422;
  /** The body as JSON, where it is. */
  document?: unknown;
  /** Places that the answer has to name. */
  places: readonly Place[];
  /** Keywords of the schema that were broken, as paths (see Occurrence). */
  broken: readonly string[];
}

const BODY_LIMIT_BYTES = 64 * 1024;
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** What the contract says to a request, or undefined where it has nothing against it: by the schema, and by its few rules beside. */
export function judge({ body, headers }: Case): Verdict | undefined {
  const type = (headers['Content-Type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== JSON_TYPE && type !== FORM_TYPE) return { status: 415, places: [], broken: [] };
  if (body.byteLength > BODY_LIMIT_BYTES) return { status: 413, places: [], broken: [] };
  // JSON sent as a form is a form that names no programme.
  if (type === FORM_TYPE) return { status: 422, places: [['programme', 'id']], broken: [] };

  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return { status: 400, places: [], broken: [] };
  }
  validatePledge(document);
  const errors = validatePledge.errors ?? [];
  const places = [...errors.flatMap(placesOf), ...unstorable(document), ...otherKey(document, headers)];
  return places.length > 0 ? { status: 422, document, places, broken: errors.map(pathOf) } : undefined;
}

function placesOf({ keyword, instancePath, params }: ErrorObject): Place[] {
  const at = instancePath
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
  if (keyword === 'if') return [];
  if (keyword === 'not') return [[...at, 'consent']];
  const name = missingProperty ?? additionalProperty;
  return [name === undefined ? at : [...at, name]];
}

/** Texts with NUL or a lone surrogate, in the fields of a pledge: no field is deeper than two, no item of one than three. */
function unstorable(value: unknown, place: Place = []): Place[] {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? [] : [place];
  if (typeof value !== 'object' || value === null || place.length === 2) return [];
  return Object.entries(value).flatMap(([name, member]) => unstorable(member, [...place, name]));
}

function otherKey(document: unknown, headers: Case['headers']): Place[] {
  const key = headers['Idempotency-Key'];
  if (key === undefined) return [];
  const { id } = Object(document) as { id?: unknown };
  const bare = /^"(.*)"$/.exec(key.trim())?.[1] ?? key.trim();
  return typeof id === 'string' && id.toLowerCase() === bare.toLowerCase() ? [] : [['id']];
}

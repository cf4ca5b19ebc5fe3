import type { Pledge } from '../../contract/types.ts';
import type { Entry } from './rules.ts';

const format = 'tillvaxt-pledge';
const version = 1;

/** Why a file cannot be taken: it is no saved pledge, of a later version, for another endpoint, of another programme. */
export type FileProblem = 'file' | 'version' | 'endpoint' | 'programme';

/** An unsent pledge as the text of a file, to be sent from another device under the same id. */
export const toFile = ({ endpoint, savedAt, pledge }: Entry): string =>
  JSON.stringify({ format, version, endpoint, savedAt: new Date(savedAt).toISOString(), pledge }, null, 2);

/**
 * The pledge in a file's text, or what is wrong with it. It is taken only for the endpoint that it was meant for: at another it could
 * be kept twice. Its fields have the right types; the rest is the endpoint's to judge.
 *
 * @param expected the exact URL of the form's endpoint, and the id of its programme
 */
export function fromFile(text: string, expected: { endpoint: string; programme: string }): Pledge | FileProblem {
  let file: Record<string, unknown> | null;
  try {
    file = JSON.parse(text) as Record<string, unknown> | null;
  } catch {
    return 'file';
  }
  if (file?.format !== format) return 'file';
  if (file.version !== version) return 'version';
  const { pledge } = file;
  if (!isPledge(pledge)) return 'file';
  if (file.endpoint !== expected.endpoint) return 'endpoint';
  return pledge.programme.id === expected.programme ? pledge : 'programme';
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTexts = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every(isText);
const isUnlessMissing = (check: (value: unknown) => boolean, value: unknown): boolean =>
  value === undefined || check(value);

function isPledge(value: unknown): value is Pledge {
  const { id, programme, areas, plan, publish, legal, ...rest } = (value ?? {}) as Partial<
    Record<keyof Pledge, unknown>
  >;
  return (
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(String(id)) &&
    isTexts(programme) &&
    isText((programme as Pledge['programme']).id) &&
    Array.isArray(areas) &&
    areas.every(isText) &&
    isUnlessMissing(isTexts, plan) &&
    [publish, legal].every((each) => typeof each === 'object' && each !== null) &&
    [rest.actorType, rest.speaksFor, rest.commitment].every(isText) &&
    isTexts(rest)
  );
}

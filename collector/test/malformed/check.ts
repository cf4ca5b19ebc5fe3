import type { Problem } from '../../../contract/types.ts';
import type { Answer } from '../../../test/chaos/support-connection.ts';
import { type Place, valueAt } from './json.ts';
import type { Verdict } from './oracle.ts';
import { CANARY } from './pledges.ts';
import { declares, PLEDGE_SCHEMA, validateProblem } from './schema.ts';

/** What is wrong with the answer to a wrong request; nothing, where it is the refusal that the contract asks for. */
export function* faultsOf({ status, head, body }: Answer, verdict: Verdict): Generator<string> {
  if (status !== verdict.status) return yield `answered ${status}, expected ${verdict.status}`;
  if (!/^content-type: *application\/problem\+json\r?$/im.test(head)) yield `is no problem by its header: ${head}`;
  if (!/^x-content-type-options: *nosniff\r?$/im.test(head)) yield `lets the browser guess: ${head}`;
  const text = body.toString();
  if (text.includes(CANARY)) yield 'repeats what the sender wrote';
  const problem = JSON.parse(text) as Problem;
  if (!validateProblem(problem)) return yield `is no problem: ${JSON.stringify(validateProblem.errors)}`;
  if (problem.status !== status) yield `says status ${problem.status} in the body`;

  const places = (problem.errors ?? []).map(({ pointer }) => placeOf(pointer));
  for (const place of places) {
    const there = valueAt(verdict.document, place) !== undefined || declares(PLEDGE_SCHEMA, place);
    if (!there) yield `points to ${place.join('/')}, which is neither sent nor in the schema`;
  }
  const named = new Set(places.map((place) => place.join('/')));
  // No URI can carry a lone surrogate.
  const expected = new Set(verdict.places.map((place) => place.join('/').toWellFormed()));
  for (const place of expected) if (!named.has(place)) yield `does not point to ${place}`;
}

/** RFC 6901, section 6. */
function placeOf(pointer: string): Place {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~'));
}

import type { Pledge, Problem } from '../../../contract/types.ts';
import type { Example } from './contract-files.ts';
import { jsonOf } from './http.ts';
import { examplesFor, marked, testPledge } from './pledges.ts';
import { isStored, isSuccess, type Exchange, type Session } from './session.ts';

/** An endpoint that takes what is invalid may keep it, so that it gets no more of the kind after so many. */
const ACCEPTED_AT_MOST = 3;
const FAR_ABOVE_BYTES = 1024 * 1024;
const FOLDER = 'contract/examples/invalid/pledge/';
const OTHER_ID = '00000000-0000-4000-8000-000000000000';

/** A value for each field that a programme can disable. */
const OPTIONAL_FIELDS: Pick<Pledge, 'name' | 'organisation' | 'email' | 'municipality' | 'plan'> = {
  name: 'Kim Exempel',
  organisation: 'Exempelföreningen',
  email: 'kim@example.org',
  municipality: 'Exempelby',
  plan: { existing: 'Ett exempel.' },
};

/**
 * What has to be refused, and how.
 *
 * @param cautious where the endpoint is known to keep whatever comes: then it gets one invalid pledge of each kind
 */
export async function checkRefusals(session: Session, cautious: boolean): Promise<void> {
  await checkBodies(session);
  await checkInvalid(session, cautious ? 1 : ACCEPTED_AT_MOST);

  const pledge = testPledge(session.options.programme, 'With another Idempotency-Key.');
  const made = await session.post('a valid pledge', pledge, { 'Idempotency-Key': OTHER_ID });
  session.refused('key.mismatch', made, 422, 'invalid-pledge', ['#/id']);
  judgePointers(session, made, ['#/id']);
}

/** What was refused is not stored: other words under its id are a new pledge. */
export async function checkNothingStored(session: Session): Promise<void> {
  const pledge = testPledge(session.options.programme, 'First with a field that there is not.');
  const { answer } = await session.post('a pledge with an undeclared field', { ...pledge, birthDate: '2001-01-01' });
  if (answer.status < 400) return;
  const made = await session.pledge('a valid pledge under the id of the refused one', {
    ...pledge,
    commitment: marked('Then without it, in other words.'),
  });
  session.judge('refuse.stores-nothing', isStored(made), made, '201 with a receipt');
}

async function checkBodies(session: Session): Promise<void> {
  const pledge = testPledge(session.options.programme, 'In a body that is not taken.');
  const text = JSON.stringify(pledge);

  for (const [what, body] of Object.entries({ 'half a JSON object': text.slice(0, -1), 'an empty body': '' })) {
    session.refused('refuse.not-json', await session.post(what, body), 400, 'not-json');
  }
  const latin = Buffer.from(text.replace('In a body', 'En kropp på annat sätt'), 'latin1');
  session.refused('refuse.not-utf8', await session.post('a pledge in ISO 8859-1', latin), 400, 'not-json');

  const plain = await session.post('a valid pledge', text, { 'Content-Type': 'text/plain' });
  session.refused('refuse.media-type', plain, 415, 'unsupported-media-type');
  const large = text.padEnd(FAR_ABOVE_BYTES);
  session.refused('refuse.size', await session.post(`${FAR_ABOVE_BYTES} bytes`, large), 413, 'too-large');

  const got = await session.send('GET', { method: 'GET', headers: { Accept: 'application/json' } });
  session.refused('refuse.method', got, 405, 'method-not-allowed');
  if (got.answer.status === 405) {
    const allowed = got.answer.headers.allow;
    const came = `405, ${allowed === undefined ? 'no Allow' : `Allow: ${allowed}`}`;
    session.judge('refuse.method', /\bPOST\b/.test(allowed ?? ''), got, 'Allow: POST', came);
  }
}

async function checkInvalid(session: Session, acceptedAtMost: number): Promise<void> {
  const byRule = Map.groupBy([...examplesFor(session.options.programme, 'invalid')], ruleOf);
  byRule.get('refuse.programme')?.push(...disabledFields(session));
  for (const [rule, examples] of byRule) {
    let accepted = 0;
    for (const [index, { name, value, pointers }] of examples.entries()) {
      const made = await session.post(name.replace(/^[\w-]+\.json$/, `${FOLDER}$&`), value);
      session.refused(rule, made, 422, 'invalid-pledge', pointers);
      if (made.answer.status === 422) judgePointers(session, made, pointers, name);
      if (isSuccess(made.answer)) accepted++;
      const unsent = examples.length - index - 1;
      if (accepted === acceptedAtMost && unsent > 0) {
        session.tried.get(rule)!.at(-1)!.came += ` (the other ${unsent} of the kind were not sent)`;
        break;
      }
    }
  }
}

function ruleOf({ name }: Example): string {
  if (name.startsWith('programme-')) return 'refuse.programme';
  if (name.includes('undeclared')) return 'refuse.undeclared';
  if (/not-a-(date|time)|not-in-the-calendar|at-sign|time-zone/.test(name)) return 'refuse.format';
  return 'refuse.shape';
}

/** A pledge for each field that the programme has disabled. */
function disabledFields({ options: { programme } }: Session): Example[] {
  return (programme.controller.disabledFields ?? []).map((field) => ({
    name: `a pledge with "${field}", which the programme has disabled`,
    value: testPledge(programme, 'With a disabled field.', { [field]: OPTIONAL_FIELDS[field] }),
    pointers: [`#/${field}`],
  }));
}

function judgePointers(session: Session, made: Exchange, expected: readonly string[], name = ''): void {
  if (made.answer.status !== 422) return;
  const errors = (jsonOf(made.answer) as Partial<Problem> | null | undefined)?.errors;
  const found = new Set(
    Array.isArray(errors) ? errors.map((error) => (error as { pointer?: unknown } | null)?.pointer) : [],
  );
  // A receiver that does not wait with the programme's rules until the shape is right finds this as well.
  if (name.startsWith('consent-')) found.delete('#/legal/basis');
  const holds = found.size === expected.length && expected.every((pointer) => found.has(pointer));
  const came = `422 with ${found.size === 0 ? 'no pointer' : [...found].map((pointer) => JSON.stringify(pointer)).join(', ')}`;
  session.judge('refuse.pointers', holds, made, `errors at ${expected.join(', ')}`, came);
}

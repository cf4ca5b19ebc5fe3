import type { Context } from 'hono';
import { NOSNIFF } from '../nosniff.ts';
import { ProblemError } from '../problems.ts';
import { parseJson } from './parse-json.ts';
import { receivePledge, type Submission } from './receive.ts';
import { checkShape, type Fault } from './validate.ts';

const HEADERS = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...NOSNIFF };

/** Answers a pledge sent as JSON: 201 with the receipt, else a problem. */
export async function answerJson(c: Context, body: Uint8Array, submission: Submission): Promise<Response> {
  const data = parseJson(body);
  const checked = checkShape(data);
  const faults = [...('faults' in checked ? checked.faults : []), ...otherKey(c, data)];
  if ('faults' in checked || faults.length > 0) throw invalid(faults);

  const received = await receivePledge(submission, checked.pledge);
  if ('faults' in received) throw invalid(received.faults);
  return c.body(received.receipt, 201, HEADERS);
}

/** The Idempotency-Key header, bare or as a structured-field string (RFC 9651, 3.3.3), repeats the body's id if it is sent. */
function otherKey(c: Context, data: unknown): Fault[] {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return [];
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  const bare = key.trim().replace(/^"(.*)"$/, '$1');
  if (typeof id === 'string' && bare.toLowerCase() === id.toLowerCase()) return [];
  return [{ pointer: '#/id', code: 'mismatch', detail: 'The header Idempotency-Key has another value than this id.' }];
}

function invalid(errors: readonly Fault[]): ProblemError {
  return new ProblemError('invalid-pledge', 'Nothing was stored. The fields at fault stand in errors.', { errors });
}

import { logEvent } from './log.ts';
import { NOSNIFF } from './nosniff.ts';
import { ProblemError } from './problems.ts';
import { UnavailableError } from './store/store.ts';

const RETRY_AFTER_SECONDS = 5;
const RETRY_AFTER = { 'Retry-After': String(RETRY_AFTER_SECONDS) };

/** The problem that an error is answered as; what the operator has to know of it is logged. */
export function problemOf(error: unknown, { method, path }: { method: string; path: string }): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof UnavailableError) {
    logEvent('database-unavailable', { method, path, error: error.message });
    if (error.outcome === 'unknown') return outcomeUnknown();
    return unavailable('The database is busy or cannot be used. Nothing was stored.');
  }
  logEvent('request-failed', { method, path, error: error instanceof Error ? error.stack! : String(error) });
  return new ProblemError('internal', 'The collector failed. The request can be sent again.');
}

/** @param what what is out of order, a sentence */
export function unavailable(what: string): ProblemError {
  return new ProblemError('unavailable', `${what} Try again in ${RETRY_AFTER_SECONDS} seconds.`, {
    headers: RETRY_AFTER,
  });
}

/** The connection to the database broke in the middle, or the disk failed: nobody can say what it came to. */
function outcomeUnknown(): ProblemError {
  const detail =
    'The database failed before it confirmed the pledge, which may be stored or not. ' +
    `Send the same pledge again in ${RETRY_AFTER_SECONDS} seconds: it counts once.`;
  return new ProblemError('outcome-unknown', detail, { headers: RETRY_AFTER });
}

/** A problem's headers and body for a program (RFC 9457). */
export function problemDetails(problem: ProblemError): { headers: Record<string, string>; body: string } {
  const headers = { 'Content-Type': 'application/problem+json', ...NOSNIFF, ...problem.headers };
  return { headers, body: JSON.stringify(problem.toProblem()) };
}

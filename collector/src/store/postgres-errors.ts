import { UnavailableError, type Outcome } from './store.ts';

/** Of SQLSTATE (PostgreSQL, appendix A), codes that say the database cannot be used now, and that nothing was done. */
const REFUSED = /^(08001|08004|25006|28\w{3}|3D000|53\w{3}|55P03|57014|57P03|58030)$/;
/** Codes with which the server ends a connection, whatever the statement had come to. */
const CUT_OFF = /^(08\w{3}|57P0[1245])$/;
/** Errors of the system before there was a connection. */
const NOT_CONNECTED = /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/;
const CONNECTION_LOST = /^(ECONNRESET|EPIPE|ETIMEDOUT)$/;

/**
 * The error as a store tells it: whether the same request may succeed later, or is a fault of ours. The driver has neither a
 * code nor a class for its own time limits and broken connections.
 *
 * @param whenCutOff what may have come of a statement whose connection broke before it was answered
 */
export function told(error: unknown, whenCutOff: Outcome): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const { message } = error;
  if (
    REFUSED.test(code) ||
    NOT_CONNECTED.test(code) ||
    /timeout exceeded when trying to connect|connection timeout/i.test(message)
  ) {
    return new UnavailableError('nothing-stored', error);
  }
  if (
    CUT_OFF.test(code) ||
    CONNECTION_LOST.test(code) ||
    /Connection terminated|Query read timeout|not queryable/i.test(message)
  ) {
    return new UnavailableError(whenCutOff, error);
  }
  return error;
}

/** Host, port and database of an address, without user and password. */
export function hostOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

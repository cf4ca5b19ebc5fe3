import type { Pledge, Problem, Receipt } from '../../contract/types.ts';
import type { Fault } from './validate.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What came back from one attempt to send. */
export interface Answer {
  /** HTTP's status, or 0 where no answer came. */
  readonly status: number;
  /** The receipt, where the answer is one for this very pledge. */
  readonly receipt?: Receipt | undefined;
  /** The fields at fault that a refusal names. */
  readonly faults: readonly Fault[];
  /** What `Retry-After` asks for, in milliseconds; 0 where it asks for nothing. */
  readonly retryAfter: number;
  /** No answer came, though the endpoint can be reached: as a browser treats an origin that is not listed there. */
  readonly reachable: boolean;
}

/** How long an answer may take, in milliseconds. */
export const timeout = 30_000;

/** The longest wait that `Retry-After` is believed, in milliseconds. */
const longestWait = 86_400_000;

const silence = { status: 0, faults: [], retryAfter: 0 };

/**
 * Sends a pledge once. Never rejects.
 *
 * @param endpoint the exact URL
 * @param pledge with the id that every attempt keeps; it goes as the idempotency key too
 * @param fetch the page's fetch, passed in so that tests bring their own
 * @param now in milliseconds since 1970, for a `Retry-After` that is a date
 */
export async function sendPledge(endpoint: string, pledge: Pledge, fetch: Fetch, now: number): Promise<Answer> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      credentials: 'omit',
      // The request goes on where the page is closed meanwhile.
      keepalive: true,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `"${pledge.id}"`,
        accept: 'application/json, application/problem+json',
      },
      body: JSON.stringify(pledge),
      signal: AbortSignal.timeout(timeout),
    });
    const body = parse(await response.text());
    return {
      status: response.status,
      receipt: isReceipt(body) && body.id === pledge.id ? body : undefined,
      faults: faultsIn((body as Partial<Problem> | undefined)?.errors),
      retryAfter: waitIn(response.headers.get('retry-after'), now),
      reachable: false,
    };
  } catch {
    return { ...silence, reachable: await isReachable(endpoint, fetch) };
  }
}

/** Asks in the one way that a browser allows everywhere; nothing of the pledge goes along. */
async function isReachable(endpoint: string, fetch: Fetch): Promise<boolean> {
  try {
    await fetch(endpoint, {
      method: 'HEAD',
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(5_000),
    });
    return true;
  } catch {
    return false;
  }
}

/** Seconds or a date (RFC 9110, 10.2.3), as milliseconds from now. */
function waitIn(header: string | null, now: number): number {
  const wait = /^\d+$/.test(header ?? '') ? Number(header) * 1000 : Date.parse(header ?? '') - now;
  return Math.min(longestWait, Math.max(0, wait || 0));
}

/** The faults an endpoint names, of whatever it answered. */
function faultsIn(errors: unknown): Fault[] {
  const all = Array.isArray(errors) ? (errors as (Partial<Fault> | null)[]) : [];
  return all.flatMap((each) =>
    typeof each?.pointer === 'string' && typeof each.code === 'string'
      ? [{ pointer: each.pointer, code: each.code }]
      : [],
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isReceipt = (body: unknown): body is Receipt =>
  typeof (body as Receipt | null | undefined)?.reference === 'string' &&
  !Number.isNaN(Date.parse((body as Receipt).receivedAt));

import type { Pledge, Problem, Receipt } from '../../contract/types.ts';
import type { Fault } from './validate.ts';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * How one attempt to send ended:
 * - `received`: the endpoint has stored it; `receipt` is missing where an endpoint that is not ours says no more than yes
 * - `refused`: final; trying again with the same content cannot help
 * - `reused`: the id was stored before with other content
 * - `blocked`: this page may not send there (not listed, wrong address, or the request never left); the editor has to mend it
 * - `failed`: no answer, or a passing trouble; the same pledge can be sent again
 */
export type Outcome =
  | { readonly kind: 'received'; readonly receipt: Receipt | undefined }
  | { readonly kind: 'refused'; readonly status: number; readonly faults: readonly Fault[] }
  | { readonly kind: 'reused' }
  | { readonly kind: 'blocked'; readonly status: number }
  | { readonly kind: 'failed' };

/** How long an answer may take, in milliseconds. */
export const timeout = 30_000;

/**
 * Sends a pledge once. Never rejects.
 *
 * @param endpoint the exact URL
 * @param pledge with the id that every attempt keeps; it goes as the idempotency key too
 * @param fetch the page's fetch, passed in so that tests bring their own
 */
export async function sendPledge(endpoint: string, pledge: Pledge, fetch: Fetch): Promise<Outcome> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      credentials: 'omit',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `"${pledge.id}"`,
        accept: 'application/json, application/problem+json',
      },
      body: JSON.stringify(pledge),
      signal: AbortSignal.timeout(timeout),
    });
    body = parse(await response.text());
  } catch {
    return { kind: 'failed' };
  }
  const { status, ok } = response;
  if (ok) return { kind: 'received', receipt: isReceipt(body) ? body : undefined };
  if ([401, 403, 404, 405].includes(status)) return { kind: 'blocked', status };
  if (status < 400 || status >= 500 || [408, 425, 429].includes(status)) return { kind: 'failed' };
  const problem = body as Partial<Problem> | undefined;
  if (problem?.type === 'urn:tillvaxt:problem:id-reused') return { kind: 'reused' };
  return { kind: 'refused', status, faults: faultsIn(problem?.errors) };
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
  typeof (body as Receipt | undefined)?.reference === 'string' &&
  !Number.isNaN(Date.parse((body as Receipt).receivedAt));

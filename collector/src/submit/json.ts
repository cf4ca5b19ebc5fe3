import type { IncomingMessage, ServerResponse } from 'node:http';
import { NOSNIFF } from '../nosniff.ts';
import { problemDetails, problemOf } from '../problem-answer.ts';
import { ProblemError } from '../problems.ts';
import { parseJson, parseText } from './parse-json.ts';
import { readBody } from './read-body.ts';
import { receivePledge, type Submission } from './receive.ts';
import { checkShape, type Fault } from './validate.ts';

export const JSON_TYPE = 'application/json';

const PATH = '/v1/pledges';
const HEADERS = { 'Content-Type': JSON_TYPE, 'Cache-Control': 'no-store', ...NOSNIFF };
/** So long a sender may go on with a body that has been answered already: one that is cut off never reads the answer. */
const UNREAD_FOR_MS = 500;

/** Whether a request sends a pledge as JSON, which jsonListener answers. */
export function isJsonPledge(request: IncomingMessage): boolean {
  return request.method === 'POST' && pathOf(request.url!) === PATH && mediaType(request) === JSON_TYPE;
}

/** The media type of a request's body without its parameters, in lower case; empty where none is told. */
export function mediaType({ headers }: IncomingMessage): string {
  const type = headers['content-type'] ?? '';
  return type === JSON_TYPE ? type : type.split(';')[0]!.trim().toLowerCase();
}

/**
 * Answers a pledge sent as JSON: 201 with the receipt, else a problem. The origin is judged before the body is read.
 *
 * @param maxBytes the largest body that is taken
 */
export function jsonListener(
  submission: Submission,
  maxBytes: number,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    let granted: Readonly<Record<string, string>> = {};
    try {
      granted = submission.origins.judge(request.headers);
      const receipt = await receiveJson(request, await readBody(request, maxBytes), submission);
      send(response, 201, { ...HEADERS, ...granted }, receipt);
    } catch (error) {
      const problem = problemOf(error, { method: 'POST', path: PATH });
      const { headers, body } = problemDetails(problem);
      send(response, problem.status, { ...headers, ...granted }, body);
      if (!request.complete) endUnread(request);
    }
  };
}

async function receiveJson({ headers }: IncomingMessage, body: Buffer, submission: Submission): Promise<string> {
  const text = parseText(body);
  const data = parseJson(text);
  // In JSON of sound UTF-8 only an escape can spell a NUL character or a lone surrogate.
  const checked = checkShape(data, !text.includes('\\u'));
  const faults = [...('faults' in checked ? checked.faults : []), ...otherKey(headers['idempotency-key'], data)];
  if ('faults' in checked || faults.length > 0) throw invalid(faults);

  submission.origins.judgePartner(headers, checked.pledge.partner);
  const received = await receivePledge(submission, checked.pledge);
  if ('faults' in received) throw invalid(received.faults);
  return received.receipt;
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body);
}

function endUnread(request: IncomingMessage): void {
  request.resume();
  const cut = setTimeout(() => request.socket.destroySoon(), UNREAD_FOR_MS);
  request.once('close', () => clearTimeout(cut));
}

function pathOf(url: string): string | undefined {
  if (url === PATH) return url;
  return URL.parse(url, 'http://localhost')?.pathname;
}

/** The Idempotency-Key header, bare or as a structured-field string (RFC 9651, 3.3.3), repeats the body's id if it is sent. */
function otherKey(key: string | string[] | undefined, data: unknown): Fault[] {
  if (key === undefined) return [];
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  const bare = String(key)
    .trim()
    .replace(/^"(.*)"$/, '$1');
  if (typeof id === 'string' && bare.toLowerCase() === id.toLowerCase()) return [];
  return [{ pointer: '#/id', code: 'mismatch', detail: 'The header Idempotency-Key has another value than this id.' }];
}

function invalid(errors: readonly Fault[]): ProblemError {
  return new ProblemError('invalid-pledge', 'Nothing was stored. The fields at fault stand in errors.', { errors });
}

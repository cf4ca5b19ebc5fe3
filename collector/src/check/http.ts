import { request as requestHttp, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { request as requestHttps } from 'node:https';

/** What the endpoint is sent. */
export interface Sending {
  method: string;
  headers: OutgoingHttpHeaders;
  body?: string | Uint8Array | undefined;
}

/** What came back. */
export interface Answer {
  /** HTTP's status, or 0 where no whole answer came. */
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Why no answer came, as the end of a sentence. */
  failure?: string;
}

const LARGEST_ANSWER_BYTES = 4 * 1024 * 1024;

const FAILURES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing is listening there (connection refused)',
  ECONNRESET: 'the connection was closed without an answer',
  EPIPE: 'the connection was closed without an answer',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
};

/**
 * Sends one request on a connection of its own, so that nothing depends on how an earlier one was left. Follows no
 * redirect. Never rejects.
 *
 * @param withinMs the longest that the whole answer may take
 */
export function exchange(url: URL, { method, headers, body }: Sending, withinMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const sending = send(url, { method, headers: { ...headers, ...length }, agent: false });
    const end = (answer: Answer) => {
      clearTimeout(clock);
      resolve(answer);
      sending.destroy();
    };
    const fail = (failure: string) => end({ status: 0, headers: {}, body: Buffer.alloc(0), failure });
    const clock = setTimeout(() => fail(`no answer within ${withinMs / 1000} s`), withinMs);

    let answering = false;
    sending.on('response', (response) => {
      answering = true;
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.byteLength;
        if (size > LARGEST_ANSWER_BYTES) fail(`an answer of more than ${LARGEST_ANSWER_BYTES} bytes`);
      });
      response.on('end', () =>
        end({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
      response.on('error', () => fail('the answer broke off'));
    });
    // An endpoint may answer before it has read all, and close: the answer counts, not the upload that failed.
    sending.on('error', (error: NodeJS.ErrnoException) => {
      if (!answering) fail(FAILURES[error.code ?? ''] ?? error.message);
    });
    sending.end(body);
  });
}

/** The media type without its parameters, in lower case; empty where there is none. */
export function mediaTypeOf({ headers }: Answer): string {
  return (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
}

/** The body as JSON, or undefined where it is none. */
export function jsonOf({ body }: Answer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

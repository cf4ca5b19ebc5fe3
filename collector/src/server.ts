import {
  createServer as createHttpServer,
  STATUS_CODES,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { problemDetails } from './problem-answer.ts';
import { ProblemError } from './problems.ts';
import { StartError } from './start-error.ts';

/** How long a client may take, in milliseconds; tests pass shorter times. */
export interface Limits {
  /** For the head of a request. */
  headersTimeout: number;
  /** For a whole request, with its body. */
  requestTimeout: number;
  /** How often the two above are looked at. */
  connectionsCheckingInterval: number;
  /** For the next request on a connection that is kept open. */
  keepAliveTimeout: number;
  /** Without a byte in either direction, as where the client is gone or does not read its answer. */
  silence: number;
}

const LIMITS: Limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 5000,
  silence: 60_000,
};
const STOP_WITHIN_MS = 10_000;
const DROP_IDLE_EVERY_MS = 50;

/** Serves an app over HTTP; what is no request, or takes too long to become one, is answered with a problem as well. */
export function createServer(app: RequestListener, limits: Partial<Limits> = {}): Server {
  const { silence, ...timeouts } = { ...LIMITS, ...limits };
  const options: ServerOptions = { ...timeouts, requireHostHeader: false };
  const server = createHttpServer(options, app);
  const answers = new WeakMap<Socket, ServerResponse>();
  server.on('request', ({ socket }, response) => answers.set(socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const response = answers.get(socket);
    // A whole request waits for its answer, or is being answered: what is said of the next one would be taken for that.
    const isAnswering = response && !response.writableFinished && (response.headersSent || response.req.complete);
    if (isAnswering || !socket.writable) socket.destroy();
    else refuse(socket, problemOf(error));
  });
  server.setTimeout(silence);
  return server;
}

/** @throws StartError where the port cannot be had. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new StartError([`PORT="${port}": expected a free port (${error.message}).`])),
    );
    server.listen(port, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Accepts no more connections and lets the requests under way end, at most for STOP_WITHIN_MS. */
export function finish(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
    // A connection that a sender keeps open would hold up the stop once its last request has ended.
    const drop = setInterval(() => server.closeIdleConnections(), DROP_IDLE_EVERY_MS);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(drop);
      resolve();
    });
  });
}

function problemOf({ code }: NodeJS.ErrnoException): ProblemError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new ProblemError('request-timeout', 'The request did not arrive in time. Nothing was stored.');
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new ProblemError('headers-too-large', 'The head of the request is too large. Nothing was stored.');
  }
  return new ProblemError('bad-request', 'This is not a request of HTTP/1.1. Nothing was stored.');
}

/** Writes an answer past Node, which has no request that it could be an answer to. */
function refuse(socket: Socket, problem: ProblemError): void {
  const { headers, body } = problemDetails(problem);
  const all = { ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${head.join('')}\r\n${body}`);
  socket.destroySoon();
}

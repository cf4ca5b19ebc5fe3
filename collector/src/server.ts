import {
  createServer as createHttpServer,
  STATUS_CODES,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { NOSNIFF } from './nosniff.ts';
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

/** Serves the app over HTTP; what is no request, or takes too long to become one, is answered with a problem as well. */
export function createServer(app: Hono<{ Bindings: HttpBindings }>, limits: Partial<Limits> = {}): Server {
  const { silence, ...timeouts } = { ...LIMITS, ...limits };
  const options: ServerOptions = { ...timeouts, requireHostHeader: false };
  const answer = getRequestListener(app.fetch, { errorHandler: answerBadRequest });
  const server = createHttpServer(options, (request, response) => void answer(request, response));
  const answers = new WeakMap<Socket, ServerResponse>();
  server.on('request', ({ socket }, response) => {
    answers.set(socket, response);
    response.once('close', () => dropIfStopping(server));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const response = answers.get(socket);
    const inTheMiddle = response?.headersSent && !response.writableFinished;
    if (inTheMiddle || !socket.writable) socket.destroy();
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
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}

/** A connection that a sender keeps open would hold up the stop once its last request has ended. */
function dropIfStopping(server: Server): void {
  if (!server.listening) setImmediate(() => server.closeIdleConnections());
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
  const body = JSON.stringify(problem.toProblem());
  const headers = { ...headersOf(problem), 'Content-Length': Buffer.byteLength(body), Connection: 'close' };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${head.join('')}\r\n${body}`);
  socket.destroySoon();
}

/** The address or the host of a request cannot be read. */
function answerBadRequest(): Response {
  const problem = new ProblemError('bad-request', 'The address or the host of the request cannot be read.');
  return new Response(JSON.stringify(problem.toProblem()), { status: problem.status, headers: headersOf(problem) });
}

function headersOf(problem: ProblemError): Record<string, string> {
  return { 'Content-Type': 'application/problem+json', ...NOSNIFF, ...problem.headers };
}

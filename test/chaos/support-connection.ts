import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What came back, whole. */
export interface Answer {
  status: number;
  /** Status line and headers as they came, in Latin-1. */
  head: string;
  body: Buffer;
}

const EMPTY = Buffer.alloc(0);
const END_OF_HEAD = Buffer.from('\r\n\r\n');
const END_OF_LINE = Buffer.from('\r\n');

/**
 * A keep-alive HTTP/1.1 connection that sends bytes as they are, so that any request can be sent, also one that no client
 * would make, and so that sending costs next to nothing. One request at a time.
 */
export class Connection {
  readonly #socket: Socket;
  #received: Buffer = EMPTY;
  #waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  #ended: Error | undefined;

  /** @throws Error where nobody listens. */
  static async open(port: number): Promise<Connection> {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    await once(socket, 'connect');
    return new Connection(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', (error) => this.#end(error));
    socket.on('close', () => this.#end(new Error('The connection was closed before an answer.')));
  }

  /** Whether another request can be sent. */
  get open(): boolean {
    return this.#ended === undefined;
  }

  /** @throws Error where the connection ends before the whole answer has come. */
  send(request: Uint8Array): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #end(error: Error): void {
    this.#ended ??= error;
    this.#waiting?.reject(this.#ended);
    this.#waiting = undefined;
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length > 0 ? Buffer.concat([this.#received, chunk]) : chunk;
    const answer = readAnswer(this.#received);
    if (!answer) return;
    this.#received = EMPTY;
    // What it announces holds at once, before the socket says so.
    if (/^connection: *close\r?$/im.test(answer.head)) this.#ended = new Error('The collector closed the connection.');
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(answer);
  }
}

/**
 * A POST of a body to the collector's endpoint, ready to be sent.
 *
 * @param headers all but Host and Content-Length, in Latin-1
 */
export function pledgeRequest(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'Content-Type': 'application/json' },
): Buffer {
  const bytes = Buffer.from(body);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST /v1/pledges HTTP/1.1\r\nHost: localhost\r\n${lines.join('')}Content-Length: ${bytes.byteLength}`;
  return Buffer.concat([Buffer.from(head, 'latin1'), END_OF_HEAD, bytes]);
}

/** The answer, or undefined while it has not come whole. */
function readAnswer(received: Buffer): Answer | undefined {
  const end = received.indexOf(END_OF_HEAD);
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const start = end + END_OF_HEAD.length;
  const length = /^content-length: *(\d+)\r?$/im.exec(head)?.[1];
  if (length !== undefined) {
    const stop = start + Number(length);
    return received.length < stop ? undefined : { status, head, body: received.subarray(start, stop) };
  }
  const body = /^transfer-encoding: *chunked\r?$/im.test(head) ? readChunks(received, start) : EMPTY;
  return body && { status, head, body };
}

function readChunks(received: Buffer, start: number): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = start; ;) {
    const line = received.indexOf(END_OF_LINE, at);
    if (line < 0) return undefined;
    const size = parseInt(received.toString('latin1', at, line), 16);
    const from = line + END_OF_LINE.length;
    at = from + size + END_OF_LINE.length;
    if (received.length < at) return undefined;
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(from, from + size));
  }
}

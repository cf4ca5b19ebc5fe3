import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a faulty receiver sees it. */
export interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** The body as JSON; undefined where it is none. */
  json: Record<string, unknown> | undefined;
}

/** What a faulty receiver answers. */
export interface Reply {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string;
}

/** What a receiver does; `forward` asks the sound one behind it. */
export type Behaviour = (
  asked: Asked,
  forward: (change?: Partial<Asked>) => Promise<Reply>,
) => Promise<Reply | 'hangs' | 'closes'>;

/** A receiver that listens on a free port of the loopback address. */
export interface Receiver {
  endpoint: URL;
  requests: number;
  stop(): Promise<void>;
}

/** Starts a receiver over real HTTP. @param behind the sound receiver's endpoint, for behaviours that forward */
export async function startReceiver(behaviour: Behaviour, behind = ''): Promise<Receiver> {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      receiver.requests++;
      const body = Buffer.concat(chunks);
      const { method = '', url: path = '', headers } = incoming;
      const asked = { method, path, headers, body, json: parse(body) };
      void behaviour(asked, (change) => forward(behind, { ...asked, ...change })).then((reply) => {
        if (reply === 'hangs') return;
        if (reply === 'closes') return outgoing.destroy();
        outgoing.writeHead(reply.status, reply.headers).end(reply.body);
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: Receiver = {
    endpoint: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`),
    requests: 0,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return receiver;
}

function forward(endpoint: string, { method, path, headers, body }: Asked): Promise<Reply> {
  const { host: _host, 'content-length': _length, ...kept } = headers;
  return new Promise((resolve, reject) => {
    const url = new URL(endpoint + path.replace(/^\/hook/, ''));
    const length = method === 'POST' ? { 'Content-Length': body.byteLength } : {};
    const sending = request(url, { method, headers: { ...kept, ...length }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { connection: _connection, 'content-length': _size, ...answered } = response.headers;
        resolve({ status: response.statusCode!, headers: answered, body: Buffer.concat(chunks).toString() });
      });
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

function parse(body: Buffer): Record<string, unknown> | undefined {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

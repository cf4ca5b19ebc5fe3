import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { collector, type Collector } from './collector.ts';

export interface Gateway {
  origin: string;
  /** The real collector behind it. */
  collector: Collector;
  /** `down`: a request gets no answer and does not arrive. */
  mode: 'open' | 'down';
  /** Calls back with each request that has arrived, and holds its answer until the promise settles. */
  beforeAnswer: () => Promise<unknown>;
  close(): Promise<void>;
}

/** A page's own server before the real collector: pages by path, everything under `/v1` passed on. Any origin may ask. */
export async function gateway(
  pages: Readonly<Record<string, string | Buffer>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Gateway> {
  const behind = await collector();
  const cors = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'content-type, idempotency-key',
    'access-control-expose-headers': 'retry-after',
  };
  const passOn = (request: IncomingMessage, response: ServerResponse): void => {
    const onward = ask(new URL(request.url!, behind.origin), {
      method: request.method!,
      headers: { ...request.headers, host: new URL(behind.origin).host, origin: behind.origin },
    });
    onward.on('error', () => response.destroy());
    const passBack = async (answer: IncomingMessage): Promise<void> => {
      const chunks = (await answer.toArray()) as Buffer[];
      if (request.method === 'POST') await self.beforeAnswer();
      response.writeHead(answer.statusCode!, { ...answer.headers, ...cors }).end(Buffer.concat(chunks));
    };
    onward.on('response', (answer) => void passBack(answer).catch(() => response.destroy()));
    request.pipe(onward);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://gateway');
    if (pathname.startsWith('/v1/')) {
      if (self.mode === 'down') return void request.socket.destroy();
      if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
      return passOn(request, response);
    }
    const page = pages[pathname];
    if (page === undefined) return void response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...cors, ...headers }).end(page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const self: Gateway = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    collector: behind,
    mode: 'open',
    beforeAnswer: () => Promise.resolve(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await behind.stop();
    },
  };
  opened.push(server);
  return self;
}

const opened: ReturnType<typeof createServer>[] = [];

after(() => {
  for (const server of opened) {
    server.closeAllConnections();
    server.close();
  }
});

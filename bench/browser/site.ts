import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Contender } from './contenders.ts';
import { action } from './plain-html.ts';

export interface Site {
  readonly origin: string;
  /** Forms that were sent since it was last asked. */
  takeSent(): number;
  close(): Promise<void>;
}

const types = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/** One contender's page over HTTP, its files compressed as a good server has them: once, with all that Brotli can. */
export async function serve({ html, files }: Contender, cards: string): Promise<Site> {
  const answers = new Map<string, { packed: Buffer; type: string }>(
    [...files, ['', Buffer.from(html)] as const, ['cards', Buffer.from(cards)] as const].map(([path, body]) => {
      const packed = brotliCompressSync(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      });
      const type = types[(path.split('.')[1] ?? 'html') as keyof typeof types];
      return [`/${path}`, { packed, type }] as const;
    }),
  );
  let sent = 0;
  const server = createServer((request, response) => {
    if (request.method === 'POST' && request.url === action) {
      sent++;
      request.resume();
      response.writeHead(204).end();
      return;
    }
    const answer = answers.get(request.url!);
    if (!answer) return void response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
    response
      .writeHead(200, {
        'content-type': `${answer.type}; charset=utf-8`,
        'content-encoding': 'br',
        'content-length': answer.packed.length,
      })
      .end(answer.packed);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeSent: () => {
      const taken = sent;
      sent = 0;
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

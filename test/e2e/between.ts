import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

/** What switches a page's script off, in every browser; forms work. */
export const scriptOff = { 'content-security-policy': 'sandbox allow-forms allow-same-origin' };

const closes = new Set<() => Promise<void>>();
after(() => Promise.all([...closes].map((close) => close())));

/**
 * A server as a visitor meets it for whom something stands between.
 *
 * @param refuses paths that get no answer but 403
 * @param headers what is said with every other answer, besides its own
 */
export async function between(
  origin: string,
  { refuses, headers }: { refuses?: RegExp; headers?: Readonly<Record<string, string>> },
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    if (refuses?.test(incoming.url!.split('?')[0]!)) return void outgoing.writeHead(403).end();
    const onward = request(
      new URL(incoming.url!, origin),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        const said = Object.entries(headers ?? {}).map(
          ([name, value]) => [name, [answer.headers[name], value].flat().filter((each) => each !== undefined)] as const,
        );
        outgoing.writeHead(answer.statusCode!, { ...answer.headers, ...Object.fromEntries(said) });
        answer.pipe(outgoing);
      },
    );
    incoming.pipe(onward);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = (): Promise<void> => {
    closes.delete(close);
    server.closeAllConnections();
    return new Promise((closed) => server.close(() => closed()));
  };
  closes.add(close);
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

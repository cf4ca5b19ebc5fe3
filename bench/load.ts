import { performance } from 'node:perf_hooks';
import { Connection } from '../test/chaos/support-connection.ts';

/** What one measurement found. */
export interface Measured {
  /** Requests answered 201. */
  stored: number;
  perSecond: number;
  /** Milliseconds from sending to the whole answer: the median, and what one in a hundred exceeds. */
  p50: number;
  p99: number;
}

/**
 * Sends prepared requests over keep-alive connections, each the next one as soon as it has its answer, for some seconds or
 * until there are no more.
 *
 * @param ports the connections are spread over them evenly
 * @throws Error for any answer but 201
 */
export async function load(
  ports: readonly number[],
  requests: readonly Uint8Array[],
  { concurrency, seconds }: { concurrency: number; seconds: number },
): Promise<Measured> {
  const connections = await Promise.all(
    Array.from({ length: concurrency }, (_, index) => Connection.open(ports[index % ports.length]!)),
  );
  const latencies: number[] = [];
  const start = performance.now();
  const until = start + seconds * 1000;
  let next = 0;
  await Promise.all(
    connections.map(async (connection) => {
      for (let sent = start; sent < until && next < requests.length;) {
        sent = performance.now();
        const { status, body } = await connection.send(requests[next++]!);
        if (status !== 201) throw new Error(`Answered ${status}: ${body.toString()}`);
        latencies.push(performance.now() - sent);
      }
    }),
  );
  const elapsed = (performance.now() - start) / 1000;
  for (const connection of connections) connection.close();
  latencies.sort((a, b) => a - b);
  const quantile = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? NaN;
  return { stored: latencies.length, perSecond: latencies.length / elapsed, p50: quantile(0.5), p99: quantile(0.99) };
}

import type { IncomingMessage } from 'node:http';
import { ProblemError } from '../problems.ts';

/**
 * Of a body that is too large, so much is read and thrown away, so that the sender hears why: a sender whose upload is
 * cut off never reads the answer. Who goes on sending after the answer is cut off soon.
 */
const DISCARD_BYTES = 16 * 1024 * 1024;

/**
 * Reads a request's body, whether or not its length was told. It reads from Node's own request: a web stream costs more
 * than all the rest that is done for a pledge.
 *
 * @param maxBytes the largest body that is kept
 * @throws ProblemError `too-large`, and `bad-request` where the sender went away in the middle.
 */
export function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (size > DISCARD_BYTES) reject(tooLarge(maxBytes));
    });
    incoming.on('end', () => {
      if (size > maxBytes) reject(tooLarge(maxBytes));
      else resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
    });
    const cutOff = () => {
      if (!incoming.complete)
        reject(new ProblemError('bad-request', 'The body ended before it was whole. Nothing was stored.'));
    };
    incoming.on('error', cutOff);
    incoming.on('close', cutOff);
  });
}

function tooLarge(maxBytes: number): ProblemError {
  return new ProblemError('too-large', `The body is too large. Expected at most ${maxBytes} bytes.`);
}

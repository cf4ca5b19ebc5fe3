import { ProblemError } from '../problems.ts';

/**
 * Of a body that is too large, so much is read and thrown away, so that the sender hears why: a sender whose upload is
 * cut off never reads the answer.
 */
const DISCARD_BYTES = 16 * 1024 * 1024;

/**
 * Reads a request's body, whether or not its length was told.
 *
 * @param maxBytes the largest body that is kept
 * @throws ProblemError `too-large`
 */
export async function readBody(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  while (reader && size <= DISCARD_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size <= maxBytes) chunks.push(value);
    else chunks.length = 0;
  }
  if (size > maxBytes)
    throw new ProblemError('too-large', `The body is too large. Expected at most ${maxBytes} bytes.`);
  return Buffer.concat(chunks);
}

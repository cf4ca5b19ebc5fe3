import { isUtf8 } from 'node:buffer';
import { ProblemError } from '../problems.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads a body as UTF-8.
 *
 * @throws ProblemError `not-json` where it is not.
 */
export function parseText(body: Buffer): string {
  if (!isUtf8(body)) throw new ProblemError('not-json', 'The body cannot be read. Expected UTF-8.');
  const text = body.toString();
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/**
 * Reads JSON (RFC 8259).
 *
 * @throws ProblemError `not-json` where it is none.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('not-json', 'The body cannot be read as JSON. Expected one JSON object in UTF-8.');
  }
}

import { ProblemError } from '../problems.ts';

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a body as UTF-8.
 *
 * @throws ProblemError `not-json` where it is not.
 */
export function parseText(body: Uint8Array): string {
  try {
    return UTF_8.decode(body);
  } catch {
    throw new ProblemError('not-json', 'The body cannot be read. Expected UTF-8.');
  }
}

/**
 * Reads a body as JSON (RFC 8259).
 *
 * @throws ProblemError `not-json` where it is not.
 */
export function parseJson(body: Uint8Array): unknown {
  const text = parseText(body);
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('not-json', 'The body cannot be read as JSON. Expected one JSON object in UTF-8.');
  }
}

import { readFileSync } from 'node:fs';
import { Refusal } from './refusal.ts';

/**
 * A file's text as UTF-8, without a byte order mark.
 *
 * @throws Refusal where it cannot be read
 */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Refusal(`${file}: cannot be read: ${(error as Error).message}`);
  }
}

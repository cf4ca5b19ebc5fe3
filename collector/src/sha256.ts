import { hash } from 'node:crypto';

/** SHA-256, lower-case hexadecimal, of a text's UTF-8. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

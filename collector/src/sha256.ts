import { hash } from 'node:crypto';

/** SHA-256, lower-case hexadecimal, of a text's UTF-8. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** JSON with the members of every object in one order, so that equal values have equal texts (compare RFC 8785). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) ordered[name] = inOrder(value[name as keyof typeof value]);
  return ordered;
}

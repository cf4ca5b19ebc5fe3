import type { DirectiveResult } from 'lit/directive.js';
import { anew } from './anew.ts';

const originals = new WeakMap<object, Record<string, DocumentFragment>>();

/**
 * A part that many elements show alike, and that holds nothing to listen to: made once for all of them, and copied into each.
 * On a page with many cards that is most of their time and memory.
 *
 * @param subject what it is about; its originals go with it
 * @param key all else that it depends on
 * @param make makes it where that has not been done before
 */
export function copy(subject: object, key: string, make: () => DocumentFragment): DirectiveResult {
  const known = originals.get(subject) ?? {};
  originals.set(subject, known);
  const original = (known[key] ??= make());
  return anew(original, () => original.cloneNode(true));
}

import type { Programme } from '../../contract/types.ts';

/** Keys whose strings are not for the reader: ids, codes and addresses. */
const codes = new Set(['id', 'version', 'lang', 'translations', 'status', 'provenance', 'asks', 'legalBasis']);

/** Every text a reader meets in a programme, by its JSON Pointer. */
export function texts(programme: Programme): Record<string, string> {
  const found: Record<string, string> = {};
  visit(programme, '', found);
  return found;
}

/** A programme with every text emptied and its language left out: what remains is the same in all translations. */
export function structure(programme: Programme): unknown {
  return JSON.parse(
    JSON.stringify({ ...programme, lang: undefined, translations: undefined }, (key, value: unknown) =>
      // An item of a list of texts comes with its index as key, and so is emptied too.
      typeof value === 'string' && !codes.has(key) ? '' : value,
    ),
  );
}

function visit(value: unknown, pointer: string, found: Record<string, string>): void {
  if (typeof value === 'string') found[pointer] = value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (!codes.has(key)) visit(child, `${pointer}/${key}`, found);
  }
}

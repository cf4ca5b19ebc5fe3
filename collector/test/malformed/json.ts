/** JSON that JSON.stringify would not write: `1e400`, ten thousand brackets, a lone surrogate as its escape. */
export class RawJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The way to a member: names of members and positions of items. */
export type Place = readonly string[];

/** As JSON.stringify, with every RawJson as its text. */
export function toJson(value: unknown): string {
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${toJson(member)}`);
  return `{${members.join(',')}}`;
}

/** The value at a place, or undefined. */
export function valueAt(document: unknown, place: Place): unknown {
  let value = document;
  for (const name of place) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** A change of a document: another value at a place, or none. */
export type Edit = { place: Place; value: unknown } | { place: Place; remove: true };

/** A copy with the change made; undefined where the place's parent is not there, or not of the kind that has such a member. */
export function edited(document: unknown, edit: Edit): unknown {
  const [first, ...rest] = edit.place;
  if (first === undefined) return 'remove' in edit ? undefined : edit.value;
  if (typeof document !== 'object' || document === null || document instanceof RawJson) return undefined;
  const inside = { ...edit, place: rest };
  if (Array.isArray(document)) {
    const index = Number(first);
    if (!(index < document.length)) return undefined;
    if (rest.length === 0 && 'remove' in edit) return document.toSpliced(index, 1);
    const item = edited(document[index], inside);
    return item === undefined ? undefined : document.with(index, item);
  }
  const entries = Object.entries(document);
  if (rest.length === 0 && 'remove' in edit) return fromEntries(entries.filter(([name]) => name !== first));
  const member = edited(rest.length > 0 ? (document as Record<string, unknown>)[first] : undefined, inside);
  if (member === undefined) return undefined;
  return entries.some(([name]) => name === first)
    ? fromEntries(entries.map(([name, value]) => [name, name === first ? member : value]))
    : fromEntries([...entries, [first, member]]);
}

/** Defines, so that `__proto__` becomes a member too. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries);
}

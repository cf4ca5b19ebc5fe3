// The custom elements manifest as the tools here read it: what of it is the reference, editor data and framework typings.
import { readFile } from 'node:fs/promises';

export interface Described {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

export interface Attribute extends Described {
  /** The property of the same value. */
  fieldName: string;
}

export interface Element extends Described {
  tagName: string;
  attributes?: Attribute[];
  members?: Described[];
  slots?: Described[];
  events?: Described[];
  cssParts?: Described[];
  cssStates?: Described[];
  cssProperties?: Described[];
}

/** The elements, by tag. */
export async function elements(): Promise<Element[]> {
  const manifest = await readFile(new URL('../dist/custom-elements.json', import.meta.url), 'utf8');
  const { modules } = JSON.parse(manifest) as { modules: { declarations: Element[] }[] };
  return modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .toSorted((a, b) => a.tagName.localeCompare(b.tagName));
}

/** The public custom properties, once each. */
export const tokens = (all: readonly Element[]): Described[] => [
  ...new Map(all.flatMap(({ cssProperties = [] }) => cssProperties).map((each) => [each.name, each])).values(),
];

/** The texts that a type of literals allows, `'full' | 'compact'`; none for any other type. The empty text is left out. */
export function literals({ type }: Described): string[] {
  const parts = type?.text.split(' | ') ?? [];
  return parts.every((part) => /^'.*'$/.test(part)) ? parts.map((part) => part.slice(1, -1)).filter(Boolean) : [];
}

/** The events that can be heard at an element: its own, and where others stand inside it, theirs too, since all of them bubble. */
export function heard(element: Element, all: readonly Element[]): Described[] {
  if (!element.slots?.some(({ name }) => !name)) return element.events ?? [];
  return [...new Map(all.flatMap(({ events = [] }) => events).map((event) => [event.name, event])).values()];
}

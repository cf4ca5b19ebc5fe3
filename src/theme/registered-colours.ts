/** The private tokens that are colours, each `--_tillvaxt-…`; see `tokens.styles.ts` and `fields.styles.ts`. */
const names =
  'ground surface bound utmost ink text muted control line brand accent lifted brand-text tint tint-line track fill edge on-brand fault error';
const own: Readonly<Record<string, string>> = { brand: '#1d5c4a', accent: '#1d5c4a', fault: '#c4281f' };

/**
 * What the page's style engine is told of them: that they are colours. It then works each out once and hands on the result; of
 * a property that it knows nothing about it hands on the words, and reads a whole derivation anew for every border and every text. An initial
 * value is what is shown where an organisation's own is no colour.
 */
export const registered: readonly PropertyDefinition[] = names.split(' ').map((name) => ({
  name: `--_tillvaxt-${name}`,
  syntax: '<color>',
  inherits: true,
  initialValue: own[name] ?? '#000',
}));

/**
 * Tells it. A registration is the document's, and its names are ours alone. `tillvaxt.css` may have made it before: once more would have
 * the page styled anew.
 */
export function registerColours(): void {
  if (typeof getComputedStyle === 'undefined') return; // on a server
  if (getComputedStyle(document.documentElement).getPropertyValue(registered[0]!.name)) return;
  for (const definition of registered) CSS.registerProperty?.(definition); // not known to older browsers, which are only slower
}

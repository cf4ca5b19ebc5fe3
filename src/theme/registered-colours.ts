/** The private tokens that are colours, each `--_tillvaxt-…`; see `tokens.styles.ts`. */
const names =
  'ground surface utmost ink text muted control line brand accent brand-text tint tint-line track fill edge on-brand fault error';
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

/** Tells it. A registration is the document's, and its names are ours alone; `tillvaxt.css` may have made it before. */
export function registerColours(): void {
  for (const definition of registered)
    try {
      CSS.registerProperty(definition);
    } catch {
      // By an earlier copy, or not known to this browser: then it is only slower.
    }
}

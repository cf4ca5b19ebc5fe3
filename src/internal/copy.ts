import { render, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { anew } from './anew.ts';

const originals = new WeakMap<object, Record<string, DocumentFragment>>();

/**
 * A part that many elements show alike, and that holds nothing to listen to: rendered once for all of them, and copied into each.
 * On a page with many cards that is most of their time and memory.
 *
 * @param subject what it is about; its originals go with it
 * @param key all else that it depends on
 * @param make renders it where that has not been done before
 */
export function copy(subject: object, key: string, make: () => TemplateResult): DirectiveResult {
  const known = originals.get(subject) ?? {};
  originals.set(subject, known);
  const original = (known[key] ??= bare(make()));
  return anew(original, () => original.cloneNode(true));
}

/** Without the marks that Lit leaves for what changes, and the spaces around them: more than half of all nodes. */
function bare(view: TemplateResult): DocumentFragment {
  const fragment = new DocumentFragment();
  render(view, fragment);
  const marks = document.createNodeIterator(fragment, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT);
  for (let node; (node = marks.nextNode() as CharacterData | null);)
    if (node instanceof Comment || (!node.data.trim() && !(node.previousSibling && node.nextSibling))) node.remove();
  return fragment;
}

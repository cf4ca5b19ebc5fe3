import { html, noChange, nothing, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';

class TextAnew extends Directive {
  #value: string | undefined;

  override render(value: string | undefined): unknown {
    if (value === this.#value) return noChange;
    this.#value = value;
    return value === undefined ? nothing : new Text(value);
  }
}

/**
 * A text that may change while it is shown. A page translator wraps text nodes in `<font>`, after which a plain binding writes
 * into a node that is no longer in the page; this makes the node anew instead. It must be alone in its parent, or beside
 * elements: words written next to it in the template are moved by the translator too, and Lit would lose its place.
 */
export const text = directive(TextAnew);

/** The light DOM's marked fallback, shown while there is nothing better: the programme is on its way or cannot be had. */
export const fallback = (): TemplateResult => html`<slot name="fallback"></slot>`;

import type { LitElement } from 'lit';

/** Moves focus to a node of the element's own shadow root once it is rendered. Only ever as the answer to the visitor's act. */
export function focusAfterUpdate(host: LitElement, selector: string): void {
  void host.updateComplete.then(() => host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus());
}

import type { LitElement } from 'lit';

/**
 * Moves focus to a node of the element's own shadow root once it is rendered. Only ever as the answer to the visitor's act. A heading that was not to be
 * seen, or a link leads to, is then at the top of the window, and what it begins below it; by themselves browsers put it into the middle.
 */
export function focusAfterUpdate(host: LitElement, selector: string, isLinked = false): void {
  void host.updateComplete.then(() => {
    const node = host.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!node) return;
    const { top, bottom } = node.getBoundingClientRect();
    // In a frame as high as its page, this alone has the page around it scroll.
    node.focus();
    if (isLinked || (node.tabIndex < 0 && (top < 0 || bottom > innerHeight))) node.scrollIntoView();
  });
}

import type { Entry } from '../pledge/rules.ts';

/** Presses what a selector finds in an element, once or until there is something else; or writes there. */
type Act = readonly [tag: string, selector: string, how?: string | { readonly until: string }];

/** A named example of an element: feeds its story, its documentation and its tests. */
export interface Example {
  /** Unique within the element, camelCase: a story's export name. */
  readonly name: string;
  /** What it shows, in a few words. */
  readonly title: string;
  /** The markup a web editor would paste. */
  readonly html: string;
  /** What a visitor does before it looks like this. */
  readonly acts?: readonly Act[];
  /** The pledges that the device keeps while it is shown, with a relative endpoint; none where it is left out. */
  readonly outbox?: readonly Entry[];
  /** The plan that the device keeps while it is shown, as the text of its file; none where it is left out. */
  readonly plan?: string;
  /** As it is on paper, or for a reader whose text is twice as large. */
  readonly seen?: 'print' | 'enlarged';
  /** True where the browser refuses to store them: they are opened from a file, and there is no network. */
  readonly isStorageRefused?: true;
}

/** Does what the example's visitor does, in the page or a part of it, each thing as soon as it can be done. */
export async function perform(root: ParentNode, { acts = [] }: Example): Promise<void> {
  for (const [tag, selector, how] of acts) {
    const find = (selector: string): HTMLInputElement | null | undefined =>
      root.querySelector(tag)?.shadowRoot?.querySelector<HTMLInputElement>(selector);
    do {
      while (!find(selector)) await new Promise(requestAnimationFrame);
      const found = find(selector)!;
      if (typeof how === 'string') {
        found.value = how;
        found.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      } else found.click();
      await (root.querySelector(tag) as Element & { updateComplete: Promise<unknown> }).updateComplete;
    } while (typeof how === 'object' && !find(how.until));
  }
}

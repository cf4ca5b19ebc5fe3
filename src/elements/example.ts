import type { Entry } from '../pledge/rules.ts';

/** A named example of an element: feeds its story, its documentation and its tests. */
export interface Example {
  /** Unique within the element, camelCase: a story's export name. */
  readonly name: string;
  /** What it shows, in a few words. */
  readonly title: string;
  /** The markup a web editor would paste. */
  readonly html: string;
  /** What a visitor does before it looks like this: presses what the selector finds in that element, or writes there. */
  readonly acts?: readonly (readonly [tag: string, selector: string, words?: string])[];
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
  for (const [tag, selector, words] of acts) {
    const find = (): HTMLInputElement | null | undefined =>
      root.querySelector(tag)?.shadowRoot?.querySelector<HTMLInputElement>(selector);
    while (!find()) await new Promise(requestAnimationFrame);
    const found = find()!;
    if (words === undefined) found.click();
    else {
      found.value = words;
      found.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    await (root.querySelector(tag) as Element & { updateComplete: Promise<unknown> }).updateComplete;
  }
}

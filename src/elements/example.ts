import type { Entry } from '../pledge/rules.ts';

/** A named example of an element: feeds its story, its documentation and its tests. */
export interface Example {
  /** Unique within the element, camelCase: a story's export name. */
  readonly name: string;
  /** What it shows, in a few words. */
  readonly title: string;
  /** The markup a web editor would paste. */
  readonly html: string;
  /** The pledges that the device keeps while it is shown, with a relative endpoint; none where it is left out. */
  readonly outbox?: readonly Entry[];
  /** The plan that the device keeps while it is shown, as the text of its file; none where it is left out. */
  readonly plan?: string;
  /** What in the element is pressed once it stands there, by selector. */
  readonly press?: string;
  /** As it is on paper, or for a reader whose text is twice as large. */
  readonly seen?: 'print' | 'enlarged';
  /** True where the browser refuses to store them: they are opened from a file, and there is no network. */
  readonly isStorageRefused?: true;
}

/** A named example of an element: feeds its story, its documentation and its tests. */
export interface Example {
  /** Unique within the element, camelCase: a story's export name. */
  readonly name: string;
  /** What it shows, in a few words. */
  readonly title: string;
  /** The markup a web editor would paste. */
  readonly html: string;
}

/** Detail of each public event: ids and states only, never anything the visitor wrote. */
export interface TillvaxtEventDetails {
  /** A focus area was chosen or no longer is, by the visitor. */
  'tillvaxt-area-select': { programme: string; area: string; selected: boolean };
  /** A question of the working model was answered, or its answer emptied. */
  'tillvaxt-answer': { programme: string; question: string; answered: boolean };
  /** The reader has changed the plan, saved it, opened it from a file or had it forgotten. */
  'tillvaxt-plan-change': { programme: string; steps: number; saved: boolean };
  /** A pledge is about to be sent; `preventDefault()` stops it. */
  'tillvaxt-pledge-submit': { programme: string; areas: string[]; actorType: string };
  /** A pledge is kept on the device and about to be sent. */
  'tillvaxt-pledge-queued': { programme: string; areas: string[]; actorType: string };
  /** The endpoint has stored the pledge, at once or later. */
  'tillvaxt-pledge-sent': { programme: string; areas: string[]; actorType: string };
  /** The endpoint refused the pledge. `status` is HTTP's. */
  'tillvaxt-pledge-rejected': { programme: string; status: number };
}

declare global {
  interface HTMLElementEventMap extends TillvaxtEvents {}
  interface DocumentEventMap extends TillvaxtEvents {}
  interface WindowEventMap extends TillvaxtEvents {}
}

type TillvaxtEvents = { [K in keyof TillvaxtEventDetails]: CustomEvent<TillvaxtEventDetails[K]> };

/** Dispatches a public event: bubbling, composed. Returns false when a listener prevented a cancelable one. */
export function emit<K extends keyof TillvaxtEventDetails>(
  host: HTMLElement,
  type: K,
  detail: TillvaxtEventDetails[K],
  { cancelable = false } = {},
): boolean {
  return host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
}

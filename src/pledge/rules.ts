import type { Pledge, Receipt } from '../../contract/types.ts';
import type { Answer } from './send.ts';
import type { Fault } from './validate.ts';

/** Why a pledge has not been received. */
export type Why = 'offline' | 'noAnswer' | 'busy' | 'noReceipt' | 'notAllowed' | 'refused';

/**
 * What follows from an answer. Read from the top, an exact status before its class:
 * - `again`: by itself, later, and at once when the browser is online again or a page with the form is opened;
 * - `stop`: the editor or the endpoint has to mend something, so not by itself on this page, but on the next one opened;
 * - `final`: the visitor has to change something.
 *
 * A 2xx with a receipt for the pledge is the end: received. So is any 2xx where the page says that its endpoint gives none.
 */
const rules: Readonly<Record<string, readonly ['again' | 'stop' | 'final', Why]>> = {
  0: ['again', 'noAnswer'],
  '2xx': ['again', 'noReceipt'],
  401: ['stop', 'notAllowed'],
  403: ['stop', 'notAllowed'],
  404: ['stop', 'notAllowed'],
  405: ['stop', 'notAllowed'],
  408: ['again', 'busy'],
  425: ['again', 'busy'],
  429: ['again', 'busy'],
  '4xx': ['final', 'refused'],
  other: ['again', 'busy'],
};

/**
 * So many times in a row it may happen that a 2xx has no receipt, or that no answer comes from an endpoint that can be reached:
 * once is a fault on the way, always is an endpoint that is none, or one that does not list the page's origin.
 */
const patience = 3;

/** The first wait before trying again, in milliseconds; it doubles each time, up to the longest. */
const firstWait = 2_000;
const longestWait = 900_000;

/** How long an entry is kept, in milliseconds. */
export const keptFor = 14 * 86_400_000;

/** One pledge in the outbox. All times are milliseconds since 1970. */
export interface Entry {
  /** The pledge's id. */
  readonly id: string;
  /** The exact URL it is sent to, from the first attempt to the last: at another, it could be kept twice. */
  readonly endpoint: string;
  /** Id of its programme. */
  readonly programme: string;
  /** True where the endpoint answers without a receipt. */
  readonly withoutReceipt?: boolean | undefined;
  readonly savedAt: number;
  readonly state: 'waiting' | 'blocked' | 'refused' | 'received' | 'expired';
  /** Gone as soon as it has been received or has expired: then nothing personal is left. */
  readonly pledge?: Pledge | undefined;
  readonly receipt?: Receipt | undefined;
  readonly why?: Why | undefined;
  /** HTTP's status of the last answer, 0 for none. */
  readonly status: number;
  readonly faults: readonly Fault[];
  /** True while an attempt may have arrived without our knowing. */
  readonly uncertain: boolean;
  readonly tries: number;
  /** Suspicious answers in a row. */
  readonly streak: number;
  /** When it is tried again by itself. */
  readonly nextAt: number;
  /** Until then the endpoint has asked to be left alone. */
  readonly holdUntil: number;
  /** Until then another tab may be sending it, where the browser cannot tell. */
  readonly leaseUntil: number;
}

/** A new entry: saved, not yet sent. */
export const entryOf = (pledge: Pledge, endpoint: string, now: number, withoutReceipt?: boolean): Entry => ({
  id: pledge.id,
  endpoint,
  programme: pledge.programme.id,
  withoutReceipt,
  savedAt: now,
  state: 'waiting',
  pledge,
  status: 0,
  faults: [],
  uncertain: false,
  tries: 0,
  streak: 0,
  nextAt: now,
  holdUntil: 0,
  leaseUntil: 0,
});

/**
 * The entry after an attempt.
 *
 * @param random 0 to 1, spreads the attempts of many browsers
 * @param online what the browser says of itself
 */
export function after(entry: Entry, answer: Answer, now: number, random: number, online: boolean): Entry {
  const { status, receipt, faults, retryAfter, reachable } = answer;
  const ok = status >= 200 && status < 300;
  if (ok && (receipt || entry.withoutReceipt)) return { ...entry, state: 'received', why: undefined, receipt };
  const [then, why] = rules[status] ?? rules[`${String(status)[0]}xx`] ?? rules.other!;
  const streak = reachable || ok ? entry.streak + 1 : 0;
  // What may have arrived is given up only by an endpoint that has read it: to correct it makes another pledge.
  const isFinal = then === 'final' && (!entry.uncertain || faults.length > 0);
  const stops = then === 'stop' || (then === 'final' && !isFinal) || streak >= patience;
  const tries = entry.tries + 1;
  const wait = Math.min(longestWait, firstWait * 2 ** (tries - 1)) * (0.5 + random / 2);
  return {
    ...entry,
    state: isFinal ? 'refused' : stops ? 'blocked' : 'waiting',
    why: why === 'noAnswer' && stops ? 'notAllowed' : why === 'noAnswer' && !online ? 'offline' : why,
    status,
    faults,
    uncertain: entry.uncertain || then === 'again',
    tries,
    streak,
    nextAt: now + Math.max(wait, retryAfter),
    holdUntil: retryAfter && now + retryAfter,
    leaseUntil: 0,
  };
}

/** When an entry's content is taken away. */
export const expiryOf = ({ savedAt }: Entry): number => savedAt + keptFor;

/**
 * The entry as time has left it: after its days its content is gone and it says so until it is dismissed, however late the
 * visitor comes. What has been received is gone when as many days have passed again.
 */
export function aged(entry: Entry, now: number): Entry | undefined {
  if (entry.pledge) return now >= expiryOf(entry) ? emptied({ ...entry, state: 'expired' }) : entry;
  return entry.state === 'received' && now >= entry.savedAt + 2 * keptFor ? undefined : entry;
}

/** The entry without what the visitor wrote. */
export const emptied = (entry: Entry): Entry => ({ ...entry, pledge: undefined, why: undefined, faults: [] });

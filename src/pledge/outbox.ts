import type { Pledge } from '../../contract/types.ts';
import { aged, after, emptied, entryOf, expiryOf, type Entry } from './rules.ts';
import { sendPledge, timeout, type Fetch } from './send.ts';

/** Where entries are kept. Every method may reject: then the browser refuses to store. */
export interface EntryStore {
  all(): Promise<Entry[]>;
  /**
   * Puts in an entry's place what `make` makes of it, in one transaction; undefined removes it, or leaves nothing. Resolves to
   * what then stands there.
   */
  change(id: string, make: (entry: Entry | undefined) => Entry | undefined): Promise<Entry | undefined>;
  /** Calls `listener` after a change in another tab, until the returned function is called. */
  watch(listener: () => void): () => void;
}

/** What the outbox needs of its surroundings. */
export interface Surroundings {
  readonly store: EntryStore;
  readonly fetch: Fetch;
  /** Does `work` unless another tab does what has that name; undefined where the browser has no locks. */
  readonly lock: ((name: string, work: () => Promise<void>) => Promise<void>) | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  readonly online: () => boolean;
  /** Calls `work` after some milliseconds, unless the returned function is called before. */
  readonly later: (work: () => void, ms: number) => () => void;
}

/** Who shows the outbox. */
export interface OutboxListener {
  /** Called after each change. */
  changed(): void;
  /** Called when an attempt has ended that the outbox made by itself; true where this listener has taken it as its own. */
  settled(entry: Entry): boolean;
}

/** How long the browser may take to store, in milliseconds; one that hangs is one that refuses. */
const storeWithin = 3_000;
/** How much longer than an attempt its lease lasts, in milliseconds. */
const leaseMargin = 10_000;
const longestTimer = 2 ** 31 - 1;
/** After how long what could not be read is read again, in milliseconds. */
const readAgain = 60_000;

/**
 * The pledges that this browser has not yet brought to their endpoint. Each is kept before the first request for it leaves, and
 * until its receipt has come, the visitor deletes it, or it expires.
 */
export class Outbox {
  readonly #around: Surroundings;
  /** Entries that the browser refused to store: they last as long as the page. */
  readonly #unstored = new Map<string, Entry>();
  readonly #sending = new Set<string>();
  readonly #listeners = new Set<OutboxListener>();
  #stored: readonly Entry[] = [];
  /** True where the last reading failed. */
  #isUnread = false;
  /** True where all that waits was to be tried, and could not be read. */
  #owesFresh = false;
  #entries: readonly Entry[] = [];
  /** Numbers the readings, and which of them is shown. */
  #turn = 0;
  #shown = 0;
  #stopWatching: (() => void) | undefined;
  #stopTimer: (() => void) | undefined;
  #resuming: Promise<void> | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** All entries, the oldest first, as last read. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** True while this page is sending the entry. */
  isSending(id: string): boolean {
    return this.#sending.has(id);
  }

  /** False where the browser refused to store the entry: closing the page loses it. */
  isStored(id: string): boolean {
    return !this.#unstored.has(id);
  }

  /** Tells `listener` until the returned function is called. */
  subscribe(listener: OutboxListener): () => void {
    if (!this.#listeners.size) this.#stopWatching = this.#around.store.watch(() => void this.refresh());
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size) return;
      this.#stopWatching?.();
      this.#stopTimer?.();
    };
  }

  /**
   * Keeps a pledge. It is not sent yet. One that is kept already stays as it is, unless it has expired.
   *
   * @param uncertain true where it may have been sent before, as one out of a file
   */
  async add(pledge: Pledge, endpoint: string, withoutReceipt?: boolean, uncertain = false): Promise<void> {
    const entry = { ...entryOf(pledge, endpoint, this.#around.now(), withoutReceipt), uncertain };
    await this.#change(entry.id, (before) => (before && before.state !== 'expired' ? before : entry), entry);
    await this.refresh();
  }

  /** Deletes an entry; false where the browser did not let it. It may have arrived all the same where it is uncertain. */
  async remove(id: string): Promise<boolean> {
    await this.#change(id, () => undefined);
    await this.refresh();
    return !this.#entries.some((entry) => entry.id === id);
  }

  /**
   * Tries once, now, unless this or another tab is at it. Resolves to the entry as it then is, also where it was deleted
   * meanwhile; undefined where it was not sent.
   */
  async send(id: string): Promise<Entry | undefined> {
    if (this.#sending.has(id)) return undefined;
    this.#sending.add(id);
    this.#tell();
    let settled: Entry | undefined;
    const work = async (): Promise<void> => {
      settled = await this.#attempt(id);
    };
    try {
      const { lock } = this.#around;
      await (lock && this.isStored(id) ? lock(`tillvaxt ${id}`, work) : work());
    } finally {
      this.#sending.delete(id);
      await this.refresh();
    }
    return settled;
  }

  /**
   * Sends what is due, the newest first.
   *
   * @param fresh true where something has changed for the better, the page was just opened or the browser is online again: then
   *   all that waits is due, and what was blocked is tried once more
   */
  resume(fresh = false): Promise<void> {
    if (this.#resuming && !fresh) return this.#resuming;
    const resuming = (this.#resuming ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => this.#resume(fresh))
      .finally(() => {
        if (this.#resuming === resuming) this.#resuming = undefined;
      });
    return (this.#resuming = resuming);
  }

  async #resume(isFresh: boolean): Promise<void> {
    const fresh = isFresh || this.#owesFresh;
    await this.refresh();
    this.#owesFresh = fresh && this.#isUnread;
    for (const { id, state, nextAt, holdUntil } of this.#entries.toReversed()) {
      const now = this.#around.now();
      if (!this.#around.online()) return;
      const due = fresh ? holdUntil : state === 'waiting' ? nextAt : Infinity;
      const isDue = (state === 'waiting' || state === 'blocked') && due <= now;
      const settled = isDue && (await this.send(id));
      if (settled) [...this.#listeners].some((listener) => listener.settled(settled));
    }
  }

  /** Reads the entries anew, lets the old ones expire, and tells the listeners. Never rejects. */
  async refresh(): Promise<void> {
    const now = this.#around.now();
    const turn = ++this.#turn;
    const read = await within(this.#around.store.all()).catch(() => undefined);
    // A reading that began later was faster.
    if (turn < this.#shown) return;
    this.#shown = turn;
    this.#isUnread = !read;
    const stored = (this.#stored = read ?? this.#stored);
    const all = [...stored.filter(({ id }) => !this.#unstored.has(id)), ...this.#unstored.values()];
    for (const entry of all)
      if (aged(entry, now) !== entry) await this.#change(entry.id, (each) => each && aged(each, now));
    this.#entries = all.flatMap((entry) => aged(entry, now) ?? []).sort((a, b) => a.savedAt - b.savedAt);
    this.#plan(now);
    this.#tell();
  }

  async #attempt(id: string): Promise<Entry | undefined> {
    const { fetch, lock, now, online, random } = this.#around;
    let read: Entry | undefined;
    await this.#change(id, (entry) => {
      const taken = !lock && (entry?.leaseUntil ?? 0) > now();
      read = taken || !entry?.pledge || entry.state === 'refused' ? undefined : entry;
      // What is closed or killed from here on may have arrived.
      return read ? { ...read, uncertain: true, leaseUntil: now() + timeout + leaseMargin } : entry;
    });
    const before = read;
    if (!before?.pledge) return undefined;
    // Without a network nothing leaves.
    const isStuck = !online();
    const answer = await sendPledge(before.endpoint, before.pledge, fetch, now());
    const tried = after(before, answer, now(), random(), online());
    const settled = isStuck && !answer.status ? { ...tried, uncertain: before.uncertain } : tried;
    const kept = settled.state === 'received' ? emptied(settled) : settled;
    await this.#change(id, (entry) => entry && kept);
    return settled;
  }

  /** Changes an entry where it is kept; where the browser refuses, what it would have become is kept by the page. */
  async #change(
    id: string,
    make: (entry: Entry | undefined) => Entry | undefined,
    otherwise?: Entry,
  ): Promise<Entry | undefined> {
    if (this.isStored(id)) {
      try {
        const kept = await within(this.#around.store.change(id, make));
        // Known also where the browser lets nothing be read.
        this.#stored = [...this.#stored.filter((entry) => entry.id !== id), ...(kept ? [kept] : [])];
        return kept;
      } catch {
        const known = this.#entries.find((entry) => entry.id === id) ?? otherwise;
        if (known) this.#unstored.set(id, known);
      }
    }
    const next = make(this.#unstored.get(id));
    if (next) this.#unstored.set(id, next);
    else this.#unstored.delete(id);
    // What was stored before, or late, may be there yet: it follows, where the browser lets it.
    this.#around.store.change(id, (entry) => entry && next).catch(() => undefined);
    return next;
  }

  /** Wakes up when the next entry is due. */
  #plan(now: number): void {
    this.#stopTimer?.();
    const due = this.#entries.flatMap((entry) =>
      entry.pledge ? [entry.state === 'waiting' ? Math.min(entry.nextAt, expiryOf(entry)) : expiryOf(entry)] : [],
    );
    if (this.#isUnread) due.push(now + readAgain);
    else if (this.#owesFresh) due.push(now);
    if (!due.length || !this.#listeners.size || !this.#around.online()) return;
    // A moment at least: one that another tab is sending is due all the while.
    const wait = Math.min(longestTimer, Math.max(1_000, Math.min(...due) - now));
    this.#stopTimer = this.#around.later(() => void this.resume(), wait);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener.changed();
  }
}

/** @throws Error where it takes too long */
const within = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(new Error('too slow')), storeWithin);
    work.then(resolve, reject).finally(() => clearTimeout(clock));
  });

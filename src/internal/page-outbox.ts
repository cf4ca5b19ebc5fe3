import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { Outbox, type EntryStore, type OutboxListener } from '../pledge/outbox.ts';
import type { Entry } from '../pledge/rules.ts';
import { pageFetch } from './scope.ts';

const database = 'tillvaxt';
const table = 'outbox';

/** The outbox of this origin in IndexedDB, the database `tillvaxt`. It is not made before something is kept in it. */
export class BrowserStore implements EntryStore {
  #open: UseStore | undefined;

  async all(): Promise<Entry[]> {
    // Without an origin, as in a sandboxed frame, nothing is stored; Chromium says so with a second rejection that nobody can catch.
    if (origin === 'null' && location.protocol !== 'file:') return [];
    // Opening would make it. An old browser that cannot tell is left with an empty one.
    if (!this.#open && (await indexedDB.databases?.())?.every(({ name }) => name !== database)) return [];
    return this.#store('readonly', (entries) => promisifyRequest(entries.getAll() as IDBRequest<Entry[]>));
  }

  async change(id: string, make: (entry: Entry | undefined) => Entry | undefined): Promise<Entry | undefined> {
    const next = await this.#store(
      'readwrite',
      (entries) =>
        new Promise<Entry | undefined>((resolve, reject) => {
          const before = entries.get(id) as IDBRequest<Entry | undefined>;
          before.onerror = () => reject(before.error!);
          before.onsuccess = () => {
            const made = make(before.result);
            if (made) entries.put(made, id);
            else entries.delete(id);
            resolve(promisifyRequest(entries.transaction).then(() => made));
          };
        }),
    );
    try {
      const channel = new BroadcastChannel(database);
      channel.postMessage('');
      channel.close();
    } catch {
      // It is stored; the other tabs see it when they look.
    }
    return next;
  }

  watch(listener: () => void): () => void {
    let channel: BroadcastChannel | undefined;
    try {
      channel = new BroadcastChannel(database);
      channel.onmessage = listener;
    } catch {
      // A frame that may not store may not do this either.
    }
    return () => channel?.close();
  }

  get #store(): UseStore {
    return (this.#open ??= createStore(database, table));
  }
}

let shared: Outbox | undefined;
let wasResumed = false;

/** The outbox of all forms on the page. */
export const pageOutbox = (): Outbox =>
  (shared ??= new Outbox({
    store: new BrowserStore(),
    fetch: pageFetch,
    lock:
      'locks' in navigator
        ? (name, work) => {
            let begun: Promise<void> | undefined;
            return (
              navigator.locks
                .request(name, { ifAvailable: true }, (lock) => (lock ? (begun = work()) : undefined))
                // Two at once do no harm to the endpoint; none would.
                .catch(() => begun ?? work())
            );
          }
        : undefined,
    now: Date.now,
    random: Math.random,
    online: () => navigator.onLine,
    later: (work, ms) => {
      const clock = setTimeout(work, ms);
      return () => clearTimeout(clock);
    },
  }));

const onOnline = (): void => void pageOutbox().resume(true);
const onVisible = (): void => {
  if (document.visibilityState === 'visible') void pageOutbox().resume();
};
let followers = 0;

/**
 * Tells `listener` of the page's outbox until the returned function is called. While anyone follows it, what waits is sent: when
 * the page is opened, when it is due, when the browser is online again, and when the page is seen again.
 */
export function followOutbox(listener: OutboxListener): () => void {
  const outbox = pageOutbox();
  const stop = outbox.subscribe(listener);
  if (!followers++) {
    addEventListener('online', onOnline);
    document.addEventListener('visibilitychange', onVisible);
  }
  void outbox.resume(!wasResumed);
  wasResumed = true;
  return () => {
    stop();
    if (--followers) return;
    removeEventListener('online', onOnline);
    document.removeEventListener('visibilitychange', onVisible);
  };
}

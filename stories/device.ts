import { waitFor } from 'storybook/test';
import type { Example } from '../src/elements/example.ts';

type Entries = NonNullable<Example['outbox']>;

const database = 'tillvaxt';
const table = 'outbox';

/**
 * Makes the device keep what an example shows, in place of what it keeps.
 *
 * @returns what undoes it
 */
export async function prepareDevice({ outbox = [], plan, isStorageRefused }: Example): Promise<() => Promise<void>> {
  await write(isStorageRefused ? [] : absolute(outbox));
  forgetPlans();
  if (plan) localStorage.setItem(keyOf(plan), plan);
  const putBack = isStorageRefused ? refuse() : undefined;
  return () => {
    putBack?.();
    forgetPlans();
    return write([]);
  };
}

const plans = 'tillvaxt-plan:';

const keyOf = (plan: string): string => plans + (JSON.parse(plan) as { programme: { id: string } }).programme.id;

function forgetPlans(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(plans)) localStorage.removeItem(key);
}

/** Shows an element as it is on paper, or for a reader whose text is twice as large. */
export async function showAs(root: ParentNode, seen: NonNullable<Example['seen']>): Promise<void> {
  const shadow = await waitFor(
    () =>
      [...root.querySelectorAll('*')]
        .map(({ shadowRoot }) => shadowRoot)
        .find((each) => each?.querySelector('[part=base]')) ?? fail('Nothing is rendered.'),
  );
  const { style } = shadow.querySelector<HTMLElement>('[part=base]')!;
  if (seen === 'enlarged') style.fontSize = '200%';
  if (seen !== 'print') return;
  // Paper is white also where the page is dark.
  style.background = '#fff';
  for (const { cssRules } of shadow.adoptedStyleSheets)
    for (const rule of cssRules)
      if (rule instanceof CSSMediaRule)
        rule.media.mediaText = { print: 'all', screen: 'not all' }[rule.media.mediaText] ?? rule.media.mediaText;
}

/** Opens an example's pledges from files in the form on show, once it has its programme. */
export async function openFiles(root: ParentNode, { outbox = [] }: Example): Promise<void> {
  const { shadowRoot } = root.querySelector('tillvaxt-pledge-form')!;
  const input = await waitFor(
    () => shadowRoot!.querySelector<HTMLInputElement>('[type=file]') ?? fail('The form shows no field for files.'),
  );
  for (const { endpoint, savedAt, pledge } of absolute(outbox)) {
    const saved = { format: 'tillvaxt-pledge', version: 1, endpoint, savedAt, pledge };
    const { items, files } = new DataTransfer();
    items.add(new File([JSON.stringify(saved)], 'lofte.json', { type: 'application/json' }));
    input.files = files;
    input.dispatchEvent(new Event('change'));
  }
}

function fail(message: string): never {
  throw new Error(message);
}

const absolute = (entries: Entries): Entries =>
  entries.map((entry) => ({ ...entry, endpoint: new URL(entry.endpoint, location.href).href }));

/** Puts entries in place of those in the outbox, and tells the forms as another tab would. */
async function write(entries: Entries): Promise<void> {
  const opening = indexedDB.open(database);
  opening.onupgradeneeded = () => opening.result.createObjectStore(table);
  await ended(opening);
  const transaction = opening.result.transaction(table, 'readwrite');
  const store = transaction.objectStore(table);
  store.clear();
  for (const entry of entries) store.put(entry, entry.id);
  await new Promise((done, failed) => Object.assign(transaction, { oncomplete: done, onabort: failed }));
  opening.result.close();
  const channel = new BroadcastChannel(database);
  channel.postMessage('');
  channel.close();
}

const ended = (request: IDBRequest): Promise<unknown> =>
  new Promise((done, failed) => Object.assign(request, { onsuccess: done, onerror: failed }));

/** A browser that may not store, as in a sandboxed frame, and reads but cannot send. Returns what puts it back. */
function refuse(): () => void {
  const { open } = IDBFactory.prototype;
  const { transaction } = IDBDatabase.prototype;
  const { fetch } = window;
  const throws = (): never => {
    throw new DOMException('not allowed here', 'SecurityError');
  };
  IDBFactory.prototype.open = throws;
  IDBDatabase.prototype.transaction = throws;
  window.fetch = (url, init) => (init?.method ? Promise.reject(new TypeError('no network')) : fetch(url, init));
  return () => {
    IDBFactory.prototype.open = open;
    IDBDatabase.prototype.transaction = transaction;
    window.fetch = fetch;
  };
}

import { endpoint } from '/collector.js';
import { nextFrame, waitUntil } from '@open-wc/testing';
import type { Pledge, Receipt } from '../../contract/types.ts';
import { examples } from '../../src/elements/pledge-form/pledge-form.examples.ts';
import { BrowserStore } from '../../src/internal/page-outbox.ts';
import type { Entry } from '../../src/pledge/rules.ts';
import { part, place, typeInto } from '../suites/page.ts';

export const tag = 'tillvaxt-pledge-form';
export const markup = `<${tag} endpoint="${endpoint}"></${tag}>`;

export const form = async (html = markup): Promise<HTMLElement> => (await place(html)).querySelector<HTMLElement>(tag)!;

/** The form's part with that name, or null. */
export const shown = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);

/** The text of a node, also of another page's, white space folded. */
export const textOf = (node: Node): string => node.textContent!.replace(/\s+/g, ' ').trim();

/** Waits until the form shows a part with these words, and returns all its words. */
export async function shows(element: Element, name: string, words = ''): Promise<string> {
  const now = (): string | null => shown(element, name) && textOf(shown(element, name)!);
  await waitUntil(() => now()?.includes(words), `no "${name}" with "${words}": ${textOf(element.shadowRoot!)}`, {
    timeout: 10_000,
  });
  return now()!;
}

export const isGone = (element: Element, name: string): Promise<void> =>
  waitUntil(() => !shown(element, name), `"${name}" stays`, { timeout: 10_000 });

/** Id of what has the focus in the form; empty where nothing of it has. */
export const focused = (element: Element): string => element.shadowRoot!.activeElement?.id ?? '';

export const press = (element: Element, name: string): void => part(element, name).click();

/** Fills in what a pledge needs, step by step where the form is narrow. */
export async function fill(element: HTMLElement, commitment: string): Promise<void> {
  const seen = <T extends HTMLElement>(selector: string): T | undefined =>
    [...element.shadowRoot!.querySelectorAll<T>(selector)].find((each) => each.checkVisibility());
  for (let step = 0; step < 3; step++) {
    for (const value of ['company', 'larande']) {
      const choice = seen<HTMLInputElement>(`input[value=${value}]`);
      if (choice && !choice.checked) choice.click();
    }
    await nextFrame();
    if (seen('#commitment')) break;
    press(element, 'button-primary');
    await nextFrame();
  }
  await typeInto(seen<HTMLTextAreaElement>('#commitment')!, commitment);
  await nextFrame();
}

/** Fills in what a pledge needs, reviews it, and sends it. */
export async function pledge(element: HTMLElement, commitment: string): Promise<void> {
  await fill(element, commitment);
  press(element, 'button-primary');
  await shows(element, 'review', textOf(document.createTextNode(commitment)));
  press(element, 'button-primary');
}

type Answer = (request: () => Promise<Response>) => Response | Promise<Response>;

/** The request arrives and is stored, but the answer says that the endpoint is busy: nothing is tried by itself for ten minutes. */
export const busy: Answer = async (request) => {
  await request();
  return new Response(null, { status: 503, headers: { 'retry-after': '600' } });
};

/** The request arrives and is stored; its answer is lost on the way back. It is tried again by itself, within seconds. */
export const lost: Answer = async (request) => {
  await request();
  throw new TypeError('network lost');
};

/** Answers each POST in the endpoint's place while `work` runs; a HEAD finds no network. Returns what was asked. */
export async function answering(
  answer: Answer,
  work: () => Promise<unknown>,
  page: Window = window,
): Promise<string[]> {
  const { fetch } = page;
  const asked: string[] = [];
  page.fetch = async (url, init) => {
    asked.push(`${init?.method ?? 'GET'} ${new URL(url as string).pathname}`);
    if (init?.method === 'HEAD') throw new TypeError('no network');
    return init?.method === 'POST' ? answer(() => fetch.call(page, url, init)) : fetch.call(page, url, init);
  };
  try {
    await work();
  } finally {
    page.fetch = fetch;
  }
  return asked;
}

/** A refusal of these fields, as the contract has it. */
export const refusal = (...pointers: string[]): Response =>
  Response.json(
    { type: 'x', title: 'x', status: 422, errors: pointers.map((pointer) => ({ pointer, code: 'mismatch' })) },
    { status: 422 },
  );

/** An answer that comes when `release` is called. */
export function held(): { answer: Answer; release: () => void } {
  let release!: () => void;
  const released = new Promise<void>((done) => (release = done));
  return {
    release,
    answer: async (request) => {
      await released;
      return request();
    },
  };
}

/** Everything that the element's live region says from now on; what stays in it is said once. */
export function listen(element: HTMLElement): string[] {
  const region = element.shadowRoot!.querySelector('[role=status]')!;
  const heard: string[] = [];
  let last = '';
  const hear = (): void => {
    const words = textOf(region);
    if (words && words !== last) heard.push(words);
    last = words;
  };
  new MutationObserver(hear).observe(region, { subtree: true, childList: true, characterData: true });
  hear();
  return heard;
}

/** Waits until the last saying has these words, and returns all. */
export async function hears(heard: readonly string[], words: string): Promise<readonly string[]> {
  await waitUntil(() => heard.at(-1)?.includes(words), `not "${words}"`, { timeout: 10_000 }).catch((error: Error) => {
    throw new Error(`${error.message}, but ${heard.join(' | ')}`);
  });
  return heard;
}

/** What lies on the device, read past the page's outbox. */
export const stored = (): Promise<Entry[]> => new BrowserStore().all();

/** The entries of a named example, which it keeps on the device. */
export const outboxOf = (name: string): readonly Entry[] => examples.find((each) => each.name === name)!.outbox!;

/** The first entry of the example `waiting`, for the real endpoint, with a pledge of its own that is due. */
export function anEntry(change: Partial<Entry> = {}, words: Partial<Pledge> = {}): Entry {
  const [entry] = outboxOf('waiting');
  const id = crypto.randomUUID();
  return { ...entry!, id, endpoint, pledge: { ...entry!.pledge!, id, ...words }, ...change };
}

/** Keeps entries on the device as another tab would. */
export async function keep(...entries: Entry[]): Promise<void> {
  for (const entry of entries) await new BrowserStore().change(entry.id, () => entry);
}

/** Makes the device forget what lies on it, as another tab would. */
export async function forget(): Promise<void> {
  for (const { id } of await stored()) await new BrowserStore().change(id, () => undefined);
}

/** Chooses a file in the form, as the visitor does in the browser's own dialogue. */
export function choose(element: HTMLElement, text: string): void {
  const input = element.shadowRoot!.querySelector<HTMLInputElement>('[type=file]')!;
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], 'lofte.json', { type: 'application/json' }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

const commitments = new Map<string, string>();

/** From now on `records` knows what the endpoint gives receipts for to this page. */
export function noteReceipts(page: Window = window): void {
  const { fetch } = page;
  page.fetch = async (url, init) => {
    const response = await fetch.call(page, url, init);
    if (init?.method === 'POST' && response.status === 201) {
      const { reference } = (await response.clone().json()) as Receipt;
      commitments.set(reference, (JSON.parse(init.body as string) as Pledge).commitment);
    }
    return response;
  };
}

noteReceipts();

/**
 * The references of the records that the endpoint has of pledges with these words, sent from here. Its tally would count what other
 * test files send meanwhile.
 */
export const records = (commitment: string): string[] =>
  [...commitments].flatMap(([reference, words]) => (words === commitment ? [reference] : []));

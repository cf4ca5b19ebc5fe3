// What runs in the page. Each of these functions is sent there as text: none may use anything outside itself.

/** An entry of the outbox's list, as the page shows it. */
export interface ListedEntry {
  /** `waiting`, `sending`, `blocked`, `refused`, `received` or `expired`. */
  state: string;
  /** Empty where the page no longer shows them. */
  words: string;
  /** Empty until it has been received. */
  reference: string;
}

/** What the form shows at one moment. */
export interface Look {
  view: 'form' | 'review' | 'sending' | 'queued' | 'receipt';
  receipt: { words: string; reference: string } | undefined;
  entries: ListedEntry[];
}

/** What marks a look among the page's other words on the console. */
export const lookMark = 'look ';

/**
 * Says on the console what the form shows, each time that it shows something else. To be installed before the page's own script.
 *
 * @param mark what each line begins with
 * @param sendingWords what the button says while the form is sending
 */
export function tellLooks(mark: string, sendingWords: string): void {
  if (location.pathname !== '/') return;
  const textIn = (from: ParentNode, part: string): string =>
    from.querySelector(`[part~=${part}]`)?.textContent.trim() ?? '';

  const look = (root: ShadowRoot): Look | undefined => {
    const receipt = root.querySelector('[part~=receipt]');
    const button = root.querySelector('[part~=button-primary]');
    if (!receipt && !button && !root.querySelector('[part~=queued]')) return undefined;
    const isReview = root.querySelector('[part~=review]');
    return {
      view: receipt
        ? 'receipt'
        : !button
          ? 'queued'
          : !isReview
            ? 'form'
            : button.textContent.trim() === sendingWords
              ? 'sending'
              : 'review',
      receipt: receipt ? { words: textIn(receipt, 'pledged'), reference: textIn(receipt, 'reference') } : undefined,
      entries: [...root.querySelectorAll('[part~=outbox-entry]')].map((entry) => ({
        state: /outbox-(waiting|sending|blocked|refused|received|expired)/.exec(entry.getAttribute('part')!)?.[1] ?? '',
        words: textIn(entry, 'outbox-words'),
        reference: textIn(entry, 'outbox-reference'),
      })),
    };
  };

  void customElements.whenDefined('tillvaxt-pledge-form').then(async () => {
    if (document.readyState === 'loading')
      await new Promise((parsed) => document.addEventListener('DOMContentLoaded', parsed));
    const root = document.querySelector('tillvaxt-pledge-form')!.shadowRoot!;
    let said = '';
    const say = (): void => {
      const now = look(root);
      const line = now ? mark + JSON.stringify(now) : said;
      if (line === said) return;
      said = line;
      console.debug(line);
    };
    new MutationObserver(say).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    say();
  });
}

/** Fills in what a pledge needs, as a visitor's hand would, step by step in a narrow form; goes to the button that leads on. */
export async function fillIn(words: string): Promise<void> {
  const form = document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>('tillvaxt-pledge-form')!;
  const root = form.shadowRoot!;
  const seen = <T extends HTMLElement>(selector: string): T | undefined =>
    [...root.querySelectorAll<T>(selector)].find((each) => each.checkVisibility());
  for (let step = 0; step < 3; step++) {
    for (const value of ['company', 'larande']) {
      const choice = seen<HTMLInputElement>(`input[value=${value}]`);
      if (choice && !choice.checked) choice.click();
    }
    await form.updateComplete;
    if (seen('#commitment')) break;
    seen('[part~=button-primary]')!.click();
    await form.updateComplete;
  }
  const commitment = seen<HTMLTextAreaElement>('#commitment')!;
  commitment.value = words;
  commitment.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.updateComplete;
  seen('[part~=button-primary]')!.focus();
}

/**
 * Goes to the button that sends, once the visitor is shown what it will send.
 *
 * @param words what has to be shown
 */
export async function goToSend(words: string): Promise<void> {
  const root = document.querySelector('tillvaxt-pledge-form')!.shadowRoot!;
  const isShown = (): boolean => !!root.querySelector('[part~=review]')?.textContent.includes(words);
  for (let frame = 0; !isShown() && frame < 600; frame++) await new Promise(requestAnimationFrame);
  if (!isShown()) throw new Error(`No review of "${words}": ${root.textContent}`);
  root.querySelector<HTMLElement>('[part~=button-primary]')!.focus();
}

/** Presses the button that leads to the next pledge, where there is one. */
export function pressAnother(): void {
  document
    .querySelector('tillvaxt-pledge-form')!
    .shadowRoot!.querySelector<HTMLElement>('button[part~=another]')
    ?.click();
}

/**
 * Presses a button of each listed entry that has it.
 *
 * @param part the button's part
 * @param states of which entries
 * @param words of which entry only; all where it is empty
 * @returns how many were pressed
 */
export function pressInOutbox(part: string, states: readonly string[], words: string): number {
  const root = document.querySelector('tillvaxt-pledge-form')!.shadowRoot!;
  const buttons = [...root.querySelectorAll('[part~=outbox-entry]')]
    .filter((entry) => states.some((state) => entry.getAttribute('part')!.includes(`outbox-${state}`)))
    .filter((entry) => !words || entry.querySelector('[part~=outbox-words]')?.textContent.trim() === words)
    .flatMap((entry) => entry.querySelector<HTMLElement>(`button[part~=${part}]`) ?? []);
  for (const button of buttons) button.click();
  return buttons.length;
}

/** What lies in this origin's outbox in IndexedDB, read past the elements. Makes no database. */
export async function storedEntries(): Promise<ListedEntry[]> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'tillvaxt')) return [];
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(String(request.error)));
    });
  const database = await done(indexedDB.open('tillvaxt'));
  try {
    const entries = (await done(database.transaction('outbox').objectStore('outbox').getAll())) as {
      state: string;
      pledge?: { commitment: string };
      receipt?: { reference: string };
    }[];
    return entries.map(({ state, pledge, receipt }) => ({
      state,
      words: pledge?.commitment ?? '',
      reference: receipt?.reference ?? '',
    }));
  } finally {
    database.close();
  }
}

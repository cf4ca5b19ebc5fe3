import { EventEmitter, once } from 'node:events';
import type { BrowserContext, Page } from 'puppeteer-core';
import { texts } from '../../src/locale/locale.ts';
import { fillIn, goToSend, lookMark, pressAnother, pressInOutbox, tellLooks, type Look } from './page-form.ts';

/** Lets one at a time open or close a tab of a browser, or bring one to the front and type there: more at once confuses Firefox. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** What a tab needs of its surroundings. */
export interface TabOptions {
  context: BrowserContext;
  /** Address of the page with the form. */
  url: string;
  turns: Turns;
  /** Called each time that the page shows something else, with what it shows. */
  onLook: (look: Look) => void;
  /** Called with what the page throws and nobody catches. */
  onThrown: (message: string) => void;
}

/** A tab with the form in it, and what it shows. */
export class Tab {
  /** What the form shows; undefined until it has rendered. */
  look: Look | undefined;
  /** The pledge that was submitted last in this tab. */
  current = '';
  readonly page: Page;
  readonly #turns: Turns;
  readonly #looks = new EventEmitter().setMaxListeners(0);

  /** Opens the page and waits until the form has rendered. */
  static async open({ context, url, turns, onLook, onThrown }: TabOptions): Promise<Tab> {
    const tab = new Tab(await turns.take(() => context.newPage()), turns);
    tab.page.on('pageerror', (error) => {
      const message = error instanceof Error ? error.message : String(error);
      // Firefox reports a request that failed as if the page had thrown.
      if (!message.startsWith('Cross-Origin Request Blocked')) onThrown(message);
    });
    tab.page.on('console', (message) => {
      const line = message.text();
      if (!line.startsWith(lookMark)) return;
      tab.look = JSON.parse(line.slice(lookMark.length)) as Look;
      onLook(tab.look);
      tab.#looks.emit('look');
    });
    await tab.page.evaluateOnNewDocument(tellLooks, lookMark, texts('sv').sending);
    await tab.page.goto(url, { waitUntil: 'load' });
    await tab.until(() => true, 30_000);
    return tab;
  }

  private constructor(page: Page, turns: Turns) {
    this.page = page;
    this.#turns = turns;
  }

  /**
   * Waits until the form shows what is asked for.
   *
   * @throws Error where it does not within so many milliseconds
   */
  async until(shows: (look: Look) => boolean, ms: number): Promise<void> {
    const signal = AbortSignal.timeout(ms);
    try {
      while (!this.look || !shows(this.look)) await once(this.#looks, 'look', { signal });
    } catch {
      throw new Error(`Within ${ms} ms the form did not show it; it shows ${JSON.stringify(this.look)}`);
    }
  }

  /** Resolves when the form shows something else; false where it does not within so many milliseconds. */
  async changes(ms: number): Promise<boolean> {
    return once(this.#looks, 'look', { signal: AbortSignal.timeout(ms) }).then(
      () => true,
      () => false,
    );
  }

  /** Fills the form in and sends it by the keyboard; resolves when the form has taken it. */
  async submit(words: string): Promise<void> {
    if (this.look!.view !== 'form') {
      await this.page.evaluate(pressAnother);
      await this.until(({ view }) => view === 'form', 10_000);
    }
    this.current = words;
    await this.#turns.take(async () => {
      await this.page.bringToFront();
      await this.page.evaluate(fillIn, words);
      await this.page.keyboard.press('Enter');
      await this.page.evaluate(goToSend, words);
      await this.page.keyboard.press('Enter');
    });
    await this.until(({ view }) => view !== 'form' && view !== 'review', 10_000);
  }

  /** Presses a button of the listed entries that are in these states, or of one of them; resolves to how many there were. */
  press(part: string, states: readonly string[], words = ''): Promise<number> {
    return this.page.evaluate(pressInOutbox, part, states, words);
  }

  close(): Promise<void> {
    return this.#turns.take(() => this.page.close());
  }

  async reload(): Promise<void> {
    this.look = undefined;
    this.current = '';
    await this.page.reload({ waitUntil: 'load' });
    await this.until(() => true, 30_000);
  }
}

import type { BrowserContext } from 'puppeteer-core';
import { setTimeout as pause } from 'node:timers/promises';
import { storedEntries, type ListedEntry, type Look } from './page-form.ts';
import { Tab, type Turns } from './browser-tab.ts';
import type { Truth } from './browser-truth.ts';
import type { Random } from './support-random.ts';

/** What the visitors did beside submitting. */
export interface Deeds {
  closings: number;
  reloads: number;
  offline: number;
  twoTabs: number;
  sendNow: number;
  /** Blocked entries that were sent by hand at the end. */
  unblocked: number;
}

/** What a profile needs of its surroundings. */
export interface ProfileOptions {
  name: string;
  context: BrowserContext;
  /** Origin of the page with the form. */
  site: string;
  turns: Turns;
  truth: Truth;
  deeds: Deeds;
  random: Random;
  /** Resolves when the first request for a pledge with these words has come to the endpoint. */
  arrival: (words: string) => Promise<void>;
}

/** The client gives up after 30 s, asks for 5 s whether the endpoint can be reached, and then says so. */
const SETTLED_WITHIN_MS = 45_000;
const ACCOUNTED_WITHIN_MS = 10_000;
/** How long nothing changes before the store is asked. */
const QUIET_MS = 700;
const DRAINED_WITHIN_MS = 120_000;
const WAITS = ['waiting', 'blocked'];
const isSettled = ({ view }: Look): boolean => view !== 'sending';

/** A visitor with a browser profile of their own, who makes pledges in one or two tabs and has bad luck. */
export class Profile {
  readonly #around: ProfileOptions;
  #tabs: Tab[] = [];

  constructor(around: ProfileOptions) {
    this.#around = around;
  }

  /** Makes pledges with the words that it is given, one after the other, and checks after each step that none is missing. */
  async work(next: () => string | undefined): Promise<void> {
    const { random, truth, name } = this.#around;
    const steps: readonly (readonly [number, (words: string) => Promise<void>])[] = [
      [62, (words) => this.#plainly(words)],
      [10, (words) => this.#closing(words)],
      [6, (words) => this.#reloading(words)],
      [10, (words) => this.#inTwoTabs(words, next())],
      [8, (words) => this.#offline(words)],
    ];
    const drawn = steps.flatMap(([weight, step]) => Array(weight).fill(step) as (typeof step)[]);
    for (let words = next(); words !== undefined; words = next()) {
      try {
        await random.pick(drawn)(words);
        await this.#tidy();
      } catch (error) {
        truth.blame('stuck', `${name}, ${words}: ${error instanceof Error ? error.message : String(error)}`);
        await this.#closeAll();
      }
      await this.#account();
    }
  }

  /** Opens the page once more until nothing waits, and sends by hand what is blocked. */
  async drain(): Promise<void> {
    const { truth, name, deeds } = this.#around;
    await this.#closeAll();
    await this.#accountStored();
    const tab = await this.#tab();
    const counts =
      (...states: string[]) =>
      ({ entries }: Look): boolean =>
        entries.some(({ state }) => states.includes(state));
    const deadline = Date.now() + DRAINED_WITHIN_MS;
    try {
      while (truth.open(name).length > 0) {
        const left = deadline - Date.now();
        const isOver = (look: Look): boolean => !counts('waiting', 'sending')(look);
        await tab.until((look) => isOver(look) && (counts('blocked')(look) || !truth.open(name).length), left);
        deeds.unblocked += await tab.press('outbox-send', ['blocked']);
        if (truth.open(name).length) await tab.until(counts('sending', 'received'), left);
      }
    } catch (error) {
      truth.blame('stuck', `${name} at the end: ${error instanceof Error ? error.message : String(error)}`);
    }
    await this.#closeAll();
    for (const { words } of await this.#stored()) if (words) truth.blame('leftover', `${name}: ${words}`);
  }

  async #plainly(words: string): Promise<void> {
    const tab = await this.#tab();
    this.#around.truth.submit(this.#around.name, words);
    await tab.submit(words);
    await tab.until(isSettled, SETTLED_WITHIN_MS);
  }

  /** Submits, and leaves the tab while the pledge is on its way; with no tab left, looks at what is stored. */
  async #closing(words: string): Promise<void> {
    const tab = await this.#onItsWay(words);
    this.#around.deeds.closings++;
    await this.#close(tab);
    if (this.#tabs.length === 0) await this.#accountStored();
    await this.#tab();
  }

  async #reloading(words: string): Promise<void> {
    const tab = await this.#onItsWay(words);
    this.#around.deeds.reloads++;
    this.#leave(tab);
    await tab.reload();
  }

  async #onItsWay(words: string): Promise<Tab> {
    const { truth, name, random, arrival } = this.#around;
    const tab = await this.#tab();
    truth.submit(name, words);
    const arrived = arrival(words);
    await tab.submit(words);
    await Promise.race([arrived, tab.until(isSettled, SETTLED_WITHIN_MS)]);
    await pause(random.between(0, 600));
    return tab;
  }

  /** Two tabs submit at once, and then both send what waits at once. */
  async #inTwoTabs(words: string, others: string | undefined): Promise<void> {
    const { truth, name, random, deeds } = this.#around;
    const one = await this.#tab();
    const two = this.#tabs.find((tab) => tab !== one) ?? (await this.#open());
    deeds.twoTabs++;
    const both = [[one, words], ...(others === undefined ? [] : [[two, others]])] as [Tab, string][];
    for (const [, pledge] of both) truth.submit(name, pledge);
    await Promise.all(
      both.map(async ([tab, pledge]) => {
        await tab.submit(pledge);
        await tab.until(isSettled, SETTLED_WITHIN_MS);
      }),
    );
    const [pressed] = await Promise.all([one.press('outbox-send', WAITS), two.press('outbox-send', WAITS)]);
    deeds.sendNow += pressed;
    if (random.chance(0.5)) await this.#close(random.pick([one, two]));
  }

  async #offline(words: string): Promise<void> {
    const { truth, name, random, deeds } = this.#around;
    const tab = await this.#tab();
    deeds.offline++;
    await this.#setOffline(true);
    truth.cutOff(name);
    truth.submit(name, words);
    await tab.submit(words);
    await tab.until(isSettled, SETTLED_WITHIN_MS);
    await this.#account();
    await pause(random.between(0, 1_500));
    await this.#setOffline(false);
  }

  /** What visitors do in between: send what waits, take what has arrived off the list, load the page anew. */
  async #tidy(): Promise<void> {
    const { random, deeds } = this.#around;
    const tab = await this.#tab();
    if (random.chance(0.15)) await tab.press('outbox-dismiss', ['received']);
    const waiting = tab.look!.entries.filter(({ state, words }) => WAITS.includes(state) && words);
    if (waiting.length && random.chance(0.25)) {
      deeds.sendNow += await tab.press('outbox-send', WAITS, random.pick(waiting).words);
    }
    if (random.chance(0.04)) {
      deeds.reloads++;
      this.#leave(tab);
      await tab.reload();
    }
  }

  /** Every pledge that no page has shown as received is listed, or its form is at it: after a moment, as tabs tell each other. */
  async #account(): Promise<void> {
    if (this.#tabs.length === 0) return this.#accountStored();
    const { truth, name } = this.#around;
    const deadline = Date.now() + ACCOUNTED_WITHIN_MS;
    for (;;) {
      const missing = truth.missing(name, this.#listed());
      if (missing.length === 0) return;
      if (await Promise.race(this.#tabs.map((tab) => tab.changes(QUIET_MS)))) continue;
      const stored = new Set((await this.#stored()).map(({ words }) => words));
      const gone = missing.filter((words) => !stored.has(words) && !truth.isUnseen(words));
      if (gone.length || Date.now() > deadline) return truth.condemn(name, gone.length ? gone : missing);
    }
  }

  /** The same where no tab is open: what was submitted lies in the store. */
  async #accountStored(): Promise<void> {
    const { truth, name } = this.#around;
    const stored = await this.#stored();
    truth.see(name, { receipt: undefined, entries: stored });
    truth.condemn(
      name,
      truth.missing(name, stored).filter((words) => !truth.isUnseen(words)),
    );
  }

  #listed(): Pick<ListedEntry, 'words'>[] {
    return this.#tabs.flatMap(({ look, current }) => [
      ...(look?.entries ?? []),
      ...(look?.view === 'sending' ? [{ words: current }] : []),
    ]);
  }

  /** What the profile's outbox holds, read from a page without the form. */
  async #stored(): Promise<ListedEntry[]> {
    const { context, site, turns } = this.#around;
    const page = await turns.take(() => context.newPage());
    try {
      await page.goto(`${site}/empty`, { waitUntil: 'load' });
      return await page.evaluate(storedEntries);
    } finally {
      await turns.take(() => page.close());
    }
  }

  async #tab(): Promise<Tab> {
    return this.#tabs.length ? this.#around.random.pick(this.#tabs) : this.#open();
  }

  async #open(): Promise<Tab> {
    const { context, site, turns, truth, name } = this.#around;
    const tab = await Tab.open({
      context,
      url: `${site}/`,
      turns,
      onLook: (look) => truth.see(name, look),
      onThrown: (message) => truth.blame('thrown', `${name}: ${message}`),
    });
    this.#tabs.push(tab);
    return tab;
  }

  #leave(tab: Tab): void {
    this.#around.truth.leave(this.#around.name, tab.current);
  }

  async #close(tab: Tab): Promise<void> {
    this.#leave(tab);
    this.#tabs = this.#tabs.filter((other) => other !== tab);
    await tab.close();
  }

  async #closeAll(): Promise<void> {
    for (const tab of this.#tabs) await this.#close(tab);
  }

  async #setOffline(offline: boolean): Promise<void> {
    await Promise.all(this.#tabs.map(({ page }) => page.setOfflineMode(offline)));
  }
}

import type { ListedEntry, Look } from './page-form.ts';

/** What the database holds of a pledge. */
export interface Row {
  reference: string;
  commitment: string;
}

/** Reads the database as it is now. */
export interface Rows {
  all(): Row[];
  withReference(reference: string): Row[];
  withWords(words: string): Row[];
}

/**
 * What can be wrong:
 * - `lost`: submitted, and at the end not in the database
 * - `doubled`: in the database more than once
 * - `untrue`: a page shows as received what is not in the database so
 * - `vanished`: neither shown as received nor kept in the outbox
 * - `refused`: given up for good, though nobody refused it
 * - `leftover`: personal text still on the device after all has been received
 * - `foreign`: in the database, but nobody submitted it
 * - `stuck`: the page does not come to an end
 * - `crowded`: two tabs send the same pledge at the same time
 * - `thrown`: an uncaught error in the page
 */
export type Wrong =
  'lost' | 'doubled' | 'untrue' | 'vanished' | 'refused' | 'leftover' | 'foreign' | 'stuck' | 'crowded' | 'thrown';

interface Submitted {
  profile: string;
  /** Once a page has shown it as received. */
  reference?: string;
  /** Its tab was left while it was on its way, so that nobody may have seen its receipt. */
  left?: boolean;
  /** Its request may live on where it was cut: with a tab that was left, or with the network. */
  orphaned?: boolean;
  /** Said to be missing already. */
  condemned?: boolean;
}

/** Holds what the pages show against what was submitted and what is stored. Every pledge has words of its own. */
export class Truth {
  /** What is wrong so far, a line each. */
  readonly faults: { wrong: Wrong; detail: string }[] = [];
  /** How many arrived while their tab was left, so that nobody has seen the receipt. */
  unseen = 0;
  readonly #submitted = new Map<string, Submitted>();
  readonly #rows: Rows;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** How many pledges have been submitted. */
  get count(): number {
    return this.#submitted.size;
  }

  blame(wrong: Wrong, detail: string): void {
    this.faults.push({ wrong, detail });
  }

  /** A visitor has submitted a pledge. */
  submit(profile: string, words: string): void {
    this.#submitted.set(words, { profile });
  }

  /**
   * A tab is being closed or loaded anew.
   *
   * @param current the words that were submitted in it last: they may be shown as received in the moment before it goes
   */
  leave(profile: string, current: string): void {
    const pledge = this.#submitted.get(current);
    if (pledge) pledge.left = true;
    this.cutOff(profile);
  }

  /** A profile's requests are cut on its side: the other side may not know of it when they are sent again. */
  cutOff(profile: string): void {
    for (const words of this.open(profile)) this.#submitted.get(words)!.orphaned = true;
  }

  /**
   * A second request for a pledge has come while the first was still open.
   *
   * @param first what is known of it
   */
  crowd(words: string, first: string): void {
    if (!this.#submitted.get(words)?.orphaned) this.blame('crowded', `${words}: ${first}`);
  }

  /** Judges what a page of the profile shows right now. */
  see(profile: string, { receipt, entries }: Pick<Look, 'receipt' | 'entries'>): void {
    if (receipt) this.#judge(profile, receipt.reference, receipt.words);
    for (const { state, words, reference } of entries) {
      if (state === 'received') this.#judge(profile, reference);
      if (state === 'refused' || state === 'expired') this.blame('refused', `${words} is shown as ${state}`);
    }
  }

  /** The words that a profile has submitted and no page has shown as received. */
  open(profile: string): string[] {
    return [...this.#submitted].flatMap(([words, pledge]) =>
      pledge.profile === profile && pledge.reference === undefined && !pledge.condemned ? [words] : [],
    );
  }

  /**
   * The words of a profile that have to be in its outbox and are not among what is kept there.
   *
   * @param kept what the outbox shows or holds, and what a form is sending
   */
  missing(profile: string, kept: readonly Pick<ListedEntry, 'words'>[]): string[] {
    const found = new Set(kept.map(({ words }) => words));
    return this.open(profile).filter((words) => !found.has(words));
  }

  /** Says once that pledges are neither shown as received nor kept. */
  condemn(profile: string, missing: readonly string[]): void {
    for (const words of missing) {
      this.#submitted.get(words)!.condemned = true;
      this.blame('vanished', `${profile}: ${words}, stored ${this.#rows.withWords(words).length} times`);
    }
  }

  /** Takes a pledge as received that is in no outbox any more, if its receipt may have come while its tab was left. */
  isUnseen(words: string): boolean {
    const pledge = this.#submitted.get(words)!;
    const [row, ...others] = this.#rows.withWords(words);
    if (!pledge.left || !row || others.length) return false;
    pledge.reference = row.reference;
    this.unseen++;
    return true;
  }

  /** The last judgement: every pledge is stored, and once. */
  end(): void {
    const times = new Map<string, number>();
    for (const { commitment } of this.#rows.all()) times.set(commitment, (times.get(commitment) ?? 0) + 1);
    for (const words of this.#submitted.keys()) if (!times.has(words)) this.blame('lost', words);
    for (const [words, count] of times) {
      if (count > 1) this.blame('doubled', `${words} is stored ${count} times`);
      if (!this.#submitted.has(words)) this.blame('foreign', words);
    }
  }

  /** How often something was wrong in this way. */
  times(wrong: Wrong): number {
    return this.faults.filter((fault) => fault.wrong === wrong).length;
  }

  #judge(profile: string, reference: string, words?: string): void {
    const rows = this.#rows.withReference(reference);
    const [row] = rows;
    const told = `${words ?? 'an entry'} is shown as received with ${reference || 'no reference'}`;
    if (rows.length !== 1 || !row) return this.blame('untrue', `${told}: ${rows.length} rows have it`);
    if (words !== undefined && row.commitment !== words) {
      return this.blame('untrue', `${told}: the row is ${row.commitment}`);
    }
    const pledge = this.#submitted.get(row.commitment);
    if (pledge?.profile !== profile) return this.blame('untrue', `${told}: ${profile} has not submitted it`);
    if (pledge.reference !== undefined && pledge.reference !== reference) {
      return this.blame('untrue', `${told}: it was shown with ${pledge.reference} before`);
    }
    const same = this.#rows.withWords(row.commitment).length;
    if (same !== 1) return this.blame('untrue', `${told}: ${same} rows have its words`);
    pledge.reference = reference;
  }
}

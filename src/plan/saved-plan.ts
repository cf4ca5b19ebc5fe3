import type { Usable } from '../programme/check.ts';
import { isEmpty, merged, type AnswerStore } from './answers.ts';
import { fromFile, toFile, type PlanProblem } from './plan-file.ts';

/** Where a plan is kept on the device, as the browser's `localStorage`. Each call may throw. */
export type PlanStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Whether the answers are kept on the device: only in memory; saved, and every change with them; or the last attempt was
 * refused by the browser.
 */
export type Kept = 'memory' | 'saved' | 'refused';

/**
 * The reader's answers on the device. Nothing is written before the reader asks for it; then every change is, until the reader
 * has it forgotten. What stands there and cannot be read is left alone.
 */
export class SavedPlan {
  kept: Kept = 'memory';
  /** Why what stands on the device cannot be read, where it cannot. */
  unreadable: PlanProblem | undefined;

  readonly #store: AnswerStore;
  readonly #programme: Usable;
  readonly #storage: () => PlanStorage;
  readonly #now: () => Date;
  readonly #tell: () => void;
  readonly #key: string;
  #stop: (() => void) | undefined;
  #written: string | undefined;
  #isTaking = false;

  /**
   * Takes the saved answers over, where there are any.
   *
   * @param storage asked for each time, since asking may throw too
   * @param tell called after something was written or forgotten here
   */
  constructor(store: AnswerStore, programme: Usable, storage: () => PlanStorage, now: () => Date, tell: () => void) {
    this.#store = store;
    this.#programme = programme;
    this.#storage = storage;
    this.#now = now;
    this.#tell = tell;
    this.#key = `tillvaxt-plan:${programme.id}`;
    this.reload();
  }

  /**
   * Reads anew what is on the device: at the start, and when another tab has changed it, or somebody else on the page. What is
   * forgotten there is forgotten here too, or it would come back with the next plan that is saved.
   */
  reload(): void {
    let text: string | null;
    try {
      text = this.#storage().getItem(this.#key);
    } catch {
      return;
    }
    if (text === this.#written) return;
    if (text === null) {
      const isGone = this.kept === 'saved';
      this.#rest();
      if (isGone) this.#store.replace({ areas: [], texts: {} });
      return;
    }
    const answers = fromFile(text, this.#programme);
    if (typeof answers === 'string') {
      this.unreadable = answers;
      return;
    }
    const mine = this.#store.answers;
    const isMine = this.kept !== 'saved' && !isEmpty(mine);
    this.#follow();
    this.#written = text;
    // What is typed here and saved nowhere stays; what is only read is not written back, or two tabs would never come to rest.
    if (isMine) return this.#store.replace(merged(answers, mine));
    this.#isTaking = true;
    this.#store.replace(answers);
    this.#isTaking = false;
  }

  /** Saves, and goes on saving. What could not be read is replaced by it. */
  save(): Kept {
    this.#follow();
    this.#write();
    return this.kept;
  }

  /** Takes the answers off the device and out of memory. False, with nothing lost, where the browser refuses what was saved. */
  forget(): boolean {
    try {
      this.#storage().removeItem(this.#key);
    } catch {
      if (this.kept === 'saved') return false;
    }
    this.#rest();
    this.#store.replace({ areas: [], texts: {} });
    this.#tell();
    return true;
  }

  #follow(): void {
    this.unreadable = undefined;
    this.kept = 'saved';
    this.#stop ??= this.#store.subscribe(() => this.#isTaking || this.#write());
  }

  #rest(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#written = undefined;
    this.unreadable = undefined;
    this.kept = 'memory';
  }

  #write(): void {
    const text = toFile(this.#store.answers, this.#programme, this.#now());
    try {
      this.#storage().setItem(this.#key, text);
      this.#written = text;
      this.kept = 'saved';
    } catch {
      this.kept = 'refused';
      return;
    }
    this.#tell();
  }
}

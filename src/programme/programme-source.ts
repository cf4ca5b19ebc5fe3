import type { Programme } from '../../contract/types.ts';
import { languageOf, localeFor } from '../locale/locale.ts';
import { checkProgramme, type Part, type Usable } from './check.ts';

/** Where a programme stands: a complete file in one language, and the URL its translations are relative to. */
export interface Origin {
  /** Undefined where there is none: then there is no programme either. */
  readonly url: string | undefined;
  /** Given when the first language needs no request. */
  readonly programme?: Programme;
}

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Largest programme file that is read, in characters. The built-in one has some 20 000. */
export const maxProgrammeLength = 1_000_000;

/** How long a programme file may take, in milliseconds. */
const timeout = 30_000;

/**
 * One programme in all its languages. A language is fetched when somebody on the page reads that language, once; until then,
 * and where it cannot be had, the first language stands in.
 */
export class ProgrammeSource {
  /** What went wrong, one line a file, in words for the page's developer. Who says it takes it out. */
  readonly problems: string[] = [];

  readonly #origin: Origin;
  readonly #fetch: Fetch;
  readonly #byLang = new Map<string, Usable>();
  readonly #pending = new Set<string>();
  readonly #tried = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #first: Usable | undefined;

  /**
   * @param origin where the programme stands
   * @param fetch the page's fetch, passed in so that tests bring their own
   */
  constructor(origin: Origin, fetch: Fetch) {
    this.#origin = origin;
    this.#fetch = fetch;
    if (origin.programme) this.#add(origin.programme);
  }

  /**
   * The best there is for a BCP 47 tag right now: that language, else the first one, else undefined.
   *
   * @param part what it has to have, where something is needed that not every file may have
   */
  get(lang: string | undefined, part?: Part): Usable | undefined {
    return [this.#byLang.get(this.#match(lang)), this.#first].find((each) => each && (!part || each[part]));
  }

  /**
   * True while the language is on its way, so that a reader is not shown another one first.
   *
   * @param again true where it is asked for anew: then what failed before is tried once more
   */
  isPending(lang: string | undefined, again = false): boolean {
    this.#request(lang, again);
    return this.#pending.size > 0 && (!this.#first || this.#pending.has(this.#match(lang)));
  }

  /** Calls `listener` whenever a language has arrived or failed, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The programme's own tag for a language: `en` for `en-GB`; else the interface's for that language, else the first. */
  #match(lang: string | undefined): string {
    const first = this.#first?.lang ?? '';
    if (!lang) return first;
    const known = [first, ...Object.keys(this.#first?.translations ?? {})];
    return (
      known.find((tag) => tag.toLowerCase() === lang.toLowerCase().replace('_', '-')) ??
      known.find((tag) => languageOf(tag) === languageOf(lang)) ??
      known.find((tag) => languageOf(tag) === localeFor(lang)) ??
      first
    );
  }

  #request(lang: string | undefined, again: boolean): void {
    const tag = this.#match(lang);
    if (this.#byLang.has(tag) || this.#pending.has(tag) || (this.#tried.has(tag) && !again)) return;
    const path = this.#first ? this.#first.translations?.[tag] : this.#origin.url;
    if (path === undefined) return;
    this.#tried.add(tag);
    this.#pending.add(tag);
    void this.#load(tag, path);
  }

  async #load(tag: string, path: string): Promise<void> {
    const url = URL.canParse(path, this.#origin.url) ? new URL(path, this.#origin.url).href : path;
    try {
      const response = await this.#fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(timeout) });
      if (!response.ok) throw new Error(`answered ${response.status}`);
      const known: unknown = JSON.parse(await textOf(response));
      const { programme, faults } = checkProgramme(known, { id: this.#first?.id, lang: tag });
      if (programme) this.#add(programme);
      if (faults.length)
        this.problems.push(`${url}${summary(faults)}; ${programme ? 'left out' : 'the file is not used'}`);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      this.problems.push(`${url} ${what}; expected a programme file that this page may read`);
    }
    this.#pending.delete(tag);
    for (const call of [...this.#listeners]) call();
  }

  #add(programme: Usable): void {
    this.#first ??= programme;
    this.#byLang.set(programme.lang, programme);
  }
}

/** The first fault, and how many there are. */
const summary = ([first, ...more]: readonly string[]): string =>
  more.length ? `${first} (and ${more.length} more)` : first!;

/** A body's text, read no further than any programme goes. */
async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = '';
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    text += decoder.decode(chunk.value, { stream: true });
    if (text.length <= maxProgrammeLength) continue;
    void reader?.cancel();
    throw new Error(`has more than ${maxProgrammeLength} characters`);
  }
  return text + decoder.decode();
}

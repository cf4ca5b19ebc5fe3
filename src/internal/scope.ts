import { createContext } from '@lit/context';
import { AnswerStore } from '../plan/answers.ts';
import { builtIn } from '../programme/built-in.ts';
import { ProgrammeSource, type Origin } from '../programme/programme-source.ts';
import { TallySource } from '../pledge/tally-source.ts';

/** What the elements of one programme on a page share. */
export class Scope {
  readonly source: ProgrammeSource;
  readonly answers = new AnswerStore();
  /** The exact URL a pledge is POSTed to, where a wrapper gives one. */
  endpoint: string | undefined;
  /** Id of the partner whose page this is, where a wrapper gives one. */
  partner: string | undefined;

  readonly #tallies = new Map<string, TallySource>();

  constructor(origin: Origin) {
    this.source = new ProgrammeSource(origin, pageFetch);
  }

  /** The tally of an endpoint, one for all elements that show it. */
  tally(endpoint: string, programme: string): TallySource {
    const key = `${endpoint} ${programme}`;
    let tally = this.#tallies.get(key);
    if (!tally) this.#tallies.set(key, (tally = new TallySource(endpoint, programme, pageFetch)));
    return tally;
  }
}

const pageFetch = (url: string, init?: RequestInit): Promise<Response> => fetch(url, init);

/** Given by `<tillvaxt-programme>` to the elements inside it. */
export const scopeContext = createContext<Scope>(Symbol.for('tillvaxt-scope'));

let shared: Scope | undefined;

/** The scope of all elements on the page that stand outside a wrapper. */
export const pageScope = (): Scope => (shared ??= new Scope(builtIn));

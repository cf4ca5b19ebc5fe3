import { createContext } from '@lit/context';
import { AnswerStore } from '../plan/answers.ts';
import { SavedPlan } from '../plan/saved-plan.ts';
import { builtIn } from '../programme/built-in.ts';
import { ProgrammeSource, type Origin } from '../programme/programme-source.ts';
import { TallySource } from '../pledge/tally-source.ts';

/** Where an element's pledges go and whose page it stands on. */
export interface Settings {
  /** The exact URL a pledge is POSTed to, absolute. */
  readonly endpoint?: string | undefined;
  /** Id of the partner whose page this is. */
  readonly partner?: string | undefined;
  /** True where the endpoint answers without a receipt. */
  readonly withoutReceipt?: boolean | undefined;
}

/** Hears of every plan that the page writes or forgets: `storage` events reach other documents only. */
const plans = new EventTarget();

/** Itself and not a function: a page may have a thousand. */
interface Follower {
  update(): void;
}

/** What the elements of one programme on a page share. */
export class Scope {
  readonly source: ProgrammeSource;
  readonly owner: Element | undefined;
  readonly answers = new AnswerStore();

  readonly #followers = new Set<Follower>();
  #settings: Settings = {};
  #saved: SavedPlan | undefined;

  /**
   * @param origin where the programme stands
   * @param owner the element whose `src` names it, where one does
   */
  constructor(origin: Origin, owner?: Element) {
    this.owner = owner;
    this.source = new ProgrammeSource(origin, pageFetch);
    this.source.subscribe(() => this.saved);
    this.source.subscribe(this.#tell);
    this.answers.subscribe(this.#tell);
  }

  /** The reader's answers on the device, once it is known of which programme. */
  get saved(): SavedPlan | undefined {
    const programme = this.source.get(undefined);
    if (programme)
      this.#saved ??= new SavedPlan(
        this.answers,
        programme,
        () => localStorage,
        () => new Date(),
        () => plans.dispatchEvent(new Event('storage')),
      );
    return this.#saved;
  }

  /** What a wrapper sets for all elements inside it. */
  get settings(): Settings {
    return this.#settings;
  }

  set settings(settings: Settings) {
    this.#settings = settings;
    this.#tell();
  }

  /** Calls its `update()` after every change of programme, answers or settings, until it is unsubscribed. */
  subscribe(follower: Follower): void {
    if (!this.#followers.size) {
      this.saved?.reload();
      this.#watch('addEventListener');
    }
    this.#followers.add(follower);
  }

  unsubscribe(follower: Follower): void {
    if (this.#followers.delete(follower) && !this.#followers.size) this.#watch('removeEventListener');
  }

  /** While anybody listens: another tab, or another scope of the page, may change what is saved. */
  #watch(how: 'addEventListener' | 'removeEventListener'): void {
    for (const place of [window, plans]) place[how]('storage', this.#reload);
  }

  readonly #reload = (): void => {
    this.saved?.reload();
    this.#tell();
  };

  readonly #tell = (): void => {
    for (const follower of [...this.#followers]) follower.update();
  };
}

/** The page's own fetch, called as such. */
export const pageFetch = (url: string, init?: RequestInit): Promise<Response> => fetch(url, init);

/** Given by `<tillvaxt-programme>` to the elements inside it. */
export const scopeContext = createContext<Scope>(Symbol.for('tillvaxt-scope'));

const tallies = new Map<string, TallySource>();

/** The tally of a programme at an endpoint: one for all elements on the page that show it or make it move. */
export function tallyOf(endpoint: string, programme: string): TallySource {
  const key = `${endpoint} ${programme}`;
  let tally = tallies.get(key);
  if (!tally) tallies.set(key, (tally = new TallySource(endpoint, programme, pageFetch)));
  return tally;
}

let shared: Scope | undefined;

/** The scope of all elements on the page that stand outside a wrapper. */
export const pageScope = (): Scope => (shared ??= new Scope(builtIn));

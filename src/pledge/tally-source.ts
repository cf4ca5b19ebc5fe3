import type { Tally } from '../../contract/types.ts';

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** The tally of one programme at one endpoint: read on demand, shared by the elements that show it. */
export class TallySource {
  /** The last tally that was read. */
  tally: Tally | undefined;
  /** True when the last reading failed; the tally before it, if any, is kept. */
  failed = false;

  readonly #url: string;
  readonly #programme: string;
  readonly #fetch: Fetch;
  readonly #listeners = new Set<() => void>();
  #reading: Promise<void> | undefined;

  /**
   * @param endpoint the exact URL a pledge is POSTed to; the tally is read at `/tally` under it
   * @param programme the programme's id
   * @param fetch the page's fetch, passed in so that tests bring their own
   */
  constructor(endpoint: string, programme: string, fetch: Fetch) {
    const url = new URL(endpoint);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/tally`;
    url.searchParams.set('programme', programme);
    this.#url = url.href;
    this.#programme = programme;
    this.#fetch = fetch;
  }

  /** Reads the tally anew and tells the listeners; where a reading is under way, once more after it. Never rejects. */
  refresh(): Promise<void> {
    const reading = (this.#reading ? this.#reading.then(() => this.#read()) : this.#read()).finally(() => {
      if (this.#reading === reading) this.#reading = undefined;
    });
    this.#reading = reading;
    return reading;
  }

  /** Calls `listener` after each reading until the returned function is called. The first listener starts the first reading. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.tally && !this.failed && !this.#reading) void this.refresh();
    return () => this.#listeners.delete(listener);
  }

  async #read(): Promise<void> {
    try {
      const response = await this.#fetch(this.#url, { credentials: 'omit', headers: { accept: 'application/json' } });
      const body: unknown = await response.json();
      if (!response.ok || !isTally(body) || body.programme !== this.#programme) throw new TypeError('not its tally');
      // An area may have any name; what it inherits is no count.
      Object.setPrototypeOf(body.received.areas, null);
      this.tally = body;
      this.failed = false;
    } catch {
      this.failed = true;
    }
    for (const call of [...this.#listeners]) call();
  }
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

/** What the elements show of a tally is there. */
function isTally(body: unknown): body is Tally {
  const { received, published, asOf } = (body ?? {}) as Partial<Tally>;
  return (
    isCount(received?.total) &&
    isCount(published?.total) &&
    !!received?.areas &&
    Object.values(received.areas).every(isCount) &&
    !Number.isNaN(Date.parse(asOf ?? ''))
  );
}

import type { CountRow } from './count.ts';
import type { NewPledgeRow } from './tables.ts';

/** What stands under a pledge's id. */
export interface StoredRecord {
  /** See bodyHash. */
  bodyHash: string;
  /** The answer that the first request got, byte for byte. */
  receipt: string;
}

/** What came of a row: it is stored, its reference is taken, or something stands under its id already. */
export type Saved = 'stored' | 'reference-taken' | StoredRecord;

/** Keeps pledges. Every method rejects with an UnavailableError while the database cannot be used. */
export interface Store {
  /** So many calls of `save` under way make it faster; more would only wait. */
  readonly batchesAtOnce: number;
  /**
   * Stores rows in one durable transaction: all of them are on disk when it resolves, none is where it rejects (but see
   * UnavailableError). An id or a reference that is taken costs only its own row.
   */
  save(rows: readonly NewPledgeRow[]): Promise<Saved[]>;
  /** What stands under a pledge's id. */
  find(id: string): Promise<StoredRecord | undefined>;
  /** Counts a programme's pledges, all from one state of the database; withdrawn ones count nowhere. */
  count(programme: string): Promise<CountRow[]>;
  /** Resolves if the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Whether something was stored by what failed: certainly not, or nobody can tell. */
export type Outcome = 'nothing-stored' | 'unknown';

/** The database cannot be used: busy, full, read-only, gone, or cut off in the middle. The same request may succeed later. */
export class UnavailableError extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'UnavailableError';
    this.outcome = outcome;
  }
}

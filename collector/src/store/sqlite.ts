import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StartError } from '../start-error.ts';
import type { CountRow } from './count.ts';
import { UnavailableError, type Outcome, type Saved, type Store, type StoredRecord } from './store.ts';
import type { NewPledgeRow } from './tables.ts';

/** What the thread says first: that it is ready, or why it cannot be. */
export interface Opened {
  refusal: readonly string[] | undefined;
}

/** What the thread is asked to do. */
export interface Question {
  number: number;
  ask: 'save' | 'find' | 'count' | 'ping' | 'close';
  /** The rows, an id, or nothing. */
  of: readonly NewPledgeRow[] | string;
}

/** What the thread answers; `failed` is the error, of which only plain values can cross. */
export interface Answer {
  number: number;
  value?: unknown;
  failed?: { message: string; stack: string | undefined; outcome: Outcome | undefined };
}

/**
 * Opens a SQLite file, creating it and its folder where they are missing, and migrates it. Node's SQLite makes its thread wait
 * for the disk, so it has a thread of its own: requests are received and judged while those before them are committed.
 *
 * @param file absolute path
 * @throws StartError where the file cannot be opened or migrated.
 */
export async function openSqlite(file: string): Promise<Store> {
  const worker = new Worker(new URL(`./sqlite-worker${extname(import.meta.filename)}`, import.meta.url), {
    workerData: file,
  });
  const [{ refusal }] = (await once(worker, 'message')) as [Opened];
  if (refusal) {
    await worker.terminate();
    throw new StartError(refusal);
  }
  return new SqliteStore(worker);
}

class SqliteStore implements Store {
  /** The thread commits together all that has come while it was at the disk. */
  readonly batchesAtOnce = Infinity;
  readonly #worker: Worker;
  readonly #asked = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>();
  #number = 0;
  #closed = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: Answer) => this.#settle(answer));
    worker.once('exit', () => (this.#closed = true));
    // A fault that the thread did not foresee: without it nothing can be stored, so the process ends with it.
    worker.on('error', (error) => {
      throw error;
    });
  }

  save(rows: readonly NewPledgeRow[]): Promise<Saved[]> {
    return this.#ask('save', rows);
  }

  find(id: string): Promise<StoredRecord | undefined> {
    return this.#ask('find', id);
  }

  count(programme: string): Promise<CountRow[]> {
    return this.#ask('count', programme);
  }

  ping(): Promise<void> {
    return this.#ask('ping');
  }

  async close(): Promise<void> {
    const ended = once(this.#worker, 'exit');
    await this.#ask('close');
    await ended;
  }

  #ask<T>(ask: Question['ask'], of: Question['of'] = ''): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('The store is closed.'));
    const number = this.#number++;
    return new Promise<T>((resolve, reject) => {
      this.#asked.set(number, { resolve, reject });
      this.#worker.postMessage({ number, ask, of } satisfies Question);
    });
  }

  #settle({ number, value, failed }: Answer): void {
    const { resolve, reject } = this.#asked.get(number)!;
    this.#asked.delete(number);
    if (!failed) resolve(value as never);
    else if (failed.outcome) reject(new UnavailableError(failed.outcome, failed.message));
    else reject(Object.assign(new Error(failed.message), { stack: failed.stack }));
  }
}

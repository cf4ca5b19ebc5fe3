import { UnavailableError, type Saved, type Store } from './store.ts';
import type { NewPledgeRow } from './tables.ts';

/** So many rows share a batch at most, which bounds how long the first of them waits. */
const BATCH_AT_MOST = 512;

/** Stores one row; resolves once it is on disk, as Store.save. */
export type Save = (row: NewPledgeRow) => Promise<Saved>;

interface Waiting {
  row: NewPledgeRow;
  resolve: (saved: Saved) => void;
  reject: (error: unknown) => void;
}

/**
 * Commits together what arrives together: a disk makes a few thousand durable commits a second, and one of many rows costs it
 * little more than one of a single row. A batch leaves once a turn of the event loop has brought nothing more to it. A row
 * that makes a batch fail never costs the others: then each is stored by itself.
 */
export function groupCommit(store: Pick<Store, 'save' | 'batchesAtOnce'>): Save {
  let waiting: Waiting[] = [];
  let batchesUnderWay = 0;
  let isWatched = false;

  function watch(): void {
    if (isWatched || waiting.length === 0) return;
    isWatched = true;
    setImmediate(leaveIfWhole, waiting.length);
  }

  function leaveIfWhole(before: number): void {
    isWatched = false;
    if (waiting.length > before && waiting.length < BATCH_AT_MOST) watch();
    else leave();
  }

  function leave(): void {
    while (waiting.length > 0 && batchesUnderWay < store.batchesAtOnce) {
      const batch = waiting.slice(0, BATCH_AT_MOST);
      waiting = waiting.slice(BATCH_AT_MOST);
      batchesUnderWay++;
      void commit(batch).then(() => {
        batchesUnderWay--;
        watch();
      });
    }
  }

  async function commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const saved = await store.save(batch.map(({ row }) => row));
      batch.forEach(({ resolve }, index) => resolve(saved[index]!));
    } catch (error) {
      if (batch.length === 1 || error instanceof UnavailableError) for (const { reject } of batch) reject(error);
      else for (const one of batch) await commit([one]);
    }
  }

  return (row) =>
    new Promise((resolve, reject) => {
      waiting.push({ row, resolve, reject });
      watch();
    });
}

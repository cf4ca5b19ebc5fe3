import { DatabaseSync } from 'node:sqlite';
import type { Row, Rows } from './browser-truth.ts';

const BUSY_WAIT_MS = 5_000;

/**
 * The collector's file, read past it. Each question opens the file anew, so that a collector that was killed finds it as it
 * left it.
 */
export function rowsOf(file: string): Rows {
  const ask = (condition: string, ...values: string[]): Row[] => {
    const database = new DatabaseSync(file, { timeout: BUSY_WAIT_MS });
    try {
      database.exec('pragma query_only = on');
      return database
        .prepare(`select reference, commitment from pledge ${condition}`)
        .all(...values) as unknown as Row[];
    } finally {
      database.close();
    }
  };
  return {
    all: () => ask(''),
    withReference: (reference) => ask('where reference = ?', reference),
    withWords: (words) => ask('where commitment = ?', words),
  };
}

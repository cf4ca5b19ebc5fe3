/** The thread that waits for the disk: it opens the file that it is given and does what it is asked, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { StartError } from '../start-error.ts';
import type { Answer, Opened, Question } from './sqlite.ts';
import { openSqliteFile, type SqliteFile } from './sqlite-file.ts';
import { UnavailableError } from './store.ts';
import type { NewPledgeRow } from './tables.ts';

/** So many rows share a transaction, and a batch more, which bounds how long the first of them waits. */
const ROWS_AT_ONCE = 512;

interface Batch {
  number: number;
  rows: readonly NewPledgeRow[];
}

const port = parentPort!;
const batches: Batch[] = [];

try {
  const file = await openSqliteFile(String(workerData));
  port.on('message', (question: Question) => take(file, question));
  port.postMessage({ refusal: undefined } satisfies Opened);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  port.postMessage({ refusal: error.lines } satisfies Opened);
}

function take(file: SqliteFile, { number, ask, of }: Question): void {
  if (ask === 'save') {
    // All that came while the disk was waited for is here before this runs.
    if (batches.push({ number, rows: of as readonly NewPledgeRow[] }) === 1) setImmediate(saveAll, file);
    return;
  }
  saveAll(file);
  void answer(number, () => file[ask](of as string)).then(() => ask === 'close' && port.close());
}

function saveAll(file: SqliteFile): void {
  while (batches.length > 0) {
    let size = 0;
    const next = batches.findIndex(({ rows }) => (size += rows.length) >= ROWS_AT_ONCE) + 1;
    const together = batches.splice(0, next || batches.length);
    saveTogether(file, together);
  }
}

/** In one transaction; a batch that makes it fail never costs the others. */
function saveTogether(file: SqliteFile, together: readonly Batch[]): void {
  try {
    const saved = file.save(together.flatMap(({ rows }) => rows));
    let end = 0;
    for (const { number, rows } of together) {
      port.postMessage({ number, value: saved.slice(end, (end += rows.length)) } satisfies Answer);
    }
  } catch (error) {
    if (together.length === 1 || error instanceof UnavailableError)
      for (const { number } of together) fail(number, error);
    else for (const batch of together) saveTogether(file, [batch]);
  }
}

async function answer(number: number, ask: () => unknown): Promise<void> {
  try {
    port.postMessage({ number, value: await ask() } satisfies Answer);
  } catch (error) {
    fail(number, error);
  }
}

function fail(number: number, error: unknown): void {
  const { message, stack } = error as Error;
  const outcome = error instanceof UnavailableError ? error.outcome : undefined;
  port.postMessage({ number, failed: { message, stack, outcome } } satisfies Answer);
}

/** The thread that waits for the disk: it opens the file that it is given and does what it is asked, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { StartError } from '../start-error.ts';
import type { Answer, Opened, Question } from './sqlite.ts';
import { openSqliteFile, type SqliteFile } from './sqlite-file.ts';
import { UnavailableError, type NewRecord } from './store.ts';

const port = parentPort!;

try {
  const file = await openSqliteFile(String(workerData));
  port.on('message', (question: Question) => void answer(file, question));
  port.postMessage({ refusal: undefined } satisfies Opened);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  port.postMessage({ refusal: error.lines } satisfies Opened);
}

async function answer(file: SqliteFile, { number, ask, of }: Question): Promise<void> {
  try {
    port.postMessage({ number, value: await valueOf(file, ask, of) } satisfies Answer);
  } catch (error) {
    const { message, stack } = error as Error;
    const outcome = error instanceof UnavailableError ? error.outcome : undefined;
    port.postMessage({ number, failed: { message, stack, outcome } } satisfies Answer);
  }
  if (ask === 'close') port.close();
}

function valueOf(file: SqliteFile, ask: Question['ask'], of: string): unknown {
  return ask === 'save' ? file.save(JSON.parse(of) as NewRecord[]) : file[ask](of);
}

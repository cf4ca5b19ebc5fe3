import type { Pledge } from '../../../contract/types.ts';
import type { Database } from '../db.ts';
import type { Programmes } from '../programmes.ts';
import { findReceipt, savePledge } from './save.ts';
import { checkAgainstProgramme, type Fault } from './validate.ts';

/** What the write path needs from outside. */
export interface Submission {
  db: Database;
  programmes: Programmes;
  allowedOrigins: readonly string[];
  /** In which the receipt page tells the time. */
  timeZone: string;
  /** Tells the time of arrival. */
  clock: () => Date;
}

/**
 * Stores a well-formed pledge, or tells what its programme has against it. A pledge that is stored already gets its
 * receipt again without asking the programme, whose configuration may have changed since.
 *
 * @throws ProblemError `id-reused` where another pledge has the id.
 */
export async function receivePledge(
  { db, programmes, clock }: Submission,
  pledge: Pledge,
): Promise<{ receipt: string } | { faults: Fault[] }> {
  const stored = await findReceipt(db, pledge);
  if (stored !== undefined) return { receipt: stored };
  const faults = checkAgainstProgramme(pledge, programmes);
  if (faults.length > 0) return { faults };
  return { receipt: await savePledge(db, pledge, { now: clock() }) };
}

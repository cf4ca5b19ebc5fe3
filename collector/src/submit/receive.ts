import type { Pledge } from '../../../contract/types.ts';
import type { OriginPolicy } from '../origin.ts';
import type { Partners } from '../partners.ts';
import type { Programmes } from '../programmes.ts';
import type { Save } from '../store/group-commit.ts';
import type { Store } from '../store/store.ts';
import { findReceipt, savePledge } from './save.ts';
import { checkAgainstProgramme, type Fault } from './validate.ts';

/** What the write path needs from outside. */
export interface Submission {
  store: Pick<Store, 'find'>;
  save: Save;
  programmes: Programmes;
  partners: Partners;
  origins: OriginPolicy;
  /** In which the receipt page tells the time. */
  timeZone: string;
  /** Tells the time of arrival. */
  clock: () => Date;
}

/**
 * Stores a well-formed pledge, or tells what its programme has against it. A pledge that is stored already gets its
 * receipt again whatever the programme says, whose configuration may have changed since.
 *
 * @throws ProblemError `id-reused` where another pledge has the id.
 */
export async function receivePledge(
  { store, save, programmes, clock }: Submission,
  pledge: Pledge,
): Promise<{ receipt: string } | { faults: Fault[] }> {
  const faults = checkAgainstProgramme(pledge, programmes);
  if (faults.length === 0) return { receipt: await savePledge(save, pledge, { now: clock() }) };
  const stored = await findReceipt(store, pledge);
  return stored === undefined ? { faults } : { receipt: stored };
}

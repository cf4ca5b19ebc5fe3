import { checkForm } from './form.ts';
import { checkPages, checkUnlisted } from './origins.ts';
import { checkFirst, checkReplays, checkValid } from './receipts.ts';
import { checkNothingStored, checkRefusals } from './refusals.ts';
import { makeReport, type Report } from './report.ts';
import { Session, Stopped, type CheckOptions } from './session.ts';
import { compareTally, readFirstTally } from './tally.ts';

const NEEDS_RECEIPTS = [
  'receipt.',
  'replay.',
  'key.quoted',
  'valid.',
  'refuse.stores-nothing',
  'origin.stores-nothing',
];

/**
 * Holds an endpoint against the contract, one request after the other but for one rule that needs ten at once; about 120 in
 * all. Leaves test pledges in the receiver. Never rejects for what the endpoint does.
 */
export async function checkEndpoint(options: CheckOptions): Promise<Report> {
  const session = new Session(options);
  if (options.origin === undefined) session.absent.set('pages', 'not tried without --origin');
  if (options.origin === undefined) session.untried.set('tally.cors', 'not tried without --origin');
  try {
    await checkAll(session);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    session.untried.set('', error.message);
    return makeReport(session, error.message);
  }
  return makeReport(session);
}

async function checkAll(session: Session): Promise<void> {
  const { origin } = session.options;
  const first = await checkFirst(session);
  const withReceipts = first !== undefined;
  if (!withReceipts) {
    for (const rule of NEEDS_RECEIPTS) session.untried.set(rule, 'takes a receiver that answers with receipts');
    for (const part of ['tally', 'form']) session.absent.set(part, 'not tried, since there are no receipts');
  }

  const tally = withReceipts ? await readFirstTally(session) : undefined;
  if (withReceipts) {
    await checkReplays(session, first.pledge, first.made);
    await checkValid(session);
  }
  await checkRefusals(session, !withReceipts);
  if (withReceipts) await checkNothingStored(session);
  await checkUnlisted(session, withReceipts);
  if (origin !== undefined) await checkPages(session, origin);
  if (withReceipts) await checkForm(session);
  if (tally) await compareTally(session, tally);
}

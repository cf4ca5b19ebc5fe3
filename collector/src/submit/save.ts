import type { Pledge, Receipt } from '../../../contract/types.ts';
import type { Database } from '../db.ts';
import { ProblemError } from '../problems.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { makeReference } from './reference.ts';

const REFERENCE_ATTEMPTS = 8;

/** What saving needs from outside. */
export interface SaveOptions {
  now: Date;
  /** Makes a candidate reference; asked again where it is taken. */
  reference?: () => string;
}

/**
 * Stores a pledge once, however often it is sent, and gives back its receipt as the JSON that the first answer carried.
 * The id is claimed in the transaction that saves the pledge.
 *
 * @throws ProblemError `id-reused` where another pledge has the id.
 */
export function savePledge(
  db: Database,
  pledge: Pledge,
  { now, reference = makeReference }: SaveOptions,
): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    for (let attempt = 0; attempt < REFERENCE_ATTEMPTS; attempt++) {
      const receipt: Receipt = {
        id: pledge.id,
        reference: reference(),
        programme: pledge.programme.id,
        receivedAt: now.toISOString(),
      };
      const inserted = await transaction
        .insertInto('pledge')
        .values(rowOf(pledge, receipt))
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .executeTakeFirst();
      if (inserted) {
        const areas = pledge.areas.map((area) => ({ pledge_key: inserted.key, area }));
        await transaction.insertInto('pledge_area').values(areas).execute();
        return JSON.stringify(receipt);
      }
      const stored = await findReceipt(transaction, pledge);
      if (stored !== undefined) return stored;
    }
    throw new Error('No free reference was found.');
  });
}

/**
 * The receipt of a pledge that is stored already, or undefined.
 *
 * @throws ProblemError `id-reused` where another pledge has the id.
 */
export async function findReceipt(db: Database, pledge: Pledge): Promise<string | undefined> {
  const stored = await db
    .selectFrom('pledge')
    .select(['body_hash', 'receipt'])
    .where('id', '=', pledge.id)
    .executeTakeFirst();
  if (stored && stored.body_hash !== hashOf(pledge)) {
    const detail = 'Another pledge was stored under this id. Expected a new id for a new pledge.';
    throw new ProblemError('id-reused', detail, { errors: [{ pointer: '#/id', code: 'mismatch', detail }] });
  }
  return stored?.receipt;
}

function rowOf(pledge: Pledge, receipt: Receipt) {
  return {
    id: pledge.id,
    reference: receipt.reference,
    programme: pledge.programme.id,
    programme_version: pledge.programme.version,
    received_at: receipt.receivedAt,
    actor_type: pledge.actorType,
    speaks_for: pledge.speaksFor,
    commitment: pledge.commitment,
    name: pledge.name ?? null,
    organisation: pledge.organisation ?? null,
    email: pledge.email ?? null,
    municipality: pledge.municipality ?? null,
    plan: pledge.plan ? JSON.stringify(pledge.plan) : null,
    publish_commitment: Number(pledge.publish.commitment),
    publish_name: Number(pledge.publish.name),
    publish_organisation: Number(pledge.publish.organisation),
    legal_basis: pledge.legal.basis,
    legal_version: pledge.legal.version,
    legal_text_hash: pledge.legal.textHash,
    legal_locale: pledge.legal.locale,
    legal_shown_at: pledge.legal.shownAt,
    legal_consent: pledge.legal.consent ? 1 : null,
    partner: pledge.partner ?? null,
    locale: pledge.locale,
    made_at: pledge.madeAt,
    body_hash: hashOf(pledge),
    receipt: JSON.stringify(receipt),
  };
}

function hashOf(pledge: Pledge): string {
  return sha256(canonicalJson(pledge));
}

import type { Pledge, Receipt } from '../../../contract/types.ts';
import { ProblemError } from '../problems.ts';
import type { Save } from '../store/group-commit.ts';
import type { Store, StoredRecord } from '../store/store.ts';
import { bodyHash, type NewPledgeRow } from '../store/tables.ts';
import { makeReference } from './reference.ts';

const REFERENCE_ATTEMPTS = 8;

type Plan = NonNullable<Pledge['plan']>;

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
export async function savePledge(
  save: Save,
  pledge: Pledge,
  { now, reference = makeReference }: SaveOptions,
): Promise<string> {
  for (let attempt = 0; attempt < REFERENCE_ATTEMPTS; attempt++) {
    const row = rowOf(pledge, reference(), now);
    const saved = await save(row);
    if (saved === 'stored') return row.receipt;
    if (saved !== 'reference-taken') return receiptFor(saved, row);
  }
  throw new Error('No free reference was found.');
}

/**
 * The receipt of a pledge that is stored already, or undefined.
 *
 * @throws ProblemError `id-reused` where another pledge has the id.
 */
export async function findReceipt(store: Pick<Store, 'find'>, pledge: Pledge): Promise<string | undefined> {
  const stored = await store.find(pledge.id);
  return stored && receiptFor(stored, rowOf(pledge, '', new Date(0)));
}

function receiptFor(stored: StoredRecord, row: NewPledgeRow): string {
  if (stored.bodyHash === bodyHash(row)) return stored.receipt;
  const detail = 'Another pledge was stored under this id. Expected a new id for a new pledge.';
  throw new ProblemError('id-reused', detail, { errors: [{ pointer: '#/id', code: 'mismatch', detail }] });
}

function rowOf(pledge: Pledge, reference: string, now: Date): NewPledgeRow {
  const receivedAt = now.toISOString();
  const receipt: Receipt = { id: pledge.id, reference, programme: pledge.programme.id, receivedAt };
  return {
    id: pledge.id,
    reference,
    programme: pledge.programme.id,
    programme_version: pledge.programme.version,
    received_at: receivedAt,
    areas: JSON.stringify(pledge.areas),
    actor_type: pledge.actorType,
    speaks_for: pledge.speaksFor,
    commitment: pledge.commitment,
    name: pledge.name ?? null,
    organisation: pledge.organisation ?? null,
    email: pledge.email ?? null,
    municipality: pledge.municipality ?? null,
    plan: pledge.plan ? planText(pledge.plan) : null,
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
    receipt: JSON.stringify(receipt),
  };
}

/** JSON with the members in one order, so that equal plans have equal texts. */
function planText({ date, existing, firstStep, partners, sustainability }: Plan): string {
  return JSON.stringify({ date, existing, firstStep, partners, sustainability } satisfies Record<keyof Plan, unknown>);
}

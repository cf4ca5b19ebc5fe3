import type { Generated } from 'kysely';
import { sha256 } from '../sha256.ts';

/** A stored pledge. Times are RFC 3339 texts; the numbers of choices are 0 or 1. */
export interface PledgeRow {
  key: Generated<number>;
  id: string;
  reference: string;
  programme: string;
  programme_version: string;
  received_at: string;
  state: Generated<'received' | 'published' | 'withdrawn'>;
  /** JSON: the ids of the focus areas, in the pledge's order. */
  areas: string;
  actor_type: string;
  speaks_for: string;
  commitment: string;
  name: string | null;
  organisation: string | null;
  email: string | null;
  municipality: string | null;
  /** JSON of the pledge's `plan`, its members in one order. */
  plan: string | null;
  publish_commitment: number;
  publish_name: number;
  publish_organisation: number;
  legal_basis: string;
  legal_version: string;
  legal_text_hash: string;
  legal_locale: string;
  legal_shown_at: string;
  legal_consent: number | null;
  partner: string | null;
  locale: string;
  made_at: string;
  /** See bodyHash: it tells a replay from another pledge under the same id. */
  body_hash: string;
  /** The answer that the first request got, byte for byte. */
  receipt: string;
}

/** The tables of the database. */
export interface Tables {
  pledge: PledgeRow;
}

/** A pledge to be stored; the store adds its hash, the database numbers it and gives it the state `received`. */
export type NewPledgeRow = Omit<PledgeRow, 'key' | 'state' | 'body_hash'>;

/** The columns of a pledge to be stored. */
export const NEW_COLUMNS = [
  'id',
  'reference',
  'programme',
  'programme_version',
  'received_at',
  'areas',
  'actor_type',
  'speaks_for',
  'commitment',
  'name',
  'organisation',
  'email',
  'municipality',
  'plan',
  'publish_commitment',
  'publish_name',
  'publish_organisation',
  'legal_basis',
  'legal_version',
  'legal_text_hash',
  'legal_locale',
  'legal_shown_at',
  'legal_consent',
  'partner',
  'locale',
  'made_at',
  'receipt',
] as const satisfies readonly (keyof NewPledgeRow)[];

/**
 * SHA-256, hexadecimal, of all that a pledge says: the same however its JSON was written, and another for any other pledge.
 * What it leaves unsaid is left out, so that a column that is added later changes no hash.
 */
export function bodyHash(row: NewPledgeRow): string {
  // Written out, since an object whose members are put in one by one takes longer to write than all the rest.
  const said = {
    actor_type: row.actor_type,
    commitment: row.commitment,
    email: row.email ?? undefined,
    id: row.id,
    legal_basis: row.legal_basis,
    legal_consent: row.legal_consent ?? undefined,
    legal_locale: row.legal_locale,
    legal_shown_at: row.legal_shown_at,
    legal_text_hash: row.legal_text_hash,
    legal_version: row.legal_version,
    locale: row.locale,
    made_at: row.made_at,
    municipality: row.municipality ?? undefined,
    name: row.name ?? undefined,
    organisation: row.organisation ?? undefined,
    partner: row.partner ?? undefined,
    plan: row.plan ?? undefined,
    programme: row.programme,
    programme_version: row.programme_version,
    publish_commitment: row.publish_commitment,
    publish_name: row.publish_name,
    publish_organisation: row.publish_organisation,
    speaks_for: row.speaks_for,
  } satisfies Record<keyof Omit<NewPledgeRow, 'areas' | 'reference' | 'received_at' | 'receipt'>, unknown>;
  return sha256(`{"areas":${row.areas},${JSON.stringify(said).slice(1)}`);
}

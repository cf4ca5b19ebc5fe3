import type { Generated, Insertable } from 'kysely';
import { sha256 } from '../canonical.ts';
import type { NewRecord } from './store.ts';

/** A stored pledge. Times are RFC 3339 texts; the numbers of choices are 0 or 1. */
export interface PledgeRow {
  key: Generated<number>;
  id: string;
  reference: string;
  programme: string;
  programme_version: string;
  received_at: string;
  state: Generated<'received' | 'published' | 'withdrawn'>;
  actor_type: string;
  speaks_for: string;
  commitment: string;
  name: string | null;
  organisation: string | null;
  email: string | null;
  municipality: string | null;
  /** Canonical JSON of the pledge's `plan`. */
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

/** An area that a stored pledge contributes to. */
export interface PledgeAreaRow {
  pledge_key: number;
  area: string;
}

/** The tables of the database. */
export interface Tables {
  pledge: PledgeRow;
  pledge_area: PledgeAreaRow;
}

/** A pledge to be stored; the store adds its hash, the database numbers it and gives it the state `received`. */
export type NewPledgeRow = Omit<Insertable<PledgeRow>, 'key' | 'state' | 'body_hash'>;

/** The columns that hold what the pledge itself says, in the order of the alphabet, which the hash keeps to. */
const SAID_COLUMNS = [
  'actor_type',
  'commitment',
  'email',
  'id',
  'legal_basis',
  'legal_consent',
  'legal_locale',
  'legal_shown_at',
  'legal_text_hash',
  'legal_version',
  'locale',
  'made_at',
  'municipality',
  'name',
  'organisation',
  'partner',
  'plan',
  'programme',
  'programme_version',
  'publish_commitment',
  'publish_name',
  'publish_organisation',
  'speaks_for',
] as const satisfies readonly (keyof NewPledgeRow)[];

/** The columns of a new row. */
export const NEW_COLUMNS = [...SAID_COLUMNS, 'reference', 'received_at', 'receipt', 'body_hash'] as const;

/**
 * SHA-256, hexadecimal, of all that a pledge says: the same however its JSON was written, and another for any other pledge.
 * What it leaves unsaid is left out, so that a column that is added later changes no hash.
 */
export function bodyHash({ row, areas }: NewRecord): string {
  const said: Record<string, unknown> = { areas };
  for (const column of SAID_COLUMNS) if (row[column] !== null) said[column] = row[column];
  return sha256(JSON.stringify(said));
}

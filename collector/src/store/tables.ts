import type { Generated, Insertable } from 'kysely';

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
  /** JSON of the pledge's `plan`. */
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
  /** SHA-256, hexadecimal, of the pledge in canonical JSON: tells a replay from another pledge under the same id. */
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

/** A pledge to be stored; the database numbers it and gives it the state `received`. */
export type NewPledgeRow = Omit<Insertable<PledgeRow>, 'key' | 'state'>;

/** The columns of a new row, in the order of the table. */
export const NEW_PLEDGE_COLUMNS = [
  'id',
  'reference',
  'programme',
  'programme_version',
  'received_at',
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
  'body_hash',
  'receipt',
] as const satisfies readonly (keyof NewPledgeRow)[];

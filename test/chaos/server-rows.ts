import type { Pledge } from '../../contract/types.ts';
import { type StoredPledge, wordsOf } from './server-ledger.ts';
import type { Database, Row, StoreName } from './support-database.ts';

/**
 * Reads every stored pledge past the collectors.
 *
 * @throws Error where the database says itself that it is damaged.
 */
export async function readPledges(database: Database, store: StoreName): Promise<StoredPledge[]> {
  if (store === 'sqlite') {
    const [check] = await database.rows('pragma integrity_check');
    if (check?.['integrity_check'] !== 'ok') throw new Error(`The file is damaged: ${JSON.stringify(check)}`);
  }
  const rows = await database.rows('select * from pledge');
  return rows.map((row) => ({
    id: text(row, 'id'),
    words: wordsOf(pledgeOf(row)),
    receipt: text(row, 'receipt'),
  }));
}

function pledgeOf(row: Row): Pledge {
  return {
    id: text(row, 'id'),
    programme: { id: text(row, 'programme'), version: text(row, 'programme_version') },
    areas: JSON.parse(text(row, 'areas')) as string[],
    actorType: text(row, 'actor_type'),
    speaksFor: text(row, 'speaks_for') as Pledge['speaksFor'],
    commitment: text(row, 'commitment'),
    name: text(row, 'name'),
    email: text(row, 'email'),
    municipality: text(row, 'municipality'),
    plan: JSON.parse(text(row, 'plan')) as NonNullable<Pledge['plan']>,
    publish: {
      commitment: Boolean(row['publish_commitment']),
      name: Boolean(row['publish_name']),
      organisation: Boolean(row['publish_organisation']),
    },
    legal: {
      basis: text(row, 'legal_basis') as Pledge['legal']['basis'],
      version: text(row, 'legal_version'),
      textHash: text(row, 'legal_text_hash'),
      locale: text(row, 'legal_locale'),
      shownAt: text(row, 'legal_shown_at'),
    },
    locale: text(row, 'locale'),
    madeAt: text(row, 'made_at'),
  };
}

function text(row: Row, column: string): string {
  return String(row[column]);
}

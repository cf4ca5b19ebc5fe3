import { sql, type Kysely, type Transaction } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { StartError } from '../start-error.ts';
import type { OwnSql } from './own-sql.ts';
import type { Tables } from './tables.ts';

/** Forward only, in order of their names; a migration that has been released is never changed in what it does. */
function migrations(own: OwnSql): Record<string, Migration> {
  return {
    '001-pledge': {
      async up(db: Kysely<unknown>): Promise<void> {
        await db.schema
          .createTable('pledge')
          .addColumn('key', own.keyType, own.defineKey)
          .addColumn('id', 'text', (column) => column.notNull().unique())
          .addColumn('reference', 'text', (column) => column.notNull().unique())
          .addColumn('programme', 'text', (column) => column.notNull())
          .addColumn('programme_version', 'text', (column) => column.notNull())
          .addColumn('received_at', 'text', (column) => column.notNull())
          .addColumn('state', 'text', (column) =>
            column
              .notNull()
              .defaultTo('received')
              .check(sql`state in ('received', 'published', 'withdrawn')`),
          )
          .addColumn('actor_type', 'text', (column) => column.notNull())
          .addColumn('speaks_for', 'text', (column) => column.notNull())
          .addColumn('commitment', 'text', (column) => column.notNull())
          .addColumn('name', 'text')
          .addColumn('organisation', 'text')
          .addColumn('email', 'text')
          .addColumn('municipality', 'text')
          .addColumn('plan', 'text')
          .addColumn('publish_commitment', 'integer', (column) => column.notNull())
          .addColumn('publish_name', 'integer', (column) => column.notNull())
          .addColumn('publish_organisation', 'integer', (column) => column.notNull())
          .addColumn('legal_basis', 'text', (column) => column.notNull())
          .addColumn('legal_version', 'text', (column) => column.notNull())
          .addColumn('legal_text_hash', 'text', (column) => column.notNull())
          .addColumn('legal_locale', 'text', (column) => column.notNull())
          .addColumn('legal_shown_at', 'text', (column) => column.notNull())
          .addColumn('legal_consent', 'integer')
          .addColumn('partner', 'text')
          .addColumn('locale', 'text', (column) => column.notNull())
          .addColumn('made_at', 'text', (column) => column.notNull())
          .addColumn('body_hash', 'text', (column) => column.notNull())
          .addColumn('receipt', 'text', (column) => column.notNull())
          .execute();
        await db.schema.createIndex('pledge_programme_state').on('pledge').columns(['programme', 'state']).execute();
        await db.schema
          .createTable('pledge_area')
          .addColumn('pledge_key', own.keyType, (column) =>
            column.notNull().references('pledge.key').onDelete('cascade'),
          )
          .addColumn('area', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('pledge_area_key', ['pledge_key', 'area'])
          .execute();
      },
    },
    // A pledge's areas stand in its row, and the index that hardly narrowed anything is gone: each made the disk write more pages.
    '002-areas': {
      async up(db: Kysely<unknown>): Promise<void> {
        await db.schema
          .alterTable('pledge')
          .addColumn('areas', 'text', (column) => column.notNull().defaultTo('[]'))
          .execute();
        const areas = sql`select ${own.areasAsJson} from pledge_area where pledge_key = pledge.key`;
        await sql`update pledge set areas = (${areas})`.execute(db);
        await db.schema.dropTable('pledge_area').execute();
        await db.schema.dropIndex('pledge_programme_state').execute();
      },
    },
  };
}

/**
 * Brings the database to the newest schema; does nothing where it is there already. All of it happens in one transaction,
 * so that of several processes that start at once one migrates and the others find it done.
 *
 * @param lock makes other processes wait that come here, until the transaction ends
 * @throws StartError naming the migration that failed.
 */
export async function migrate(
  db: Kysely<Tables>,
  own: OwnSql,
  lock: (transaction: Transaction<Tables>) => Promise<void>,
): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations(own)) };
  await db.transaction().execute(async (transaction) => {
    await lock(transaction);
    const { error, results } = await new Migrator({ db: transaction, provider }).migrateToLatest();
    if (!error) return;
    const failed = results?.find(({ status }) => status === 'Error')?.migrationName ?? 'before the first';
    throw new StartError([
      `The database could not be migrated (${failed}): ${error instanceof Error ? error.message : JSON.stringify(error)}.`,
    ]);
  });
}

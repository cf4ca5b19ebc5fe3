import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { StartError } from './start-error.ts';

/** Forward only, in order of their names; a migration that has been released is never edited. */
const MIGRATIONS: Record<string, Migration> = {
  '001-pledge': {
    up: (db: Kysely<unknown>) =>
      db.transaction().execute(async (transaction) => {
        await transaction.schema
          .createTable('pledge')
          .addColumn('key', 'integer', (column) => column.primaryKey())
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
        await transaction.schema
          .createIndex('pledge_programme_state')
          .on('pledge')
          .columns(['programme', 'state'])
          .execute();
        await transaction.schema
          .createTable('pledge_area')
          .addColumn('pledge_key', 'integer', (column) => column.notNull().references('pledge.key').onDelete('cascade'))
          .addColumn('area', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('pledge_area_key', ['pledge_key', 'area'])
          .execute();
      }),
  },
};

/**
 * Brings the database to the newest schema; does nothing where it is there already.
 *
 * @throws StartError naming the migration that failed.
 */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName ?? 'before the first';
  throw new StartError([
    `The database could not be migrated (${failed}): ${error instanceof Error ? error.message : JSON.stringify(error)}.`,
  ]);
}

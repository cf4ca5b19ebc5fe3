import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { logEvent } from '../log.ts';
import { StartError } from '../start-error.ts';
import { countPledges } from './count.ts';
import { migrate } from './migrations.ts';
import type { OwnSql } from './own-sql.ts';
import { hostOf, told } from './postgres-errors.ts';
import { UnavailableError, type Outcome, type Saved, type Store, type StoredRecord } from './store.ts';
import { bodyHash, NEW_COLUMNS, type NewPledgeRow, type Tables } from './tables.ts';

const CONNECTIONS = 4;
const CONNECT_WITHIN_MS = 2000;
const STATEMENT_WITHIN_MS = 5000;
/** Longer than the server's own limit, which tells that nothing was done; this one is for a server that went silent. */
const ANSWER_WITHIN_MS = 6000;
/** Migrating may have to wait for another collector that does it. */
const MIGRATE_WITHIN_MS = 60_000;

const MIGRATION_LOCK = 7_455_512_093;
const OWN_SQL: OwnSql = {
  keyType: 'bigint',
  defineKey: (column) => column.primaryKey().generatedAlwaysAsIdentity(),
  eachArea: sql`json_array_elements_text(pledge.areas::json)`,
  areasAsJson: sql`json_agg(area)::text`,
};

/**
 * One statement, which is one transaction and one journey. It takes the rows sorted by id, so that two collectors with the
 * same pledges wait for each other instead of both failing, and an id once. What was stored before is read as it was before the statement.
 */
const SAVE = {
  name: 'save',
  text: `with proposed as (
    select * from json_populate_recordset(null::pledge, $1)
  ), saved as (
    insert into pledge (${NEW_COLUMNS.join(', ')}, body_hash)
    select ${NEW_COLUMNS.join(', ')}, body_hash from proposed
    on conflict do nothing
    returning id, body_hash, receipt
  )
  select id, body_hash as "bodyHash", receipt from saved
  union all
  select id, body_hash, receipt from pledge where id in (select id from proposed)`,
};

const FIND = {
  name: 'find',
  text: 'select id, body_hash as "bodyHash", receipt from pledge where id = any ($1)',
};

type Found = StoredRecord & { id: string };

/**
 * Opens a PostgreSQL database and migrates it.
 *
 * @param url `postgres://…` or `postgresql://…`
 * @throws StartError where the database cannot be reached or migrated; the line has no password.
 */
export async function openPostgres(url: string): Promise<Store> {
  await migrateDatabase(url);
  const pool = new pg.Pool({
    ...connectionOf(url),
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: STATEMENT_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
  });
  // A connection that breaks while nobody uses it is replaced when the next is needed.
  pool.on('error', (error) => logEvent('database-connection-lost', { error: error.message }));
  return new PostgresStore(pool);
}

class PostgresStore implements Store {
  readonly batchesAtOnce = CONNECTIONS;
  readonly #pool: pg.Pool;
  readonly #db: Kysely<Tables>;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
    this.#db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  }

  async save(rows: readonly NewPledgeRow[]): Promise<Saved[]> {
    const firsts = new Map(rows.toReversed().map((row) => [row.id, row])).values();
    const sorted = [...firsts].sort((a, b) => (a.id < b.id ? -1 : 1));
    const given = sorted.map((row) => ({ ...row, body_hash: bodyHash(row) }));
    const found = await this.#ask<Found>(SAVE, JSON.stringify(given), 'unknown');
    const byId = new Map(found.map(({ id, ...stored }) => [id, stored]));
    // Another collector stored these while the statement ran; or nobody did, and it is the reference that is taken.
    const unseen = rows.map(({ id }) => id).filter((id) => !byId.has(id));
    if (unseen.length > 0) {
      const seen = await this.#ask<Found>(FIND, unseen).catch((error: unknown) => {
        // The others of the batch are stored by now.
        throw error instanceof UnavailableError ? new UnavailableError('unknown', error) : error;
      });
      for (const { id, ...stored } of seen) byId.set(id, stored);
    }
    return rows.map(({ id, receipt }) => {
      const stored = byId.get(id) ?? 'reference-taken';
      return stored !== 'reference-taken' && stored.receipt === receipt ? 'stored' : stored;
    });
  }

  async find(id: string): Promise<StoredRecord | undefined> {
    const [found] = await this.#ask<Found>(FIND, [id]);
    return found && { bodyHash: found.bodyHash, receipt: found.receipt };
  }

  async count(programme: string) {
    return countPledges(this.#db, OWN_SQL, programme).catch((error: unknown) => {
      throw told(error, 'nothing-stored');
    });
  }

  async ping(): Promise<void> {
    await this.#ask({ name: 'ping', text: 'select 1 from pledge where id = $1' }, '');
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #ask<Row>(
    statement: { name: string; text: string },
    value: unknown,
    whenCutOff: Outcome = 'nothing-stored',
  ): Promise<Row[]> {
    try {
      return (await this.#pool.query({ ...statement, values: [value] })).rows as Row[];
    } catch (error) {
      throw told(error, whenCutOff);
    }
  }
}

/** On a connection of its own, which waits longer than a request may. */
async function migrateDatabase(url: string): Promise<void> {
  const pool = new pg.Pool({
    ...connectionOf(url),
    max: 1,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: MIGRATE_WITHIN_MS,
  });
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, OWN_SQL, async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
    });
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason =
      error instanceof Error ? error.message || ('code' in error ? String(error.code) : '') : String(error);
    throw new StartError([`DATABASE_URL: the database at ${hostOf(url)} cannot be used (${reason}).`]);
  } finally {
    await db.destroy();
  }
}

function connectionOf(url: string): pg.PoolConfig {
  return { connectionString: url, application_name: 'tillvaxt-collector', keepAlive: true };
}

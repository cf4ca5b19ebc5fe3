import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { StartError } from '../start-error.ts';
import { countPledges, type CountRow } from './count.ts';
import { migrate } from './migrations.ts';
import type { OwnSql } from './own-sql.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import { UnavailableError, type Outcome, type Saved, type Store, type StoredRecord } from './store.ts';
import { bodyHash, NEW_COLUMNS, type NewPledgeRow, type Tables } from './tables.ts';

/** While starting nobody waits for an answer yet, and another collector may be migrating the same file. */
const STARTING_BUSY_WAIT_MS = 10_000;
const BUSY_AGAIN_MS = 20;
/** So long a batch waits for a file that another program has locked; senders wait better than we do. */
const BUSY_WAIT_MS = 1000;
/** Pages of 4 KiB in the write-ahead log before they are moved into the file: rarer moves, fewer waits for the disk. */
const CHECKPOINT_PAGES = 4000;

/** Of SQLite's extended result codes, the part that names the kind. */
const PRIMARY_CODE = 0xff;
const SQLITE_BUSY = 5;
const UNAVAILABLE: ReadonlySet<number | undefined> = new Set([
  SQLITE_BUSY,
  6, // SQLITE_LOCKED
  8, // SQLITE_READONLY
  10, // SQLITE_IOERR
  13, // SQLITE_FULL
  14, // SQLITE_CANTOPEN
]);

const OWN_SQL: OwnSql = {
  keyType: 'integer',
  defineKey: (column) => column.primaryKey(),
  eachArea: sql`json_each(pledge.areas)`,
  areasAsJson: sql`json_group_array(area)`,
};

/**
 * Opens a SQLite file, creating it and its folder where they are missing, and migrates it. A commit is on disk before it
 * returns (synchronous=FULL).
 *
 * @param file absolute path
 * @throws StartError where the file cannot be opened or migrated.
 */
export async function openSqlite(file: string): Promise<Store> {
  let sqlite: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    sqlite = new DatabaseSync(file, { timeout: STARTING_BUSY_WAIT_MS });
    await useWal(sqlite);
    sqlite.exec(`PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON`);
    sqlite.exec(`PRAGMA wal_autocheckpoint=${CHECKPOINT_PAGES}`);
    const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(sqlite) });
    // Its transactions begin as the only writer, which is the lock.
    await migrate(db, OWN_SQL, () => Promise.resolve());
    // SQLite would wait in the thread of all requests; a save waits between its attempts instead.
    sqlite.exec('PRAGMA busy_timeout=0');
    return new SqliteStore(file, sqlite, db);
  } catch (error) {
    sqlite?.close();
    if (error instanceof StartError) throw error;
    throw new StartError([`DATABASE_URL: ${file} cannot be opened (${(error as Error).message}).`]);
  }
}

/** Of two that change a new file's journal at once, SQLite refuses one without waiting, since both may hold a part of the lock. */
async function useWal(sqlite: DatabaseSync): Promise<void> {
  for (const until = Date.now() + STARTING_BUSY_WAIT_MS; ; await setTimeout(BUSY_AGAIN_MS)) {
    try {
      return sqlite.exec('PRAGMA journal_mode=WAL');
    } catch (error) {
      if (codeOf(error) !== SQLITE_BUSY || Date.now() > until) throw error;
    }
  }
}

/** An open file. The thread of the requests waits for the disk: what comes meanwhile is the next batch. */
export class SqliteStore implements Store {
  readonly batchesAtOnce = 1;
  readonly #sqlite: DatabaseSync;
  readonly #db: Kysely<Tables>;
  /** The database and what has been written ahead of it, as they were opened. */
  readonly #inodes: ReadonlyMap<string, bigint | undefined>;
  readonly #begin;
  readonly #insert;
  readonly #commit;
  readonly #find;

  constructor(file: string, sqlite: DatabaseSync, db: Kysely<Tables>) {
    this.#sqlite = sqlite;
    this.#db = db;
    const columns = [...NEW_COLUMNS, 'body_hash'];
    const places = columns.map(() => '?').join(', ');
    this.#begin = sqlite.prepare('begin immediate');
    this.#insert = sqlite.prepare(
      `insert into pledge (${columns.join(', ')}) values (${places}) on conflict do nothing`,
    );
    this.#commit = sqlite.prepare('commit');
    this.#find = sqlite.prepare('select body_hash as bodyHash, receipt from pledge where id = ?');
    this.#inodes = new Map([file, `${file}-wal`].map((path) => [path, inodeOf(path)]));
  }

  async save(rows: readonly NewPledgeRow[]): Promise<Saved[]> {
    for (const until = Date.now() + BUSY_WAIT_MS; ; await setTimeout(BUSY_AGAIN_MS)) {
      this.#assertInPlace();
      let outcome: Outcome = 'nothing-stored';
      try {
        this.#begin.run();
        const saved = rows.map((row) => this.#saveOne(row));
        // A commit that fails may have reached the disk or not, unless the transaction is still open.
        outcome = 'unknown';
        this.#commit.run();
        return saved;
      } catch (error) {
        if (this.#sqlite.isTransaction) outcome = 'nothing-stored';
        const isTriedAgain = codeOf(error) === SQLITE_BUSY && outcome === 'nothing-stored' && Date.now() < until;
        if (!isTriedAgain) throw told(error, outcome);
      } finally {
        if (this.#sqlite.isTransaction) this.#sqlite.exec('rollback');
      }
    }
  }

  #saveOne(row: NewPledgeRow): Saved {
    const { changes } = this.#insert.run(...NEW_COLUMNS.map((column) => row[column]), bodyHash(row));
    if (changes === 1) return 'stored';
    return this.#recordOf(row.id) ?? 'reference-taken';
  }

  find(id: string): Promise<StoredRecord | undefined> {
    return this.#read(() => this.#recordOf(id));
  }

  #recordOf(id: string): StoredRecord | undefined {
    const found = this.#find.get(id) as StoredRecord | undefined;
    return found && { ...found };
  }

  count(programme: string): Promise<CountRow[]> {
    return this.#read(() => countPledges(this.#db, OWN_SQL, programme));
  }

  async ping(): Promise<void> {
    await this.find('');
  }

  close(): Promise<void> {
    return Promise.resolve(this.#sqlite.close());
  }

  async #read<T>(ask: () => T | Promise<T>): Promise<T> {
    this.#assertInPlace();
    try {
      return await ask();
    } catch (error) {
      throw told(error, 'nothing-stored');
    }
  }

  /** SQLite goes on with a file that was deleted or replaced; what it stores there would be lost. */
  #assertInPlace(): void {
    for (const [path, inode] of this.#inodes)
      if (inodeOf(path) !== inode) throw new UnavailableError('nothing-stored', `${path} is no longer at its path.`);
  }
}

/** The error as a store tells it: whether the same request may succeed later, or is a fault of ours. */
function told(error: unknown, outcome: Outcome): unknown {
  return UNAVAILABLE.has(codeOf(error)) ? new UnavailableError(outcome, error) : error;
}

function codeOf(error: unknown): number | undefined {
  const isSqlite = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
  return isSqlite ? (error.errcode as number) & PRIMARY_CODE : undefined;
}

function inodeOf(file: string): bigint | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
}

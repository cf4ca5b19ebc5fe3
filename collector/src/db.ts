import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect, type Generated, type SqliteDatabase } from 'kysely';
import { migrate } from './migrations.ts';
import { StartError } from './start-error.ts';

/** node:sqlite waits in the event loop, so that no other request is answered meanwhile: the sender waits better than we do. */
const BUSY_WAIT_MS = 100;

/** Of SQLite's extended result codes, the part that names the kind. */
const PRIMARY_CODE = 0xff;
const UNAVAILABLE: ReadonlySet<number> = new Set([
  5, // SQLITE_BUSY
  6, // SQLITE_LOCKED
  8, // SQLITE_READONLY
  10, // SQLITE_IOERR
  13, // SQLITE_FULL
]);

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

/** The open database. */
export type Database = Kysely<Tables>;

/**
 * Opens the SQLite file, creating it and its folder where they are missing, and migrates it. A commit is on disk before
 * it returns (synchronous=FULL); a busy file is waited for, at most BUSY_WAIT_MS.
 *
 * @throws StartError where the file cannot be opened or migrated.
 */
export async function openDatabase(file: string): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openFile(file) }) });
  await migrate(db);
  return db;
}

/**
 * Tells an error of a database that is busy, full or cannot be written, where the same request may succeed later, from a
 * fault of ours.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    UNAVAILABLE.has(error.errcode & PRIMARY_CODE)
  );
}

function openFile(file: string): SqliteDatabase {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const sqlite = new DatabaseSync(file);
    sqlite.exec(`PRAGMA busy_timeout=${BUSY_WAIT_MS};`);
    sqlite.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;');
    return forKysely(sqlite);
  } catch (error) {
    throw new StartError([`DATABASE_URL: ${file} cannot be opened (${(error as Error).message}).`]);
  }
}

/** Gives node:sqlite the shape that Kysely's dialect expects of its driver. */
function forKysely(sqlite: DatabaseSync): SqliteDatabase {
  return {
    close: () => sqlite.close(),
    prepare: (text) => {
      const statement = sqlite.prepare(text);
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => {
          // A full disk or a failing one may have ended the transaction already: then the cause is told, not this.
          if (text === 'rollback' && !sqlite.isTransaction) return { changes: 0, lastInsertRowid: 0 };
          return statement.run(...values(parameters));
        },
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { temporaryFolder } from '../../collector/test/support.ts';
import { startPostgres } from '../../scripts/postgres.ts';

export type StoreName = 'sqlite' | 'postgres';

/** Texts, numbers and nulls, by column; PostgreSQL gives whole numbers of eight bytes as texts. */
export type Row = Record<string, string | number | null>;

/** A new database for collectors, to be read past them. */
export interface Database {
  /** For DATABASE_URL. */
  url: string;
  /** Where its file is, if it is one. */
  folder?: string;
  rows(sql: string): Promise<Row[]>;
  /** Removes it. */
  stop(): Promise<void>;
}

/** A new SQLite file in a temporary folder, or a PostgreSQL of its own with its default, durable settings. */
export async function newDatabase(name: StoreName): Promise<Database> {
  return name === 'sqlite' ? sqliteFile() : postgres();
}

function sqliteFile(): Database {
  const folder = temporaryFolder();
  const file = join(folder, 'pledges.db');
  return {
    url: `sqlite:${file}`,
    folder,
    rows: (sql) => {
      const database = new DatabaseSync(file);
      try {
        return Promise.resolve(database.prepare(sql).all() as Row[]);
      } finally {
        database.close();
      }
    },
    stop: () => Promise.resolve(),
  };
}

async function postgres(): Promise<Database> {
  const { url, stop } = await startPostgres({ durable: true });
  return {
    url,
    rows: async (sql) => {
      const client = new Client(url);
      await client.connect();
      try {
        return (await client.query<Row>(sql)).rows;
      } finally {
        await client.end();
      }
    },
    stop,
  };
}

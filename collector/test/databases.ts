import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { startPostgres, type Postgres } from '../../scripts/postgres.ts';
import { temporaryFolder } from './support.ts';

type Row = Record<string, unknown>;

/** An empty database, and a way to it past the collector. */
export interface TestDatabase {
  /** As DATABASE_URL takes it. */
  url: string;
  /** Runs SQL that both databases understand; numbers are numbers. */
  query(sql: string): Promise<Row[]>;
}

/** One kind of database that the collector can keep pledges in. */
export interface DatabaseKind {
  name: string;
  /** A new, empty database. */
  create(): Promise<TestDatabase>;
  /** Ends what `create` needed. */
  stop(): Promise<void>;
}

/** Files in temporary folders. */
export function sqliteKind(): DatabaseKind {
  return {
    name: 'SQLite',
    create() {
      const folder = join(temporaryFolder(), 'data');
      mkdirSync(folder);
      const file = join(folder, 'pledges.db');
      return Promise.resolve({
        url: `sqlite:${file}`,
        query: (sql: string) => Promise.resolve(querySqlite(file, sql)),
      });
    },
    stop: () => Promise.resolve(),
  };
}

function querySqlite(file: string, sql: string): Row[] {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    const rows = database.prepare(sql).all();
    return rows.map((row) => ({ ...row }));
  } finally {
    database.close();
  }
}

/**
 * Databases of one throw-away PostgreSQL, which starts with the first of them.
 *
 * @param settings durable, where it is to be halted as by a loss of power
 */
export function postgresKind(settings: { durable?: boolean } = {}): DatabaseKind & { server(): Promise<Postgres> } {
  let starting: Promise<Postgres> | undefined;
  let created = 0;
  const server = () => (starting ??= startPostgres(settings));
  return {
    name: 'PostgreSQL',
    server,
    async create() {
      const { url } = await server();
      const name = `pledges_${++created}`;
      await queryPostgres(url, `create database ${name}`);
      const own = new URL(`/${name}`, url).href;
      return { url: own, query: (sql) => queryPostgres(own, sql) };
    },
    async stop() {
      await (await starting)?.stop();
    },
  };
}

/** Runs SQL on a connection of its own. */
export async function queryPostgres(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  // Numbers of eight bytes come as texts, since they may be wider than JavaScript's; ours are not.
  client.setTypeParser(pg.types.builtins.INT8, Number);
  await client.connect();
  try {
    const answered = await client.query(sql);
    return [answered].flat().at(-1)!.rows;
  } finally {
    await client.end();
  }
}

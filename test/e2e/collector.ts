import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { startCollector } from '../../scripts/collector.ts';

export interface Collector {
  origin: string;
  /** Rows of the database file, read past the collector. */
  rows(sql: string): Record<string, SQLOutputValue>[];
  /** Stops it gracefully; `again` starts it on the same file. */
  stop(): Promise<void>;
  again(): Promise<Collector>;
}

const stops = new Set<() => Promise<void>>();
const folders: string[] = [];

after(async () => {
  for (const stop of stops) await stop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/**
 * The real collector, serving what was built, with a database file of its own.
 *
 * @param env what the operator sets
 */
export async function collector(file?: string, env: Readonly<Record<string, string>> = {}): Promise<Collector> {
  if (!file) {
    const folder = await mkdtemp(join(tmpdir(), 'tillvaxt-e2e-'));
    folders.push(folder);
    file = join(folder, 'pledges.db');
  }
  const running = startCollector({
    ...process.env,
    PORT: '0',
    DATABASE_URL: `sqlite:${file}`,
    ALLOWED_ORIGINS: '',
    ...env,
  });
  const origin = await Promise.race([
    running.listening,
    running.ended.then((code) => Promise.reject(new Error(`ended with ${code}`))),
  ]);
  const stop = async (): Promise<void> => {
    stops.delete(stop);
    running.process.kill('SIGTERM');
    await running.ended;
  };
  stops.add(stop);
  return {
    origin,
    stop,
    again: async () => {
      await stop();
      return collector(file, env);
    },
    rows: (sql) => {
      const database = new DatabaseSync(file, { readOnly: true });
      try {
        return database.prepare(sql).all();
      } finally {
        database.close();
      }
    },
  };
}

import { resolve } from 'node:path';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/**
 * Opens the store that a DATABASE_URL names, and migrates it.
 *
 * @param url `sqlite:` and a path, relative to the working folder, or `postgres://…`
 * @throws StartError where it cannot be opened or migrated.
 */
export async function openStore(url: string): Promise<Store> {
  if (url.startsWith('sqlite:')) return openSqlite(resolve(url.slice('sqlite:'.length)));
  // Loaded only here, so that a start with SQLite does not wait for it.
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(url);
}

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './start-error.ts';

/** What the operator decides, read from the environment. */
export interface Config {
  /** TCP port; 0 lets the system pick a free one. */
  port: number;
  /** Where the pledges are kept: `sqlite:` and a path, or `postgres://…`. */
  databaseUrl: string;
  /**
   * Origins (scheme, host, port) whose pages may send pledges. The collector's own has to be among them too, unless its host
   * is a loopback name.
   */
  allowedOrigins: readonly string[];
  /** Absolute path of the file of partners; undefined where there is none. */
  partnersFile: string | undefined;
  /** IANA name of the time zone in which the receipt page tells the time. */
  timeZone: string;
  /** Absolute path of the folder of programme files. */
  programmesFolder: string;
  /** Absolute path of the folder with the built elements. */
  distFolder: string;
  /** Absolute path of the folder with earlier builds; undefined where there is none. */
  releasesFolder: string | undefined;
}

const BUILT = new URL('../../dist/', import.meta.url);

/**
 * Reads the configuration; an unset or empty variable has its default. Relative paths are relative to the working folder.
 *
 * @throws StartError with a line for every bad value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const lines: string[] = [];
  const refuse = (name: string, value: string, expectation: string) =>
    lines.push(`${name}=${JSON.stringify(value)}: expected ${expectation}.`);

  const port = env['PORT'] || '8787';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) refuse('PORT', port, 'a whole number from 0 to 65535');

  const databaseUrl = env['DATABASE_URL'] || 'sqlite:./data/tillvaxt.db';
  if (!isDatabaseUrl(databaseUrl)) {
    refuse(
      'DATABASE_URL',
      withoutPassword(databaseUrl),
      'sqlite: and the path of a file, as in sqlite:./data/tillvaxt.db, or postgres:// and a database, as in postgres://user:password@host/database',
    );
  }

  const allowedOrigins = (env['ALLOWED_ORIGINS'] ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);
  for (const origin of allowedOrigins) {
    if (!isBareOrigin(origin)) {
      refuse(
        'ALLOWED_ORIGINS',
        origin,
        'http or https origins without a path, separated by commas, as in https://www.example.se',
      );
    }
  }

  const timeZone = env['TIME_ZONE'] || 'Europe/Stockholm';
  if (!isTimeZone(timeZone)) refuse('TIME_ZONE', timeZone, 'the name of a time zone, as in Europe/Stockholm');

  if (lines.length > 0) throw new StartError(lines);
  return {
    port: Number(port),
    databaseUrl,
    allowedOrigins,
    partnersFile: env['PARTNERS'] ? resolve(env['PARTNERS']) : undefined,
    timeZone,
    programmesFolder: resolve(env['PROGRAMMES'] || fileURLToPath(new URL('programmes', BUILT))),
    distFolder: resolve(env['DIST'] || fileURLToPath(BUILT)),
    releasesFolder: env['RELEASES'] ? resolve(env['RELEASES']) : undefined,
  };
}

/** Tells an origin of http or https as a browser sends it, with nothing before or after it, from any other text. */
export function isBareOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('sv', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isDatabaseUrl(text: string): boolean {
  if (/^sqlite:(?!:memory:)./s.test(text)) return true;
  return /^postgres(ql)?:\/\/[^/]/.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1;
}

function withoutPassword(text: string): string {
  return text.replace(/\/\/[^@/]*@/, '//***@');
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readVersion } from './embed/built.ts';
import { StartError } from './start-error.ts';

/** A build of the elements, and the absolute path of its folder. */
export interface Release {
  version: string;
  folder: string;
}

/**
 * The builds that are served beside the newest, each in a folder of its own in a folder of the operator's.
 *
 * @param folder absolute path; undefined where there are none
 * @throws StartError where the folder cannot be read or holds a folder without a build
 */
export function findReleases(folder: string | undefined): Release[] {
  if (folder === undefined) return [];
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map(({ name }) => releaseIn(join(folder, name)));
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError([`RELEASES="${folder}": expected a folder (${(error as Error).message}).`]);
  }
}

function releaseIn(folder: string): Release {
  const version = readVersion(folder);
  if (version !== undefined) return { version, folder };
  throw new StartError([`RELEASES: ${folder} holds no build: expected a version.json with the number of its version.`]);
}

/** The newest of each major number; the first given is the newest of its own, whatever else there is. */
export function newestOfMajors(releases: readonly Release[]): Map<string, Release> {
  const [first, ...others] = releases;
  const newest = new Map<string, Release>();
  const rising = others.toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
  for (const release of [...rising, ...(first ? [first] : [])]) newest.set(release.version.split('.')[0]!, release);
  return newest;
}

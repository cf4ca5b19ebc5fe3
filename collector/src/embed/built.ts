import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Programme } from '../../../contract/types.ts';
import { StartError } from '../start-error.ts';

/** An element of the hosted page, as its address names it. */
export interface HostedElement {
  element: string;
  headingLevel?: number;
}

/** What the hosted page shows, as its address says it. */
export interface HostedConfiguration {
  server: string;
  endpoint?: string;
  partner?: string;
  lang: string;
  /** Address of a programme file. */
  programme?: string;
  elements: HostedElement[];
  theme?: object;
}

/** What is wrong with an address; `found` repeats what the asker wrote. */
export interface HostedProblem {
  pointer: string;
  found: string;
  expected: string;
}

/** Of the built `src/snippet`, what the hosted page is made with. */
export interface SnippetModule {
  readHostedPageQuery(
    query: URLSearchParams,
    server: string,
  ):
    | { configuration: HostedConfiguration; problems?: undefined }
    | { configuration?: undefined; problems: HostedProblem[] };
  problemsWithProgramme(configuration: HostedConfiguration, programme: Programme): HostedProblem[];
  hostedContent(
    configuration: HostedConfiguration,
    programme: Programme,
    formHref: (area?: string) => string,
  ): { html: string };
  themeDeclarations(theme: object | undefined): string[];
  schemeOf(theme: object | undefined): 'light' | 'dark' | undefined;
}

/** The build of the elements, as far as pages are made of it. */
export interface Built {
  /** The version of the elements. */
  version: string;
  /** Address of a file of that version. It changes with the file, which a browser keeps for a year. */
  addressOf(file: 'tillvaxt.css' | 'tillvaxt.js'): string;
  snippet: SnippetModule;
}

/** The version that a build is of; undefined where there is none. */
export function readVersion(dist: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(dist, 'version.json'), 'utf8')) as { version?: unknown };
    return typeof version === 'string' && /^\d+\.\d+\.\d+[\w.+-]*$/.test(version) ? version : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Loads what the hosted page is made with from the build whose elements it shows, so that both are of one version; undefined where
 * there is no such build.
 *
 * @throws StartError where the build cannot be used
 */
export async function loadBuilt(dist: string): Promise<Built | undefined> {
  const version = readVersion(dist);
  const module = join(dist, 'modules/src/snippet/index.js');
  if (version === undefined || !existsSync(module)) return undefined;
  try {
    const snippet = (await import(pathToFileURL(module).href)) as SnippetModule;
    const integrity = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8')) as Record<string, string>;
    return {
      version,
      addressOf: (file) => `/${version}/${file}?${encodeURIComponent(String(integrity[file]).slice(-12))}`,
      snippet,
    };
  } catch (error) {
    throw new StartError([`DIST="${dist}": expected a whole build of the elements (${(error as Error).message}).`]);
  }
}

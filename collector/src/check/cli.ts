import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Programme } from '../../../contract/types.ts';
import { isBareOrigin } from '../config.ts';
import { validateProgramme } from '../contract.ts';
import { checkEndpoint } from './check.ts';
import type { CheckOptions } from './session.ts';
import { textOf } from './text.ts';

const USAGE = 'Usage: tillvaxt-collector check URL [--origin https://www.example.se] [--programme file.json] [--json]';
const BUILT_PROGRAMME = fileURLToPath(new URL('../../../dist/programmes/fagersta-norberg.sv.json', import.meta.url));

class UsageError extends Error {}

/**
 * Checks an endpoint and prints what was found.
 *
 * @param args what stands behind `check` on the command line
 * @returns the exit code: 0 all that must hold holds, 1 something does not, 2 bad usage
 */
export async function runCheck(args: readonly string[]): Promise<number> {
  let options: CheckOptions & { json: boolean };
  try {
    options = read(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n${USAGE}`);
    return 2;
  }
  const report = await checkEndpoint(options);
  console.log(options.json ? JSON.stringify(report, null, 2) : textOf(report));
  return report.verdict === 'conforms' ? 0 : 1;
}

function read(args: readonly string[]): CheckOptions & { json: boolean } {
  const { values, positionals } = parse(args);
  const [url, ...more] = positionals;
  if (url === undefined || more.length > 0) throw new UsageError(`Expected one URL, got ${positionals.length}.`);
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(`${JSON.stringify(url)}: expected the http or https URL that pledges are POSTed to.`);
  }
  const { origin, programme = BUILT_PROGRAMME, json = false } = values;
  if (origin !== undefined && !isBareOrigin(origin)) {
    throw new UsageError(
      `--origin ${JSON.stringify(origin)}: expected an origin without a path, as in https://www.example.se.`,
    );
  }
  return { endpoint: new URL(url), origin, programme: readProgramme(programme), json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { origin: { type: 'string' }, programme: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readProgramme(path: string): Programme {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`--programme ${path}: expected a readable file of JSON (${(error as Error).message}).`);
  }
  if (validateProgramme(data)) return data;
  const { instancePath = '', message = '' } = validateProgramme.errors?.[0] ?? {};
  throw new UsageError(`--programme ${path} #${instancePath}: ${message}.`);
}

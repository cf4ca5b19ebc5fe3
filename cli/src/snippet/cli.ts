import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Programme } from '../../../contract/types.ts';
import { checkProgramme } from '../../../src/programme/check.ts';
import {
  parseConfiguration,
  problemLine,
  problemsWithProgramme,
  snippet,
  tiers,
  type SnippetConfiguration,
  type SnippetSource,
  type Tier,
} from '../../../src/snippet/index.ts';
import { readOptions } from '../read-options.ts';
import { readText } from '../read-text.ts';
import { quoted, Refusal, UsageError } from '../refusal.ts';
import { valueFromCss } from '../theme/css-values.ts';
import type { TokenName } from '../theme/theme.ts';

export const SNIPPET_USAGE = `Usage: tillvaxt-cli snippet FILE [options]

Prints what an organisation pastes into its page, for every kind of content system, from one configuration (JSON).

  --tier TIER          one of them, and nothing else:
                       module   custom tags and a module: what gives most
                       classic  custom tags and a classic script
                       div      <div data-tillvaxt="…">, where custom tags are refused
                       frame    the hosted page in a frame that fits its height
                       link     a plain link to the hosted page
                       theme    the theme as lines for the page's own style sheet
  --dist FOLDER        the built elements, of which the digests are printed: the folder dist of the package tillvaxt;
                       without it, that of the package installed here
  --programme FILE     the programme file whose address the configuration gives, for the content of the snippet

It ends with 0; with 1 where what is given cannot be used, and with 2 where the command is written wrongly.`;

const value = { type: 'string' } as const;
const options = { help: { type: 'boolean', short: 'h' }, tier: value, dist: value, programme: value } as const;

/** What each tier is for, above its lines. */
const headings: Readonly<Record<Tier, string>> = {
  module: 'custom tags and a module',
  classic: 'custom tags and a classic script',
  div: 'where custom tags are refused',
  frame: 'the hosted page in a frame',
  link: 'a plain link to the hosted page',
  theme: "lines for the page's own style sheet",
};

/**
 * `tillvaxt-cli snippet …`: writes to standard output.
 *
 * @throws Refusal where what is given cannot be used, UsageError where the command is written wrongly.
 */
export function runSnippet(args: readonly string[]): void {
  const { values, positionals } = readOptions(args, options);
  if (values.help) return console.log(SNIPPET_USAGE);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError(
      file === undefined ? 'No configuration.' : `Expected one configuration, found ${positionals.length}.`,
    );
  const { tier } = values;
  if (tier !== undefined && !isTier(tier)) throw new UsageError(`--tier ${tier}: expected one of ${tiers.join(', ')}.`);

  const configuration = configurationIn(file);
  const dist = values.dist ?? installed();
  const source: SnippetSource = {
    version: versionOf(dist),
    integrity: readObject(join(dist, 'integrity.json')) as SnippetSource['integrity'],
    programme: programmeOf(configuration, file, dist, values.programme),
  };
  const unmet = problemsWithProgramme(configuration, source.programme);
  if (unmet.length) throw new Refusal(...unmet.map((each) => `${file}: ${problemLine(each)}`));

  const lines = (each: Tier): string => {
    try {
      return snippet(each, configuration, source);
    } catch (error) {
      if (error instanceof RangeError) throw new Refusal(`${join(dist, 'integrity.json')}: ${error.message}`);
      throw error;
    }
  };
  if (tier === 'theme' && !lines(tier)) throw new Refusal(`${file}: #/theme: nothing; expected the values of a theme`);
  if (tier) return void process.stdout.write(lines(tier));
  const all = tiers.map((each) => ({ each, text: lines(each) })).filter(({ text }) => text);
  process.stdout.write(all.map(({ each, text }) => `== ${each}: ${headings[each]}\n\n${text}`).join('\n'));
}

const isTier = (text: string): text is Tier => (tiers as readonly string[]).includes(text);

function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${file}: no JSON: ${(error as Error).message}`);
  }
}

function readObject(file: string): Record<string, unknown> {
  const json = readJson(file);
  if (typeof json === 'object' && json && !Array.isArray(json)) return json as Record<string, unknown>;
  throw new Refusal(`${file}: ${quoted(json)}; expected an object`);
}

function configurationIn(file: string): SnippetConfiguration {
  const { configuration, problems } = parseConfiguration(readJson(file));
  if (problems) throw new Refusal(...problems.map((each) => `${file}: ${problemLine(each)}`));
  // The same reading as of a theme: what the elements would not paint is refused here, too.
  for (const [name, value] of Object.entries(configuration.theme ?? {}))
    valueFromCss(
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as TokenName,
      String(value),
      `${file}: #/theme/${name}`,
      (note) => console.error(note),
    );
  return configuration;
}

/** The build of the package that is installed where the command is run. */
function installed(): string {
  try {
    return join(dirname(createRequire(join(process.cwd(), 'package.json')).resolve('tillvaxt/package.json')), 'dist');
  } catch {
    throw new Refusal('--dist: nothing, and no package tillvaxt is installed here; expected the folder of its build');
  }
}

function versionOf(dist: string): string {
  const file = join(dist, 'version.json');
  if (!existsSync(file))
    throw new Refusal(
      `${dist}: no version.json; expected the folder dist of the package tillvaxt, as its build makes it`,
    );
  const { version } = readObject(file);
  if (typeof version === 'string' && /^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) return version;
  throw new Refusal(`${file}: #/version: ${quoted(version)}; expected three numbers with dots`);
}

/** The programme, whole: what a snippet carries is all of it. */
function programmeOf(
  { programme: address, lang }: SnippetConfiguration,
  configuration: string,
  dist: string,
  given: string | undefined,
): Programme {
  if (address !== undefined && given === undefined)
    throw new Refusal(`${configuration}: #/programme: ${quoted(address)}; expected that file as --programme, too`);
  if (address === undefined && given !== undefined)
    throw new Refusal(`${configuration}: #/programme: nothing; expected the address of ${given}`);
  const file = given ?? join(dist, `programmes/fagersta-norberg.${lang}.json`);
  const json = readJson(file);
  const { programme, faults } = checkProgramme(json);
  if (faults.length || !programme) throw new Refusal(...faults.map((fault) => `${file}: ${withFound(fault, json)}`));
  return programme as Programme;
}

/** A fault, `#/areas/0/title: expected a text …`, with what stands there. */
function withFound(fault: string, json: unknown): string {
  const [, pointer = '#', expected = fault] = /^(#.*?): (expected .*)$/.exec(fault) ?? [];
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined | null)?.[name], json);
  return `${pointer}: ${quoted(found)}; ${expected}`;
}

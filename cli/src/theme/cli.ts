import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readOptions } from '../read-options.ts';
import { readText } from '../read-text.ts';
import { Refusal, UsageError } from '../refusal.ts';
import { isLanguage, languages, type Language } from '../texts.ts';
import { fromCss, toCss } from './css.ts';
import { valueFromCss } from './css-values.ts';
import { fromDesignTokens, toDesignTokens } from './design-tokens.ts';
import { evidence, type Look } from './evidence.ts';
import { report } from './report.ts';
import type { Given, Theme, TokenName } from './theme.ts';

export const USAGE = `Usage: tillvaxt-cli theme BRAND [options]
       tillvaxt-cli theme FILE [options]

Makes a theme for the tillvaxt elements, and proves that it is legible: in light, in dark, and for readers who
ask for more contrast.

BRAND is the organisation's colour, a colour of CSS in figures or by name: '#1d5c4a'. FILE is a style sheet (.css) with --tillvaxt-brand,
or a Design Tokens file (.json, .tokens; 2025.10) with the token tillvaxt.brand, which may refer to one of yours.

What is given beside it wins over what the file says:
  --surface COLOUR     what the elements stand on: the page's own background
  --text COLOUR        the text
  --accent COLOUR      links, lines and focus, where they have another colour than buttons
  --error COLOUR       what is wrong and has to be mended
  --font NAMES         fonts, separated by commas: "'Source Sans 3', sans-serif"
  --heading-font NAMES fonts of headings
  --radius LENGTH      how round corners are, in em or px: 0.5em
  --density NUMBER     the space in and between things, from 0.5 to 1.5
A COLOUR may be light-dark(LIGHT, DARK).

What comes out:
  --print KIND         css (unless told otherwise), tokens or report, on standard output
  --out FOLDER         all three, as files in a folder: tillvaxt-theme.css, .tokens.json and .html
  --lang LANGUAGE      of the report: sv (unless told otherwise), en or fi

It ends with 0; with 1 where what is given cannot be used, and with 2 where the command is written wrongly.`;

/** The options that hold a token, and which. */
const optionTokens = {
  surface: 'surface',
  text: 'text',
  accent: 'accent',
  error: 'error',
  font: 'font-family',
  'heading-font': 'heading-font-family',
  radius: 'radius',
  density: 'density',
} as const satisfies Record<string, TokenName>;

const value = { type: 'string' } as const;
const options = {
  help: { type: 'boolean', short: 'h' },
  ...{ surface: value, text: value, accent: value, error: value, font: value, 'heading-font': value },
  ...{ radius: value, density: value, print: value, out: value, lang: value },
} as const;

const writers = {
  css: (theme: Theme) => toCss(theme),
  tokens: (theme: Theme, looks: readonly Look[]) => toDesignTokens(theme, looks),
  report: (theme: Theme, looks: readonly Look[], language: Language) => report(theme, looks, language),
} as const;
type Print = keyof typeof writers;

const suffix: Readonly<Record<Print, string>> = { css: '.css', tokens: '.tokens.json', report: '.html' };

/**
 * `tillvaxt-cli theme …`: writes to standard output or to files; notes go to standard error.
 *
 * @throws Refusal where what is given cannot be used, UsageError where the command is written wrongly.
 */
export function runTheme(args: readonly string[]): void {
  const { values, positionals } = readOptions(args, options);
  if (values.help) return console.log(USAGE);
  const [source] = positionals;
  if (source === undefined || positionals.length > 1)
    throw new UsageError(
      source === undefined
        ? 'No brand colour and no file.'
        : `Expected one brand colour or file, found ${positionals.length}: ${positionals.join(' ')}. A colour with spaces stands in quotes.`,
    );
  const { out, print = 'css', lang = 'sv' } = values;
  if (!Object.hasOwn(writers, print)) throw new UsageError(`--print ${print}: expected css, tokens or report.`);
  if (!isLanguage(lang)) throw new UsageError(`--lang ${lang}: expected ${languages.join(', ')}.`);
  if (out !== undefined && values.print !== undefined) throw new UsageError('--out and --print: expected one of them.');

  const notes = new Set<string>();
  const note = (line: string): void => void notes.add(line);
  const given: Given = { ...read(source, note) };
  for (const [option, name] of Object.entries(optionTokens)) {
    const value = values[option as keyof typeof optionTokens];
    if (value !== undefined) Object.assign(given, { [name]: valueFromCss(name, value, `--${option}`, note) });
  }
  if (!given.brand)
    throw new Refusal(`${source}: no brand; expected --tillvaxt-brand in CSS, or the token tillvaxt.brand.`);
  const theme = given as Theme;
  const looks = evidence(theme);
  for (const line of notes) console.error(line);

  const write = (kind: Print): string => writers[kind](theme, looks, lang);
  if (out === undefined) process.stdout.write(write(print as Print));
  else writeAll(out, write);
}

function read(source: string, note: (line: string) => void): Given {
  const reader = /\.(json|tokens)$/i.test(source) ? fromDesignTokens : /\.css$/i.test(source) ? fromCss : undefined;
  if (!reader) return { brand: valueFromCss('brand', source, 'brand', note) as Theme['brand'] };
  return reader(readText(source), source, note);
}

/** Writes all the files, or none: first beside their places, then into them. */
function writeAll(folder: string, write: (kind: Print) => string): void {
  const files = (Object.keys(writers) as Print[]).map((kind) => ({
    name: `tillvaxt-theme${suffix[kind]}`,
    text: write(kind),
  }));
  let beside: string | undefined;
  try {
    makeFolder(folder);
    for (const { name } of files) {
      const there = statSync(join(folder, name), { throwIfNoEntry: false });
      if (there && !there.isFile()) throw new Refusal(`--out ${folder}: ${name} is there and is no file.`);
      if (there) accessSync(join(folder, name), constants.W_OK);
    }
    beside = mkdtempSync(join(folder, '.tillvaxt-theme-'));
    for (const { name, text } of files) writeFileSync(join(beside, name), text);
    for (const { name } of files) renameSync(join(beside, name), join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new Refusal(`--out ${folder}: cannot be written: ${(error as Error).message}`);
  } finally {
    if (beside !== undefined) rmSync(beside, { recursive: true });
  }
  for (const { name } of files) console.log(join(folder, name));
}

/** Makes a folder and those around it, one by one: Node's own way never ends where the system takes no folder, as in /proc. */
function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const at of missing) mkdirSync(at);
}

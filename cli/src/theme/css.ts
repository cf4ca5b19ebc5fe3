import { Refusal, quoted } from '../refusal.ts';
import type { Note } from './colour.ts';
import { valueFromCss, valueToCss } from './css-values.ts';
import { entriesOf, tokenNames, tokens, type Given, type TokenName } from './theme.ts';

const PREFIX = '--tillvaxt-';
const DECLARATION = /(--tillvaxt-[\w-]+)\s*:((?:'[^']*'|"[^"]*"|[^;}'"])*)/g;

/** The theme as a style sheet for the page: the public tokens that are given, and nothing else. */
export const toCss = (theme: Given): string =>
  `:root {\n${entriesOf(theme)
    .map(([name, value]) => `  ${PREFIX}${name}: ${valueToCss(name, value)};\n`)
    .join('')}}\n`;

/** The public tokens that a style sheet declares. Each may be there once: which of two would win, only a page can tell. */
export function fromCss(css: string, file: string, note: Note): Given {
  const found = new Map<TokenName, string>();
  for (const [, property = '', value = ''] of css.replace(/\/\*[\s\S]*?\*\//g, ' ').matchAll(DECLARATION)) {
    const name = property.slice(PREFIX.length) as TokenName;
    if (!Object.hasOwn(tokens, name))
      throw new Refusal(
        `${file}: ${property} is no token; expected some of ${tokenNames.map((known) => PREFIX + known).join(', ')}.`,
      );
    if (found.has(name))
      throw new Refusal(
        `${file}: ${property} is declared twice, ${quoted(found.get(name))} and ${quoted(value.trim())}; expected it once. For two colour schemes write light-dark(light, dark).`,
      );
    found.set(name, value.trim());
  }
  if (!found.size) throw new Refusal(`${file}: no ${PREFIX}… in it; expected at least ${PREFIX}brand and a colour.`);
  return Object.fromEntries(
    [...found].map(([name, value]) => [name, valueFromCss(name, value, `${file}: ${PREFIX}${name}`, note)]),
  );
}

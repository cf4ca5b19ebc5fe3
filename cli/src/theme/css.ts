import { Refusal, quoted } from '../refusal.ts';
import type { Note } from './colour.ts';
import { valueFromCss, valueToCss } from './css-values.ts';
import { customProperties } from './style-sheet.ts';
import { entriesOf, tokenNames, tokens, type Given, type TokenName } from './theme.ts';

const PREFIX = '--tillvaxt-';
const ONE_RULE = `expected all in one rule outside at-rules, as in :root { ${PREFIX}brand: #1d5c4a }`;

/** The theme as a style sheet for the page: the public tokens that are given, and nothing else. */
export const toCss = (theme: Given): string =>
  `:root {\n${entriesOf(theme)
    .map(([name, value]) => `  ${PREFIX}${name}: ${valueToCss(name, value)};\n`)
    .join('')}}\n`;

/**
 * The public tokens that a style sheet declares. Each may be there once, and all under one selector that always holds: of several, only a page can
 * tell which apply.
 */
export function fromCss(css: string, file: string, note: Note): Given {
  const found = new Map<TokenName, string>();
  let selector: string | undefined;
  for (const { property, value, within } of customProperties(css, file)) {
    if (!property.startsWith(PREFIX)) continue;
    const name = property.slice(PREFIX.length) as TokenName;
    const here = `${file}: ${property}`;
    if (!Object.hasOwn(tokens, name))
      throw new Refusal(
        `${here} is no token; expected some of ${tokenNames.map((known) => PREFIX + known).join(', ')}.`,
      );
    const atRule = within.find((prelude) => prelude.startsWith('@'));
    if (atRule !== undefined) throw new Refusal(`${here} is declared within ${quoted(atRule)}; ${ONE_RULE}.`);
    if (!within.length) throw new Refusal(`${here} stands in no rule; ${ONE_RULE}.`);
    // A browser takes such signs into the selector, and drops the rule.
    if (/[;}]/.test(within[0]!))
      throw new Refusal(`${here} is declared under ${quoted(within[0])}, which is no selector; ${ONE_RULE}.`);
    selector ??= within.join(' { ');
    if (selector !== within.join(' { '))
      throw new Refusal(
        `${here} is declared under ${quoted(within.join(' { '))}, others under ${quoted(selector)}; ${ONE_RULE}.`,
      );
    if (found.has(name))
      throw new Refusal(
        `${here} is declared twice, ${quoted(found.get(name))} and ${quoted(value)}; expected it once. For two colour schemes write light-dark(light, dark).`,
      );
    found.set(name, value);
  }
  if (!found.size) throw new Refusal(`${file}: no ${PREFIX}… in it; ${ONE_RULE}.`);
  return Object.fromEntries(
    [...found].map(([name, value]) => [name, valueFromCss(name, value, `${file}: ${PREFIX}${name}`, note)]),
  );
}

import { Refusal, quoted } from '../refusal.ts';
import { colourFromCss, type Note } from './colour.ts';
import { tokens, type Colour, type Fonts, type Kind, type Length, type TokenName, type Values } from './theme.ts';

const GENERIC = new Set(
  ['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'math', 'emoji', 'fangsong'].concat([
    'ui-serif',
    'ui-sans-serif',
    'ui-monospace',
    'ui-rounded',
  ]),
);
/** CSS's own words, which are no font's name; nor are var() and !important. */
const RESERVED = /^(inherit|initial|unset|revert|revert-layer|default|none)$/i;

/** The parts of a list, at the commas that stand in neither quotes nor brackets. */
function parts(text: string): string[] {
  const found = [''];
  let depth = 0;
  let quote = '';
  for (const sign of text) {
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (sign === ',' && !depth && !quote) found.push('');
    else found[found.length - 1] += sign;
  }
  return found.map((part) => part.trim());
}

function colour(text: string, where: string, note: Note): Colour {
  const [, inner] = /^\s*light-dark\((.*)\)\s*$/is.exec(text) ?? [];
  if (inner === undefined) {
    const hex = colourFromCss(text, where, note);
    return { light: hex, dark: hex };
  }
  const both = parts(inner);
  if (both.length !== 2)
    throw new Refusal(`${where}: ${quoted(text)}; expected two colours in light-dark(light, dark).`);
  return { light: colourFromCss(both[0]!, where, note), dark: colourFromCss(both[1]!, where, note) };
}

/** A font's name that can be written between quotes, or a generic family. */
export function font(name: string, where: string): string {
  if (!name || /[\\'"{};,<>\p{Cc}]/u.test(name))
    throw new Refusal(
      `${where}: ${quoted(name)}; expected a font's name without quotes, commas, brackets or backslashes.`,
    );
  return GENERIC.has(name.toLowerCase()) ? name.toLowerCase() : name;
}

function fonts(text: string, where: string): Fonts {
  return parts(text).map((part) => {
    const [, , inner] = /^(["'])(.*)\1$/.exec(part) ?? [];
    if (inner === undefined && (RESERVED.test(part) || /[()!]/.test(part)))
      throw new Refusal(
        `${where}: ${quoted(part)} names no font; expected names separated by commas, or leave the token out.`,
      );
    return font(inner ?? part.replace(/\s+/g, ' '), where);
  });
}

/** A length that an element can have at its corners. */
export function length({ value, unit }: Length, where: string): Length {
  if (!(value >= 0 && value <= 1000)) throw new Refusal(`${where}: ${value}; expected 0 or more, and at most 1000.`);
  return value === 0 ? { value: 0, unit: 'px' } : { value, unit };
}

function lengthFromCss(text: string, where: string): Length {
  const [, value, unit] = /^([+-]?(?:\d+\.?\d*|\.\d+))([a-z%]*)$/i.exec(text.trim()) ?? [];
  const known = unit?.toLowerCase();
  if (known === 'px' || known === 'em' || (known === '' && Number(value) === 0))
    return length({ value: Number(value), unit: known || 'px' }, where);
  const hint = known === 'rem' ? ' rem follows the size that the page gives its root; em is the reader’s own.' : '';
  throw new Refusal(`${where}: ${quoted(text)}; expected a length in em or px, as in 0.5em.${hint}`);
}

/** How much space there is: a number that the elements are made for. */
export function density(value: number, where: string): number {
  if (!(value >= 0.5 && value <= 1.5))
    throw new Refusal(`${where}: ${value}; expected a number from 0.5 (close) to 1.5 (airy).`);
  return value;
}

function densityFromCss(text: string, where: string): number {
  if (!/^\+?(\d+\.?\d*|\.\d+)$/.test(text.trim()))
    throw new Refusal(`${where}: ${quoted(text)}; expected a number from 0.5 (close) to 1.5 (airy).`);
  return density(Number(text), where);
}

const readers: { readonly [K in Kind]: (text: string, where: string, note: Note) => Values[K] } = {
  color: colour,
  fontFamily: fonts,
  dimension: lengthFromCss,
  number: densityFromCss,
};

/** The value of a token as CSS writes it. */
export const valueFromCss = (name: TokenName, text: string, where: string, note: Note): Values[Kind] =>
  readers[tokens[name]](text, where, note);

const writers: { readonly [K in Kind]: (value: Values[K]) => string } = {
  color: ({ light, dark }) => (light === dark ? light : `light-dark(${light}, ${dark})`),
  fontFamily: (names) => names.map((name) => (GENERIC.has(name) ? name : `'${name}'`)).join(', '),
  dimension: ({ value, unit }) => `${value}${unit}`,
  number: String,
};

/** The value of a token, written for CSS: always in the same way. */
export const valueToCss = (name: TokenName, value: Values[Kind]): string =>
  (writers[tokens[name]] as (some: Values[Kind]) => string)(value);

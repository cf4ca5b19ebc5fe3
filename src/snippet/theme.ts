import { matching, optional, type Rule } from './rules.ts';

const number = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)';
const channel = `(?:${number}%?|none)`;
const hue = `(?:${number}(?:deg)?|none)`;
const spaced = (...all: readonly string[]): string => `\\(\\s*${all.join('\\s+')}\\s*\\)`;
const commas = (...all: readonly string[]): string => `\\(\\s*${all.join('\\s*,\\s*')}\\s*\\)`;
const percent = `${number}%`;
/** CSS Color 4, opaque: with commas only what had them before. */
const plain = `(?:${[
  '#(?:[\\da-f]{3}|[\\da-f]{6})',
  `rgba?(?:${spaced(channel, channel, channel)}|${commas(number, number, number)}|${commas(percent, percent, percent)})`,
  `hsla?(?:${spaced(hue, channel, channel)}|${commas(`${number}(?:deg)?`, percent, percent)})`,
  `hwb${spaced(hue, channel, channel)}`,
  `(?:ok)?lab${spaced(channel, channel, channel)}`,
  `(?:ok)?lch${spaced(channel, channel, hue)}`,
].join('|')})`;

// A page that puts the value into its CSS needs no more than this to be safe from what stands in an address.
const colour = optional(
  matching(
    new RegExp(`^(?:${plain}|light-dark\\(\\s*${plain}\\s*,\\s*${plain}\\s*\\))$`, 'i'),
    'an opaque colour in figures: #1d5c4a, oklch(0.4 0.08 165) or light-dark(#fff, #141715)',
  ),
);
// Without quotes each word is a CSS identifier: it begins with a letter.
const word = '\\p{L}[\\p{L}\\d-]*';
const family = `(?:'[\\p{L}\\d .&+-]+'|"[\\p{L}\\d .&+-]+"|${word}(?: +${word})*)`;
const fonts = optional(
  matching(
    new RegExp(`^${family}(?:\\s*,\\s*${family})*$`, 'u'),
    `names of fonts with commas between: 'Source Sans 3', sans-serif`,
  ),
);

/** The public tokens, by the names they have in a configuration and in the hosted page's address. */
export const themeRules = {
  brand: colour,
  surface: colour,
  text: colour,
  accent: colour,
  error: colour,
  fontFamily: fonts,
  headingFontFamily: fonts,
  radius: optional(matching(/^(?:0|(?:\d+\.?\d*|\.\d+)(?:em|px))$/, 'a length in em or px: 0.5em', 20)),
  density: {
    optional: true,
    expected: 'a number from 0.5 to 1.5',
    holds: (value: unknown): boolean => typeof value === 'number' && value >= 0.5 && value <= 1.5,
  },
} as const satisfies Record<string, Rule>;

export type ThemeName = keyof typeof themeRules;

/** An organisation's look: what it gives of the public tokens. */
export type SnippetTheme = { [Name in Exclude<ThemeName, 'density'>]?: string } & { density?: number };

export const themeNames = Object.keys(themeRules) as ThemeName[];

/** The theme as declarations of the public custom properties, one each: `--tillvaxt-brand: #1d5c4a;`. */
export const themeDeclarations = (theme: SnippetTheme = {}): string[] =>
  themeNames
    .filter((name) => theme[name] !== undefined)
    .map((name) => `--tillvaxt-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${theme[name]};`);

/**
 * The colour scheme that goes with a surface in hexadecimal figures, for what the browser draws itself, such as an empty checkbox: dark
 * where white contrasts more with it than black does (relative luminance below 0.179, WCAG 2.2). Undefined for any other surface.
 */
export function schemeOf({ surface = '' }: SnippetTheme = {}): 'light' | 'dark' | undefined {
  const digits = /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(surface)
    ? surface.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3')
    : '';
  if (!digits) return undefined;
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const channel = parseInt(digits.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179 ? 'dark' : 'light';
}

/** A colour as the elements paint it: sRGB of eight bits a channel, `#rrggbb`. */
export type Hex = `#${string}`;

/** A colour in the light and in the dark scheme; the same twice where it does not follow the scheme. */
export interface Colour {
  light: Hex;
  dark: Hex;
}

/** A length; `em` is the reader's own font size. */
export interface Length {
  value: number;
  unit: 'px' | 'em';
}

/** Font families, the preferred one first. */
export type Fonts = readonly string[];

/** What each public token `--tillvaxt-…` holds, in the order in which they are written. */
export const tokens = {
  brand: 'color',
  surface: 'color',
  text: 'color',
  accent: 'color',
  error: 'color',
  'font-family': 'fontFamily',
  'heading-font-family': 'fontFamily',
  radius: 'dimension',
  density: 'number',
} as const;

export type TokenName = keyof typeof tokens;
export type Kind = (typeof tokens)[TokenName];

/** The value of each kind of token, named as in the Design Tokens format. */
export interface Values {
  color: Colour;
  fontFamily: Fonts;
  dimension: Length;
  number: number;
}

/** An organisation's look: what it gives of the public tokens. All but the brand may be left out. */
export type Theme = { brand: Colour } & { [Name in TokenName]?: Values[(typeof tokens)[Name]] };

/** What is given, before it is known whether there is a brand. */
export type Given = Partial<Theme>;

export const tokenNames = Object.keys(tokens) as TokenName[];

/** The tokens that a theme has, with their values, in order. */
export function entriesOf(theme: Given): [name: TokenName, value: Values[Kind]][] {
  return tokenNames.flatMap((name) => {
    const value = theme[name];
    return value === undefined ? [] : [[name, value]];
  });
}

/** The elements' own colours, where an organisation gives none. */
export const defaults = {
  surface: { light: '#ffffff', dark: '#141715' },
  error: { light: '#c4281f', dark: '#c4281f' },
} as const satisfies Given;

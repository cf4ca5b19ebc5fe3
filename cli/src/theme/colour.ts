import Color from 'colorjs.io';
import type { Rgb } from '../../../src/theme/derivation.ts';
import { bytes, fromBytes } from '../../../src/theme/derivation.ts';
import { Refusal, quoted } from '../refusal.ts';
import type { Hex } from './theme.ts';

/** Colour spaces of the Design Tokens format: the library's name of each, and the range of its three components. */
const UNIT = [0, 1] as const;
const PERCENT = [0, 100] as const;
const HUE = [0, 360] as const;
const POSITIVE = [0, Infinity] as const;
const ANY = [-Infinity, Infinity] as const;
const RGB = [UNIT, UNIT, UNIT] as const;

type Range = readonly [least: number, most: number];

export const spaces: Readonly<Record<string, { id: string; ranges: readonly [Range, Range, Range] }>> = {
  srgb: { id: 'srgb', ranges: RGB },
  'srgb-linear': { id: 'srgb-linear', ranges: RGB },
  hsl: { id: 'hsl', ranges: [HUE, PERCENT, PERCENT] },
  hwb: { id: 'hwb', ranges: [HUE, PERCENT, PERCENT] },
  lab: { id: 'lab', ranges: [PERCENT, ANY, ANY] },
  lch: { id: 'lch', ranges: [PERCENT, POSITIVE, HUE] },
  oklab: { id: 'oklab', ranges: [UNIT, ANY, ANY] },
  oklch: { id: 'oklch', ranges: [UNIT, POSITIVE, HUE] },
  'display-p3': { id: 'p3', ranges: RGB },
  'a98-rgb': { id: 'a98rgb', ranges: RGB },
  'prophoto-rgb': { id: 'prophoto', ranges: RGB },
  rec2020: { id: 'rec2020', ranges: RGB },
  'xyz-d65': { id: 'xyz-d65', ranges: RGB },
  'xyz-d50': { id: 'xyz-d50', ranges: RGB },
};

/** Takes what is worth telling but stops nothing. */
export type Note = (line: string) => void;

export const hexOf = (colour: Rgb): Hex =>
  `#${bytes(colour)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}`;

/** The colour of `#rrggbb`. */
export const rgbOf = (hex: Hex): Rgb => {
  const number = Number.parseInt(hex.slice(1), 16);
  return fromBytes([number >> 16, (number >> 8) & 255, number & 255]);
};

/** What the elements paint of a colour: in sRGB, clipped to it as their style sheet does. Translucent ones are refused. */
function painted(color: Color, where: string, found: string, note: Note): Hex {
  const [red, green, blue] = color.to('srgb').coords.map((channel) => channel ?? 0) as unknown as Rgb;
  if (![red, green, blue].every(Number.isFinite))
    throw new Refusal(`${where}: ${found} is no colour that can be painted.`);
  // A share of a byte is the rounding of the way there.
  const hex = hexOf([red, green, blue]);
  const alpha = color.alpha ?? 0;
  if (alpha < 1) {
    const on = (channel: number): number => 1 + alpha * (channel - 1);
    throw new Refusal(
      `${where}: ${found} is translucent, and what shines through is unknown; expected an opaque colour. On white it looks like ${hexOf([on(red), on(green), on(blue)])}.`,
    );
  }
  if ([red, green, blue].some((channel) => channel < -0.002 || channel > 1.002))
    note(`${where}: ${found} lies outside sRGB; the elements paint ${hex}.`);
  return hex;
}

/** The colour that a text in CSS gives in figures or by name: no `var()`, no system colour, nothing that has to be calculated. */
export function colourFromCss(text: string, where: string, note: Note): Hex {
  let color: Color;
  try {
    color = new Color(text.trim());
  } catch {
    throw new Refusal(
      `${where}: ${quoted(text)} is no colour in figures or by name; expected one as in #1d5c4a, rgb(29 92 74), oklch(43% 0.08 165) or seagreen.`,
    );
  }
  return painted(color, where, quoted(text), note);
}

/** The colour of a space and its components, as the Design Tokens format has it. */
export function colourFromComponents(
  { space, components, alpha }: { space: keyof typeof spaces; components: readonly (number | 'none')[]; alpha: number },
  where: string,
  note: Note,
): Hex {
  const { id } = spaces[space]!;
  const coords = components.map((component) => (component === 'none' ? null : component)) as [number, number, number];
  return painted(new Color(id, coords, alpha), where, `${space} ${components.join(' ')}`, note);
}

import {
  contrast,
  derive,
  leastOf,
  pairs,
  roles,
  type Pair,
  type Palette,
  type Rgb,
  type Role,
} from '../../../src/theme/derivation.ts';
import { Refusal } from '../refusal.ts';
import { hexOf, rgbOf } from './colour.ts';
import { defaults, type Hex, type Theme } from './theme.ts';

/** Two colours that have to be told apart, as a screen shows them. */
export interface Row {
  /** What they are, by `derivation.ts`: `text on surface`. */
  name: string;
  one: Hex;
  other: Hex;
  /** Cut, not rounded, to hundredths: never better than it is. */
  ratio: number;
  target: number;
  /** The same pair in the colours as they were given, where they were changed. */
  repaired?: { one: Hex; other: Hex; ratio: number };
}

export type LookId = 'light' | 'light-more-contrast' | 'dark' | 'dark-more-contrast';

/** What is painted in one colour scheme, for one kind of reader. */
export interface Look {
  id: LookId;
  palette: Readonly<Record<Role, Hex>>;
  rows: readonly Row[];
}

const looks: readonly { id: LookId; scheme: 'light' | 'dark'; more: boolean }[] = [
  { id: 'light', scheme: 'light', more: false },
  { id: 'light-more-contrast', scheme: 'light', more: true },
  { id: 'dark', scheme: 'dark', more: false },
  { id: 'dark-more-contrast', scheme: 'dark', more: true },
];

const white: Rgb = [1, 1, 1];
const black: Rgb = [0, 0, 0];
const shown = (colour: Rgb): Rgb => rgbOf(hexOf(colour));
const cut = (ratio: number): number => Math.floor(ratio * 100 + 1e-9) / 100;

function rowOf(pair: Pair, palette: Palette, asked: Palette, more: boolean): Row {
  const seen = (of: Palette): { one: Hex; other: Hex; ratio: number } => {
    const [one, other] = [shown(pair.one(of)), shown(pair.other(of))];
    return { one: hexOf(one), other: hexOf(other), ratio: cut(contrast(one, other)) };
  };
  const row = { name: pair.name, ...seen(palette), target: leastOf(pair, more) };
  const before = seen(asked);
  return before.one === row.one && before.other === row.other ? row : { ...row, repaired: before };
}

/**
 * What the elements make of a theme in each look, and how far every pair contrasts.
 *
 * @throws Refusal where a pair contrasts too little, with what to change.
 */
export function evidence(theme: Theme, derivation: typeof derive = derive): Look[] {
  const made = looks.map(({ id, scheme, more }): Look => {
    const given = {
      brand: rgbOf(theme.brand[scheme]),
      surface: rgbOf((theme.surface ?? defaults.surface)[scheme]),
      error: rgbOf((theme.error ?? defaults.error)[scheme]),
      ...(theme.text && { text: rgbOf(theme.text[scheme]) }),
      ...(theme.accent && { accent: rgbOf(theme.accent[scheme]) }),
    };
    const exact = derivation(given, { more });
    const palette = Object.fromEntries(roles.map((role) => [role, shown(exact[role])])) as Palette;
    const asked: Palette = {
      ...palette,
      surface: given.surface,
      text: given.text ?? palette.text,
      'brand-text': given.accent ?? given.brand,
      error: given.error,
      fill: given.brand,
      'on-brand': contrast(white, given.brand) > contrast(black, given.brand) ? white : black,
    };
    return {
      id,
      palette: Object.fromEntries(roles.map((role) => [role, hexOf(palette[role])])) as Record<Role, Hex>,
      rows: pairs.map((pair) => rowOf(pair, palette, asked, more)),
    };
  });
  const faults = made.flatMap(({ id, rows }) =>
    rows
      .filter(({ ratio, target }) => !(ratio >= target))
      .map(
        ({ name, one, other, ratio, target }) =>
          `${id}: ${name}: ${one} and ${other} contrast ${ratio}:1; expected at least ${target}:1. Change ${tokenOf(name, theme)} or surface.`,
      ),
  );
  if (faults.length) throw new Refusal(...faults);
  return made;
}

/** The token that a pair's first colour follows from. */
function tokenOf(pair: string, theme: Theme): string {
  const [role = ''] = pair.split(' ');
  if (['text', 'muted', 'control'].includes(role)) return 'text';
  if (role === 'error') return 'error';
  return role !== 'on-brand' && theme.accent ? 'accent' : 'brand';
}

// How far the pairs of a theme contrast at the worst.
import {
  bytes,
  contrast,
  fromBytes,
  leastOf,
  pairs,
  roles,
  type Given,
  type Pair,
  type Palette,
  type Rgb,
} from '../../src/theme/derivation.ts';

interface Worst {
  pair: Pair;
  ratio: number;
  /** The colours that were given. */
  of: string;
}

const shown = (colour: Rgb): Rgb => fromBytes(bytes(colour));

/** Keeps the worst case of every pair, in colours as a screen shows them. */
export class WorstCases {
  readonly #more: boolean;
  readonly #worst = new Map<Pair, Worst>();
  /** So many palettes were looked at. */
  count = 0;

  constructor(more: boolean) {
    this.#more = more;
  }

  see(palette: Palette, of: () => string): void {
    const seen = Object.fromEntries(roles.map((role) => [role, shown(palette[role])])) as Palette;
    this.count++;
    for (const pair of pairs) {
      const ratio = contrast(shown(pair.one(seen)), shown(pair.other(seen)));
      if (ratio < (this.#worst.get(pair)?.ratio ?? Infinity)) this.#worst.set(pair, { pair, ratio, of: of() });
    }
  }

  /** Those that contrast too little, in words. */
  get failures(): string[] {
    return [...this.#worst.values()]
      .filter(({ pair, ratio }) => !(ratio >= leastOf(pair, this.#more)))
      .map(({ pair, ratio, of }) => `${pair.name}: ${ratio.toFixed(3)}, expected ${leastOf(pair, this.#more)}: ${of}`);
  }

  /** A table, a pair a line. */
  get table(): string {
    return [...this.#worst.values()]
      .map(
        ({ pair, ratio, of }) =>
          `  ${pair.name.padEnd(28)} ${ratio.toFixed(2).padStart(5)} ≥ ${leastOf(pair, this.#more)}  ${of}`,
      )
      .join('\n');
  }
}

const hex = (colour: Rgb): string =>
  `#${bytes(colour)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}`;

/** What was given, as an editor would write it. */
export const inWords = (given: Given): string =>
  (Object.entries(given) as [string, Rgb][]).map(([name, colour]) => `${name} ${hex(colour)}`).join(', ');

// Holds what a browser paints against the mathematics, and against what was promised.
import { bytes, derive, fromBytes, luminance, roles, type Palette, type Rgb } from '../../src/theme/derivation.ts';
import type { Sample } from './samples.ts';
import { inWords, type WorstCases } from './worst.ts';

const css = (colour: Rgb): string => `rgb(${bytes(colour).join(' ')})`;

/** The declarations of a sample. */
export function declarations({ scheme, given, ours }: Sample): string {
  const named = (Object.entries(given) as [string, Rgb][]).filter(([name]) => !(ours && name === 'surface'));
  return `color-scheme: ${scheme}; ${named.map(([name, colour]) => `--tillvaxt-${name}: ${css(colour)}`).join('; ')}`;
}

/**
 * Four steps of a byte are no difference: engines calculate in single precision. Firefox rounds the alpha of a mixture to thousandths, and
 * so the bound of luminance, by at most 0.001, which shows in what is nearly black, most of all in blue.
 */
function alike(one: Rgb, other: Rgb): boolean {
  const steps = Math.max(...one.map((channel, index) => Math.abs(channel - other[index]!)));
  return steps < 4.5 / 255 || (steps < 0.12 && Math.abs(luminance(one) - luminance(other)) < 0.005);
}

/** What is wrong with the palettes painted of samples, in words; `worst` sees each of them. */
export function differences(
  list: readonly Sample[],
  painted: readonly Palette[],
  worst: WorstCases,
  more: boolean,
): string[] {
  return list.flatMap(({ given }, index) => {
    const palette = painted[index]!;
    const expected = derive(given, { more });
    const of = inWords(given);
    worst.see(palette, () => of);
    const wrong = roles
      .filter((role) => !alike(palette[role], fromBytes(bytes(expected[role]))))
      .map((role) => `${role} ${bytes(palette[role]).join(' ')}, expected ${bytes(expected[role]).join(' ')}: ${of}`);
    if (!more && bytes(palette.fill).join() !== bytes(given.brand).join())
      wrong.push(`the brand is not its fill: ${of}`);
    if (![0, 765].includes(bytes(palette['on-brand']).reduce((sum, byte) => sum + byte)))
      wrong.push(`on-brand is neither black nor white: ${of}`);
    return wrong;
  });
}

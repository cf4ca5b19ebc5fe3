// Colours to try a theme with: the same ones each time, spread evenly over all there are.
import { fromBytes, type Given, type Rgb } from '../../src/theme/derivation.ts';

/** The corners of sRGB, and greys from black to white: where formulas break first. */
const edges: readonly Rgb[] = [
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((bits): Rgb => [(bits >> 2) * 255, ((bits >> 1) & 1) * 255, (bits & 1) * 255]),
  ...[1, 2, 8, 64, 116, 117, 118, 119, 120, 128, 192, 247, 253, 254].map((value): Rgb => [value, value, value]),
].map(fromBytes);

/** The place of a number in a sequence that fills the unit cube evenly however long it is (Roberts, R3). */
function spread(index: number): Rgb {
  const part = (step: number): number => (0.5 + index * step) % 1;
  return fromBytes(
    [0.8191725133961645, 0.6710436067037893, 0.5497004779019703].map((s) => Math.floor(part(s) * 256)) as never,
  );
}

/** So many colours, the edges first. */
export const colours = (count: number): Rgb[] =>
  Array.from({ length: count }, (_, index) => edges[index] ?? spread(index));

export const white: Rgb = [1, 1, 1];
/** The elements' own surface in the dark scheme. */
export const nearBlack: Rgb = fromBytes([0x14, 0x17, 0x15]);

export interface Sample {
  scheme: 'light' | 'dark';
  given: Given;
  /** True where the organisation gives no surface: it is ours, by the scheme. */
  ours: boolean;
}

/** Each colour as brand on our two surfaces; on a grey and on any surface; and with any text and accent on those too. */
export function samples(count: number): Sample[] {
  return colours(count).flatMap((brand, index): Sample[] => {
    const scheme = index % 2 ? 'dark' : 'light';
    const grey = fromBytes([index % 256, index % 256, index % 256]);
    const any = edges[(index * 7) % (5 * edges.length)] ?? spread(index * 3 + 1);
    const error = spread(index * 5 + 2);
    return [
      { scheme: 'light', given: { brand, surface: white }, ours: true },
      { scheme: 'dark', given: { brand, surface: nearBlack }, ours: true },
      { scheme, given: { brand, surface: grey }, ours: false },
      { scheme, given: { brand, surface: any }, ours: false },
      {
        scheme,
        given: { brand, surface: any, text: spread(index * 11 + 3), accent: spread(index * 13 + 4), error },
        ours: false,
      },
    ];
  });
}

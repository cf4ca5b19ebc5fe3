import { derive, type Palette } from '../../src/theme/derivation.ts';
import { samples } from './samples.ts';
import { inWords, WorstCases } from './worst.ts';

/** The worst cases by the mathematics, of so many brands with five surfaces each; `change` is there to try the check itself. */
export function calculated(count: number, more: boolean, change = (palette: Palette): Palette => palette): WorstCases {
  const worst = new WorstCases(more);
  for (const { given } of samples(count)) worst.see(change(derive(given, { more })), () => inWords(given));
  return worst;
}

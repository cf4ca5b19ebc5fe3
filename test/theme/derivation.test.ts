// R50, R51: the mathematics of the theme. A short run; `npm run proof:theme` has 100 000 colours and what browsers paint.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bytes, contrast, derive, fromBytes, luminance, type Rgb } from '../../src/theme/derivation.ts';
import { calculated } from './calculated.ts';
import { white } from './samples.ts';

describe('derivation of the theme', () => {
  it('knows the contrast of WCAG', () => {
    assert.equal(contrast([0, 0, 0], white), 21);
    assert.equal(contrast(fromBytes([0x76, 0x76, 0x76]), white).toFixed(2), '4.54');
    assert.equal(luminance([0, 0, 1]).toFixed(4), '0.0722');
  });

  for (const more of [false, true])
    it(`contrasts enough on every surface${more ? ', for readers who ask for more' : ''}`, () => {
      const worst = calculated(3_000, more);
      assert.equal(worst.count, 15_000);
      assert.deepEqual(worst.failures, []);
    });

  it('finds what contrasts too little', () => {
    const worst = calculated(100, false, (palette) => ({ ...palette, muted: palette.tint }));
    assert.deepEqual(
      worst.failures.map((failure) => failure.split(':')[0]),
      ['muted on surface', 'muted on tint'],
    );
  });

  it('keeps a brand that contrasts enough, as fill and as text', () => {
    const brand = fromBytes([0x1d, 0x5c, 0x4a]);
    const palette = derive({ brand, surface: white });
    assert.deepEqual(bytes(palette.fill), bytes(brand));
    assert.deepEqual(bytes(palette['brand-text']), bytes(brand));
    assert.deepEqual(palette['on-brand'], white);
  });

  it('clips a colour outside sRGB', () => {
    const surface = white;
    const outside: Rgb = [1.2, -0.1, 0.5];
    assert.deepEqual(derive({ brand: outside, surface }), derive({ brand: [1, 0, 0.5], surface }));
  });
});

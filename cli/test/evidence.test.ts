// The evidence: every pair of every look, with what it was before, and no theme without it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Color from 'colorjs.io';
import { derive, pairs, roles } from '../../src/theme/derivation.ts';
import { Refusal } from '../src/refusal.ts';
import { EVIDENCE } from '../src/theme/design-tokens.ts';
import { evidence, type Row } from '../src/theme/evidence.ts';
import { printed } from './run.ts';

interface Pair {
  pair: string;
  colors: [string, string];
  ratio: number;
  target: number;
  repairedFrom?: { colors: [string, string]; ratio: number };
}
interface Derived {
  $extensions: Record<string, Pair[]>;
  [role: string]: unknown;
}

function derivedOf(...words: string[]): Record<string, Derived> {
  const file = JSON.parse(printed(...words, '--print', 'tokens')) as { tillvaxt: { derived: Record<string, Derived> } };
  const { $description, ...looks } = file.tillvaxt.derived;
  assert.ok($description);
  return looks;
}

describe('evidence', () => {
  it('has every role and every pair of all four looks', () => {
    const looks = derivedOf('#1d5c4a');
    assert.deepEqual(Object.keys(looks), ['light', 'light-more-contrast', 'dark', 'dark-more-contrast']);
    for (const look of Object.values(looks)) {
      assert.deepEqual(
        roles.filter((role) => !(role in look)),
        [],
      );
      assert.deepEqual(
        look.$extensions[EVIDENCE]!.map(({ pair }) => pair),
        pairs.map(({ name }) => name),
      );
    }
  });

  it('tells the ratio that another library finds, never a better one', () => {
    for (const brand of ['#1d5c4a', '#ffc400', '#777', 'white', 'black', 'blue'])
      for (const [look, { $extensions }] of Object.entries(derivedOf(brand, '--surface', '#e0d4c0')))
        for (const { pair, colors, ratio, target } of $extensions[EVIDENCE]!) {
          const found = new Color(colors[0]).contrast(new Color(colors[1]), 'WCAG21');
          assert.ok(
            ratio <= found + 0.0001 && found - ratio < 0.011,
            `${brand}, ${look}, ${pair}: ${ratio}, found ${found}`,
          );
          assert.ok(ratio >= target && (target === 7) === (look.endsWith('more-contrast') && target !== 3));
        }
  });

  it('tells what was repaired, from which colours and which ratio', () => {
    const { light } = derivedOf('#ffc400');
    const links = light!.$extensions[EVIDENCE]!.find(({ pair }) => pair === 'brand-text on surface')!;
    assert.deepEqual(links.repairedFrom, { colors: ['#ffc400', '#ffffff'], ratio: 1.59 });
    assert.notEqual(links.colors[0], '#ffc400');
    const kept = derivedOf('#1d5c4a').light!.$extensions[EVIDENCE]!;
    assert.deepEqual(
      kept.filter(({ repairedFrom }) => repairedFrom),
      [],
    );
  });

  it('leaves the brand on buttons as it was given', () => {
    for (const brand of ['#ffc400', '#777777', '#000000'])
      for (const look of ['light', 'dark']) {
        const { fill } = derivedOf(brand)[look] as unknown as { fill: { $value: { hex: string } } };
        assert.equal(fill.$value.hex, brand);
      }
  });

  const theme = { brand: { light: '#1d5c4a', dark: '#1d5c4a' } } as const;
  const spoilt: typeof derive = (given, options) => {
    const palette = derive(given, options);
    return { ...palette, muted: palette.tint };
  };

  it('refuses what contrasts too little, with the pair, the ratio and what to change', () => {
    assert.throws(
      () => evidence(theme, spoilt),
      (error) => {
        assert.ok(error instanceof Refusal);
        assert.match(
          error.lines[0]!,
          /^light: muted on surface: #\w{6} and #ffffff contrast 1\.\d\d?:1; expected at least 4\.5:1\. Change text or surface\.$/,
        );
        assert.match(error.lines.join('\n'), /^dark-more-contrast: muted on tint: .* at least 7:1/m);
        return true;
      },
    );
  });

  it('never rounds a ratio up to its target', () => {
    // #777 on white is 4.478, #767676 4.542.
    const near: typeof derive = (given, options) => ({
      ...derive(given, options),
      text: [0x77 / 255, 0x77 / 255, 0x77 / 255],
    });
    assert.throws(() => evidence(theme, near), /light: text on surface: #777777 and #ffffff contrast 4\.47:1/);
    const rows: readonly Row[] = evidence(theme)[0]!.rows;
    assert.equal(rows.length, pairs.length);
  });
});

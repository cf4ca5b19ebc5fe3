// The themes that are shipped: a few lines each of public tokens, legible in both colour schemes.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { derive, fromBytes, leastOf, pairs, type Given, type Rgb } from '../../src/theme/derivation.ts';
import { nearBlack, white } from './samples.ts';
import { WorstCases } from './worst.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const documented = new Set(
  [...read('src/theme/tokens.styles.ts').matchAll(/@cssproperty .*?\[(--[a-z-]+)/g)].map(([, name]) => name),
);

const themes = globSync('src/theme/presets/*.css', { cwd: root }).map((file) => {
  const css = read(file);
  return {
    name: basename(file, '.css'),
    css,
    declarations: [...css.matchAll(/^ {2}([\w-]+): ([^;]+);$/gm)].map(([, name, value]) => [name!, value!] as const),
  };
});

const hex = (text: string): Rgb => {
  const digits = text.length === 4 ? [...text.slice(1)].map((digit) => digit + digit) : text.slice(1).match(/../g)!;
  return fromBytes(digits.map((digit) => parseInt(digit, 16)) as unknown as Rgb);
};

/** The colours of a theme in one scheme. */
function given(declarations: readonly (readonly [string, string])[], scheme: 'light' | 'dark'): Given {
  const colours = declarations.flatMap(([name, value]) => {
    const both = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
    const colour = both ? both[scheme === 'light' ? 1 : 2]! : value;
    return colour.startsWith('#') ? [[name.replace('--tillvaxt-', ''), hex(colour)] as const] : [];
  });
  return {
    surface: scheme === 'light' ? white : nearBlack,
    ...(Object.fromEntries(colours) as unknown as { brand: Rgb }),
  };
}

describe('themes', () => {
  it('have a story each that shows the whole page', async () => {
    type Story = { globals: { theme: string }; render(): string };
    const { default: meta, ...stories } = await import('../../stories/guides/themes.stories.ts');
    assert.equal(meta.title, 'Themes');
    assert.deepEqual(
      Object.entries(stories as unknown as Record<string, Story>).map(([name, { globals }]) => [
        name.replace(/\B[A-Z]/g, '-$&').toLowerCase(),
        globals.theme,
      ]),
      themes.map(({ name }) => [name, name]).sort(),
    );
    for (const { render } of Object.values(stories as unknown as Record<string, Story>))
      assert.match(render(), /<tillvaxt-pledge-form/);
  });

  it('are there for the demonstration and six more', () => {
    assert.deepEqual(themes.map(({ name }) => name).sort(), [
      'bank',
      'forening',
      'hog-kontrast',
      'idrott',
      'kommun',
      'mekanik',
      'skola',
      'stad',
      'verkstad',
    ]);
  });

  for (const { name, css, declarations } of themes)
    it(`${name}: only public tokens, a few lines, nothing fetched, legible`, () => {
      assert.match(css, /^\/\* [^*]+ \*\/\n:root \{\n( {2}--tillvaxt-[a-z-]+: .+;\n)+\}\n$/);
      assert.ok(css.split('\n').length <= 10);
      assert.doesNotMatch(css, /url\(|@import/);
      assert.deepEqual(
        declarations.map(([token]) => token).filter((token) => !documented.has(token)),
        [],
      );
      for (const scheme of ['light', 'dark'] as const)
        for (const more of [false, true]) {
          const worst = new WorstCases(more);
          worst.see(derive(given(declarations, scheme), { more }), () => `${name}, ${scheme}`);
          assert.deepEqual(worst.failures, []);
        }
    });

  it('of high contrast has 7:1 of all text, whatever the reader has asked for', () => {
    const { declarations } = themes.find(({ name }) => name === 'hog-kontrast')!;
    for (const scheme of ['light', 'dark'] as const) {
      const palette = derive(given(declarations, scheme));
      const worst = new WorstCases(true);
      worst.see(palette, () => scheme);
      assert.deepEqual(worst.failures, []);
      assert.ok(pairs.some((pair) => leastOf(pair, true) === 7));
    }
  });
});

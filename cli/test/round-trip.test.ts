// What the command writes it reads again, byte for byte; and the themes that are shipped are its own kind of file.
import assert from 'node:assert/strict';
import { globSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { file, folder, printed, run } from './run.ts';

const everything = [
  'oklch(43% 0.08 165)',
  '--surface=light-dark(#fff, hsl(150 6% 9%))',
  '--text=light-dark(rgb(20 24 21), whitesmoke)',
  '--accent=#0b5fa5',
  '--error=light-dark(firebrick, #ffb3a8)',
  `--font="Source Sans 3",  Arial , sans-serif`,
  `--heading-font='Charter', serif`,
  '--radius=.375em',
  '--density=.8',
];

describe('round trip', () => {
  for (const [what, words] of Object.entries({
    'a brand alone': ['#1d5c4a'],
    'every token': everything,
    'a radius of pixels': ['red', '--radius', '8px'],
    'no radius': ['red', '--radius', '0'],
  })) {
    it(`${what}: CSS and Design Tokens, out and in again, are the same bytes`, () => {
      const css = printed(...words);
      const tokens = printed(...words, '--print', 'tokens');
      for (const source of [file('again.css', css), file('again.tokens.json', tokens)]) {
        assert.equal(printed(source), css, source);
        assert.equal(printed(source, '--print', 'tokens'), tokens, source);
      }
    });
  }

  it('the report is the same from each, and Design Tokens are known by either ending', () => {
    const tokens = printed(...everything, '--print', 'tokens');
    const report = printed(...everything, '--print', 'report');
    for (const source of [file('told.css', printed(...everything)), file('told.tokens', tokens)])
      assert.equal(printed(source, '--print', 'report'), report, source);
  });

  it('CSS is the public tokens in one way of writing, and nothing else', () => {
    assert.equal(
      printed(...everything),
      `:root {
  --tillvaxt-brand: #175d45;
  --tillvaxt-surface: light-dark(#ffffff, #161817);
  --tillvaxt-text: light-dark(#141815, #f5f5f5);
  --tillvaxt-accent: #0b5fa5;
  --tillvaxt-error: light-dark(#b22222, #ffb3a8);
  --tillvaxt-font-family: 'Source Sans 3', 'Arial', sans-serif;
  --tillvaxt-heading-font-family: 'Charter', serif;
  --tillvaxt-radius: 0.375em;
  --tillvaxt-density: 0.8;
}
`,
    );
  });

  it('CSS is read as browsers read it', () => {
    const sheet = `@charset "utf-8";
@import url(other.css;a);
a::before { content: "--tillvaxt-brand: #fff;"; background: url(data:x;--tillvaxt-brand:#fff) }
/* :root { --tillvaxt-brand: #fff } */
@media print { a[title="}"]:not(:hover) { --own: { --tillvaxt-brand: #fff }; color: red } }
:root { --tillvaxt-br\\61nd/**/: /* our own */ #123456; --own: --tillvaxt-brand: #fff; a { color: red } }
:root{--tillvaxt-font-family:'a}b;c'`;
    assert.match(
      run('theme', file('browser.css', sheet)).said,
      /--tillvaxt-font-family: "a\}b;c"; expected a font's name/,
    );
    assert.equal(
      printed(file('browser.css', sheet.replace('a}b;c', 'Inter'))),
      ":root {\n  --tillvaxt-brand: #123456;\n  --tillvaxt-font-family: 'Inter';\n}\n",
    );
  });

  it('all three files are written into a folder, the same as printed', () => {
    const { code, out, said } = run('theme', ...everything, '--out', 'made/here');
    assert.deepEqual({ code, said }, { code: 0, said: '' });
    const names = ['tillvaxt-theme.css', 'tillvaxt-theme.tokens.json', 'tillvaxt-theme.html'];
    assert.deepEqual(
      out.trim().split('\n'),
      names.map((name) => join('made/here', name)),
    );
    for (const [index, kind] of ['css', 'tokens', 'report'].entries())
      assert.equal(
        readFileSync(join(folder, 'made/here', names[index]!), 'utf8'),
        printed(...everything, '--print', kind),
      );
  });

  it('all three files replace older ones, and nothing is left beside them', () => {
    mkdirSync(join(folder, 'older'));
    file('older/tillvaxt-theme.css', 'MINE');
    assert.equal(run('theme', '#123456', '--out', 'older').code, 0);
    assert.equal(readFileSync(join(folder, 'older/tillvaxt-theme.css'), 'utf8'), printed('#123456'));
    assert.deepEqual(readdirSync(join(folder, 'older')).sort(), [
      'tillvaxt-theme.css',
      'tillvaxt-theme.html',
      'tillvaxt-theme.tokens.json',
    ]);
  });

  it('no file is written where one of the three cannot be', () => {
    mkdirSync(join(folder, 'keep/tillvaxt-theme.html'), { recursive: true });
    file('keep/tillvaxt-theme.css', 'MINE');
    const { code, out, said } = run('theme', '#123456', '--out', 'keep');
    assert.match(said, /^--out keep: tillvaxt-theme\.html is there and is no file\.$/m);
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.equal(readFileSync(join(folder, 'keep/tillvaxt-theme.css'), 'utf8'), 'MINE');
    assert.deepEqual(readdirSync(join(folder, 'keep')).sort(), ['tillvaxt-theme.css', 'tillvaxt-theme.html']);
  });

  const root = fileURLToPath(new URL('../../', import.meta.url));
  const presets = globSync('src/theme/presets/*.css', { cwd: root });
  it('there are themes to read', () => assert.ok(presets.length >= 9));
  for (const preset of presets)
    it(`${basename(preset)} is read, and stays itself`, () => {
      const css = printed(join(root, preset));
      assert.equal(printed(file('preset.css', css)), css);
      const names = (text: string): string[] => [...text.matchAll(/(--tillvaxt-[a-z-]+):/g)].map(([, name]) => name!);
      assert.deepEqual(names(css).sort(), names(readFileSync(join(root, preset), 'utf8')).sort());
    });
});

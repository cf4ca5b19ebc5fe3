// What cannot be used is refused: where, what was found, what was expected, and the exit code.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { Refusal } from '../src/refusal.ts';
import { runTheme } from '../src/theme/cli.ts';
import { file, folder, run } from './run.ts';

let made = 0;
function tokens($value: unknown, $type = 'color'): string {
  return file(`tokens-${made++}.json`, { tillvaxt: { brand: { $type, $value } } });
}

const white = { $type: 'color', $value: { colorSpace: 'srgb', components: [1, 1, 1] } };
/** Groups or tokens in a row of this length, each made from the name of the next. */
const row = (length: number, each: (next: string) => unknown, last: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [`a${index}`, index < length - 1 ? each(`a${index + 1}`) : last]),
  );
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

const refused: readonly [what: string, words: readonly string[], said: RegExp][] = [
  ['no colour', ['groen'], /^brand: "groen" is no colour in figures or by name; expected one as in #1d5c4a/],
  ['a variable', ['var(--x)'], /^brand: "var\(--x\)" is no colour/],
  ['a system colour', ['#123', '--surface', 'Canvas'], /^--surface: "Canvas" is no colour/],
  ['a mixture', ['color-mix(in srgb, red, blue)'], /^brand: "color-mix.*" is no colour in figures or by name/],
  ['a calculated colour', ['rgb(calc(1 + 1) 2 3)'], /^brand: "rgb\(calc.*" is no colour in figures or by name/],
  ['a relative colour', ['color(from red srgb r g b)'], /^brand: "color\(from.*" is no colour in figures or by name/],
  ['a translucent brand', ['#1d5c4a80'], /^brand: "#1d5c4a80" is translucent.*expected an opaque colour.*like #8eada4/],
  ['half a light-dark()', ['#123', '--text', 'light-dark(red)'], /^--text: .*expected two colours/],
  ['a radius in rem', ['#123', '--radius', '1rem'], /^--radius: "1rem"; expected a length in em or px.*rem follows/],
  ['a negative radius', ['#123', '--radius=-1px'], /^--radius: -1; expected 0 or more/],
  ['a density without bounds', ['#123', '--density', '3'], /^--density: 3; expected a number from 0\.5/],
  ['a density that is no number', ['#123', '--density', 'airy'], /^--density: "airy"; expected a number/],
  ['a font that ends the rule', ['#123', '--font', 'a;} *{color:red'], /^--font: .*without quotes, commas/],
  ['a word of CSS for a font', ['#123', '--font', 'inherit'], /^--font: "inherit" names no font/],
  ['a variable for a font', ['#123', '--font', 'var(--x), serif'], /^--font: "var\(--x\)" names no font/],
  ['fonts with a mark', ['#123', '--font', 'Inter !important'], /^--font: "Inter !important" names no font/],
  ['a file that is not there', ['nowhere.css'], /^nowhere\.css: cannot be read: ENOENT/],
  ['CSS without tokens', [file('none.css', 'a { color: red }')], /^none\.css: no --tillvaxt-… in it/],
  ['CSS without a brand', [file('text.css', ':root{--tillvaxt-text:#000}')], /^text\.css: no brand/],
  [
    'an unknown token',
    [file('what.css', ':root{--tillvaxt-brnd:#000}')],
    /^what\.css: --tillvaxt-brnd is no token; expected/,
  ],
  [
    'a token twice',
    [file('twice.css', ':root{--tillvaxt-brand:#000} :root{--tillvaxt-brand:#111}')],
    /^twice\.css: --tillvaxt-brand is declared twice, "#000" and "#111".*light-dark/,
  ],
  [
    'tokens under two selectors',
    [file('two.css', ':root{--tillvaxt-brand:#123456} .forening{--tillvaxt-surface:#d5122f}')],
    /^two\.css: --tillvaxt-surface is declared under "\.forening", others under ":root"; expected all in one rule/,
  ],
  [
    'a token in a nested rule',
    [file('nested.css', ':root{--tillvaxt-brand:#123456; & .x{--tillvaxt-surface:#d5122f}}')],
    /--tillvaxt-surface is declared under ":root \{ & \.x", others under ":root"/,
  ],
  [
    'a token for one colour scheme',
    [file('dark.css', '@media (prefers-color-scheme:dark){:root{--tillvaxt-brand:#123456}}')],
    /--tillvaxt-brand is declared within "@media \(prefers-color-scheme:dark\)"; expected all in one rule outside at-rules, as in :root/,
  ],
  [
    'a token for print, in a rule',
    [file('print.css', ':root{--tillvaxt-brand:#fff; @media print{--tillvaxt-surface:#123456}}')],
    /--tillvaxt-surface is declared within "@media print"/,
  ],
  [
    'a token in no rule',
    [file('bare.css', '--tillvaxt-brand: #123456;')],
    /^bare\.css: --tillvaxt-brand stands in no rule; expected/,
  ],
  [
    'a token in a rule that a stray sign spoils',
    [file('stray.css', 'a{color:red}; :root{--tillvaxt-brand:#123456}')],
    /--tillvaxt-brand is declared under "; :root", which is no selector/,
  ],
  [
    'a token in a comment without end',
    [file('comment.css', '/* :root{--tillvaxt-brand:#123456}')],
    /^comment\.css: a comment has no end; expected \*\//,
  ],
  [
    'a token that an open bracket swallows',
    [file('bracket.css', 'a{width:calc(1px} :root{--tillvaxt-brand:#123456}')],
    /^bracket\.css: no --tillvaxt-… in it/,
  ],
  ['no JSON', [file('broken.json', '{')], /^broken\.json: no JSON: /],
  ['no group', [file('own.json', { color: {} })], /^own\.json: no group "tillvaxt".*may refer to yours/],
  ['an unknown name', [file('name.json', { tillvaxt: { brnd: {} } })], /^name\.json: tillvaxt\.brnd is no token/],
  [
    'a name that steers the terminal',
    [file('escape.json', { tillvaxt: { 'a\u001b[31m\u009b1mb': {} } })],
    /^escape\.json: tillvaxt\.a\\u001b\[31m\\u009b1mb is no token/,
  ],
  [
    'a property that steers the terminal',
    [file('escape.css', ':root{--tillvaxt-\\1b :#000}')],
    /^escape\.css: --tillvaxt-\\u001b is no token/,
  ],
  [
    'a text in place of a token',
    [file('text.json', { tillvaxt: { brand: '#fff' } })],
    /^text\.json: tillvaxt\.brand: "#fff"; expected a token with a \$value of type color, or a group with the tokens light and dark/,
  ],
  [
    'a number in place of a token',
    [file('number.json', { tillvaxt: { brand: white, density: 1 } })],
    /^number\.json: tillvaxt\.density: 1; expected a token with a \$value of type number\.$/m,
  ],
  [
    'one colour scheme of two',
    [file('light.json', { tillvaxt: { brand: { light: white } } })],
    /^light\.json: tillvaxt\.brand\.dark: nothing; expected a token/,
  ],
  [
    'a third colour scheme',
    [file('dim.json', { tillvaxt: { brand: white, surface: { light: white, dark: white, dim: white } } })],
    /^dim\.json: tillvaxt\.surface\.dim is no token; expected light and dark/,
  ],
  ['an alias to nothing', [tokens('{a.b}')], /^tokens-\d+\.json: tillvaxt\.brand: "\{a\.b\}" leads to no token/],
  ['an alias to itself', [tokens('{tillvaxt.brand}')], /tillvaxt\.brand: refers to itself/],
  ['no type', [file('type.json', { tillvaxt: { brand: { $value: 1 } } })], /tillvaxt\.brand: has no \$type/],
  ['another type', [tokens(1, 'number')], /tillvaxt\.brand: of type number; expected color/],
  ['a colour as a text', [tokens('#1d5c4a')], /tillvaxt\.brand: "#1d5c4a"; expected an object with colorSpace/],
  [
    'an unknown space',
    [tokens({ colorSpace: 'cmyk', components: [0, 0, 0] })],
    /expected an object with colorSpace \(srgb, /,
  ],
  ['two components', [tokens({ colorSpace: 'srgb', components: [0, 0] })], /components \[0,0\]; expected three/],
  [
    'a component too large',
    [tokens({ colorSpace: 'srgb', components: [0, 255, 0] })],
    /component 2 of srgb is 255.*from 0 to 1/,
  ],
  ['a hue of 360', [tokens({ colorSpace: 'oklch', components: [0.5, 0.1, 360] })], /component 3 of oklch is 360/],
  [
    'a translucent token',
    [tokens({ colorSpace: 'srgb', components: [0, 0, 0], alpha: 0.5 })],
    /tillvaxt\.brand: srgb 0 0 0 is translucent/,
  ],
  [
    'a length without unit',
    [file('length.json', { tillvaxt: { radius: { $type: 'dimension', $value: 4 } } })],
    /tillvaxt\.radius: 4; expected an object with value, a number, and unit, px or rem/,
  ],
  [
    'several fonts in one name',
    [file('fonts.json', { tillvaxt: { 'font-family': { $type: 'fontFamily', $value: 'Arial, serif' } } })],
    /tillvaxt\.font-family: "Arial, serif"; expected a font's name without quotes, commas/,
  ],
  [
    'a group that extends itself',
    [file('extends.json', { a: { $extends: '{b}' }, b: { $extends: '{a}' }, tillvaxt: {} })],
    /extends\.json: a: \$extends .* leads back to itself/,
  ],
  [
    'a long row of aliases',
    [
      file('row.json', {
        ...row(20_000, (next) => ({ $value: `{${next}}` }), white),
        tillvaxt: { brand: { $value: '{a0}' } },
      }),
    ],
    /^row\.json: tillvaxt\.brand: leads on too far; expected at most 64 steps\.$/m,
  ],
  [
    'a long row of values that refer on from deep within',
    [
      file('within.json', {
        ...row(
          99,
          (next) => ({
            $type: 'color',
            $value: JSON.parse(nested(55).replace('1', `{"$ref":"#/${next}"}`)) as unknown,
          }),
          white,
        ),
        tillvaxt: { brand: { $value: '{a0}' } },
      }),
    ],
    /^within\.json: tillvaxt\.brand: leads on too far/,
  ],
  [
    'a long row of groups that extend the next',
    [file('row-of-groups.json', { ...row(20_000, (next) => ({ $extends: `{${next}}` }), {}), tillvaxt: {} })],
    /^row-of-groups\.json: a0: nested too deep, with what it \$extends; expected at most 64 levels\.$/m,
  ],
  [
    'a group that grows by what it extends',
    [file('grows.json', { ...row(9_000, (next) => ({ x: { $extends: `{${next}}` } }), {}), tillvaxt: {} })],
    /^grows\.json: a0(\.x)+: nested too deep/,
  ],
  ['a deep file', [file('deep.json', nested(20_000))], /^deep\.json: nested too deep; expected at most 64 levels\.$/m],
  ['a deep list', [file('list.json', '['.repeat(20_000) + ']'.repeat(20_000))], /^list\.json: nested too deep/],
  [
    'a deep token',
    [file('deep-token.json', `{"tillvaxt":{"brand":${JSON.stringify(white)},"surface":${nested(5_000)}}}`)],
    /^deep-token\.json: nested too deep/,
  ],
  [
    'a pointer that is no address',
    [file('pointer.json', { tillvaxt: { brand: { $ref: '#/%E0%A4%A' } } })],
    /tillvaxt\.brand: \$ref "%E0%A4%A" has a % that begins no sign/,
  ],
  ['a folder that cannot be', ['#123', '--out', `${file('plain', '')}/in`], /^--out plain\/in: cannot be written/],
  ['a folder that is a file', ['#123', '--out', file('plain', '')], /^--out plain: cannot be written/],
  // Where there is no /proc, a device takes no folder either.
  [
    'a folder where the system takes none',
    ['#123', '--out', existsSync('/proc') ? '/proc/tillvaxt' : '/dev/null/x'],
    /^--out \/.*: cannot be written: /,
  ],
];

const misused: readonly [words: readonly string[], said: RegExp][] = [
  [[], /^No command\./],
  [['thme'], /^Unknown command: thme/],
  [['theme'], /^No brand colour and no file\./],
  [['theme', 'rgb(1', '2', '3)'], /^Expected one brand colour or file, found 3: .*in quotes/],
  [['theme', '#123', '--colour', 'red'], /Unknown option '--colour'/],
  [['theme', '#123', '--print', 'pdf'], /^--print pdf: expected css, tokens or report/],
  [['theme', '#123', '--surface', '#fff', '--surface=#000'], /^--surface is given twice; expected it once\./],
  [['theme', '#123', '--lang', 'no'], /^--lang no: expected sv, en, fi/],
  [['theme', '#123', '--print', 'css', '--out', '.'], /^--out and --print: expected one of them/],
];

describe('refusals', () => {
  // In this process, since so many would take half a minute to start.
  before(() => process.chdir(folder));
  for (const [what, words, expected] of refused)
    it(what, () => {
      assert.throws(
        () => runTheme(words),
        (error) => error instanceof Refusal && expected.test(error.lines.join('\n')),
      );
    });

  it('ends with 1 and prints nothing where something is refused', () => {
    const [, words, expected] = refused[0]!;
    const { code, out, said } = run('theme', ...words);
    assert.match(said, expected);
    assert.deepEqual({ code, out }, { code: 1, out: '' });
  });

  for (const [words, expected] of misused)
    it(`usage: ${words.join(' ') || '(nothing)'}`, () => {
      const { code, out, said } = run(...words);
      assert.match(said, expected);
      assert.match(said, /Usage: tillvaxt-cli theme BRAND/);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
    });

  it('help is no fault', () => {
    for (const words of [['--help'], ['-h'], ['theme', '--help']]) {
      const { code, out, said } = run(...words);
      assert.match(out, /^Usage: tillvaxt-cli theme BRAND[\s\S]+--radius LENGTH/);
      assert.deepEqual({ code, said }, { code: 0, said: '' });
    }
  });

  it('a colour outside sRGB is told of and clipped', () => {
    const { code, out, said } = run('theme', 'color(display-p3 0 1 0)');
    assert.match(out, /--tillvaxt-brand: #00ff00;/);
    assert.match(said, /^brand: "color\(display-p3 0 1 0\)" lies outside sRGB; the elements paint #00ff00\.$/m);
    assert.equal(code, 0);
  });
});

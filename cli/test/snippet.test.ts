// `tillvaxt-cli snippet`: what it prints is what src/snippet makes of the configuration and the build; what it refuses, and how.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fagerstaNorbergEn } from '../../src/programme/fagersta-norberg.en.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { snippets, tiers, type SnippetConfiguration } from '../../src/snippet/index.ts';
import { file, folder, run } from './run.ts';

const integrity = {
  'tillvaxt.js': 'sha384-module',
  'tillvaxt.classic.js': 'sha384-classic',
  'tillvaxt.css': 'sha384-css',
  'tillvaxt-frame.js': 'sha384-frame',
};

/** A built release in a folder of its own, and the folder's name. */
function build(name: string, files: Readonly<Record<string, unknown>> = {}): string {
  mkdirSync(join(folder, name, 'programmes'), { recursive: true });
  const whole = {
    'version.json': { version: '1.2.3' },
    'integrity.json': integrity,
    'programmes/fagersta-norberg.sv.json': fagerstaNorbergSv,
    ...files,
  };
  for (const [path, content] of Object.entries(whole)) file(`${name}/${path}`, content);
  return name;
}

const configuration: SnippetConfiguration = {
  server: 'https://samlare.example',
  partner: 'var-forening',
  lang: 'sv',
  elements: [{ element: 'focus-areas' }, { element: 'pledge-form' }],
  theme: { brand: '#005ea5', density: 1.1 },
};
const dist = build('dist');
const own = file('program.json', { ...fagerstaNorbergEn, title: 'Our own programme' });
const whole = file('configuration.json', configuration);
const expected = snippets(configuration, { version: '1.2.3', integrity, programme: fagerstaNorbergSv });

describe('snippet', () => {
  for (const tier of tiers)
    it(`prints the tier ${tier} and nothing else`, () => {
      assert.deepEqual(run('snippet', whole, '--dist', dist, '--tier', tier), {
        code: 0,
        out: expected[tier],
        said: '',
      });
    });

  it('prints every tier under a heading, without a theme where there is none', () => {
    const { code, out, said } = run('snippet', whole, '--dist', dist);
    assert.deepEqual({ code, said }, { code: 0, said: '' });
    for (const tier of tiers) assert.ok(out.includes(`\n\n${expected[tier]}`), tier);
    assert.deepEqual(
      [...out.matchAll(/^== (\w+): \S/gm)].map(([, tier]) => tier),
      tiers,
    );
    const bare = run('snippet', file('bare.json', { ...configuration, theme: undefined }), '--dist', dist);
    assert.doesNotMatch(bare.out, /== theme/);
    assert.equal(bare.code, 0);
  });

  it('takes the digests of the package that is installed where it is run', () => {
    build('node_modules/tillvaxt/dist', { 'version.json': { version: '4.5.6' } });
    file('node_modules/tillvaxt/package.json', { name: 'tillvaxt', exports: { './package.json': './package.json' } });
    const { code, out } = run('snippet', whole, '--tier', 'module');
    assert.equal(code, 0);
    assert.match(out, /samlare\.example\/4\.5\.6\/tillvaxt\.js/);
  });

  it('makes the content from a programme file of one’s own', () => {
    const address = 'https://egen.example/program.json';
    const with1 = file('own.json', { ...configuration, lang: 'en', programme: address });
    const { code, out, said } = run('snippet', with1, '--dist', dist, '--programme', own, '--tier', 'module');
    assert.deepEqual({ code, said }, { code: 0, said: '' });
    assert.match(out, /<tillvaxt-programme src="https:\/\/egen\.example\/program\.json"/);
    assert.match(out, />Our own programme: make your pledge/);
  });
});

const changed = (name: string, change: object): string => file(name, { ...configuration, ...change });

const refused: readonly [what: string, words: readonly string[], said: readonly RegExp[]][] = [
  ['a file that is not there', ['nowhere.json'], [/^nowhere\.json: cannot be read: ENOENT/]],
  ['no JSON', [file('broken.json', '{')], [/^broken\.json: no JSON: /]],
  [
    'every problem, each with its place',
    [changed('several.json', { server: 'x', colour: 1, lang: 'no' })],
    [/^several\.json: #\/colour: an unknown member/, /^several\.json: #\/server: "x"/, /^several\.json: #\/lang: "no"/],
  ],
  [
    'a colour that no element paints',
    [changed('hue.json', { theme: { brand: 'rgb(1turn 2 3)' } })],
    [/^hue\.json: #\/theme\/brand: /],
  ],
  [
    'a font that is CSS’s own word',
    [changed('font.json', { theme: { fontFamily: 'inherit' } })],
    [/^font\.json: #\/theme\/fontFamily: .*inherit/],
  ],
  [
    'an area that the programme has not',
    [changed('area.json', { elements: [{ element: 'focus-area-card', area: 'annat' }] })],
    [/^area\.json: #\/elements\/0\/area: "annat"; expected one of social-tillit, /],
  ],
  [
    'no theme where one is asked for',
    [changed('plain.json', { theme: undefined }), '--tier', 'theme'],
    [/^plain\.json: #\/theme: nothing; expected/],
  ],
  [
    'a language the build has not',
    [changed('fi.json', { lang: 'fi' })],
    [/^dist\/programmes\/fagersta-norberg\.fi\.json: cannot be read/],
  ],
  [
    'an own programme without its file',
    [changed('address.json', { programme: 'https://egen.example/p.json' })],
    [/^address\.json: #\/programme: "https:\/\/egen\.example\/p\.json"; expected that file as --programme, too/],
  ],
  [
    'a programme file without its address',
    [whole, '--programme', own],
    [/^configuration\.json: #\/programme: nothing; expected the address of program\.json/],
  ],
  [
    'a programme file that lacks something',
    [
      changed('lacking.json', { programme: 'https://egen.example/p.json' }),
      '--programme',
      file('half.json', { ...fagerstaNorbergSv, vision: undefined, areas: [{ id: 'a' }] }),
    ],
    [
      /^half\.json: #\/areas\/0\/title: nothing; expected a text/,
      /^half\.json: #\/areas: \[\{"id":"a"\}\]; expected at least 1/,
    ],
  ],
];

const builds: readonly [what: string, folder: string, said: RegExp][] = [
  ['a folder that is no build', 'nowhere', /^nowhere: no version\.json; expected the folder dist of the package/],
  [
    'a build whose version is no object',
    build('null-version', { 'version.json': null }),
    /^null-version\/version\.json: null; expected an object/,
  ],
  [
    'a build whose digests are no object',
    build('null-digests', { 'integrity.json': null }),
    /^null-digests\/integrity\.json: null; expected an object/,
  ],
  [
    'a build without a version',
    build('no-version', { 'version.json': {} }),
    /^no-version\/version\.json: #\/version: nothing; expected three numbers/,
  ],
  [
    'a build that lacks a file',
    build('old', { 'integrity.json': { 'tillvaxt.css': 'sha384-css' } }),
    /^old\/integrity\.json: integrity of tillvaxt\.js: nothing; expected its sha384 digest/,
  ],
];

describe('snippet refuses', () => {
  for (const [what, words, said] of refused)
    it(what, () => {
      const ended = run('snippet', ...words, '--dist', dist);
      for (const line of said) assert.match(ended.said, new RegExp(line.source, 'm'));
      assert.deepEqual({ code: ended.code, out: ended.out }, { code: 1, out: '' });
    });

  for (const [what, given, said] of builds)
    it(what, () => {
      const ended = run('snippet', whole, '--dist', given);
      assert.match(ended.said, said);
      assert.deepEqual({ code: ended.code, out: ended.out }, { code: 1, out: '' });
    });

  for (const [words, said] of [
    [[], /^No configuration\./],
    [['a', 'b'], /^Expected one configuration, found 2\./],
    [['a', '--tier', 'oembed'], /^--tier oembed: expected one of module, classic, div, frame, link, theme\./],
    [['a', '--out', 'b'], /Unknown option '--out'/],
    [['a', '--tier', 'div', '--tier', 'link'], /^--tier is given twice; expected it once\./],
  ] as const)
    it(`usage: snippet ${words.join(' ')}`, () => {
      const ended = run('snippet', ...words);
      assert.match(ended.said, said);
      assert.match(ended.said, /Usage: tillvaxt-cli snippet FILE/);
      assert.deepEqual({ code: ended.code, out: ended.out }, { code: 2, out: '' });
    });

  it('nothing where help is asked for', () => {
    const { code, out, said } = run('snippet', '--help');
    assert.match(out, /^Usage: tillvaxt-cli snippet FILE[^]+--programme FILE/);
    assert.deepEqual({ code, said }, { code: 0, said: '' });
  });
});

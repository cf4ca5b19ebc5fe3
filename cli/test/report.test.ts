// The report: one file, no script, all in the reader's language, and sound markup.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pairs, roles } from '../../src/theme/derivation.ts';
import { languages, textsIn } from '../src/texts.ts';
import { defaults, tokenNames, tokens } from '../src/theme/theme.ts';
import { printed } from './run.ts';

const report = (...words: string[]): string => printed(...words, '--print', 'report');

describe('report', () => {
  it('loads nothing, runs nothing and styles no element by itself', () => {
    const page = report('#ffc400');
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|@import|url\(|https?:|javascript:|\son\w+=|\sstyle=/i);
    assert.match(page, /default-src 'none'; style-src 'unsafe-inline'/);
  });

  for (const lang of languages)
    it(`has every pair of every look, in ${lang}`, () => {
      const page = report('#ffc400', '--lang', lang);
      const t = textsIn(lang);
      assert.match(page, new RegExp(`<html lang="${lang}">`));
      assert.equal(page.split('<th scope="row">').length - 1, 4 * pairs.length);
      for (const { name } of pairs)
        assert.equal(page.split(`<th scope="row">${t.pairs[name]}</th>`).length - 1, 4, name);
      assert.ok(page.includes(t.allReach(4 * pairs.length)));
      // Links of this brand on white, before and after.
      assert.match(
        page,
        new RegExp(`<code>#ffc400</code> / <code>#ffffff</code>, ${t.at(lang === 'en' ? '1.59:1' : '1,59:1')}`),
      );
    });

  it('has a word for every pair, role and token, and none for what is no more', () => {
    for (const lang of languages) {
      const t = textsIn(lang);
      assert.deepEqual(
        Object.keys(t.pairs),
        pairs.map(({ name }) => name),
      );
      assert.deepEqual(Object.keys(t.roles).sort(), [...roles].sort());
      assert.deepEqual(Object.keys(t.tokens), tokenNames);
    }
  });

  it('says so where nothing had to be changed', () => {
    const page = report('#000', '--surface', '#fff', '--text', '#000', '--error', '#000', '--lang', 'en');
    assert.ok(page.includes('Nothing had to be changed.'));
  });

  it('has no id twice, and closes what it opens', () => {
    const page = report('#1d5c4a', '--font', `'A & B', serif`);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const [, id] of page.matchAll(/aria-labelledby="([^"]+)"/g)) assert.ok(ids.includes(id), id);
    const open: string[] = [];
    for (const [, close, name, empty] of page
      .replace(/<style>.*<\/style>/s, '')
      .matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
      if (empty || ['meta', 'br'].includes(name!)) continue;
      if (close) assert.equal(open.pop(), name);
      else open.push(name!);
    }
    assert.deepEqual(open, []);
    assert.match(page, /&#39;A &#38; B&#39;, serif/);
  });
});

describe('the public tokens', () => {
  const source = readFileSync(new URL('../../src/theme/tokens.styles.ts', import.meta.url), 'utf8');
  const documented = [...source.matchAll(/@cssproperty \{(.+?)\} \[--tillvaxt-([a-z-]+)(?:=(.+?))?\] - /g)];

  it('are those of the elements, with their types', () => {
    const kinds = { '<color>': 'color', '<family-name>#': 'fontFamily', '<length>': 'dimension', '<number>': 'number' };
    assert.deepEqual(
      Object.fromEntries(documented.map(([, type, name]) => [name, kinds[type as keyof typeof kinds]])),
      tokens,
    );
  });

  it('are the elements’ own where nothing is given', () => {
    const value = Object.fromEntries(documented.map(([, , name, preset]) => [name, preset]));
    assert.equal(value.surface, 'light-dark(#fff, #141715)');
    assert.deepEqual(defaults.surface, { light: '#ffffff', dark: '#141715' });
    assert.deepEqual(defaults.error, { light: value.error, dark: value.error });
  });
});

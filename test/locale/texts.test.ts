// R43, R45: three complete languages; Swedish in klarspråk.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localeFor, texts, type Locale } from '../../src/locale/locale.ts';
import { faults, lix, maxLix } from '../programme-data/klarsprak.ts';

/** Every text of a language, groups of texts too: functions with a none, a one, a many, and a word. */
function said(group: object): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, value] of Object.entries(group) as [string, unknown][]) {
    if (typeof value === 'string') found[key] = value;
    else if (typeof value === 'function')
      for (const n of [0, 1, 2, 21, 1000]) found[`${key} ${n}`] = (value as (n: number, of: number) => string)(n, 6);
    else for (const [inner, text] of Object.entries(said(value as object))) found[`${key} ${inner}`] = text;
  }
  return found;
}

const saidIn = (locale: Locale): Record<string, string> => said(texts(locale));

describe('interface texts', () => {
  for (const locale of ['sv', 'en', 'fi'] as const)
    it(`${locale}: has every text, none empty, none left in another language`, () => {
      const own = saidIn(locale);
      assert.deepEqual(Object.keys(own).sort(), Object.keys(saidIn('sv')).sort());
      for (const [key, text] of Object.entries(own)) {
        assert.ok(text.trim(), key);
        assert.doesNotMatch(text, /undefined|NaN|\[object/, key);
        if (locale !== 'sv' && text.length > 20) assert.notEqual(text, saidIn('sv')[key], key);
      }
    });

  it('count by the language’s own rules', () => {
    assert.equal(texts('sv').pledges(1), '1 löfte');
    assert.equal(texts('sv').pledges(2), '2 löften');
    assert.equal(texts('en').pledges(1), '1 pledge');
    assert.equal(texts('en').pledges(0), '0 pledges');
    assert.equal(texts('fi').pledges(1), '1 lupaus');
    assert.equal(texts('fi').pledges(2), '2 lupausta');
    assert.equal(texts('sv').receivedHere(1), '1 löfte har kommit in här');
    assert.equal(texts('en').receivedHere(1), '1 pledge has come in here');
    assert.equal(texts('fi').receivedHere(1), 'Tähän on tullut 1 lupaus');
    assert.equal(texts('sv').pledges(12345).replace(/\s/g, ' '), '12 345 löften');
    assert.equal(texts('en').pledges(12345), '12,345 pledges');
  });

  it('follow the nearest language: its own, English for one that is not spoken, Swedish where none is named', () => {
    assert.deepEqual(
      ['sv', 'sv-FI', 'sv_SE', 'EN-gb', 'en_US', 'fi', 'de', 'constructor', undefined].map((lang) => localeFor(lang)),
      ['sv', 'sv', 'sv', 'en', 'en', 'fi', 'en', 'en', 'sv'],
    );
  });

  it('Swedish is klarspråk', () => {
    const all = Object.entries(saidIn('sv'));
    for (const [key, text] of all) assert.deepEqual(faults(text), [], key);
    const index = lix(all.map(([, text]) => text));
    assert.ok(index <= maxLix, `LIX ${index}`);
  });
});

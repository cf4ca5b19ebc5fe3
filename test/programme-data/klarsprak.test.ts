import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { fagerstaNorbergSv as programme } from '../../src/programme/fagersta-norberg.sv.ts';
import { faults, lix, maxLix, sentences, words } from './klarsprak.ts';
import { texts } from './texts.ts';

/** Faults that stay, by the text's JSON Pointer, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {};

const { vision, areas, workingModel, controller } = programme;

// Headings, values and labels are left out: they are terms, not running text, and would lower the figure.
const parts: Readonly<Record<string, string[]>> = {
  vision: [vision.lead, ...vision.growth.text, ...vision.sustainable.text, ...vision.how.text],
  actorTypes: programme.actorTypes.map(({ description }) => description),
  ...Object.fromEntries(
    areas.flatMap(({ id, summary, text, actions }) => [
      [id, [summary, ...text]],
      [`${id}, actions`, Object.values(actions).flat()],
    ]),
  ),
  workingModel: [
    workingModel.lead,
    ...workingModel.questions.flatMap(({ title, help, hints }) => [title, help, ...Object.values(hints)]),
  ],
  legalText: [...controller.legalText.information, controller.legalText.publicRecord ?? '', controller.legalText.next],
};

describe('the Swedish programme is klarspråk', () => {
  for (const [part, blocks] of Object.entries(parts)) {
    it(`${part}: LIX at most ${maxLix}`, () => {
      const value = lix(blocks);
      assert.ok(value <= maxLix, `LIX ${value.toFixed(1)}`);
    });
  }

  it('has short sentences, speaks to du, and uses no officialese', () => {
    const found = Object.entries(texts(programme))
      .filter(([pointer]) => !(pointer in exceptions))
      .flatMap(([pointer, text]) => faults(text).map((fault) => `${pointer}: ${fault}`));
    assert.deepEqual(found, []);
  });

  it('lists no exception that is not needed', () => {
    const all = texts(programme);
    const idle = Object.keys(exceptions).filter((pointer) => faults(all[pointer] ?? '').length === 0);
    assert.deepEqual(idle, []);
  });
});

describe('the klarspråk measure', () => {
  it('computes LIX as words per sentence plus the percentage of long words', () => {
    // Eight words in two sentences; "utmärkt" and "sommardag" are long.
    assert.equal(lix(['Det är en utmärkt sommardag. Vi åker ut.']), 8 / 2 + (100 * 2) / 8);
  });

  it('counts six letters as short and seven as long', () => {
    assert.equal(lix(['kommun']), 1);
    assert.equal(lix(['kommuns']), 101);
  });

  it('ends a sentence at the end of a block', () => {
    assert.equal(lix(['Vi åker ut', 'Vi åker hem']), 3);
  });

  it('does not split a figure or a name', () => {
    assert.deepEqual(sentences('Läs artikel 6.1 e först. Fråga sedan.'), ['Läs artikel 6.1 e först.', 'Fråga sedan.']);
    assert.deepEqual(words('Gå till Fagersta-Norberg kl. 9.30'), ['Gå', 'till', 'Fagersta-Norberg', 'kl', '9.30']);
  });

  it('finds long sentences, ni, man and officialese', () => {
    assert.equal(faults('Du kan göra det här.').length, 0);
    assert.equal(faults(`Du ${'kan '.repeat(19)}det.`).length, 1);
    for (const text of ['Kan ni komma?', 'Skriv ert namn.', 'Här kan man bo.', 'Kom hit!', 'Frågor angående läget.']) {
      assert.equal(faults(text).length, 1, text);
    }
  });

  it('does not find them inside other words', () => {
    assert.deepEqual(faults('En granne, tillsammans med flera samtal om mannen och nivån.'), []);
  });
});

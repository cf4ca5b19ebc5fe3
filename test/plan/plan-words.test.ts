import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateInWords, planInWords } from '../../src/internal/plan-words.ts';
import { fagerstaNorbergSv as programme } from '../../src/programme/fagersta-norberg.sv.ts';
import { someAnswers } from './answers.ts';

describe('the plan in words', () => {
  it('says dates as a reader does, and what is no date as it stands', () => {
    assert.equal(dateInWords('2027-02-28', 'sv'), '28 februari 2027');
    for (const date of ['snart', '', '2027-02-30', '2027-13-01']) assert.equal(dateInWords(date, 'sv'), date);
  });

  it('has each question with its answer, and all steps in the place of the first one', () => {
    const { title, lead, parts } = planInWords(programme, someAnswers.answers, 'sv', new Date('2026-11-23T12:00:00Z'));
    assert.deepEqual([title, lead], ['Min handlingsplan', `${programme.title}, 23 november 2026`]);
    assert.deepEqual(
      parts.map(({ list }) => list),
      [undefined, 'ul', undefined, undefined, undefined, 'ol'],
    );
    assert.deepEqual(
      parts.map(({ title, items }) => [title, ...items]),
      [
        ...programme.workingModel.questions
          .slice(0, 5)
          .map(({ title }, at) => [
            title,
            ...[
              ['Företag', 'Mig själv i min roll'],
              ['Ledarskap', 'Lärande'],
              ['En verkstad med plats för tre.'],
              ['Brinellskolan; grannföretaget, och IF Norberg'],
              ['Vi lånar ut verktyg i stället för att köpa nya.'],
            ][at]!,
          ]),
        [
          'Det här gör jag',
          'Ringa skolan och fråga vilka som vill komma.\n15 januari 2027 · Kim',
          'Bjuda in till en kväll\n1 mars 2027 · Styrelsen',
          'Berätta hur det gick',
        ],
      ],
    );
  });
});

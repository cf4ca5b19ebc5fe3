import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers, Step } from '../../src/plan/answers.ts';
import { fromSteps, isBlank, stepId, stepsOf, withStep } from '../../src/plan/steps.ts';
import { someAnswers } from './answers.ts';

/** Answers once their steps have become others. */
const after = (answers: Answers, steps: readonly Step[]): Answers => ({
  ...answers,
  ...fromSteps(answers, steps),
});

describe('the steps', () => {
  it('begin with the answer to the question of the first step', () => {
    assert.deepEqual(
      stepsOf(someAnswers.answers).map(({ what, who }) => [what, who]),
      [
        ['Ringa skolan och fråga vilka som vill komma.', 'Kim'],
        ['Bjuda in till en kväll', 'Styrelsen'],
        ['Berätta hur det gick', undefined],
      ],
    );
    assert.deepEqual(stepsOf(someAnswers.empty), []);
  });

  it('are added, changed and emptied by their id', () => {
    const one = withStep([], 'a', { what: 'Ring' });
    const two = withStep(one, 'b', { what: 'Skriv', date: '2027-01-01' });
    assert.deepEqual(withStep(two, 'b', { date: '', who: 'Kim' }), [
      { id: 'a', what: 'Ring' },
      { id: 'b', what: 'Skriv', who: 'Kim' },
    ]);
  });

  for (const [name, answers] of Object.entries(someAnswers))
    it(`are the same after they have been taken out and put back (${name})`, () => {
      const steps = stepsOf(answers);
      assert.deepEqual(stepsOf(after(answers, steps)), steps);
      assert.equal(after(answers, steps).texts.existing, (answers as Answers).texts.existing);
    });

  it('leave the first place to the next one when the first is taken away', () => {
    const left = after(someAnswers.answers, stepsOf(someAnswers.answers).slice(1));
    assert.equal(left.texts['first-step'], 'Bjuda in till en kväll');
    assert.deepEqual([left.date, left.who, left.id], ['2027-03-01', 'Styrelsen', 'b'.repeat(16)]);
    assert.deepEqual(left.steps, [{ id: 'c'.repeat(16), what: 'Berätta hur det gick' }]);
    const none = after(left, []);
    assert.deepEqual(stepsOf(none), []);
    assert.equal(none.texts.existing, someAnswers.answers.texts.existing);
  });

  it('keep the place of one that is being written, though nothing of it has been said', () => {
    const id = stepId();
    const begun = after(someAnswers.empty, withStep([], id, {}));
    assert.deepEqual(stepsOf(begun), [{ id, what: '' }]);
    assert.equal(stepsOf(begun).every(isBlank), true);
    assert.deepEqual(stepsOf(after(begun, withStep(stepsOf(begun), id, { what: 'Ring' }))), [{ id, what: 'Ring' }]);
  });

  it('have ids that a plan file takes, each its own', () => {
    const ids = Array.from({ length: 100 }, stepId);
    assert.equal(new Set(ids).size, 100);
    for (const id of ids) assert.match(id, /^[0-9a-f]{16}$/);
  });
});

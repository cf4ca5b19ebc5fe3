import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AnswerStore, merged, type Answers } from '../../src/plan/answers.ts';
import { planFrom } from '../../src/elements/pledge-form/entered.ts';
import { answerKey, answerTo, hintFor, isAnswered } from '../../src/plan/questions.ts';
import { stepsOf } from '../../src/plan/steps.ts';
import { fagerstaNorbergSv as programme } from '../../src/programme/fagersta-norberg.sv.ts';
import { someAnswers } from './answers.ts';

/** Answers as they are kept: without parts that are undefined. */
const kept = (answers: Answers): unknown => JSON.parse(JSON.stringify(answers));

describe('the reader’s answers', () => {
  it('tell their listeners of every change and of nothing else', () => {
    const store = new AnswerStore();
    let told = 0;
    const stop = store.subscribe(() => told++);
    store.selectArea('larande', true);
    store.selectArea('larande', true);
    store.setText('existing', 'En verkstad');
    store.setText('existing', 'En verkstad');
    store.update({ actorType: 'company' });
    store.update({ actorType: 'company' });
    assert.equal(told, 3);
    stop();
    store.selectArea('larande', false);
    assert.equal(told, 3);
    assert.deepEqual(store.answers, { areas: [], texts: { existing: 'En verkstad' }, actorType: 'company' });
  });

  it('keep areas in the order of choice, each once', () => {
    const store = new AnswerStore();
    for (const area of ['larande', 'ledarskap', 'larande']) store.selectArea(area, true);
    assert.deepEqual(store.answers.areas, ['larande', 'ledarskap']);
  });

  it('an emptied text is no answer', () => {
    const store = new AnswerStore();
    store.setText('partners', 'Skolan');
    store.setText('partners', '');
    assert.deepEqual(store.answers.texts, {});
  });

  it('earlier answers are never changed behind a reader’s back', () => {
    const store = new AnswerStore();
    const before = store.answers;
    store.selectArea('larande', true);
    assert.deepEqual(before.areas, []);
  });

  it('are the same however often the same ones join them', () => {
    for (const answers of Object.values(someAnswers)) assert.deepEqual(kept(merged(answers, answers)), answers);
    const mine = { areas: [], texts: { existing: 'En lokal' } };
    const once = merged(mine, someAnswers.answers);
    assert.equal(once.texts.existing, 'En lokal\nEn verkstad med plats för tre.');
    assert.deepEqual(kept(merged(once, someAnswers.answers)), kept(once));
  });

  it('keep both first steps where two plans have one, each with its own date, person and id, the earlier first', () => {
    const mine = {
      areas: [],
      texts: { 'first-step': 'Ringa Kim' },
      date: '2027-02-01',
      who: 'Robin',
      id: 'f'.repeat(16),
    };
    const both = merged(mine, someAnswers.answers);
    const [first, ...others] = stepsOf(someAnswers.answers);
    const own = { id: mine.id, what: 'Ringa Kim', date: mine.date, who: 'Robin' };
    assert.deepEqual(stepsOf(both), [own, first, ...others]);
    assert.deepEqual(stepsOf(merged(both, someAnswers.answers)), stepsOf(both));
  });

  it('join a first step that has no id yet once, however often, and take over the id that it has been given', () => {
    const theirs = { areas: [], texts: { 'first-step': 'Ringa' }, who: 'Kim' };
    const mine = { areas: [], texts: { 'first-step': 'Skriva' }, date: '2027-02-01' };
    const both = merged(mine, theirs);
    const [own, joined] = stepsOf(both);
    assert.deepEqual(own, { id: '', what: 'Skriva', date: '2027-02-01' });
    assert.match(joined!.id, /^[0-9a-f]{16}$/);
    assert.deepEqual(joined, { id: joined!.id, what: 'Ringa', who: 'Kim' });
    assert.deepEqual(stepsOf(merged(both, theirs)), [own, joined]);
    const id = 'f'.repeat(16);
    assert.deepEqual(stepsOf(merged(mine, { ...mine, id })), [{ ...own, id }]);
  });

  it('have each text once where one holds the other, whichever comes later', () => {
    const short = { areas: [], texts: { existing: 'Vi har en lokal' } };
    const long = { areas: [], texts: { existing: 'Vi har en lokal\nVi har en buss' } };
    assert.deepEqual(merged(short, long).texts, long.texts);
    assert.deepEqual(merged(long, short).texts, long.texts);
    assert.deepEqual(merged(short, { areas: [], texts: { existing: '' } }).texts, short.texts);
  });

  for (const [name, id] of [
    ['with its id', {}],
    ['that has had no id yet', { id: undefined }],
  ] as const)
    it(`are brought up to date by the same steps with more words, another date and person: the first ${name}`, () => {
      const here = JSON.parse(JSON.stringify({ ...someAnswers.answers, ...id })) as Answers;
      const texts = { ...here.texts, 'first-step': 'Ringa skolan och fråga vilka som vill komma. På måndag.' };
      const [second, third] = someAnswers.answers.steps;
      const there = {
        ...someAnswers.answers,
        texts,
        steps: [{ ...second, date: '2027-04-01', who: 'Kim' }, third],
      };
      const both = merged(here, there);
      assert.deepEqual(stepsOf(both), stepsOf(there));
      assert.deepEqual(stepsOf(merged(both, there)), stepsOf(there));
    });

  it('keep words that a known step does not have any more, with their date and person, after what it has become', () => {
    const { answers } = someAnswers;
    const [second, third] = answers.steps;
    const there = { ...answers, steps: [{ id: second.id, what: 'Bjuda in till två', date: '2027-04-01' }, third] };
    const both = merged(answers, there);
    const [, , kept] = stepsOf(both);
    assert.deepEqual(stepsOf(both), [stepsOf(answers)[0], there.steps[0], { ...second, id: kept!.id }, third]);
    assert.match(kept!.id, /^[0-9a-f]{16}$/);
    assert.notEqual(kept!.id, second.id);
    for (const again of [answers, there]) assert.deepEqual(stepsOf(merged(both, again)), stepsOf(both));
  });

  it('lose no words where a step of the later plan has the id that the first one was given', () => {
    const mine = { areas: [], texts: { 'first-step': 'Ring' }, id: 'f'.repeat(16) };
    const theirs = { areas: [], texts: { 'first-step': 'Ringa in' }, steps: [{ id: mine.id, what: 'Ring upp' }] };
    assert.deepEqual(
      stepsOf(merged(mine, theirs)).map(({ what }) => what),
      ['Ring upp', 'Ringa in'],
    );
  });

  it('have no step that is still blank before one that was written', () => {
    const begun = { areas: [], texts: {}, id: 'f'.repeat(16) };
    const both = merged(begun, someAnswers.answers);
    assert.equal(both.texts['first-step'], someAnswers.answers.texts['first-step']);
    assert.deepEqual(stepsOf(both).at(-1), { id: begun.id, what: '' });
  });
});

describe('questions', () => {
  const [who, areas, existing] = programme.workingModel.questions as [
    (typeof programme.workingModel.questions)[0],
    ...typeof programme.workingModel.questions,
  ];
  const answers = {
    areas: ['larande', 'social-tillit'],
    texts: { existing: '  Klubbstugan ' },
    actorType: 'association',
  };

  it('are answered in words, areas in the programme’s order', () => {
    assert.deepEqual(answerTo(who, programme, answers), ['Förening']);
    assert.deepEqual(answerTo(areas!, programme, answers), ['Social tillit', 'Lärande']);
    assert.deepEqual(answerTo(existing!, programme, answers), ['Klubbstugan']);
  });

  it('are open until there is something in the answer', () => {
    const nothing = { areas: [], texts: { existing: '   ' } };
    for (const question of programme.workingModel.questions)
      assert.equal(isAnswered(question, programme, nothing), false);
    assert.equal(isAnswered(who, programme, { ...nothing, actorType: 'not-in-the-programme' }), false);
  });

  it('hint at what fits the reader’s actor type, once it is known', () => {
    assert.equal(hintFor(existing!, { areas: [], texts: {} }), undefined);
    assert.equal(hintFor(existing!, answers), existing!.hints['association']);
  });

  it('of any other kind keep their answer to themselves, whatever their id is', () => {
    for (const id of ['egen', 'existing', 'partners', 'sustainability', 'first-step']) {
      const own = { ...existing!, id, asks: 'text' as const };
      const texts = { [answerKey(own)]: 'Svar' };
      assert.deepEqual(answerTo(own, programme, { areas: [], texts }), ['Svar']);
      assert.deepEqual(answerTo(own, programme, { areas: [], texts: { [id]: 'Ett annat' } }), []);
      for (const question of programme.workingModel.questions)
        assert.deepEqual(answerTo(question, programme, { areas: [], texts }), []);
      assert.deepEqual(stepsOf({ areas: [], texts }), []);
      assert.equal(planFrom({ areas: [], texts }), undefined);
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Programme } from '../../contract/types.ts';
import type { Answers } from '../../src/plan/answers.ts';
import { fromFile, maxPlanLength, toFile } from '../../src/plan/plan-file.ts';
import { fagerstaNorbergSv as programme } from '../../src/programme/fagersta-norberg.sv.ts';
import { someAnswers } from './answers.ts';

const now = new Date('2026-11-23T08:00:00Z');
const { answers: whole } = someAnswers;
const fileWith = (change: object): string =>
  JSON.stringify({ ...JSON.parse(toFile(whole, programme, now)), ...change });
const answersWith = (change: object): string => fileWith({ answers: { ...whole, ...change } });

describe('the plan as a file', () => {
  for (const [name, answers] of Object.entries(someAnswers))
    it(`comes back as it was: ${name}`, () => {
      assert.deepEqual(fromFile(toFile(answers, programme, now), programme), answers);
    });

  it('may have answers as long as several plans that were joined', () => {
    const joined = { ...whole, texts: { existing: 'x'.repeat(500 * 40) }, who: 'y'.repeat(5_000) };
    assert.deepEqual(fromFile(toFile(joined, programme, now), programme), joined);
  });

  it('may have an answer of any length that a browser keeps', () => {
    const long = { ...whole, texts: { existing: 'x'.repeat(5_000_000) } };
    assert.deepEqual(fromFile(toFile(long, programme, now), programme), long);
  });

  it('may begin with a byte order mark', () => {
    assert.deepEqual(fromFile(`\uFEFF${toFile(whole, programme, now)}`, programme), whole);
  });

  it('says what it is, of which programme and from when', () => {
    const {
      format,
      version,
      programme: of,
      savedAt,
    } = JSON.parse(toFile(whole, programme, now)) as Record<string, unknown>;
    assert.deepEqual(
      { format, version, of, savedAt },
      {
        format: 'tillvaxt-plan',
        version: 1,
        of: { id: programme.id, version: programme.version },
        savedAt: now.toISOString(),
      },
    );
  });

  it('loses areas and actor types that the programme no longer has, and nothing else', () => {
    const text = answersWith({ actorType: 'kung', areas: ['larande', 'rymden', 'larande'] });
    const { actorType: _actor, ...rest } = whole;
    assert.deepEqual(fromFile(text, programme), { ...rest, areas: ['larande'] });
  });

  it('tells where something of it was left out, and only there', () => {
    const { controller } = programme;
    const without = { ...programme, controller: { ...controller, disabledFields: ['organisation' as const] } };
    const isTold = (text: string, of: Programme = programme): boolean => {
      let told = false;
      fromFile(text, of, () => (told = true));
      return told;
    };
    assert.equal(isTold(answersWith({ actorType: 'kung' })), true);
    assert.equal(isTold(answersWith({ areas: ['larande', 'rymden'] })), true);
    assert.equal(isTold(answersWith({ speaksFor: 'organisation' }), without), true);
    for (const answers of Object.values(someAnswers)) assert.equal(isTold(toFile(answers, programme, now)), false);
    assert.equal(isTold(answersWith({ areas: ['larande', 'larande'] })), false);
  });

  it('speaks for an organisation only where the programme lets one', () => {
    const { controller } = programme;
    const without = { ...programme, controller: { ...controller, disabledFields: ['organisation' as const] } };
    const speaker = (speaksFor: string, of: Programme): unknown =>
      (fromFile(answersWith({ speaksFor }), of) as Answers).speaksFor;
    assert.equal(speaker('organisation', programme), 'organisation');
    assert.equal(speaker('organisation', without), undefined);
    assert.equal(speaker('role', without), 'role');
  });

  it('takes nothing that is not known here', () => {
    const text = answersWith({ note: 'x', steps: [{ id: '0'.repeat(16), what: 'Ring', more: 1 }] });
    assert.deepEqual(fromFile(text, programme), { ...whole, steps: [{ id: '0'.repeat(16), what: 'Ring' }] });
  });

  for (const [text, problem] of [
    ['', 'file'],
    ['Hej', 'file'],
    ['null', 'file'],
    ['[]', 'file'],
    ['{}', 'file'],
    ['7', 'file'],
    [' '.repeat(maxPlanLength + 1), 'file'],
    [fileWith({ format: 'tillvaxt-pledge' }), 'file'],
    [fileWith({ version: 2 }), 'version'],
    [fileWith({ programme: { id: 'annat' } }), 'programme'],
    [fileWith({ programme: undefined }), 'programme'],
    [fileWith({ programme: null }), 'programme'],
    [fileWith({ answers: null }), 'file'],
    [fileWith({ answers: [] }), 'file'],
    ...[0, '1', null, undefined].map((version) => [fileWith({ version }), 'file'] as const),
    ...(
      [
        ['actorType', 7],
        ['speaksFor', 'alla'],
        ['areas', 'larande'],
        ['areas', [1]],
        ['areas', undefined],
        ['texts', null],
        ['texts', { existing: {} }],
        ['date', '2026-02-30'],
        ['date', '23/11 2026'],
        ['date', 20261123],
        ['who', []],
        ['steps', {}],
        ['steps', [null]],
        ['steps', [{ id: 'x', what: '' }]],
        ['steps', [{ id: '0'.repeat(16) }]],
        ['steps', [{ id: '0'.repeat(16), what: 'Ring', date: 'snart' }]],
        ['steps', Array.from({ length: 101 }, () => ({ id: '0'.repeat(16), what: 'Ring' }))],
        ['id', 'BEGIN:VEVENT'],
      ] satisfies [keyof Answers, unknown][]
    ).map(([key, value]) => [answersWith({ [key]: value }), 'file'] as const),
  ] as const)
    it(`is refused as a whole (${problem}): ${text.slice(-110).trim()}`, () => {
      assert.equal(fromFile(text, programme), problem);
    });
});

// Read back by a public parser of RFC 5545.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { toCalendar } from '../../src/plan/plan-calendar.ts';
import { stepsOf } from '../../src/plan/steps.ts';
import { someAnswers } from './answers.ts';

const words = { title: 'Min handlingsplan, Fagersta; Norberg', followUp: (what: string) => `Hur gick det? ${what}` };
const now = new Date('2026-11-23T08:09:10.123Z');

const written = (answers: Parameters<typeof stepsOf>[0]): string => toCalendar(stepsOf(answers), words, now)!;
const events = (calendar: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(calendar) as unknown[])
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));

describe('the plan as a calendar', () => {
  it('has a whole day for each dated step and one four weeks later to follow it up', () => {
    const found = events(written(someAnswers.answers)).map(({ summary, startDate, endDate, uid }) => ({
      summary,
      days: `${startDate.toString()} ${endDate.toString()}`,
      isDate: startDate.isDate && endDate.isDate,
      uid,
    }));
    assert.deepEqual(found, [
      {
        summary: 'Ringa skolan och fråga vilka som vill komma.',
        days: '2027-01-15 2027-01-16',
        isDate: true,
        uid: `${'a'.repeat(16)}@tillvaxt`,
      },
      {
        summary: 'Hur gick det? Ringa skolan och fråga vilka som vill komma.',
        days: '2027-02-12 2027-02-13',
        isDate: true,
        uid: `${'a'.repeat(16)}-follow-up@tillvaxt`,
      },
      {
        summary: 'Bjuda in till en kväll',
        days: '2027-03-01 2027-03-02',
        isDate: true,
        uid: `${'b'.repeat(16)}@tillvaxt`,
      },
      {
        summary: 'Hur gick det? Bjuda in till en kväll',
        days: '2027-03-29 2027-03-30',
        isDate: true,
        uid: `${'b'.repeat(16)}-follow-up@tillvaxt`,
      },
    ]);
  });

  it('gives back every sign that was typed, line breaks as one kind', () => {
    const [first, , second] = events(written(someAnswers.wild));
    assert.equal(first!.summary, someAnswers.wild.texts['first-step']);
    assert.equal(second!.summary, someAnswers.wild.steps[0].what);
    assert.equal(second!.description, `${words.title}\nA,B;C\nD`);
    assert.equal(second!.startDate.toString(), '2028-02-29');
    assert.equal(second!.endDate.toString(), '2028-03-01');
  });

  it('lets nobody write another entry into it', () => {
    const steps = [
      { id: 'a'.repeat(16), what: 'Ett\r\nEND:VEVENT\rBEGIN:VEVENT\u0000\u2028SUMMARY:Två', date: '2027-01-01' },
    ];
    const calendar = toCalendar(steps, words, now)!;
    assert.equal(calendar.match(/^BEGIN:VEVENT\r$/gm)!.length, 2);
    assert.equal(events(calendar)[0]!.summary, 'Ett\nEND:VEVENT\nBEGIN:VEVENT\u2028SUMMARY:Två');
  });

  it('has lines of at most 75 octets that end in CRLF and never cut a character', () => {
    const calendar = written(someAnswers.wild);
    assert.ok(calendar.endsWith('END:VCALENDAR\r\n'));
    assert.equal(calendar.replaceAll('\r\n', '').match(/[\r\n]/), null);
    const lines = calendar.split('\r\n');
    assert.ok(
      lines.some((line) => line.startsWith(' ')),
      'some are folded',
    );
    for (const line of lines) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.equal(Buffer.from(line).toString().includes('\uFFFD'), false, line);
    }
  });

  it('reminds at nine the morning before, stamps in UTC, and numbers a later file higher', () => {
    const [event] = new ICAL.Component(ICAL.parse(written(someAnswers.answers)) as unknown[]).getAllSubcomponents(
      'vevent',
    );
    const alarm = event!.getFirstSubcomponent('valarm')!;
    assert.equal(String(alarm.getFirstPropertyValue('trigger')), '-PT15H');
    assert.equal(alarm.getFirstPropertyValue('action'), 'DISPLAY');
    assert.equal(String(event!.getFirstPropertyValue('dtstamp')), '2026-11-23T08:09:10Z');
    const later = toCalendar(stepsOf(someAnswers.answers), words, new Date(now.getTime() + 1000))!;
    const sequence = (calendar: string): number => events(calendar)[0]!.sequence;
    assert.equal(sequence(later), sequence(written(someAnswers.answers)) + 1);
  });

  it('is not made where no step has both words and a date that four digits of a year can tell', () => {
    const step = (what: string, date?: string) => ({ id: 'a'.repeat(16), what, ...(date && { date }) });
    assert.equal(toCalendar([], words, now), undefined);
    assert.equal(
      toCalendar([step('Ring'), step(' ', '2027-01-01'), step('Ring', '9999-12-31')], words, now),
      undefined,
    );
  });
});

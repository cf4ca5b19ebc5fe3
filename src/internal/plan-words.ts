import type { Programme } from '../../contract/types.ts';
import { texts, type Locale } from '../locale/locale.ts';
import type { Answers, Step } from '../plan/answers.ts';
import type { PlanDocument } from '../plan/plan-markdown.ts';
import { isDate } from '../plan/plan-file.ts';
import { answerTo } from '../plan/questions.ts';
import { isBlank, stepsOf } from '../plan/steps.ts';

/** An ISO 8601 date in words; what is no date, as it stands. */
export const dateInWords = (date: string, locale: Locale): string =>
  isDate(date) ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date)) : date;

/** When a step is taken and who answers for it, in one line; empty where neither is known. */
export const whenAndWho = ({ date, who }: Step, locale: Locale): string =>
  [date && dateInWords(date, locale), who?.trim()].filter(Boolean).join(' · ');

/** For whom the reader speaks, in words; undefined while that is not known. */
export function speaksForInWords({ speaksFor }: Answers, locale: Locale): string | undefined {
  const { self, role, organisationFor } = texts(locale);
  return speaksFor && { self, role, organisation: organisationFor }[speaksFor];
}

/** The whole plan in words, for paper and files: its questions in order, and in the place of the first step all steps. */
export function planInWords(programme: Programme, answers: Answers, locale: Locale, now: Date): PlanDocument {
  const t = texts(locale).plan;
  // A programme file may lack its working model.
  const parts = (programme.workingModel?.questions ?? [])
    .filter(({ asks }) => asks !== 'first-step')
    .map((question) => {
      const items = answerTo(question, programme, answers);
      const speaker = speaksForInWords(answers, locale);
      if (question.asks === 'actor-type' && items.length && speaker) items.push(speaker);
      return { title: question.title, items, isList: question.asks === 'areas' };
    });
  const steps = stepsOf(answers)
    .filter((step) => !isBlank(step))
    .map((step) => [step.what.trim(), whenAndWho(step, locale)].filter(Boolean).join('\n'));
  const today = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(now);
  return {
    title: t.title,
    lead: `${programme.title}, ${today}`,
    parts: [...parts, { title: t.steps, items: steps, isList: true }],
  };
}

import type { Programme, Question } from '../../contract/types.ts';
import { dateTag, texts, type Locale } from '../locale/locale.ts';
import type { Answers, Step } from '../plan/answers.ts';
import type { PlanDocument, PlanPart } from '../plan/plan-markdown.ts';
import { isDate } from '../plan/plan-file.ts';
import { answerTo } from '../plan/questions.ts';
import { isBlank, stepsOf } from '../plan/steps.ts';

/** The plan in words, and which of them are the programme's, which may speak another language. */
export interface PlanInWords extends PlanDocument {
  /** The programme's title, with which `lead` begins. */
  readonly programme: string;
  readonly parts: readonly PartInWords[];
}

interface PartInWords extends PlanPart {
  /** True where the title is a question of the programme. */
  readonly isQuestion: boolean;
  /** How many of the items, from the first on, are choices that the programme offers. */
  readonly chosen: number;
}

/** An ISO 8601 date in words; what is no date, as it stands. */
export const dateInWords = (date: string, locale: Locale): string =>
  isDate(date)
    ? new Intl.DateTimeFormat(dateTag(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
    : date;

/** When a step is taken and who answers for it, in one line; empty where neither is known. */
export const whenAndWho = ({ date, who }: Step, locale: Locale): string =>
  [date && dateInWords(date, locale), who?.trim()].filter(Boolean).join(' · ');

/** True where the answer is chosen among the programme's own words. */
export const isChosen = ({ asks }: Question): boolean => asks === 'actor-type' || asks === 'areas';

/** For whom the reader speaks, in words; undefined while that is not known. */
export function speaksForInWords({ speaksFor }: Answers, locale: Locale): string | undefined {
  const { self, role, organisationFor } = texts(locale);
  return speaksFor && { self, role, organisation: organisationFor }[speaksFor];
}

/** The whole plan in words, for paper and files: its questions in order, and in the place of the first step all steps. */
export function planInWords(programme: Programme, answers: Answers, locale: Locale, now: Date): PlanInWords {
  const t = texts(locale).plan;
  // A programme file may lack its working model.
  const parts = (programme.workingModel?.questions ?? [])
    .filter(({ asks }) => asks !== 'first-step')
    .map((question) => {
      const items = answerTo(question, programme, answers);
      const chosen = isChosen(question) ? items.length : 0;
      const speaker = speaksForInWords(answers, locale);
      if (question.asks === 'actor-type' && items.length && speaker) items.push(speaker);
      return {
        title: question.title,
        items,
        list: question.asks === 'areas' ? ('ul' as const) : undefined,
        isQuestion: true,
        chosen,
      };
    });
  const steps = stepsOf(answers)
    .filter((step) => !isBlank(step))
    .map((step) => [step.what.trim(), whenAndWho(step, locale)].filter(Boolean).join('\n'));
  const today = new Intl.DateTimeFormat(dateTag(locale), { dateStyle: 'long' }).format(now);
  return {
    title: t.title,
    programme: programme.title,
    lead: `${programme.title}, ${today}`,
    parts: [...parts, { title: t.steps, items: steps, list: 'ol', isQuestion: false, chosen: 0 }],
  };
}

import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../../internal/text.ts';
import { dateTag, texts } from '../../locale/locale.ts';
import { answerKey } from '../../plan/questions.ts';
import { answered, areaRows, whoRows, type Row } from './answered.ts';
import type { State } from './delivery.ts';
import { planKeys } from './entered.ts';
import { asks, optional, type FormView } from './fields.ts';
import { legalNotice } from './legal-notice.ts';
import { errorSummary, message } from './problems.ts';
import { progress, stepList } from './steps.ts';

/** Where a reviewed pledge stands, and the way back to the form. */
export interface Review {
  readonly state: State;
  /** Where the pledge that is being sent is kept, in words. */
  readonly kept: string;
  readonly back: () => void;
}

/** All that will be sent, what the programme's owner has to tell before it is, and the button that sends it. */
export function reviewView(view: FormView, { state, kept, back }: Review): TemplateResult {
  const { locale, level, submit } = view;
  const t = texts(locale);
  const isSending = state === 'sending';
  return html`${stepList(view, 'review')}
    <h2 part="title" id="title" tabindex="-1" aria-level=${level}>${progress(view, 'review')} ${text(t.reviewTitle)}</h2>
    <p part="lead">${text(t.reviewLead)}</p>
    ${errorSummary(view)}
    <form part="form" novalidate @submit=${submit}>
      ${answers(view, isSending)} ${legalNotice(view)} ${message(state, locale)}
      <div part="section send-row">
        <button part="button button-primary" type="submit" @click=${submit}>${text(isSending ? t.sending : t.submit)}</button>
        ${
          isSending
            ? html`<span part="note">${text(kept)}</span>`
            : html`<button part="button" type="button" @click=${back}>${text(t.back)}</button>`
        }
      </div>
    </form>`;
}

/** The pledge in the visitor's own words. What is being sent can no longer be changed. */
function answers(view: FormView, isSending: boolean): TemplateResult {
  const { form, programme, locale } = view;
  const t = texts(locale);
  const { commitment, plan } = form.draft;
  const firstOptional = optional.find((field) => asks(programme, field));
  const about = aboutRows(view);
  const group = (name: string, rows: readonly Row[], field: string): TemplateResult =>
    answered(view, name, rows, isSending ? undefined : field);
  return html`<div part="review">
    ${group(t.formSteps.commitment, [{ label: t.commitment, answer: commitment.trim() }], 'commitment')}
    ${group(t.formSteps.areas, areaRows(view), 'areas')} ${group(t.formSteps.who, whoRows(view), 'actorType')}
    ${
      firstOptional
        ? group(t.aboutYou, about.length ? about : [{ label: t.aboutYou, answer: t.nothingEntered }], firstOptional)
        : nothing
    }
    ${plan ? group(t.yourAnswers, planRows(view), 'sendPlan') : nothing}
    ${group(t.publishing, publishingRows(view), 'publish.commitment')}
  </div>`;
}

/** What was filled in of the optional fields; the organisation one speaks for stands with who one is. */
function aboutRows({ form, locale }: FormView): Row[] {
  const t = texts(locale);
  const { draft } = form;
  return optional
    .filter((field) => draft[field].trim() && (field !== 'organisation' || draft.speaksFor !== 'organisation'))
    .map((field) => ({ label: t[field], answer: draft[field].trim() }));
}

/** The plan under the questions that it answers. */
function planRows({ form, programme, locale, lang }: FormView): Row[] {
  const t = texts(locale);
  const { date, ...written } = form.draft.plan!;
  const answers = Object.entries(planKeys).flatMap(([key, field]): Row[] => {
    const question = programme.workingModel?.questions.find((each) => answerKey(each) === key);
    const answer = written[field];
    return answer ? [{ label: question?.title ?? t.yourAnswers, labelLang: question && lang, answer }] : [];
  });
  if (!date) return answers;
  const day = new Intl.DateTimeFormat(dateTag(locale), { dateStyle: 'long' }).format(new Date(`${date}T00:00`));
  return [...answers, { label: t.when, answer: day }];
}

function publishingRows({ form, locale }: FormView): Row[] {
  const t = texts(locale);
  const { draft } = form;
  const { publish } = draft;
  const given: readonly (readonly [string, boolean])[] = [
    [t.words, publish.commitment],
    ...optional
      .filter((field) => draft[field].trim())
      .map((field) => [t[field], field in publish && publish[field as 'name']] as const),
    ...(draft.plan ? [[t.yourAnswers, false] as const] : []),
  ];
  const row = (label: string, isShown: boolean): Row[] => {
    const names = given.filter(([, shown]) => shown === isShown).map(([name]) => name);
    return names.length ? [{ label, answer: names.join(' · ') }] : [];
  };
  return [...row(t.mayBeShown, true), ...row(t.notShown, false)];
}

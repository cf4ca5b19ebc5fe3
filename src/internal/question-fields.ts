import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Programme, Question } from '../../contract/types.ts';
import { choice } from './choice.ts';
import { counter } from './counter.ts';
import { text } from './text.ts';
import { texts, type Locale } from '../locale/locale.ts';
import { withArea, type Answers } from '../plan/answers.ts';
import { answerKey, hintFor, speaksForChoices, writtenTo } from '../plan/questions.ts';

/** What the fields of one question need; `set` takes what the reader has answered. */
export interface QuestionFields {
  readonly question: Question;
  readonly programme: Programme;
  readonly answers: Answers;
  readonly locale: Locale;
  /** The programme's own language, where it differs from the interface's. */
  readonly lang: string | undefined;
  readonly set: (part: Partial<Answers>) => void;
}

/**
 * The fields that answer a question, by what it asks, and the hint for the reader's actor type. Its heading and help have the ids
 * `question` and `help`.
 */
export function questionFields(fields: QuestionFields): TemplateResult {
  const { asks } = fields.question;
  // Where the answer itself changes the hint, it stands below, so that nothing moves under the reader's finger.
  if (asks === 'actor-type') return html`${actorFields(fields)} ${questionHint(fields)}`;
  return html`${questionHint(fields)} ${asks === 'areas' ? areaFields(fields) : textFields(fields)}`;
}

/** The hint to a question for the reader's actor type, with the id `hint`; nothing while that is not known. */
export function questionHint({
  question,
  answers,
  locale,
  lang,
}: Omit<QuestionFields, 'programme' | 'set'>): TemplateResult | typeof nothing {
  const words = hintFor(question, answers);
  return words
    ? html`<p part="hint" id="hint"><strong>${text(`${texts(locale).hint} `)}</strong> <span lang=${lang ?? nothing}>${text(words)}</span></p>`
    : nothing;
}

function actorFields({ programme, answers, locale, lang, set }: QuestionFields): TemplateResult {
  const t = texts(locale);
  const speaks = { self: t.self, role: t.role, organisation: t.organisationFor };
  return html`<fieldset part="fieldset choices" role="radiogroup" aria-labelledby="question" aria-describedby="help">
      ${programme.actorTypes.map(({ id, label, description }) =>
        choice({
          type: 'radio',
          name: 'actor-type',
          label,
          hint: description,
          lang,
          checked: answers.actorType === id,
          pick: () => set({ actorType: id }),
        }),
      )}
    </fieldset>
    <fieldset part="fieldset">
      <legend part="legend">${text(t.speaksFor)}</legend>
      <div part="choices choices-inline">
        ${speaksForChoices(programme).map((value) =>
          choice({
            type: 'radio',
            name: 'speaks-for',
            label: speaks[value],
            checked: answers.speaksFor === value,
            pick: () => set({ speaksFor: value }),
          }),
        )}
      </div>
    </fieldset>`;
}

function areaFields({ programme, answers, lang, set }: QuestionFields): TemplateResult {
  return html`<fieldset part="fieldset choices" aria-labelledby="question" aria-describedby="help hint">
    ${programme.areas.map(({ id, title }) =>
      choice({
        type: 'checkbox',
        name: 'areas',
        label: title,
        lang,
        checked: answers.areas.includes(id),
        pick: (chosen) => set({ areas: withArea(answers.areas, id, chosen) }),
      }),
    )}
  </fieldset>`;
}

function textFields({ question, answers, locale, set }: QuestionFields): TemplateResult {
  const t = texts(locale);
  const key = answerKey(question);
  const change = (event: Event): void => {
    const { value } = event.target as HTMLTextAreaElement;
    const { [key]: _before, ...rest } = answers.texts;
    set({ texts: value ? { ...rest, [key]: value } : rest });
  };
  const words = writtenTo(question, answers);
  return html`<div>
      <textarea
        part="field"
        rows="3"
        aria-labelledby="question"
        aria-describedby="help hint left"
        .value=${live(words)}
        @input=${change}
      ></textarea>
      ${counter(words, locale, 'left')}
    </div>
    ${
      question.asks === 'first-step'
        ? html`<div>
            <label part="label" for="date">${text(t.when)}</label>
            <input
              part="field field-date"
              id="date"
              type="date"
              max="9998-12-31"
              .value=${live(answers.date ?? '')}
              @change=${(event: Event) => set({ date: (event.target as HTMLInputElement).value || undefined })}
            />
          </div>`
        : nothing
    }`;
}

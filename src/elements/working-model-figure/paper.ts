import { html, nothing, type TemplateResult } from 'lit';
import type { Programme, Question } from '../../../contract/types.ts';
import { dateInWords, isChosen } from '../../internal/plan-words.ts';
import { text } from '../../internal/text.ts';
import { texts, type Locale } from '../../locale/locale.ts';
import type { Answers } from '../../plan/answers.ts';
import { answerTo, hintFor, speaksForChoices } from '../../plan/questions.ts';

/** What the paper shows. */
export interface Paper {
  readonly programme: Programme;
  readonly answers: Answers;
  readonly locale: Locale;
  /** The programme's own language, where it differs from the interface's. */
  readonly lang: string | undefined;
  /** Level of the questions' headings. */
  readonly level: number;
}

/**
 * The answer to a question in words, with whom the reader speaks for or when the first step is taken; undefined while there is
 * neither.
 */
export function inWords(
  question: Question,
  { programme, answers, locale, lang }: Omit<Paper, 'level'>,
): TemplateResult | undefined {
  const said = answerTo(question, programme, answers).join(', ');
  const more = furtherAnswer(question, answers, locale);
  if (!said && !more) return undefined;
  return html`<div lang=${(isChosen(question) && lang) || nothing}>${text(said)}</div>
    <div>${text(more && `${furtherQuestion(question, locale)} ${more}`)}</div>`;
}

/** Every question with its answer, or with room to answer by hand. In print only; on screen nobody meets it. */
export function paper({ programme, answers, locale, lang, level }: Paper): TemplateResult {
  return html`<ol part="paper">
    ${programme.workingModel.questions.map((question) => {
      const said = answerTo(question, programme, answers).join(', ');
      const hint = hintFor(question, answers);
      return html`<li part="sheet" lang=${lang ?? nothing}>
        <h3 part="sheet-title" aria-level=${level}>${text(question.title)}</h3>
        <p part="help">${text(question.help)}</p>
        ${hint && !said ? html`<p part="help">${text(hint)}</p>` : nothing}
        ${said ? html`<p part="sheet-answer">${text(said)}</p>` : room(question, programme)}
        <div lang=${locale}>${further(question, programme, answers, locale)}</div>
      </li>`;
    })}
  </ol>`;
}

function room({ asks }: Question, { actorTypes, areas }: Programme): TemplateResult {
  if (asks === 'actor-type') return boxes(actorTypes.map(({ label }) => label));
  if (asks === 'areas') return boxes(areas.map(({ title }) => title));
  return html`<p part="lines"></p>`;
}

/** What some questions ask besides: whom the reader speaks for, and when the first step is taken. */
function further(question: Question, programme: Programme, answers: Answers, locale: Locale): unknown {
  const asked = furtherQuestion(question, locale);
  const said = furtherAnswer(question, answers, locale);
  if (!asked) return nothing;
  if (said)
    return html`<p part="sheet-more">${text(asked)}</p>
      <p part="sheet-answer">${text(said)}</p>`;
  if (question.asks === 'first-step') return html`<p part="line">${text(asked)}</p>`;
  return html`<p part="sheet-more">${text(asked)}</p>
    ${boxes(speaksForChoices(programme).map((value) => speaker(value, locale)))}`;
}

function furtherQuestion({ asks }: Question, locale: Locale): string {
  const { speaksFor, when } = texts(locale);
  return asks === 'actor-type' ? speaksFor : asks === 'first-step' ? when : '';
}

function furtherAnswer({ asks }: Question, { speaksFor, date }: Answers, locale: Locale): string {
  if (asks === 'actor-type' && speaksFor) return speaker(speaksFor, locale);
  if (asks === 'first-step' && date) return dateInWords(date, locale);
  return '';
}

function speaker(value: NonNullable<Answers['speaksFor']>, locale: Locale): string {
  const { self, role, organisationFor: organisation } = texts(locale);
  return { self, role, organisation }[value];
}

const boxes = (labels: readonly string[]): TemplateResult =>
  html`<ul part="boxes">
    ${labels.map((label) => html`<li part="box">${text(label)}</li>`)}
  </ul>`;

import { html, nothing, type TemplateResult } from 'lit';
import type { Programme, Question } from '../../../contract/types.ts';
import { text } from '../../internal/text.ts';
import { texts, type Locale } from '../../locale/locale.ts';
import type { Answers } from '../../plan/answers.ts';
import { answerTo, hintFor } from '../../plan/questions.ts';

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

/** The answer to a question as one line of words, the date of a first step with it; empty while it is unanswered. */
export function inWords(question: Question, programme: Programme, answers: Answers, locale: Locale): string {
  const said = answerTo(question, programme, answers);
  if (question.asks === 'first-step' && answers.date)
    said.push(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(answers.date)));
  return said.join(', ');
}

/** Every question with its answer, or with room to answer by hand. In print only; on screen nobody meets it. */
export function paper({ programme, answers, locale, lang, level }: Paper): TemplateResult {
  return html`<ol part="paper">
    ${programme.workingModel.questions.map((question) => {
      const said = inWords(question, programme, answers, locale);
      const hint = hintFor(question, answers);
      return html`<li part="sheet" lang=${lang ?? nothing}>
        <h3 part="sheet-title" aria-level=${level}>${text(question.title)}</h3>
        <p part="help">${text(question.help)}</p>
        ${hint && !said ? html`<p part="help">${text(hint)}</p>` : nothing}
        ${said ? html`<p part="sheet-answer">${text(said)}</p>` : room(question, programme, locale)}
      </li>`;
    })}
  </ol>`;
}

function room({ asks }: Question, { actorTypes, areas }: Programme, locale: Locale): TemplateResult {
  if (asks === 'actor-type') return boxes(actorTypes.map(({ label }) => label));
  if (asks === 'areas') return boxes(areas.map(({ title }) => title));
  return html`<p part="lines"></p>
    ${asks === 'first-step' ? html`<p part="line" lang=${locale}>${text(texts(locale).when)}</p>` : nothing}`;
}

const boxes = (labels: readonly string[]): TemplateResult =>
  html`<ul part="boxes">
    ${labels.map((label) => html`<li part="box">${text(label)}</li>`)}
  </ul>`;

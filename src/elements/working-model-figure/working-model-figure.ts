import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Programme, Question } from '../../../contract/types.ts';
import { answer } from '../../internal/answer.ts';
import { ContentFirst } from '../../internal/content-first.ts';
import { focusAfterUpdate } from '../../internal/focus-after-update.ts';
import { headingLevel } from '../../internal/heading-level.ts';
import { LanguageController } from '../../internal/language-controller.ts';
import { questionFields } from '../../internal/question-fields.ts';
import { ScopeController } from '../../internal/scope-controller.ts';
import { fallback, text } from '../../internal/text.ts';
import { safeHref } from '../../internal/url.ts';
import { texts } from '../../locale/locale.ts';
import { isAnswered } from '../../plan/questions.ts';
import { choices, controls, fields, headings, tokens } from '../../theme/sheets.ts';
import { inWords, paper } from './paper.ts';
import { paperStyles } from './paper.styles.ts';
import { ringsDrawing } from './rings-drawing.ts';
import { styles } from './working-model-figure.styles.ts';

/**
 * The programme's working model: a few questions that the reader answers from the reader's own role, drawn as growth rings that
 * close one by one. The answers stay on the page and prefill the pledge form.
 *
 * Not a survey: nothing is sent from here.
 *
 * ```html
 * <tillvaxt-working-model-figure pledge-href="#lofte"></tillvaxt-working-model-figure>
 * ```
 *
 * @tag tillvaxt-working-model-figure
 * @slot title - The heading, in the page author's words. Wins over the programme's.
 * @slot lead - The introduction. Wins over the programme's.
 * @slot fallback - What stands here without script; replaced by the element.
 * @fires {CustomEvent<{ programme: string, question: string, answered: boolean }>} tillvaxt-answer - A question was answered, or its answer emptied.
 * @fires {CustomEvent<{ programme: string, area: string, selected: boolean }>} tillvaxt-area-select - The visitor chose an area, or no longer does.
 * @csspart base - The wrapper around everything.
 * @csspart figure - Heading, drawing and questions.
 * @csspart title - The heading.
 * @csspart lead - The introduction.
 * @csspart note - The small print.
 * @csspart note-screen - What of it is for the screen only.
 * @csspart layout - Drawing and questions.
 * @csspart drawing - The drawing of the rings.
 * @csspart target - A ring, or its number, to point at.
 * @csspart ring - A ring's band.
 * @csspart ring-current - The band of the ring the reader is at.
 * @csspart ring-near - The band of the ring pointed at.
 * @csspart ring-closed - The band of a closed ring.
 * @csspart grain - The fine rings in a ring's band.
 * @csspart ring-line - A ring's line.
 * @csspart ring-line-closed - The line of a closed ring.
 * @csspart mark - A ring's number.
 * @csspart mark-closed - The number of a closed ring.
 * @csspart core - The centre.
 * @csspart core-text - The words at the centre.
 * @csspart panel - The question with its answer, or the review.
 * @csspart steps - The list of questions by number.
 * @csspart step - The button of one question.
 * @csspart step-review - The button of the review.
 * @csspart step-near - The button of the question whose ring is pointed at.
 * @csspart step-current - The button of the question shown.
 * @csspart step-answered - The button of an answered question.
 * @csspart progress - Which question of how many.
 * @csspart question-box - Question, help, fields and hint.
 * @csspart question - The question.
 * @csspart help - What the question is about.
 * @csspart hint - The hint for the reader's role.
 * @csspart fieldset - A group of choices with a legend.
 * @csspart legend - The legend.
 * @csspart choices - A group of choices.
 * @csspart choices-inline - A group of short choices.
 * @csspart choice - A radio button or checkbox with its label.
 * @csspart choice-label - A choice's name.
 * @csspart choice-hint - What a choice means.
 * @csspart radio - A radio button.
 * @csspart checkbox - A checkbox.
 * @csspart label - A field's label.
 * @csspart field - A text field.
 * @csspart field-date - The field for a date.
 * @csspart counter - How many characters are left.
 * @csspart counter-over - The counter when the text is too long.
 * @csspart navigation - Back and next.
 * @csspart review - The list of answers.
 * @csspart row - A question with its answer.
 * @csspart row-near - The question whose ring is pointed at.
 * @csspart answer - One answer.
 * @csspart unanswered - The words for a question without an answer.
 * @csspart change - The button that leads back to a question.
 * @csspart paper - The questions in print.
 * @csspart sheet - One question in print.
 * @csspart sheet-title - The question in print.
 * @csspart sheet-more - What a question asks besides, in print.
 * @csspart sheet-answer - The answer in print.
 * @csspart lines - Lines to write on.
 * @csspart line - A line to write a date on.
 * @csspart boxes - Boxes to tick by hand.
 * @csspart box - A box to tick by hand, with its label.
 * @csspart button - Every button.
 * @csspart button-primary - The button that leads on.
 * @csspart visually-hidden - Text for screen readers only.
 * @cssState waiting - What stands in its `fallback` slot is shown: until it is seen or the visitor does anything on the page, and while it has nothing to show.
 */
export class TillvaxtWorkingModelFigure extends ContentFirst {
  static override styles: CSSResultGroup = [tokens, controls, headings, fields, choices, styles, paperStyles];

  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level', type: Number },
    pledgeHref: { attribute: 'pledge-href' },
    at: { state: true, attribute: false },
    near: { state: true, attribute: false },
  };

  readonly #language = new LanguageController(this);
  readonly #scope = new ScopeController(this, this.#language, 'workingModel');

  /** Level of the heading among the page's own headings, 2 to 6. */
  headingLevel = 2;

  /** Where the pledge form is: `#lofte` or a URL. Without it the review shows no link. */
  pledgeHref = '';

  /** Index of the question shown; the number of questions is the review. */
  private at = 0;

  /** Index of the question that the reader points at, by its ring or its button, or -1. */
  private near = -1;

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', dropSecond, true);
  }

  protected override render(): TemplateResult {
    const { programme, answers } = this.#scope;
    if (this.waits(!programme) || !programme) return fallback();

    const t = texts(this.#language.locale);
    const lang = this.#scope.contentLang ?? nothing;
    const { workingModel } = programme;
    const { questions } = workingModel;
    const at = Math.min(this.at, questions.length);
    const level = headingLevel(this, this.headingLevel, 2);
    return html`<div part="base" lang=${this.#language.locale}>
      <section part="figure" aria-labelledby="title">
        <h2 part="title" id="title" aria-level=${level} lang=${lang}><slot name="title">${text(workingModel.title)}</slot></h2>
        <p part="lead" lang=${lang}><slot name="lead">${text(workingModel.lead)}</slot></p>
        <div part="layout" @pointerover=${this.#point} @pointerleave=${this.#point} @focusin=${this.#point} @focusout=${this.#point}>
          <div part="drawing">
            <svg viewBox="0 0 400 400" aria-hidden="true" @click=${this.#pick}>
              ${ringsDrawing({
                rings: questions.map((question) => ({
                  name: question.title,
                  closed: isAnswered(question, programme, answers),
                })),
                current: at,
                near: this.near,
                centre: programme.actorTypes.find(({ id }) => id === answers.actorType)?.label ?? workingModel.centre,
              })}
            </svg>
          </div>
          <div part="panel">
            ${this.#renderSteps(programme, at)}
            ${at < questions.length ? this.#renderQuestion(programme, questions[at]!, at, level) : this.#renderReview(programme, level)}
          </div>
        </div>
        ${paper({
          programme,
          answers,
          locale: this.#language.locale,
          lang: this.#scope.contentLang,
          level: Math.min(6, level + 1),
        })}
        <p part="note">
          <span part="note-screen">${text(t.answersStay)}</span> ${
            workingModel.provenance === 'proposal' ? text(t.proposal) : nothing
          }
        </p>
      </section>
    </div>`;
  }

  #renderSteps(programme: Programme, at: number): TemplateResult {
    const t = texts(this.#language.locale);
    const lang = this.#scope.contentLang ?? nothing;
    return html`<nav id="steps" aria-label=${t.steps} aria-labelledby="steps title">
      <ol part="steps">
        ${programme.workingModel.questions.map((question, index) => {
          const answered = isAnswered(question, programme, this.#scope.answers);
          return html`<li>
            <button
              part="step ${answered ? 'step-answered' : ''} ${index === this.near ? 'step-near' : ''} ${index === at ? 'step-current' : ''}"
              data-at=${index}
              type="button"
              aria-current=${index === at ? 'step' : nothing}
              @click=${() => this.#go(index)}
            >
              ${index + 1}<span part="visually-hidden"><span lang=${lang}>${text(question.title)}</span>${answered ? text(`, ${t.answered}`) : nothing}</span>
            </button>
          </li>`;
        })}
        <li>${this.#renderReviewStep(programme.workingModel.questions.length, at)}</li>
      </ol>
    </nav>`;
  }

  #renderReviewStep(index: number, at: number): TemplateResult {
    return html`<button
      part="step step-review ${index === at ? 'step-current' : ''}"
      type="button"
      aria-current=${index === at ? 'step' : nothing}
      @click=${() => this.#go(index)}
    >
      ${text(texts(this.#language.locale).yourAnswers)}
    </button>`;
  }

  #renderQuestion(programme: Programme, question: Question, at: number, level: number): TemplateResult {
    const t = texts(this.#language.locale);
    const { questions } = programme.workingModel;
    const lang = this.#scope.contentLang ?? nothing;
    return html`<div part="question-box">
        <p part="progress" id="progress">${text(t.step(at + 1, questions.length))}</p>
        <h3 part="question" id="question" tabindex="-1" aria-level=${Math.min(6, level + 1)} aria-describedby="progress" lang=${lang}>
          ${text(question.title)}
        </h3>
        <p part="help" id="help" lang=${lang}>${text(question.help)}</p>
        ${questionFields({
          question,
          programme,
          answers: this.#scope.answers,
          locale: this.#language.locale,
          lang: this.#scope.contentLang,
          set: (part) => answer(this, this.#scope, part),
        })}
      </div>
      <div part="navigation">
        ${at > 0 ? this.#renderBack(at) : nothing}
        <button part="button button-primary" type="button" @click=${() => this.#go(at + 1)}>
          ${text(at < questions.length - 1 ? t.next : t.showAnswers)}
        </button>
      </div>`;
  }

  #renderBack(at: number): TemplateResult {
    const t = texts(this.#language.locale);
    return html`<button part="button" type="button" @click=${() => this.#go(at - 1)}>${text(t.back)}</button>`;
  }

  #renderReview(programme: Programme, level: number): TemplateResult {
    const { locale } = this.#language;
    const t = texts(locale);
    const { questions } = programme.workingModel;
    const { answers } = this.#scope;
    const lang = this.#scope.contentLang ?? nothing;
    const closed = questions.filter((question) => isAnswered(question, programme, answers)).length;
    const href = this.pledgeHref && safeHref(this, 'pledge-href', this.pledgeHref);
    return html`<div part="question-box">
        <p part="progress" id="progress">${text(t.closed(closed, questions.length))}</p>
        <h3 part="question" id="question" tabindex="-1" aria-level=${Math.min(6, level + 1)} aria-describedby="progress">
          ${text(t.yourAnswers)}
        </h3>
        <dl part="review">
          ${questions.map((question, index) => {
            const said = inWords(question, { programme, answers, locale, lang: this.#scope.contentLang });
            return html`<div part="row ${index === this.near ? 'row-near' : ''}" data-at=${index}>
              <dt lang=${lang}>${text(question.title)}</dt>
              <dd part="answer ${said ? '' : 'unanswered'}">${said ?? text(t.notAnswered)}</dd>
              <dd>
                <button part="change" type="button" @click=${() => this.#go(index)}>
                  ${text(t.change)}<span part="visually-hidden" lang=${lang}>${text(t.within(question.title))}</span>
                </button>
              </dd>
            </div>`;
          })}
        </dl>
      </div>
      <div part="navigation">
        ${this.#renderBack(questions.length)}
        ${href ? html`<a part="button button-primary" href=${href}>${text(t.toPledge)}</a>` : nothing}
      </div>`;
  }

  /** A ring and its question's button are shown as one while the reader points at either, or has the focus on it. */
  #point(event: Event): void {
    this.near = event.type.endsWith('over') || event.type.endsWith('in') ? at(event) : -1;
  }

  /** A shortcut for those who point; the button does the same for everyone. */
  #pick(event: Event): void {
    const index = at(event);
    if (index >= 0) this.#go(index);
  }

  /** Shows another question and takes the reader's focus there, so that it is read out. */
  #go(index: number): void {
    this.at = index;
    focusAfterUpdate(this, '#question');
  }
}

/** The second click of a double click is meant for what was there before the first one brought another question. */
function dropSecond(event: Event): void {
  if ((event as MouseEvent).detail < 2) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Index of the question that an event's target belongs to, or -1. */
const at = ({ target }: Event): number =>
  Number((target as Element).closest<HTMLElement | SVGElement>('[data-at]')?.dataset.at ?? -1);

declare global {
  interface HTMLElementTagNameMap {
    'tillvaxt-working-model-figure': TillvaxtWorkingModelFigure;
  }
}

import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Programme, Question } from '../../../contract/types.ts';
import { Announcer } from '../../internal/announcer.ts';
import { answer } from '../../internal/answer.ts';
import { ContentFirst } from '../../internal/content-first.ts';
import { counter } from '../../internal/counter.ts';
import { emit } from '../../internal/events.ts';
import { focusAfterUpdate } from '../../internal/focus-after-update.ts';
import { headingLevel } from '../../internal/heading-level.ts';
import { LanguageController } from '../../internal/language-controller.ts';
import { openFileButton } from '../../internal/open-file-button.ts';
import { PlanTakeaway } from '../../internal/plan-takeaway.ts';
import { speaksForInWords, whenAndWho } from '../../internal/plan-words.ts';
import { questionFields, questionHint } from '../../internal/question-fields.ts';
import { growth } from '../../internal/rings.ts';
import { ScopeController } from '../../internal/scope-controller.ts';
import { fallback, text } from '../../internal/text.ts';
import { safeHref } from '../../internal/url.ts';
import { texts } from '../../locale/locale.ts';
import { isEmpty, merged, type Step } from '../../plan/answers.ts';
import { fromFile, maxPlanLength } from '../../plan/plan-file.ts';
import { answerTo, isAnswered } from '../../plan/questions.ts';
import { fromSteps, isBlank, stepId, stepsOf, withStep } from '../../plan/steps.ts';
import { choices, controls, fields, headings, tokens } from '../../theme/sheets.ts';
import { styles } from './action-plan.styles.ts';
import { Keeping } from './keeping.ts';
import { stepFields } from './step-fields.ts';

/**
 * The reader's own action plan, made of the answers given here and in the other elements: a document to change in place, print,
 * download, save on the device and make a pledge of. Nothing of it leaves the page before the reader says so.
 *
 * Not for asking the questions one by one: `<tillvaxt-working-model-figure>` does that, and its answers are shown here.
 *
 * ```html
 * <tillvaxt-action-plan pledge-href="#lofte"></tillvaxt-action-plan>
 * ```
 *
 * @tag tillvaxt-action-plan
 * @slot title - The heading, in the page author's words.
 * @slot lead - The introduction, in the page author's words.
 * @slot fallback - What stands here without script; replaced by the element.
 * @fires {CustomEvent<{ programme: string, question: string, answered: boolean }>} tillvaxt-answer - A question was answered, or its answer emptied.
 * @fires {CustomEvent<{ programme: string, area: string, selected: boolean }>} tillvaxt-area-select - The visitor chose an area, or no longer does.
 * @fires {CustomEvent<{ programme: string, steps: number, saved: boolean }>} tillvaxt-plan-change - The reader has changed the plan, saved it, opened it from a file or had it forgotten.
 * @csspart base - The wrapper around everything.
 * @csspart plan - Everything that is shown.
 * @csspart sheet - The plan as a sheet of paper.
 * @csspart head - The sheet's head.
 * @csspart rings - The drawn rings, one for each question.
 * @csspart programme - The programme's name.
 * @csspart title - The heading.
 * @csspart lead - The introduction.
 * @csspart entry - One question with its answer.
 * @csspart entry-open - One that is being changed.
 * @csspart entry-title - What is asked.
 * @csspart entry-body - The answer.
 * @csspart help - What the question means, while it is answered.
 * @csspart hint - The hint for the reader's role, while a question is answered.
 * @csspart unanswered - What the question means, in the place of an answer that is missing.
 * @csspart areas - The chosen focus areas.
 * @csspart area - One of them.
 * @csspart steps - What the reader means to do.
 * @csspart step - One step.
 * @csspart step-what - What is done.
 * @csspart step-when - When, and who answers for it.
 * @csspart counter - How many characters are left, while an answer is written.
 * @csspart counter-over - The counter when the text is too long.
 * @csspart when-and-who - The fields for when and who, side by side.
 * @csspart change - A button that opens an answer.
 * @csspart buttons - Buttons in a row.
 * @csspart desk - What can be done with the plan, under the sheet.
 * @csspart desk-group - One kind of it.
 * @csspart desk-title - Its heading.
 * @csspart note - How the plan is kept.
 * @csspart notice - How the last press of a button went.
 * @csspart fieldset - A group of choices.
 * @csspart legend - What a group of choices asks.
 * @csspart choices - A group of choices.
 * @csspart choices-inline - A group of short choices.
 * @csspart choice - A radio button or checkbox with its label.
 * @csspart choice-label - A choice's name, where it has a hint.
 * @csspart choice-hint - A choice's hint.
 * @csspart radio - A radio button.
 * @csspart checkbox - A checkbox.
 * @csspart label - A field's label.
 * @csspart field - A text field.
 * @csspart field-date - A date field.
 * @csspart button - Every button.
 * @csspart button-primary - The button that leads on.
 * @csspart button-small - A smaller button.
 * @csspart open-file - The button that opens a saved file.
 * @csspart visually-hidden - Text for screen readers only.
 * @cssState waiting - What stands in its `fallback` slot is shown: until it is seen or the visitor does anything on the page, and while it has nothing to show.
 */
export class TillvaxtActionPlan extends ContentFirst {
  static override styles: CSSResultGroup = [tokens, controls, headings, fields, choices, styles];

  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level', type: Number },
    pledgeHref: { attribute: 'pledge-href' },
    open: { state: true, attribute: false },
  };

  readonly #language = new LanguageController(this);
  readonly #scope = new ScopeController(this, this.#language, 'workingModel');
  readonly #announcer = new Announcer(this);
  readonly #takeaway = new PlanTakeaway(this, this.#scope, this.#announcer);
  readonly #keeping = new Keeping(this, {
    scope: () => this.#scope.scope,
    locale: () => this.#language.locale,
    say: (words) => this.#announcer.say(words),
    changed: () => {
      this.open = undefined;
      this.#changed();
    },
  });

  /** Level of the heading among the page's own headings, 2 to 6. */
  headingLevel = 2;

  /** Where the pledge form is: `#lofte` or a URL. Without it the plan shows no link. */
  pledgeHref = '';

  /** Id of the question or step that is being changed. */
  private open: string | undefined;

  protected override render(): TemplateResult {
    const { programme } = this.#scope;
    if (this.waits(!programme) || !programme) return fallback();

    const t = texts(this.#language.locale);
    const lang = this.#scope.contentLang ?? nothing;
    const level = headingLevel(this, this.headingLevel, 2);
    const { questions } = programme.workingModel;
    return html`<div part="base" lang=${this.#language.locale}>
      <section part="plan" aria-labelledby="title">
        <div part="sheet">
          <div part="head">
            <svg part="rings" viewBox="0 0 100 100" aria-hidden="true">${growth(questions.length, (at) => !isAnswered(questions[at]!, programme, this.#scope.answers))}</svg>
            <p part="programme" lang=${lang}>${text(programme.title)}</p>
            <h2 part="title" id="title" tabindex="-1" aria-level=${level}><slot name="title">${text(t.plan.title)}</slot></h2>
            <p part="lead">
              <slot name="lead">${text(isEmpty(this.#scope.answers) ? t.plan.empty : t.plan.lead)}</slot>
            </p>
          </div>
          ${questions.map((question, at) =>
            question.asks === 'first-step' ? nothing : this.#renderEntry(programme, question, `question-${at}`, level),
          )}
          ${this.#renderSteps(level)}
        </div>
        ${this.#renderDesk(programme, level)}
      </section>
      ${this.#announcer.render(this.#language.locale)}
    </div>`;
  }

  #renderEntry(programme: Programme, question: Question, key: string, level: number): TemplateResult {
    const t = texts(this.#language.locale);
    const lang = this.#scope.contentLang;
    const { answers } = this.#scope;
    const { title, help } = question;
    const heading = (id: string): TemplateResult =>
      html`<h3 part="entry-title" id=${id} aria-level=${Math.min(6, level + 1)} lang=${lang ?? nothing}>${text(title)}</h3>`;
    if (this.open === key)
      return html`<div part="entry entry-open">
        ${heading('question')}
        <div part="entry-body">
          <p part="help" id="help" lang=${lang ?? nothing}>${text(help)}</p>
          ${questionFields({
            question,
            programme,
            answers,
            locale: this.#language.locale,
            lang,
            set: (part) => answer(this, this.#scope, part),
          })}
          <button part="button button-primary button-small" type="button" @click=${() => this.#close(key)}>${text(t.plan.done)}</button>
        </div>
      </div>`;
    const said = answerTo(question, programme, answers);
    return html`<div part="entry">
      ${heading(`title-${key}`)}
      <div part="entry-body">${this.#renderAnswer(question, said)}</div>
      ${this.#renderChange(key, said.length ? t.change : t.plan.answer, title, () => this.#edit(key), lang)}
    </div>`;
  }

  #renderAnswer({ asks, help }: Question, said: readonly string[]): TemplateResult {
    const { locale } = this.#language;
    const lang = this.#scope.contentLang ?? nothing;
    if (!said.length) return html`<p part="unanswered" lang=${lang}>${text(help)}</p>`;
    if (asks === 'areas')
      return html`<ul part="areas" lang=${lang}>
        ${said.map((area) => html`<li part="area">${text(area)}</li>`)}
      </ul>`;
    const speaker = asks === 'actor-type' && speaksForInWords(this.#scope.answers, locale);
    return html`<p lang=${asks === 'actor-type' ? lang : nothing}>${text(said[0])}</p>
      ${speaker ? html`<p part="step-when">${text(speaker)}</p>` : counter(said[0]!, locale)}`;
  }

  #renderSteps(level: number): TemplateResult {
    const t = texts(this.#language.locale);
    const steps = stepsOf(this.#scope.answers).filter((step) => this.open === step.id || !isBlank(step));
    return html`<div part="entry">
      <h3 part="entry-title" id="steps" tabindex="-1" aria-level=${Math.min(6, level + 1)}>${text(t.plan.steps)}</h3>
      <div part="entry-body">
        ${
          steps.length
            ? html`<ol part="steps" aria-labelledby="steps">
                ${steps.map((step, index) => html`<li part="step">${this.#renderStep(step, index + 1)}</li>`)}
              </ol>`
            : html`<p part="unanswered">${text(t.plan.noSteps)}</p>`
        }
        <button part="button button-small" id="add" type="button" @click=${() => this.#editStep({ id: stepId(), what: '' })}>${text(t.plan.add)}</button>
      </div>
    </div>`;
  }

  #renderStep(step: Step, n: number): TemplateResult {
    const { locale } = this.#language;
    const t = texts(locale);
    if (this.open === step.id)
      return html`${n === 1 ? this.#renderFirstHint() : nothing} ${stepFields(step, locale, (change) => this.#setStep(step.id, change))}
        <div part="buttons">
          <button part="button button-primary button-small" type="button" @click=${() => this.#close(step.id)}>${text(t.plan.done)}</button>
          <button part="button button-small" type="button" @click=${() => this.#remove(step.id)}>${text(t.remove)}</button>
        </div>`;
    const when = whenAndWho(step, locale);
    return html`<p part="step-what">${text(step.what.trim() || t.notAnswered)}</p>
      ${counter(step.what, locale)} ${when ? html`<p part="step-when">${text(when)}</p>` : nothing}
      ${this.#renderChange(step.id, t.change, t.plan.nth(n), () => this.#editStep(step))}`;
  }

  /** The question of the first step is not shown as such, but its hint helps there as well. */
  #renderFirstHint(): TemplateResult | typeof nothing {
    const { programme, answers, contentLang: lang } = this.#scope;
    const question = programme!.workingModel.questions.find(({ asks }) => asks === 'first-step');
    return question ? questionHint({ question, answers, locale: this.#language.locale, lang }) : nothing;
  }

  #renderChange(key: string, label: string, what: string, act: () => void, lang?: string): TemplateResult {
    return html`<button part="change" id="change-${key}" type="button" @click=${act}>
      ${text(label)}<span part="visually-hidden" lang=${lang ?? nothing}>${text(texts(this.#language.locale).within(what))}</span>
    </button>`;
  }

  /** What can be done with the plan: pledge, take it along, keep it. */
  #renderDesk(programme: Programme, level: number): TemplateResult {
    const { locale } = this.#language;
    const t = texts(locale);
    const href = this.pledgeHref && safeHref(this, 'pledge-href', this.pledgeHref);
    const title = (words: string): TemplateResult =>
      html`<h3 part="desk-title" aria-level=${Math.min(6, level + 1)}>${text(words)}</h3>`;
    return html`<div part="desk">
      ${href ? html`<a part="button button-primary" href=${href}>${text(t.toPledge)}</a>` : nothing}
      <div part="desk-group">
        ${title(t.plan.take)}
        ${this.#takeaway.render(
          { programme, answers: this.#scope.answers, locale },
          openFileButton({ label: t.openFile, hint: t.plan.openHint }, this.#onFile),
        )}
      </div>
      <div part="desk-group">${title(t.plan.keep)} ${this.#keeping.render()}</div>
    </div>`;
  }

  /** Opens one answer and takes the focus there. */
  #edit(key: string): void {
    this.#dropBlank();
    this.#hush();
    this.open = key;
    focusAfterUpdate(this, '[part~=entry-open] :is(input, textarea), #what');
  }

  /** Opens a step that is there already, or adds it. */
  #editStep({ id: before, what, date, who }: Step): void {
    // An id holds the step's place while nothing else is said of it.
    const id = before || stepId();
    this.#edit(id);
    const others = stepsOf(this.#scope.answers).map((step) => (step.id === before ? { ...step, id } : step));
    this.#setSteps(withStep(others, id, { what, date, who }));
  }

  #close(key: string): void {
    this.#dropBlank();
    this.open = undefined;
    this.#changed();
    // The answer's own button comes first; where a step was left blank there is none any more.
    focusAfterUpdate(this, `#change-${key}, #add`);
  }

  #remove(id: string): void {
    this.open = undefined;
    this.#setSteps(stepsOf(this.#scope.answers).filter((step) => step.id !== id));
    this.#changed();
    this.#announcer.say(texts(this.#language.locale).plan.stepRemoved);
    focusAfterUpdate(this, '#steps');
  }

  #setStep(id: string, change: Partial<Step>): void {
    this.#setSteps(withStep(stepsOf(this.#scope.answers), id, change));
  }

  #setSteps(steps: readonly Step[]): void {
    answer(this, this.#scope, fromSteps(this.#scope.answers, steps));
  }

  #dropBlank(): void {
    const steps = stepsOf(this.#scope.answers);
    const isLeft = (step: Step): boolean => step.id === this.open && isBlank(step);
    if (steps.some(isLeft)) this.#setSteps(steps.filter((step) => !isLeft(step)));
  }

  /** What was said of the last press is over once the reader goes on. */
  #hush(): void {
    this.#takeaway.tell(undefined, this.#language.locale);
  }

  #changed(): void {
    this.#hush();
    const { programme, answers, scope } = this.#scope;
    if (!programme) return;
    const steps = stepsOf(answers).filter((step) => !isBlank(step)).length;
    emit(this, 'tillvaxt-plan-change', { programme: programme.id, steps, saved: scope.saved?.kept === 'saved' });
  }

  readonly #onFile = (file: File): void => {
    void this.#openFile(file);
  };

  async #openFile(file: File): Promise<void> {
    const { programme, scope } = this.#scope;
    if (!programme) return;
    // Four bytes at most make a character.
    const content = file.size > maxPlanLength * 4 ? '' : await file.text().catch(() => '');
    let isCut = false;
    const found = fromFile(content, programme, () => (isCut = true));
    const { locale } = this.#language;
    if (typeof found === 'string') return this.#takeaway.tell(({ files }) => files[found], locale);
    this.open = undefined;
    const { answers } = scope.answers;
    // The role that stands here stays: nothing in the file says that it is the later one.
    const { actorType = found.actorType, speaksFor = found.speaksFor } = answers;
    answer(this, this.#scope, { ...merged(answers, found), actorType, speaksFor });
    this.#changed();
    this.#takeaway.tell(({ opened, leftOut }) => (isCut ? `${opened} ${leftOut}` : opened), locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tillvaxt-action-plan': TillvaxtActionPlan;
  }
}

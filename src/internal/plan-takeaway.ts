import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Programme } from '../../contract/types.ts';
import { texts, type Locale, type Texts } from '../locale/locale.ts';
import type { Answers } from '../plan/answers.ts';
import { toCalendar } from '../plan/plan-calendar.ts';
import { toFile } from '../plan/plan-file.ts';
import { toMarkdown } from '../plan/plan-markdown.ts';
import { stepId, stepsOf } from '../plan/steps.ts';
import type { Announcer } from './announcer.ts';
import { dayOf, download } from './download.ts';
import { printPlan } from './plan-print.ts';
import { planInWords } from './plan-words.ts';
import type { ScopeController } from './scope-controller.ts';
import { text } from './text.ts';

/** What the reader is told, in the language of the moment. */
export type PlanNotice = (words: Texts['plan']) => string;

/** What is being taken along. */
interface Plan {
  readonly programme: Programme;
  readonly answers: Answers;
  readonly locale: Locale;
}

/** The plan to take along: buttons that print it and give it as a text, as calendar entries and as a file to open again. */
export class PlanTakeaway {
  readonly #host: LitElement;
  readonly #scope: ScopeController;
  readonly #announcer: Announcer;
  #notice: PlanNotice | undefined;

  constructor(host: LitElement, scope: ScopeController, announcer: Announcer) {
    this.#host = host;
    this.#scope = scope;
    this.#announcer = announcer;
  }

  /** Shows and says how the last press of a button went; nothing where there is nothing to say. */
  tell(notice: PlanNotice | undefined, locale: Locale): void {
    this.#notice = notice;
    if (notice) this.#announcer.say(notice(texts(locale).plan));
    this.#host.requestUpdate();
  }

  /**
   * The buttons, and under them how the last press went.
   *
   * @param more further buttons, of an element that dates can be set in
   */
  render(plan: Plan, more: TemplateResult | typeof nothing = nothing): TemplateResult {
    const { locale } = plan;
    const t = texts(locale);
    const button = (label: string, act: (plan: Plan) => PlanNotice | undefined): TemplateResult =>
      html`<button part="button button-small" type="button" @click=${() => this.tell(act(plan), locale)}>${text(label)}</button>`;
    return html`<div part="buttons">
        ${button(t.plan.print, this.#print)} ${button(t.plan.markdown, saveMarkdown)}
        ${more !== nothing || stepsOf(plan.answers).some(({ date }) => date) ? button(t.plan.calendar, this.#saveCalendar) : nothing}
        ${button(t.saveFile, saveJson)} ${more}
      </div>
      ${this.#notice ? html`<p part="notice">${text(this.#notice(t.plan))}</p>` : nothing}`;
  }

  readonly #print = ({ programme, answers, locale }: Plan): PlanNotice | undefined =>
    printPlan(
      this.#host.shadowRoot!,
      planInWords(programme, answers, locale, new Date()),
      locale,
      this.#scope.contentLang,
    )
      ? undefined
      : ({ notPrinted }) => notPrinted;

  /** The ids that a calendar gives the steps stay with them, so that the next calendar knows them again. */
  readonly #saveCalendar = ({ programme, answers, locale }: Plan): PlanNotice | undefined => {
    // Only a first step may lack an id.
    const id = answers.id || stepId();
    const steps = stepsOf(answers).map((step) => ({ ...step, id: step.id || id }));
    const { followUp } = texts(locale).plan;
    const calendar = toCalendar(steps, { title: programme.title, followUp }, new Date());
    if (!calendar) return ({ noDates }) => noDates;
    if (steps.some((step) => step.id === id)) this.#scope.scope.answers.update({ id });
    return save('ics', 'text/calendar', calendar);
  };
}

function saveMarkdown({ programme, answers, locale }: Plan): PlanNotice | undefined {
  const words = planInWords(programme, answers, locale, new Date());
  return save('md', 'text/markdown', toMarkdown(words, texts(locale).notAnswered));
}

const saveJson = ({ programme, answers }: Plan): PlanNotice | undefined =>
  save('json', 'application/json', toFile(answers, programme, new Date()));

/** A frame without an origin of its own is a sandbox, where a browser may drop the file without a word. */
function save(ending: string, type: string, content: string): PlanNotice | undefined {
  download(`plan-${dayOf(new Date())}.${ending}`, type, content);
  return origin === 'null' ? ({ noFile }) => noFile : undefined;
}

import type { LitElement } from 'lit';
import { emit } from '../../internal/events.ts';
import type { ScopeController } from '../../internal/scope-controller.ts';
import type { Answers } from '../../plan/answers.ts';
import { isDate, isSpeaker } from '../../plan/plan-file.ts';
import { speaksForChoices } from '../../plan/questions.ts';
import type { Draft } from '../../pledge/draft.ts';
import type { Fault } from '../../pledge/validate.ts';
import { draftFrom, withPledged, type Entered } from './entered.ts';
import type { Taken } from './native-form.ts';
import { fieldOf } from './problems.ts';

const allSteps = ['who', 'areas', 'commitment'] as const;

/** What the form asks for in one go; one at a time where there is no room for all. */
export type Step = (typeof allSteps)[number];

/** The fields that a form leaves folded until the visitor wants them. */
const more = ['name', 'organisation', 'email', 'municipality', 'publish.commitment'];

const holdsMore = (entered: Entered): boolean =>
  !!entered.publishCommitment || more.some((field) => entered[field as 'name']);

/** What stands in the form, what of it is shown, and where the visitor is. */
export class FormState {
  readonly #host: LitElement;
  readonly #scope: ScopeController;
  /** What the visitor answers here stays open under the visitor's hands, although it is known then. */
  readonly #opened = new Set<Step | 'speaker' | 'organisation'>();
  #at: Step = 'who';
  /** The plan's step that the visitor has written over. */
  #step = '';

  entered: Entered = {};
  faults: readonly Fault[] = [];
  /** True where the optional fields are unfolded. */
  isMoreOpen = false;
  /** True where it was unfolded in the native form how details are used. */
  isLegalOpen = false;
  /** True where the visitor reads what will be sent, instead of the fields. */
  isReview = false;

  constructor(host: LitElement, scope: ScopeController) {
    this.#host = host;
    this.#scope = scope;
  }

  /** What the reader has answered anywhere on the page. */
  get answers(): Answers {
    return this.#scope.answers;
  }

  /** The pledge so far. Ask only where there is a programme. */
  get draft(): Draft {
    return draftFrom(this.entered, this.#scope.programme!, this.#scope.answers);
  }

  /** The steps that there is something to answer in; what is known already is no step. */
  get steps(): readonly Step[] {
    return allSteps.filter((step) => !this.isKnown(step));
  }

  /** The step shown where there is no room for all. */
  get at(): Step {
    const { steps } = this;
    return allSteps.slice(allSteps.indexOf(this.#at)).find((step) => steps.includes(step))!;
  }

  /** True where it was answered elsewhere on the page, so that it is shown instead of asked (R35). */
  isKnown(step: Step): boolean {
    if (this.#opened.has(step)) return false;
    const { actorType, areas } = this.draft;
    if (step === 'who') return this.#scope.programme!.actorTypes.some(({ id }) => id === actorType);
    return step === 'areas' && areas.length > 0;
  }

  /** True where nobody on the page has said yet for whom the visitor speaks, so that it is asked beside who the visitor is. */
  get asksSpeaker(): boolean {
    return this.#opened.has('speaker') || !this.answers.speaksFor;
  }

  /** True where only the name is missing of the organisation that the visitor speaks for. */
  get asksOrganisation(): boolean {
    const { speaksFor, organisation } = this.draft;
    return (
      !this.asksSpeaker && speaksFor === 'organisation' && (this.#opened.has('organisation') || !organisation.trim())
    );
  }

  /** True where a field is on show: in its step, or beside what is known of that. */
  isAsked(field: string): boolean {
    const step = this.stepOf(field);
    if (!this.isKnown(step)) return true;
    return field === 'organisation'
      ? this.asksSpeaker || this.asksOrganisation
      : field === 'speaksFor' && this.asksSpeaker;
  }

  /** The step that a field belongs to. */
  stepOf(field: string): Step {
    if (field === 'areas') return 'areas';
    const isWho = ['actorType', 'speaksFor'].includes(field) || (field === 'organisation' && this.#speaksForOne);
    return isWho ? 'who' : 'commitment';
  }

  go(step: Step): void {
    if (step === this.#at) return;
    this.#at = step;
    this.#host.requestUpdate();
  }

  /** Goes to where a field is, and unfolds what hides it. */
  open(field: string): void {
    this.isReview = field === 'consent';
    this.#unfold(field);
    this.#at = this.stepOf(field);
    this.#host.requestUpdate();
  }

  /** Takes what the visitor enters; what the other elements know too goes to them. */
  set(part: Partial<Entered>): void {
    const { actorType, speaksFor, areas, ...own } = part;
    const { programme, scope } = this.#scope;
    for (const field of Object.keys(part)) {
      const step = this.stepOf(field);
      const beside = field === 'organisation' && this.asksOrganisation ? field : 'speaker';
      this.#opened.add(step === 'who' && field !== 'actorType' && this.isKnown('who') ? beside : step);
    }
    if (this.entered.commitment === undefined && own.commitment !== undefined) this.#step = this.draft.commitment;
    this.entered = { ...this.entered, ...own };
    // What goes along is seen.
    if (speaksFor && speaksFor !== 'organisation' && this.entered.organisation) this.isMoreOpen = true;
    const before = scope.answers.answers.areas;
    scope.answers.update({
      ...(actorType !== undefined && { actorType }),
      ...(speaksFor !== undefined && { speaksFor }),
      ...(areas !== undefined && { areas }),
    });
    for (const { id } of programme?.areas ?? []) {
      const selected = scope.answers.answers.areas.includes(id);
      if (selected !== before.includes(id))
        emit(this.#host, 'tillvaxt-area-select', { programme: programme!.id, area: id, selected });
    }
    this.#host.requestUpdate();
  }

  /** Shows what is wrong, with every field at fault unfolded. */
  fail(faults: readonly Fault[]): void {
    this.faults = faults;
    for (const { pointer } of faults) this.#unfold(fieldOf(pointer) ?? '');
    this.#host.requestUpdate();
  }

  /** What is on its way stays in the form as it is; the plan's step that it was made of is not offered again. */
  pledged(): void {
    const { commitment } = this.draft;
    this.entered = { ...this.entered, commitment };
    this.#scope.scope.answers.update(withPledged(this.answers, this.#step || commitment));
    this.#step = '';
  }

  /** Puts a whole pledge into the fields. */
  fill({ entered, answers }: { entered: Entered; answers: Partial<Answers> }, faults: readonly Fault[]): void {
    this.entered = entered;
    this.#step = '';
    const now = this.#scope.scope.answers.answers;
    const { texts = {}, date, speaksFor, ...chosen } = answers;
    // The plan is the reader's, and may have gone on since: what the pledge says of it only fills what is empty there.
    this.#scope.scope.answers.update({
      ...chosen,
      ...(isSpeaker(speaksFor) && { speaksFor }),
      texts: { ...texts, ...now.texts },
      ...(!now.date && isDate(date) && { date }),
    });
    this.isReview = false;
    this.#at = 'who';
    for (const field of ['actorType', 'areas']) this.#unfold(field);
    this.isMoreOpen = holdsMore(entered);
    this.fail(faults);
  }

  /** What was typed and chosen in a native form goes on in this one. */
  takeOver({ entered, answers, last, isOpen: [isMoreOpen, isLegalOpen] }: Taken): void {
    this.entered = { ...entered, ...this.entered };
    this.isMoreOpen = isMoreOpen || holdsMore(entered);
    this.isLegalOpen = !!isLegalOpen;
    if (last) this.#at = this.stepOf(last);
    const known = this.#scope.scope.answers.answers;
    const taken = {
      ...(answers.actorType && !known.actorType && { actorType: answers.actorType }),
      ...(answers.speaksFor && !known.speaksFor && { speaksFor: answers.speaksFor }),
      ...(answers.areas?.length && { areas: [...new Set([...known.areas, ...answers.areas])] }),
    };
    for (const field of Object.keys(taken)) this.#opened.add(this.stepOf(field));
    // Rendering reads the answers; the other elements hear of them right after.
    queueMicrotask(() => this.#scope.scope.answers.update(taken));
  }

  /** The form begins anew with another programme. */
  reset(): void {
    this.entered = {};
    this.faults = [];
    this.isReview = false;
    this.#opened.clear();
    this.#step = '';
    this.#at = 'who';
  }

  /** Who one is and the reader's plan stay; the next pledge begins with what the plan has next. */
  again(): void {
    const { name, organisation, email, municipality } = this.entered;
    this.reset();
    this.entered = { name, organisation, email, municipality };
  }

  get #speaksForOne(): boolean {
    const { programme, answers } = this.#scope;
    return answers.speaksFor === 'organisation' && !!programme && speaksForChoices(programme).includes('organisation');
  }

  #unfold(field: string): void {
    const step = this.stepOf(field);
    if (!this.isAsked(field)) this.#opened.add(step);
    if (step === 'commitment' && more.includes(field)) this.isMoreOpen = true;
  }
}

import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Programme } from '../../../contract/types.ts';
import { ContentFirst } from '../../internal/content-first.ts';
import { emit } from '../../internal/events.ts';
import { focusAfterUpdate } from '../../internal/focus-after-update.ts';
import { followLinks } from '../../internal/follow-links.ts';
import { headingLevel } from '../../internal/heading-level.ts';
import { LanguageController } from '../../internal/language-controller.ts';
import { PlanTakeaway } from '../../internal/plan-takeaway.ts';
import { partnerId } from '../../internal/partner-id.ts';
import { ScopeController } from '../../internal/scope-controller.ts';
import { fallback } from '../../internal/text.ts';
import { warnOnce } from '../../internal/warn-once.ts';
import { texts } from '../../locale/locale.ts';
import { isSame, legalTextHash, newId, toPledge } from '../../pledge/draft.ts';
import { consentPointer, faultsOf, type Fault } from '../../pledge/validate.ts';
import { choices, controls, fields, headings, tokens } from '../../theme/sheets.ts';
import { Delivery, type Target } from './delivery.ts';
import { fromPledge, legalTextOf, withPledge } from './entered.ts';
import type { FormView } from './fields.ts';
import { FormState, type Step } from './form-state.ts';
import { formView } from './form-view.ts';
import { NativeForm } from './native-form.ts';
import { outboxView } from './outbox-view.ts';
import { fieldOf, showField } from './problems.ts';
import { queuedView, receiptView } from './receipt-view.ts';
import { reviewView } from './review-view.ts';
import { styles } from './pledge-form.styles.ts';

/**
 * The pledge: what the visitor takes on, in their own words, sent to the configured endpoint and answered with a receipt. It
 * takes over what the visitor has chosen in the cards and answered in the figure. A pledge is kept on the device before it is sent,
 * until its receipt has come; what waits is shown, sent again by itself, and can be sent, deleted or saved as a file.
 *
 * Not for anonymous opinions or contact forms: a pledge names at least an area, a kind of actor and a commitment.
 *
 * ```html
 * <tillvaxt-pledge-form id="lofte" endpoint="https://samlare.example/v1/pledges"></tillvaxt-pledge-form>
 * ```
 *
 * @tag tillvaxt-pledge-form
 * @slot title - The heading, in the page author's words.
 * @slot lead - The introduction.
 * @slot fallback - The native form for pages without script; replaced by the element, which takes over what was typed.
 * @fires {CustomEvent<{ programme: string, area: string, selected: boolean }>} tillvaxt-area-select - The visitor chose an area, or no longer does.
 * @fires {CustomEvent<{ programme: string, areas: string[], actorType: string }>} tillvaxt-pledge-submit - A pledge is about to be sent. Cancelable.
 * @fires {CustomEvent<{ programme: string, areas: string[], actorType: string }>} tillvaxt-pledge-queued - A pledge is kept on the device and about to be sent.
 * @fires {CustomEvent<{ programme: string, areas: string[], actorType: string }>} tillvaxt-pledge-sent - The endpoint has stored the pledge, at once or later.
 * @fires {CustomEvent<{ programme: string, status: number }>} tillvaxt-pledge-rejected - The endpoint refused the pledge.
 * @csspart base - The wrapper around everything.
 * @csspart title - The heading.
 * @csspart lead - The introduction.
 * @csspart form - The form.
 * @csspart steps - The list of steps, in a narrow form.
 * @csspart step-mark - One of them.
 * @csspart step-reached - One that the visitor has come to.
 * @csspart step - The fields of one step.
 * @csspart step-other - Those of another step than the one at hand.
 * @csspart step-title - The step's heading.
 * @csspart progress - Which step of how many.
 * @csspart when-narrow - What only a narrow form shows.
 * @csspart when-wide - What only a wide form shows.
 * @csspart answered - Answers that are known, shown instead of asked.
 * @csspart answers - The questions with their answers.
 * @csspart change - The button that leads back to a question.
 * @csspart review - All that will be sent.
 * @csspart more - A disclosure: what is optional, and how details are used.
 * @csspart more-summary - What opens it.
 * @csspart section - A group of fields.
 * @csspart fieldset - A group of choices.
 * @csspart legend - What a group of choices asks.
 * @csspart label - A field's label.
 * @csspart optional - The word that marks a field as optional.
 * @csspart field-hint - A field's hint.
 * @csspart field - A text field.
 * @csspart invalid - A field at fault.
 * @csspart error - What is wrong with a field.
 * @csspart counter - How many characters are left.
 * @csspart grid - The optional fields side by side.
 * @csspart revealed - The field that a choice brings with it.
 * @csspart counter-over - The counter when the text is too long.
 * @csspart choices - A group of choices.
 * @csspart choices-inline - A group of short choices.
 * @csspart choice-label - A choice's name, where it has a hint.
 * @csspart choice-hint - A choice's hint.
 * @csspart radio - A radio button.
 * @csspart checkbox - A checkbox.
 * @csspart choice - A radio button or checkbox with its label.
 * @csspart error-summary - The list of what is wrong.
 * @csspart error-title - The list's heading.
 * @csspart message - Why the pledge could not be sent.
 * @csspart legal - What the visitor is told before sending.
 * @csspart legal-title - Its heading, and the receipt's.
 * @csspart public-record - The notice of a public body.
 * @csspart note - The small print: that the legal text is a proposal.
 * @csspart button - Every button.
 * @csspart button-primary - The button that sends.
 * @csspart link - Every link.
 * @csspart receipt - The receipt.
 * @csspart reference - The reference on the receipt.
 * @csspart done - The receipt's drawn tick.
 * @csspart receipt-list - What the receipt says.
 * @csspart pledged - The pledge's words on the receipt.
 * @csspart pledged-areas - The pledge's areas on the receipt.
 * @csspart buttons - The buttons that give the visitor the plan to keep.
 * @csspart notice - How the last press of one of them went.
 * @csspart next - What happens next.
 * @csspart another - The button that leads to the next pledge.
 * @csspart queued - What is shown while the pledge waits to be sent.
 * @csspart outbox - The pledges kept on this device.
 * @csspart outbox-title - Their heading.
 * @csspart outbox-list - The list of them.
 * @csspart outbox-entry - One of them.
 * @csspart outbox-waiting - One that is sent again by itself.
 * @csspart outbox-sending - One that is being sent.
 * @csspart outbox-blocked - One that cannot be sent from this page.
 * @csspart outbox-refused - One that the endpoint refused.
 * @csspart outbox-received - One that has been received meanwhile.
 * @csspart outbox-expired - One whose days were over.
 * @csspart outbox-state - How it stands.
 * @csspart outbox-words - The pledge's words.
 * @csspart outbox-areas - The pledge's areas.
 * @csspart outbox-reference - The reference, once it has been received.
 * @csspart outbox-faults - What the receiver says is wrong with it.
 * @csspart outbox-why - Why it has not been received, and what happens next.
 * @csspart outbox-whole - The rest of the pledge.
 * @csspart outbox-summary - What opens the rest.
 * @csspart outbox-actions - The buttons of one pledge.
 * @csspart outbox-send - The button that sends it now.
 * @csspart outbox-correct - The button that puts it back into the form.
 * @csspart outbox-save - The button that saves it as a file.
 * @csspart outbox-remove - The button that deletes it.
 * @csspart outbox-dismiss - The button that takes a received or expired one off the list.
 * @csspart send-row - The buttons under the form.
 * @csspart open-file - The button that opens a saved file.
 * @csspart button-small - A smaller button.
 * @csspart visually-hidden - Text for screen readers only.
 * @cssState waiting - What stands in its `fallback` slot is shown: until it is seen or the visitor does anything on the page, and while it has nothing to show.
 */
export class TillvaxtPledgeForm extends ContentFirst {
  static override styles: CSSResultGroup = [tokens, controls, headings, fields, choices, styles];

  static override properties: PropertyDeclarations = {
    endpoint: {},
    partner: {},
    withoutReceipt: { attribute: 'without-receipt', type: Boolean },
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  readonly #language = new LanguageController(this);
  readonly #scope = new ScopeController(this, this.#language, 'controller');
  readonly #native = new NativeForm(this);
  readonly #form = new FormState(this, this.#scope);
  readonly #delivery = new Delivery(this, {
    programme: () => this.#scope.programme?.id,
    locale: () => this.#language.locale,
    holds: (pledge) => {
      const { programme } = this.#scope;
      return !!programme && isSame(this.#form.draft, programme, pledge);
    },
    fill: ({ pledge, faults }) => this.#form.fill(fromPledge(pledge!), faults),
  });
  readonly #takeaway = new PlanTakeaway(this, this.#scope, this.#delivery.announcer);

  /** The legal text on show, and since when. */
  #legal = { text: '', shownAt: new Date() };
  #programme: string | undefined;

  /** The exact URL a pledge is POSTed to. Without it: the wrapper's. */
  endpoint = '';

  /** Id of the partner whose page this is. Without it: the wrapper's. */
  partner = '';

  /** True where the endpoint gives no receipt, as a workflow tool's webhook: then any 2xx answer counts as received. */
  withoutReceipt = false;

  /** Level of the heading among the page's own headings, 2 to 6. */
  headingLevel = 2;

  constructor() {
    super();
    followLinks(this, '#title', () => this.takeOver());
  }

  protected override willTakeOver(): void {
    this.#native.look();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { programme } = this.#scope;
    if (!programme) return;
    if (this.#programme !== undefined && this.#programme !== programme.id) {
      this.#delivery.reset();
      this.#form.reset();
    }
    this.#programme = programme.id;
    if (['queued', 'removed', 'received'].includes(this.#delivery.state)) this.#form.isReview = false;
    const text = this.#form.isReview ? legalTextOf(programme) : '';
    if (text !== this.#legal.text) this.#legal = { text, shownAt: new Date() };
  }

  protected override render(): TemplateResult {
    const { programme } = this.#scope;
    if (this.waits(!programme || this.#native.stays) || !programme) return fallback();
    this.#native.take((taken) => this.#form.takeOver(taken));

    const level = headingLevel(this, this.headingLevel, 2);
    const { state } = this.#delivery;
    // What the page calls the form tells two receipts apart for those who go by landmarks.
    const isKept = state === 'queued' || state === 'removed';
    const isForm = state !== 'received' && !isKept && !this.#form.isReview;
    return html`<div part="base" lang=${this.#language.locale}>
      <section aria-labelledby="title own-title">
        ${isForm ? nothing : html`<span id="own-title" hidden><slot name="title"></slot></span>`}
        ${
          state === 'received'
            ? this.#renderReceipt(programme, level)
            : isKept
              ? this.#renderQueued(programme, level)
              : this.#renderForm(programme, level)
        }
      </section>
      ${this.#delivery.announcer.render(this.#language.locale)}
    </div>`;
  }

  #renderForm(programme: Programme, level: number): TemplateResult {
    const view = this.#view(programme, level);
    const { state, kept, fileProblem } = this.#delivery;
    const outbox = this.#renderOutbox(programme, level);
    if (this.#form.isReview) return html`${reviewView(view, { state, kept, back: this.#onBack })} ${outbox}`;
    const isReady = !!this.#scope.endpoint(this.endpoint);
    return formView(view, { isReady, state, outbox, fileProblem, openFile: this.#onFile, goTo: this.#goTo });
  }

  #renderReceipt(programme: Programme, level: number): TemplateResult {
    const { receipt, pledge, changed } = this.#delivery;
    const view = this.#view(programme, level);
    const answers = withPledge(this.#scope.answers, pledge!);
    const plan = this.#takeaway.render({ programme, answers, locale: view.locale });
    return html`${receiptView({ ...view, receipt, pledge: pledge!, changed, plan, again: this.#onAgain })}
    ${this.#renderOutbox(programme, level)}`;
  }

  #renderQueued(programme: Programme, level: number): TemplateResult {
    const locale = this.#language.locale;
    const { state, pledge, changed } = this.#delivery;
    const { queued, unsent, removed } = texts(locale);
    const title = state === 'removed' ? removed : this.#delivery.isStored(pledge!.id) ? queued : unsent;
    const outbox = this.#renderOutbox(programme, level);
    return queuedView(title, changed && state === 'queued', outbox, { locale, level, again: this.#onAgain });
  }

  #renderOutbox(programme: Programme, level: number): TemplateResult | typeof nothing {
    return outboxView({
      entries: this.#delivery.entries,
      isSending: (id) => this.#delivery.isSending(id),
      isStored: (id) => this.#delivery.isStored(id),
      programme,
      locale: this.#language.locale,
      lang: this.#scope.contentLang,
      level,
      act: (action, entry) => this.#delivery.act(action, entry),
    });
  }

  #view(programme: Programme, level: number): FormView {
    return {
      form: this.#form,
      programme,
      locale: this.#language.locale,
      lang: this.#scope.contentLang,
      level,
      change: this.#change,
      submit: this.#onSubmit,
    };
  }

  /** Where a pledge goes; undefined, and said to visitor and editor, where the page has no place for it. */
  #target(): Target | undefined {
    const endpoint = this.#scope.endpoint(this.endpoint);
    if (!endpoint) {
      warnOnce(this, 'attribute endpoint', 'none; expected an http(s) address');
      this.#delivery.stand('unready');
    } else if (!crypto.subtle) {
      warnOnce(this, 'page', `${location.origin} has no https; pledges cannot be sent by script`);
      this.#delivery.stand('insecure');
    } else return { endpoint, withoutReceipt: this.withoutReceipt || !!this.#scope.scope.settings.withoutReceipt };
    return undefined;
  }

  readonly #change = (field: string): void => {
    this.#form.open(field);
    void this.updateComplete.then(() => showField(this.shadowRoot!, field));
  };

  /** Shows a step from its heading on. */
  readonly #goTo = (step: Step): void => {
    this.#form.fail([]);
    this.#form.go(step);
    focusAfterUpdate(this, `#step-${step}`);
  };

  readonly #onBack = (): void => {
    this.#form.isReview = false;
    this.#form.fail([]);
    this.#delivery.stand('editing');
    focusAfterUpdate(this, '#title');
  };

  /** The press of the button, by Enter too: a frame without `allow-forms` has no submit event. */
  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const { programme } = this.#scope;
    if (!programme || this.#delivery.state === 'sending') return;
    if (!this.#form.isReview) return this.#check(programme);
    // The second click of a double click is meant for the button that was there before.
    const isSecond = event instanceof MouseEvent && event.detail > 0 && Date.now() - +this.#legal.shownAt < 500;
    if (!isSecond) void this.#send(programme);
  };

  readonly #onAgain = (): void => {
    // What did not go along stays.
    if (!this.#delivery.changed) this.#form.again();
    this.#delivery.reset();
    focusAfterUpdate(this, '#title');
  };

  readonly #onFile = (file: File): void => {
    const target = this.#target();
    if (target) void this.#delivery.open(file, target);
  };

  /** Leads on to the next step or the review, or says what is wrong first. */
  #check(programme: Programme): void {
    const { at, steps } = this.#form;
    // Where there is no room for all steps at once: the style sheet decides.
    const isStepped = this.shadowRoot?.querySelector('[part=steps]')?.getClientRects().length;
    const next = isStepped ? steps[steps.indexOf(at) + 1] : undefined;
    const faults = faultsOf(this.#form.draft, programme).filter(
      ({ pointer }) =>
        pointer !== consentPointer &&
        (!next || steps.indexOf(this.#form.stepOf(fieldOf(pointer)!)) <= steps.indexOf(at)),
    );
    this.#delivery.stand('editing');
    if (this.#hasFailed(faults)) return;
    if (next) return this.#goTo(next);
    if (!this.#target()) return;
    this.#form.isReview = true;
    focusAfterUpdate(this, '#title');
  }

  #hasFailed(faults: readonly Fault[]): boolean {
    this.#form.fail(faults);
    if (faults.length) focusAfterUpdate(this, '#error-summary');
    return faults.length > 0;
  }

  async #send(programme: Programme): Promise<void> {
    const { draft } = this.#form;
    const faults = faultsOf(draft, programme);
    // What has been changed elsewhere on the page meanwhile is mended in the form.
    this.#form.isReview = faults.every(({ pointer }) => pointer === consentPointer);
    if (this.#hasFailed(faults)) return;
    const target = this.#target();
    const detail = { programme: programme.id, areas: [...draft.areas], actorType: draft.actorType };
    if (!target || !emit(this, 'tillvaxt-pledge-submit', detail, { cancelable: true })) return;
    this.#delivery.stand('sending');
    const { shownAt } = this.#legal;
    const madeAt = new Date();
    const pledge = toPledge(draft, {
      id: newId(madeAt),
      programme,
      textHash: await legalTextHash(programme.controller),
      locale: this.#language.locale,
      partner: partnerId(this, this.partner) ?? this.#scope.scope.settings.partner,
      shownAt,
      madeAt,
    });
    await this.#delivery.deliver(pledge, target, () => {
      this.#form.pledged();
      emit(this, 'tillvaxt-pledge-queued', detail);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tillvaxt-pledge-form': TillvaxtPledgeForm;
  }
}

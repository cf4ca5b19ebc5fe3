import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Pledge, Programme, Receipt } from '../../../contract/types.ts';
import { emit } from '../../internal/events.ts';
import { focusAfterUpdate } from '../../internal/focus-after-update.ts';
import { headingLevel } from '../../internal/heading-level.ts';
import { LanguageController } from '../../internal/language-controller.ts';
import { partnerId } from '../../internal/partner-id.ts';
import { pageFetch, tallyOf } from '../../internal/scope.ts';
import { ScopeController } from '../../internal/scope-controller.ts';
import { fallback, text } from '../../internal/text.ts';
import { WaitingController } from '../../internal/waiting-controller.ts';
import { warnOnce } from '../../internal/warn-once.ts';
import { texts } from '../../locale/locale.ts';
import { legalTextHash, toPledge } from '../../pledge/draft.ts';
import { Attempts, wordsOf, type Sent } from '../../pledge/attempts.ts';
import { faultsOf, type Fault } from '../../pledge/validate.ts';
import { choices, controls, fields, headings, tokens } from '../../theme/sheets.ts';
import { changedIn, draftFrom, fromNativeForm, type Entered } from './entered.ts';
import { pledgeFields } from './pledge-fields.ts';
import { errorSummary, legalNotice, message, receiptView, showField, type State } from './pledge-parts.ts';
import { styles } from './pledge-form.styles.ts';

/**
 * The pledge: what the visitor takes on, in their own words, sent to the configured endpoint and answered with a receipt. It
 * takes over what the visitor has chosen in the cards and answered in the figure.
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
 * @fires {CustomEvent<{ programme: string, areas: string[], actorType: string }>} tillvaxt-pledge-sent - The endpoint has stored the pledge.
 * @fires {CustomEvent<{ programme: string, status: number }>} tillvaxt-pledge-rejected - The endpoint refused the pledge.
 * @csspart base - The wrapper around everything.
 * @csspart title - The heading.
 * @csspart lead - The introduction.
 * @csspart form - The form.
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
 * @csspart message-box - Where messages are spoken.
 * @csspart message - What happened when the pledge could not be sent.
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
 * @csspart next - What happens next.
 * @csspart visually-hidden - Text for screen readers only.
 * @cssproperty [--tillvaxt-brand=#1d5c4a] - The organisation's colour.
 * @cssproperty [--tillvaxt-surface] - What the form stands on.
 * @cssproperty [--tillvaxt-text] - The text's colour.
 * @cssproperty [--tillvaxt-font-family=inherit] - The font.
 * @cssproperty [--tillvaxt-radius=0.5em] - How round corners are.
 */
export class TillvaxtPledgeForm extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, headings, fields, choices, styles];

  static override properties: PropertyDeclarations = {
    endpoint: {},
    partner: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    entered: { state: true, attribute: false },
    faults: { state: true, attribute: false },
    state: { state: true, attribute: false },
    receipt: { state: true, attribute: false },
    received: { state: true, attribute: false },
  };

  readonly #language = new LanguageController(this);
  readonly #scope = new ScopeController(this, this.#language);
  readonly #waiting = new WaitingController(this);

  readonly #attempts = new Attempts();
  /** The legal text on show, by programme, language and version, and since when. */
  #legal = { text: '', shownAt: new Date() };
  #programme: string | undefined;
  #tookOver = false;

  /** The exact URL a pledge is POSTed to. Without it: the wrapper's. */
  endpoint = '';

  /** Id of the partner whose page this is. Without it: the wrapper's. */
  partner = '';

  /** Level of the heading among the page's own headings, 2 to 6. */
  headingLevel = 2;

  private entered: Entered = {};
  private faults: readonly Fault[] = [];
  private state: State = 'editing';
  private receipt: Receipt | undefined;
  /** The pledge that the receipt is for, and whether the form now holds other words, which did not go along. */
  private received: { pledge: Pledge; changed: boolean } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.#onFallbackLeft);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.#onFallbackLeft);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { programme } = this.#scope;
    if (!programme) return;
    const text = [programme.id, programme.lang, programme.controller.legalText.version].join(' ');
    if (text !== this.#legal.text) this.#legal = { text, shownAt: new Date() };
    if (this.#programme !== undefined && this.#programme !== programme.id) {
      this.#attempts.forget();
      this.faults = [];
      this.state = 'editing';
    }
    this.#programme = programme.id;
  }

  protected override render(): TemplateResult {
    const { programme } = this.#scope;
    const waiting = !programme || (!this.#tookOver && (this.#isFallbackFocused() || this.#isOnlyNative()));
    this.#waiting.set(waiting);
    if (!programme || waiting) return fallback();
    this.#takeOver();

    const level = headingLevel(this, this.headingLevel, 2);
    return html`<div part="base" lang=${this.#language.locale}>
      <section aria-labelledby="title">
        ${this.state === 'received' ? this.#renderReceipt(programme, level) : this.#renderForm(programme, level)}
      </section>
    </div>`;
  }

  #renderForm(programme: Programme, level: number): TemplateResult {
    const t = texts(this.#language.locale);
    const sending = this.state === 'sending';
    return html`<h2 part="title" id="title" tabindex="-1" aria-level=${level}><slot name="title">${text(t.pledgeTitle)}</slot></h2>
      <p part="lead"><slot name="lead">${text(t.pledgeLead)}</slot></p>
      ${this.faults.length ? errorSummary(this.faults, this.#language.locale, this.#onSummaryLink) : nothing}
      <form part="form" novalidate autocomplete="on" @submit=${this.#onSubmit}>
        ${pledgeFields({
          programme,
          draft: draftFrom(this.entered, programme, this.#scope.answers),
          answers: this.#scope.answers,
          faults: this.faults,
          locale: this.#language.locale,
          lang: this.#scope.contentLang,
          set: this.#set,
        })}
        ${legalNotice({
          programme,
          consent: this.entered.consent ?? false,
          faults: this.faults,
          locale: this.#language.locale,
          lang: this.#scope.contentLang,
          level,
          set: this.#set,
        })}
        <div part="message-box" role="status">${message(this.state, this.#attempts.isUncertain, this.#language.locale)}</div>
        <div part="section">
          <button part="button button-primary" type="submit">
            ${text(sending ? t.sending : this.state === 'failed' ? t.submitAgain : t.submit)}
          </button>
        </div>
      </form>`;
  }

  #renderReceipt(programme: Programme, level: number): TemplateResult {
    return receiptView({
      receipt: this.receipt,
      received: this.received!,
      programme,
      locale: this.#language.locale,
      lang: this.#scope.contentLang,
      level,
      again: this.#onAgain,
    });
  }

  #endpoint(): string | undefined {
    return this.#scope.endpoint(this.endpoint);
  }

  /** While the visitor is writing in the native form, it stays. */
  #isFallbackFocused(): boolean {
    return this.querySelector(':scope > [slot="fallback"] :focus') !== null;
  }

  /** Without https there is no hashing, so no script can send: a native form that can is left to it. */
  #isOnlyNative(): boolean {
    return !crypto.subtle && this.querySelector('form[slot="fallback"], [slot="fallback"] form') !== null;
  }

  readonly #onFallbackLeft = ({ relatedTarget }: FocusEvent): void => {
    if (!this.#tookOver && !(relatedTarget instanceof Node && this.contains(relatedTarget))) this.requestUpdate();
  };

  /** What was typed and chosen in the native form goes on in this one. */
  #takeOver(): void {
    if (this.#tookOver) return;
    this.#tookOver = true;
    const form = this.querySelector<HTMLFormElement>('form[slot="fallback"], [slot="fallback"] form');
    if (!form) return;
    const { entered, answers } = fromNativeForm(changedIn(form));
    this.entered = { ...entered, ...this.entered };
    const known = this.#scope.scope.answers.answers;
    // Rendering reads the answers; the other elements hear of them right after.
    queueMicrotask(() =>
      this.#scope.scope.answers.update({
        ...(answers.actorType && !known.actorType && { actorType: answers.actorType }),
        ...(answers.speaksFor && !known.speaksFor && { speaksFor: answers.speaksFor }),
        ...(answers.areas?.length && !known.areas.length && { areas: answers.areas }),
      }),
    );
  }

  readonly #set = (part: Partial<Entered>): void => {
    const { actorType, speaksFor, areas, ...own } = part;
    this.entered = { ...this.entered, ...own };
    const { programme, scope } = this.#scope;
    const before = scope.answers.answers.areas;
    scope.answers.update({
      ...(actorType !== undefined && { actorType }),
      ...(speaksFor !== undefined && { speaksFor }),
      ...(areas !== undefined && { areas }),
    });
    for (const { id } of programme?.areas ?? []) {
      const selected = scope.answers.answers.areas.includes(id);
      if (selected !== before.includes(id))
        emit(this, 'tillvaxt-area-select', { programme: programme!.id, area: id, selected });
    }
  };

  readonly #onSummaryLink = (event: Event, target: string): void => {
    event.preventDefault();
    if (this.shadowRoot) showField(this.shadowRoot, target);
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#submit();
  };

  readonly #onAgain = (): void => {
    // Who one is stays, and what did not go along; what has just been pledged is no longer where the next one begins.
    if (!this.received?.changed) {
      const { name, organisation, email, municipality } = this.entered;
      this.entered = { name, organisation, email, municipality };
      this.#set({ areas: [] });
      const { answers } = this.#scope.scope;
      answers.update({ date: undefined });
      answers.setText('first-step', '');
    }
    this.receipt = this.received = undefined;
    this.state = 'editing';
    focusAfterUpdate(this, '#title');
  };

  async #submit(): Promise<void> {
    const { programme, answers } = this.#scope;
    if (!programme || this.state === 'sending') return;
    const draft = draftFrom(this.entered, programme, answers);
    this.faults = faultsOf(draft, programme);
    if (this.faults.length) {
      this.state = 'editing';
      focusAfterUpdate(this, '#error-summary');
      return;
    }
    const endpoint = this.#endpoint();
    if (!endpoint) {
      warnOnce(this, 'attribute endpoint', 'none; expected an http(s) address');
      this.state = 'unready';
      return;
    }
    if (!crypto.subtle) {
      warnOnce(this, 'page', `${location.origin} has no https; pledges cannot be sent by script`);
      this.state = 'insecure';
      return;
    }
    const detail = { programme: programme.id, areas: [...draft.areas], actorType: draft.actorType };
    if (!emit(this, 'tillvaxt-pledge-submit', detail, { cancelable: true })) return;
    this.state = 'sending';
    const frame = {
      id: this.#attempts.id,
      programme,
      textHash: await legalTextHash(programme.controller),
      locale: this.#language.locale,
      partner: partnerId(this, this.partner) ?? this.#scope.scope.settings.partner,
      shownAt: this.#legal.shownAt,
      madeAt: new Date(),
    };
    const sent = await this.#attempts.send(endpoint, toPledge(draft, frame), pageFetch);
    // What was written while it was under way, or after an attempt that had arrived, did not go along.
    const left = toPledge(draftFrom(this.entered, programme, this.#scope.answers), frame);
    this.#end(sent, wordsOf(left) !== wordsOf(sent.pledge), endpoint, programme);
  }

  #end({ outcome, pledge }: Sent, changed: boolean, endpoint: string, programme: Programme): void {
    if (outcome.kind === 'received') {
      this.receipt = outcome.receipt;
      this.received = { pledge, changed };
      this.state = 'received';
      void tallyOf(endpoint, programme.id).refresh();
      focusAfterUpdate(this, '#title');
      const { areas, actorType } = pledge;
      emit(this, 'tillvaxt-pledge-sent', { programme: programme.id, areas: [...areas], actorType });
    } else if (outcome.kind === 'failed') {
      this.state = 'failed';
      // A browser tells a page nothing of a refused origin: it looks like being offline.
      if (new URL(endpoint).origin !== location.origin)
        warnOnce(
          this,
          'attribute endpoint',
          `no answer from ${endpoint}; if it is up, let it list ${location.origin} in ALLOWED_ORIGINS`,
        );
    } else if (outcome.kind === 'blocked') {
      this.state = 'blocked';
      warnOnce(
        this,
        'attribute endpoint',
        `${endpoint} answered ${outcome.status}; expected a collector that lists ${location.origin} in ALLOWED_ORIGINS`,
      );
      emit(this, 'tillvaxt-pledge-rejected', { programme: programme.id, status: outcome.status });
    } else {
      const { status, faults } = outcome.kind === 'refused' ? outcome : { status: 422, faults: [] };
      this.faults = faults;
      this.state = 'refused';
      if (faults.length) focusAfterUpdate(this, '#error-summary');
      emit(this, 'tillvaxt-pledge-rejected', { programme: programme.id, status });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tillvaxt-pledge-form': TillvaxtPledgeForm;
  }
}

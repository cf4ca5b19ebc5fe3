import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Programme } from '../../../contract/types.ts';
import { emit } from '../../internal/events.ts';
import { focusAfterUpdate } from '../../internal/focus-after-update.ts';
import { headingLevel } from '../../internal/heading-level.ts';
import { LanguageController } from '../../internal/language-controller.ts';
import { openFileButton } from '../../internal/open-file-button.ts';
import { partnerId } from '../../internal/partner-id.ts';
import { ScopeController } from '../../internal/scope-controller.ts';
import { fallback, text } from '../../internal/text.ts';
import { WaitingController } from '../../internal/waiting-controller.ts';
import { warnOnce } from '../../internal/warn-once.ts';
import { texts } from '../../locale/locale.ts';
import { isSame, legalTextHash, newId, toPledge } from '../../pledge/draft.ts';
import { faultsOf, type Fault } from '../../pledge/validate.ts';
import { choices, controls, fields, headings, tokens } from '../../theme/sheets.ts';
import { Delivery, type Target } from './delivery.ts';
import { draftFrom, fromPledge, type Entered } from './entered.ts';
import { NativeForm } from './native-form.ts';
import { outboxView } from './outbox-view.ts';
import { pledgeFields } from './pledge-fields.ts';
import { errorSummary, legalNotice, message, queuedView, receiptView, showField } from './pledge-parts.ts';
import { outboxStyles } from './outbox.styles.ts';
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
 * @csspart outbox-open - The button that opens a saved file.
 * @csspart button-small - A smaller button.
 * @csspart visually-hidden - Text for screen readers only.
 * @cssproperty [--tillvaxt-brand=#1d5c4a] - The organisation's colour.
 * @cssproperty [--tillvaxt-surface] - What the form stands on.
 * @cssproperty [--tillvaxt-text] - The text's colour.
 * @cssproperty [--tillvaxt-font-family=inherit] - The font.
 * @cssproperty [--tillvaxt-radius=0.5em] - How round corners are.
 */
export class TillvaxtPledgeForm extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, headings, fields, choices, styles, outboxStyles];

  static override properties: PropertyDeclarations = {
    endpoint: {},
    partner: {},
    withoutReceipt: { attribute: 'without-receipt', type: Boolean },
    headingLevel: { attribute: 'heading-level', type: Number },
    entered: { state: true, attribute: false },
    faults: { state: true, attribute: false },
  };

  readonly #language = new LanguageController(this);
  readonly #scope = new ScopeController(this, this.#language, 'controller');
  readonly #waiting = new WaitingController(this);
  readonly #native = new NativeForm(this);
  readonly #delivery = new Delivery(this, {
    programme: () => this.#scope.programme?.id,
    locale: () => this.#language.locale,
    holds: (pledge) => {
      const { programme, answers } = this.#scope;
      return !!programme && isSame(draftFrom(this.entered, programme, answers), programme, pledge);
    },
    fill: ({ pledge, faults }) => {
      const { entered, answers } = fromPledge(pledge!);
      this.entered = entered;
      this.faults = faults;
      this.#scope.scope.answers.update(answers);
    },
  });

  /** The legal text on show, by programme, language and version, and since when. */
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

  private entered: Entered = {};
  private faults: readonly Fault[] = [];

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { programme } = this.#scope;
    if (!programme) return;
    const text = [programme.id, programme.lang, programme.controller.legalText.version].join(' ');
    if (text !== this.#legal.text) this.#legal = { text, shownAt: new Date() };
    if (this.#programme !== undefined && this.#programme !== programme.id) {
      this.#delivery.reset();
      this.faults = [];
    }
    this.#programme = programme.id;
  }

  protected override render(): TemplateResult {
    const { programme } = this.#scope;
    const waiting = !programme || this.#native.stays;
    this.#waiting.set(waiting);
    if (!programme || waiting) return fallback();
    this.#takeOver();

    const level = headingLevel(this, this.headingLevel, 2);
    const { state } = this.#delivery;
    return html`<div part="base" lang=${this.#language.locale}>
      <section aria-labelledby="title">
        ${
          state === 'received'
            ? this.#renderReceipt(programme, level)
            : state === 'queued'
              ? this.#renderQueued(programme, level)
              : this.#renderForm(programme, level)
        }
      </section>
      ${this.#delivery.announcer.render()}
    </div>`;
  }

  #renderForm(programme: Programme, level: number): TemplateResult {
    const locale = this.#language.locale;
    const t = texts(locale);
    const lang = this.#scope.contentLang;
    const { answers } = this.#scope;
    const { faults } = this;
    const { state, fileProblem } = this.#delivery;
    return html`<h2 part="title" id="title" tabindex="-1" aria-level=${level}><slot name="title">${text(t.pledgeTitle)}</slot></h2>
      <p part="lead"><slot name="lead">${text(t.pledgeLead)}</slot></p>
      ${this.#renderOutbox(programme, level)}
      ${faults.length ? errorSummary(faults, locale, this.#onSummaryLink) : nothing}
      <form part="form" novalidate autocomplete="on" @submit=${this.#onSubmit}>
        ${pledgeFields({
          programme,
          draft: draftFrom(this.entered, programme, answers),
          answers,
          faults,
          locale,
          lang,
          set: this.#set,
        })}
        ${legalNotice({ programme, consent: this.entered.consent ?? false, faults, locale, lang, level, set: this.#set })}
        ${message(state, locale)}
        <div part="section send-row">
          <button part="button button-primary" type="submit" @click=${this.#onSubmit}>${text(state === 'sending' ? t.sending : t.submit)}</button>
          ${state === 'sending' ? html`<span part="note">${text(this.#delivery.kept)}</span>` : openFileButton({ label: t.openFile, hint: t.openFileHint, parts: 'button outbox-open' }, this.#onFile)}
        </div>
        ${fileProblem ? html`<p part="error">${text(t.files[fileProblem])}</p>` : nothing}
      </form>`;
  }

  #renderReceipt(programme: Programme, level: number): TemplateResult {
    const { receipt, pledge, changed } = this.#delivery;
    return html`${receiptView({
      receipt,
      pledge: pledge!,
      changed,
      programme,
      locale: this.#language.locale,
      lang: this.#scope.contentLang,
      level,
      again: this.#onAgain,
    })}
    ${this.#renderOutbox(programme, level)}`;
  }

  #renderQueued(programme: Programme, level: number): TemplateResult {
    const locale = this.#language.locale;
    const { queued, unsent } = texts(locale);
    const title = this.#delivery.isStored(this.#delivery.pledge!.id) ? queued : unsent;
    const outbox = this.#renderOutbox(programme, level);
    return queuedView(title, this.#delivery.changed, outbox, { locale, level, again: this.#onAgain });
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

  #target(): Target | undefined {
    const endpoint = this.#scope.endpoint(this.endpoint);
    const withoutReceipt = this.withoutReceipt || !!this.#scope.scope.settings.withoutReceipt;
    return endpoint ? { endpoint, withoutReceipt } : undefined;
  }

  /** What was typed and chosen in the native form goes on in this one. */
  #takeOver(): void {
    const taken = this.#native.take();
    if (!taken) return;
    const { entered, answers } = taken;
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

  /** The press of the button, by Enter too: a frame without `allow-forms` has no submit event. */
  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#submit();
  };

  readonly #onAgain = (): void => {
    // Who one is stays, and what did not go along; what has just been pledged is no longer where the next one begins.
    if (!this.#delivery.changed) {
      const { name, organisation, email, municipality } = this.entered;
      this.entered = { name, organisation, email, municipality };
      this.#set({ areas: [] });
      const { answers } = this.#scope.scope;
      answers.update({ date: undefined });
      answers.setText('first-step', '');
    }
    this.#delivery.reset();
    focusAfterUpdate(this, '#title');
  };

  readonly #onFile = (file: File): void => {
    const target = this.#target();
    if (target) void this.#delivery.open(file, target);
  };

  async #submit(): Promise<void> {
    const { programme, answers } = this.#scope;
    if (!programme || this.#delivery.state === 'sending') return;
    const draft = draftFrom(this.entered, programme, answers);
    this.faults = faultsOf(draft, programme);
    if (this.faults.length) {
      this.#delivery.stand('editing');
      focusAfterUpdate(this, '#error-summary');
      return;
    }
    const target = this.#target();
    if (!target) {
      warnOnce(this, 'attribute endpoint', 'none; expected an http(s) address');
      this.#delivery.stand('unready');
      return;
    }
    if (!crypto.subtle) {
      warnOnce(this, 'page', `${location.origin} has no https; pledges cannot be sent by script`);
      this.#delivery.stand('insecure');
      return;
    }
    const detail = { programme: programme.id, areas: [...draft.areas], actorType: draft.actorType };
    if (!emit(this, 'tillvaxt-pledge-submit', detail, { cancelable: true })) return;
    this.#delivery.stand('sending');
    const madeAt = new Date();
    const pledge = toPledge(draft, {
      id: newId(madeAt),
      programme,
      textHash: await legalTextHash(programme.controller),
      locale: this.#language.locale,
      partner: partnerId(this, this.partner) ?? this.#scope.scope.settings.partner,
      shownAt: this.#legal.shownAt,
      madeAt,
    });
    await this.#delivery.deliver(pledge, target, () => emit(this, 'tillvaxt-pledge-queued', detail));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tillvaxt-pledge-form': TillvaxtPledgeForm;
  }
}

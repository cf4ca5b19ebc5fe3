import { html, nothing, type TemplateResult } from 'lit';
import type { Pledge, Programme, Receipt } from '../../../contract/types.ts';
import { choice } from '../../internal/choice.ts';
import { text } from '../../internal/text.ts';
import { texts, type Locale } from '../../locale/locale.ts';
import type { Fault } from '../../pledge/validate.ts';
import type { State } from './delivery.ts';
import type { Entered } from './entered.ts';

/** The words for a fault, the same at the field and in the summary, whether it was found here or by the endpoint. */
export function wordsFor({ pointer, code }: Fault, locale: Locale): string {
  const { problems, otherProblem, idReused } = texts(locale);
  const field = pointer.replace(/^(#\/areas)\/\d+$/, '$1');
  if (field === '#/id') return idReused;
  return problems[`${field} ${code}`] ?? problems[field] ?? otherProblem;
}

const fields = ['actorType', 'speaksFor', 'areas', 'commitment', 'name', 'organisation', 'email', 'municipality'];

/** Id of the field that a pointer means, in the form's shadow root; undefined where the visitor has no such field. */
function fieldOf(pointer: string): string | undefined {
  if (pointer === '#/legal/consent') return 'consent';
  const [, field = ''] = pointer.split('/');
  return field === 'plan' ? 'sendPlan' : fields.find((each) => each === field);
}

/**
 * The list of what is wrong, as GOV.UK's error summary does it: it takes the focus, and each entry leads to its field.
 *
 * @param open takes the visitor to the field with that id
 */
export function errorSummary(
  faults: readonly Fault[],
  locale: Locale,
  open: (event: Event, target: string) => void,
): TemplateResult {
  return html`<div part="error-summary" id="error-summary" role="alert" tabindex="-1" aria-labelledby="error-title">
    <p part="error-title" id="error-title">${text(texts(locale).problem)}</p>
    <ul>
      ${faults.map((fault, index) => {
        const words = wordsFor(fault, locale);
        const field = fieldOf(fault.pointer);
        // What the visitor cannot mend is said once.
        if (!field)
          return faults.findIndex((each) => wordsFor(each, locale) === words) === index
            ? html`<li>${text(words)}</li>`
            : nothing;
        return html`<li>
          <a part="link" href="#${field}" @click=${(event: Event) => open(event, field)}>${text(words)}</a>
        </li>`;
      })}
    </ul>
  </div>`;
}

/** Takes the visitor to a field: its question comes into view, not only the field. */
export function showField(root: ShadowRoot, id: string): void {
  const field = root.getElementById(id) as HTMLInputElement | null;
  const isOneOfSeveral = field?.type === 'radio' || field?.name === 'areas';
  const question = isOneOfSeveral ? field.closest('[part~=fieldset]') : field?.labels?.[0];
  question?.scrollIntoView({ block: 'start' });
  field?.focus({ preventScroll: true });
}

/** What is said above the button: why the form has not sent, or why it was refused. */
export function message(state: State, locale: Locale): TemplateResult | typeof nothing {
  const words = messageWords(state, locale);
  return words ? html`<p part="message">${text(words)}</p>` : nothing;
}

/** The message's words; empty where there is nothing to say. */
export function messageWords(state: State, locale: Locale): string {
  const { noEndpoint, insecure, why } = texts(locale);
  if (state === 'unready') return noEndpoint;
  if (state === 'insecure') return insecure;
  return state === 'refused' ? why.refused : '';
}

/** What the legal notice shows; `set` takes whether the visitor consents. */
export interface LegalNotice {
  readonly programme: Programme;
  readonly consent: boolean;
  readonly faults: readonly Fault[];
  readonly locale: Locale;
  /** The programme's own language, where it differs from the interface's. */
  readonly lang: string | undefined;
  readonly level: number;
  readonly set: (part: Partial<Entered>) => void;
}

/** What the visitor is told before sending: the programme's own legal text, and the consent box where that is the basis. */
export function legalNotice({ programme, consent, faults, locale, lang, level, set }: LegalNotice): TemplateResult {
  const { controller } = programme;
  const t = texts(locale);
  const { legalText: legal } = controller;
  const fault = faults.find(({ pointer }) => pointer === '#/legal/consent');
  return html`<div part="legal">
    <h3 part="legal-title" aria-level=${Math.min(6, level + 1)}>${text(t.beforeSending)}</h3>
    <div lang=${lang ?? nothing}>
      ${legal.information.map((paragraph) => html`<p>${text(paragraph)}</p>`)}
      ${controller.publicBody && legal.publicRecord ? html`<p part="public-record">${text(legal.publicRecord)}</p>` : nothing}
      <p>
        <span lang=${locale}>${text(`${t.responsible}:`)}</span>
        <span>${text([controller.name, controller.contact].filter(Boolean).join(', '))}</span>
      </p>
    </div>
    ${controller.provenance === 'proposal' ? html`<p part="note">${text(t.legalProposal)}</p>` : nothing}
    ${
      controller.legalBasis === 'consent' && legal.consent
        ? html`${fault ? html`<p part="error" id="error-legal/consent">${text(wordsFor(fault, locale))}</p>` : nothing}
            ${choice({
              type: 'checkbox',
              name: 'consent',
              id: 'consent',
              label: legal.consent,
              lang,
              required: true,
              describedBy: fault && 'error-legal/consent',
              checked: consent,
              pick: (agreed) => set({ consent: agreed }),
            })}`
        : nothing
    }
  </div>`;
}

/** What the receipt shows. */
export interface ReceiptView {
  /** Missing where the endpoint gives none. */
  readonly receipt: Receipt | undefined;
  readonly pledge: Pledge;
  /** True where the form now holds other words, which did not go along. */
  readonly changed: boolean;
  readonly programme: Programme;
  readonly locale: Locale;
  readonly lang: string | undefined;
  readonly level: number;
  readonly again: () => void;
}

/** The receipt: reference, when it arrived, what was pledged, what happens next. */
export function receiptView(view: ReceiptView): TemplateResult {
  const { receipt, pledge, changed, programme, locale, lang, level, again } = view;
  const t = texts(locale);
  const when =
    receipt &&
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(receipt.receivedAt));
  const areas = programme.areas.filter(({ id }) => pledge.areas.includes(id)).map(({ title }) => title);
  return html`<div part="receipt">
    <svg part="done" viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="22" fill="none" stroke="currentColor" stroke-width="3"></circle>
      <path d="M14 25l7 7 14-16" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"></path>
    </svg>
    <h2 part="title" id="title" tabindex="-1" aria-level=${level}>${text(t.thanks)}</h2>
    ${changed ? html`<p part="message">${text(t.notIncluded)}</p>` : nothing}
    <dl part="receipt-list">
      ${
        receipt
          ? html`<div><dt>${text(t.reference)}</dt><dd part="reference">${text(receipt.reference)}</dd></div>
              <div><dt>${text(t.receivedAt)}</dt><dd><time datetime=${receipt.receivedAt}>${text(when)}</time></dd></div>`
          : nothing
      }
      <div>
        <dt>${text(t.youPledged)}</dt>
        <dd part="pledged">${text(pledge.commitment)}</dd>
        <dd part="pledged-areas" lang=${lang ?? nothing}>${text(areas.join(' · '))}</dd>
      </div>
    </dl>
    <h3 part="legal-title" aria-level=${Math.min(6, level + 1)}>${text(t.whatNext)}</h3>
    <p part="next" lang=${lang ?? nothing}>${text(programme.controller.legalText.next)}</p>
    ${anotherButton(locale, again)}
  </div>`;
}

/** What is shown while the pledge waits: that it is kept, and where it stands. */
export function queuedView(
  title: string,
  changed: boolean,
  outbox: TemplateResult | typeof nothing,
  { locale, level, again }: Pick<ReceiptView, 'locale' | 'level' | 'again'>,
): TemplateResult {
  return html`<div part="queued">
    <h2 part="title" id="title" tabindex="-1" aria-level=${level}>${text(title)}</h2>
    ${changed ? html`<p part="message">${text(texts(locale).notIncluded)}</p>` : nothing}
    ${outbox} ${anotherButton(locale, again)}
  </div>`;
}

/** Leads from a pledge that is done with to the next one. */
const anotherButton = (locale: Locale, again: () => void): TemplateResult =>
  html`<button part="button another" type="button" @click=${again}>${text(texts(locale).anotherPledge)}</button>`;

import { html, nothing, type TemplateResult } from 'lit';
import type { Pledge, Programme, Receipt } from '../../../contract/types.ts';
import { text } from '../../internal/text.ts';
import { momentIn, texts, type Locale } from '../../locale/locale.ts';

/** What the receipt shows. */
export interface ReceiptView {
  /** Missing where the endpoint gives none. */
  readonly receipt: Receipt | undefined;
  readonly pledge: Pledge;
  /** True where the form now holds other words, which did not go along. */
  readonly changed: boolean;
  /** The buttons that give the visitor the plan to keep. */
  readonly plan: TemplateResult;
  readonly programme: Programme;
  readonly locale: Locale;
  readonly lang: string | undefined;
  readonly level: number;
  readonly again: () => void;
}

/** The receipt: reference, when it arrived, what was pledged, what happens next. */
export function receiptView(view: ReceiptView): TemplateResult {
  const { receipt, pledge, changed, plan, programme, locale, lang, level, again } = view;
  const t = texts(locale);
  const when = receipt && momentIn(locale, new Date(receipt.receivedAt), { dateStyle: 'long', timeStyle: 'short' });
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
    <h3 part="legal-title" aria-level=${Math.min(6, level + 1)}>${text(t.plan.take)}</h3>
    <div>${plan}</div>
    ${anotherButton(locale, again)}
  </div>`;
}

/** What is shown while the pledge waits: that it is kept, and where it stands; or that it is kept no longer. */
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

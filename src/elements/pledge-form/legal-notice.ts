import { html, nothing, type TemplateResult } from 'lit';
import type { Programme } from '../../../contract/types.ts';
import { choice } from '../../internal/choice.ts';
import { text } from '../../internal/text.ts';
import { texts, type Locale } from '../../locale/locale.ts';
import type { Fault } from '../../pledge/validate.ts';
import type { Entered } from './entered.ts';
import { wordsFor } from './problems.ts';

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

import { html, nothing, type TemplateResult } from 'lit';
import type { Programme } from '../../../contract/types.ts';
import { choice } from '../../internal/choice.ts';
import { text } from '../../internal/text.ts';
import { texts, type Locale } from '../../locale/locale.ts';
import { legalTextOf } from './entered.ts';
import { fault, isAtFault, type FormView } from './fields.ts';

/** What a programme's owner tells everyone who pledges. */
export function legalWords({ controller }: Programme, locale: Locale, lang: string | undefined): TemplateResult {
  const t = texts(locale);
  const { legalText: legal } = controller;
  return html`<div lang=${lang ?? nothing}>
      ${legal.information.map((paragraph) => html`<p>${text(paragraph)}</p>`)}
      ${controller.publicBody && legal.publicRecord ? html`<p part="public-record">${text(legal.publicRecord)}</p>` : nothing}
      <p>
        <span lang=${locale}>${text(`${t.responsible}:`)}</span>
        <span>${text([controller.name, controller.contact].filter(Boolean).join(', '))}</span>
      </p>
    </div>
    ${controller.provenance === 'proposal' ? html`<p part="note">${text(t.legalProposal)}</p>` : nothing}`;
}

/** What the visitor is told before sending: the programme's own legal text, and the consent box where that is the basis. */
export function legalNotice(view: FormView): TemplateResult {
  const { form, programme, locale, lang, level } = view;
  const { legalBasis, legalText: legal } = programme.controller;
  const isWrong = isAtFault(view, '#/legal/consent');
  return html`<div part="legal">
    <h3 part="legal-title" aria-level=${Math.min(6, level + 1)}>${text(texts(locale).beforeSending)}</h3>
    ${legalWords(programme, locale, lang)}
    ${
      legalBasis === 'consent' && legal.consent
        ? html`${fault(view, '#/legal/consent')}
            ${choice({
              type: 'checkbox',
              name: 'consent',
              id: 'consent',
              label: legal.consent,
              lang,
              required: true,
              describedBy: isWrong ? 'error-legal/consent' : undefined,
              checked: form.draft.consent,
              pick: (agrees) => form.set({ agreedTo: agrees ? legalTextOf(programme) : '' }),
            })}`
        : nothing
    }
  </div>`;
}

import { html } from 'hono/html';
import type { Programme, Receipt } from '../../../contract/types.ts';
import { textsIn, type Language } from '../texts.ts';
import type { Html, Page } from './layout.ts';

/** What the receipt page shows. */
export interface ReceiptPageContent {
  language: Language;
  programme: Programme;
  receipt: Receipt;
  /** Checked URL of the page the reader came from. */
  returnTo: string | undefined;
}

/** Tells that the pledge is stored, since when, under which reference, and what happens next. */
export function receiptPage({ language, programme, receipt, returnTo }: ReceiptPageContent): Page {
  const texts = textsIn(language);
  const { contact, name, legalText } = programme.controller;
  return {
    language,
    title: `${texts.receipt.heading} – ${programme.title}`,
    body: html`<p class="over" lang="${programme.lang}">${programme.title}</p>
<h1>${texts.receipt.heading}</h1>
<div class="reference">
<p>${texts.receipt.reference}</p>
<p class="number">${receipt.reference}</p>
<p>${texts.receipt.received} <time datetime="${receipt.receivedAt}">${moment(receipt.receivedAt, texts.locale)}</time></p>
</div>
<p>${texts.receipt.keep}</p>
<h2>${texts.receipt.nextHeading}</h2>
<p lang="${programme.lang}">${legalText.next}</p>
${
  contact &&
  html`<h2>${texts.receipt.contactHeading}</h2>
<p>${texts.receipt.contact(name)} ${contactLink(contact)}</p>`
}
${returnTo && html`<p><a class="back" href="${returnTo}">${texts.receipt.back}</a></p>`}`,
  };
}

/** In the time zone of the process (TZ), which is named. */
function moment(time: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(time));
}

function contactLink(contact: string): Html | string {
  if (URL.canParse(contact)) {
    return /^https?:$/.test(new URL(contact).protocol) ? html`<a href="${contact}">${contact}</a>` : contact;
  }
  return contact.includes('@') ? html`<a href="mailto:${contact}">${contact}</a>` : contact;
}

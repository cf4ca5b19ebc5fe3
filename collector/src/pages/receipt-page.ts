import { html } from 'hono/html';
import type { Pledge, Programme, Receipt } from '../../../contract/types.ts';
import { textsIn, type Language } from '../texts.ts';
import type { Html, Page } from './layout.ts';

/** What the receipt page shows. */
export interface ReceiptPageContent {
  language: Language;
  programme: Programme;
  pledge: Pledge;
  receipt: Receipt;
  /** In which the time is told, as `Europe/Stockholm`: without script the reader's own is not known. */
  timeZone: string;
  /** Checked URL of the page the reader came from. */
  returnTo: string | undefined;
}

/** Tells that the pledge is stored, since when, under which reference, and what happens next. */
export function receiptPage(content: ReceiptPageContent): Page {
  const { language, programme, pledge, receipt, timeZone, returnTo } = content;
  const texts = textsIn(language);
  const { contact, name, legalText } = programme.controller;
  const areas = programme.areas.filter(({ id }) => pledge.areas.includes(id)).map(({ title }) => title);
  return {
    language,
    title: `${texts.receipt.heading} – ${programme.title}`,
    body: html`<p class="over" lang="${programme.lang}">${programme.title}</p>
<h1>${texts.receipt.heading}</h1>
<div class="reference">
<p>${texts.receipt.reference}</p>
<p class="number">${receipt.reference}</p>
<p>${texts.receipt.received} <time datetime="${receipt.receivedAt}">${moment(receipt.receivedAt, texts.locale, timeZone)}</time></p>
</div>
<p>${texts.receipt.keep}</p>
<dl class="answers"><div>
<dt>${texts.receipt.pledged}</dt>
<dd dir="auto">${pledge.commitment}</dd>
<dd class="pledged-areas" lang="${programme.lang}">${areas.join(' · ')}</dd>
</div></dl>
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

/** With the time zone's name, since it may be another than the reader's; our English is British. */
function moment(time: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(time));
}

function contactLink(contact: string): Html | string {
  if (URL.canParse(contact)) {
    return /^https?:$/.test(new URL(contact).protocol) ? html`<a href="${contact}">${contact}</a>` : contact;
  }
  return contact.includes('@') ? html`<a href="mailto:${contact}">${contact}</a>` : contact;
}

import { html } from 'hono/html';
import type { Programme } from '../../../contract/types.ts';
import { TICK_FIELDS, type FormPost, type TextField } from '../submit/parse-form.ts';
import type { Fault } from '../submit/validate.ts';
import { textsIn, type Language, type Texts } from '../texts.ts';
import { described, errorSummary, hidden, notes, tick } from './controls.ts';
import type { Html, Page } from './layout.ts';
import { messagesFor } from './messages.ts';

/** What the review page shows; the post is complete but for the consent, which is never carried over. */
export interface ReviewPageContent {
  language: Language;
  programme: Programme;
  post: FormPost;
  faults: readonly Fault[];
  /** Checked URL of the page the reader came from. */
  returnTo: string | undefined;
}

/** The written answers, in the order of the form. */
const WRITTEN_FIELDS = [
  'commitment',
  'name',
  'organisation',
  'email',
  'municipality',
  'plan.existing',
  'plan.partners',
  'plan.sustainability',
  'plan.firstStep',
  'plan.date',
] as const satisfies readonly TextField[];

/** Shows what will be sent and the legal text, and asks the reader to send it; nothing is stored yet. */
export function reviewPage({ language, programme, post, faults, returnTo }: ReviewPageContent): Page {
  const texts = textsIn(language);
  const { review } = texts;
  const messages = messagesFor(faults, texts);
  const { name: responsible, contact, publicBody, legalBasis, legalText } = programme.controller;
  const title = `${review.heading} – ${programme.title}`;
  return {
    language,
    title: messages.length > 0 ? `${texts.errorInTitle}${title}` : title,
    body: html`${errorSummary(messages, new Set(['legal.consent']), texts)}
<p class="over" lang="${programme.lang}">${programme.title}</p>
<h1>${review.heading}</h1>
<p class="lead">${review.lead}</p>
<dl class="answers">
${answersOf(post, programme, texts).map(
  ([label, answer]) => html`<div><dt>${label}</dt><dd dir="auto">${answer}</dd></div>
`,
)}</dl>
<form method="post" action="/v1/pledges" novalidate>
<section class="legal" aria-labelledby="legal-title">
<h2 id="legal-title">${review.legalHeading}</h2>
<div lang="${programme.lang}">
${legalText.information.map(
  (paragraph) => html`<p>${paragraph}</p>
`,
)}${publicBody && legalText.publicRecord && html`<p>${legalText.publicRecord}</p>`}
<p><span lang="${language}">${review.responsible}:</span> ${[responsible, contact].filter(Boolean).join(', ')}</p>
</div>
${legalBasis === 'consent' && legalText.consent && consentBox(legalText.consent)}
</section>
${hiddenFields(post, returnTo)}
<div class="actions">
<button>${review.send}</button>
<button name="action" value="change" class="second">${review.change}</button>
</div>
</form>`,
  };

  function consentBox(label: string): Html {
    const name = 'legal.consent';
    const control = { name, label, message: messages.find(({ field }) => field === name), texts };
    return html`<div class="field${control.message ? ' wrong' : ''}">
${notes(control)}
${tick({ id: name, name, type: 'checkbox', value: 'true' }, label, { checked: false, attributes: html`${described(control)}` })}
</div>`;
  }
}

function answersOf(post: FormPost, programme: Programme, texts: Texts): [label: string, answer: string][] {
  const { fields, yes, no } = texts;
  const speakers: Record<string, string> = {
    self: fields.self,
    role: fields.role,
    organisation: fields.organisationVoice,
  };
  const actorType = programme.actorTypes.find(({ id }) => id === post.texts.actorType);
  const areas = programme.areas.filter(({ id }) => post.areas.includes(id)).map(({ title }) => title);
  const answers: [string, string][] = [
    [fields.actorType, actorType?.label ?? ''],
    [fields.speaksFor, speakers[post.texts.speaksFor ?? ''] ?? ''],
    [fields.areas, areas.join('\n')],
  ];
  for (const name of WRITTEN_FIELDS) {
    const text = post.texts[name];
    if (text !== undefined) answers.push([fields[name], text]);
  }
  for (const name of TICK_FIELDS) {
    if (name !== 'legal.consent') answers.push([fields[name], post.ticks.has(name) ? yes : no]);
  }
  return answers;
}

function hiddenFields({ texts, ticks, areas }: FormPost, returnTo: string | undefined): Html[] {
  const fields: [string, string][] = [
    ...areas.map((area): [string, string] => ['areas', area]),
    ...Object.entries(texts),
    ...TICK_FIELDS.filter((name) => name !== 'legal.consent' && ticks.has(name)).map((name): [string, string] => [
      name,
      'on',
    ]),
  ];
  if (returnTo !== undefined) fields.push(['return', returnTo]);
  return fields.map(([name, value]) => hidden(name, value));
}

import type { Programme } from '../../contract/types.ts';
import { localeFor, texts } from '../locale/locale.ts';
import { speaksForChoices } from '../plan/questions.ts';
import { heading } from './heading.ts';
import { markup, type Markup } from './markup.ts';

/**
 * The form's snippet: a native form with the pledge's own field names, which the collector answers with a review page. The
 * element takes over what was typed in it.
 *
 * @param programme in the language of the page
 * @param action the endpoint, as an address from the page
 * @param id the element's; its heading has one too, `…-title`, which is there where a filter has taken the element
 * @param area is chosen from the start
 * @param isNative false: the element alone
 */
export function pledgeForm(
  programme: Programme,
  {
    action,
    headingLevel = 2,
    partner,
    id,
    area,
    isNative = true,
  }: { action: string; headingLevel?: number; partner?: string; id?: string; area?: string; isNative?: boolean },
): Markup {
  const start = markup`<tillvaxt-pledge-form${id ? markup` id="${id}"` : ''}${headingLevel === 2 ? '' : markup` heading-level="${headingLevel}"`}>`;
  if (!isNative) return markup`${start}</tillvaxt-pledge-form>`;
  const t = texts(localeFor(programme.lang));
  const { controller } = programme;
  const speaks = { self: t.self, role: t.role, organisation: t.organisationFor };
  const asked = (['name', 'organisation', 'email', 'municipality'] as const).filter(
    (each) => !controller.disabledFields?.includes(each),
  );
  const autocomplete = { name: 'name', organisation: 'organization', email: 'email', municipality: undefined };
  const order = Object.keys(t.formSteps) as (keyof typeof t.formSteps)[];
  const step = (name: keyof typeof t.formSteps): Markup =>
    markup`<div part="step">${heading(Math.min(6, headingLevel + 1), 'step-title', markup`<span part="progress">${t.formStep(order.indexOf(name) + 1, order.length)}</span> ${t.formSteps[name]}`)}\n`;
  const choice = (type: 'radio' | 'checkbox', name: string, value: string, label: string, checked = false): Markup =>
    markup`<label part="choice"><input part="${type}" type="${type}" name="${name}" value="${value}"${checked ? markup` checked` : ''}><span>${label}</span></label>\n`;
  // Labels hold their fields: a snippet puts no id into the page.
  const field = (name: (typeof asked)[number]): Markup =>
    markup`<label part="section"><span part="label">${t[name]}</span>${name === 'email' ? markup`<span part="field-hint">${t.emailHint}</span>` : ''}
<input part="field" name="${name}" type="${name === 'email' ? 'email' : 'text'}"${autocomplete[name] ? markup` autocomplete="${autocomplete[name]}"` : ''}></label>\n`;

  return markup`${start}
<div slot="fallback" part="base"><section>
${heading(headingLevel, 'title', t.pledgeTitle, id && `${id}-title`)}
<p part="lead">${t.pledgeLead}</p>
<form part="form" method="post" action="${action}" accept-charset="utf-8">
<input type="hidden" name="programme.id" value="${programme.id}">
<input type="hidden" name="programme.version" value="${programme.version}">
<input type="hidden" name="locale" value="${programme.lang}">
${partner ? markup`<input type="hidden" name="partner" value="${partner}">\n` : ''}<ol part="steps">${Object.values(t.formSteps).map((name) => markup`<li part="step-mark"><span part="visually-hidden">${name}</span></li>`)}</ol>
${step('who')}<fieldset part="fieldset"><legend part="legend">${t.whoAreYou}</legend><div part="choices">
${programme.actorTypes.map((each) => choice('radio', 'actorType', each.id, each.label))}</div></fieldset>
<fieldset part="fieldset"><legend part="legend">${t.speaksFor}</legend><div part="choices choices-inline">
${speaksForChoices(programme).map((value) => choice('radio', 'speaksFor', value, speaks[value], value === 'self'))}</div></fieldset></div>
${step('areas')}<fieldset part="fieldset"><legend part="legend">${t.whichAreas}</legend><p part="field-hint">${t.areasHint}</p><div part="choices">
${programme.areas.map((each) => choice('checkbox', 'areas', each.id, each.title, each.id === area))}</div></fieldset></div>
${step('commitment')}<div part="section"><label part="section"><span part="label">${t.commitment}</span><span part="field-hint">${t.commitmentHint}</span>
<textarea part="field" name="commitment" rows="5"></textarea></label><p part="counter">${t.left(500)}</p></div>
<div part="section"><details part="more"><summary part="more-summary">${asked.length ? t.more : t.publishing} <span part="optional">(${t.optional})</span></summary>
${asked.length ? markup`<fieldset part="fieldset"><legend part="legend">${t.aboutYou}</legend><div part="grid">\n${asked.map(field)}</div></fieldset>\n` : ''}<fieldset part="fieldset"><legend part="legend">${t.publishing}</legend><p part="field-hint">${t.publishingHint}</p><div part="choices">
${choice('checkbox', 'publish.commitment', 'on', t.publishCommitment)}${asked.includes('name') ? choice('checkbox', 'publish.name', 'on', t.publishName) : ''}${asked.includes('organisation') ? choice('checkbox', 'publish.organisation', 'on', t.publishOrganisation) : ''}</div></fieldset></details>
<details part="more"><summary part="more-summary">${t.aboutData}</summary><div part="legal"><div>
${controller.legalText.information.map((paragraph) => markup`<p>${paragraph}</p>\n`)}${controller.publicBody && controller.legalText.publicRecord ? markup`<p part="public-record">${controller.legalText.publicRecord}</p>\n` : ''}<p>${t.responsible}: ${[controller.name, controller.contact].filter(Boolean).join(', ')}</p></div>${controller.provenance === 'proposal' ? markup`<p part="note">${t.legalProposal}</p>` : ''}</div></details></div></div>
<div part="section send-row"><button part="button button-primary" type="submit">${t.review}</button></div>
</form></section></div>
</tillvaxt-pledge-form>`;
}

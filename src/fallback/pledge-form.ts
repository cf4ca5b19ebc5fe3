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
 */
export function pledgeForm(
  programme: Programme,
  { action, headingLevel = 2, partner, id }: { action: string; headingLevel?: number; partner?: string; id?: string },
): Markup {
  const t = texts(localeFor(programme.lang));
  const { controller } = programme;
  const speaks = { self: t.self, role: t.role, organisation: t.organisationFor };
  const asks = (field: 'name' | 'organisation' | 'email' | 'municipality'): boolean =>
    !controller.disabledFields?.includes(field);
  const optional = markup`<span part="optional">(${t.optional})</span>`;
  const choice = (type: 'radio' | 'checkbox', name: string, value: string, label: string, checked = false): Markup =>
    markup`<label part="choice"><input part="${type}" type="${type}" name="${name}" value="${value}"${checked ? markup` checked` : ''}><span>${label}</span></label>\n`;
  // Labels hold their fields: a snippet puts no id into the page.
  const field = (
    name: 'name' | 'organisation' | 'email' | 'municipality',
    label: string,
    autocomplete?: string,
    hint?: string,
  ): Markup =>
    markup`<label part="section"><span part="label">${label}</span>${hint ? markup`<span part="field-hint">${hint}</span>` : ''}
<input part="field" name="${name}" type="${name === 'email' ? 'email' : 'text'}"${autocomplete ? markup` autocomplete="${autocomplete}"` : ''}></label>\n`;

  return markup`<tillvaxt-pledge-form${id ? markup` id="${id}"` : ''}${headingLevel === 2 ? '' : markup` heading-level="${headingLevel}"`}>
<div slot="fallback" part="base"><section>
${heading(headingLevel, 'title', t.pledgeTitle)}
<p part="lead">${t.pledgeLead}</p>
<form part="form" method="post" action="${action}" accept-charset="utf-8">
<input type="hidden" name="programme.id" value="${programme.id}">
<input type="hidden" name="programme.version" value="${programme.version}">
<input type="hidden" name="locale" value="${programme.lang}">
${partner ? markup`<input type="hidden" name="partner" value="${partner}">\n` : ''}<fieldset part="fieldset"><legend part="legend">${t.whoAreYou}</legend><div part="choices">
${programme.actorTypes.map((each) => choice('radio', 'actorType', each.id, each.label))}</div></fieldset>
<fieldset part="fieldset"><legend part="legend">${t.speaksFor}</legend><div part="choices choices-inline">
${speaksForChoices(programme).map((value) => choice('radio', 'speaksFor', value, speaks[value], value === 'self'))}</div></fieldset>
<fieldset part="fieldset"><legend part="legend">${t.whichAreas}</legend><p part="field-hint">${t.areasHint}</p><div part="choices">
${programme.areas.map((each) => choice('checkbox', 'areas', each.id, each.title))}</div></fieldset>
<div part="section"><label part="section"><span part="label">${t.commitment}</span><span part="field-hint">${t.commitmentHint}</span>
<textarea part="field" name="commitment" rows="5" required></textarea></label><p part="counter">${t.left(500)}</p></div>
<fieldset part="fieldset"><legend part="legend">${t.aboutYou} ${optional}</legend><div part="grid">
${asks('name') ? field('name', t.name, 'name') : ''}${asks('organisation') ? field('organisation', t.organisation, 'organization') : ''}${asks('email') ? field('email', t.email, 'email', t.emailHint) : ''}${asks('municipality') ? field('municipality', t.municipality) : ''}</div></fieldset>
<fieldset part="fieldset"><legend part="legend">${t.publishing} ${optional}</legend><p part="field-hint">${t.publishingHint}</p><div part="choices">
${choice('checkbox', 'publish.commitment', 'on', t.publishCommitment)}${asks('name') ? choice('checkbox', 'publish.name', 'on', t.publishName) : ''}${asks('organisation') ? choice('checkbox', 'publish.organisation', 'on', t.publishOrganisation) : ''}</div></fieldset>
<div part="legal">${heading(Math.min(6, headingLevel + 1), 'legal-title', t.beforeSending)}<div>
${controller.legalText.information.map((paragraph) => markup`<p>${paragraph}</p>\n`)}${controller.publicBody && controller.legalText.publicRecord ? markup`<p part="public-record">${controller.legalText.publicRecord}</p>\n` : ''}<p>${t.responsible}: ${[controller.name, controller.contact].filter(Boolean).join(', ')}</p></div>${controller.provenance === 'proposal' ? markup`<p part="note">${t.legalProposal}</p>` : ''}</div>
<div part="section"><button part="button button-primary" type="submit">${t.submit}</button></div>
</form></section></div>
</tillvaxt-pledge-form>`;
}

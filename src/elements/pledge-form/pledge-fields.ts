import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { choice } from '../../internal/choice.ts';
import { counter } from '../../internal/counter.ts';
import { text } from '../../internal/text.ts';
import { texts } from '../../locale/locale.ts';
import { withArea } from '../../plan/answers.ts';
import { speaksForChoices } from '../../plan/questions.ts';
import { answered, areaRows, whoRows } from './answered.ts';
import { planFrom } from './entered.ts';
import { asks, described, fault, isAtFault, textField, tick, type FormView } from './fields.ts';
import { legalWords } from './legal-notice.ts';
import { moreFields } from './more-fields.ts';
import { step, stepList } from './steps.ts';

/** All that the form asks, in order: what is known is shown before the next thing that is asked. */
export function pledgeFields(view: FormView): TemplateResult {
  const { form, locale } = view;
  const { formSteps } = texts(locale);
  const who = form.isKnown('who')
    ? html`${answered(view, formSteps.who, whoRows(view), 'actorType')} ${form.asksSpeaker ? speakerFields(view) : form.asksOrganisation ? textField(view, 'organisation', 'organization', true) : nothing}`
    : undefined;
  const areas = form.isKnown('areas') ? answered(view, formSteps.areas, areaRows(view), 'areas') : undefined;
  return html`${stepList(view, form.at)} ${who ? nothing : step(view, 'who', whoFields(view))}
    ${areas ? nothing : step(view, 'areas', html`${who} ${areaFields(view)}`)}
    ${step(view, 'commitment', html`${areas ? who : nothing} ${areas} ${commitmentFields(view)}`)}`;
}

function whoFields(view: FormView): TemplateResult {
  const { form, programme, locale, lang } = view;
  const t = texts(locale);
  const { actorType } = form.draft;
  return html`<fieldset part="fieldset" aria-describedby=${ifDefined(described(view, '#/actorType'))}>
      <legend part="legend">${text(t.whoAreYou)}</legend>
      ${fault(view, '#/actorType')}
      <div part="choices">
        ${programme.actorTypes.map(({ id, label }, index) =>
          choice({
            type: 'radio',
            name: 'actorType',
            id: index === 0 ? 'actorType' : undefined,
            value: id,
            label,
            lang,
            required: true,
            checked: actorType === id,
            pick: () => form.set({ actorType: id }),
          }),
        )}
      </div>
    </fieldset>
    ${speakerFields(view)}`;
}

function speakerFields(view: FormView): TemplateResult {
  const { form, programme, locale } = view;
  const t = texts(locale);
  const { speaksFor } = form.draft;
  const speaks = { self: t.self, role: t.role, organisation: t.organisationFor };
  return html`<fieldset part="fieldset">
      <legend part="legend">${text(t.speaksFor)}</legend>
      ${fault(view, '#/speaksFor')}
      <div part="choices choices-inline">
        ${speaksForChoices(programme).map((value, index) =>
          choice({
            type: 'radio',
            name: 'speaksFor',
            id: index === 0 ? 'speaksFor' : undefined,
            value,
            label: speaks[value],
            checked: speaksFor === value,
            pick: () => form.set({ speaksFor: value }),
          }),
        )}
      </div>
      ${
        speaksFor === 'organisation'
          ? html`<div part="revealed">${textField(view, 'organisation', 'organization', true)}</div>`
          : nothing
      }
    </fieldset>`;
}

function areaFields(view: FormView): TemplateResult {
  const { form, programme, locale, lang } = view;
  const t = texts(locale);
  const { areas } = form.draft;
  return html`<fieldset part="fieldset" aria-describedby=${ifDefined(described(view, '#/areas', 'areas-hint'))}>
    <legend part="legend">${text(t.whichAreas)}</legend>
    <p part="field-hint" id="areas-hint">${text(t.areasHint)}</p>
    ${fault(view, '#/areas')}
    <div part="choices">
      ${programme.areas.map(({ id, title }, index) =>
        choice({
          type: 'checkbox',
          name: 'areas',
          id: index === 0 ? 'areas' : undefined,
          value: id,
          label: title,
          lang,
          checked: areas.includes(id),
          pick: (chosen) => form.set({ areas: withArea(form.answers.areas, id, chosen) }),
        }),
      )}
    </div>
  </fieldset>`;
}

function commitmentFields(view: FormView): TemplateResult {
  const { form, programme, locale, lang } = view;
  const t = texts(locale);
  const { commitment, plan } = form.draft;
  return html`<div part="section">
      <label part="label" for="commitment">${text(t.commitment)}</label>
      <p part="field-hint" id="commitment-hint">${text(t.commitmentHint)}</p>
      ${fault(view, '#/commitment')}
      <textarea
        part="field ${isAtFault(view, '#/commitment') ? 'invalid' : ''}"
        id="commitment"
        name="commitment"
        rows="5"
        required
        aria-invalid=${isAtFault(view, '#/commitment') ? 'true' : nothing}
        aria-describedby=${ifDefined(described(view, '#/commitment', 'commitment-hint commitment-left'))}
        .value=${live(commitment)}
        @input=${(event: Event) => form.set({ commitment: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${counter(commitment, locale, 'commitment-left')}
    </div>
    ${
      asks(programme, 'plan') && planFrom(form.answers)
        ? html`<div part="section">
            ${fault(view, '#/plan')}
            ${tick('sendPlan', t.sendPlan, !!plan, (sendPlan) => form.set({ sendPlan }), described(view, '#/plan'))}
          </div>`
        : nothing
    }
    <div part="section">
      ${moreFields(view)}
      <details part="more" ?open=${form.isLegalOpen}>
        <summary part="more-summary">${text(t.aboutData)}</summary>
        <div part="legal">${legalWords(programme, locale, lang)}</div>
      </details>
    </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Programme } from '../../../contract/types.ts';
import { choice } from '../../internal/choice.ts';
import { text } from '../../internal/text.ts';
import { texts, type Locale } from '../../locale/locale.ts';
import { withArea, type Answers } from '../../plan/answers.ts';
import { speaksForChoices } from '../../plan/questions.ts';
import type { Draft } from '../../pledge/draft.ts';
import { lengthOf, limits, type Fault } from '../../pledge/validate.ts';
import { planFrom, type Entered } from './entered.ts';
import { wordsFor } from './problems.ts';

/** What the form's fields need; `set` takes what the visitor enters. */
export interface PledgeFields {
  readonly programme: Programme;
  readonly draft: Draft;
  readonly answers: Answers;
  readonly faults: readonly Fault[];
  readonly locale: Locale;
  /** The programme's own language, where it differs from the interface's. */
  readonly lang: string | undefined;
  readonly set: (part: Partial<Entered>) => void;
}

const optional = ['name', 'organisation', 'email', 'municipality'] as const;
type Optional = (typeof optional)[number] | 'plan';

/** All fields of the form, in order. Each fault stands between a field's label and the field. */
export function pledgeFields(fields: PledgeFields): TemplateResult {
  const { programme } = fields;
  const asks = (field: Optional): boolean => !programme.controller.disabledFields?.includes(field);
  return html`${whoFields(fields)} ${areaFields(fields)} ${commitmentField(fields)}
    ${optional.some(asks) ? aboutFields(fields, asks) : nothing}
    ${asks('plan') && planFrom(fields.answers) ? planChoice(fields) : nothing} ${publishingChoices(fields, asks)}`;
}

function aboutFields(fields: PledgeFields, asks: (field: Optional) => boolean): TemplateResult {
  const { draft } = fields;
  const t = texts(fields.locale);
  return html`<fieldset part="fieldset">
      <legend part="legend">${text(`${t.aboutYou} `)}<span part="optional">${text(`(${t.optional})`)}</span></legend>
      <div part="grid">
        ${asks('name') ? textField(fields, 'name', t.name, 'name') : nothing}
        ${asks('organisation') && draft.speaksFor !== 'organisation' ? textField(fields, 'organisation', t.organisation, 'organization') : nothing}
        ${asks('email') ? textField(fields, 'email', t.email, 'email', t.emailHint) : nothing}
        ${asks('municipality') ? textField(fields, 'municipality', t.municipality) : nothing}
      </div>
    </fieldset>`;
}

function fault({ faults, locale }: PledgeFields, pointer: string): TemplateResult | typeof nothing {
  const found = faults.find((each) => each.pointer === pointer);
  return found ? html`<p part="error" id="error-${pointer.slice(2)}">${text(wordsFor(found, locale))}</p>` : nothing;
}

/** Ids of what describes a field: its hint, and its error once there is one. */
const described = ({ faults }: PledgeFields, pointer: string, hint?: string): string | undefined =>
  [hint, faults.some((each) => each.pointer === pointer) ? `error-${pointer.slice(2)}` : '']
    .filter(Boolean)
    .join(' ') || undefined;

const isAtFault = ({ faults }: PledgeFields, pointer: string): boolean =>
  faults.some((each) => each.pointer === pointer);

function whoFields(fields: PledgeFields): TemplateResult {
  const { programme, draft, answers, locale, lang, set } = fields;
  const t = texts(locale);
  const speaks = { self: t.self, role: t.role, organisation: t.organisationFor };
  return html`<fieldset part="fieldset" aria-describedby=${ifDefined(described(fields, '#/actorType'))}>
      <legend part="legend">${text(t.whoAreYou)}</legend>
      ${fault(fields, '#/actorType')}
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
            checked: answers.actorType === id,
            pick: () => set({ actorType: id }),
          }),
        )}
      </div>
    </fieldset>
    <fieldset part="fieldset">
      <legend part="legend">${text(t.speaksFor)}</legend>
      ${fault(fields, '#/speaksFor')}
      <div part="choices choices-inline">
        ${speaksForChoices(programme).map((value, index) =>
          choice({
            type: 'radio',
            name: 'speaksFor',
            id: index === 0 ? 'speaksFor' : undefined,
            value,
            label: speaks[value],
            checked: draft.speaksFor === value,
            pick: () => set({ speaksFor: value }),
          }),
        )}
      </div>
      ${
        draft.speaksFor === 'organisation'
          ? html`<div part="revealed">${textField(fields, 'organisation', t.organisation, 'organization', undefined, true)}</div>`
          : nothing
      }
    </fieldset>`;
}

function areaFields(fields: PledgeFields): TemplateResult {
  const { programme, answers, locale, lang, set } = fields;
  const t = texts(locale);
  return html`<fieldset part="fieldset" aria-describedby=${ifDefined(described(fields, '#/areas', 'areas-hint'))}>
    <legend part="legend">${text(t.whichAreas)}</legend>
    <p part="field-hint" id="areas-hint">${text(t.areasHint)}</p>
    ${fault(fields, '#/areas')}
    <div part="choices">
      ${programme.areas.map(({ id, title }, index) =>
        choice({
          type: 'checkbox',
          name: 'areas',
          id: index === 0 ? 'areas' : undefined,
          value: id,
          label: title,
          lang,
          checked: answers.areas.includes(id),
          pick: (chosen) => set({ areas: withArea(answers.areas, id, chosen) }),
        }),
      )}
    </div>
  </fieldset>`;
}

function commitmentField(fields: PledgeFields): TemplateResult {
  const { draft, locale, set } = fields;
  const t = texts(locale);
  const left = limits['#/commitment']! - lengthOf(draft.commitment.trim());
  return html`<div part="section">
    <label part="label" for="commitment">${text(t.commitment)}</label>
    <p part="field-hint" id="commitment-hint">${text(t.commitmentHint)}</p>
    ${fault(fields, '#/commitment')}
    <textarea
      part="field ${isAtFault(fields, '#/commitment') ? 'invalid' : ''}"
      id="commitment"
      name="commitment"
      rows="5"
      required
      aria-invalid=${isAtFault(fields, '#/commitment') ? 'true' : nothing}
      aria-describedby=${ifDefined(described(fields, '#/commitment', 'commitment-hint commitment-left'))}
      .value=${live(draft.commitment)}
      @input=${(event: Event) => set({ commitment: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    <p part="counter ${left < 0 ? 'counter-over' : ''}" id="commitment-left">${text(left < 0 ? t.tooMany(-left) : t.left(left))}</p>
  </div>`;
}

function textField(
  fields: PledgeFields,
  name: 'name' | 'organisation' | 'email' | 'municipality',
  label: string,
  autocomplete?: 'name' | 'organization' | 'email',
  hint?: string,
  required = false,
): TemplateResult {
  const { draft, set } = fields;
  const pointer = `#/${name}`;
  return html`<div part="section">
    <label part="label" for=${name}>${text(label)}</label>
    ${hint ? html`<p part="field-hint" id="${name}-hint">${text(hint)}</p>` : nothing} ${fault(fields, pointer)}
    <input
      part="field ${isAtFault(fields, pointer) ? 'invalid' : ''}"
      id=${name}
      name=${name}
      type=${name === 'email' ? 'email' : 'text'}
      autocomplete=${ifDefined(autocomplete)}
      ?required=${required}
      aria-invalid=${isAtFault(fields, pointer) ? 'true' : nothing}
      aria-describedby=${ifDefined(described(fields, pointer, hint && `${name}-hint`))}
      .value=${live(draft[name])}
      @input=${(event: Event) => set({ [name]: (event.target as HTMLInputElement).value })}
    />
  </div>`;
}

const tick = (name: string, label: string, checked: boolean, pick: (checked: boolean) => void): TemplateResult =>
  choice({ type: 'checkbox', name, id: name, label, checked, pick });

function planChoice({ draft, locale, set }: PledgeFields): TemplateResult {
  return html`<div part="section">
    ${tick('sendPlan', texts(locale).sendPlan, draft.plan !== undefined, (sendPlan) => set({ sendPlan }))}
  </div>`;
}

function publishingChoices(
  { draft, locale, set }: PledgeFields,
  asks: (field: 'name' | 'organisation') => boolean,
): TemplateResult {
  const t = texts(locale);
  const { publish } = draft;
  return html`<fieldset part="fieldset" aria-describedby="publish-hint">
    <legend part="legend">${text(`${t.publishing} `)}<span part="optional">${text(`(${t.optional})`)}</span></legend>
    <p part="field-hint" id="publish-hint">${text(t.publishingHint)}</p>
    <div part="choices">
      ${tick('publish.commitment', t.publishCommitment, publish.commitment, (publishCommitment) => set({ publishCommitment }))}
      ${asks('name') ? tick('publish.name', t.publishName, publish.name, (publishName) => set({ publishName })) : nothing}
      ${
        asks('organisation')
          ? tick('publish.organisation', t.publishOrganisation, publish.organisation, (publishOrganisation) =>
              set({ publishOrganisation }),
            )
          : nothing
      }
    </div>
  </fieldset>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../../internal/text.ts';
import { texts } from '../../locale/locale.ts';
import type { FormView } from './fields.ts';

/** One question with its answer. */
export interface Row {
  readonly label: string;
  /** The question's language, where it is not the interface's. */
  readonly labelLang?: string | undefined;
  readonly answer: string;
  /** The answer's language, where it is the programme's; what the visitor wrote may be in any. */
  readonly lang?: string | undefined;
}

/**
 * Answers that belong together, with a button that leads back to them.
 *
 * @param name what they are about
 * @param field id of the field that the button leads to; without it there is no button
 */
export function answered(
  { locale, change }: FormView,
  name: string,
  rows: readonly Row[],
  field: string | undefined,
): TemplateResult {
  const t = texts(locale);
  return html`<div part="answered">
    <dl part="answers">
      ${rows.map(
        ({ label, labelLang, answer, lang }) =>
          html`<div><dt lang=${labelLang ?? nothing}>${text(label)}</dt><dd lang=${lang ?? nothing}><bdi>${text(answer)}</bdi></dd></div>`,
      )}
    </dl>
    ${
      field
        ? html`<button part="change" type="button" @click=${() => change(field)}>
            ${text(t.change)}<span part="visually-hidden">${text(t.within(name))}</span>
          </button>`
        : nothing
    }
  </div>`;
}

/** Who the visitor is, and for whom the visitor speaks: that only where it is not asked beside it. */
export function whoRows({ form, programme, locale, lang }: FormView): Row[] {
  const t = texts(locale);
  const { actorType, speaksFor, organisation } = form.draft;
  const speaks = { self: t.self, role: t.role, organisation: t.organisationFor };
  const rows = [
    { label: t.whoAreYou, answer: programme.actorTypes.find(({ id }) => id === actorType)?.label ?? '', lang },
    { label: t.speaksFor, answer: speaks[speaksFor] },
    ...(speaksFor === 'organisation' ? [{ label: t.organisation, answer: organisation.trim() }] : []),
  ];
  return form.isReview ? rows : rows.slice(0, form.asksSpeaker ? 1 : form.asksOrganisation ? 2 : 3);
}

export function areaRows({ form, programme, locale, lang }: FormView): Row[] {
  const { areas } = form.draft;
  const titles = programme.areas.filter(({ id }) => areas.includes(id)).map(({ title }) => title);
  return [{ label: texts(locale).whichAreas, answer: titles.join(' · '), lang }];
}

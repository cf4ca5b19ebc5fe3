import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { text } from '../../internal/text.ts';
import { texts } from '../../locale/locale.ts';
import { asks, optional, textField, tick, type FormView } from './fields.ts';

/** What nobody has to answer, folded: more about the visitor, and what may be published of what the visitor has given. */
export function moreFields(view: FormView): TemplateResult {
  const { form, programme, locale } = view;
  const t = texts(locale);
  const { speaksFor } = form.draft;
  const asked = optional.filter((field) => asks(programme, field));
  // The browser folds it right after the press, but tells of it later; and only that, where it unfolds what was searched for.
  const press = ({ currentTarget }: Event): void => {
    form.isMoreOpen = !((currentTarget as Element).parentElement as HTMLDetailsElement).open;
  };
  const fold = ({ target }: Event): void => {
    form.isMoreOpen = (target as HTMLDetailsElement).open;
  };
  return html`<details part="more" ?open=${live(form.isMoreOpen)} @toggle=${fold}>
    <summary part="more-summary" @click=${press}>
      ${text(`${asked.length ? t.more : t.publishing} `)}<span part="optional">${text(`(${t.optional})`)}</span>
    </summary>
    ${
      asked.length
        ? html`<fieldset part="fieldset">
            <legend part="legend">${text(t.aboutYou)}</legend>
            <div part="grid">
              ${asks(programme, 'name') ? textField(view, 'name', 'name') : nothing}
              ${asks(programme, 'organisation') && speaksFor !== 'organisation' ? textField(view, 'organisation', 'organization') : nothing}
              ${asks(programme, 'email') ? textField(view, 'email', 'email') : nothing}
              ${asks(programme, 'municipality') ? textField(view, 'municipality') : nothing}
            </div>
          </fieldset>`
        : nothing
    }
    ${publishingChoices(view)}
  </details>`;
}

function publishingChoices({ form, locale }: FormView): TemplateResult {
  const t = texts(locale);
  const { publish, name, organisation } = form.draft;
  return html`<fieldset part="fieldset" aria-describedby="publish-hint">
    <legend part="legend">${text(t.publishing)}</legend>
    <p part="field-hint" id="publish-hint">${text(t.publishingHint)}</p>
    <div part="choices">
      ${tick('publish.commitment', t.publishCommitment, publish.commitment, (publishCommitment) => form.set({ publishCommitment }))}
      ${name.trim() ? tick('publish.name', t.publishName, publish.name, (publishName) => form.set({ publishName })) : nothing}
      ${
        organisation.trim()
          ? tick('publish.organisation', t.publishOrganisation, publish.organisation, (publishOrganisation) =>
              form.set({ publishOrganisation }),
            )
          : nothing
      }
    </div>
  </fieldset>`;
}

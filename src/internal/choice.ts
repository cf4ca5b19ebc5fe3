import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { text } from './text.ts';

/** A radio button or checkbox with its label. */
export interface Choice {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly label: string;
  /** What the choice means, under its label. */
  readonly hint?: string;
  readonly id?: string | undefined;
  readonly value?: string;
  readonly checked: boolean;
  readonly required?: boolean;
  readonly describedBy?: string | undefined;
  /** The label's language, where it is not the interface's. */
  readonly lang?: string | undefined;
  /** Called whenever the visitor picks it, also where it was picked already. */
  readonly pick: (checked: boolean) => void;
}

/** The choice as a roomy box: the whole box is the target. Style it with the `choices` sheet. */
export function choice({
  type,
  name,
  label,
  hint,
  id,
  value,
  checked,
  required,
  describedBy,
  lang,
  pick,
}: Choice): TemplateResult {
  return html`<label part="choice" lang=${lang ?? nothing}
    ><input
      part=${type === 'radio' ? 'radio' : 'checkbox'}
      id=${id ?? nothing}
      type=${type}
      name=${name}
      value=${value ?? nothing}
      aria-describedby=${describedBy ?? nothing}
      ?required=${required}
      .checked=${live(checked)}
      @click=${(event: Event) => pick((event.target as HTMLInputElement).checked)}
    /><span>${
      hint
        ? html`<span part="choice-label">${text(label)}</span><span part="choice-hint">${text(hint)}</span>`
        : text(label)
    }</span></label
  >`;
}

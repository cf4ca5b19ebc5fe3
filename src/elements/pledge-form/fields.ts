import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Programme } from '../../../contract/types.ts';
import { choice } from '../../internal/choice.ts';
import { text } from '../../internal/text.ts';
import { texts, type Locale } from '../../locale/locale.ts';
import type { Fault } from '../../pledge/validate.ts';
import type { FormState } from './form-state.ts';
import { wordsFor } from './problems.ts';

/** What the form's fields and its review need. */
export interface FormView {
  readonly form: FormState;
  readonly programme: Programme;
  readonly locale: Locale;
  /** The programme's own language, where it differs from the interface's. */
  readonly lang: string | undefined;
  readonly level: number;
  /** Takes the visitor to a field, unfolded. */
  readonly change: (field: string) => void;
  /** Takes the press of the button, and Enter. */
  readonly submit: (event: Event) => void;
}

export const optional = ['name', 'organisation', 'email', 'municipality'] as const;

/** True where the programme asks for an optional field. */
export const asks = ({ controller }: Programme, field: (typeof optional)[number] | 'plan'): boolean =>
  !controller.disabledFields?.includes(field);

/** True for a fault of a field, or of something in it: `#/areas/0` is one of `#/areas`. */
const isAt = (fault: Fault, pointer: string): boolean =>
  fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`);

/** What is wrong with a field, between its label and the field. */
export function fault({ form, locale }: FormView, pointer: string): TemplateResult | typeof nothing {
  const found = form.faults.find((each) => isAt(each, pointer));
  return found ? html`<p part="error" id="error-${pointer.slice(2)}">${text(wordsFor(found, locale))}</p>` : nothing;
}

export const isAtFault = ({ form }: FormView, pointer: string): boolean =>
  form.faults.some((each) => isAt(each, pointer));

/** Ids of what describes a field: its hint, and its error once there is one. */
export const described = (view: FormView, pointer: string, hint?: string): string | undefined =>
  [hint, isAtFault(view, pointer) ? `error-${pointer.slice(2)}` : ''].filter(Boolean).join(' ') || undefined;

/** A field for one line of text, with its label. */
export function textField(
  view: FormView,
  name: (typeof optional)[number],
  autocomplete?: 'name' | 'organization' | 'email',
  required = false,
): TemplateResult {
  const { form, locale } = view;
  const t = texts(locale);
  const pointer = `#/${name}`;
  const hint = name === 'email' && t.emailHint;
  return html`<div part="section">
    <label part="label" for=${name}>${text(t[name])}</label>
    ${hint ? html`<p part="field-hint" id="${name}-hint">${text(hint)}</p>` : nothing} ${fault(view, pointer)}
    <input
      part="field ${isAtFault(view, pointer) ? 'invalid' : ''}"
      id=${name}
      name=${name}
      type=${name === 'email' ? 'email' : 'text'}
      autocomplete=${ifDefined(autocomplete)}
      ?required=${required}
      aria-invalid=${isAtFault(view, pointer) ? 'true' : nothing}
      aria-describedby=${ifDefined(described(view, pointer, hint ? `${name}-hint` : undefined))}
      .value=${live(form.draft[name])}
      @input=${(event: Event) => form.set({ [name]: (event.target as HTMLInputElement).value })}
    />
  </div>`;
}

/** A box to tick on its own. */
export const tick = (
  name: string,
  label: string,
  checked: boolean,
  pick: (checked: boolean) => void,
  describedBy?: string,
): TemplateResult => choice({ type: 'checkbox', name, id: name, label, checked, pick, describedBy });

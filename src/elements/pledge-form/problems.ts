import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../../internal/text.ts';
import { texts, type Locale } from '../../locale/locale.ts';
import { consentPointer, type Fault } from '../../pledge/validate.ts';
import type { State } from './delivery.ts';
import type { FormView } from './fields.ts';

/** The words for a fault, the same at the field and in the summary, whether it was found here or by the endpoint. */
export function wordsFor({ pointer, code }: Fault, locale: Locale): string {
  const { problems, otherProblem, planTooLong, idReused } = texts(locale);
  const field = pointer.replace(/^(#\/areas)\/\d+$/, '$1');
  if (field === '#/id') return idReused;
  if (field.startsWith('#/plan') && code === 'too-long') return planTooLong;
  return problems[`${field} ${code}`] ?? problems[field] ?? otherProblem;
}

const fields = ['actorType', 'speaksFor', 'areas', 'commitment', 'name', 'organisation', 'email', 'municipality'];

/** Id of the field that a pointer means, in the form's shadow root; undefined where the visitor has no such field. */
export function fieldOf(pointer: string): string | undefined {
  if (pointer === consentPointer) return 'consent';
  const [, field = ''] = pointer.split('/');
  return field === 'plan' ? 'sendPlan' : fields.find((each) => each === field);
}

/** The list of what is wrong, as GOV.UK's error summary does it: it takes the focus, and each entry leads to its field. */
export function errorSummary({ form, locale, change }: FormView): TemplateResult | typeof nothing {
  // What was missing here may have been answered elsewhere on the page since.
  const faults = form.faults.filter(({ pointer }) => form.isAsked(fieldOf(pointer) ?? ''));
  if (!faults.length) return nothing;
  const open = (event: Event, field: string): void => {
    event.preventDefault();
    change(field);
  };
  return html`<div part="error-summary" id="error-summary" role="alert" tabindex="-1" aria-labelledby="error-title">
    <p part="error-title" id="error-title">${text(texts(locale).problem)}</p>
    <ul>
      ${faults.map((fault, index) => {
        const words = wordsFor(fault, locale);
        const field = fieldOf(fault.pointer);
        // What the visitor cannot mend is said once.
        if (!field)
          return faults.findIndex((each) => wordsFor(each, locale) === words) === index
            ? html`<li>${text(words)}</li>`
            : nothing;
        return html`<li>
          <a part="link" href="#${field}" @click=${(event: Event) => open(event, field)}>${text(words)}</a>
        </li>`;
      })}
    </ul>
  </div>`;
}

/** Takes the visitor to a field: its question comes into view, not only the field. */
export function showField(root: ShadowRoot, id: string): void {
  const field = root.getElementById(id) as HTMLInputElement | null;
  const isOneOfSeveral = field?.type === 'radio' || field?.name === 'areas';
  const question = isOneOfSeveral ? field.closest('[part~=fieldset]') : field?.labels?.[0];
  question?.scrollIntoView({ block: 'start' });
  const chosen = field?.type === 'radio' && question?.querySelector<HTMLInputElement>(':checked');
  (chosen || field)?.focus({ preventScroll: true });
}

/** What is said above the button: why the form has not sent, or why it was refused. */
export function message(state: State, locale: Locale): TemplateResult | typeof nothing {
  const words = messageWords(state, locale);
  return words ? html`<p part="message">${text(words)}</p>` : nothing;
}

/** The message's words; empty where there is nothing to say. */
export function messageWords(state: State, locale: Locale): string {
  const { noEndpoint, insecure, why } = texts(locale);
  if (state === 'unready') return noEndpoint;
  if (state === 'insecure') return insecure;
  return state === 'refused' ? why.refused : '';
}

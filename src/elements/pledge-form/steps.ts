import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../../internal/text.ts';
import { texts } from '../../locale/locale.ts';
import type { FormView } from './fields.ts';
import type { Step } from './form-state.ts';

type Stage = Step | 'review';

const stages = ({ form }: FormView): readonly Stage[] => [...form.steps, 'review'];

/** The steps by name, and where among them the visitor is. Shown where there is no room for the whole form. */
export function stepList(view: FormView, at: Stage): TemplateResult {
  const { formSteps } = texts(view.locale);
  const all = stages(view);
  return html`<ol part="steps">
    ${all.map(
      (stage, index) => html`<li
        part="step-mark ${index <= all.indexOf(at) ? 'step-reached' : ''}"
        aria-current=${stage === at ? 'step' : nothing}
      >
        <span part="visually-hidden">${text(formSteps[stage])}</span>
      </li>`,
    )}
  </ol>`;
}

/** Which step of how many, for the step's heading: it is spoken with it. */
export function progress(view: FormView, stage: Stage): TemplateResult {
  const all = stages(view);
  return html`<span part="progress">${text(texts(view.locale).formStep(all.indexOf(stage) + 1, all.length))}</span>`;
}

/** One step of the form; the whole form where there is room for it is all of them. */
export function step(view: FormView, name: Step, fields: TemplateResult): TemplateResult {
  const { form, locale, level } = view;
  return html`<div part="step ${name === form.at ? '' : 'step-other'}" @focusin=${() => form.go(name)}>
    <h3 part="step-title" id="step-${name}" tabindex="-1" aria-level=${Math.min(6, level + 1)}>
      ${progress(view, name)} ${text(texts(locale).formSteps[name])}
    </h3>
    ${fields}
  </div>`;
}

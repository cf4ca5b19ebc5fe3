import { html, nothing, type TemplateResult } from 'lit';
import { openFileButton } from '../../internal/open-file-button.ts';
import { text } from '../../internal/text.ts';
import { texts } from '../../locale/locale.ts';
import type { FileProblem } from '../../pledge/file.ts';
import type { State } from './delivery.ts';
import type { FormView } from './fields.ts';
import type { Step } from './form-state.ts';
import { pledgeFields } from './pledge-fields.ts';
import { errorSummary, message } from './problems.ts';

/** What stands around the fields. */
export interface Surroundings {
  /** False where the page has no place for a pledge: that is said before anything is written. */
  readonly isReady: boolean;
  readonly state: State;
  readonly outbox: TemplateResult | typeof nothing;
  /** Why the last file could not be opened. */
  readonly fileProblem: FileProblem | undefined;
  readonly openFile: (file: File) => void;
  readonly goTo: (step: Step) => void;
}

/** The form: heading, what waits on the device, what is wrong, the fields, and the button that leads on. */
export function formView(
  view: FormView,
  { isReady, state, outbox, fileProblem, openFile, goTo }: Surroundings,
): TemplateResult {
  const { form, locale, level, submit } = view;
  const t = texts(locale);
  const { steps, at } = form;
  const before = steps[steps.indexOf(at) - 1];
  return html`<h2 part="title" id="title" tabindex="-1" aria-level=${level}><slot name="title">${text(t.pledgeTitle)}</slot></h2>
    <p part="lead"><slot name="lead">${text(t.pledgeLead)}</slot></p>
    ${isReady ? nothing : message('unready', locale)} ${outbox} ${errorSummary(view)}
    <form part="form" novalidate autocomplete="on" @submit=${submit}>
      ${pledgeFields(view)} ${message(state, locale)}
      <div part="section send-row">
        <button part="button button-primary" type="submit" @click=${submit}>
          ${
            at === 'commitment'
              ? text(t.review)
              : html`<span part="when-wide">${text(t.review)}</span><span part="when-narrow">${text(t.nextStep)}</span>`
          }
        </button>
        ${
          before
            ? html`<button part="button when-narrow" type="button" @click=${() => goTo(before)}>${text(t.back)}</button>`
            : nothing
        }
        <div part=${before ? 'when-wide' : ''}>${openFileButton({ label: t.openFile, hint: t.openFileHint }, openFile)}</div>
      </div>
      ${fileProblem ? html`<p part="error">${text(t.files[fileProblem])}</p>` : nothing}
    </form>`;
}

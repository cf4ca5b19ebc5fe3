import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { counter } from '../../internal/counter.ts';
import { text } from '../../internal/text.ts';
import { texts, type Locale } from '../../locale/locale.ts';
import type { Step } from '../../plan/answers.ts';

/** The fields of one step: what, when and who. */
export function stepFields(step: Step, locale: Locale, set: (change: Partial<Step>) => void): TemplateResult {
  const t = texts(locale).plan;
  const value = ({ target }: Event): string => (target as HTMLInputElement | HTMLTextAreaElement).value;
  return html`<div>
      <label part="label" for="what">${text(t.what)}</label>
      <textarea
        part="field"
        id="what"
        rows="2"
        aria-describedby="hint left"
        .value=${live(step.what)}
        @input=${(event: Event) => set({ what: value(event) })}
      ></textarea>
      ${counter(step.what, locale, 'left')}
    </div>
    <div part="when-and-who">
      <div>
        <label part="label" for="when">${text(t.when)}</label>
        <input
          part="field"
          id="when"
          type="date"
          max="9998-12-31"
          .value=${live(step.date ?? '')}
          @change=${(event: Event) => set({ date: value(event) })}
        />
      </div>
      <div>
        <label part="label" for="who">${text(t.who)}</label>
        <input
          part="field"
          id="who"
          autocomplete="off"
          .value=${live(step.who ?? '')}
          @input=${(event: Event) => set({ who: value(event) })}
        />
      </div>
    </div>`;
}

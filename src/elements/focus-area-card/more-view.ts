import { html, nothing, type TemplateResult } from 'lit';
import type { ActorType, FocusArea } from '../../../contract/types.ts';
import { texts, type Locale } from '../../locale/locale.ts';

interface More {
  readonly locale: Locale;
  /** Of the card's heading. */
  readonly level: number;
  /** For whom there is something to do. */
  readonly actorTypes: readonly ActorType[];
  /** True where that is the reader's own actor type. */
  readonly isKnown: boolean;
}

/**
 * What a card's disclosure holds: the longer text, and what one can do, for the reader's own actor type once it is known, and says
 * so; for all of them before that. It is copied, so that it never changes: its words need no `text()`.
 */
export function moreView({ text, actions }: FocusArea, { locale, level, actorTypes, isKnown }: More): TemplateResult {
  const t = texts(locale);
  return html`<slot name="text">${text.map((paragraph) => html`<p>${paragraph}</p>`)}</slot>${
    actorTypes.length
      ? html`<h4 part="actions-title" aria-level=${Math.min(6, level + 1)} lang=${locale}>${t.whatCanIDo}</h4>
          <dl part="actions">
            ${actorTypes.map(
              ({ id, label }) =>
                html`<div>
                  <dt part="actor-type">
                    ${isKnown ? html`<span lang=${locale}>${t.yourRole}</span> ` : nothing}<span>${label}</span>
                  </dt>
                  <dd>
                    <ul>
                      ${actions[id]!.map((action) => html`<li>${action}</li>`)}
                    </ul>
                  </dd>
                </div>`,
            )}
          </dl>`
      : nothing
  }`;
}

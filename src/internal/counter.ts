import { html, nothing, type TemplateResult } from 'lit';
import { texts, type Locale } from '../locale/locale.ts';
import { lengthOf, maxPlanText } from '../pledge/validate.ts';
import { text } from './text.ts';

/**
 * How many characters an answer has left, or too many for a pledge to carry: more may stand in the plan.
 *
 * @param isOpen true at the answer's field, with the id `left`; elsewhere only what is too much is told
 */
export function counter(words: string, locale: Locale, isOpen = false): TemplateResult | typeof nothing {
  const t = texts(locale);
  const left = maxPlanText - lengthOf(words.trim());
  if (left >= 0 && !isOpen) return nothing;
  return html`<p part="counter ${left < 0 ? 'counter-over' : ''}" id=${isOpen ? 'left' : nothing}>${text(left < 0 ? t.tooMany(-left) : t.left(left))}</p>`;
}

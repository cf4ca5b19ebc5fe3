import { html, nothing, type TemplateResult } from 'lit';
import { texts, type Locale } from '../locale/locale.ts';
import { lengthOf, maxPlanText } from '../pledge/validate.ts';
import { text } from './text.ts';

/**
 * How many characters an answer or a commitment has left, or too many for a pledge to carry: more may stand in the plan.
 *
 * @param id at the field that it describes; elsewhere only what is too much is told
 */
export function counter(words: string, locale: Locale, id?: string): TemplateResult | typeof nothing {
  const t = texts(locale);
  const left = maxPlanText - lengthOf(words.trim());
  if (left >= 0 && !id) return nothing;
  return html`<p part="counter ${left < 0 ? 'counter-over' : ''}" id=${id ?? nothing}>${text(left < 0 ? t.tooMany(-left) : t.left(left))}</p>`;
}

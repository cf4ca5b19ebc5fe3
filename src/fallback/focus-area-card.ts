import type { Programme } from '../../contract/types.ts';
import { localeFor, texts } from '../locale/locale.ts';
import { heading } from './heading.ts';
import { markup, type Markup } from './markup.ts';

/**
 * What a card's snippet carries: the content for a page without script, with the parts of the element, so that `tillvaxt.css`
 * gives it the element's own box and nothing moves when the element takes over.
 *
 * The choice needs script: it is hidden, and keeps its place under `tillvaxt.css`.
 *
 * @param programme in the language of the page
 * @param id the area's id
 * @throws RangeError where the programme has no such area
 */
export function focusAreaCard(
  programme: Programme,
  id: string,
  { headingLevel = 3, pledgeHref = '' }: { headingLevel?: number; pledgeHref?: string } = {},
): Markup {
  const area = programme.areas.find((each) => each.id === id);
  if (!area) throw new RangeError(`area "${id}": expected one of ${programme.areas.map((each) => each.id).join(', ')}`);
  const t = texts(localeFor(programme.lang));
  return markup`<tillvaxt-focus-area-card area="${id}"${headingLevel === 3 ? '' : markup` heading-level="${headingLevel}"`}${pledgeHref ? markup` pledge-href="${pledgeHref}"` : ''}>
<div slot="fallback" part="base"><article part="card"><div part="body">
<span part="emblem"></span>
${heading(headingLevel, 'title', area.title)}
<p part="summary">${area.summary}</p>
<details part="more"><summary part="more-label"><span>${t.readMore}</span></summary>
<div part="text">${area.text.map((paragraph) => markup`<p>${paragraph}</p>`)}</div></details>
<div part="footer"><span part="choice" hidden><span part="checkbox"></span><span>${t.contributeHere}</span></span>${pledgeHref ? markup`<a part="link pledge-link" href="${pledgeHref}">${t.pledgeHere}</a>` : ''}</div>
</div></article></div>
</tillvaxt-focus-area-card>`;
}

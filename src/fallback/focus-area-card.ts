import type { Programme } from '../../contract/types.ts';
import { localeFor, texts } from '../locale/locale.ts';
import { motifOf } from '../programme/motifs.ts';
import { heading } from './heading.ts';
import { markup, type Markup } from './markup.ts';

/** What a card's snippet may be told. */
export interface CardOptions {
  headingLevel?: number;
  /** Where the form is; for each area by its id, if need be. */
  pledgeHref?: string | ((area: string) => string);
  density?: 'full' | 'compact';
  /** True where the page has an endpoint: keeps the line for the number of pledges. */
  counts?: boolean;
}

/**
 * What a card's snippet carries: the content for a page without script, with the parts of the element, so that `tillvaxt.css`
 * gives it the element's own box and nothing moves when the element takes over.
 *
 * The choice needs script: it is hidden, keeps its place under `tillvaxt.css`, and is shown where the element listens to it. What the browser
 * remembers of the box is not what the page knows. The motif has a size and colour of its own,
 * for a page that refuses `tillvaxt.css`.
 *
 * @param programme in the language of the page
 * @param id the area's id
 * @throws RangeError where the programme has no such area
 */
export function focusAreaCard(
  programme: Programme,
  id: string,
  { headingLevel = 3, pledgeHref: form = '', density = 'full', counts = false }: CardOptions = {},
): Markup {
  const area = programme.areas.find((each) => each.id === id);
  if (!area) throw new RangeError(`area "${id}": expected one of ${programme.areas.map((each) => each.id).join(', ')}`);
  const t = texts(localeFor(programme.lang));
  const pledgeHref = typeof form === 'string' ? form : form(id);
  const compact = density === 'compact';
  const hasMore = area.text.length > 0 || programme.actorTypes.some((each) => area.actions[each.id]?.length);
  const [adds, grows] = motifOf(id, programme.areas.indexOf(area), programme.areas.length);
  return markup`<tillvaxt-focus-area-card area="${id}"${compact ? markup` density="compact"` : ''}${headingLevel === 3 ? '' : markup` heading-level="${headingLevel}"`}${pledgeHref ? markup` pledge-href="${pledgeHref}"` : ''}>
<div slot="fallback" part="base"><article part="card${compact ? ' compact' : ''}">
<div part="motif"><svg part="emblem" viewBox="2 2 60 60" width="96" height="96" fill="none" stroke="currentColor" aria-hidden="true"><path d="${grows}" stroke-opacity="0.4"/><path d="${adds}"/></svg></div>
<div part="body">
${heading(headingLevel, 'title', area.title)}
<p part="summary">${area.summary}</p>
${
  compact || !hasMore
    ? ''
    : markup`<details part="more"><summary part="more-label"><span>${t.readMore}</span></summary>
<div part="text">${area.text.map((paragraph) => markup`<p>${paragraph}</p>`)}</div></details>\n`
}<div part="footer">${counts ? markup`<p part="count"></p>` : ''}<label part="choice" hidden><input part="checkbox" type="checkbox" autocomplete="off"><span>${t.contributeHere}<span part="visually-hidden">${t.within(area.title)}</span></span></label>${pledgeHref ? markup`<a part="link pledge-link" href="${pledgeHref}">${t.pledgeHere}</a>` : ''}</div>
</div></article></div>
</tillvaxt-focus-area-card>`;
}

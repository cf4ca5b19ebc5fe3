import type { Programme } from '../../contract/types.ts';
import { localeFor, texts } from '../locale/locale.ts';
import { heading } from './heading.ts';
import { markup, type Markup } from './markup.ts';

/** The tally before its numbers are known: the same lines, with dashes for numbers. */
export function pledgeTally(programme: Programme, { headingLevel = 2 }: { headingLevel?: number } = {}): Markup {
  const t = texts(localeFor(programme.lang));
  return markup`<tillvaxt-pledge-tally${headingLevel === 2 ? '' : markup` heading-level="${headingLevel}"`}>
<div slot="fallback" part="base"><section part="tally">
${heading(headingLevel, 'title', t.tallyTitle)}
<p part="total"><span part="number">–</span> <span>${t.received(0)}</span></p>
<p part="published">–</p>
<ul part="areas">
${programme.areas.map(({ title }) => markup`<li part="area"><span part="area-title">${title}</span> <span part="area-count">–</span><span part="bar"></span></li>\n`)}</ul>
<p part="note">–</p><p part="unavailable" hidden>${t.tallyUnavailable}</p>
</section></div>
</tillvaxt-pledge-tally>`;
}

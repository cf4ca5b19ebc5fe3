import type { Programme } from '../../contract/types.ts';
import { localeFor, texts } from '../locale/locale.ts';
import { heading } from './heading.ts';
import { markup, type Markup } from './markup.ts';

/** The vision whole, for a page without script. */
export function vision(programme: Programme, { headingLevel = 2 }: { headingLevel?: number } = {}): Markup {
  const t = texts(localeFor(programme.lang));
  const { lead, growth, sustainable, how } = programme.vision;
  return markup`<tillvaxt-vision${headingLevel === 2 ? '' : markup` heading-level="${headingLevel}"`}>
<div slot="fallback" part="base"><section part="vision">
<div part="head">
${programme.status === 'proposal' ? markup`<p part="proposal">${t.visionProposal}</p>\n` : ''}${heading(headingLevel, 'title', t.visionTitle)}
<p part="motto">${programme.motto}</p>
<p part="lead">${lead}</p>
</div>
<div part="chapters">
${[growth, sustainable, how].map(
  ({ title, text, values }) => markup`<div part="chapter">
${heading(Math.min(6, headingLevel + 1), 'chapter-title', title)}
<div part="chapter-text">${text.map((paragraph) => markup`<p>${paragraph}</p>`)}</div>
<ul part="values">${values.map((value) => markup`<li part="value">${value}</li>`)}</ul>
</div>\n`,
)}</div>
</section></div>
</tillvaxt-vision>`;
}

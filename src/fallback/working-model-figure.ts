import type { Programme } from '../../contract/types.ts';
import { heading } from './heading.ts';
import { markup, type Markup } from './markup.ts';

/** The questions in order, to read and think about without script. */
export function workingModelFigure(
  { workingModel }: Programme,
  { headingLevel = 2, pledgeHref = '' }: { headingLevel?: number; pledgeHref?: string } = {},
): Markup {
  const { title, lead, questions } = workingModel;
  return markup`<tillvaxt-working-model-figure${headingLevel === 2 ? '' : markup` heading-level="${headingLevel}"`}${pledgeHref ? markup` pledge-href="${pledgeHref}"` : ''}>
<div slot="fallback" part="base"><section part="figure">
${heading(headingLevel, 'title', title)}
<p part="lead">${lead}</p>
<ol part="questions">
${questions.map((question) => markup`<li><strong>${question.title}</strong> ${question.help}</li>\n`)}</ol>
</section></div>
</tillvaxt-working-model-figure>`;
}

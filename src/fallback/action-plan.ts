import type { Programme } from '../../contract/types.ts';
import { localeFor, texts } from '../locale/locale.ts';
import { heading } from './heading.ts';
import { markup, type Markup } from './markup.ts';

/** The plan to fill in by hand: its questions, with what they mean. */
export function actionPlan(
  programme: Programme,
  { headingLevel = 2, pledgeHref = '' }: { headingLevel?: number; pledgeHref?: string } = {},
): Markup {
  const t = texts(localeFor(programme.lang));
  const entry = (title: string, words: string): Markup => markup`<div part="entry">
${heading(Math.min(6, headingLevel + 1), 'entry-title', title)}
<div part="entry-body"><p part="unanswered">${words}</p></div>
</div>
`;
  return markup`<tillvaxt-action-plan${headingLevel === 2 ? '' : markup` heading-level="${headingLevel}"`}${pledgeHref ? markup` pledge-href="${pledgeHref}"` : ''}>
<div slot="fallback" part="base"><section part="plan"><div part="sheet">
<div part="head"><span part="rings"></span>
<p part="programme">${programme.title}</p>
${heading(headingLevel, 'title', t.plan.title)}
<p part="lead">${t.plan.empty}</p>
</div>
${programme.workingModel.questions.filter(({ asks }) => asks !== 'first-step').map(({ title, help }) => entry(title, help))}${entry(t.plan.steps, t.plan.noSteps)}</div></section></div>
</tillvaxt-action-plan>`;
}

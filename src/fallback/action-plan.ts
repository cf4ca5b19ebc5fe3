import type { Programme } from '../../contract/types.ts';
import { localeFor, texts } from '../locale/locale.ts';
import { heading } from './heading.ts';
import { markup, type Markup } from './markup.ts';

/**
 * The plan to think through and fill in by hand: its questions, with what they mean. What needs script is hidden, and keeps its
 * place under `tillvaxt.css`.
 */
export function actionPlan(
  programme: Programme,
  { headingLevel = 2, pledgeHref = '' }: { headingLevel?: number; pledgeHref?: string } = {},
): Markup {
  const t = texts(localeFor(programme.lang));
  const level = Math.min(6, headingLevel + 1);
  const button = (label: string, parts = 'button button-small'): Markup =>
    markup`<span part="${parts}" hidden>${label}</span>\n`;
  const questions = programme.workingModel.questions.filter(({ asks }) => asks !== 'first-step');
  return markup`<tillvaxt-action-plan${headingLevel === 2 ? '' : markup` heading-level="${headingLevel}"`}${pledgeHref ? markup` pledge-href="${pledgeHref}"` : ''}>
<div slot="fallback" part="base"><section part="plan"><div part="sheet">
<div part="head"><span part="rings"></span>
<p part="programme">${programme.title}</p>
${heading(headingLevel, 'title', t.plan.title)}
<p part="lead">${t.plan.empty}</p>
</div>
${questions.map(
  ({ title, help }) => markup`<div part="entry">
${heading(level, 'entry-title', title)}
<div part="entry-body"><p part="unanswered">${help}</p></div>
${button(t.plan.answer, 'change')}</div>
`,
)}<div part="entry">
${heading(level, 'entry-title', t.plan.steps)}
<div part="entry-body"><p part="unanswered">${t.plan.noSteps}</p>
${button(t.plan.add)}</div>
</div>
</div>
<div part="desk">${pledgeHref ? markup`<a part="button button-primary" href="${pledgeHref}">${t.toPledge}</a>` : ''}
<div part="desk-group" hidden>${heading(level, 'desk-title', t.plan.take)}
<div part="buttons">${[t.plan.print, t.plan.markdown, t.plan.calendar, t.saveFile].map((label) => button(label))}${button(t.openFile, 'button open-file')}</div></div>
<div part="desk-group" hidden>${heading(level, 'desk-title', t.plan.keep)}
<p part="note">${t.plan.memory}</p>
<div part="buttons">${button(t.plan.save)}</div></div></div>
</section></div>
</tillvaxt-action-plan>`;
}

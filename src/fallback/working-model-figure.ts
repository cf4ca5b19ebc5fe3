import type { Programme, Question } from '../../contract/types.ts';
import { localeFor, texts } from '../locale/locale.ts';
import { speaksForChoices } from '../plan/questions.ts';
import { heading } from './heading.ts';
import { markup, type Markup } from './markup.ts';

/**
 * The figure as it stands before script: its first question in the same places, with what needs script switched off, and all the
 * questions to read and think about behind a disclosure.
 */
export function workingModelFigure(
  programme: Programme,
  { headingLevel = 2, pledgeHref = '' }: { headingLevel?: number; pledgeHref?: string } = {},
): Markup {
  const t = texts(localeFor(programme.lang));
  const { title, lead, questions, provenance } = programme.workingModel;
  const first = questions[0]!;
  return markup`<tillvaxt-working-model-figure${headingLevel === 2 ? '' : markup` heading-level="${headingLevel}"`}${pledgeHref ? markup` pledge-href="${pledgeHref}"` : ''}>
<div slot="fallback" part="base"><section part="figure">
${heading(headingLevel, 'title', title)}
<p part="lead">${lead}</p>
<div part="layout">
<div part="drawing"><svg viewBox="0 0 400 400" aria-hidden="true">${rings(questions.length)}</svg></div>
<div part="panel"><ol part="steps">${questions.map((_, index) => step('', String(index + 1)))}${step(' step-review', t.yourAnswers)}</ol>
<div part="question-box"><p part="progress">${t.step(1, questions.length)}</p>
${heading(Math.min(6, headingLevel + 1), 'question', first.title)}
<p part="help">${first.help}</p>
${fields(first, programme)}</div>
<div part="navigation"><details part="all"><summary part="button button-primary">${t.steps}</summary><ol part="questions">
${questions.map((question) => markup`<li><strong>${question.title}</strong> ${question.help}</li>\n`)}</ol></details></div></div></div>
<p part="note"><span part="note-screen">${t.answersStay}</span>${provenance === 'proposal' ? ` ${t.proposal}` : ''}</p>
</section></div>
</tillvaxt-working-model-figure>`;
}

/** Plain circles where the figure draws its rings. */
function rings(count: number): readonly Markup[] {
  return Array.from({ length: count + 1 }, (_, index) => {
    const inward = 1 - index / count;
    const radius = Math.round(60 + (130 * index) / count);
    return markup`<circle part="${index ? 'grain' : 'core'}" cx="${Math.round(200 - 14 * inward)}" cy="${Math.round(200 + 12 * inward)}" r="${radius}"></circle>`;
  });
}

const step = (more: string, label: string): Markup =>
  markup`<li><button part="step${more}" type="button" disabled>${label}</button></li>`;

const choice = (type: 'radio' | 'checkbox', label: string | Markup): Markup =>
  markup`<label part="choice"><input part="${type}" type="${type}"><span>${label}</span></label>\n`;

function fields({ asks }: Question, programme: Programme): Markup {
  const t = texts(localeFor(programme.lang));
  if (asks === 'areas') {
    return markup`<fieldset part="fieldset choices" disabled>${programme.areas.map(({ title }) => choice('checkbox', title))}</fieldset>`;
  }
  if (asks !== 'actor-type') {
    const date = markup`<div><label part="label">${t.when}</label><input part="field field-date" type="date" disabled></div>`;
    return markup`<textarea part="field" rows="3" disabled></textarea>${asks === 'first-step' ? date : ''}`;
  }
  const speaks = { self: t.self, role: t.role, organisation: t.organisationFor };
  return markup`<fieldset part="fieldset choices" disabled>
${programme.actorTypes.map(({ label, description }) =>
  choice(
    'radio',
    description
      ? markup`<span part="choice-label">${label}</span><span part="choice-hint">${description}</span>`
      : label,
  ),
)}</fieldset>
<fieldset part="fieldset" disabled><legend part="legend">${t.speaksFor}</legend><div part="choices choices-inline">
${speaksForChoices(programme).map((value) => choice('radio', speaks[value]))}</div></fieldset>`;
}

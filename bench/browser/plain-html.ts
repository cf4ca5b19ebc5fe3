// The page's three things in plain HTML: what the page without script consists of, and what plain custom elements put into
// their shadow roots.
import { markup, type Markup } from '../../src/fallback/markup.ts';
import type { Area, Content, Question } from './content.ts';

/** Where every contender's form posts. */
export const action = '/pledges';

export function card({ label, summary, ...area }: Area, words: Content['words']): Markup {
  return markup`<article class="card">
<div class="motif">${motif(area.motif)}</div>
<h3>${label}</h3>
<p class="summary">${summary}</p>
<details><summary>${words.readMore}</summary><div class="more">${more(area, words)}</div></details>
<p class="row"><label><input type="checkbox"> ${words.contributeHere}</label> <a href="#form">${words.pledgeHere}</a></p>
</article>`;
}

export function motif([adds, grows]: Area['motif']): Markup {
  return markup`<svg viewBox="2 2 60 60" width="96" height="96" aria-hidden="true"><path d="${grows}" stroke-opacity="0.4"/><path d="${adds}"/></svg>`;
}

/** What stands in a card's disclosure. */
export function more({ text, actions }: Pick<Area, 'text' | 'actions'>, words: Content['words']): Markup {
  return markup`${text.map((each) => markup`<p>${each}</p>`)}<h4>${words.whatCanIDo}</h4>
<dl>${actions.map(({ label, items }) => markup`<dt>${label}</dt><dd><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul></dd>`)}</dl>`;
}

export function figure(content: Content): Markup {
  const { words, questions } = content;
  return markup`<section class="figure">
<h2>${words.figureTitle}</h2>
<p>${words.figureLead}</p>
${rings(questions.length)}
<ol>${questions.map((question) => markup`<li><h3 id="q-${question.id}">${question.label}</h3><p>${question.help}</p>${answer(question, content)}</li>\n`)}</ol>
</section>`;
}

/** The figure's drawing. */
export function rings(count: number): Markup {
  return markup`<svg class="rings" viewBox="0 0 400 400" aria-hidden="true">${Array.from(
    { length: count },
    (_, index) =>
      markup`<circle cx="200" cy="200" r="${60 + index * 24}"/><text x="${204 + index * 24 + 40}" y="204">${index + 1}</text>`,
  )}</svg>`;
}

function answer({ id, asks }: Question, { words, actorTypes, areas }: Content): Markup {
  if (asks === 'actor-type') return choices('radio', 'figure-who', actorTypes);
  if (asks === 'areas') return choices('checkbox', 'figure-areas', areas);
  return markup`<textarea rows="3" maxlength="500" aria-labelledby="q-${id}"></textarea>${
    asks === 'first-step' ? markup`<label class="field">${words.when} <input type="date"></label>` : ''
  }`;
}

export const choices = (
  type: 'radio' | 'checkbox',
  name: string,
  all: readonly { id: string; label: string }[],
): Markup =>
  markup`<div class="choices">${all.map(({ id, label }) => markup`<label><input type="${type}" name="${name}" value="${id}"> ${label}</label>`)}</div>`;

export function form({ words, actorTypes, speakers, areas, legal }: Content): Markup {
  const field = (name: 'name' | 'organisation' | 'email' | 'municipality'): Markup =>
    markup`<label class="field">${words[name]} <input name="${name}" type="${name === 'email' ? 'email' : 'text'}"></label>`;
  return markup`<section class="form">
<h2>${words.formTitle}</h2>
<p>${words.formLead}</p>
<form method="post" action="${action}">
<fieldset><legend>${words.whoAreYou}</legend>${choices('radio', 'actorType', actorTypes)}</fieldset>
<fieldset><legend>${words.speaksFor}</legend>${choices('radio', 'speaksFor', speakers)}</fieldset>
<fieldset><legend>${words.whichAreas}</legend>${choices('checkbox', 'areas', areas)}</fieldset>
<label class="field">${words.commitment} <small>${words.commitmentHint}</small><textarea name="commitment" rows="5"></textarea></label>
<div class="grid">${(['name', 'organisation', 'email', 'municipality'] as const).map(field)}</div>
<fieldset><legend>${words.publishing}</legend><label><input type="checkbox" name="publish.commitment"> ${words.publishCommitment}</label></fieldset>
${legal.map((each) => markup`<p>${each}</p>`)}
<p><button type="submit">${words.review}</button></p>
</form></section>`;
}

// The same three things out of the elements of a component library, as its documentation shows them: content in the light DOM.
import { markup, Markup } from '../../src/fallback/markup.ts';
import type { Area, Content } from './content.ts';
import { action, more, motif, rings } from './plain-html.ts';

interface Choice {
  id: string;
  label: string;
}

/** How one library writes what the page needs. */
interface Library {
  card(area: Area, words: Content['words']): Markup;
  radios(name: string, label: string, all: readonly Choice[]): Markup;
  checkbox(name: string, value: string, label: string): Markup;
  textarea(name: string, label: string, hint: string): Markup;
  input(name: string, label: string, type: string): Markup;
  button(label: string): Markup;
}

/** Shoelace, and Web Awesome, which has grown out of it. */
function shoelaceLike(prefix: 'sl' | 'wa'): Library {
  const [start, end] = ['<', '</'].map((bracket) => new Markup(`${bracket}${prefix}-`)) as [Markup, Markup];
  const [picture, hint] = prefix === 'sl' ? ['image', 'help-text'] : ['media', 'hint'];
  return {
    card: (area, words) => markup`${start}card class="card">
<div class="motif" slot="${picture}">${motif(area.motif)}</div>
<h3>${area.label}</h3>
<p class="summary">${area.summary}</p>
${start}details summary="${words.readMore}"><div class="more">${more(area, words)}</div>${end}details>
<p class="row">${start}checkbox>${words.contributeHere}${end}checkbox> <a href="#form">${words.pledgeHere}</a></p>
${end}card>`,
    radios: (name, label, all) =>
      markup`${start}radio-group name="${name}" label="${label}">${all.map((each) => markup`${start}radio value="${each.id}">${each.label}${end}radio>`)}${end}radio-group>`,
    checkbox: (name, value, label) => markup`${start}checkbox name="${name}" value="${value}">${label}${end}checkbox>`,
    textarea: (name, label, words) =>
      markup`${start}textarea name="${name}" label="${label}"${words ? markup` ${new Markup(hint)}="${words}"` : ''}>${end}textarea>`,
    input: (name, label, type) => markup`${start}input name="${name}" label="${label}" type="${type}">${end}input>`,
    button: (label) =>
      markup`${start}button type="submit" variant="${prefix === 'sl' ? 'primary' : 'brand'}">${label}${end}button>`,
  };
}

const material: Library = {
  card: (area, words) => markup`<md-outlined-card class="card">
<div class="motif">${motif(area.motif)}</div>
<h3>${area.label}</h3>
<p class="summary">${area.summary}</p>
<details><summary>${words.readMore}</summary><div class="more">${more(area, words)}</div></details>
<p class="row"><label><md-checkbox touch-target="wrapper"></md-checkbox> ${words.contributeHere}</label> <a href="#form">${words.pledgeHere}</a></p>
</md-outlined-card>`,
  radios: (name, label, all) =>
    markup`<fieldset><legend>${label}</legend><div class="choices">${all.map((each) => markup`<label><md-radio name="${name}" value="${each.id}"></md-radio> ${each.label}</label>`)}</div></fieldset>`,
  checkbox: (name, value, label) =>
    markup`<label><md-checkbox name="${name}" value="${value}"></md-checkbox> ${label}</label>`,
  textarea: (name, label, words) =>
    markup`<md-outlined-text-field name="${name}" type="textarea" rows="3" label="${label}"${words ? markup` supporting-text="${words}"` : ''}></md-outlined-text-field>`,
  input: (name, label, type) =>
    markup`<md-outlined-text-field name="${name}" label="${label}" type="${type}"></md-outlined-text-field>`,
  button: (label) => markup`<md-filled-button type="submit">${label}</md-filled-button>`,
};

export const libraries = { shoelace: shoelaceLike('sl'), 'web-awesome': shoelaceLike('wa'), 'material-web': material };

/** Cards, figure and form with a library's elements. */
export function libraryBody(library: Library, content: Content): Markup {
  const { words, areas, questions, actorTypes, speakers, legal } = content;
  const boxes = (name: string): Markup =>
    markup`<div class="choices">${areas.map(({ id, label }) => library.checkbox(name, id, label))}</div>`;
  const answer = ({ asks, label }: Content['questions'][number]): Markup => {
    if (asks === 'actor-type') return library.radios('figure-who', label, actorTypes);
    if (asks === 'areas') return boxes('figure-areas');
    return markup`${library.textarea('', label, '')}${asks === 'first-step' ? library.input('', words.when, 'date') : ''}`;
  };
  return markup`<div class="cards">${areas.map((area) => library.card(area, words))}</div>
<section class="figure"><h2>${words.figureTitle}</h2><p>${words.figureLead}</p>${rings(questions.length)}
<ol>${questions.map((question) => markup`<li><h3>${question.label}</h3><p>${question.help}</p>${answer(question)}</li>\n`)}</ol></section>
<section class="form" id="form"><h2>${words.formTitle}</h2><p>${words.formLead}</p>
<form method="post" action="${action}">
${library.radios('actorType', words.whoAreYou, actorTypes)}
${library.radios('speaksFor', words.speaksFor, speakers)}
<fieldset><legend>${words.whichAreas}</legend>${boxes('areas')}</fieldset>
${library.textarea('commitment', words.commitment, words.commitmentHint)}
<div class="grid">${(['name', 'organisation', 'email', 'municipality'] as const).map((name) => library.input(name, words[name], name === 'email' ? 'email' : 'text'))}</div>
<fieldset><legend>${words.publishing}</legend>${library.checkbox('publish.commitment', 'on', words.publishCommitment)}</fieldset>
${legal.map((each) => markup`<p>${each}</p>`)}
<p>${library.button(words.review)}</p>
</form></section>`;
}

// The least that Lit takes: three elements, their templates, and nothing else.
import { LitElement, css, html, svg, unsafeCSS, type TemplateResult } from 'lit';
import type { Content, Question } from '../content.ts';
import { partStyles } from '../styles.ts';

declare const CONTENT: Content;

const { words, areas, questions, actorTypes, speakers, legal } = CONTENT;
const action = '/pledges';
const styles = css`
  :host {
    display: block;
  }
  ${unsafeCSS(partStyles)}
`;

class LitCard extends LitElement {
  static override styles = styles;
  static override properties = { area: {} };

  declare area: string;

  protected override render(): TemplateResult | undefined {
    const area = areas.find(({ id }) => id === this.area);
    if (!area) return;
    const [adds, grows] = area.motif;
    return html`<article class="card">
      <div class="motif">
        <svg viewBox="2 2 60 60" width="96" height="96" aria-hidden="true">
          <path d=${grows} stroke-opacity="0.4"></path>
          <path d=${adds}></path>
        </svg>
      </div>
      <h3>${area.label}</h3>
      <p class="summary">${area.summary}</p>
      <details>
        <summary>${words.readMore}</summary>
        <div class="more">
          ${area.text.map((each) => html`<p>${each}</p>`)}
          <h4>${words.whatCanIDo}</h4>
          <dl>
            ${area.actions.map(
              ({ label, items }) =>
                html`<dt>${label}</dt>
                  <dd><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></dd>`,
            )}
          </dl>
        </div>
      </details>
      <p class="row"><label><input type="checkbox" /> ${words.contributeHere}</label> <a href="#form">${words.pledgeHere}</a></p>
    </article>`;
  }
}

const choices = (
  type: 'radio' | 'checkbox',
  name: string,
  all: readonly { id: string; label: string }[],
): TemplateResult =>
  html`<div class="choices">
    ${all.map(({ id, label }) => html`<label><input type=${type} name=${name} value=${id} /> ${label}</label>`)}
  </div>`;

const answer = ({ id, asks }: Question): TemplateResult => {
  if (asks === 'actor-type') return choices('radio', 'figure-who', actorTypes);
  if (asks === 'areas') return choices('checkbox', 'figure-areas', areas);
  return html`<textarea rows="3" maxlength="500" aria-labelledby="q-${id}"></textarea>
    ${asks === 'first-step' ? html`<label class="field">${words.when} <input type="date" /></label>` : ''}`;
};

class LitFigure extends LitElement {
  static override styles = styles;

  protected override render(): TemplateResult {
    return html`<section class="figure">
      <h2>${words.figureTitle}</h2>
      <p>${words.figureLead}</p>
      <svg class="rings" viewBox="0 0 400 400" aria-hidden="true">
        ${questions.map(
          (_, index) =>
            svg`<circle cx="200" cy="200" r=${60 + index * 24}></circle><text x=${204 + index * 24 + 40} y="204">${index + 1}</text>`,
        )}
      </svg>
      <ol>
        ${questions.map(
          (question) =>
            html`<li>
              <h3 id="q-${question.id}">${question.label}</h3>
              <p>${question.help}</p>
              ${answer(question)}
            </li>`,
        )}
      </ol>
    </section>`;
  }
}

class LitForm extends LitElement {
  static override styles = styles;

  protected override render(): TemplateResult {
    return html`<section class="form">
      <h2>${words.formTitle}</h2>
      <p>${words.formLead}</p>
      <form @submit=${this.#send}>
        <fieldset><legend>${words.whoAreYou}</legend>${choices('radio', 'actorType', actorTypes)}</fieldset>
        <fieldset><legend>${words.speaksFor}</legend>${choices('radio', 'speaksFor', speakers)}</fieldset>
        <fieldset><legend>${words.whichAreas}</legend>${choices('checkbox', 'areas', areas)}</fieldset>
        <label class="field">
          ${words.commitment} <small>${words.commitmentHint}</small><textarea name="commitment" rows="5"></textarea>
        </label>
        <div class="grid">
          ${(['name', 'organisation', 'email', 'municipality'] as const).map(
            (name) =>
              html`<label class="field">${words[name]} <input name=${name} type=${name === 'email' ? 'email' : 'text'} /></label>`,
          )}
        </div>
        <fieldset>
          <legend>${words.publishing}</legend>
          <label><input type="checkbox" name="publish.commitment" /> ${words.publishCommitment}</label>
        </fieldset>
        ${legal.map((each) => html`<p>${each}</p>`)}
        <p><button type="submit">${words.review}</button></p>
      </form>
    </section>`;
  }

  readonly #send = (event: SubmitEvent): void => {
    event.preventDefault();
    const fields = [...new FormData(event.target as HTMLFormElement)];
    void fetch(action, {
      method: 'post',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value as string])),
    });
  };
}

customElements.define('lit-card', LitCard);
customElements.define('lit-figure', LitFigure);
customElements.define('lit-form', LitForm);

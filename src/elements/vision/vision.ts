import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { VisionPart } from '../../../contract/types.ts';
import { ContentFirst } from '../../internal/content-first.ts';
import { headingLevel } from '../../internal/heading-level.ts';
import { LanguageController } from '../../internal/language-controller.ts';
import { growth } from '../../internal/rings.ts';
import { ScopeController } from '../../internal/scope-controller.ts';
import { fallback, text } from '../../internal/text.ts';
import { texts } from '../../locale/locale.ts';
import { headings, tokens } from '../../theme/sheets.ts';
import { styles } from './vision.styles.ts';

/**
 * What growth means here: the programme's motto, what it counts as growth, when growth lasts and how it is done, each with its
 * values. Says so while the programme is a proposal.
 *
 * Not for the focus areas: `<tillvaxt-focus-areas>` shows them.
 *
 * ```html
 * <tillvaxt-vision></tillvaxt-vision>
 * ```
 *
 * @tag tillvaxt-vision
 * @slot title - The heading, in the page author's words.
 * @slot lead - The introduction. Wins over the programme's.
 * @slot growth - What growth means. Wins over the programme's paragraphs.
 * @slot sustainable - When growth lasts. Wins over the programme's paragraphs.
 * @slot how - How it is done. Wins over the programme's paragraphs.
 * @slot fallback - What stands here without script; replaced by the element.
 * @csspart base - The wrapper around everything.
 * @csspart vision - Everything that is shown.
 * @csspart head - Motto, heading and introduction, with the drawn rings behind.
 * @csspart rings - The drawn rings.
 * @csspart proposal - That the programme is not adopted yet.
 * @csspart title - The heading.
 * @csspart lead - The introduction.
 * @csspart motto - The programme's motto.
 * @csspart chapters - What growth is, when it lasts and how it is done.
 * @csspart chapter - One of the three.
 * @csspart chapter-title - Its heading.
 * @csspart chapter-text - Its paragraphs.
 * @csspart values - Its values.
 * @csspart value - One value.
 * @cssState waiting - What stands in its `fallback` slot is shown: until it is seen or the visitor does anything on the page, and while it has nothing to show.
 */
export class TillvaxtVision extends ContentFirst {
  static override styles: CSSResultGroup = [tokens, headings, styles];

  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  readonly #language = new LanguageController(this);
  readonly #scope = new ScopeController(this, this.#language, 'vision');

  /** Level of the heading among the page's own headings, 2 to 6. */
  headingLevel = 2;

  protected override render(): TemplateResult {
    const { programme } = this.#scope;
    if (this.waits(!programme) || !programme) return fallback();

    const t = texts(this.#language.locale);
    const lang = this.#scope.contentLang ?? nothing;
    const level = headingLevel(this, this.headingLevel, 2);
    const { vision, motto, status } = programme;
    return html`<div part="base" lang=${this.#language.locale}>
      <section part="vision" aria-labelledby="title">
        <div part="head">
          <svg part="rings" viewBox="0 0 100 100" aria-hidden="true">${growth(6)}</svg>
          ${status === 'proposal' ? html`<p part="proposal">${text(t.visionProposal)}</p>` : nothing}
          <h2 part="title" id="title" aria-level=${level}><slot name="title">${text(t.visionTitle)}</slot></h2>
          <p part="motto" lang=${lang}>${text(motto)}</p>
          <p part="lead" lang=${lang}><slot name="lead">${text(vision.lead)}</slot></p>
        </div>
        <div part="chapters" lang=${lang}>
          ${this.#renderChapter('growth', vision.growth, level, (own) => html`<slot name="growth">${own}</slot>`)}
          ${this.#renderChapter('sustainable', vision.sustainable, level, (own) => html`<slot name="sustainable">${own}</slot>`)}
          ${this.#renderChapter('how', vision.how, level, (own) => html`<slot name="how">${own}</slot>`)}
        </div>
      </section>
    </div>`;
  }

  #renderChapter(
    name: string,
    { title, text: paragraphs, values }: VisionPart,
    level: number,
    slot: (own: TemplateResult[]) => TemplateResult,
  ): TemplateResult {
    const id = `chapter-${name}`;
    return html`<div part="chapter">
      <h3 part="chapter-title" id=${id} aria-level=${Math.min(6, level + 1)}>${text(title)}</h3>
      <div part="chapter-text">${slot(paragraphs.map((paragraph) => html`<p>${text(paragraph)}</p>`))}</div>
      <ul part="values" aria-labelledby=${id}>
        ${values.map((value) => html`<li part="value">${text(value)}</li>`)}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tillvaxt-vision': TillvaxtVision;
  }
}

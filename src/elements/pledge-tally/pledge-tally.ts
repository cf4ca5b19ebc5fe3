import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Programme, Tally } from '../../../contract/types.ts';
import { Announcer } from '../../internal/announcer.ts';
import { ContentFirst } from '../../internal/content-first.ts';
import { headingLevel } from '../../internal/heading-level.ts';
import { LanguageController } from '../../internal/language-controller.ts';
import { ScopeController } from '../../internal/scope-controller.ts';
import { TallyController } from '../../internal/tally-controller.ts';
import { fallback, text } from '../../internal/text.ts';
import { warnOnce } from '../../internal/warn-once.ts';
import { momentIn, texts } from '../../locale/locale.ts';
import { controls, tokens } from '../../theme/sheets.ts';
import { styles } from './pledge-tally.styles.ts';

/**
 * The tally: how many pledges have come in and how many are published, in each focus area, counted by the endpoint. It moves
 * when a pledge is sent from the same page.
 *
 * Not for showing what has been pledged: it knows numbers only.
 *
 * ```html
 * <tillvaxt-pledge-tally endpoint="https://samlare.example/v1/pledges"></tillvaxt-pledge-tally>
 * ```
 *
 * @tag tillvaxt-pledge-tally
 * @slot title - The heading, in the page author's words.
 * @slot fallback - What stands here without script; replaced by the element.
 * @csspart base - The wrapper around everything.
 * @csspart tally - The tally's box.
 * @csspart title - The heading.
 * @csspart total - How many have come in: number and words.
 * @csspart number - The number of all that have come in.
 * @csspart published - How many are published.
 * @csspart areas - The list of areas.
 * @csspart area - One area.
 * @csspart area-title - The area's name.
 * @csspart area-count - How many pledges it has.
 * @csspart bar - The drawn bar.
 * @csspart bar-fill - The bar's filled part.
 * @csspart note - When it was counted, or why there is nothing to show.
 * @csspart visually-hidden - Text for screen readers only.
 * @cssState waiting - What stands in its `fallback` slot is shown: until it is seen or the visitor does anything on the page, and while it has nothing to show.
 */
export class TillvaxtPledgeTally extends ContentFirst {
  static override styles: CSSResultGroup = [tokens, controls, styles];

  static override properties: PropertyDeclarations = {
    endpoint: {},
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  readonly #language = new LanguageController(this);
  readonly #scope = new ScopeController(this, this.#language);
  readonly #tally = new TallyController(this, () => this.#announce());
  readonly #announcer = new Announcer(this);

  #announced: number | undefined;

  /** The exact URL pledges are POSTed to; the tally is read at `/tally` under it. Without it: the wrapper's. */
  endpoint = '';

  /** Level of the heading among the page's own headings, 2 to 6. */
  headingLevel = 2;

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { programme } = this.#scope;
    if (!programme) return;
    const endpoint = this.#scope.endpoint(this.endpoint);
    if (!endpoint)
      warnOnce(
        this,
        'attribute endpoint',
        'none; expected the address pledges are sent to, here or at tillvaxt-programme',
      );
    const { source } = this.#tally;
    this.#tally.follow(endpoint, programme.id);
    if (this.#tally.source !== source) this.#announced = undefined;
  }

  protected override render(): TemplateResult {
    const { programme } = this.#scope;
    const { source } = this.#tally;
    if (this.waits(!programme || !source) || !programme || !source) return fallback();

    const t = texts(this.#language.locale);
    const { tally, failed } = source;
    const level = headingLevel(this, this.headingLevel, 2);
    const number = new Intl.NumberFormat(this.#language.locale);
    const total = tally?.received.total;
    return html`<div part="base" lang=${this.#language.locale}>
      <section part="tally" aria-labelledby="title">
        <h2 part="title" id="title" aria-level=${level}><slot name="title">${text(t.tallyTitle)}</slot></h2>
        <p part="total">
          <span part="number">${text(total === undefined ? '–' : number.format(total))}</span>
          <span>${text(t.received(total ?? 0))}</span>
        </p>
        <p part="published">${text(tally ? t.published(tally.published.total) : '–')}</p>
        ${this.#renderAreas(programme, tally)}
        <p part="note">${text(failed ? t.tallyUnavailable : tally ? t.asOf(this.#formatTime(tally.asOf)) : '–')}</p>
      </section>
      ${this.#announcer.render(this.#language.locale)}
    </div>`;
  }

  #renderAreas(programme: Programme, tally: Tally | undefined): TemplateResult {
    const t = texts(this.#language.locale);
    const most = Math.max(1, ...Object.values(tally?.received.areas ?? {}));
    return html`<ul part="areas" aria-label=${t.byArea}>
      ${programme.areas.map(({ id, title }) => {
        const count = tally?.received.areas[id] ?? 0;
        return html`<li part="area">
          <span part="area-title" lang=${this.#scope.contentLang ?? nothing}>${text(title)}</span>
          <span part="area-count">${text(tally ? (count ? t.pledges(count) : t.nobodyYet) : '–')}</span>
          <svg part="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect part="bar-fill" width=${(100 * count) / most} height="1"></rect>
          </svg>
        </li>`;
      })}
    </ul>`;
  }

  #formatTime(time: string): string {
    return momentIn(this.#language.locale, new Date(time), { dateStyle: 'long', timeStyle: 'short' });
  }

  #announce(): void {
    const total = this.#tally.source?.tally?.received.total;
    if (total === undefined) return;
    if (this.#announced !== undefined && total !== this.#announced)
      this.#announcer.say(texts(this.#language.locale).tallyNow(total));
    this.#announced = total;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tillvaxt-pledge-tally': TillvaxtPledgeTally;
  }
}

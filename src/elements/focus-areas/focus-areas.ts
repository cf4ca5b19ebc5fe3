import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ContentFirst } from '../../internal/content-first.ts';
import { density, type Density } from '../../internal/density.ts';
import { LanguageController } from '../../internal/language-controller.ts';
import { ScopeController } from '../../internal/scope-controller.ts';
import { fallback } from '../../internal/text.ts';
import { tokens } from '../../theme/sheets.ts';
import { styles } from './focus-areas.styles.ts';

/**
 * All focus areas of the programme as cards in a grid that fits its space. What is chosen here is chosen in the figure and the
 * pledge form too.
 *
 * Not for one area or a layout of your own: use `<tillvaxt-focus-area-card>`. Cards put inside win over the programme's list.
 *
 * ```html
 * <tillvaxt-focus-areas pledge-href="#lofte"></tillvaxt-focus-areas>
 * ```
 *
 * @tag tillvaxt-focus-areas
 * @slot - `<tillvaxt-focus-area-card>` elements, where the page chooses and orders them itself.
 * @slot fallback - What stands here without script; replaced by the element.
 * @csspart base - The wrapper around everything.
 * @csspart grid - The grid of cards.
 * @cssState waiting - What stands in its `fallback` slot is shown: until it is seen or the visitor does anything on the page, and while it has nothing to show.
 * @cssState complete - What stands in its `fallback` slot was seen and lacks nothing.
 * @cssState open - One of its cards is open.
 */
export class TillvaxtFocusAreas extends ContentFirst {
  static override styles: CSSResultGroup = [tokens, styles];

  static override properties: PropertyDeclarations = {
    density: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    pledgeHref: { attribute: 'pledge-href' },
  };

  readonly #language = new LanguageController(this);
  readonly #scope = new ScopeController(this, this.#language);

  /** `full`, or `compact` for a sidebar: closer, and without the longer text. The page's own cards say it for themselves. */
  density: Density = 'full';

  /** Level of each card's heading among the page's own headings, 2 to 6. */
  headingLevel = 3;

  /** Where the pledge form is: `#lofte` or a URL. Without it the cards show no link. */
  pledgeHref = '';

  /** A list of cards with content, laid out by `tillvaxt.css` already, has nothing of its own to show. */
  protected override lacking(): HTMLElement | null {
    return this.querySelector(':scope > [slot=fallback]') || getComputedStyle(this).display !== 'grid' ? this : null;
  }

  protected override updated(): void {
    const isOpen = ':is(:state(open))';
    this.setState('open', Boolean(this.querySelector(isOpen) ?? this.renderRoot.querySelector(isOpen)));
  }

  protected override render(): TemplateResult {
    const own = this.querySelector(':scope > tillvaxt-focus-area-card') !== null;
    const { programme } = this.#scope;
    if (this.waits(!own && !programme)) return fallback();
    const cards = density(this, this.density);
    return html`<div part="base" lang=${this.#language.locale}>
      <div part="grid">
        <slot @slotchange=${() => this.requestUpdate()}></slot>
        ${
          own
            ? nothing
            : programme!.areas.map(
                ({ id }) =>
                  html`<tillvaxt-focus-area-card
                    .area=${id}
                    .density=${cards}
                    .headingLevel=${this.headingLevel}
                    .pledgeHref=${this.pledgeHref}
                  ></tillvaxt-focus-area-card>`,
              )
        }
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tillvaxt-focus-areas': TillvaxtFocusAreas;
  }
}

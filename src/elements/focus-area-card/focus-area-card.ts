import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import type { FocusArea, Programme } from '../../../contract/types.ts';
import { ContentFirst } from '../../internal/content-first.ts';
import { copy } from '../../internal/copy.ts';
import { density, type Density } from '../../internal/density.ts';
import { emit } from '../../internal/events.ts';
import { headingLevel } from '../../internal/heading-level.ts';
import { LanguageController } from '../../internal/language-controller.ts';
import { safeHref } from '../../internal/url.ts';
import { ScopeController } from '../../internal/scope-controller.ts';
import { TallyController } from '../../internal/tally-controller.ts';
import { fallback, text } from '../../internal/text.ts';
import { warnOnce } from '../../internal/warn-once.ts';
import { texts } from '../../locale/locale.ts';
import { motifOf } from '../../programme/motifs.ts';
import { controls, tokens } from '../../theme/sheets.ts';
import { styles } from './focus-area-card.styles.ts';
import { moreView } from './more-view.ts';

/**
 * One focus area of the programme: what it means, what the reader can do, and a way to say "I want to contribute here". Inside a
 * `<tillvaxt-programme>` with an endpoint it also tells how many pledges have come in here, once the endpoint has answered.
 *
 * Not for all six at once: `<tillvaxt-focus-areas>` lays them out in a grid.
 *
 * ```html
 * <tillvaxt-focus-area-card area="larande" pledge-href="#lofte">
 *   <div slot="fallback"><h3>Lärande</h3><p>Alla ska kunna lära nytt, hela livet.</p></div>
 * </tillvaxt-focus-area-card>
 * ```
 *
 * @tag tillvaxt-focus-area-card
 * @slot title - The area's name, in the page author's words. Wins over the programme's.
 * @slot summary - One or two sentences. Wins over the programme's.
 * @slot text - The longer text in the disclosure. Wins over the programme's.
 * @slot image - A picture above the text, in place of the drawn motif.
 * @slot caption - The picture's caption.
 * @slot credit - Who made the picture.
 * @slot fallback - What stands here without script; replaced by the element.
 * @fires {CustomEvent<{ programme: string, area: string, selected: boolean }>} tillvaxt-area-select - The visitor chose the area, or no longer does.
 * @csspart base - The wrapper around everything.
 * @csspart card - The card's box.
 * @csspart selected - The card's box while the area is chosen.
 * @csspart compact - The card's box where its density is compact.
 * @csspart motif - The tinted field with the drawn motif, where there is no picture.
 * @csspart emblem - The drawn motif.
 * @csspart media - The picture with its caption and credit.
 * @csspart figcaption - Caption and credit.
 * @csspart body - Everything under the picture.
 * @csspart title - The heading.
 * @csspart summary - The summary.
 * @csspart more - The disclosure.
 * @csspart more-label - The disclosure's label.
 * @csspart text - The disclosure's content.
 * @csspart actions-title - The heading over what one can do.
 * @csspart actions - What one can do, by actor type.
 * @csspart actor-type - The actor type it is for.
 * @csspart footer - The number of pledges, the choice and the link.
 * @csspart count - How many pledges have come in for the area.
 * @csspart choice - The choice: checkbox and label.
 * @csspart checkbox - The checkbox.
 * @csspart pledge-link - The link to the pledge form.
 * @csspart link - Every link.
 * @csspart visually-hidden - Text for screen readers only.
 */
export class TillvaxtFocusAreaCard extends ContentFirst {
  static override styles: CSSResultGroup = [tokens, controls, styles];

  static override properties: PropertyDeclarations = {
    area: {},
    density: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    pledgeHref: { attribute: 'pledge-href' },
  };

  readonly #language = new LanguageController(this);
  readonly #scope = new ScopeController(this, this.#language);
  readonly #tally = new TallyController(this);

  /** Id of the focus area, as in the programme: `larande`. */
  area = '';

  /** `full`, or `compact` for a sidebar or a long list: closer, and without the longer text and what one can do. */
  density: Density = 'full';

  /** Level of the card's heading among the page's own headings, 2 to 6. */
  headingLevel = 3;

  /** Where the pledge form is: `#lofte` or a URL. Without it the card shows no link. */
  pledgeHref = '';

  /** What the content lacks is the choice and the number: it has places for both. */
  protected override complete(): HTMLElement | null {
    const { programme, answers } = this.#scope;
    const [choice, input, count, link, title] = ['choice][hidden', 'checkbox', 'count', 'pledge-link', 'title'].map(
      (part) => this.querySelector<HTMLInputElement>(`[slot=fallback] [part~=${part}]`),
    );
    const selected = answers.areas.includes(this.area);
    if (input) this.#tick(input, selected);
    // Without style sheet there is no place; and a chosen card looks chosen.
    if (!choice?.offsetParent || selected) return this;
    const area = programme?.areas.find(({ id }) => id === this.area);
    if (!area || !input?.checkVisibility({ opacityProperty: true })) return choice;
    // Words and pictures of the page's own stand beside the content, or it is of another area, language or form.
    if (this.querySelector(':scope > [slot]:not([slot=fallback])')) return this;
    if (title?.textContent !== area.title || (link?.getAttribute('href') ?? '') !== this.pledgeHref) return this;
    this.#followTally(programme!);
    if (count) count.textContent = this.#counted(area);
    for (const type of ['change', 'click']) this.addEventListener(type, this.#onContent);
    return count || !this.#tally.source ? null : choice;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { programme } = this.#scope;
    if (programme) this.#followTally(programme);
  }

  protected override render(): TemplateResult {
    const { programme } = this.#scope;
    const area = programme && this.#find(programme);
    if (this.waits(!area) || !area) return fallback();

    const selected = this.#scope.answers.areas.includes(area.id);
    const compact = density(this, this.density) === 'compact';
    const lang = this.#scope.contentLang ?? nothing;
    const t = texts(this.#language.locale);
    const level = headingLevel(this, this.headingLevel, 3);
    return html`<div part="base" lang=${this.#language.locale} @slotchange=${this.#onSlot}>
      <article part="card ${compact ? 'compact' : ''} ${selected ? 'selected' : ''}" aria-labelledby="title">
        ${this.#renderMedia(programme, area)}
        <div part="body">
          <h3 part="title" id="title" aria-level=${level} lang=${lang}><slot name="title">${text(area.title)}</slot></h3>
          <p part="summary" lang=${lang}><slot name="summary">${text(area.summary)}</slot></p>
          ${compact ? nothing : this.#renderMore(programme, area, level)}
          <div part="footer">
            ${this.#renderCount(area)}
            <label part="choice"
              ><input part="checkbox" type="checkbox" .checked=${live(selected)} @change=${this.#onChoice} />
              <span>${text(t.contributeHere)}<span part="visually-hidden" lang=${lang}>${text(t.within(area.title))}</span></span></label
            >
            ${this.#renderLink(area)}
          </div>
        </div>
      </article>
    </div>`;
  }

  #followTally(programme: Programme): void {
    this.#tally.follow(this.#scope.endpoint(''), programme.id);
  }

  /** The page author's picture, or else the area's own motif. */
  #renderMedia(programme: Programme, area: FocusArea): TemplateResult {
    const told = html`<slot name="caption"></slot><slot name="credit"></slot>`;
    if (this.#has('image'))
      return html`<figure part="media">
        <slot name="image"></slot>
        ${this.#has('caption') || this.#has('credit') ? html`<figcaption part="figcaption">${told}</figcaption>` : told}
      </figure>`;
    const [adds, grows] = motifOf(area.id, programme.areas.indexOf(area), programme.areas.length);
    return html`<slot name="image"></slot>
      <div part="motif">
        <svg part="emblem" viewBox="2 2 60 60" aria-hidden="true">
          <path d=${grows} stroke-opacity="0.4"></path>
          <path d=${adds}></path>
        </svg>
      </div>`;
  }

  #renderMore(programme: Programme, area: FocusArea, level: number): TemplateResult {
    const { locale } = this.#language;
    const t = texts(locale);
    const lang = this.#scope.contentLang ?? nothing;
    const { actorType } = this.#scope.answers;
    const isKnown = programme.actorTypes.some(({ id }) => id === actorType);
    const shown = programme.actorTypes.filter(({ id }) => area.actions[id]?.length && (!isKnown || id === actorType));
    const isEmpty = !area.text.length && !shown.length && !this.#has('text');
    const key = [locale, level, isKnown && actorType].join();
    if (isEmpty) return html`<slot name="text"></slot>`;
    // The reader may have opened it in the content.
    const isOpen = this.querySelector('[slot=fallback] details[open]') !== null;
    return html`<details part="more" ?open=${isOpen}>
      <summary part="more-label">
        <span>${text(t.readMore)}<span part="visually-hidden" lang=${lang}>${text(t.within(area.title))}</span></span>
      </summary>
      <div part="text" lang=${lang}>
        ${copy(area, key, () => moreView(area, { locale, level, actorTypes: shown, isKnown }))}
      </div>
    </details>`;
  }

  /** Keeps its line from the start where there is an endpoint. */
  #renderCount(area: FocusArea): TemplateResult | typeof nothing {
    return this.#tally.source ? html`<p part="count">${text(this.#counted(area))}</p>` : nothing;
  }

  /** How many pledges have come in here; nothing until the endpoint has answered. */
  #counted(area: FocusArea): string {
    const { source } = this.#tally;
    const received = source?.failed ? undefined : source?.tally?.received;
    if (!received) return '';
    const t = texts(this.#language.locale);
    const n = new Map(Object.entries(received.areas ?? {})).get(area.id) ?? 0;
    return n ? t.receivedHere(n) : t.nobodyYet;
  }

  #renderLink(area: FocusArea): TemplateResult | typeof nothing {
    const href = this.pledgeHref && safeHref(this, 'pledge-href', this.pledgeHref);
    if (!href) return nothing;
    const t = texts(this.#language.locale);
    return html`<a part="link pledge-link" href=${href} @click=${this.#onPledge}
      >${text(t.pledgeHere)}<span part="visually-hidden" lang=${this.#scope.contentLang ?? nothing}>${text(t.within(area.title))}</span></a
    >`;
  }

  #find(programme: Programme): FocusArea | undefined {
    const area = programme.areas.find(({ id }) => id === this.area);
    if (!area)
      warnOnce(
        this,
        'attribute area',
        `"${this.area}"; expected one of ${programme.areas.map(({ id }) => id).join(', ')}`,
      );
    return area;
  }

  /** True where the page's author has put something into the slot. */
  #has(name: string): boolean {
    return this.querySelector(`:scope > [slot=${name}]`) !== null;
  }

  readonly #onSlot = (): void => this.requestUpdate();

  readonly #onChoice = (event: Event): void => this.#select((event.target as HTMLInputElement).checked);

  /** The same controls, in the content that stands for the card. */
  readonly #onContent = (event: Event): void => {
    const { type, target } = event;
    if (!(target instanceof Element) || !this.matches(':state(complete)')) return;
    const within = (part: string): Element | null => target.closest(`[slot=fallback] [part~=${part}]`);
    if (type === 'change') {
      if (!within('choice')) return;
      const box = target as HTMLInputElement;
      // In Safari a box that is pressed gets no focus; with it, it stays until the visitor goes on.
      box.focus({ preventScroll: true });
      this.#tick(box, box.checked);
      this.#select(box.checked);
    } else if (within('pledge-link')) this.#select(true);
    else if (within('more-label')) {
      // The element's disclosure tells what one can do, too.
      event.preventDefault();
      target.closest('details')!.toggleAttribute('open');
      this.takeOver();
      this.renderRoot.querySelector('summary')?.focus();
    }
  };

  /** Shows in the content whether the area is chosen. */
  #tick(box: HTMLInputElement, selected: boolean): void {
    box.checked = selected;
    box.closest('[part~=card]')?.part.toggle('selected', selected);
  }

  /** Who follows the link means this area; the choice goes with them. */
  readonly #onPledge = (): void => this.#select(true);

  #select(selected: boolean): void {
    const { programme, scope, answers } = this.#scope;
    if (!programme || answers.areas.includes(this.area) === selected) return;
    scope.answers.selectArea(this.area, selected);
    emit(this, 'tillvaxt-area-select', { programme: programme.id, area: this.area, selected });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tillvaxt-focus-area-card': TillvaxtFocusAreaCard;
  }
}

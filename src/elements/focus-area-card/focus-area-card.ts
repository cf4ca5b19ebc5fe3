import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import type { FocusArea, Programme } from '../../../contract/types.ts';
import { ContentFirst } from '../../internal/content-first.ts';
import { copy, original } from '../../internal/copy.ts';
import { density, type Density } from '../../internal/density.ts';
import { emit } from '../../internal/events.ts';
import { headingLevel } from '../../internal/heading-level.ts';
import { LanguageController } from '../../internal/language-controller.ts';
import { safeHref } from '../../internal/url.ts';
import { ScopeController } from '../../internal/scope-controller.ts';
import { TallyController } from '../../internal/tally-controller.ts';
import { fallback } from '../../internal/text.ts';
import { warnOnce } from '../../internal/warn-once.ts';
import { texts } from '../../locale/locale.ts';
import { controls, tokens } from '../../theme/sheets.ts';
import { alikeIn, type Kind } from './alike.ts';
import { cardView, type Look } from './card-view.ts';
import { styles } from './focus-area-card.styles.ts';

const sight = 'contentvisibilityautostatechange';

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
 * @cssState waiting - What stands in its `fallback` slot is shown: until it is seen or the visitor does anything on the page, and while it has nothing to show.
 * @cssState complete - What stands in its `fallback` slot was seen and lacks nothing.
 * @cssState open - The visitor has opened what it tells.
 */
export class TillvaxtFocusAreaCard extends ContentFirst {
  static override styles: CSSResultGroup = [tokens, controls, styles];

  static override properties: PropertyDeclarations = {
    area: {},
    density: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    pledgeHref: { attribute: 'pledge-href' },
  };

  /** One for all cards. */
  static readonly #onAct = (event: Event): void => {
    const where = event.currentTarget;
    ((where instanceof ShadowRoot ? where.host : where) as TillvaxtFocusAreaCard).#act(event);
  };

  readonly #language = new LanguageController(this);
  readonly #scope = new ScopeController(this, this.#language);
  readonly #tally = new TallyController(this);
  /** The copy that is shown. */
  #base: HTMLElement | null = null;
  /** The id of what has the focus in it, and is to have it in the next one. */
  #focused: string | undefined;
  /** The number that it tells, and the address that it leads to. */
  #told = '';
  #href = '';
  #isOpen = false;
  /** What it is a copy of, and those in the same place that are, too. */
  #original: Element | undefined;
  #kind: Kind | undefined;

  /** Id of the focus area, as in the programme: `larande`. */
  area = '';

  /** `full`, or `compact` for a sidebar or a long list: closer, and without the longer text and what one can do. */
  density: Density = 'full';

  /** Level of the card's heading among the page's own headings, 2 to 6. */
  headingLevel = 3;

  /** Where the pledge form is: `#lofte` or a URL. Without it the card shows no link. */
  pledgeHref = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  /** What the content lacks is the choice and the number: it has places for both. */
  protected override lacking(): HTMLElement | null {
    const { programme, answers } = this.#scope;
    const [choice, input, count, link, title] = ['choice][hidden', 'checkbox', 'count', 'pledge-link', 'title'].map(
      (part) => this.#inContent(part),
    );
    if (answers.areas.includes(this.area)) {
      // A chosen card looks chosen, and so does its content while that keeps the focus.
      if (input) this.#tick(input, true);
      return this;
    }
    // Without style sheet there is no place.
    if (!choice?.offsetParent) return this;
    const area = programme?.areas.find(({ id }) => id === this.area);
    if (!area || !input?.checkVisibility({ opacityProperty: true })) return choice;
    // Words and pictures of the page's own stand beside the content, or it is of another area, language or form.
    if (this.querySelector(':scope > [slot]:not([slot=fallback])')) return this;
    // Its link leads to the heading of a form's content.
    const [leads, leadsTo] = [link?.getAttribute('href'), this.pledgeHref].map((href) =>
      String(href ?? '').replace(/-title$/, ''),
    );
    if (title?.textContent !== area.title || leads !== leadsTo) return this;
    // Where a base, or a frame's `srcdoc`, would have it lead out of the page.
    if (leadsTo && safeHref(this, 'pledge-href', this.pledgeHref) !== this.pledgeHref) return this;
    this.#followTally(programme!);
    return count || !this.#tally.source ? null : choice;
  }

  protected override complete(): void {
    this.#tick(this.#inContent('checkbox')!, false);
    const count = this.#inContent('count');
    if (count) count.textContent = this.#counted();
    this.#hear(this);
  }

  protected override willUpdate(): void {
    const { programme } = this.#scope;
    if (programme) this.#followTally(programme);
    this.#focused = this.shadowRoot?.activeElement?.id;
  }

  protected override render(): unknown {
    const { programme } = this.#scope;
    const area = programme && this.#find(programme);
    if (this.waits(!area) || !area) return fallback();

    const { locale } = this.#language;
    const { actorType } = this.#scope.answers;
    this.#href = (this.pledgeHref && safeHref(this, 'pledge-href', this.pledgeHref)) || '';
    const look: Look = {
      locale,
      lang: this.#scope.contentLang,
      level: headingLevel(this, this.headingLevel, 3),
      isCompact: density(this, this.density) === 'compact',
      isCounted: Boolean(this.#tally.source),
      hasLink: this.#href !== '',
      slots: ['title', 'summary', 'text', 'image', 'caption', 'credit'].filter((name) =>
        this.querySelector(`:scope > [slot=${name}]`),
      ),
      actorType: programme.actorTypes.some(({ id }) => id === actorType) ? actorType : undefined,
    };
    this.#original = original(area, JSON.stringify(look), () => cardView(programme, area, look));
    return copy(this.#original);
  }

  protected override updated(): void {
    const base = this.renderRoot.querySelector<HTMLElement>('[part=base]');
    const find = <T extends HTMLElement>(id: string): T | null =>
      (this.renderRoot as ShadowRoot).getElementById(id) as T | null;
    const more = find<HTMLDetailsElement>('more');
    find('link')?.setAttribute('href', this.#href);
    if (base !== this.#base) {
      this.#leave();
      // The reader may have opened it, here or in the content.
      const opened = (this.#base ?? this.querySelector('[slot=fallback]'))?.querySelector('details[open]');
      more?.toggleAttribute('open', Boolean(opened));
      // What it is a copy of is not shown any more.
      opened?.removeAttribute('open');
      this.#setOpen(Boolean(more && opened));
      if (this.#focused) find(this.#focused)?.focus({ preventScroll: true });
      if (base && !this.#base) this.#hear(this.renderRoot);
      this.#base = base;
      this.#told = '';
    }
    if (!base) return;
    this.#tick(find('checkbox')!, this.#scope.answers.areas.includes(this.area));
    const told = this.#counted();
    if (told !== this.#told) {
      find('count')?.replaceChildren(told);
      this.#told = told;
      this.#kind?.place.measureSoon();
    }
    const kind = this.isConnected ? alikeIn(this.parentNode!, this.#original!) : undefined;
    if (kind === this.#kind) return;
    this.#leave();
    if (!more || more.open || this.querySelector(':scope > [slot]:not([slot=fallback])')) return;
    this.#kind = kind;
    kind?.place.add(kind, this.#box!);
  }

  #inContent(part: string): HTMLInputElement | null {
    return this.querySelector(`[slot=fallback] [part~=${part}]`);
  }

  /** What is skipped while it is far from the screen. */
  get #box(): HTMLElement | null | undefined {
    return this.#base?.firstElementChild as HTMLElement | null | undefined;
  }

  /** Is no longer one of those alike. */
  #leave(): void {
    const kind = this.#kind;
    this.#kind = undefined;
    kind?.place.remove(kind, this.#box!);
    kind?.place.measureSoon();
  }

  #followTally(programme: Programme): void {
    this.#tally.follow(this.#scope.endpoint(''), programme.id);
  }

  /** How many pledges have come in here; nothing until the endpoint has answered. */
  #counted(): string {
    const { source } = this.#tally;
    const received = source?.failed ? undefined : source?.tally?.received;
    if (!received) return '';
    const t = texts(this.#language.locale);
    const n = new Map(Object.entries(received.areas ?? {})).get(this.area) ?? 0;
    return n ? t.receivedHere(n) : t.nobodyYet;
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

  #hear(where: EventTarget): void {
    for (const type of ['change', 'click', 'slotchange']) where.addEventListener(type, TillvaxtFocusAreaCard.#onAct);
    // In Firefox the first does not bubble, nowhere the second.
    for (const type of [sight, 'toggle']) where.addEventListener(type, TillvaxtFocusAreaCard.#onAct, { capture: true });
  }

  /** In the card, or in the content that stands for it. */
  #act(event: Event): void {
    const { type, target, currentTarget } = event;
    if (type === 'slotchange') return this.requestUpdate();
    if (type === sight) {
      // Once it is near the screen it stays laid out.
      const isNear = !(event as ContentVisibilityAutoStateChangeEvent).skipped && target === this.#box;
      if (isNear && this.#kind?.others.has(this.#box!)) this.#kind.place.remove(this.#kind, this.#box!);
      return;
    }
    const inContent = currentTarget === this;
    if (!(target instanceof Element) || (inContent && !this.matches(':state(complete)'))) return;
    const within = (part: string): Element | null =>
      target.closest(`${inContent ? '[slot=fallback] ' : ''}[part~=${part}]`);
    if (type === 'toggle') {
      if (target === within('more')) this.#setOpen(target.hasAttribute('open'));
    } else if (type === 'change') {
      if (!within('choice')) return;
      const box = target as HTMLInputElement;
      // In Safari a box that is pressed gets no focus; with it, the content stays until the visitor goes on.
      box.focus({ preventScroll: true });
      this.#tick(box, box.checked);
      this.#select(box.checked);
    } else if (within('pledge-link')) {
      // Who follows the link means this area; the choice goes with them.
      this.#select(true);
    } else if (inContent && within('more-label')) {
      // The element's disclosure tells what one can do, too.
      event.preventDefault();
      target.closest('details')!.toggleAttribute('open');
      this.takeOver();
      this.renderRoot.querySelector('summary')?.focus();
    }
  }

  /** A list around it lays its cards out anew. */
  #setOpen(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    this.setState('open', isOpen);
    const { host } = (this.assignedSlot ?? this).getRootNode() as ShadowRoot;
    if (host?.localName === 'tillvaxt-focus-areas') (host as ContentFirst).requestUpdate();
  }

  /** Shows whether the area is chosen. */
  #tick(box: HTMLInputElement, selected: boolean): void {
    box.checked = selected;
    box.closest('[part~=card]')?.part.toggle('selected', selected);
  }

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

import { LitElement } from 'lit';

/** What a visitor does on a page, before anything comes of it. Printing is one, too. */
const acts = ['click', 'keydown', 'scroll', 'beforeprint'] as const;

/**
 * An element whose light DOM may stand in for it: content that the page carries in `slot="fallback"`, which `tillvaxt.css` styles
 * alike. Such content reads and works as it is, and costs nothing. So the element renders only when what its content lacks comes into view,
 * or the visitor does anything on the page, and not while the focus is in that content. Until then it has no shadow root, and is in
 * `:state(waiting)`, as it is while it has nothing to show; in `:state(complete)` too once it was seen and its content lacks nothing.
 */
export class ContentFirst extends LitElement {
  /** Chromium before 125 knows them by other names and throws; there the content keeps the page's own style. */
  static readonly #hasStates = globalThis.CSS?.supports?.('selector(:state(waiting))');
  /** All on the page that wait. */
  static readonly #waiting = new Set<ContentFirst>();
  static readonly #seenAt = new WeakMap<Element, ContentFirst>();
  static #observer: IntersectionObserver | undefined;

  readonly #internals = this.attachInternals();
  #isDue = false;
  #isWaiting = false;
  /** What renders the element once it is in view. */
  #place: HTMLElement | null = null;

  override connectedCallback(): void {
    this.#isDue ||=
      !this.querySelector(':scope > [slot=fallback], :scope > * > [slot=fallback]') || !ContentFirst.#hasStates;
    if (!this.#isDue) this.#wait();
    else if (this.renderRoot === this) this.#makeRoot();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    this.#stop();
    super.disconnectedCallback();
  }

  #wait(): void {
    this.#setWaiting(true);
    if (!ContentFirst.#waiting.size) ContentFirst.#hearActs('addEventListener');
    ContentFirst.#waiting.add(this);
    this.#observe(this);
  }

  #stop(): void {
    if (!ContentFirst.#waiting.delete(this)) return;
    if (!ContentFirst.#waiting.size) ContentFirst.#hearActs('removeEventListener');
    this.#observe(null);
    this.setState('complete', false);
  }

  static #hearActs(how: 'addEventListener' | 'removeEventListener'): void {
    for (const act of acts) window[how](act, ContentFirst.#onAct, { capture: true, passive: true });
  }

  /** After what the visitor did has been painted, each in a task of its own; what is printed cannot wait. */
  static #onAct({ type }: Event): void {
    // What is marked would be replaced, and the mark gone.
    if (type === 'click' && getSelection()?.type === 'Range') return;
    if (type === 'beforeprint') ContentFirst.#waiting.forEach((element) => element.#begin());
    else requestAnimationFrame(() => ContentFirst.#waiting.forEach((element) => setTimeout(() => element.#begin())));
  }

  /** Has it complete its content, or render, when `place` comes into view; null: no more. */
  #observe(place: HTMLElement | null): void {
    const observer = (ContentFirst.#observer ??= new IntersectionObserver((entries) => {
      // All is read before anything is written: else the page would be laid out anew for each.
      const seen = entries.flatMap(({ isIntersecting, target }) => {
        const element = isIntersecting && ContentFirst.#seenAt.get(target);
        return element ? [{ target, element, lacking: element.lacking() }] : [];
      });
      // One before it may have rendered it, or taken it out of the page.
      for (const { target, element, lacking } of seen)
        if (ContentFirst.#seenAt.get(target) === element) element.#onSight(lacking);
    }));
    if (this.#place) {
      observer.unobserve(this.#place);
      ContentFirst.#seenAt.delete(this.#place);
    }
    this.#place = place;
    if (!place) return;
    ContentFirst.#seenAt.set(place, this);
    observer.observe(place);
  }

  #onSight(lacking: HTMLElement | null): void {
    if (!lacking) {
      this.complete();
      this.setState('complete', true);
    }
    if (lacking && lacking === this.#place) this.#begin();
    else this.#observe(lacking);
  }

  /**
   * Called when the content has come into view, and anew when what it tells of changes.
   *
   * @returns what makes the element render, once it is in view: the element itself, or the place of what the content lacks; null
   * where it lacks nothing that {@link complete} does not add
   */
  protected lacking(): HTMLElement | null {
    return this;
  }

  /** Called while the content is still shown, right before the element renders. */
  protected willTakeOver(): void {}

  /** Adds to the content in view what it lacks, without rendering. */
  protected complete(): void {}

  /**
   * Moving what has the focus would take it from a visitor who is writing, or reading, there. `:focus-within` does not tell: in Chromium 156
   * it is lost on the way from one control to the next once a list around the card has rendered.
   */
  get #holdsFocus(): boolean {
    const { activeElement } = this.getRootNode() as Document;
    return activeElement?.closest('[slot=fallback]')?.parentElement === this;
  }

  static #onFocusOut({ currentTarget, relatedTarget }: FocusEvent): void {
    const element = currentTarget as ContentFirst;
    if (!element.#isWaiting || (relatedTarget instanceof Node && element.contains(relatedTarget))) return;
    // Nobody has the focus while a label is pressed, or what is around it: the click that follows may give it back.
    const isPressed = !(relatedTarget instanceof Node) || relatedTarget.contains(element);
    if (!element.#isDue) return isPressed ? undefined : element.#begin();
    if (!isPressed) element.requestUpdate();
    else addEventListener('click', () => setTimeout(() => element.requestUpdate()), { once: true });
  }

  #begin(): void {
    if (!ContentFirst.#waiting.has(this) || this.#holdsFocus) return;
    this.willTakeOver();
    this.#stop();
    this.#isDue = true;
    this.#makeRoot();
    this.requestUpdate();
    // At once: until there are slots, nothing inside is shown, and what has the focus would lose it.
    void this.scheduleUpdate();
  }

  /** Until it is due, Lit has the element itself as its root. */
  #makeRoot(): void {
    (this as { renderRoot: unknown }).renderRoot = this.createRenderRoot();
  }

  /** Renders right now: for what the visitor has asked of the content. */
  protected takeOver(): void {
    if (this.#holdsFocus) ((this.getRootNode() as Document).activeElement as HTMLElement).blur();
    this.#begin();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#isDue ? super.createRenderRoot() : this;
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.#isDue) return super.scheduleUpdate();
    // To be told of the next change as well.
    this.isUpdatePending = false;
    if (ContentFirst.#waiting.has(this)) this.#observe(this);
  }

  /** A state that style sheets see, where there are any. */
  protected setState(state: string, isOn: boolean): void {
    if (ContentFirst.#hasStates) this.#internals.states[isOn ? 'add' : 'delete'](state);
  }

  #setWaiting(waiting: boolean): void {
    if (waiting === this.#isWaiting) return;
    this.#isWaiting = waiting;
    this.setState('waiting', waiting);
    if (waiting) this.addEventListener('focusout', ContentFirst.#onFocusOut);
  }

  /**
   * Called from `render()`.
   *
   * @param waiting true where there is nothing to show yet
   * @returns true where the content stays
   */
  protected waits(waiting: boolean): boolean {
    const stays = waiting || this.#holdsFocus;
    this.#setWaiting(stays);
    return stays;
  }
}

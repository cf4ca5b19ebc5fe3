import { LitElement } from 'lit';

/** What a visitor does on a page, before anything comes of it. Printing is one, too. */
const acts = ['click', 'keydown', 'scroll', 'beforeprint'] as const;

/** Of all elements on the page that wait, what begins them. */
const yetToBegin = new Set<() => void>();

/** After what the visitor did has been painted, each in a task of its own; what is printed cannot wait. */
const onAct = ({ type }: Event): void => {
  if (type === 'beforeprint') yetToBegin.forEach((begin) => begin());
  else requestAnimationFrame(() => yetToBegin.forEach((begin) => setTimeout(begin)));
};

const hearActs = (how: 'addEventListener' | 'removeEventListener'): void => {
  for (const act of acts) window[how](act, onAct, { capture: true, passive: true });
};

let observer: IntersectionObserver | undefined;
const onSight = new WeakMap<Element, () => void>();

/** Calls `seen` whenever `place` comes into view; without it, no more. */
function observe(place: Element, seen?: () => void): void {
  observer ??= new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) onSight.get(target)?.();
  });
  observer.unobserve(place);
  onSight.delete(place);
  if (!seen) return;
  onSight.set(place, seen);
  observer.observe(place);
}

/**
 * An element whose light DOM may stand in for it: content that the page carries in `slot="fallback"`, which `tillvaxt.css` styles
 * alike. Such content reads and works as it is, and costs nothing. So the element renders only when what its content lacks comes into view,
 * or the visitor does anything on the page, and not while the focus is in that content. Until then it has no shadow root, and is in
 * `:state(waiting)`, as it is while it has nothing to show; in `:state(complete)` too once it was seen and its content lacks nothing.
 */
export class ContentFirst extends LitElement {
  readonly #internals = this.attachInternals();
  #isDue = false;
  #isWaiting = false;
  /** What renders the element once it is in view. */
  #place: HTMLElement | null = null;

  override connectedCallback(): void {
    // Older engines have no custom states; there the content keeps the page's own style.
    this.#isDue ||=
      !this.querySelector(':scope > [slot=fallback], :scope > * > [slot=fallback]') || !this.#internals.states;
    if (!this.#isDue) this.#wait();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    this.#stop();
    super.disconnectedCallback();
  }

  #wait(): void {
    this.#setWaiting(true);
    if (!yetToBegin.size) hearActs('addEventListener');
    yetToBegin.add(this.#begin);
    this.#renderOnceSeen(this);
  }

  #stop(): void {
    if (!yetToBegin.delete(this.#begin)) return;
    if (!yetToBegin.size) hearActs('removeEventListener');
    if (this.#place) observe(this.#place);
    this.#internals.states.delete('complete');
  }

  #renderOnceSeen(place: HTMLElement | null): void {
    if (this.#place) observe(this.#place);
    this.#place = place;
    if (place) observe(place, this.#onSight);
  }

  readonly #onSight = (): void => {
    const lacking = this.complete();
    if (!lacking) this.#internals.states.add('complete');
    if (lacking && lacking === this.#place) this.#begin();
    else this.#renderOnceSeen(lacking);
  };

  /**
   * Called when the content has come into view, and anew when what it tells of changes. Adds to it what it lacks, where that can be done without
   * rendering.
   *
   * @returns what makes the element render, once it is in view: the element itself, or the place of what the content lacks; null
   * where it lacks nothing
   */
  protected complete(): HTMLElement | null {
    return this;
  }

  /**
   * Moving what has the focus would take it from a visitor who is writing, or reading, there. `:focus-within` does not tell: in Chromium 156
   * it is lost on the way from one control to the next once a list around the card has rendered.
   */
  get #holdsFocus(): boolean {
    const { activeElement } = this.getRootNode() as Document;
    return activeElement?.closest('[slot=fallback]')?.parentElement === this;
  }

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!this.#isWaiting || (relatedTarget instanceof Node && this.contains(relatedTarget))) return;
    // Nobody has the focus while a label is pressed, or what is around it: the click that follows may give it back.
    const isPressed = !(relatedTarget instanceof Node) || relatedTarget.contains(this);
    if (!this.#isDue) return isPressed ? undefined : this.#begin();
    if (!isPressed) this.requestUpdate();
    else addEventListener('click', () => setTimeout(() => this.requestUpdate()), { once: true });
  };

  readonly #begin = (): void => {
    if (!yetToBegin.has(this.#begin) || this.#holdsFocus) return;
    this.#stop();
    this.#isDue = true;
    (this as { renderRoot: unknown }).renderRoot = this.createRenderRoot();
    this.requestUpdate();
    // At once: until there are slots, nothing inside is shown, and what has the focus would lose it.
    void this.scheduleUpdate();
  };

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
    if (yetToBegin.has(this.#begin)) this.#renderOnceSeen(this);
  }

  #setWaiting(waiting: boolean): void {
    if (waiting === this.#isWaiting) return;
    this.#isWaiting = waiting;
    if (!waiting) return void this.#internals.states?.delete('waiting');
    this.#internals.states?.add('waiting');
    this.addEventListener('focusout', this.#onFocusOut);
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

import { LitElement } from 'lit';

/** What a visitor does on a page, before anything comes of it. Printing is one, too. */
const acts = ['pointerdown', 'keydown', 'scroll', 'beforeprint'] as const;

/**
 * An element whose light DOM may stand in for it: content that the page carries in `slot="fallback"`, which `tillvaxt.css` styles
 * alike. Such content reads and works as it is, and costs nothing. So the element renders only when it, and the place of what its content
 * lacks, come into view, or the visitor does anything on the page, and not while the focus is in that content. Until then it has no shadow
 * root, and is in `:state(waiting)`, as it is while it has nothing to show.
 */
export class ContentFirst extends LitElement {
  readonly #internals = this.attachInternals();
  #isDue = false;
  #isAsked = false;
  #isWaiting = false;
  #stop: AbortController | undefined;

  override connectedCallback(): void {
    // Older engines have no custom states; there the content keeps the page's own style.
    this.#isDue ||=
      !this.querySelector(':scope > [slot=fallback], :scope > * > [slot=fallback]') || !this.#internals.states;
    if (!this.#isDue) this.#wait();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    this.#stop?.abort();
    super.disconnectedCallback();
  }

  #wait(): void {
    this.#setWaiting(true);
    const { signal } = (this.#stop = new AbortController());
    // After what the visitor did has been painted; what is printed cannot wait.
    const later = ({ type }: Event): unknown =>
      type === 'beforeprint' ? this.#begin() : requestAnimationFrame(() => setTimeout(this.#begin));
    for (const act of acts) addEventListener(act, later, { capture: true, passive: true, signal });
    const observer = new IntersectionObserver((entries) => {
      const seen = entries.find(({ isIntersecting }) => isIntersecting)?.target;
      if (!seen || signal.aborted) return;
      const { missing } = this;
      if (seen === missing || !missing?.offsetParent) return this.#begin();
      observer.disconnect();
      observer.observe(missing);
    });
    // A list of elements with content, laid out by `tillvaxt.css` already, has nothing of its own to show.
    if (this.querySelector(':scope > [slot=fallback]') || getComputedStyle(this).display !== 'grid')
      observer.observe(this);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** The place that the content keeps for what it lacks: while only the rest is in view, nobody misses the element. */
  protected get missing(): HTMLElement | null {
    return null;
  }

  /** Moving what has the focus would take it from a visitor who is writing, or reading, there. */
  get #holdsFocus(): boolean {
    return this.querySelector(':scope > [slot=fallback]:focus-within') !== null;
  }

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!this.#isWaiting || (relatedTarget instanceof Node && this.contains(relatedTarget))) return;
    if (this.#isDue) this.requestUpdate();
    else this.#begin();
  };

  readonly #begin = (): void => {
    if (this.#stop!.signal.aborted || this.#holdsFocus) return;
    this.#stop!.abort();
    this.#isDue = true;
    (this as { renderRoot: unknown }).renderRoot = this.createRenderRoot();
    if (this.#isAsked) void this.scheduleUpdate();
  };

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#isDue ? super.createRenderRoot() : this;
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    this.#isAsked = true;
    if (this.#isDue) return super.scheduleUpdate();
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

const kinds = new WeakMap<Node, WeakMap<object, Alike>>();

/** So few are laid out, all of them. */
const few = 24;

/**
 * Boxes in one place that show the same are of the same size: one is laid out and tells it, the others are skipped until they first
 * come near the screen. A size that is only guessed would move what is being read (docs/decisions/0026).
 */
export class Alike {
  #sample: HTMLElement | undefined;
  readonly #skipped = new Set<HTMLElement>();
  #observer: ResizeObserver | undefined;
  /** Height in CSS pixels of what is in a box, whatever that of its row; 0: not known. */
  #size = 0;

  add(box: HTMLElement): void {
    if (!this.#sample) return void (this.#sample = box);
    if (!this.#observer) this.#watch(this.#sample);
    this.#skipped.add(box);
    box.style.contentVisibility = 'auto';
    box.style.containIntrinsicBlockSize = `${this.#size}px`;
  }

  /** Lays it out like any other. */
  remove(box: HTMLElement): void {
    if (this.#skipped.delete(box)) box.style.contentVisibility = '';
    if (box !== this.#sample) return;
    this.#observer?.disconnect();
    this.#observer = undefined;
    [this.#sample] = this.#skipped;
    if (!this.#sample) return;
    this.#skipped.delete(this.#sample);
    this.#sample.style.contentVisibility = '';
    this.#watch(this.#sample);
  }

  #watch(sample: HTMLElement): void {
    if (!this.#size) this.#measure(sample);
    // After its turn: rows that grow with what is set here would be an error of the page.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure(sample)));
    this.#observer.observe(sample);
  }

  #measure(sample: HTMLElement): void {
    if (sample !== this.#sample) return;
    // The reader has opened it.
    if (sample.querySelector('[open]')) return this.remove(sample);
    const space = getComputedStyle(sample.querySelector('[part=footer]')!).marginBlockStart;
    const size = parseFloat(getComputedStyle(sample).blockSize) - parseFloat(space);
    const width = sample.clientWidth;
    for (const box of [...this.#skipped].filter((box) => Math.abs(box.clientWidth - width) > 1)) this.remove(box);
    if (!size || size === this.#size) return;
    this.#size = size;
    for (const box of this.#skipped) box.style.containIntrinsicBlockSize = `${size}px`;
  }
}

/** All in `place` that show `what`; undefined where there are but few. */
export function alikeIn(place: ParentNode, what: object): Alike | undefined {
  if (place.children.length <= few) return undefined;
  const here = kinds.get(place) ?? new WeakMap<object, Alike>();
  kinds.set(place, here);
  const alike = here.get(what) ?? new Alike();
  here.set(what, alike);
  return alike;
}

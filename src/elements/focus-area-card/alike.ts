/** Boxes in one place that show the same. */
export interface Kind {
  readonly place: Place;
  /** The one that is laid out, and tells the size. */
  sample?: HTMLElement | undefined;
  /** Those that have not been near the screen. */
  readonly others: Set<HTMLElement>;
  /** Height in CSS pixels of what is in each of them, whatever that of its row. 0: none of them is shown. */
  size?: number | undefined;
  /** The sample whose size is observed. */
  observed?: HTMLElement | undefined;
}

/** In a place of no more elements than these, all are laid out. */
const few = 24;

const places = new WeakMap<Node, Place>();

/**
 * Where boxes stand that may be alike. Those that show the same are of the same size: one is laid out and tells it, the others are skipped
 * until they come near the screen. A size that is only guessed would move what is being read (docs/decisions/0030).
 */
class Place {
  readonly #kinds = new Map<object, Kind>();
  // After its turn: rows that grow with what is set here would be an error of the page.
  readonly #observer = new ResizeObserver(() => this.measureSoon());
  #isDue = false;

  kind(what: object): Kind {
    const kind = this.#kinds.get(what) ?? { place: this, others: new Set() };
    this.#kinds.set(what, kind);
    return kind;
  }

  add(kind: Kind, box: HTMLElement): void {
    if (!kind.sample) return void (kind.sample = box);
    kind.others.add(box);
    // At once: somebody may scroll to what comes after them.
    if (kind.size === undefined) this.#measure();
    else if (kind.size) skip(box, kind.size);
    this.measureSoon();
  }

  /** Has it laid out like any other. */
  remove(kind: Kind, box: HTMLElement): void {
    if (kind.others.delete(box)) box.style.contentVisibility = '';
    if (box === kind.observed) this.#observe(kind, undefined);
    if (box !== kind.sample) return;
    const [next] = kind.others;
    kind.sample = next;
    if (!next) kind.size = undefined;
    else {
      kind.others.delete(next);
      next.style.contentVisibility = '';
      // To observe it.
      this.measureSoon();
    }
  }

  /** Called where boxes may be of another size, or width, than they were. */
  measureSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#measure();
    });
  }

  #measure(): void {
    for (const kind of this.#kinds.values()) this.#chooseSample(kind);
    const found = [...this.#kinds.values()].filter(({ sample }) => sample);
    const samples = found.map(({ sample }) => sample!);
    // All are written to before any is read: that is one layout, and not one each.
    for (const { style } of samples) style.blockSize = 'auto';
    const sizes = samples.map((sample) => (sample.clientWidth ? parseFloat(getComputedStyle(sample).blockSize) : 0));
    for (const { style } of samples) style.blockSize = '';
    const ofOtherWidth = found.map(({ sample, others }) =>
      [...others].filter(({ clientWidth }) => clientWidth && Math.abs(clientWidth - sample!.clientWidth) > 1),
    );
    found.forEach((kind, at) => {
      const size = sizes[at]!;
      for (const box of ofOtherWidth[at]!) this.remove(kind, box);
      if (size !== kind.size) for (const box of kind.others) skip(box, size);
      kind.size = size;
      this.#observe(kind, kind.others.size ? kind.sample : undefined);
    });
  }

  #observe(kind: Kind, box: HTMLElement | undefined): void {
    if (box === kind.observed) return;
    if (kind.observed) this.#observer.unobserve(kind.observed);
    if (box) this.#observer.observe(box);
    kind.observed = box;
  }

  /** One that is shown and has not been opened by the reader, where there is one. */
  #chooseSample(kind: Kind): void {
    if (kind.sample?.querySelector('[open]')) this.remove(kind, kind.sample);
    const { sample, others } = kind;
    if (!sample || sample.clientWidth) return;
    const shown = [...others].find(({ clientWidth }) => clientWidth);
    if (!shown) return;
    others.delete(shown);
    shown.style.contentVisibility = '';
    others.add(sample);
    kind.sample = shown;
  }
}

function skip({ style }: HTMLElement, size: number): void {
  style.contentVisibility = size ? 'auto' : '';
  style.containIntrinsicBlockSize = `${size}px`;
}

/** All in `place` that show `what`; undefined where few elements stand. */
export function alikeIn(place: ParentNode, what: object): Kind | undefined {
  if (place.children.length <= few) return undefined;
  if (!places.has(place)) places.set(place, new Place());
  return places.get(place)!.kind(what);
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localeFor, type Locale } from '../locale/locale.ts';

type Watch = { observer: MutationObserver; readers: Set<LanguageController> };

const watches = new WeakMap<Node, Watch>();

/** Has `reader` read again when any `lang` attribute under `root` changes: one observer per root, gone with its last reader. */
function watch(root: Node, reader: LanguageController): void {
  let entry = watches.get(root);
  if (!entry) {
    const readers = new Set<LanguageController>();
    entry = { readers, observer: new MutationObserver(() => readers.forEach((each) => each.read())) };
    entry.observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    watches.set(root, entry);
  }
  entry.readers.add(reader);
}

function unwatch(root: Node, reader: LanguageController): void {
  const entry = watches.get(root);
  if (!entry?.readers.delete(reader) || entry.readers.size) return;
  entry.observer.disconnect();
  watches.delete(root);
}

/** The parent in the tree that `lang` is inherited through: out of a shadow root to its host (HTML, "language of a node"). */
const outward = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

/**
 * Follows the nearest `lang` across shadow boundaries, live: two languages side by side on one page work.
 */
export class LanguageController implements ReactiveController {
  /** The nearest `lang` attribute's value, or undefined where no ancestor has one. */
  lang: string | undefined;
  /** The interface language that follows from it. */
  locale: Locale = 'sv';

  readonly #host: ReactiveControllerHost & Element;
  #roots: Node[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (let node: Node | null = this.#host; node; node = outward(node))
      if (!outward(node) || node instanceof ShadowRoot) this.#roots = this.#roots.concat(node);
    for (const root of this.#roots) watch(root, this);
    this.read();
  }

  hostDisconnected(): void {
    for (const root of this.#roots) unwatch(root, this);
    this.#roots = [];
  }

  /** Reads it anew. */
  read(): void {
    let lang: string | undefined;
    for (let node: Node | null = this.#host; node && !lang; node = outward(node))
      if (node instanceof Element) lang = node.getAttribute('lang') || undefined;
    if (lang === this.lang) return;
    this.lang = lang;
    this.locale = localeFor(lang);
    this.#host.requestUpdate();
  }
}

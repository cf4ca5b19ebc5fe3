import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localeFor, type Locale } from '../locale/locale.ts';

type Watch = { observer: MutationObserver; listeners: Set<() => void> };

const watches = new WeakMap<Node, Watch>();

/** Calls `listener` when any `lang` attribute under `root` changes: one observer per root, gone with its last listener. */
function watch(root: Node, listener: () => void): () => void {
  let entry = watches.get(root);
  if (!entry) {
    const listeners = new Set<() => void>();
    entry = { listeners, observer: new MutationObserver(() => listeners.forEach((call) => call())) };
    entry.observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    watches.set(root, entry);
  }
  const { observer, listeners } = entry;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    observer.disconnect();
    watches.delete(root);
  };
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
  #stops: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (let node: Node | null = this.#host; node; node = outward(node))
      if (!outward(node) || node instanceof ShadowRoot) this.#stops.push(watch(node, this.#read));
    this.#read();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  readonly #read = (): void => {
    let lang: string | undefined;
    for (let node: Node | null = this.#host; node && !lang; node = outward(node))
      if (node instanceof Element) lang = node.getAttribute('lang') || undefined;
    if (lang === this.lang) return;
    this.lang = lang;
    this.locale = localeFor(lang);
    this.#host.requestUpdate();
  };
}

import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps the host's `:state(waiting)` true while its light DOM stands in for it: `tillvaxt.css` then styles that content as it
 * did before the script came.
 */
export class WaitingController implements ReactiveController {
  readonly #internals: ElementInternals;

  constructor(host: LitElement) {
    this.#internals = host.attachInternals();
    host.addController(this);
  }

  hostConnected(): void {}

  /** Called from `render()`: true while the element shows its fallback. */
  set(waiting: boolean): void {
    // Older engines have no custom states; there the fallback keeps the page's own style.
    if (waiting) this.#internals.states?.add('waiting');
    else this.#internals.states?.delete('waiting');
  }
}

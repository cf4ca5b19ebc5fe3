import { noChange, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';

class Anew extends Directive {
  #of: unknown = nothing;

  override render(of: unknown, make: () => unknown): unknown {
    if (of === this.#of) return noChange;
    this.#of = of;
    return make();
  }
}

/** A node that is made anew when it is of something else than before, and else left alone. */
export const anew = directive(Anew);

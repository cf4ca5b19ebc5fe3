import type { LitElement, ReactiveController } from 'lit';
import type { Answers } from '../../plan/answers.ts';
import { changedIn, fromNativeForm, type Entered } from './entered.ts';

/** The native form in the element's light DOM, which it takes over once. */
export class NativeForm implements ReactiveController {
  readonly #host: LitElement;
  #isTaken = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('focusout', this.#onLeft);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusout', this.#onLeft);
  }

  /**
   * True while the visitor is writing in it; and, for good, where there is no https: then there is no hashing, so that no script can
   * send, and a native form that can is left to it.
   */
  get stays(): boolean {
    if (this.#isTaken) return false;
    return this.#host.querySelector(':scope > [slot="fallback"] :focus') !== null || (!crypto.subtle && !!this.#form);
  }

  /** What was typed and chosen in it, the first time it is asked for. */
  take(): { entered: Entered; answers: Partial<Answers> } | undefined {
    if (this.#isTaken) return undefined;
    this.#isTaken = true;
    const form = this.#form;
    return form ? fromNativeForm(changedIn(form)) : undefined;
  }

  get #form(): HTMLFormElement | null {
    return this.#host.querySelector<HTMLFormElement>('form[slot="fallback"], [slot="fallback"] form');
  }

  readonly #onLeft = ({ relatedTarget }: FocusEvent): void => {
    if (!this.#isTaken && !(relatedTarget instanceof Node && this.#host.contains(relatedTarget)))
      this.#host.requestUpdate();
  };
}

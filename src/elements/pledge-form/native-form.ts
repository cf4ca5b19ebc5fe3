import type { Answers } from '../../plan/answers.ts';
import { changedIn, fromNativeForm, type Entered } from './entered.ts';

/** The native form in the element's light DOM, which it takes over once. */
export class NativeForm {
  readonly #host: HTMLElement;
  #isTaken = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** True, for good, where there is no https: then there is no hashing, so that no script can send, and a form that can is left to it. */
  get stays(): boolean {
    return !this.#isTaken && !crypto.subtle && !!this.#form;
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
}

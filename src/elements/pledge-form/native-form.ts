import type { Answers } from '../../plan/answers.ts';
import { warnOnce } from '../../internal/warn-once.ts';
import { changedIn, fromNativeForm, type Entered } from './entered.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The native form in the element's light DOM, which it takes over once. */
export class NativeForm {
  readonly #host: HTMLElement;
  #isTaken = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** True, for good, where there is no https: then there is no hashing, so that no script can send, and a form that can is left to it. */
  get stays(): boolean {
    return !this.#isTaken && !crypto.subtle && this.#fields.some((field) => this.#isOwn(field));
  }

  /** What was typed and chosen in it, the first time it is asked for. A filter, or a form of the page's around it, leaves fields alone. */
  take(): { entered: Entered; answers: Partial<Answers> } | undefined {
    if (this.#isTaken) return undefined;
    this.#isTaken = true;
    const fields = this.#fields;
    const others = fields.filter((field) => field.form && !this.#isOwn(field));
    const taken = fields.length ? fromNativeForm(changedIn(fields)) : undefined;
    // They would go along with the page's own form, or stop it.
    for (const field of others) field.disabled = true;
    if (others.length)
      warnOnce(
        this.#host,
        'page',
        'a form around the native one; expected none, or a snippet with "nativeForm": false',
      );
    return taken;
  }

  get #fields(): Field[] {
    return [...this.#host.querySelectorAll<Field>('[slot=fallback] :is(input, textarea)')];
  }

  #isOwn({ form }: Field): boolean {
    return !!form && this.#host.contains(form);
  }
}

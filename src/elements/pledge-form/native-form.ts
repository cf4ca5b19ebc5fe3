import type { LitElement } from 'lit';
import type { Answers } from '../../plan/answers.ts';
import { warnOnce } from '../../internal/warn-once.ts';
import { changedIn, fromNativeForm, isChanged, isChoice, type Entered } from './entered.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What the visitor has done in the native form. */
export interface Taken {
  readonly entered: Entered;
  readonly answers: Partial<Answers>;
  /** The last field that the visitor has changed; undefined where everything is as it was. */
  readonly last: string | undefined;
  /** Whether its disclosures were open: what is optional, and how details are used. */
  readonly isOpen: readonly boolean[];
}

/** The native form in the element's light DOM, which it takes over once. */
export class NativeForm {
  readonly #host: LitElement;
  #isTaken = false;
  #wasSeen: boolean | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** True, for good, where there is no https: then there is no hashing, so that no script can send, and a form that can is left to it. */
  get stays(): boolean {
    return !this.#isTaken && !crypto.subtle && this.#fields.some((field) => this.#isOwn(field));
  }

  /** Called right before the element takes over: notes whether the visitor sees the form, whose content is not shown any more when it is handed over. */
  look(): void {
    if (this.#isTaken || !this.#fields.some(isChanged)) return;
    this.#wasSeen = this.#isSeen;
    queueMicrotask(() => (this.#wasSeen = undefined));
  }

  /** Hands over what was typed and chosen in it, the first time it is called. A filter, or a form of the page's around it, leaves fields alone. */
  take(handOver: (taken: Taken) => void): void {
    if (this.#isTaken) return;
    this.#isTaken = true;
    const fields = this.#fields;
    const others = fields.filter((field) => field.form && !this.#isOwn(field));
    const isOpen = [...this.#host.querySelectorAll<HTMLDetailsElement>('[slot=fallback] details')].map(
      ({ open }) => open,
    );
    const last = fields.findLast(isChanged)?.name;
    if (fields.length) handOver({ ...fromNativeForm(changedIn(fields)), last, isOpen });
    if (last && (this.#wasSeen ?? this.#isSeen)) void this.#host.updateComplete.then(() => this.#showStep());
    // After the page is loaded anew, Firefox would put back what has been sent since, or deleted.
    for (const field of fields) {
      if (isChoice(field)) (field as HTMLInputElement).checked = (field as HTMLInputElement).defaultChecked;
      else field.value = field.defaultValue;
    }
    // They would go along with the page's own form, or stop it.
    for (const field of others) field.disabled = true;
    if (others.length)
      warnOnce(
        this.#host,
        'page',
        'a form around the native one; expected none, or a snippet with "nativeForm": false',
      );
  }

  /** A form in steps is lower than a native one that is half filled in: who was in it still sees where they were. */
  #showStep(): void {
    const title = '[part~=step]:not([part~=step-other]) > [part=step-title]';
    this.#host.shadowRoot?.querySelector(title)?.scrollIntoView({ block: 'nearest' });
  }

  get #isSeen(): boolean {
    const { top, bottom } = this.#host.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  }

  get #fields(): Field[] {
    return [...this.#host.querySelectorAll<Field>('[slot=fallback] :is(input, textarea)')];
  }

  #isOwn({ form }: Field): boolean {
    return !!form && this.#host.contains(form);
  }
}

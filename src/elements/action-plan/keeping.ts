import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { focusAfterUpdate } from '../../internal/focus-after-update.ts';
import type { Scope } from '../../internal/scope.ts';
import { text } from '../../internal/text.ts';
import { texts, type Locale } from '../../locale/locale.ts';
import { isEmpty } from '../../plan/answers.ts';
import type { Kept } from '../../plan/saved-plan.ts';

/** What keeping asks of its element. */
export interface KeepingHost {
  scope(): Scope;
  locale(): Locale;
  /** What has happened, for screen readers. */
  say(words: string): void;
  /** The plan has been saved or forgotten. */
  changed(): void;
}

/** Saving the plan on the device and having it forgotten: how it stands, and the buttons. */
export class Keeping implements ReactiveController {
  readonly #host: LitElement;
  readonly #element: KeepingHost;
  /** True while the reader is asked whether everything is to be forgotten. */
  #isAsking = false;
  #kept: Kept | undefined;

  constructor(host: LitElement, element: KeepingHost) {
    this.#host = host;
    this.#element = element;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isAsking = false;
  }

  /** Says when later saving begins to fail: it may be another element that the reader writes in. */
  hostUpdate(): void {
    const kept = this.#element.scope().saved?.kept;
    if (this.#kept === 'saved' && kept === 'refused') this.#element.say(texts(this.#element.locale()).plan.refused);
    this.#kept = kept;
  }

  render(): TemplateResult {
    const t = texts(this.#element.locale()).plan;
    const { saved, answers } = this.#element.scope();
    const { kept = 'memory', unreadable } = saved ?? {};
    if (this.#isAsking)
      return html`<p part="note" id="forget-ask">${text(t.forgetAsk)}</p>
        <div part="buttons" role="group" aria-labelledby="forget-ask">
          ${button('yes', t.forgetYes, this.#forget)} ${button('no', t.forgetNo, () => this.#ask(false))}
        </div>`;
    const isSaved = kept === 'saved';
    return html`<p part="note">
        <span>${text(unreadable ? t.unreadable : t[kept])}</span> ${isSaved ? html`<span>${text(t.sharedDevice)}</span>` : nothing}
      </p>
      <div part="buttons">
        ${isSaved ? nothing : button('save', t.save, this.#save)}
        ${isSaved || unreadable || !isEmpty(answers.answers) ? button('forget', t.forget, () => this.#ask(true)) : nothing}
      </div>`;
  }

  readonly #save = (): void => {
    const kept = this.#element.scope().saved?.save();
    if (!kept) return;
    this.#host.requestUpdate();
    this.#element.say(texts(this.#element.locale()).plan[kept]);
    this.#element.changed();
    focusAfterUpdate(this.#host, kept === 'saved' ? '#forget' : '#save');
  };

  readonly #forget = (): void => {
    const { forgotten, notForgotten } = texts(this.#element.locale()).plan;
    this.#isAsking = false;
    const isGone = this.#element.scope().saved?.forget() !== false;
    this.#host.requestUpdate();
    this.#element.say(isGone ? forgotten : notForgotten);
    this.#element.changed();
    focusAfterUpdate(this.#host, '#title');
  };

  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking;
    this.#host.requestUpdate();
    focusAfterUpdate(this.#host, isAsking ? '#no' : '#forget');
  }
}

const button = (id: string, label: string, act: () => void): TemplateResult =>
  html`<button part="button button-small" id=${id} type="button" @click=${act}>${text(label)}</button>`;

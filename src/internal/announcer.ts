import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.ts';
import { text } from './text.ts';

/** Several changes within so many milliseconds are spoken as one. */
const pause = 150;

/** An element's one polite live region: silent until something is said, for screen readers only. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #words = '';
  #locale: Locale | undefined;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#clock);
  }

  /** Says it, a moment later, in place of what was said before. Only what is new in the region is spoken: until then it is empty. */
  say(words: string): void {
    this.#show('');
    this.#clock = setTimeout(() => this.#show(words), pause);
  }

  /** The region; it has to be there before it speaks. What was said in another language is gone. */
  render(locale: Locale): TemplateResult {
    if (locale !== (this.#locale ??= locale)) {
      clearTimeout(this.#clock);
      this.#words = '';
      this.#locale = locale;
    }
    return html`<div part="visually-hidden" role="status">${text(this.#words)}</div>`;
  }

  #show(words: string): void {
    clearTimeout(this.#clock);
    this.#words = words;
    this.#host.requestUpdate();
  }
}

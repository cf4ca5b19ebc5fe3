import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { text } from './text.ts';

/** Several changes within so many milliseconds are spoken as one. */
const pause = 150;

/** An element's one polite live region: silent until something is said, for screen readers only. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #words = '';
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#clock);
  }

  /** Says it, a moment later, in place of what was said before. */
  say(words: string): void {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => {
      this.#words = words;
      this.#host.requestUpdate();
    }, pause);
  }

  /** The region; it has to be there before it speaks. */
  render(): TemplateResult {
    return html`<div part="visually-hidden" role="status">${text(this.#words)}</div>`;
  }
}

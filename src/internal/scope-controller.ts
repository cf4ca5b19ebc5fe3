import { ContextEvent } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { Programme } from '../../contract/types.ts';
import { languageOf } from '../locale/locale.ts';
import type { Answers } from '../plan/answers.ts';
import type { Part, Usable } from '../programme/check.ts';
import type { LanguageController } from './language-controller.ts';
import { pageScope, scopeContext, type Scope } from './scope.ts';
import { absoluteUrl } from './url.ts';
import { warnOnce } from './warn-once.ts';

/**
 * Gives an element its programme in the reader's language and the reader's answers: the nearest wrapper's, else the page's.
 * The element is told to render anew when either changes.
 */
export class ScopeController implements ReactiveController {
  scope: Scope = pageScope();

  readonly #host: LitElement;
  readonly #language: LanguageController;
  #leaveProvider: (() => void) | undefined;
  readonly #part: Part | undefined;
  #shown: Usable | undefined;
  /** The language asked for last. */
  #asked: string | undefined;

  /**
   * @param part what of the programme the element cannot do without, beside areas and actor types; of the other parts it can
   * rely on none
   */
  constructor(host: LitElement, language: LanguageController, part?: Part) {
    this.#host = host;
    this.#language = language;
    this.#part = part;
    host.addController(this);
  }

  /** The programme in the reader's language, or undefined while it is on its way or where it cannot be had. */
  get programme(): Programme | undefined {
    const { source } = this.scope;
    const { lang } = this.#language;
    const isNew = lang !== this.#asked;
    this.#asked = lang;
    // Who reads and writes already is not interrupted while another language is on its way.
    if (!source.isPending(lang, isNew)) this.#shown = source.get(lang, this.#part);
    return this.#shown as Programme | undefined;
  }

  get answers(): Answers {
    return this.scope.answers.answers;
  }

  /**
   * Where this element's pledges go: its own attribute, else the wrapper's. Undefined, with one warning, where it is no
   * http(s) address.
   */
  endpoint(own: string): string | undefined {
    return own ? absoluteUrl(this.#host, 'endpoint', own) : this.scope.settings.endpoint;
  }

  /** The programme's own `lang`, to be set on its texts, where it differs from the interface's; else undefined. */
  get contentLang(): string | undefined {
    const lang = this.programme?.lang;
    return lang && languageOf(lang) !== this.#language.locale ? lang : undefined;
  }

  hostConnected(): void {
    let provided = false;
    this.#host.dispatchEvent(
      new ContextEvent(
        scopeContext,
        this.#host,
        (scope, leave) => {
          provided = true;
          if (leave !== this.#leaveProvider) this.#leaveProvider?.();
          this.#leaveProvider = leave;
          this.#follow(scope);
        },
        true,
      ),
    );
    if (!provided) this.#follow(pageScope());
  }

  hostDisconnected(): void {
    this.#leaveProvider?.();
    this.#leaveProvider = undefined;
    this.scope.unsubscribe(this);
  }

  /** Called by the scope when it has changed. */
  update(): void {
    const { owner, source } = this.scope;
    for (const problem of source.problems.splice(0))
      warnOnce(owner ?? this.#host, owner ? 'attribute src' : 'programme', problem);
    this.#host.requestUpdate();
  }

  #follow(scope: Scope): void {
    this.scope.unsubscribe(this);
    if (scope !== this.scope) this.#shown = undefined;
    this.scope = scope;
    scope.subscribe(this);
    this.update();
  }
}

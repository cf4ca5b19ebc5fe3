// The Web Components community's context protocol, both sides, for the one context these elements share.
// https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
import type { Scope } from './scope.ts';

type Receive = (scope: Scope, unsubscribe?: () => void) => void;

const name = Symbol.for('tillvaxt-scope');

/** Asks the elements around for a scope. */
class ScopeRequest extends Event {
  readonly context = name;
  readonly subscribe = true;
  readonly callback: Receive;

  constructor(callback: Receive) {
    super('context-request', { bubbles: true, composed: true });
    this.callback = callback;
  }
}

/**
 * Asks for the nearest scope and is told of every later one, until the returned function is called.
 *
 * @returns undefined where no element around gives one
 */
export function requestScope(host: Element, receive: (scope: Scope) => void): (() => void) | undefined {
  let leave: (() => void) | undefined;
  host.dispatchEvent(
    new ScopeRequest((scope, unsubscribe) => {
      leave = unsubscribe ?? leave ?? ((): void => undefined);
      receive(scope);
    }),
  );
  return leave;
}

/** Gives a scope to all elements inside `host` that ask, now and later. */
export class ScopeProvider {
  #scope: Scope;
  readonly #receivers = new Set<Receive>();

  constructor(host: Element, scope: Scope) {
    this.#scope = scope;
    host.addEventListener('context-request', (event) => {
      const { context, callback, subscribe } = event as Partial<ScopeRequest> & Event;
      if (context !== name || !callback || event.target === host) return;
      event.stopImmediatePropagation();
      if (!subscribe) return callback(this.#scope);
      const leave = (): void => void this.#receivers.delete(callback);
      this.#receivers.add(callback);
      callback(this.#scope, leave);
    });
  }

  get scope(): Scope {
    return this.#scope;
  }

  set scope(scope: Scope) {
    this.#scope = scope;
    for (const receive of [...this.#receivers]) receive(scope, () => void this.#receivers.delete(receive));
  }
}

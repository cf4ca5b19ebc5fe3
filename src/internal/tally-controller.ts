import type { LitElement, ReactiveController } from 'lit';
import type { TallySource } from '../pledge/tally-source.ts';
import { tallyOf } from './scope.ts';

/** Keeps an element in step with a tally: it renders anew after each reading, and lets go when it is taken out. */
export class TallyController implements ReactiveController {
  /** The tally that is followed; none where there is no endpoint. */
  source: TallySource | undefined;

  readonly #host: LitElement;
  readonly #onReading: (() => void) | undefined;
  #stop: (() => void) | undefined;

  /** @param onReading called after each reading, before the element renders */
  constructor(host: LitElement, onReading?: () => void) {
    this.#host = host;
    this.#onReading = onReading;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.follow(undefined, '');
  }

  /**
   * Called from `willUpdate()`.
   *
   * @param endpoint where pledges go; undefined to follow none
   * @param programme the programme's id
   */
  follow(endpoint: string | undefined, programme: string): void {
    const source = endpoint && this.#host.isConnected ? tallyOf(endpoint, programme) : undefined;
    if (source === this.source) return;
    this.#stop?.();
    this.source = source;
    this.#stop = source?.subscribe(() => {
      this.#onReading?.();
      this.#host.requestUpdate();
    });
  }
}

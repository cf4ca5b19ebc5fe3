import type { Pledge } from '../../contract/types.ts';
import { newId } from './draft.ts';
import { sendPledge, type Outcome } from './send.ts';

/** How sending ended, and which words count: those just sent, or an earlier attempt's that had arrived after all. */
export interface Sent {
  readonly outcome: Outcome;
  readonly pledge: Pledge;
  /** True when `pledge` is an earlier attempt. */
  readonly earlier: boolean;
}

/**
 * One pledge on its way: every attempt goes under the same id and with the same time of making, so that the endpoint keeps one
 * record however many of them arrive.
 */
export class Attempts {
  /** What was sent without a certain answer, the last first. */
  #sent: Pledge[] = [];
  #id = newId();

  /** The id of every attempt. */
  get id(): string {
    return this.#id;
  }

  /** When the pledge was made: at its first attempt, or now. */
  get madeAt(): Date {
    return new Date(this.#sent[0]?.madeAt ?? Date.now());
  }

  /** True while an earlier attempt may have arrived. */
  get isUncertain(): boolean {
    return this.#sent.length > 0;
  }

  /**
   * Sends; where the id turns out to be stored with other words, asks for the receipt of the earlier attempts one by one. Never
   * rejects.
   */
  async send(endpoint: string, pledge: Pledge, fetch: Parameters<typeof sendPledge>[2]): Promise<Sent> {
    const before = this.#sent.filter((each) => JSON.stringify(each) !== JSON.stringify(pledge));
    for (const words of [pledge, ...before]) {
      const outcome = await sendPledge(endpoint, words, fetch);
      if (outcome.kind === 'reused') continue;
      if (outcome.kind === 'failed') this.#sent = [pledge, ...before];
      if (outcome.kind === 'received') this.forget();
      return { outcome, pledge: words, earlier: words !== pledge };
    }
    return { outcome: { kind: 'reused' }, pledge, earlier: false };
  }

  /** The next pledge is another one. */
  forget(): void {
    this.#sent = [];
    this.#id = newId();
  }
}

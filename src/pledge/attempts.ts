import type { Pledge } from '../../contract/types.ts';
import { newId } from './draft.ts';
import { sendPledge, type Outcome } from './send.ts';

/** How sending ended, and which of the attempts it was about: an earlier one where that had arrived after all. */
export interface Sent {
  readonly outcome: Outcome;
  readonly pledge: Pledge;
}

/** What the visitor has chosen and written, for comparing: not when, in which language, or under which legal text. */
export const wordsOf = ({ areas, actorType, speaksFor, commitment, plan, publish, ...rest }: Pledge): string => {
  const { name, organisation, email, municipality } = rest;
  return JSON.stringify([
    areas,
    actorType,
    speaksFor,
    commitment,
    plan,
    publish,
    name,
    organisation,
    email,
    municipality,
  ]);
};

/**
 * One pledge on its way: every attempt goes under the same id, so that the endpoint keeps one record however many of them arrive,
 * and the same words go as the very same pledge, so that a second arrival is a replay.
 */
export class Attempts {
  /** What was sent without a certain answer, the last first. */
  #sent: Pledge[] = [];
  #id = newId();

  /** The id of every attempt. */
  get id(): string {
    return this.#id;
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
    const isSame = (each: Pledge): boolean => wordsOf(each) === wordsOf(pledge);
    const now = this.#sent.find(isSame) ?? pledge;
    const all = [now, ...this.#sent.filter((each) => !isSame(each))];
    for (const attempt of all) {
      const outcome = await sendPledge(endpoint, attempt, fetch);
      if (outcome.kind === 'reused') continue;
      if (outcome.kind === 'failed') this.#sent = all;
      if (outcome.kind === 'received') this.forget();
      return { outcome, pledge: attempt };
    }
    return { outcome: { kind: 'reused' }, pledge: now };
  }

  /** The next pledge is another one. */
  forget(): void {
    this.#sent = [];
    this.#id = newId();
  }
}

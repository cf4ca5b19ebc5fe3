import type { Pledge } from '../../contract/types.ts';

/** What the reader has answered so far. Lives in memory until the reader chooses to save or send it. */
export interface Answers {
  /** Id of the reader's actor type. */
  readonly actorType?: string;
  /** For whom the reader speaks. */
  readonly speaksFor?: Pledge['speaksFor'];
  /** Ids of the chosen focus areas, in the order of choice. */
  readonly areas: readonly string[];
  /** Free answers: by what the question asks (`existing`, `partners`, …), or by the question's id where it asks for `text`. */
  readonly texts: Readonly<Record<string, string>>;
  /** When the first step is taken, ISO 8601 date. */
  readonly date?: string;
}

/** The chosen areas with one more, or without one. */
export const withArea = (areas: readonly string[], area: string, chosen: boolean): readonly string[] =>
  chosen ? [...areas.filter((id) => id !== area), area] : areas.filter((id) => id !== area);

/** The reader's answers, shared by every element of one programme on the page. */
export class AnswerStore {
  #answers: Answers = { areas: [], texts: {} };
  readonly #listeners = new Set<() => void>();

  get answers(): Answers {
    return this.#answers;
  }

  /** Replaces the given parts and tells the listeners, unless nothing changed. */
  update(part: Partial<Answers>): void {
    const changed = Object.entries(part).some(([key, value]) => this.#answers[key as keyof Answers] !== value);
    if (!changed) return;
    this.#answers = { ...this.#answers, ...part };
    for (const call of [...this.#listeners]) call();
  }

  /** Chooses or drops one area. */
  selectArea(area: string, selected: boolean): void {
    const { areas } = this.#answers;
    if (areas.includes(area) === selected) return;
    this.update({ areas: withArea(areas, area, selected) });
  }

  /** Answers one free question; an empty text removes the answer. */
  setText(key: string, text: string): void {
    const { [key]: before = '', ...rest } = this.#answers.texts;
    if (text === before) return;
    this.update({ texts: text ? { ...rest, [key]: text } : rest });
  }

  /** Calls `listener` after each change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

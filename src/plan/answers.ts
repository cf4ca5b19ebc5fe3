import type { Pledge } from '../../contract/types.ts';
import { fromSteps, joinedSteps, stepsOf, wider } from './steps.ts';

/** Something the reader means to do. */
export interface Step {
  /** Random, hexadecimal; the same as long as the step lives, so that a calendar knows it again. */
  readonly id: string;
  readonly what: string;
  /** ISO 8601 date. */
  readonly date?: string;
  /** Who answers for it. */
  readonly who?: string;
}

/** What the reader has answered so far. Lives in memory until the reader chooses to save or send it. */
export interface Answers {
  /** Id of the reader's actor type. */
  readonly actorType?: string;
  /** For whom the reader speaks. */
  readonly speaksFor?: Pledge['speaksFor'];
  /** Ids of the chosen focus areas, in the order of choice. */
  readonly areas: readonly string[];
  /** Free answers: by what the question asks (`existing`, `partners`, …), or as `text:` and the question's id where it asks for `text`. */
  readonly texts: Readonly<Record<string, string>>;
  /** When the first step is taken, ISO 8601 date. */
  readonly date?: string;
  /** Who answers for the first step. */
  readonly who?: string;
  /** What is done after the first step. */
  readonly steps?: readonly Step[];
  /** As a step's, for the first one: made when a calendar first asks for it. */
  readonly id?: string;
}

/** The chosen areas with one more, or without one. */
export const withArea = (areas: readonly string[], area: string, chosen: boolean): readonly string[] =>
  chosen ? [...areas.filter((id) => id !== area), area] : areas.filter((id) => id !== area);

/** True while nothing has been answered. */
export const isEmpty = ({ actorType, speaksFor, areas, texts, date, who, steps }: Answers): boolean =>
  !actorType && !speaksFor && !areas.length && !Object.values(texts).some(Boolean) && !date && !who && !steps?.length;

/** Two people's worth of answers as one: no words that were written are lost, and where only one can hold, the later ones win. */
export function merged(earlier: Answers, later: Answers): Answers {
  const texts = { ...earlier.texts };
  for (const [key, text] of Object.entries(later.texts)) {
    const before = Object.hasOwn(texts, key) ? texts[key]! : '';
    texts[key] = wider(before, text) ?? `${before}\n${text}`;
  }
  return {
    ...earlier,
    ...later,
    areas: [...new Set([...earlier.areas, ...later.areas])],
    ...fromSteps({ texts }, joinedSteps(stepsOf(earlier), stepsOf(later))),
  };
}

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

  /** Puts other answers in the place of all there are. */
  replace(answers: Answers): void {
    this.#answers = { ...answers };
    for (const call of [...this.#listeners]) call();
  }

  /** Calls `listener` after each change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

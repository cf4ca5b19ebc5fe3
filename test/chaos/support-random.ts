/** A source of numbers that a seed decides: the same seed, the same run. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** A UUID of version 7, as the elements make them: later ones sort after earlier ones. */
  uuid(): string;
}

const FIRST_ID = Date.parse('2026-11-23T08:00:00Z');

/** Mulberry32: 32 bits of state, good enough to choose test cases with. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  let time = FIRST_ID;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const hex = (signs: number): string =>
    between(0, 16 ** signs - 1)
      .toString(16)
      .padStart(signs, '0');
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: <Item>(items: readonly Item[]): Item => {
      if (items.length === 0) throw new Error('There is nothing to pick from.');
      return items[between(0, items.length - 1)]!;
    },
    uuid: () => {
      const ms = (time++).toString(16).padStart(12, '0');
      return `${ms.slice(0, 8)}-${ms.slice(8)}-7${hex(3)}-${'89ab'[between(0, 3)]}${hex(3)}-${hex(8)}${hex(4)}`;
    },
  };
}

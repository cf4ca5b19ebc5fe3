import type { Random } from './support-random.ts';

/**
 * What the proxy does with a POST. `before` is before the collector gets it, `after` when the collector has answered:
 * - `reset`: the connection is cut
 * - `stall`: nothing comes for a while, then the connection is cut
 * - `gateway`: 502 with a page in HTML
 * - `empty`: 200 without a body
 * - `too-many`: 429 with Retry-After; the collector gets nothing
 * - `twice`: the collector gets it twice at once, one of its answers goes back
 * - `twice-late`: the first answer goes back, the second delivery comes later
 * - `trickle`: the answer comes a few bytes at a time
 */
export const faults = [
  'pass',
  'reset-before',
  'reset-after',
  'stall-before',
  'stall-after',
  'gateway-before',
  'gateway-after',
  'empty-before',
  'empty-after',
  'too-many',
  'twice',
  'twice-late',
  'trickle',
] as const;
export type Fault = (typeof faults)[number];

/** All that is decided about one POST when it comes in. */
export interface Decision {
  fault: Fault;
  /** Whether the proxy's own answers let a page of another origin read them; without, the page sees a network error. */
  readable: boolean;
  /** How long a stall, a late delivery or a trickle lasts, in milliseconds. */
  ms: number;
  /** The wait that a 429 asks for, in seconds. */
  retryAfter: number;
  /** Which of two answers goes back. */
  second: boolean;
  /** What the sender gets where the collector is down: a cut connection, or else 502. */
  cut: boolean;
}

/** A stall of this many milliseconds outlasts the client's patience of 30 s. */
export const LONG_STALL_MS = 36_000;

/** How often each fault comes, relative to the others. */
const weights: Readonly<Record<Fault, number>> = {
  pass: 45,
  'reset-before': 6,
  'reset-after': 7,
  'stall-before': 3,
  'stall-after': 4,
  'gateway-before': 5,
  'gateway-after': 6,
  'empty-before': 3,
  'empty-after': 5,
  'too-many': 5,
  twice: 5,
  'twice-late': 4,
  trickle: 4,
};
const drawn = faults.flatMap((fault) => Array<Fault>(weights[fault]).fill(fault));

/**
 * Decides by the seed, POST by POST.
 *
 * @param longStalls the share of stalls that outlast the client's patience, 0 to 1; the others last one to four seconds
 */
export function seededFaults(random: Random, longStalls: number): () => Decision {
  return () => {
    const fault = random.pick(drawn);
    const isStall = fault.startsWith('stall');
    const isLong = random.chance(longStalls) && isStall;
    return {
      fault,
      readable: random.chance(0.5),
      ms: isLong ? LONG_STALL_MS : isStall ? random.between(1_000, 4_000) : random.between(100, 2_500),
      retryAfter: random.between(1, 3),
      second: random.chance(0.5),
      cut: random.chance(0.5),
    };
  };
}

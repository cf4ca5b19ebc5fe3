import type { Pledge } from '../../contract/types.ts';
import { AREAS } from '../../collector/test/support.ts';
import { newPledge } from './support-pledges.ts';
import type { Random } from './support-random.ts';

/** Words of a pledge: those first chosen, or others under the same id, which can only be refused once the first are stored. */
export type Words = 'first' | 'rival' | 'changed';

/** One pledge to be sent until it has its answer. */
export interface Job {
  /** The pledge's number. */
  pledge: number;
  words: Words;
  /** Whether the same words have been sent before, or are being sent. */
  replay: boolean;
  /** Whether its members come in another order, which makes it no other pledge. */
  reversed: boolean;
  /** Whether the header Idempotency-Key is sent. */
  withKey: boolean;
}

/** Everything that is sent, and when. */
export interface Plan {
  pledges: readonly Pledge[];
  /** In this order, as fast as the connections take it. */
  queue: Job[];
  /** By the pledge's number: sent as soon as its first words are acknowledged. */
  onceAcknowledged: ReadonlyMap<number, Job[]>;
  /** By the pledge's number: sent after the first restart that follows the acknowledgement. */
  afterRestart: ReadonlyMap<number, Job[]>;
  /** Number of jobs that repeat another. */
  replays: number;
}

/** One moment at which collectors are killed. */
export interface Kill {
  /** Comes after so many answers, */
  answers: number;
  /** and so long after that, in the midst of reading, storing or answering. */
  delayMs: number;
  /** Positions of the collectors. */
  collectors: readonly number[];
  /** Kills them once more so long after they were started again, which takes about as long. */
  againAfterMs: number | undefined;
}

const REPLAYS = 0.3;
const CHANGED = 0.015;
const RIVALS = 0.015;
const KILL_DELAY_MS = 15;
const KILL_ALL = 0.3;
const KILL_AGAIN = 0.25;
const KILL_AGAIN_WITHIN_MS = 300;

/** Plans jobs, of which three in ten are replays: beside the first, right after it, much later, and after a restart. */
export function makePlan(random: Random, jobs: number): Plan {
  const pledges: Pledge[] = [];
  const queue: Job[] = [];
  const onceAcknowledged = new Map<number, Job[]>();
  const afterRestart = new Map<number, Job[]>();
  const wait = (place: Map<number, Job[]>, job: Job): void =>
    void place.set(job.pledge, [...(place.get(job.pledge) ?? []), job]);
  const job = (pledge: number, words: Words, replay: boolean): Job => ({
    pledge,
    words,
    replay,
    reversed: replay && random.chance(0.2),
    withKey: random.chance(0.5),
  });

  for (let count = 0; count < jobs; count++) {
    const last = pledges.length - 1;
    const what = last < 0 ? 1 : random.next();
    if (what < REPLAYS) {
      random.pick([
        () => queue.push(job(last, 'first', true)),
        () => queue.push(job(random.between(0, last), 'first', true)),
        () => wait(onceAcknowledged, job(last, 'first', true)),
        () => wait(afterRestart, job(last, 'first', true)),
      ])();
    } else if (what < REPLAYS + CHANGED)
      wait(random.pick([onceAcknowledged, afterRestart]), job(last, 'changed', false));
    else if (what < REPLAYS + CHANGED + RIVALS) queue.push(job(last, 'rival', false));
    else queue.push(job(pledges.push(newPledge(random)) - 1, 'first', false));
  }
  const all = [...queue, ...[...onceAcknowledged.values(), ...afterRestart.values()].flat()];
  const replays = all.filter(({ replay }) => replay).length;
  return { pledges, queue, onceAcknowledged, afterRestart, replays };
}

/** The pledge as a job sends it: for other words than the first it differs in one member only. */
export function pledgeIn(plan: Plan, { pledge: number, words }: Pick<Job, 'pledge' | 'words'>): Pledge {
  const pledge = plan.pledges[number]!;
  if (words === 'first') return pledge;
  if (words === 'rival') return { ...pledge, commitment: `${pledge.commitment} Eller inte.` };
  return number % 2 === 0
    ? { ...pledge, areas: AREAS.filter((area) => !pledge.areas.includes(area)).slice(0, 1) }
    : { ...pledge, publish: { ...pledge.publish, name: true } };
}

/** Plans kills in the order of their moments, the last one before all is answered. */
export function planKills(
  random: Random,
  { kills, collectors, requests }: { kills: number; collectors: number; requests: number },
): Kill[] {
  const all = Array.from({ length: collectors }, (_, index) => index);
  const planned = Array.from({ length: kills }, () => ({
    answers: random.between(1, Math.ceil(requests * 0.95)),
    delayMs: random.next() * KILL_DELAY_MS,
    collectors: random.chance(KILL_ALL) ? all : [random.pick(all)],
    againAfterMs: random.chance(KILL_AGAIN) ? random.between(0, KILL_AGAIN_WITHIN_MS) : undefined,
  }));
  return planned.sort((a, b) => a.answers - b.answers);
}

import type { Job, Plan } from './server-plan.ts';
import type { Random } from './support-random.ts';

/** Hands the plan's jobs to those who send them, until each has had its answer. */
export class JobQueue {
  readonly #plan: Plan;
  readonly #random: Random;
  #next = 0;
  #ready: Job[] = [];
  /** Acknowledged, waiting for a restart. */
  #parked: Job[] = [];
  #unanswered: number;
  #idle: ((job: Job | undefined) => void)[] = [];
  /** Called when all that is left waits for a restart. */
  onStuck: () => void = () => {};

  constructor(plan: Plan, random: Random) {
    this.#plan = plan;
    this.#random = random;
    const waiting = [...plan.onceAcknowledged.values(), ...plan.afterRestart.values()];
    this.#unanswered = plan.queue.length + waiting.flat().length;
  }

  get unanswered(): number {
    return this.#unanswered;
  }

  /** The next job, as soon as there is one; undefined when all have had their answers. */
  take(): Promise<Job | undefined> {
    const planned = this.#next < this.#plan.queue.length && this.#ready.length === 0;
    const job = planned ? this.#plan.queue[this.#next++] : this.#ready.pop();
    if (job || this.#unanswered === 0) return Promise.resolve(job);
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /** A job has had its answer; `acknowledged` where it was the first for its pledge, which lets others follow. */
  done({ pledge }: Job, acknowledged: boolean): void {
    this.#unanswered--;
    if (acknowledged) {
      this.#parked.push(...(this.#plan.afterRestart.get(pledge) ?? []));
      this.#offer(this.#plan.onceAcknowledged.get(pledge) ?? []);
    }
    if (this.#unanswered === 0) for (const resolve of this.#idle.splice(0)) resolve(undefined);
    else if (this.#unanswered === this.#parked.length) this.onStuck();
  }

  /** No answer came: sends it again, now or when others have had their turn. */
  again(job: Job): void {
    if (this.#next >= this.#plan.queue.length || this.#random.chance(0.3)) return this.#offer([job]);
    this.#plan.queue.splice(this.#next + this.#random.between(0, 500), 0, job);
  }

  restarted(): void {
    this.#offer(this.#parked.splice(0));
  }

  #offer(jobs: readonly Job[]): void {
    for (const job of jobs) {
      const resolve = this.#idle.shift();
      if (resolve) resolve(job);
      else this.#ready.push(job);
    }
  }
}

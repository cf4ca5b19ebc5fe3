/** Counts answers, lets others wait for a number of them, and notices when none come any more. */
export class Pulse {
  readonly #silenceMs: number;
  #beats = 0;
  #last = performance.now();
  #waiting: { beats: number; resolve: () => void }[] = [];

  constructor(silenceMs: number) {
    this.#silenceMs = silenceMs;
  }

  beat(): void {
    this.#beats++;
    this.#last = performance.now();
    if (this.#waiting.some(({ beats }) => beats <= this.#beats)) this.#release(this.#beats);
  }

  /** Lets everybody on, however many answers there were. */
  pass(): void {
    this.#release(Infinity);
  }

  /** Settles after so many answers, or on the next pass. */
  reached(beats: number): Promise<void> {
    if (beats <= this.#beats) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ beats, resolve }));
  }

  /** As the work, but rejects where no answer comes for too long. */
  async watch(work: Promise<unknown>): Promise<void> {
    let clock: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      clock = setInterval(() => {
        if (performance.now() - this.#last > this.#silenceMs) reject(new Error(`No answer for ${this.#silenceMs} ms.`));
      }, 1000);
    });
    try {
      await Promise.race([work, silence]);
    } finally {
      clearInterval(clock);
    }
  }

  #release(upTo: number): void {
    const waiting = this.#waiting;
    this.#waiting = waiting.filter(({ beats }) => beats > upTo);
    for (const { beats, resolve } of waiting) if (beats <= upTo) resolve();
  }
}

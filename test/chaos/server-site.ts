import { setTimeout as pause } from 'node:timers/promises';
import { aProgramme, temporaryFolder, writeProgrammes } from '../../collector/test/support.ts';
import { freePort } from '../../scripts/free-port.ts';
import { startCollectorProcess, type ServerProcess } from './support-process.ts';

/** A collector at one port that is killed and started again, on the same database. */
export class Site {
  readonly port: number;
  kills = 0;
  readonly #env: Record<string, string>;
  #process: ServerProcess;
  #up: Promise<void>;

  static async open(databaseUrl: string): Promise<Site> {
    const folder = writeProgrammes(temporaryFolder(), [aProgramme()]);
    const port = await freePort();
    return new Site(port, { PORT: String(port), DATABASE_URL: databaseUrl, PROGRAMMES: folder, DIST: folder });
  }

  private constructor(port: number, env: Record<string, string>) {
    this.port = port;
    this.#env = env;
    this.#process = startCollectorProcess(env);
    this.#up = this.#listening();
  }

  /** Settles when it listens; rejects where it could not start. */
  get up(): Promise<void> {
    return this.#up;
  }

  /**
   * Kills it and starts it again.
   *
   * @param againAfterMs kills it once more, so long after the start
   */
  async kill(againAfterMs?: number): Promise<void> {
    await this.#killOnce();
    if (againAfterMs === undefined) return;
    await pause(againAfterMs);
    await this.#killOnce();
  }

  async stop(): Promise<void> {
    await this.#process.end('SIGTERM');
  }

  async #killOnce(): Promise<void> {
    this.kills++;
    let settle: (up: Promise<void>) => void = () => {};
    // Who asks while it is down waits for the next process.
    this.#up = new Promise((resolve) => (settle = resolve));
    await this.#process.end('SIGKILL');
    this.#process = startCollectorProcess(this.#env);
    settle(this.#listening());
  }

  async #listening(): Promise<void> {
    const { listening, ended } = this.#process;
    const killsBefore = this.kills;
    if ((await listening) !== undefined) return;
    const words = await ended;
    // It was killed before it listened: the next one counts.
    if (this.kills > killsBefore) return this.#up;
    throw new Error(`The collector did not start: ${words}`);
  }
}

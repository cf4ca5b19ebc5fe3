import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface RunningCollector {
  process: ChildProcess;
  /** Settles when it listens, with its address; never where it ends before that. */
  listening: Promise<string>;
  /** Settles when it has ended, with its exit code. */
  ended: Promise<number>;
}

/**
 * Starts the collector with the given environment in a process group of its own, so that a Ctrl+C in the terminal reaches only
 * us and we tell it once. What it writes to standard output is passed on.
 */
export function startCollector(env: NodeJS.ProcessEnv): RunningCollector {
  const child = spawn(process.execPath, ['collector/src/main.ts'], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = (): void => void child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const listening = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /listening on (http:\S+)$/.exec(line)?.[1];
      if (address) resolve(address);
      else console.log(line);
    });
  });
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  return { process: child, listening, ended };
}

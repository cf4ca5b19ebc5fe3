import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const COLLECTOR = fileURLToPath(new URL('../../collector/src/main.ts', import.meta.url));

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A server in a process of its own. */
export interface ServerProcess {
  /** Settles with the port when it listens, and with undefined where it ends before. */
  listening: Promise<number | undefined>;
  /** Settles when it has ended, with what it wrote to stderr. */
  ended: Promise<string>;
  /** Ends it; SIGKILL gives it no time for anything. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<string>;
}

/** Starts a script under this Node; its first line of output ends with the address it listens at. */
export function startServer(
  script: string,
  env: Record<string, string>,
  nodeOptions: readonly string[] = [],
): ServerProcess {
  const child = spawn(process.execPath, [...nodeOptions, script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = `${stderr}${text}`.slice(-10_000)));
  const ended = once(child, 'close').then(() => {
    running.delete(child);
    return stderr;
  });
  const firstLine = once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>;
  return {
    listening: Promise.race([
      firstLine.then(([line]) => Number(/:(\d+)$/.exec(line)?.[1])),
      ended.then(() => undefined),
    ]),
    ended,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts the collector; see its README for the environment. */
export function startCollectorProcess(env: Record<string, string>, nodeOptions: readonly string[] = []): ServerProcess {
  return startServer(COLLECTOR, env, nodeOptions);
}

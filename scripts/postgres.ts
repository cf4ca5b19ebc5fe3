import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';

/** A PostgreSQL that is there for one run. */
export interface Postgres {
  /** `postgres://…` of its only database; the same after a restart. */
  url: string;
  /** Ends the server, keeping its folder: at once, as after a loss of power, or in order. */
  halt(how?: 'immediate' | 'fast'): Promise<void>;
  /** Starts the halted server again, at the same address. */
  start(): Promise<void>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

/** Signals that PostgreSQL's main process understands. */
const SIGNALS = { immediate: 'SIGQUIT', fast: 'SIGINT' } as const;

/**
 * Starts a PostgreSQL from Debian's package on a free port of the loopback interface, in a temporary folder that is removed
 * with it, at the latest when this process ends.
 *
 * @param durable with its own, safe settings; else it forgets what a loss of power would interrupt, which is faster
 */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'tillvaxt-postgres-'));
  const data = join(folder, 'data');
  let server: ChildProcess | undefined;
  const remove = () => {
    server?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  process.once('exit', remove);

  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const identity = { ...user, cwd: folder };
  const initialise = ['--no-sync', '-A', 'trust', '-U', 'tillvaxt', '-E', 'UTF8', '--locale=C.UTF-8', '-D', data];
  execFileSync(program('initdb'), initialise, { ...identity, stdio: ['ignore', 'ignore', 'inherit'] });

  const port = await freePort();
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', ...(durable ? {} : CARELESS) };
  const command = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];

  async function start(): Promise<void> {
    const child = spawn(program('postgres'), command, { ...identity, stdio: ['ignore', 'ignore', 'pipe'] });
    server = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: child.stderr }).on('line', (line) => {
        said += `${line}\n`;
        if (line.includes('database system is ready to accept connections')) resolve();
      });
      child.once('close', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    });
  }

  async function halt(how: 'immediate' | 'fast' = 'fast'): Promise<void> {
    if (!server || server.exitCode !== null) return;
    const closed = once(server, 'close');
    server.kill(SIGNALS[how]);
    await closed;
  }

  await start();
  return {
    url: `postgres://tillvaxt@127.0.0.1:${port}/postgres`,
    halt,
    start,
    stop: async () => {
      await halt('immediate');
      process.off('exit', remove);
      remove();
    },
  };
}

const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The server refuses to run as root; Debian's package has made a user for it. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function program(name: string): string {
  const [newest] = globSync(`/usr/lib/postgresql/*/bin/${name}`)
    .filter((path) => statSync(path).isFile())
    .sort((a, b) => Number(b.split('/')[4]) - Number(a.split('/')[4]));
  if (newest === undefined) throw new Error('PostgreSQL is missing: run scripts/setup-debian.sh.');
  return newest;
}

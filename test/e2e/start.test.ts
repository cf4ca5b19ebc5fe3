// `npm start`, as an operator runs it: it says where to look, and a signal to npm alone ends all that it started.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'tillvaxt-start-'));
after(() => rm(folder, { recursive: true, force: true }));

/** Runs `npm start`; what it prints comes in `printed`, and `closed` settles when every process that could print has ended. */
function npmStart(env: NodeJS.ProcessEnv) {
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATABASE_URL: `sqlite:${join(folder, 'pledges.db')}`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: what a failing test leaves behind can be ended with it.
    detached: true,
  });
  const run = {
    npm,
    printed: '',
    exited: once(npm, 'exit') as Promise<[code: number | null, signal: NodeJS.Signals | null]>,
    closed: once(npm, 'close'),
    /** The address that it prints when it is ready. */
    address: new Promise<string>((resolve, reject) => {
      const read = (chunk: string): void => {
        run.printed += chunk;
        const address = /Demo page +(http:\S+)\//.exec(run.printed)?.[1];
        if (address) resolve(address);
      };
      npm.stdout.setEncoding('utf8').on('data', read);
      npm.stderr.setEncoding('utf8').on('data', read);
      npm.once('close', () => reject(new Error(`It ended without an address:\n${run.printed}`)));
    }),
  };
  run.address.catch(() => undefined);
  return run;
}

/** Ends what is left of a process group. */
function end(pid: number): void {
  try {
    process.kill(-pid);
  } catch {
    // Nothing is left.
  }
}

/** What comes of a connection to a port: `open`, or the error's code. */
function connection(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost');
    socket.once('connect', () => {
      socket.destroy();
      resolve('open');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

describe('npm start', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    it(`serves the demo and the API; ${signal} to npm ends the collector and frees the port`, async () => {
      const run = npmStart({});
      try {
        const address = await run.address;
        assert.match(run.printed, new RegExp(`Pledges go to +${join(folder, 'pledges.db')}`));
        const demo = await fetch(`${address}/`);
        assert.equal(demo.status, 200);
        assert.match(await demo.text(), /<tillvaxt-pledge-form id="lofte">/);
        assert.equal((await fetch(`${address}/healthz`)).status, 200);
        const port = Number(new URL(address).port);
        assert.equal(await connection(port), 'open');

        run.npm.kill(signal);
        assert.deepEqual(await run.exited, [0, null]);
        await run.closed;
        assert.equal(await connection(port), 'ECONNREFUSED');
        assert.match(run.printed, /"event":"stopped"/, 'it was stopped gracefully');
      } finally {
        end(run.npm.pid!);
        await run.closed;
      }
    });

  it('with a DATABASE_URL that is none, says so and ends with a failure', async () => {
    const run = npmStart({ DATABASE_URL: 'mysql://localhost/pledges' });
    const [code] = await run.exited;
    await run.closed;
    assert.notEqual(code, 0);
    assert.match(run.printed, /^DATABASE_URL="mysql:\/\/localhost\/pledges": expected /m);
    assert.doesNotMatch(run.printed, /Demo page/);
  });
});

// `npm test`: everything; a step that fails does not stop the others. The last line is `N passed, N failed`, where lint,
// types and build count as one each. With names of steps, only those: `npm run test:all -- build test:e2e`.
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

process.chdir(`${import.meta.dirname}/..`);

interface Step {
  /** A script of package.json. */
  script: string;
  /** `one`: passed or failed by its exit code. `node`: counted by our node:test reporter. `file`: leaves its totals itself. */
  counts: 'one' | 'node' | 'file';
  /** The share of its test files: `1/2` is the first of two. */
  shard?: string;
  /** How many processors it keeps busy, of {@link processors}. */
  takes: 1 | 2;
  /** Most seconds; after that it is ended. */
  within: number;
}

/** All others need the build. Begun in this order, as soon as there are processors for the next; the short ones fill up. */
const steps: readonly Step[] = [
  { script: 'build', counts: 'one', takes: 2, within: 120 },
  { script: 'test:node', counts: 'node', takes: 2, within: 600 },
  { script: 'test:unit', counts: 'file', takes: 2, within: 1_200 },
  { script: 'test:stories', counts: 'file', takes: 2, within: 600 },
  { script: 'test:e2e', shard: '2/2', counts: 'node', takes: 1, within: 1_200 },
  { script: 'test:e2e', shard: '1/2', counts: 'node', takes: 1, within: 1_200 },
  { script: 'lint', counts: 'one', takes: 1, within: 300 },
  { script: 'typecheck', counts: 'one', takes: 1, within: 120 },
];
const processors = 2;
/** On an idle machine of two cores it is done in about 15 minutes; a slow or busy one may take twice as long. */
const allWithin = 3_000;
const chosen = process.argv.slice(2);

interface Totals {
  passed: number;
  failed: number;
}

const title = (script: string, shard: string): string =>
  `\n── ${script} ${shard} ${'─'.repeat(60 - script.length - shard.length)}`;

const folder = mkdtempSync(join(tmpdir(), 'tillvaxt-test-'));
const running = new Set<ChildProcess>();

/** Ids of a process and all it started, their own process groups included: browsers have one each. */
function family(pid: number): number[] {
  const parents = new Map<number, number>();
  try {
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        // pid (name) state ppid …, and a name may hold anything.
        const [, parent] = /^.*\) \w (\d+) /s.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
        parents.set(Number(id), Number(parent));
      } catch {
        // Gone meanwhile.
      }
    }
  } catch {
    // No /proc on this system.
  }
  const found = [pid];
  for (const id of found) for (const [child, parent] of parents) if (parent === id) found.push(child);
  return found;
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
};

/** Ends a step with all it started: first politely, so that it closes its browsers, then for certain. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const started = family(child.pid);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  signal(-child.pid, 'SIGTERM');
  await Promise.race([exited, sleep(8_000, undefined, { ref: false })]);
  for (const pid of [-child.pid, ...started]) signal(pid, 'SIGKILL');
}

/** The title of the step that prints as it goes; what others print meanwhile is shown when they are done. */
let live: string | undefined;

async function run({ script, counts, shard = '', within }: Step): Promise<Totals> {
  const name = script.replace(':', '-') + shard.replace('/', '-of-');
  const totals = join(folder, `${name}.json`);
  const printed = live ? join(folder, `${name}.txt`) : undefined;
  if (!printed) {
    live = title(script, shard);
    console.log(live);
  }
  const output = printed ? openSync(printed, 'w') : 'inherit';
  const options = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/totals-reporter.ts',
    `--test-reporter-destination=${totals}`,
  ];
  // Many processes read the same modules: what the first has compiled, the others take.
  const env: NodeJS.ProcessEnv = { ...process.env, CI: '1', NODE_COMPILE_CACHE: join(folder, 'compiled') };
  if (shard) options.push(`--test-shard=${shard}`);
  if (counts === 'node') env.NODE_OPTIONS = `${env.NODE_OPTIONS ?? ''} ${options.join(' ')}`.trim();
  if (counts === 'file') env.TOTALS = totals;
  const child = spawn('npm', ['run', '-s', script], { stdio: ['ignore', output, output], detached: true, env });
  running.add(child);
  if (typeof output === 'number') closeSync(output);
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    console.log(`\n${script} ${shard}: not done within ${within} s`);
    void end(child);
  }, within * 1000);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  clearTimeout(clock);
  running.delete(child);
  if (!printed) live = undefined;
  else console.log(`${title(script, shard)}\n${readFileSync(printed, 'utf8')}${live ?? ''}`);
  const good = code === 0 && !late;
  if (counts === 'one') return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = read(totals);
  // Nothing run, or failed in another way than by a test: that is a failure too.
  return { passed, failed: failed || Number(!good || passed === 0) };
}

function read(file: string): Totals {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Totals;
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => {
    interrupted.abort();
    void Promise.all([...running].map(end)).then(() => process.exit(130));
  });

process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const start = performance.now();
const since = (from: number): number => (performance.now() - from) / 1000;
const lines: string[] = [];
const sum: Totals = { passed: 0, failed: 0 };

async function report(step: Step): Promise<void> {
  const from = performance.now();
  const { passed, failed } = await run({
    ...step,
    within: Math.min(step.within, Math.max(1, allWithin - since(start))),
  });
  sum.passed += passed;
  sum.failed += failed;
  const name = `${step.script} ${step.shard ?? ''}`.padEnd(14);
  lines.push(
    `${failed ? '✖' : '✔'} ${name} ${since(from).toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`,
  );
}

const begun = new Map<Step, Promise<void>>();
for (const step of steps.filter(({ script }) => !chosen.length || chosen.includes(script))) {
  const free = (): number => processors - [...begun.keys()].reduce((taken, { takes }) => taken + takes, 0);
  while (free() < step.takes) await Promise.race(begun.values());
  if (interrupted.signal.aborted) break;
  begun.set(
    step,
    report(step).finally(() => begun.delete(step)),
  );
}
await Promise.all(begun.values());
console.log(`\n${lines.join('\n')}\n${' '.repeat(16)} ${since(start).toFixed(1).padStart(6)} s\n`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed ? 1 : 0;

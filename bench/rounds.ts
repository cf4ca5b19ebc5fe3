import { fileURLToPath } from 'node:url';
import { aProgramme, temporaryFolder, writeProgrammes } from '../collector/test/support.ts';
import { pledgeRequest } from '../test/chaos/support-connection.ts';
import { newDatabase, type Database, type StoreName } from '../test/chaos/support-database.ts';
import { newPledge } from '../test/chaos/support-pledges.ts';
import { startCollectorProcess, startServer, type ServerProcess } from '../test/chaos/support-process.ts';
import { seededRandom, type Random } from '../test/chaos/support-random.ts';
import { fdatasyncsPerSecond } from './disk.ts';
import { load, type Measured } from './load.ts';

const CEILING = fileURLToPath(new URL('ceiling.ts', import.meta.url));
const WARM_UP = { requests: 4_000, concurrency: 32, seconds: 10 };
const DISK_SECONDS = 0.5;
/** More than a collector answers, so that time ends its measurements; the ceiling's may end sooner, by the supply. */
const REQUESTS_PER_SECOND = 25_000;

/** One measurement of a collector beside the ceiling's, taken next to each other. */
export interface Comparison {
  store: StoreName;
  /** Collector processes on the one store. */
  processes: number;
  concurrency: number;
  collector: Measured;
  ceiling: Measured;
  /** Of the disk, where the store is a file and one request is sent at a time. */
  fdatasyncsPerSecond?: number;
}

export interface RoundOptions {
  store: StoreName;
  /** Counts from 0; each second round begins at the other end, so that no contender is always first. */
  index: number;
  seconds: number;
  concurrencies: readonly number[];
}

interface Contender {
  processes: readonly ServerProcess[];
  ports: readonly number[];
}

/**
 * Measures, on a new store, each contender at each concurrency: the ceiling, one collector, and for PostgreSQL two on the
 * same database. All get pledges of the same making, built before the clock starts.
 *
 * @throws Error where the store does not hold exactly the pledges that were answered 201.
 */
export async function measureRound({
  store: name,
  index,
  seconds,
  concurrencies,
}: RoundOptions): Promise<Comparison[]> {
  const random = seededRandom(index + 1);
  const store = await newDatabase(name);
  const ceiling = await start([startServer(CEILING, {})]);
  const teams = await startTeams(name, store.url);
  const contenders = [ceiling, ...teams];
  let stored = 0;
  const measure = async (contender: Contender, requests: Buffer[], concurrency: number, within: number) => {
    const measured = await load(contender.ports, requests, { concurrency, seconds: within });
    if (contender !== ceiling) stored += measured.stored;
    return measured;
  };

  for (const contender of contenders) {
    await measure(contender, newRequests(WARM_UP.requests, random), WARM_UP.concurrency, WARM_UP.seconds);
  }
  const comparisons: Comparison[] = [];
  for (const concurrency of concurrencies) {
    const supplies = contenders.map(() => newRequests(Math.ceil(seconds * REQUESTS_PER_SECOND), random));
    const results = new Map<Contender, Measured>();
    for (const contender of index % 2 === 0 ? contenders : contenders.toReversed()) {
      results.set(contender, await measure(contender, supplies.pop()!, concurrency, seconds));
    }
    const disk = concurrency === 1 && store.folder ? fdatasyncsPerSecond(store.folder, DISK_SECONDS) : undefined;
    for (const team of teams) {
      comparisons.push({
        store: name,
        processes: team.processes.length,
        concurrency,
        collector: results.get(team)!,
        ceiling: results.get(ceiling)!,
        ...(disk === undefined ? {} : { fdatasyncsPerSecond: disk }),
      });
    }
    await assertStored(store, stored);
  }
  for (const { processes } of contenders) for (const server of processes) await server.end('SIGTERM');
  await store.stop();
  return comparisons;
}

async function startTeams(name: StoreName, url: string): Promise<Contender[]> {
  const programmes = writeProgrammes(temporaryFolder(), [aProgramme()]);
  const collector = (): ServerProcess =>
    startCollectorProcess({ PORT: '0', DATABASE_URL: url, PROGRAMMES: programmes, DIST: programmes });
  const alone = await start([collector()]);
  return name === 'sqlite' ? [alone] : [alone, await start([collector(), collector()])];
}

async function start(processes: readonly ServerProcess[]): Promise<Contender> {
  const ports = await Promise.all(
    processes.map(async ({ listening, ended }) => {
      const port = await listening;
      if (port === undefined) throw new Error(`A server did not start: ${await ended}`);
      return port;
    }),
  );
  return { processes, ports };
}

function newRequests(count: number, random: Random): Buffer[] {
  return Array.from({ length: count }, () => pledgeRequest(JSON.stringify(newPledge(random))));
}

async function assertStored(database: Database, expected: number): Promise<void> {
  const [row] = await database.rows('select count(*) as count from pledge');
  const count = Number(row?.['count']);
  if (count !== expected) throw new Error(`${expected} pledges were answered 201, and ${count} are stored.`);
}

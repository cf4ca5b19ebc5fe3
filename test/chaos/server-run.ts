import { setTimeout as pause } from 'node:timers/promises';
import { Ledger, type ChaosFault, type StoredPledge } from './server-ledger.ts';
import { type Job, makePlan, planKills, pledgeIn, type Plan } from './server-plan.ts';
import { Pulse } from './server-pulse.ts';
import { JobQueue } from './server-queue.ts';
import { readPledges } from './server-rows.ts';
import { Site } from './server-site.ts';
import { Connection, pledgeRequest, type Answer } from './support-connection.ts';
import { newDatabase, type StoreName } from './support-database.ts';
import { seededRandom } from './support-random.ts';

const NO_ANSWER_FOR_MS = 30_000;

export interface ChaosOptions {
  seed: number;
  /** Pledges to be answered; retries come on top. */
  requests: number;
  concurrency: number;
  /** At least so many. */
  kills: number;
  store: StoreName;
  /** Collector processes on the one database. */
  collectors: number;
}

/** What happened, in numbers. */
export interface ChaosFigures extends ChaosOptions {
  /** Requests sent, with those that got no answer. */
  sent: number;
  answered201: number;
  idReused: number;
  replays: number;
  stored: number;
  /** Sent again because the connection failed. */
  failed: number;
  /** Sent again because the collector said that it could not store now. */
  unavailable: number;
  lost: number;
  doubled: number;
  strangers: number;
  changedWords: number;
  changedAnswers: number;
  wrongAnswers: number;
  unacknowledged: number;
  seconds: number;
}

export interface ChaosOutcome {
  figures: ChaosFigures;
  faults: ChaosFault[];
  /** What the senders know, to be compared with other rows. */
  ledger: Ledger;
  stored: StoredPledge[];
}

/**
 * Sends pledges to collectors that are killed (SIGKILL) at random moments, each until it is answered, and compares what was
 * acknowledged with what the database holds. The seed decides what is sent, in which order, and after which answers who is
 * killed; what is under way then is up to the machine.
 *
 * @throws Error where a collector does not start again, or nothing is answered for half a minute.
 */
export async function runServerChaos(options: ChaosOptions): Promise<ChaosOutcome> {
  const start = performance.now();
  const random = seededRandom(options.seed);
  const plan = makePlan(random, options.requests);
  const kills = planKills(random, options);
  const queue = new JobQueue(plan, random);
  const ledger = new Ledger(plan);
  const database = await newDatabase(options.store);
  const sites = await Promise.all(Array.from({ length: options.collectors }, () => Site.open(database.url)));
  const counts = { sent: 0, answered201: 0, idReused: 0, failed: 0, unavailable: 0 };
  const pulse = new Pulse(NO_ANSWER_FOR_MS);

  /** Sends what there is to send over connections of its own, one request at a time. */
  async function send(): Promise<void> {
    const connections = new Map<Site, Connection>();
    for (let job = await queue.take(); job; job = await queue.take()) {
      const site = random.pick(sites);
      let answer: Answer;
      try {
        let connection = connections.get(site);
        if (!connection?.open) connections.set(site, (connection = await Connection.open(site.port)));
        counts.sent++;
        answer = await connection.send(requestOf(plan, job));
      } catch {
        counts.failed++;
        queue.again(job);
        await site.up;
        continue;
      }
      if (answer.status === 503) {
        counts.unavailable++;
        queue.again(job);
        continue;
      }
      if (answer.status === 201) counts.answered201++;
      if (answer.status === 422) counts.idReused++;
      queue.done(job, ledger.note(job, answer));
      pulse.beat();
    }
    for (const connection of connections.values()) connection.close();
  }

  /** Kills as planned, and whenever all that is left waits for a restart. */
  async function kill(): Promise<void> {
    for (const { answers, delayMs, collectors, againAfterMs } of kills) {
      await pulse.reached(answers);
      await pause(delayMs);
      await restart(
        collectors.map((index) => sites[index]!),
        againAfterMs,
      );
    }
    while (queue.unanswered > 0) {
      await pulse.reached(Infinity);
      if (queue.unanswered > 0) await restart(sites);
    }
  }

  async function restart(killed: readonly Site[], againAfterMs?: number): Promise<void> {
    await Promise.all(killed.map((site) => site.kill(againAfterMs)));
    await Promise.all(killed.map((site) => site.up));
    queue.restarted();
  }

  queue.onStuck = () => pulse.pass();

  await Promise.all(sites.map(({ up }) => up));
  const senders = Array.from({ length: options.concurrency }, send);
  await pulse.watch(Promise.all([Promise.all(senders).then(() => pulse.pass()), kill()]));

  await Promise.all(sites.map((site) => site.kill()));
  await Promise.all(sites.map(({ up }) => up));
  const stored = await readPledges(database, options.store);
  for (const site of sites) await site.stop();
  await database.stop();

  const faults = ledger.compare(stored);
  const count = (...kinds: ChaosFault['kind'][]): number => faults.filter(({ kind }) => kinds.includes(kind)).length;
  const figures: ChaosFigures = {
    ...options,
    kills: sites.reduce((sum, site) => sum + site.kills, 0),
    ...counts,
    replays: plan.replays,
    stored: stored.length,
    lost: count('lost'),
    doubled: count('doubled'),
    strangers: count('stranger'),
    changedWords: count('changed words'),
    changedAnswers: count('changed answer', 'changed receipt'),
    wrongAnswers: count('wrong answer'),
    unacknowledged: count('unacknowledged'),
    seconds: Math.round((performance.now() - start) / 100) / 10,
  };
  return { figures, faults, ledger, stored };
}

function requestOf(plan: Plan, job: Job): Buffer {
  const pledge = pledgeIn(plan, job);
  const body = JSON.stringify(job.reversed ? Object.fromEntries(Object.entries(pledge).reverse()) : pledge);
  const headers = { 'Content-Type': 'application/json' };
  return pledgeRequest(body, job.withKey ? { ...headers, 'Idempotency-Key': pledge.id } : headers);
}

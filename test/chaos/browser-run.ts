import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { startCollector, temporaryFolder, type Collector } from '../../collector/test/support.ts';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { Profile, type Deeds } from './browser-profile.ts';
import { rowsOf } from './browser-rows.ts';
import { Turns } from './browser-tab.ts';
import { Truth } from './browser-truth.ts';
import { pageSite } from './page-site.ts';
import { seededFaults, type Fault } from './proxy-faults.ts';
import { Proxy } from './proxy.ts';
import { seededRandom, type Random } from './support-random.ts';

export type Engine = 'chromium' | 'firefox';

/** How much of it, and which. */
export interface RunOptions {
  pledges: number;
  seed: number;
  /** How often the collector is killed. */
  kills: number;
  engines: readonly Engine[];
  /** Profiles in each engine, all at work at once. */
  profiles: number;
  /** The share of stalls that outlast the client's patience, 0 to 1. */
  longStalls: number;
}

/** What happened, and what was wrong. */
export interface Figures {
  truth: Truth;
  deeds: Deeds;
  met: ReadonlyMap<Fault | 'down', number>;
  kills: number;
  /** Stalls that the pages gave up. */
  givenUp: number;
  /** Requests that reached the collector. */
  reached: number;
  seconds: number;
}

/**
 * Lets visitors in real browsers pledge through a faulty gateway to a real collector that is killed now and then, and holds
 * what they are shown against the database all the while.
 */
export async function runBrowserChaos(options: RunOptions): Promise<Figures> {
  const { pledges, seed, kills, engines, longStalls } = options;
  const from = performance.now();
  const site = await pageSite(await readFile(new URL('../../dist/tillvaxt.js', import.meta.url)));
  const folder = temporaryFolder();
  const start = (port: string): Promise<Collector> =>
    startCollector({ folder, programmes: [fagerstaNorbergSv], env: { PORT: port, ALLOWED_ORIGINS: site.origin } });
  let collector = await start('0');
  const proxy = await Proxy.start(collector.url, seededFaults(seededRandom(seed), longStalls));
  site.serveForm(`${proxy.origin}/v1/pledges`);
  const truth = new Truth(rowsOf(collector.databaseFile));
  const deeds: Deeds = { closings: 0, reloads: 0, offline: 0, twoTabs: 0, sendNow: 0, unblocked: 0 };
  const taken = new EventEmitter();
  let count = 0;
  const next = (): string | undefined => {
    if (count === pledges) return undefined;
    taken.emit('taken', ++count);
    return `Löfte ${String(count).padStart(6, '0')}: vi läser högt på biblioteket varje vecka.`;
  };

  /** Kills the collector at moments spread over the run, and starts it again on the same port and file. */
  const kill = async (random: Random): Promise<void> => {
    const { port } = new URL(collector.url);
    for (let done = 1; done <= kills; done++) {
      while (count < (pledges * done) / (kills + 1)) await once(taken, 'taken');
      await pause(random.between(0, 400));
      collector.process.kill('SIGKILL');
      await collector.stop();
      await pause(random.between(0, 1_500));
      collector = await start(port);
    }
  };

  const browsers: Browser[] = [];
  try {
    const arrival = arrivalsAt(proxy, truth);
    const all: Profile[] = [];
    for (const engine of engines) {
      const browser = await launch(engine);
      browsers.push(browser);
      const turns = new Turns();
      for (let index = 1; index <= options.profiles; index++) {
        const name = `${engine} ${index}`;
        const context = await browser.createBrowserContext();
        const random = seededRandom(seed * 1_000 + all.length);
        all.push(new Profile({ name, context, site: site.origin, turns, truth, deeds, random, arrival }));
      }
    }
    await Promise.all([kill(seededRandom(seed + 1)), ...all.map((profile) => profile.work(next))]);
    proxy.behave();
    await Promise.all(all.map((profile) => profile.drain()));
    await proxy.settled();
    truth.end();
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await proxy.close();
    await collector.stop();
    await site.close();
  }
  const { met, givenUp, reached } = proxy;
  return { truth, deeds, met, kills, givenUp, reached, seconds: (performance.now() - from) / 1_000 };
}

function launch(engine: Engine): Promise<Browser> {
  return engine === 'chromium'
    ? puppeteer.launch({ executablePath: chromiumPath!, args: chromiumArgs })
    : puppeteer.launch({ browser: 'firefox', executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr' });
}

/** Tells when the first request for a pledge comes to the proxy; one that comes beside another is a fault. */
function arrivalsAt(proxy: Proxy, truth: Truth): (words: string) => Promise<void> {
  const arrivals = new EventEmitter().setMaxListeners(0);
  proxy.onPost = (body, other) => {
    const { commitment } = JSON.parse(body) as { commitment: string };
    if (other !== undefined) truth.crowd(commitment, other);
    arrivals.emit(commitment);
  };
  return (words) => new Promise((resolve) => arrivals.once(words, resolve));
}

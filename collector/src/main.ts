#!/usr/bin/env node
import type { Server } from 'node:http';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { loadBuilt } from './embed/built.ts';
import { logEvent } from './log.ts';
import { loadProgrammes } from './programmes.ts';
import { loadPartners } from './partners.ts';
import { findReleases } from './releases.ts';
import { createServer, finish, listen } from './server.ts';
import { StartError } from './start-error.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

const USAGE =
  'Usage: tillvaxt-collector, or tillvaxt-collector check URL [--origin ORIGIN] [--programme FILE] [--json]';

const [command, ...rest] = process.argv.slice(2);
if (command === undefined) await startOrExplain();
else if (command === 'check') {
  const { runCheck } = await import('./check/cli.ts');
  process.exitCode = await runCheck(rest);
} else {
  console.error(USAGE);
  process.exitCode = 2;
}

async function startOrExplain(): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    for (const line of error.lines) console.error(line);
    process.exit(1);
  }
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const programmes = loadProgrammes(config.programmesFolder);
  const partners = loadPartners(config.partnersFile);
  const built = await loadBuilt(config.distFolder);
  const releases = findReleases(config.releasesFolder);
  const store = await openStore(config.databaseUrl);
  const server = createServer(createApp({ config, store, programmes, partners, built, releases }));

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop(signal, server, store));
  }

  const port = await listen(server, config.port);
  const origins = config.allowedOrigins.length
    ? `\nPages that may send: its own under localhost, and ${config.allowedOrigins.join(', ')}. ` +
      `The collector's own pages may only where its public origin is among them.`
    : '';
  // One write: who waits for the first line has the second too.
  console.log(`tillvaxt collector listening on http://localhost:${port}${origins}`);
}

async function stop(signal: NodeJS.Signals, server: Server, store: Store): Promise<void> {
  logEvent('stopping', { signal });
  await finish(server);
  await store.close();
  logEvent('stopped');
}

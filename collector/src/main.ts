#!/usr/bin/env node
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './db.ts';
import { logEvent } from './log.ts';
import { loadProgrammes } from './programmes.ts';
import { StartError } from './start-error.ts';

const STOP_WITHIN_MS = 10_000;

try {
  await start();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  for (const line of error.lines) console.error(line);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const programmes = loadProgrammes(config.programmesFolder);
  const db = await openDatabase(config.databaseFile);
  const app = createApp({ config, db, programmes });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.on('request', (_request, response) => response.once('close', () => dropIfStopping(server)));

  const port = await listen(server, config.port);
  const origins = config.allowedOrigins.length
    ? `\nPages that may send: its own under localhost, and ${config.allowedOrigins.join(', ')}. ` +
      `The collector's own pages may only where its public origin is among them.`
    : '';
  // One write: who waits for the first line has the second too.
  console.log(`tillvaxt collector listening on http://localhost:${port}${origins}`);

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop(signal, server, db));
  }
}

async function stop(signal: NodeJS.Signals, server: Server, db: { destroy(): Promise<void> }): Promise<void> {
  logEvent('stopping', { signal });
  await finish(server);
  await db.destroy();
  logEvent('stopped');
}

/** @throws StartError where the port cannot be had. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new StartError([`PORT="${port}": expected a free port (${error.message}).`])),
    );
    server.listen(port, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Accepts no more connections and lets the requests under way end, at most for STOP_WITHIN_MS. */
function finish(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}

/** A connection that a sender keeps open would hold up the stop once its last request has ended. */
function dropIfStopping(server: Server): void {
  if (!server.listening) setImmediate(() => server.closeIdleConnections());
}

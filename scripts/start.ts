// Builds where needed, starts the collector, and says where to look.
import { relative } from 'node:path';
import { readConfig } from '../collector/src/config.ts';
import { buildIfNeeded } from './build-if-needed.ts';
import { startCollector } from './collector.ts';

process.chdir(`${import.meta.dirname}/..`);
await buildIfNeeded();
const collector = startCollector(process.env);

// npm passes on a signal that the terminal has already sent to everyone: only the first counts.
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (!stopping) collector.process.kill('SIGTERM');
    stopping = true;
  });

void collector.listening.then((address) => {
  const file = relative('', readConfig(process.env).databaseFile);
  console.log(`
  Demo page      ${address}/
  Pledges go to  ${file.startsWith('..') ? readConfig(process.env).databaseFile : file}
  Stop           Ctrl+C
`);
});

process.exitCode = await collector.ended;

// Builds where needed, starts the collector, and says where to look.
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
  const { databaseUrl } = readConfig(process.env);
  const place = databaseUrl.startsWith('sqlite:')
    ? databaseUrl.slice('sqlite:'.length)
    : new URL(databaseUrl).host + new URL(databaseUrl).pathname;
  console.log(`
  Demo page      ${address}/
  Make a snippet ${address}/embed
  Pledges go to  ${place}
  Stop           Ctrl+C
`);
});

process.exitCode = await collector.ended;

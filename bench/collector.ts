// Durable pledges a second against the HTTP ceiling; see README.md beside this file.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { missedTargets, summarise, table } from './report.ts';
import { measureRound, type Comparison } from './rounds.ts';
import type { StoreName } from '../test/chaos/support-database.ts';

const CONCURRENCIES = [1, 32, 256];

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const stores = (['sqlite', 'postgres'] as const).filter((name) => values.only === undefined || values.only === name);
if (!(rounds >= 1) || !(seconds > 0) || stores.length === 0) {
  console.error('Expected --rounds N, --seconds N, --only sqlite|postgres, --out FILE.');
  process.exit(2);
}

const comparisons: Comparison[] = [];
for (const store of stores) await measure(store);

const lines = summarise(comparisons);
const missed = missedTargets(lines);
console.log(`${availableParallelism()} cores, Node ${process.version}, ${rounds} rounds of ${seconds} s; medians`);
console.log(table(lines));
for (const line of missed) console.log(`Missed: ${line}.`);
if (values.out) {
  const machine = { cores: availableParallelism(), node: process.version };
  writeFileSync(values.out, `${JSON.stringify({ machine, rounds, seconds, lines, missed, comparisons }, null, 2)}\n`);
}
process.exitCode = missed.length > 0 ? 1 : 0;

async function measure(store: StoreName): Promise<void> {
  for (let index = 0; index < rounds; index++) {
    console.error(`${store}: round ${index + 1} of ${rounds}`);
    comparisons.push(...(await measureRound({ store, index, seconds, concurrencies: CONCURRENCIES })));
  }
}

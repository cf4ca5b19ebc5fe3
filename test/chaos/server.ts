// Sends pledges to collectors that are killed at random moments, and checks that each is stored once as acknowledged:
// node test/chaos/server.ts --seed 1 --requests 100000 --concurrency 64 --kills 40 --store sqlite
// With --store postgres, --collectors 2 runs two on the same database. Prints one line of JSON; exits 1 on any fault.
import { parseArgs } from 'node:util';
import { runServerChaos } from './server-run.ts';

const SHOWN_FAULTS = 20;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    requests: { type: 'string', default: '100000' },
    concurrency: { type: 'string', default: '64' },
    kills: { type: 'string', default: '40' },
    store: { type: 'string', default: 'sqlite' },
    collectors: { type: 'string', default: '1' },
  },
});
const { store } = values;
const [seed, requests, concurrency, kills, collectors] = [
  values.seed,
  values.requests,
  values.concurrency,
  values.kills,
  values.collectors,
].map(Number) as [number, number, number, number, number];
const whole = [seed, requests, concurrency, kills, collectors].every((value) => Number.isInteger(value) && value >= 0);
if (!whole || (store !== 'sqlite' && store !== 'postgres') || concurrency * requests * collectors === 0) {
  console.error(
    'Expected whole numbers for --seed, --requests, --concurrency, --kills, --collectors, and --store sqlite|postgres.',
  );
  process.exit(2);
}
const { figures, faults } = await runServerChaos({ seed, requests, concurrency, kills, store, collectors });
console.log(JSON.stringify(figures));
for (const fault of faults.slice(0, SHOWN_FAULTS)) console.error(JSON.stringify(fault));
process.exitCode = faults.length > 0 ? 1 : 0;

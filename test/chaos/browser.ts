// Pledges from real browsers through a faulty gateway to a collector that is killed: none may be lost, doubled, or shown untruly.
//   node test/chaos/browser.ts --pledges 2000 --seed 1 --kills 20 [--engines chromium,firefox] [--profiles 4]
import { parseArgs } from 'node:util';
import { runBrowserChaos, type Engine, type Figures } from './browser-run.ts';

const { values } = parseArgs({
  options: {
    pledges: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '20' },
    engines: { type: 'string', default: 'chromium,firefox' },
    profiles: { type: 'string', default: '4' },
  },
});

const figures = await runBrowserChaos({
  pledges: Number(values.pledges),
  seed: Number(values.seed),
  kills: Number(values.kills),
  engines: values.engines.split(',') as Engine[],
  profiles: Number(values.profiles),
  longStalls: 0.15,
});
for (const { wrong, detail } of figures.truth.faults) console.error(`${wrong}: ${detail}`);
console.log(line(figures));
process.exitCode = figures.truth.faults.length > 0 ? 1 : 0;

function line({ truth, deeds, met, kills, givenUp, reached, seconds }: Figures): string {
  const faults = [...met].toSorted().map(([fault, times]) => `${fault} ${times}`);
  return [
    `seed ${values.seed}`,
    `${truth.count} pledges`,
    `posts: ${faults.join(' ')}`,
    `${givenUp} stalls given up by the page`,
    `${kills} kills`,
    `${deeds.closings} tabs closed`,
    `${deeds.reloads} reloads`,
    `${deeds.offline} offline spells`,
    `${deeds.twoTabs} two-tab rounds`,
    `${deeds.sendNow} sent by hand`,
    `${deeds.unblocked} unblocked at the end`,
    `${truth.unseen} receipts unseen`,
    `${reached} requests reached the collector`,
    ...(
      ['lost', 'doubled', 'untrue', 'vanished', 'refused', 'leftover', 'foreign', 'stuck', 'crowded', 'thrown'] as const
    ).map((wrong) => `${wrong} ${truth.times(wrong)}`),
    `${seconds.toFixed(0)} s`,
  ].join(', ');
}

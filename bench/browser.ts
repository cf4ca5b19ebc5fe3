// Our page in the browser against the same page in plain HTML and other elements; see README.md beside this file.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../scripts/chromium.mjs';
import { contenders } from './browser/contenders.ts';
import { formUsable } from './browser/form-usable.ts';
import { load } from './browser/load.ts';
import { cardsPage, manyCards } from './browser/many-cards.ts';
import { cardsTable, missedTargets, pageTable, summarise, type Sample } from './browser/report.ts';
import { serve } from './browser/site.ts';
import { cpuSlowdown, network } from './browser/visit.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    cards: { type: 'string', default: '1000' },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const cards = Number(values.cards);
if (!(rounds >= 1) || !(cards >= 1)) {
  console.error('Expected --rounds N, --cards N, --only NAME,NAME, --out FILE.');
  process.exit(2);
}

const all = await contenders();
const only = values.only?.split(',').map((name) => name.trim());
// What the ratios are to is always there.
const chosen = all.filter(({ name }) => !only || ['plain', 'lit', ...only].includes(name));
const places = await Promise.all(
  chosen.map(async (contender) => ({ contender, site: await serve(contender, cardsPage(contender)) })),
);
const browser = await puppeteer.launch({ executablePath: chromiumPath!, args: chromiumArgs });
const machine = { cores: availableParallelism(), node: process.version, chromium: await browser.version() };
const samples: Sample[] = [];
try {
  // Round 0 warms up the machine and is not counted.
  for (let round = 0; round <= rounds; round++) {
    console.error(round ? `round ${round} of ${rounds}` : 'warming up');
    for (const { contender, site } of round % 2 ? places : places.toReversed()) {
      const { name } = contender;
      const page = await load(browser, site);
      const usable = await formUsable(browser, name, site);
      const thousand = await manyCards(browser, contender, site, cards);
      if (round) samples.push({ round, name, page: { ...page, usable }, cards: thousand });
    }
  }
} finally {
  await browser.close();
  for (const { site } of places) await site.close();
}

const lines = summarise(samples);
const missed = missedTargets(lines);
const { download = 0, latency } = network;
console.log(
  `${machine.cores} cores, ${machine.chromium}, ${rounds} rounds; CPU ${cpuSlowdown} × slower, ${Math.round(download / 1000)} kB/s, ${latency} ms; medians`,
);
console.log(`\nThe page\n${pageTable(lines)}`);
console.log(`\n${cards} cards\n${cardsTable(lines)}`);
for (const line of missed) console.log(`Missed: ${line}.`);
if (values.out)
  writeFileSync(values.out, `${JSON.stringify({ machine, rounds, cards, lines, missed, samples }, null, 2)}\n`);
process.exitCode = missed.length > 0 ? 1 : 0;

// The long proof that a theme is legible whatever colours it is given: `npm run proof:theme`. By the mathematics with 100 000 brands on
// five surfaces each, and as Chromium and Firefox paint 5 000 of them with the real style sheet; both as they are and for readers who
// ask for more contrast. Prints the worst case of each pair; no colour is left out.
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { roles } from '../../src/theme/derivation.ts';
import { registered } from '../../src/theme/registered-colours.ts';
import { calculated } from './calculated.ts';
import { declarations, differences } from './differences.ts';
import { deriving, paint, palettes } from './painted.ts';
import { samples } from './samples.ts';
import { WorstCases } from './worst.ts';

const CALCULATED = 100_000;
const PAINTED = 5_000;
/** So many hosts at a time. */
const AT_ONCE = 500;

const launch: Readonly<Record<string, (more: boolean) => Promise<Browser>>> = {
  Chromium: () => puppeteer.launch({ executablePath: chromiumPath!, args: chromiumArgs }),
  // Firefox takes a system theme made for accessibility, black on white, for the wish.
  Firefox: (more) =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
      extraPrefsFirefox: more ? { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 1 } : {},
    }),
};

let failed = 0;

function report(what: string, worst: WorstCases, wrong: readonly string[] = []): void {
  const faults = [...worst.failures, ...wrong];
  console.log(`\n${what}: ${worst.count} palettes\n${worst.table}`);
  for (const fault of faults.slice(0, 20)) console.log(`✖ ${fault}`);
  failed += faults.length;
}

async function painted(engine: string, more: boolean): Promise<void> {
  const browser = await launch[engine]!(more);
  try {
    const page = await browser.newPage();
    if (engine === 'Chromium')
      await page.emulateMediaFeatures(more ? [{ name: 'prefers-contrast', value: 'more' }] : []);
    if ((await page.evaluate(() => matchMedia('(prefers-contrast: more)').matches)) !== more)
      throw new Error(`${engine} does not emulate prefers-contrast: more`);
    await page.evaluate((all) => all.forEach((each) => CSS.registerProperty(each)), registered);
    const worst = new WorstCases(more);
    const wrong: string[] = [];
    const all = samples(PAINTED);
    for (let at = 0; at < all.length; at += AT_ONCE) {
      const some = all.slice(at, at + AT_ONCE);
      const data = await page.evaluate(paint, {
        css: deriving,
        hosts: some.map(declarations),
        roles,
      });
      wrong.push(...differences(some, palettes(data, roles), worst, more));
    }
    report(`${engine}${more ? ', more contrast' : ''}, ${PAINTED} brands`, worst, wrong);
  } finally {
    await browser.close();
  }
}

for (const more of [false, true]) {
  report(`Calculated${more ? ', more contrast' : ''}, ${CALCULATED} brands`, calculated(CALCULATED, more));
  for (const engine of Object.keys(launch)) await painted(engine, more);
}
console.log(failed ? `\n${failed} failures` : '\nEvery pair holds.');
process.exitCode = failed ? 1 : 0;

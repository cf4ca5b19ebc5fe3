import { writeFileSync } from 'node:fs';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { sendKeysPlugin, setViewportPlugin } from '@web/test-runner-commands/plugins';
import { chromium, firefox, webkit } from './scripts/browsers.mjs';
import { bundlePlugin } from './scripts/wtr-bundle.mjs';
import { collectorPlugin } from './scripts/wtr-collector.mjs';
import { malformedProgrammes } from './scripts/wtr-malformed.mjs';
import { mediaFeaturesPlugin } from './scripts/wtr-media.mjs';

const all = { chromium, firefox, webkit };
const browsers = (process.env.BROWSERS ?? 'webkit,firefox,chromium').split(',').map((name) => {
  const browser = all[name]?.();
  if (!browser) throw new Error(`browser ${name} is not installed: scripts/setup-debian.sh`);
  return browser;
});

/** Leaves the totals in a file for `npm test` to add up; a module that failed to load counts as a failure. */
const totals = {
  stop({ sessions }) {
    let passed = 0;
    let failed = 0;
    const walk = (suite) => {
      for (const test of suite?.tests ?? []) test.passed ? passed++ : failed++;
      for (const inner of suite?.suites ?? []) walk(inner);
    };
    for (const session of sessions) {
      walk(session.testResults);
      if (session.errors?.length || (!session.passed && !session.testResults)) failed++;
    }
    console.log(`\n${passed} passed, ${failed} failed`);
    if (process.env.TOTALS) writeFileSync(process.env.TOTALS, JSON.stringify({ passed, failed }));
  },
};

export default {
  rootDir: '.',
  files: 'test/{unit,elements}/**/*.test.ts',
  plugins: [bundlePlugin(), collectorPlugin(), sendKeysPlugin(), setViewportPlugin(), mediaFeaturesPlugin()],
  // The built-in programme's other languages, where the sources look for them; a tally of another programme; files with faults.
  middleware: [
    (context, next) => {
      if (context.path.startsWith('/programmes/')) context.url = `/dist${context.url}`;
      if (context.path === '/ashmere/pledges/tally')
        context.url = '/contract/examples/valid/tally/another-programme.json';
      return next();
    },
    await malformedProgrammes(),
  ],
  browsers,
  // WebKit and Firefox have one page at a time and are the slow ones: side by side, and Chromium with two once one of them is done.
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: '20000' } },
  reporters: [process.env.CI ? summaryReporter() : defaultReporter(), totals],
};

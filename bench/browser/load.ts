import type { Browser } from 'puppeteer-core';
import type { Site } from './site.ts';
import { count, countWithoutGarbage, visit } from './visit.ts';

/** What one load of a page cost. */
export interface Loaded {
  /** Bodies as they came over the network. */
  readonly bytes: number;
  /** Of them, scripts. */
  readonly scriptBytes: number;
  /** Milliseconds. */
  readonly fcp: number;
  readonly task: number;
  readonly script: number;
  readonly cls: number;
  readonly heapBytes: number;
}

/** Loads a page until nothing has come over the network for half a second. Nothing of ours runs in it before that. */
export async function load(browser: Browser, { origin }: Site): Promise<Loaded> {
  const { page, cdp, close } = await visit(browser, { slowNetwork: true });
  try {
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('pageerror', (error) => failed.push(String(error)));
    const before = await count(cdp);
    await page.goto(origin, { waitUntil: 'networkidle0' });
    const after = await count(cdp);
    if (failed.length) throw new Error(`${origin}: ${failed.join(', ')}`);
    const seen = await page.evaluate(async () => {
      const shifts = await new Promise<PerformanceEntryList>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        // Where nothing moved, the observer stays silent.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(observer.takeRecords())));
      });
      const [navigation] = performance.getEntriesByType('navigation');
      const resources = performance.getEntriesByType('resource');
      const bytesOf = (entries: readonly PerformanceEntry[]): number =>
        entries.reduce((sum, each) => sum + (each as PerformanceResourceTiming).encodedBodySize, 0);
      return {
        bytes: bytesOf([navigation!, ...resources]),
        scriptBytes: bytesOf(resources.filter(({ name }) => name.endsWith('.js'))),
        fcp: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
        cls: shifts.reduce((sum, each) => sum + (each as PerformanceEntry & { value: number }).value, 0),
      };
    });
    return {
      ...seen,
      task: (after.TaskDuration - before.TaskDuration) * 1000,
      script: (after.ScriptDuration - before.ScriptDuration) * 1000,
      heapBytes: (await countWithoutGarbage(cdp)).JSHeapUsedSize,
    };
  } finally {
    await close();
  }
}

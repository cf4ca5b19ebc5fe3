import { PredefinedNetworkConditions, type Browser, type CDPSession, type Page } from 'puppeteer-core';

/** How much slower than this machine's. */
export const cpuSlowdown = 4;

export const network = PredefinedNetworkConditions['Slow 4G'];

export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

/** A page in a profile of its own, with an empty cache, a slow processor and, for loading, a slow network. */
export async function visit(browser: Browser, { slowNetwork }: { slowNetwork: boolean }): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.setCacheEnabled(false);
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'timeTicks' });
  if (slowNetwork) await page.emulateNetworkConditions(network);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  return { page, cdp, close: () => context.close() };
}

/** What the browser counts of a page. */
export type Counted = Record<
  'TaskDuration' | 'ScriptDuration' | 'JSHeapUsedSize' | 'Nodes' | 'JSEventListeners',
  number
>;

export async function count(cdp: CDPSession): Promise<Counted> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as Counted;
}

/** What is left in memory once all garbage is gone: twice, since what the first time finalises goes the second time. */
export async function countWithoutGarbage(cdp: CDPSession): Promise<Counted> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return count(cdp);
}

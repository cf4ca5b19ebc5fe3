// Takes pictures of the demo pages into screenshots/: phone and desktop, light and dark.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { buildIfNeeded } from './build-if-needed.ts';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import { startCollector } from './collector.ts';

const pages = { kommun: '/', verkstad: '/foretag/', forening: '/forening/' };
const widths = [360, 1280];
const schemes = ['light', 'dark'] as const;
const folder = new URL('../screenshots/', import.meta.url).pathname;

async function takePicture(
  page: Page,
  address: string,
  scheme: (typeof schemes)[number],
  file: `${string}.png`,
): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(address, { waitUntil: 'networkidle0' });
  await page.screenshot({ path: file, fullPage: true });
  console.log(file);
}

async function takePictures(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage();
  for (const [name, path] of Object.entries(pages))
    for (const width of widths) {
      await page.setViewport({ width, height: width < 600 ? 800 : 900 });
      for (const scheme of schemes)
        await takePicture(page, origin + path, scheme, `${folder}${name}-${width}-${scheme}.png`);
    }
}

await buildIfNeeded();
await mkdir(folder, { recursive: true });
const temporary = await mkdtemp(join(tmpdir(), 'tillvaxt-'));
const collector = startCollector({
  ...process.env,
  PORT: '0',
  DATABASE_URL: `sqlite:${join(temporary, 'pledges.db')}`,
});
try {
  const origin = await Promise.race([
    collector.listening,
    collector.ended.then((code) => Promise.reject(new Error(`The collector ended with ${code} before it listened.`))),
  ]);
  const browser = await puppeteer.launch({
    executablePath: chromiumPath,
    args: [...chromiumArgs, '--hide-scrollbars'],
  });
  try {
    await takePictures(browser, origin);
  } finally {
    await browser.close();
  }
} finally {
  collector.process.kill('SIGTERM');
  await collector.ended;
  await rm(temporary, { recursive: true });
}

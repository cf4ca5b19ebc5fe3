// Takes pictures into screenshots/, phone and desktop, light and dark: of the demo pages, and of what a visitor to the
// municipality's page meets on the way to a pledge, with script and without.
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
const folder = `${import.meta.dirname}/../screenshots/`;

/** Takes a picture of the whole page, or of one element with a little around it. */
async function takePicture(page: Page, name: string, selector?: string): Promise<void> {
  const path = `${folder}${name}.png` as const;
  if (selector) {
    const clip = await page.$eval(selector, (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + scrollX - 16, y: top + scrollY - 16, width: width + 32, height: height + 32 };
    });
    await page.screenshot({ path, clip });
  } else await page.screenshot({ path, fullPage: true });
  console.log(path);
}

const figure = 'tillvaxt-working-model-figure';
const form = 'tillvaxt-pledge-form';
const tally = 'tillvaxt-pledge-tally';

/** From the empty form's errors over the figure to the receipt, and the tally after it. */
async function takePledge(page: Page, name: (state: string) => string): Promise<void> {
  const click = (selector: string): Promise<void> => page.locator(selector).click();
  await click(`${form} >>> [type=submit]`);
  await page.waitForSelector(`${form} >>> [part=error-summary]`);
  await takePicture(page, name('form-errors'), form);

  await click(`${figure} >>> [part~=choices] > :nth-child(2)`);
  const next = `${figure} >>> [part=navigation] > :last-child`;
  await click(next);
  await click(`${figure} >>> [part~=choices] > :last-child`);
  await click(next);
  await page.locator(`${figure} >>> textarea`).fill('Vi har en svarv som står still på kvällarna.');
  await click(next);
  await takePicture(page, name('figure'), figure);

  await page.locator(`${form} >>> textarea`).fill('Vi tar emot två praktikanter i vår.');
  await takePicture(page, name('form-known'), form);
  await click(`${form} >>> [type=submit]`);
  await page.waitForSelector(`${form} >>> [part=review]`);
  await takePicture(page, name('review'), form);
  // By the keyboard: the second of two quick clicks is no wish to send.
  await page.focus(`${form} >>> [type=submit]`);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`${form} >>> [part=receipt]`);
  await takePicture(page, name('receipt'), form);
  await page.waitForFunction(
    (tally) => document.querySelector(tally)!.shadowRoot!.querySelector('[width="100"]'),
    {},
    tally,
  );
  await takePicture(page, name('tally'), tally);
}

/** The native form's way over the collector's pages: the empty form back, filled in, to the review. */
async function takeNative(page: Page, origin: string, name: (state: string) => string): Promise<void> {
  const send = (selector: string): Promise<unknown> => Promise.all([page.waitForNavigation(), page.click(selector)]);
  await page.setJavaScriptEnabled(false);
  await page.goto(origin);
  await send('form [type=submit]');
  await takePicture(page, name('native-errors'));
  await page.click('[name=actorType][value=individual]');
  await page.click('[name=areas][value=larande]');
  await page.type('[name=commitment]', 'Jag läser högt för barn på biblioteket.');
  await send('form button');
  await takePicture(page, name('native-review'));
  await page.setJavaScriptEnabled(true);
}

async function takePictures(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage();
  for (const width of widths)
    for (const scheme of schemes) {
      await page.setViewport({ width, height: width < 600 ? 800 : 900 });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      const name = (state: string): string => `${state}-${width}-${scheme}`;
      for (const [look, path] of Object.entries(pages)) {
        await page.goto(origin + path, { waitUntil: 'networkidle0' });
        await takePicture(page, name(look));
        if (path !== '/') continue;
        const ofLook = (state: string): string => name(`${look}-${state}`);
        await takePledge(page, ofLook);
        await takeNative(page, origin, ofLook);
      }
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

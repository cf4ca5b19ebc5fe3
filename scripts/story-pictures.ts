// Takes pictures of every story into screenshots/stories/, in three widths, light, dark and in forced colours.
// `npm run screenshots:stories -- pledge-form` takes only the stories whose id holds that word.
import { mkdir } from 'node:fs/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import { openStory, serveStories } from './story-site.ts';

process.chdir(`${import.meta.dirname}/..`);

const widths = [320, 768, 1280];
const looks = { light: 'light', dark: 'dark', forced: 'dark' };
const folder = 'screenshots/stories';
const wanted = process.argv[2] ?? '';

async function takePictures(browser: Browser, origin: string, ids: readonly string[]): Promise<void> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  for (const [look, scheme] of Object.entries(looks)) {
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' },
      ],
    });
    for (const width of widths) {
      await page.setViewport({ width, height: 800 });
      for (const id of ids) {
        const failure = await openStory(page, origin, id, `locale:sv;scheme:${scheme}`);
        if (failure) throw new Error(`${id}: ${failure}`);
        await page.screenshot({ path: `${folder}/${id}-${width}-${look}.png`, fullPage: true });
      }
    }
  }
}

const site = await serveStories();
await mkdir(folder, { recursive: true });
const browser = await puppeteer.launch({ executablePath: chromiumPath, args: [...chromiumArgs, '--hide-scrollbars'] });
try {
  const ids = site.entries.filter(({ id, type }) => type === 'story' && id.includes(wanted)).map(({ id }) => id);
  await takePictures(browser, site.origin, ids);
  console.log(`${ids.length * widths.length * Object.keys(looks).length} pictures in ${folder}/`);
} finally {
  await browser.close();
  site.close();
}

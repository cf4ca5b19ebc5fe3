// R26, R27, R49: what waits on the device outlives the tab, the page and the browser, arrives once, and can be used by keyboard, in
// a sandboxed frame and under a strict policy.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { fillIn, goToSend, storedEntries } from '../chaos/page-form.ts';
import { engines, open, type Engine } from './browser.ts';
import { built, upgraded } from './bundle.ts';
import { gateway, type Gateway } from './gateway.ts';
import { findings, focused, tabTo, textBecomes } from './reader.ts';

const form = 'tillvaxt-pledge-form';
const words = 'Vi läser högt på biblioteket varje tisdag.';

const page = (body: string): string =>
  `<!doctype html><html lang="sv"><head><title>Löften</title><script src="/watch.js"></script>` +
  `<script type="module" src="/tillvaxt.js"></script></head><body><main><h1>Löften</h1>${body}</main></body></html>`;

/** Keeps what the policy stops and what is thrown, in a frame too, which the driver does not tell of everywhere. */
const watch = `const note = (what) => (document.documentElement.dataset.trouble =
  (document.documentElement.dataset.trouble ?? '') + what + '; ');
addEventListener('securitypolicyviolation', (e) => note(e.violatedDirective + ' ' + e.blockedURI));
addEventListener('error', (e) => note(e.message));
addEventListener('unhandledrejection', (e) => note(e.reason));`;

const trouble = (where: Page | Frame): Promise<string | undefined> =>
  where.evaluate(() => document.documentElement.dataset.trouble);

/** The page with the form, its endpoint at the same address. */
const pages = async (headers?: Record<string, string>): Promise<Gateway> =>
  gateway(
    {
      '/': page(`<${form} endpoint="/v1/pledges"></${form}>`),
      '/host': `<!doctype html><html lang="sv"><head><title>Värd</title></head><body><iframe title="Löften"
        sandbox="allow-scripts" src="/" width="600" height="900"></iframe></body></html>`,
      '/watch.js': watch,
      '/tillvaxt.js': await built('tillvaxt.js'),
    },
    headers,
  );

const visit = async (tab: Page, { origin }: Gateway): Promise<void> => {
  await tab.goto(origin, { waitUntil: 'load' });
  await upgraded(tab);
};

/** Fills in the form, reviews the pledge and sends it, in the page or in a frame of it. */
const send = async (where: Page | Frame): Promise<void> => {
  await where.evaluate(fillIn, words);
  await press(where, 'button-primary');
  await where.evaluate(goToSend, words);
  await press(where, 'button-primary');
};

/** The same by the keyboard. */
const sendByKeyboard = async (tab: Page, commitment: string): Promise<void> => {
  await tab.evaluate(fillIn, commitment);
  await tab.keyboard.press('Enter');
  await textBecomes(tab, form, new RegExp(`Granska ditt löfte.*${commitment}`));
  assert.match(await focused(tab), /^h2: Steg \d av \d Granska ditt löfte$/);
  await tabTo(tab, /^button: Skicka löftet$/);
  await tab.keyboard.press('Enter');
};

const press = (where: Page | Frame, part: string): Promise<void> =>
  where.evaluate(
    (tag, name) => {
      document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(`[part~=${name}]`)!.click();
    },
    form,
    part,
  );

const commitments = ({ collector }: Gateway): unknown[] =>
  collector.rows('select commitment from pledge').map(({ commitment }) => commitment);

/** A browser with a profile in a folder, as a visitor's own; it saves files into another. */
const launch = (engine: Engine, profile: string, downloads: string): Promise<Browser> =>
  engine === 'chromium'
    ? puppeteer.launch({
        executablePath: chromiumPath!,
        args: chromiumArgs,
        userDataDir: profile,
        downloadBehavior: { policy: 'allow', downloadPath: downloads },
      })
    : puppeteer.launch({
        browser: 'firefox',
        executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
        userDataDir: profile,
        extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
      });

/** Waits for the one file that the browser saves there, whole and under its name: Firefox gives it another until it is. */
async function downloaded(tab: Page, folder: string, named: RegExp): Promise<string> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const names = await readdir(folder);
    const [name] = names;
    const content = names.length === 1 && named.test(name!) ? await readFile(join(folder, name!), 'utf8') : '';
    if (content.endsWith('}')) return content;
    assert.ok(Date.now() < deadline, `saved: ${names.join()}`);
    await tab.evaluate(() => new Promise(requestAnimationFrame));
  }
}

for (const engine of engines) {
  describe(`the outbox, ${engine}`, () => {
    it('outlives a tab that is closed before the answer, and a reload; the pledge arrives once', async () => {
      const site = await pages();
      const { page: tab } = await open(engine);
      const context = tab.browserContext();
      let release!: () => void;
      const released = new Promise<void>((done) => (release = done));
      const arrived = new Promise<void>((done) => {
        site.beforeAnswer = () => {
          done();
          return released;
        };
      });
      await visit(tab, site);
      await send(tab);
      await arrived;
      await tab.close();
      site.mode = 'down';
      release();

      const next = await context.newPage();
      await visit(next, site);
      const listed = /Löften på den här enheten.*Väntar på att skickas.*biblioteket varje tisdag.*kan redan ha kommit/;
      await textBecomes(next, form, listed);
      await next.reload({ waitUntil: 'load' });
      await upgraded(next);
      await textBecomes(next, form, listed);
      site.mode = 'open';
      await next.reload({ waitUntil: 'load' });
      const shown = await textBecomes(next, form, /Mottaget/);
      const [row] = site.collector.rows('select reference from pledge');
      assert.ok(shown.includes(String(row!.reference)), shown);
      assert.deepEqual(commitments(site), [words]);
      assert.deepEqual(await findings(next), []);
      await next.close();
      await site.close();
    });

    it('of two tabs one sends, once; neither says any more that it waits', async () => {
      const site = await pages();
      site.mode = 'down';
      const { page: one } = await open(engine);
      await visit(one, site);
      await send(one);
      await textBecomes(one, form, /sparat men inte skickat/);
      const two = await one.browserContext().newPage();
      await visit(two, site);
      await textBecomes(two, form, /Väntar på att skickas/);
      site.mode = 'open';
      await Promise.all([one, two].map((tab) => tab.evaluate(() => void dispatchEvent(new Event('online')))));
      await one.bringToFront();
      const receipt = await textBecomes(one, form, /Tack, ditt löfte är mottaget/);
      await two.bringToFront();
      await textBecomes(two, form, /^(?!.*(Väntar på att skickas|Skickar))/);
      const rows = site.collector.rows('select reference from pledge');
      assert.equal(rows.length, 1);
      assert.ok(receipt.includes(String(rows[0]!.reference)));
      await one.browserContext().close();
      await site.close();
    });

    it('by keyboard alone: what waits is sent, and what waits is deleted', async () => {
      const site = await pages();
      site.mode = 'down';
      const { page: tab } = await open(engine, { width: 320, height: 640 });
      await visit(tab, site);
      await sendByKeyboard(tab, words);
      await textBecomes(tab, form, /sparat men inte skickat/);
      assert.match(await focused(tab), /^h2: Ditt löfte är sparat/);
      site.mode = 'open';
      await tabTo(tab, /^button: Skicka nu$/);
      await tab.keyboard.press('Enter');
      await textBecomes(tab, form, /Tack, ditt löfte är mottaget/);
      assert.match(await focused(tab), /^h2: Tack/);
      await tabTo(tab, /^button: Ge ett löfte till$/);
      await tab.keyboard.press('Enter');
      await textBecomes(tab, form, /Vem är du\? Företag/);

      site.mode = 'down';
      await sendByKeyboard(tab, 'Ångras');
      await textBecomes(tab, form, /sparat men inte skickat/);
      await tabTo(tab, /^button: Ta bort$/);
      await tab.keyboard.press(' ');
      await textBecomes(tab, form, /Löftet är borttaget härifrån/);
      assert.match(await focused(tab), /^h2: Ge ett löfte/);
      assert.deepEqual(await tab.evaluate(storedEntries), []);
      assert.deepEqual(commitments(site), [words]);
      await tab.close();
      await site.close();
    });

    it('in a sandboxed frame: it says that nothing is stored, keeps the answers in view, and sends', async () => {
      const site = await pages();
      site.mode = 'down';
      const { page: tab, said } = await open(engine);
      await tab.goto(`${site.origin}/host`, { waitUntil: 'load' });
      const frame = await tab.waitForFrame(`${site.origin}/`);
      await frame.waitForSelector(`${form} >>> [part~=button-primary]`);
      assert.equal(await frame.evaluate(() => origin), 'null');
      await send(frame);
      const queued = await frame.waitForSelector(`${form} >>> [part~=queued]`);
      const text = await queued!.evaluate((element) => element.textContent.replace(/\s+/g, ' '));
      assert.match(text, /Ditt löfte är inte skickat än.*biblioteket varje tisdag.*Webbläsaren kan inte spara löftet/);
      site.mode = 'open';
      await press(frame, 'outbox-send');
      await frame.waitForSelector(`${form} >>> [part~=reference]`);
      assert.deepEqual(commitments(site), [words]);
      assert.equal(await trouble(frame), undefined);
      assert.deepEqual(
        said.filter((line) => line.startsWith('uncaught')),
        [],
      );
      await tab.close();
      await site.close();
    });

    it('under a strict policy: it is kept, saved as a file, and still there when the browser is started again', async () => {
      const site = await pages({
        // Pictures for the favicon alone, which the browser asks for by itself.
        'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'",
      });
      site.mode = 'down';
      const profile = await mkdtemp(join(tmpdir(), 'tillvaxt-profile-'));
      const downloads = await mkdtemp(join(tmpdir(), 'tillvaxt-files-'));
      try {
        await using browser = await launch(engine, profile, downloads);
        const tab = await browser.newPage();
        await visit(tab, site);
        await send(tab);
        await textBecomes(tab, form, /sparat men inte skickat/);
        await press(tab, 'outbox-save');
        const content = await downloaded(tab, downloads, /^lofte-\d{4}-\d\d-\d\d\.json$/);
        const saved = JSON.parse(content) as { endpoint: string; pledge: { commitment: string } };
        assert.deepEqual([saved.endpoint, saved.pledge.commitment], [`${site.origin}/v1/pledges`, words]);
        assert.equal(await trouble(tab), undefined);
        await browser.close();

        await using again = await launch(engine, profile, downloads);
        const after = await again.newPage();
        await visit(after, site);
        await textBecomes(after, form, /Väntar på att skickas.*biblioteket varje tisdag/);
        site.mode = 'open';
        await press(after, 'outbox-send');
        await textBecomes(after, form, /Mottaget/);
        assert.deepEqual(commitments(site), [words]);
        assert.equal(await trouble(after), undefined);
      } finally {
        await rm(profile, { recursive: true, force: true });
        await rm(downloads, { recursive: true, force: true });
        await site.close();
      }
    });
  });
}

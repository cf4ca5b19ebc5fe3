// R20: with script off the page reads, and the native form ends in a stored pledge. And what a late script does to a visitor
// who is already writing (R18, R35).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { actionPlan, pledgeForm, pledgeTally, workingModelFigure } from '../../src/fallback/index.ts';
import { built } from './bundle.ts';
import { engines, open, site } from './browser.ts';
import { collector } from './collector.ts';
import { between } from './between.ts';
import { focused, tabTo, textBecomes } from './reader.ts';

/** The form's own steps are there, and what comes of that has been painted. */
async function isRendered(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.querySelector('tillvaxt-pledge-form')!.shadowRoot?.querySelector('#step-who'),
  );
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const look = (): { steps: boolean[]; scrolled: number; areas: string[] } => {
  const root = document.querySelector('tillvaxt-pledge-form')!.shadowRoot!;
  return {
    steps: [...root.querySelectorAll('[part~=step]')].map((step) => step.checkVisibility()),
    scrolled: scrollY,
    areas: [...root.querySelectorAll<HTMLInputElement>('[name=areas]:checked')].map(({ value }) => value),
  };
};

for (const engine of engines) {
  describe(`without script, ${engine}`, () => {
    it('the programme reads, and the native form ends in a stored pledge', async () => {
      const server = await collector();
      const plain = await between(server.origin, { refuses: /\.js$/ });
      const { page } = await open(engine, { width: 360 });
      await page.goto(plain.origin, { waitUntil: 'load' });
      assert.equal(await page.evaluate(() => customElements.get('tillvaxt-pledge-form') === undefined), true);
      const text = await page.$eval('main', (main) => main.innerText);
      for (const { title, summary } of fagerstaNorbergSv.areas) {
        assert.ok(text.includes(title), title);
        assert.ok(text.includes(summary), summary);
      }
      for (const { title } of fagerstaNorbergSv.workingModel.questions) assert.ok(text.includes(title), title);

      // In a narrow form each step comes with the answer to the one before.
      const steps = (): Promise<boolean[]> =>
        page.$$eval('form [part~=step]', (all) => all.map((step) => step.checkVisibility()));
      assert.deepEqual(await steps(), [true, false, false]);
      await page.click('input[name=actorType][value=individual]');
      assert.deepEqual(await steps(), [true, true, false]);
      await page.click('input[name=areas][value=larande]');
      assert.deepEqual(await steps(), [true, true, true]);
      await page.type('textarea[name=commitment]', 'Jag läser högt för barn på biblioteket.');
      await Promise.all([page.waitForNavigation(), page.click('form button[type=submit]')]);
      assert.equal(server.rows('select * from pledge').length, 0, 'nothing is stored before the review is confirmed');
      assert.match(await page.$eval('main', (main) => main.textContent), /Jag läser högt för barn på biblioteket\./);
      await Promise.all([page.waitForNavigation(), page.click('button:not([name])')]);
      const receipt = await page.$eval('main', (main) => main.textContent);
      const [row, ...others] = server.rows('select reference, commitment, actor_type, partner from pledge');
      assert.equal(others.length, 0);
      assert.ok(receipt.includes(String(row!.reference)));
      assert.equal(row!.commitment, 'Jag läser högt för barn på biblioteket.');
      assert.equal(row!.partner, 'exempelkommunen');
      await page.close();
      await plain.close();
      await server.stop();
    });

    it('a card that is opened stretches no other', async () => {
      const server = await collector();
      const plain = await between(server.origin, { refuses: /\.js$/ });
      const { page } = await open(engine, { width: 1280 });
      await page.goto(plain.origin, { waitUntil: 'load' });
      const heights = (): Promise<number[]> =>
        page.$$eval('tillvaxt-focus-area-card', (all) => all.map((card) => card.getBoundingClientRect().height));
      const [first, ...others] = await heights();
      await page.click('tillvaxt-focus-area-card summary');
      const [opened, ...beside] = await heights();
      assert.ok(opened! > 1.5 * first!, `${opened} px instead of ${first}`);
      for (const [at, height] of beside.entries())
        assert.ok(height < others[at]! + 0.5, `${height} px instead of ${others[at]}`);
      await page.close();
      await plain.close();
      await server.stop();
    });

    it('a script that comes late leaves the visitor’s field alone and then takes over what was typed', async () => {
      let release!: () => void;
      const delay = new Promise<void>((done) => (release = done));
      const { origin, close } = await site({
        '/': `<!doctype html><html lang="sv"><title>Sida</title><link rel="stylesheet" href="/tillvaxt.css">
          <script type="module" src="/tillvaxt.js"></script><body>${pledgeForm(fagerstaNorbergSv, { action: '/v1/pledges' }).html}<button>Efter</button>`,
        '/tillvaxt.css': await built('tillvaxt.css'),
        '/tillvaxt.js': { body: await built('tillvaxt.js'), delay },
      });
      const { page } = await open(engine);
      const arriving = page.goto(origin, { waitUntil: 'load' });
      await page.waitForSelector('textarea');
      await page.click('textarea');
      await page.keyboard.type('Jag har redan ');
      release();
      await arriving;
      await page.evaluate(() => customElements.whenDefined('tillvaxt-pledge-form'));
      await page.keyboard.type('börjat skriva');
      assert.match(await focused(page), /^textarea/);
      assert.equal(await page.$eval('textarea', (area) => area.value), 'Jag har redan börjat skriva');
      await tabTo(page, /^button: Efter$/);
      await textBecomes(page, 'tillvaxt-pledge-form', /Vem är du\?/);
      const taken = await page.evaluate(
        () => document.querySelector('tillvaxt-pledge-form')!.shadowRoot!.querySelector('textarea')?.value,
      );
      assert.equal(taken, 'Jag har redan börjat skriva');
      await page.close();
      await close();
    });

    it('where no script will come, nothing waits for it: all of the form is there, and all questions; no numbers', async () => {
      const form = pledgeForm(fagerstaNorbergSv, { action: '/sent' }).html;
      const { origin, close } = await site(
        {
          '/': `<!doctype html><html lang="sv"><meta name="viewport" content="width=device-width"><title>Sida</title>
            <link rel="stylesheet" href="/tillvaxt.css"><script type="module" src="/tillvaxt.js"></script>
            <body>${workingModelFigure(fagerstaNorbergSv).html}${actionPlan(fagerstaNorbergSv).html}${pledgeTally(fagerstaNorbergSv).html}${form}`,
          '/tillvaxt.css': await built('tillvaxt.css'),
          '/tillvaxt.js': await built('tillvaxt.js'),
          '/sent': 'Mottaget',
        },
        { 'content-security-policy': 'sandbox allow-forms allow-same-origin' },
      );
      const { page } = await open(engine, { width: 360, height: 640 });
      await page.goto(origin, { waitUntil: 'load' });
      const seen = await page.evaluate(() => {
        const shown = (selector: string): boolean[] =>
          [...document.querySelectorAll(selector)].map((each) => each.checkVisibility({ contentVisibilityAuto: true }));
        return {
          steps: shown('form [part=step]'),
          marks: shown('form :is([part=steps], [part=progress], [part=counter])').some(Boolean),
          questions: [...document.querySelectorAll<HTMLElement>('[part=questions] > li')].map(
            (each) => each.clientHeight > 10,
          ),
          choices: shown('tillvaxt-working-model-figure :is(input, button, label)').some(Boolean),
          tally: document.querySelector<HTMLElement>('tillvaxt-pledge-tally')!.innerText.replace(/\s+/g, ' ').trim(),
          plan: document.querySelector<HTMLElement>('tillvaxt-action-plan')!.innerText,
        };
      });
      const { plan, ...rest } = seen;
      assert.deepEqual(rest, {
        steps: [true, true, true],
        marks: false,
        questions: Array(6).fill(true),
        choices: false,
        tally: 'Så långt har vi kommit Ställningen kan inte visas just nu.',
      });
      assert.doesNotMatch(plan, /Svara på en fråga/);
      await page.type('textarea', 'Utan skript');
      await Promise.all([page.waitForNavigation(), page.click('button[type=submit]')]);
      assert.equal(await page.evaluate(() => document.body.innerText), 'Mottaget');
      await page.close();
      await close();
    });

    it('a form in steps begins where it is, with an area that came along; and does not come back to who has gone on', async () => {
      let release!: () => void;
      const delay = new Promise<void>((done) => (release = done));
      const filler = '<p>Sidans egen text.</p>'.repeat(12);
      const head = `<!doctype html><html lang="sv"><meta name="viewport" content="width=device-width"><title>Sida</title>
        <link rel="stylesheet" href="/tillvaxt.css"><script type="module" src="/tillvaxt.js"></script><body>${filler}`;
      const form = (area?: string): string => pledgeForm(fagerstaNorbergSv, { action: '/v1/pledges', area }).html;
      const { origin, close } = await site({
        '/preset': `${head}${form('larande')}`,
        '/late': `${head}<tillvaxt-programme src="/p.json" endpoint="/v1/pledges">${form()}</tillvaxt-programme>${filler.repeat(10)}`,
        '/p.json': { body: await built('programmes/fagersta-norberg.sv.json'), delay },
        '/tillvaxt.css': await built('tillvaxt.css'),
        '/tillvaxt.js': await built('tillvaxt.js'),
      });
      const { page } = await open(engine, { width: 360, height: 640 });
      await page.goto(`${origin}/preset`, { waitUntil: 'load' });
      await isRendered(page);
      assert.deepEqual(await page.evaluate(look), { steps: [true, false, false], scrolled: 0, areas: ['larande'] });

      await page.goto(`${origin}/late`, { waitUntil: 'load' });
      await page.waitForSelector('textarea');
      await page.click('input[value=company]');
      await page.click('input[value=larande]');
      await page.type('textarea', 'Vi läser högt.');
      await page.mouse.click(3, 320);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const gone = await page.evaluate(
        () => document.querySelector('body > p:last-of-type')!.getBoundingClientRect().top,
      );
      release();
      await isRendered(page);
      const stays = await page.evaluate(
        () => document.querySelector('body > p:last-of-type')!.getBoundingClientRect().top,
      );
      assert.ok(gone > 0 && stays > 0 && stays < 640, `${gone} ${stays}`);
      assert.deepEqual((await page.evaluate(look)).steps, [false, false, true]);
      await page.close();
      await close();
    });

    it('a form in steps takes over at the step where the visitor was, and keeps nothing of it in the page', async () => {
      let release!: () => void;
      const delay = new Promise<void>((done) => (release = done));
      const filler = '<p>Sidans egen text.</p>'.repeat(40);
      const { origin, close } = await site({
        '/': `<!doctype html><html lang="sv"><meta name="viewport" content="width=device-width"><title>Sida</title>
          <link rel="stylesheet" href="/tillvaxt.css"><script type="module" src="/tillvaxt.js"></script>
          <body>${filler}${pledgeForm(fagerstaNorbergSv, { action: '/v1/pledges' }).html}<h2>Efter</h2>${filler}`,
        '/tillvaxt.css': await built('tillvaxt.css'),
        '/tillvaxt.js': { body: await built('tillvaxt.js'), delay },
      });
      const { page } = await open(engine, { width: 360, height: 640 });
      const arriving = page.goto(origin, { waitUntil: 'load' });
      await page.waitForSelector('textarea');
      await page.click('input[value=company]');
      await page.click('input[value=larande]');
      await page.click('details + details summary');
      await page.type('textarea', 'Vi läser högt.');
      release();
      await arriving;
      await page.evaluate(() => customElements.whenDefined('tillvaxt-pledge-form'));
      // Beside the field, where nothing is.
      await page.mouse.click(3, 320);
      await page.waitForFunction(() => {
        const form = document.querySelector('tillvaxt-pledge-form')!;
        const title = form.shadowRoot?.querySelector('#step-commitment')?.getBoundingClientRect();
        return title?.height && title.top >= 0 && title.bottom <= innerHeight;
      });
      const seen = await page.$eval('tillvaxt-pledge-form', ({ shadowRoot }) => ({
        steps: [...shadowRoot!.querySelectorAll('[part~=step]')].map((step) => step.checkVisibility()),
        words: shadowRoot!.querySelector('textarea')!.value,
        open: [...shadowRoot!.querySelectorAll('details')].map((each) => each.open),
      }));
      assert.deepEqual(seen, { steps: [false, false, true], words: 'Vi läser högt.', open: [false, true] });
      // Firefox would put it back into the form when the page is loaded anew, sent or not.
      const left = await page.$$eval('[slot=fallback] :is(textarea, :checked)', (fields) =>
        fields.map((field) => (field as HTMLInputElement).value),
      );
      assert.deepEqual(left, ['self', '']);
      await page.close();
      await close();
    });
  });
}

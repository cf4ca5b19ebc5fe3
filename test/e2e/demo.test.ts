// The demo pages as a visitor meets them: every look, light and dark, narrow and wide, by keyboard, with large text and
// without script.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { between, scriptOff } from './between.ts';
import { engines, open, type Engine } from './browser.ts';
import { built, upgraded } from './bundle.ts';
import { collector, type Collector } from './collector.ts';
import { findings, tabTo, textBecomes } from './reader.ts';

const pages = { Kommunen: '/', Verkstaden: '/foretag/', Föreningen: '/forening/' } as const;

/** What an engine's driver can do; a test that needs more is left out by the name of what is missing. */
const can: Readonly<Record<Engine, { emulateScheme: boolean }>> = {
  chromium: { emulateScheme: true },
  firefox: { emulateScheme: false },
};

/** How far the page reaches beyond the window, in CSS px. */
const beyond = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function show(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await upgraded(page);
  await textBecomes(page, 'tillvaxt-pledge-tally', /Räknat/);
}

const { growth, sustainable, how } = fagerstaNorbergSv.vision;
const programmeTexts = [
  fagerstaNorbergSv.motto,
  fagerstaNorbergSv.vision.lead,
  ...[growth, sustainable, how].flatMap(({ title, text, values }) => [title, ...text, ...values]),
];

for (const engine of engines) {
  describe(`the demo pages, ${engine}`, () => {
    let server: Collector;
    before(async () => {
      server = await collector();
    });

    for (const [name, path] of Object.entries(pages))
      for (const scheme of can[engine].emulateScheme ? (['light', 'dark'] as const) : (['light'] as const))
        it(`${name}, ${scheme}: the whole programme is there, axe finds nothing, nothing on the console, no scrolling sideways`, async () => {
          const { page, said } = await open(engine);
          if (can[engine].emulateScheme)
            await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          for (const width of [1280, 320]) {
            await page.setViewport({ width, height: 800 });
            await show(page, server.origin + path);
            assert.equal(await beyond(page), 0, `${width} px`);
            assert.deepEqual(await findings(page), [], `${width} px`);
            await page.$$eval('details', (folded) => folded.forEach((details) => (details.open = true)));
            assert.equal(await beyond(page), 0, `${width} px, unfolded`);
            const text = await page.$eval('.vision', (vision) => (vision as HTMLElement).innerText);
            for (const part of programmeTexts) assert.ok(text.includes(part), part);
            assert.ok(text.includes('Förslag'));
          }
          assert.deepEqual(said, []);
          await page.close();
        });

    for (const [width, fontSize] of [
      [256, 16],
      [320, 32],
    ] as const)
      it(`no scrolling sideways at ${width} px for a reader with ${fontSize} px text`, async () => {
        const { page } = await open(engine, { width, fontSize });
        for (const path of Object.values(pages)) {
          await show(page, server.origin + path);
          assert.equal(await beyond(page), 0, path);
        }
        await page.close();
      });

    it('the three looks differ, and the elements take each look’s colour', async () => {
      const { page } = await open(engine);
      const brands = new Set<string>();
      const buttons = new Set<string>();
      for (const path of Object.values(pages)) {
        await show(page, server.origin + path);
        const [brand, button] = await page.$eval('tillvaxt-pledge-form', (form) => [
          getComputedStyle(form).getPropertyValue('--tillvaxt-brand').trim(),
          getComputedStyle(form.shadowRoot!.querySelector('[type=submit]')!).backgroundColor,
        ]);
        brands.add(brand!);
        buttons.add(button!);
      }
      assert.equal(brands.size, 3, [...brands].join());
      assert.equal(buttons.size, 3, [...buttons].join());
      await page.close();
    });

    it('the switcher leads from page to page by keyboard and tells which one it is', async () => {
      const { page } = await open(engine);
      await show(page, server.origin);
      for (const name of ['Verkstaden', 'Föreningen', 'Kommunen'] as const) {
        await tabTo(page, new RegExp(`^a: ${name}$`));
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        assert.equal(new URL(page.url()).pathname, pages[name]);
        assert.equal(await page.$eval('.switcher [aria-current=page]', ({ textContent }) => textContent), name);
      }
      await page.close();
    });

    it('“Kopiera” gives the snippet as it stands there, with this server’s address and the digests of the built files', async () => {
      const { page } = await open(engine);
      await show(page, `${server.origin}/foretag/`);
      const shown = await page.$eval('#snutt', ({ textContent }) => textContent);
      const integrity = JSON.parse((await built('integrity.json')).toString()) as Record<string, string>;
      const { version } = JSON.parse((await built('version.json')).toString()) as { version: string };
      const addresses = [...shown.matchAll(/https?:[^"\s]+/g)].map(([address]) => address);
      assert.deepEqual(addresses, [
        `${server.origin}/${version}/tillvaxt.css`,
        `${server.origin}/${version}/tillvaxt.js`,
        `${server.origin}/v1/pledges`,
        `${server.origin}/v1/pledges`,
        `${server.origin}/embed/page?elements=pledge-tally,focus-areas,working-model-figure,action-plan,pledge-form&amp;partner=exempelverkstaden&amp;lang=sv`,
      ]);
      const digests = [...shown.matchAll(/integrity="([^"]+)"/g)].map(([, digest]) => digest);
      assert.deepEqual(digests, [integrity['tillvaxt.css'], integrity['tillvaxt.js']]);

      await tabTo(page, /^button: Kopiera snutten$/);
      await page.keyboard.press('Enter');
      const status = await textBecomes(page, '.code:has(#snutt) [role=status]', /\S/);
      if (status === 'Kopierat') {
        await page.evaluate(() => {
          const field = document.createElement('textarea');
          document.querySelector('main')!.append(field);
          field.focus();
        });
        await page.keyboard.down('Control');
        await page.keyboard.press('v');
        await page.keyboard.up('Control');
        await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('main > textarea')!.value !== '');
        assert.equal(await page.$eval('main > textarea', ({ value }) => value), shown);
      } else {
        assert.equal(status, 'Markerat. Kopiera med tangentbordet.');
        assert.equal(await page.evaluate(() => getSelection()!.toString()), shown);
      }
      await page.close();
    });

    it('with script off the page reads, and a form sent empty leads by the collector’s own page to a receipt', async () => {
      const { page, said } = await open(engine, { width: 360 });
      const plain = await between(server.origin, { headers: scriptOff });
      await page.goto(plain.origin, { waitUntil: 'load' });
      assert.equal(await page.evaluate(() => customElements.get('tillvaxt-pledge-form') === undefined), true);
      const text = await page.$eval('main', ({ innerText }) => innerText);
      const { areas, workingModel, controller } = fagerstaNorbergSv;
      for (const part of [
        ...programmeTexts,
        ...areas.flatMap(({ title, summary }) => [title, summary]),
        ...workingModel.questions.map(({ title }) => title),
      ])
        assert.ok(text.includes(part), part);
      const legal = controller.legalText.information;
      const folded = await page.$eval('form', ({ textContent }) => textContent);
      for (const part of legal) assert.ok(folded.includes(part), part);
      assert.doesNotMatch(text, /Kryssa för dem|Kopiera/, 'nothing is promised that needs script');
      assert.equal(await beyond(page), 0);

      await Promise.all([page.waitForNavigation(), page.click('form [type=submit]')]);
      const links = await page.$$eval('.summary a', (all) => all.map((link) => link.getAttribute('href')!));
      assert.deepEqual(links.toSorted(), ['#actorType', '#areas', '#commitment']);
      for (const link of links) {
        await page.focus(`.summary a[href="${link}"]`);
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => `#${document.activeElement?.id}`), link);
      }
      assert.equal(server.rows('select * from pledge').length, 0);

      await page.click('input[name=actorType][value=association]');
      await page.click('input[name=areas][value=social-tillit]');
      await page.type('textarea[name=commitment]', 'Vi lånar ut klubbhuset en kväll i månaden.');
      await Promise.all([page.waitForNavigation(), page.click('button:not([name])')]);
      assert.equal(server.rows('select * from pledge').length, 0, 'it is shown for review first');
      const review = await page.$eval('main', ({ innerText }) => innerText);
      for (const part of legal) assert.ok(review.includes(part), part);
      await Promise.all([page.waitForNavigation(), page.click('button:not([name])')]);
      const receipt = await page.$eval('main', ({ innerText }) => innerText);
      const rows = server.rows('select reference, commitment, actor_type, partner from pledge');
      assert.equal(rows.length, 1);
      const { reference, ...pledge } = rows[0]!;
      assert.ok(receipt.includes(String(reference)), receipt);
      assert.deepEqual(pledge, {
        commitment: 'Vi lånar ut klubbhuset en kväll i månaden.',
        actor_type: 'association',
        partner: 'exempelkommunen',
      });
      assert.deepEqual(
        said.filter((line) => !/422|frame is sandboxed|favicon\.ico/.test(line)),
        [],
      );
      await page.close();
    });
  });
}

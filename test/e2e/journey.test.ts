// The main job, end to end: the demo page as it is served, by keyboard only, down to the row in the database.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { engines, open, type Engine } from './browser.ts';
import { upgraded } from './bundle.ts';
import { collector } from './collector.ts';
import { findings, focused, tabTo, textBecomes, textOf, told } from './reader.ts';

/** What is spoken of the page, line by line, has these in this order; only Chromium shows its accessibility tree. */
async function hears(page: Page, engine: Engine, expected: readonly RegExp[]): Promise<void> {
  if (engine !== 'chromium') return;
  const lines = await told(page);
  let from = 0;
  for (const sought of expected) {
    const at = lines.findIndex((line, index) => index >= from && sought.test(line));
    assert.ok(at >= 0, `${sought} is spoken after line ${from} of ${lines.join('\n')}`);
    from = at + 1;
  }
}

for (const engine of engines) {
  for (const width of [320, 1280]) {
    describe(`the whole way by keyboard, ${engine}, ${width} px`, () => {
      it('meets the programme, answers, pledges, gets a reference, sees the tally move; the row is in SQLite', async () => {
        const server = await collector();
        const { page, said } = await open(engine, { width, height: 800 });
        await page.goto(server.origin, { waitUntil: 'load' });
        await upgraded(page);
        assert.match(await textBecomes(page, 'tillvaxt-pledge-tally', /Räknat/), /^Så långt har vi kommit 0 /);
        for (const area of [
          'Social tillit',
          'Goda kommunikationer',
          'Ledarskap',
          'Företagsamhet',
          'Plats för alla',
          'Lärande',
        ])
          assert.ok((await textOf(page, 'tillvaxt-focus-areas')).includes(area), area);
        assert.deepEqual(await findings(page), [], 'axe before');

        // Cards: choose an area.
        await tabTo(page, /^checkbox: Jag vill bidra här ?\(Lärande\)$/);
        await page.keyboard.press(' ');

        await hears(page, engine, [
          /^article "Lärande"/,
          /^heading "Lärande" level=3/,
          /^DisclosureTriangle "Läs mer ?\(Lärande\)"/,
          /^checkbox "Jag vill bidra här ?\(Lärande\)" checked=true/,
          /^link "Ge ett löfte ?\(Lärande\)"/,
        ]);

        // Figure: who am I, then on to the last question.
        await tabTo(page, /^radio: Förvaltning/);
        await page.keyboard.press(' ');
        await page.keyboard.press('ArrowDown');
        assert.match(await focused(page), /^radio: Företag/);
        await tabTo(page, /^button: Nästa fråga$/);
        await page.keyboard.press('Enter');
        await textBecomes(page, 'tillvaxt-working-model-figure', /Steg 2 av 6/);
        assert.match(await focused(page), /^h3: Vilket område vill du bidra till/);
        for (const [question, answer] of [
          [3, ''],
          [4, 'Vi har maskiner och en verkstad.'],
          [5, 'Tillsammans med gymnasiet.'],
          [6, ''],
        ] as const) {
          if (answer) {
            await tabTo(page, /^textarea/);
            await page.keyboard.type(answer);
          }
          await tabTo(page, /^button: Nästa fråga$/);
          await page.keyboard.press('Enter');
          await textBecomes(page, 'tillvaxt-working-model-figure', new RegExp(`Steg ${question} av 6`));
        }
        await tabTo(page, /^textarea/);
        await page.keyboard.type('Vi tar emot två praktikanter i vår.');
        await tabTo(page, /^button: Visa mina svar$/);
        await page.keyboard.press('Enter');
        const review = await textBecomes(page, 'tillvaxt-working-model-figure', /5 av 6 ringar är slutna/);
        for (const answer of [
          'Företag',
          'Lärande',
          'Vi har maskiner och en verkstad.',
          'Vi tar emot två praktikanter i vår.',
        ])
          assert.ok(review.includes(answer), answer);
        await hears(page, engine, [
          /^button "1 ?Vem är du här\?, besvarad"/,
          /^heading "Dina svar" level=3.* – 5 av 6 ringar är slutna/,
          /^button "Ändra ?\(Vem är du här\?\)"/,
          /^link "Gör det till ett löfte"/,
        ]);

        // Plan: all of it is there; one answer more, one more step with a date and a name.
        await tabTo(page, /^button: Svara ?\(Hur blir det hållbart/);
        await page.keyboard.press('Enter');
        assert.match(await focused(page), /^textarea/);
        await page.keyboard.type('Två går bredvid, så att ingen blir ensam.');
        await tabTo(page, /^button: Klar$/);
        await page.keyboard.press('Enter');
        assert.match(await focused(page), /^button: Ändra ?\(Hur blir det hållbart/);
        await tabTo(page, /^button: Lägg till ett steg$/);
        await page.keyboard.press('Enter');
        assert.match(await focused(page), /^textarea: Vad ska göras\?/);
        await page.keyboard.type('Bjuder in klassen');
        await tabTo(page, /^text: Vem ansvarar\?$/);
        await page.keyboard.type('Verkstaden');
        assert.deepEqual(await findings(page), [], 'axe in the plan');
        await tabTo(page, /^button: Klar$/);
        await page.keyboard.press('Enter');
        assert.match(await focused(page), /^button: Ändra ?\(steg 2\)/);
        assert.match(
          await textOf(page, 'tillvaxt-action-plan'),
          /Företag .* Lärande .* Två går bredvid, .* Vi tar emot två praktikanter i vår\. .* Bjuder in klassen Verkstaden/,
        );
        await hears(page, engine, [
          /^heading "Min handlingsplan" level=2/,
          /^heading "Hur blir det hållbart.*" level=3/,
          /^button "Ändra ?\(Hur blir det hållbart.*\)"/,
          /^list "Det här gör jag"/,
          /^button "Ändra ?\(steg 2\)"/,
          /^button "Skriv ut"/,
        ]);
        await tabTo(page, /^a: Gör det till ett löfte$/);
        await page.keyboard.press('Enter');

        // Form: nothing is asked twice.
        await tabTo(page, /^button: Ändra ?\(Om dig\)$/);
        await tabTo(page, /^radio: Mig själv$/);
        await tabTo(page, /^button: Ändra ?\(Områden\)$/);
        await tabTo(page, /^textarea: Vad lovar du att göra\?/);
        const asked = await textOf(page, 'tillvaxt-pledge-form');
        assert.match(asked, /Vem är du\? Företag Ändra .*Vem talar du för\? .*bidrar du till\? Lärande Ändra/);
        const filled = await page.evaluate(() => {
          const root = document.querySelector('tillvaxt-pledge-form')!.shadowRoot!;
          return [
            root.querySelectorAll('[name=actorType], [name=areas]').length,
            root.querySelector('textarea')!.value,
          ];
        });
        assert.deepEqual(filled, [0, 'Vi tar emot två praktikanter i vår.']);
        await tabTo(page, /^summary: Mer om dig och vad andra får se ?\(frivilligt\)$/);
        await page.keyboard.press('Enter');
        await tabTo(page, /^text: Kommun$/);
        await page.keyboard.type('Norberg');
        assert.deepEqual(await findings(page), [], 'axe during');
        await tabTo(page, /^button: Granska löftet$/);
        await page.keyboard.press('Enter');

        // Review: what will be sent, and back to change it.
        const sent =
          /Granska ditt löfte .*Vi tar emot två praktikanter i vår\..*Lärande.*Företag.*Kommun Norberg.*Visas inte Vad du lovar/;
        await textBecomes(page, 'tillvaxt-pledge-form', sent);
        assert.match(await focused(page), /^h2: .*Granska ditt löfte$/);
        assert.deepEqual(await findings(page), [], 'axe on the review');
        await tabTo(page, /^button: Ändra ?\(Mer om dig\)$/);
        await page.keyboard.press('Enter');
        await textBecomes(page, 'tillvaxt-pledge-form', /Vad lovar du att göra\?.*Granska löftet/);
        assert.match(await focused(page), /^text: Namn$/);
        await tabTo(page, /^button: Granska löftet$/);
        await page.keyboard.press('Enter');
        await textBecomes(page, 'tillvaxt-pledge-form', sent);
        await tabTo(page, /^button: Skicka löftet$/);
        await page.keyboard.press('Enter');

        // Receipt, tally, database.
        const receipt = await textBecomes(page, 'tillvaxt-pledge-form', /Tack, ditt löfte är mottaget/);
        const reference = /Referens ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(receipt)?.[1];
        assert.ok(reference, receipt);
        assert.match(await focused(page), /^h2: Tack, ditt löfte är mottaget$/);
        await hears(page, engine, [
          /^heading "Tack, ditt löfte är mottaget" level=2/,
          /^term "Referens"/,
          /^heading "Vad händer nu\?" level=3/,
          /^heading "Ta med planen" level=3/,
          /^button "Ge ett löfte till"/,
        ]);
        const tally = await textBecomes(page, 'tillvaxt-pledge-tally', /Så långt har vi kommit 1 löfte/);
        assert.match(tally, /Lärande 1 löfte/);
        assert.deepEqual(await findings(page), [], 'axe after');
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
          false,
        );

        const rows = server.rows('select * from pledge');
        assert.equal(rows.length, 1);
        const {
          reference: stored,
          commitment,
          actor_type,
          speaks_for,
          municipality,
          areas,
          plan,
          partner,
          locale,
          state,
        } = rows[0]!;
        assert.deepEqual(
          { stored, commitment, actor_type, speaks_for, municipality, areas, plan, partner, locale, state },
          {
            stored: reference,
            commitment: 'Vi tar emot två praktikanter i vår.',
            actor_type: 'company',
            speaks_for: 'self',
            municipality: 'Norberg',
            areas: '["larande"]',
            plan: null,
            partner: 'exempelkommunen',
            locale: 'sv',
            state: 'received',
          },
        );
        assert.deepEqual(said, [], 'nothing on the console');
        assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [
          0,
          0,
          '',
        ]);

        // A restart on the same file keeps it.
        const again = await server.again();
        await page.goto(again.origin, { waitUntil: 'load' });
        await upgraded(page);
        await textBecomes(page, 'tillvaxt-pledge-tally', /Så långt har vi kommit 1 löfte/);
        await page.close();
        await again.stop();
      });
    });
  }

  describe(`mistakes and bad luck on the demo page, ${engine}`, () => {
    it('an empty form names what is missing and leads there; axe finds nothing', async () => {
      const server = await collector();
      const { page } = await open(engine);
      await page.goto(`${server.origin}/#lofte`, { waitUntil: 'load' });
      await upgraded(page);
      await page.evaluate(() =>
        document
          .querySelector('tillvaxt-pledge-form')!
          .shadowRoot!.querySelector<HTMLElement>('[type=submit]')!
          .focus(),
      );
      await page.keyboard.press('Enter');
      await textBecomes(page, 'tillvaxt-pledge-form', /Något behöver rättas/);
      assert.match(await focused(page), /^div: Något behöver rättas/);
      await tabTo(page, /^a: Skriv vad du lovar att göra$/);
      await page.keyboard.press('Enter');
      assert.match(await focused(page), /^textarea: Vad lovar du att göra/);
      assert.deepEqual(await findings(page), []);
      assert.equal(server.rows('select * from pledge').length, 0);
      await page.close();
      await server.stop();
    });

    it('without a network: the pledge is kept and shown, and sent by itself once the network is back', async () => {
      const server = await collector();
      const { page } = await open(engine);
      await page.goto(server.origin, { waitUntil: 'load' });
      await upgraded(page);
      await page.evaluate(() => {
        const root = document.querySelector('tillvaxt-pledge-form')!.shadowRoot!;
        root.querySelector<HTMLElement>('[value=individual]')!.click();
        root.querySelector<HTMLElement>('[value=larande]')!.click();
        root.querySelector<HTMLElement>('textarea')!.focus();
      });
      await page.keyboard.type('Jag läser högt på biblioteket.');
      await page.setOfflineMode(true);
      for (const button of ['Granska löftet', 'Skicka löftet']) {
        await tabTo(page, new RegExp(`^button: ${button}$`));
        await page.keyboard.press('Enter');
        await textBecomes(page, 'tillvaxt-pledge-form', /Granska ditt löfte|sparat men/);
      }
      await textBecomes(page, 'tillvaxt-pledge-form', /sparat men inte skickat.*Jag läser högt på biblioteket/);
      assert.match(await focused(page), /^h2: Ditt löfte är sparat/);
      assert.deepEqual(await findings(page), []);
      assert.equal(server.rows('select * from pledge').length, 0);
      await page.setOfflineMode(false);
      await textBecomes(page, 'tillvaxt-pledge-form', /Tack, ditt löfte är mottaget/);
      assert.deepEqual(
        server.rows('select commitment from pledge').map(({ commitment }) => commitment),
        ['Jag läser högt på biblioteket.'],
      );
      await page.close();
      await server.stop();
    });

    it('full interaction without sending writes no storage and asks only the page’s own origin', async () => {
      const server = await collector();
      const { page } = await open(engine);
      const asked = new Set<string>();
      page.on(
        'request',
        (request) => void (request.url().startsWith('data:') || asked.add(new URL(request.url()).origin)),
      );
      await page.goto(server.origin, { waitUntil: 'load' });
      await upgraded(page);
      await tabTo(page, /^checkbox: Jag vill bidra här/);
      await page.keyboard.press(' ');
      await tabTo(page, /^radio: Förvaltning/);
      await page.keyboard.press(' ');
      await tabTo(page, /^textarea: Vad lovar/);
      await page.keyboard.type('Inte skickat');
      const kept = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
        document.title === document.title.replace('Inte skickat', '') && !location.href.includes('Inte'),
      ]);
      assert.deepEqual(kept, [0, 0, '', 0, 0, true]);
      assert.deepEqual([...asked], [server.origin]);
      await page.close();
      await server.stop();
    });
  });
}

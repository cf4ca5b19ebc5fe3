// Another region's programme beside the built-in one, on one page: each keeps its own words, answers, pledges and numbers.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startCollector, temporaryFolder } from '../../collector/test/support.ts';
import type { Programme } from '../../contract/types.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { engines, open, site } from './browser.ts';
import { built, upgraded } from './bundle.ts';
import { findings, textBecomes, textOf, told } from './reader.ts';

const file = new URL('../../contract/examples/valid/programme/three-questions-four-areas.json', import.meta.url);
const ashmere = JSON.parse(await readFile(file, 'utf8')) as Programme;

/** Every text of theirs, and what the form makes of two of them. */
const written = new Set<unknown>([[ashmere.controller.name, ashmere.controller.contact].join(', ')]);
JSON.stringify(
  ashmere,
  (_key, value: unknown) => (typeof value === 'string' && /\p{L}/u.test(value) && written.add(value), value),
);

const elements = (headings: readonly string[]): string =>
  ['vision', 'focus-areas', 'working-model-figure', 'action-plan', 'pledge-form', 'pledge-tally']
    .map((name, at) => {
      const tag = `tillvaxt-${name}`;
      return `<${tag} heading-level="${name === 'focus-areas' ? 4 : 3}">${headings[at] ? `<span slot="title">${headings[at]}</span>` : ''}</${tag}>`;
    })
    .join('\n');

/** Ours, theirs, and theirs once more in an English part of the page. Headings that only the interface has are the page's own. */
const body = (endpoint: string): string => `<main><h1>Två program</h1>
  <section id="ours"><h2>Fagersta och Norberg</h2><tillvaxt-programme endpoint="${endpoint}">${elements(['Vår vision', '', '', 'Vår plan', 'Vårt löfte', 'Vår ställning'])}</tillvaxt-programme></section>
  <section id="theirs"><h2>Ashmere</h2><tillvaxt-programme src="/ashmere.json" endpoint="${endpoint}">${elements(['Deras vision', '', '', 'Deras plan', 'Deras löfte', 'Deras ställning'])}</tillvaxt-programme></section>
  <section id="english" lang="en"><h2>In English</h2><tillvaxt-programme src="/ashmere.json" endpoint="${endpoint}"><tillvaxt-working-model-figure heading-level="3"><span slot="title">Ask yourself</span></tillvaxt-working-model-figure></tillvaxt-programme></section>
</main>`;

/** Every text a reader sees under an element, with the language that it is marked as. */
const languages = (page: Page, selector: string): Promise<Record<string, string>> =>
  page.evaluate((selector) => {
    const found: Record<string, string> = {};
    const langOf = (node: Node): string => {
      const lang = node instanceof Element && node.getAttribute('lang');
      const outward = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
      return lang || (outward ? langOf(outward) : '');
    };
    const walk = (node: Node): void => {
      // Decoration is for nobody to read.
      if (node instanceof Element && node.ariaHidden === 'true') return;
      const words = node instanceof Text ? node.data.trim() : '';
      if (words) found[words] = found[words] === undefined || found[words] === langOf(node) ? langOf(node) : 'mixed';
      if (node instanceof HTMLSlotElement && node.assignedNodes().length) return node.assignedNodes().forEach(walk);
      (node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes.forEach(walk);
    };
    walk(document.querySelector(selector)!);
    return found;
  }, selector);

/** What is chosen in the cards, the figure and the form of a part of the page. */
const chosen = (page: Page, section: string): Promise<string[]> =>
  page.evaluate((section) => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
    return all(document.querySelector(section)!)
      .filter((each) => each instanceof HTMLInputElement && each.checked && each.name !== 'speaksFor')
      .map((each) => (each.closest('label') ?? each).textContent.replace(/\s+/g, ' ').trim());
  }, section);

/** Chooses the area of the card with that title. */
const chooseCard = (page: Page, section: string, title: string): Promise<void> =>
  page.evaluate(
    (section, title) => {
      const areas = document.querySelector(`${section} tillvaxt-focus-areas`)!.shadowRoot!;
      const card = [...areas.querySelectorAll('tillvaxt-focus-area-card')].find((each) =>
        each.shadowRoot!.querySelector('[part~=title]')!.textContent.includes(title),
      );
      card!.shadowRoot!.querySelector<HTMLInputElement>('[part~=checkbox]')!.click();
    },
    section,
    title,
  );

/** Says who one is and what one pledges, and goes on with the form's main button until there is a receipt. */
async function pledge(page: Page, section: string, actorType: string, words: string): Promise<string> {
  const form = `${section} tillvaxt-pledge-form`;
  await page.evaluate(
    async (form, actorType, words) => {
      const root = document.querySelector(form)!.shadowRoot!;
      root.querySelector<HTMLInputElement>(`input[value="${actorType}"]`)!.click();
      const commitment = root.querySelector<HTMLTextAreaElement>('#commitment')!;
      commitment.value = words;
      commitment.dispatchEvent(new Event('input', { bubbles: true }));
      const pressed = new Set<string>();
      while (!root.querySelector('[part~=receipt], [part~=error-summary], [part~=queued]')) {
        const button = root.querySelector<HTMLElement>('[part~=button-primary]');
        const name = button?.textContent.trim() ?? '';
        if (!pressed.has(name)) button?.click();
        pressed.add(name);
        await new Promise(requestAnimationFrame);
      }
    },
    form,
    actorType,
    words,
  );
  return textOf(page, form);
}

for (const engine of engines)
  describe(`two programmes on one page, ${engine}`, () => {
    it('each has its own words in its own language, its own answers, pledges and numbers', async (test) => {
      const pages: Record<string, string | Buffer> = {
        '/ashmere.json': JSON.stringify(ashmere),
        '/tillvaxt.js': await built('tillvaxt.js'),
      };
      const host = await site(pages);
      const collector = await startCollector({
        folder: temporaryFolder(),
        programmes: [fagerstaNorbergSv, ashmere],
        env: { PORT: '0', ALLOWED_ORIGINS: host.origin },
      });
      test.after(() => collector.stop());
      pages['/'] = `<!doctype html><html lang="sv"><head><title>Två program</title></head><body>
        ${body(`${collector.url}/v1/pledges`)}<script type="module" src="/tillvaxt.js"></script></body></html>`;
      const { page, said } = await open(engine);
      await page.goto(host.origin, { waitUntil: 'load' });
      await upgraded(page);

      // Words: theirs in English, what the interface says around them in Swedish, and in English where the page is.
      const theirs = await languages(page, '#theirs');
      const isTheirs = (words: string): boolean => written.has(words.replace(/^\((.*)\)$/, '$1'));
      const wrong = Object.entries(theirs).filter(([words, lang]) => lang !== (isTheirs(words) ? 'en' : 'sv'));
      assert.deepEqual(wrong, []);
      const { areas, actorTypes, workingModel, vision, controller } = ashmere;
      for (const words of [
        vision.lead,
        ...areas.map(({ title }) => title),
        ...actorTypes.map(({ label }) => label),
        workingModel.questions[0]!.title,
        controller.legalText.publicRecord!,
        'Jag vill bidra här',
        'Steg 1 av 3',
        'Vad lovar du att göra?',
      ])
        assert.ok(words in theirs, words);
      const english = await languages(page, '#english');
      assert.deepEqual([...new Set(Object.values(english))], ['en']);
      assert.equal(english['Step 1 of 3'], 'en');
      assert.deepEqual([...new Set(Object.values(await languages(page, '#ours')))], ['sv']);

      // Shape: six areas and rings here, four and three there.
      const counts = await page.evaluate(() =>
        ['#ours', '#theirs'].map((section) => {
          const of = (tag: string, what: string): number =>
            document.querySelector(`${section} ${tag}`)!.shadowRoot!.querySelectorAll(what).length;
          return [
            of('tillvaxt-focus-areas', 'tillvaxt-focus-area-card'),
            of('tillvaxt-working-model-figure', '[part~=ring]'),
          ];
        }),
      );
      assert.deepEqual(counts, [
        [6, 6],
        [4, 3],
      ]);
      assert.deepEqual(await findings(page), []);

      // Answers: what is chosen in one is not chosen in the other, nor in the English part with a wrapper of its own.
      await chooseCard(page, '#theirs', 'Getting about');
      await textBecomes(page, '#theirs', /Getting about/);
      assert.match((await chosen(page, '#theirs')).join(), /Getting about/);
      assert.deepEqual(await chosen(page, '#ours'), []);
      assert.deepEqual(await chosen(page, '#english'), []);
      await chooseCard(page, '#ours', 'Lärande');
      assert.match((await chosen(page, '#ours')).join(), /Lärande/);
      assert.doesNotMatch((await chosen(page, '#theirs')).join(), /Lärande/);
      const plan = (section: string): Promise<string> => textOf(page, `${section} tillvaxt-action-plan`);
      assert.match(await plan('#ours'), /Lärande/);
      assert.doesNotMatch(await plan('#ours'), /Getting about/);
      assert.match(await plan('#theirs'), /Getting about/);
      assert.doesNotMatch(await plan('#theirs'), /Lärande/);

      // Pledges: each arrives under its own programme, and each tally counts its own.
      assert.match(
        await pledge(page, '#theirs', 'resident', 'Two seats to work.'),
        /Referens .*Getting about.*Quote your/,
      );
      await textBecomes(page, '#theirs tillvaxt-pledge-tally', /ställning 1 .*Getting about 1 löfte/);
      assert.match(await textOf(page, '#ours tillvaxt-pledge-tally'), /ställning 0 /);
      assert.match(
        await pledge(page, '#ours', 'individual', 'Jag läser högt.'),
        /Referens .*Lärande.*Spara din referens/,
      );
      await textBecomes(page, '#ours tillvaxt-pledge-tally', /ställning 1 .*Lärande 1 löfte/);
      assert.match(await textOf(page, '#theirs tillvaxt-pledge-tally'), /ställning 1 /);

      // Two receipts are two landmarks, told apart by the page's own headings for the forms.
      assert.deepEqual(await findings(page), []);
      if (engine === 'chromium')
        for (const own of ['Vårt', 'Deras'])
          assert.ok((await told(page)).includes(`region "Tack, ditt löfte är mottaget ${own} löfte"`));

      const database = new DatabaseSync(collector.databaseFile, { readOnly: true });
      const rows = database
        .prepare(
          `select programme, programme_version, actor_type, areas, commitment, locale, legal_locale
           from pledge order by programme`,
        )
        .all();
      database.close();
      assert.deepEqual(
        rows.map((row) => Object.values(row)),
        [
          ['ashmere', '1.2.0', 'resident', '["getting-about"]', 'Two seats to work.', 'sv', 'en'],
          ['fagersta-norberg', fagerstaNorbergSv.version, 'individual', '["larande"]', 'Jag läser högt.', 'sv', 'sv'],
        ],
      );
      assert.deepEqual(said, []);
      await page.close();
    });
  });

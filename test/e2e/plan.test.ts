// The action plan on paper, from a document of its own, under a strict policy; and in a frame that may not print.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { built } from './bundle.ts';
import { engines, firefoxPaper, open, site, type Engine } from './browser.ts';
import { findings, focused, tabTo, textBecomes } from './reader.ts';

const answers = {
  actorType: 'company',
  speaksFor: 'role',
  areas: ['larande'],
  texts: { existing: 'En svarv som står still på fredagar', 'first-step': 'Bjuder in två lärare' },
  date: '2027-02-01',
  who: 'Kim',
  steps: [{ id: 'b'.repeat(16), what: 'Tar emot de första fyra' }],
};
const plan = { format: 'tillvaxt-plan', version: 1, programme: { id: 'fagersta-norberg' }, answers };

const policy =
  "default-src 'none'; script-src 'self'; style-src 'none'; img-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types tillvaxt-1";

const page = `<!doctype html><html lang="sv"><head><title>Sida</title><script type="module" src="/tillvaxt.js"></script></head>
  <body><main><h1>Värdsidans egen text</h1><tillvaxt-action-plan></tillvaxt-action-plan></main></body></html>`;

/** The page with the plan on it, for a reader who has saved one. */
async function reader(engine: Engine): Promise<{ tab: Page; said: string[]; done: () => Promise<void> }> {
  const { origin, close } = await site(
    {
      '/empty': 'Ingenting',
      '/': page,
      '/framed': `<!doctype html><html lang="sv"><title>Värd</title><iframe title="Planen" sandbox="allow-scripts" src="/" width="700" height="1500"></iframe>`,
      '/tillvaxt.js': { body: await built('tillvaxt.js'), headers: { 'access-control-allow-origin': '*' } },
    },
    { 'content-security-policy': policy },
  );
  const { page: tab, said } = await open(engine);
  await tab.goto(`${origin}/empty`);
  await tab.evaluate((text) => localStorage.setItem('tillvaxt-plan:fagersta-norberg', text), JSON.stringify(plan));
  await tab.goto(origin, { waitUntil: 'load' });
  await textBecomes(tab, 'tillvaxt-action-plan', /Tar emot de första fyra/);
  return {
    tab,
    said,
    done: async () => {
      await tab.close();
      await close();
    },
  };
}

/** How many pages a PDF has: its page tree stands in one of its compressed streams. */
function pagesOf(pdf: Buffer): number {
  const streams = pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g);
  for (const [, stream] of streams) {
    const [, count] = /\/Count (\d+)/.exec(inflated(Buffer.from(stream!, 'latin1'))) ?? [];
    if (count) return Number(count);
  }
  return 0;
}

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}

/** What the frame that is printed says, and how large its heading is set: under the page's own policy. */
const paper = (tab: Page): Promise<{ words: string; heading: string } | undefined> =>
  tab.evaluate(() => {
    const frame = document.querySelector('tillvaxt-action-plan')!.shadowRoot!.querySelector('iframe');
    if (!frame) return undefined;
    const { body } = frame.contentDocument!;
    const { fontSize } = frame.contentWindow!.getComputedStyle(body.querySelector('h1')!);
    return { words: body.innerText.replace(/\s+/g, ' '), heading: fontSize };
  });

for (const engine of engines)
  describe(`the action plan on paper, ${engine}`, () => {
    it('is printed from a document of its own, by keyboard, under a strict policy, and nothing is left of it', async () => {
      const { tab, said, done } = await reader(engine);
      await tabTo(tab, /^button: Skriv ut$/);
      rmSync(firefoxPaper, { force: true });
      await tab.keyboard.press('Enter');
      if (engine === 'chromium') {
        // Its headless printer never ends, so that the document stays to be read.
        const { words, heading } = (await paper(tab))!;
        assert.match(
          words,
          /^Min handlingsplan Tillväxtprogram Fagersta och Norberg, .* Företag .*Bjuder in två lärare/,
        );
        assert.ok(words.includes('1 februari 2027 · Kim'), words);
        assert.ok(!words.includes('Värdsidans'), words);
        assert.ok(Math.abs(Number.parseFloat(heading) - (26 * 4) / 3) < 0.5, heading);
      } else {
        await tab.waitForFunction(
          () => !document.querySelector('tillvaxt-action-plan')!.shadowRoot!.querySelector('iframe'),
        );
        const deadline = Date.now() + 10_000;
        while (!existsSync(firefoxPaper) || !readFileSync(firefoxPaper, 'latin1').includes('%%EOF'))
          assert.ok(Date.now() < deadline && (await tab.evaluate(() => new Promise(requestAnimationFrame))) !== null);
        assert.equal(pagesOf(readFileSync(firefoxPaper)), 1);
        if (process.env.KEEP_PAPER) copyFileSync(firefoxPaper, process.env.KEEP_PAPER);
      }
      assert.equal(await focused(tab), 'button: Skriv ut');
      assert.deepEqual(said, []);
      await done();
    });

    it('says what to do in a frame that may neither print nor store, and stays usable there', async () => {
      const { tab, done } = await reader(engine);
      await tab.goto(new URL('/framed', tab.url()).href, { waitUntil: 'load' });
      const frame = tab.frames().find((each) => each.parentFrame())!;
      const press = (label: string): Promise<string> =>
        frame.evaluate(async (label) => {
          const element = document.querySelector('tillvaxt-action-plan') as HTMLElement & {
            updateComplete: Promise<boolean>;
          };
          const buttons = [...element.shadowRoot!.querySelectorAll('button')];
          buttons.find(({ textContent }) => textContent.trim() === label)!.click();
          await element.updateComplete;
          return element.shadowRoot!.querySelector('[part=desk]')!.textContent.replace(/\s+/g, ' ');
        }, label);
      await frame.waitForFunction(() =>
        document.querySelector('tillvaxt-action-plan')?.shadowRoot?.querySelector('#add'),
      );
      assert.match(
        await press('Skriv ut'),
        /Det går inte att skriva ut härifrån\. Ladda ner planen som text, eller markera/,
      );
      assert.match(await press('Spara på den här enheten'), /Webbläsaren kan inte spara planen här\./);
      assert.match(await press('Ladda ner som text'), /Kom det ingen fil\? Markera planen och kopiera/);
      await done();
    });
  });

describe('the action plan with the page around it', () => {
  it('is a file of the day by the reader’s own clock, on either side of the date line', async () => {
    const { tab, done } = await reader('chromium');
    // At any hour one of them has another day than Greenwich.
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      await tab.emulateTimezone(timeZone);
      const day = (): string => new Intl.DateTimeFormat('sv', { timeZone }).format(new Date());
      const before = day();
      const name = await tab.evaluate(() => {
        let name = '';
        HTMLAnchorElement.prototype.click = function () {
          name = this.download;
        };
        const buttons = document.querySelector('tillvaxt-action-plan')!.shadowRoot!.querySelectorAll('button');
        [...buttons].find(({ textContent }) => textContent.trim() === 'Spara som fil')!.click();
        return name;
      });
      assert.ok([before, day()].map((each) => `plan-${each}.json`).includes(name), `${name} in ${timeZone}`);
    }
    await done();
  });

  it('has nothing wrong by axe, and in print nothing to press', async () => {
    const { tab, done } = await reader('chromium');
    assert.deepEqual(await findings(tab), []);
    await tab.emulateMediaType('print');
    const shown = await tab.evaluate(() =>
      [...document.querySelector('tillvaxt-action-plan')!.shadowRoot!.querySelectorAll('button, a')]
        .filter((each) => each.checkVisibility())
        .map(({ textContent }) => textContent),
    );
    assert.deepEqual(shown, []);
    await done();
  });
});

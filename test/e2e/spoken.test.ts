// R38: what assistive technology is told, read from Chromium's accessibility tree. The canary proves that the tool sees into
// shadow roots: some do not, and are green over anything.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fillIn, goToSend } from '../chaos/page-form.ts';
import { built, upgraded } from './bundle.ts';
import { open, site } from './browser.ts';
import { told } from './reader.ts';

async function page(body: string): Promise<{ tab: Page; done: () => Promise<void> }> {
  const { origin, close } = await site({
    '/': `<!doctype html><html lang="sv"><title>Sida</title><script type="module" src="/tillvaxt.js"></script><body>${body}</body></html>`,
    '/tillvaxt.js': await built('tillvaxt.js'),
  });
  const { page: tab } = await open('chromium');
  await tab.goto(origin, { waitUntil: 'load' });
  await upgraded(tab);
  return {
    tab,
    done: async () => {
      await tab.close();
      await close();
    },
  };
}

describe('what is spoken', () => {
  it('canary: the tool sees text in a shadow root, and not what is hidden from it', async () => {
    const { tab, done } = await page('<p id="host"></p>');
    await tab.evaluate(() => {
      document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML =
        '<button>Kanariefågel</button><button aria-hidden="true">Tyst</button>';
    });
    const tree = await told(tab);
    assert.ok(tree.includes('button "Kanariefågel"'), tree.join('\n'));
    assert.ok(!tree.some((line) => line.includes('Tyst')));
    await done();
  });

  it('the card: an article by its heading, a disclosure, a choice and a link that name the area; no drawing', async () => {
    const { tab, done } = await page(
      '<tillvaxt-focus-area-card area="larande" heading-level="4" pledge-href="#lofte"></tillvaxt-focus-area-card>',
    );
    const tree = await told(tab);
    assert.deepEqual(
      tree.filter((line) => /^(article|heading|DisclosureTriangle|checkbox|link|image|img)/.test(line)),
      [
        'article "Lärande"',
        'heading "Lärande" level=4',
        'DisclosureTriangle "Läs mer (Lärande)" expanded=false',
        'checkbox "Jag vill bidra här (Lärande)"',
        'link "Ge ett löfte (Lärande)"',
      ],
    );
    await done();
  });

  it('the figure: its questions as a list, what is answered, which step of how many; the drawing is silent', async () => {
    const { tab, done } = await page('<tillvaxt-working-model-figure></tillvaxt-working-model-figure>');
    const before = await told(tab);
    assert.ok(before.includes('radiogroup "Vem är du här?"'), before.join('\n'));
    assert.equal(before.filter((line) => line.startsWith('radio ')).length, 7);

    const figure = 'tillvaxt-working-model-figure >>>';
    await tab.locator(`${figure} [type=radio]`).click();
    await tab.locator(`${figure} [part~=button-primary]`).click();
    const tree = await told(tab);
    const steps = tree.slice(
      tree.indexOf('navigation "Frågorna Arbetsmodell"'),
      tree.findIndex((line) => /^heading .*level=3/.test(line)),
    );
    assert.deepEqual(
      steps.filter((line) => /^(navigation|list|button)/.test(line)),
      [
        'navigation "Frågorna Arbetsmodell"',
        'list ""',
        ...[
          '1 Vem är du här?, besvarad',
          '2 Vilket område vill du bidra till?',
          '3 Vad finns redan, som du kan ta vara på, förbättra eller bygga ut?',
          '4 Vem kan du göra det tillsammans med?',
          '5 Hur blir det hållbart – för människor, miljö och ekonomi?',
          '6 Vad gör du först, och när?',
          'Dina svar',
        ].flatMap((name) => ['listitem "" level=1', `button "${name}"`]),
      ],
    );
    // The tool does not tell which is current.
    const current = (): Promise<string[]> =>
      tab.$$eval(`${figure} [aria-current=step]`, (found) =>
        found.map(({ textContent }) => textContent.trim().slice(0, 9)),
      );
    assert.deepEqual(await current(), ['2Vilket o']);
    assert.ok(tree.includes('heading "Vilket område vill du bidra till?" level=3 – Steg 2 av 6'), tree.join('\n'));
    const described = await tab.$eval(`${figure} fieldset`, (group) =>
      group
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => (group.getRootNode() as ShadowRoot).getElementById(id)!.textContent.trim().slice(0, 12)),
    );
    assert.equal(described.length, 2);
    assert.match(described[1]!, /^Tips/);

    await tab.locator(`${figure} [part~=step-review]`).click();
    const review = await told(tab);
    assert.ok(review.includes('heading "Dina svar" level=3 – 1 av 6 ringar är slutna'), review.join('\n'));
    assert.deepEqual(await current(), ['Dina svar']);
    assert.ok(review.includes('button "Ändra (Vem är du här?)"'), review.join('\n'));
    for (const all of [before, tree, review])
      assert.ok(!all.some((line) => /Svg|graphics|image/i.test(line)), all.join('\n'));
    await done();
  });

  it('the plan: its questions as headings, buttons that say what they change, fields with names, a question before all is gone', async () => {
    const { tab, done } = await page('<tillvaxt-action-plan pledge-href="#lofte"></tillvaxt-action-plan>');
    const told_ = async (roles: RegExp): Promise<string[]> => (await told(tab)).filter((line) => roles.test(line));
    const press = (selector: string): Promise<void> =>
      tab.$eval(
        'tillvaxt-action-plan',
        (plan, selector) => plan.shadowRoot!.querySelector<HTMLElement>(selector)!.click(),
        selector,
      );
    const questions = [
      'Vem är du här?',
      'Vilket område vill du bidra till?',
      'Vad finns redan, som du kan ta vara på, förbättra eller bygga ut?',
      'Vem kan du göra det tillsammans med?',
      'Hur blir det hållbart – för människor, miljö och ekonomi?',
    ];
    assert.deepEqual(await told_(/^(heading|button|link|image)/), [
      'heading "Min handlingsplan" level=2',
      ...questions.flatMap((title) => [`heading "${title}" level=3`, `button "Svara (${title})"`]),
      'heading "Det här gör jag" level=3',
      'button "Lägg till ett steg"',
      'link "Gör det till ett löfte"',
      'heading "Ta med planen" level=3',
      ...['Skriv ut', 'Ladda ner som text', 'Lägg i kalendern', 'Spara som fil'].map((name) => `button "${name}"`),
      'button "Öppna fil med en sparad plan"',
      'heading "Spara planen" level=3',
      'button "Spara på den här enheten"',
    ]);
    await press('#change-question-2');
    assert.match(
      (await told_(/^textbox/)).join(),
      /^textbox "Vad finns redan, .*" – .*/,
      'the field is named by the question and described by its help',
    );
    await press('#add');
    assert.deepEqual(await told_(/^(textbox|Date|list )/), [
      'list "Det här gör jag"',
      'textbox "Vad ska göras?" – 500 tecken kvar',
      'Date "När?"',
      'textbox "Vem ansvarar?"',
    ]);
    await tab.keyboard.type('Ringer skolan');
    await press('[part~=step] [part~=button-primary]');
    assert.deepEqual(await told_(/^(listitem|button "Ändra)/), ['listitem "" level=1', 'button "Ändra (steg 1)"']);
    await press('#forget');
    assert.deepEqual(await told_(/^(group|button "(Ta bort|Behåll))/), [
      'group "Alla svar i planen tas bort, både från enheten och från sidan. Det du har skrivit i ett löfte är kvar."',
      'button "Ta bort planen"',
      'button "Behåll planen"',
    ]);
    await done();
  });

  it('the form: every field has its name, groups have theirs', async () => {
    const { tab, done } = await page('<tillvaxt-pledge-form endpoint="/v1/pledges"></tillvaxt-pledge-form>');
    const tree = await told(tab);
    const fields = tree.filter((line) => /^(radio|checkbox|textbox|button)/.test(line));
    assert.ok(fields.length > 13);
    assert.deepEqual(
      fields.filter((line) => line.includes('""')),
      [],
    );
    // A disclosure is a group without a name.
    assert.deepEqual(
      tree.filter((line) => /^(group "[^"]|Disclosure)/.test(line)),
      [
        'group "Vem är du?"',
        'group "Vem talar du för?"',
        'group "Vilka områden bidrar du till?"',
        'DisclosureTriangle "Mer om dig och vad andra får se (frivilligt)" expanded=false',
        'DisclosureTriangle "Så används dina uppgifter" expanded=false',
      ],
    );
    await done();
  });

  it('the form in steps and its review: which step of how many, what is asked, what will be sent', async () => {
    const { tab, done } = await page('<tillvaxt-pledge-form endpoint="/v1/pledges"></tillvaxt-pledge-form>');
    const marks = async (): Promise<string[]> =>
      (await told(tab)).filter((line) => /^(heading|list|button)/.test(line));
    const wide = await marks();
    assert.deepEqual(wide, [
      'heading "Ge ett löfte" level=2',
      'button "Granska löftet"',
      'button "Öppna fil med ett sparat löfte"',
    ]);
    await tab.setViewport({ width: 320, height: 800 });
    assert.deepEqual(await marks(), [
      'heading "Ge ett löfte" level=2',
      'list ""',
      ...Array<string>(4).fill('listitem "" level=1'),
      'heading "Steg 1 av 4 Om dig" level=3',
      'button "Nästa"',
      'button "Öppna fil med ett sparat löfte"',
    ]);
    const current = await tab.$eval('tillvaxt-pledge-form', (form) =>
      [...form.shadowRoot!.querySelectorAll('li')].map((item) => [item.textContent.trim(), item.ariaCurrent]),
    );
    assert.deepEqual(current, [
      ['Om dig', 'step'],
      ['Områden', null],
      ['Löftet', null],
      ['Granska', null],
    ]);
    await tab.evaluate(fillIn, 'Vi läser högt.');
    await tab.keyboard.press('Enter');
    await tab.evaluate(goToSend, 'Vi läser högt.');
    const tree = await told(tab);
    assert.deepEqual(
      tree.filter((line) => /^(heading|button)/.test(line)),
      [
        'heading "Steg 4 av 4 Granska ditt löfte" level=2',
        ...['Löftet', 'Områden', 'Om dig', 'Mer om dig', 'Vad får visas för andra?'].map(
          (name) => `button "Ändra (${name})"`,
        ),
        'heading "Innan du skickar" level=3',
        'button "Skicka löftet"',
        'button "Tillbaka"',
      ],
    );
    await done();
  });
});

// What a host page and its reader bring along: R2 a file that is not the one the snippet names, R16 their own font sizes,
// R39 a sticky header, a base for the page's addresses or no address at all, and an encoding of its own.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { focusAreaCard, pledgeForm } from '../../src/fallback/index.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { built, upgraded } from './bundle.ts';
import { engines, open, site } from './browser.ts';
import { elementPages } from './pages.ts';
import { textBecomes } from './reader.ts';

const integrity = JSON.parse((await built('integrity.json')).toString()) as Record<string, string>;
const script = `<script type="module" src="/tillvaxt.js" integrity="${integrity['tillvaxt.js']}" crossorigin="anonymous"></script>`;
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="sv"><head><title>Sida</title>${script}${head}</head><body>${body}</body></html>`;

/** Font sizes of everything with text in the elements, in CSS px. */
const sizes = (tab: Page): Promise<number[]> =>
  tab.evaluate(() => {
    const deep = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? deep(element.shadowRoot) : []),
      ]);
    return deep(document)
      .filter((element) => element.getRootNode() !== document && !(element instanceof SVGElement))
      .filter((element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim()))
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  });

for (const engine of engines) {
  describe(`the host page, ${engine}`, () => {
    it('one tampered byte: the script does not run, and the content and the native form are still there', async () => {
      const tampered = Buffer.concat([await built('tillvaxt.js'), Buffer.from(' ')]);
      const body = `${focusAreaCard(fagerstaNorbergSv, 'larande').html}${pledgeForm(fagerstaNorbergSv, { action: '/received' }).html}`;
      const { origin, close } = await site({ '/': page('', body), '/tillvaxt.js': tampered, '/received': 'Mottaget' });
      const { page: tab } = await open(engine);
      await tab.goto(origin, { waitUntil: 'load' });
      assert.equal(await tab.evaluate(() => customElements.get('tillvaxt-focus-area-card') === undefined), true);
      assert.match(await tab.evaluate(() => document.body.innerText), /Lärande/);
      await tab.type('textarea', 'Ett löfte');
      await Promise.all([tab.waitForNavigation(), tab.click('button[type=submit]')]);
      assert.equal(await tab.evaluate(() => document.body.innerText), 'Mottaget');
      await tab.close();
      await close();
    });

    it('nothing of the page is touched: address, history, title, focus, what stands around the elements', async () => {
      let release!: () => void;
      const delay = new Promise<void>((done) => (release = done));
      const { programme: _wrapper, ...elements } = elementPages;
      const own = pledgeForm(fagerstaNorbergSv, { action: '/v1/pledges' }).html;
      const body = `<header id="top"><input></header><tillvaxt-programme endpoint="/v1/pledges">${Object.values(elements).join('<hr>')}${own}</tillvaxt-programme><p>Efter.</p>`;
      const { origin, close } = await site({
        '/': page('', body),
        '/tillvaxt.js': { body: await built('tillvaxt.js'), delay },
        '/v1/pledges/tally': {
          body: await readFile('contract/examples/valid/tally/first-month.json'),
          headers: { 'content-type': 'application/json' },
        },
      });
      const { page: tab } = await open(engine, { height: 12_000 });
      const dialogs: string[] = [];
      tab.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      const arriving = tab.goto(origin, { waitUntil: 'load' });
      await tab.waitForSelector('body > p');
      const look = (): unknown =>
        tab.evaluate(() => {
          const copy = document.documentElement.cloneNode(true) as Element;
          for (const inside of copy.querySelectorAll('tillvaxt-programme > *')) inside.replaceChildren();
          const deep = (root: ParentNode): Element[] =>
            [...root.querySelectorAll('*')].flatMap((each) => [
              each,
              ...(each.shadowRoot ? deep(each.shadowRoot) : []),
            ]);
          return {
            page: copy.outerHTML,
            ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
            address: location.href,
            history: [history.length, JSON.stringify(history.state)],
            title: document.title,
            focus: document.activeElement?.localName,
            selection: getSelection()?.type,
            scroll: [scrollX, scrollY],
            fixed: deep(document)
              .filter((each) => getComputedStyle(each).position === 'fixed')
              .map(({ localName }) => localName),
            sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
            kept: [document.cookie, localStorage.length, sessionStorage.length],
          };
        });
      const before = await look();
      release();
      await arriving;
      await upgraded(tab);
      await textBecomes(tab, 'tillvaxt-pledge-tally', /34/);
      assert.deepEqual(await look(), before);
      assert.deepEqual(dialogs, []);
      await tab.close();
      await close();
    });

    it('a reader with 20 px text on a page with a 62.5 % root reads 20 px, and nothing under 16', async () => {
      const body = Object.values(elementPages).join('');
      const { origin, close } = await site({
        '/': page('<link rel="stylesheet" href="/host.css">', body),
        '/host.css': 'html { font-size: 62.5% } body { font-size: 1.4rem }',
        '/tillvaxt.js': await built('tillvaxt.js'),
      });
      const { page: tab } = await open(engine, { fontSize: 20 });
      await tab.goto(origin, { waitUntil: 'load' });
      await upgraded(tab);
      const found = await sizes(tab);
      assert.ok(found.length > 100);
      assert.ok(Math.min(...found) >= 16, `smallest ${Math.min(...found)}`);
      assert.ok(found.filter((size) => size === 20).length > found.length / 2);
      await tab.close();
      await close();
    });

    it('what has the focus is never hidden under a 120 px sticky header, forwards and backwards', async () => {
      const body = `<header></header><p>Före</p>${elementPages['focus-areas']}${elementPages['working-model-figure']}${elementPages['pledge-form']}<p class="tall">Efter</p>`;
      const { origin, close } = await site({
        '/': page('<link rel="stylesheet" href="/host.css">', body),
        '/host.css':
          'body { margin: 0 } header { position: sticky; inset-block-start: 0; block-size: 120px; background: #ddd; z-index: 9 } .tall { block-size: 2000px }',
        '/tillvaxt.js': await built('tillvaxt.js'),
      });
      const { page: tab } = await open(engine, { width: 500, height: 600 });
      await tab.goto(origin, { waitUntil: 'load' });
      await upgraded(tab);
      const hidden: string[] = [];
      let seen = 0;
      for (const keys of [['Tab'], ['Shift', 'Tab']] as const)
        for (let step = 0; step < 58; step++) {
          if (keys.length === 2) await tab.keyboard.down('Shift');
          await tab.keyboard.press('Tab');
          if (keys.length === 2) await tab.keyboard.up('Shift');
          const at = await tab.evaluate(() => {
            let focused = document.activeElement;
            while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
            const { top, bottom } = focused!.getBoundingClientRect();
            return { name: focused!.localName, top, bottom, window: innerHeight };
          });
          if (at.name === 'body' || at.name === 'html') continue;
          seen++;
          if (at.bottom <= 120 || at.top >= at.window) hidden.push(`${keys.join('+')} ${step}: ${JSON.stringify(at)}`);
        }
      assert.ok(seen > 80, `${seen} stops`);
      assert.deepEqual(hidden, []);
      await tab.close();
      await close();
    });

    it('a link to the form leads there on a page with a base, and in a frame that has its page in an attribute', async () => {
      const sheet = '<link rel="stylesheet" href="/tillvaxt.css">';
      const head = `<base href="/elsewhere/">${sheet}`;
      const body = `${focusAreaCard(fagerstaNorbergSv, 'larande', { pledgeHref: '#lofte', counts: true }).html}
        <tillvaxt-action-plan pledge-href="#lofte"></tillvaxt-action-plan><p id="lofte">Löfte</p>`;
      const inner = `<script type="module" src="/tillvaxt.js"></script>${sheet}${body}`;
      const { origin, asked, close } = await site({
        '/sida': page(head, `${body}<iframe title="Ram" srcdoc='${inner}'></iframe>`),
        '/tillvaxt.css': await built('tillvaxt.css'),
        '/tillvaxt.js': await built('tillvaxt.js'),
      });
      const { page: tab } = await open(engine);
      for (const tag of ['tillvaxt-action-plan', 'tillvaxt-focus-area-card']) {
        await tab.goto(`${origin}/sida?a=b`, { waitUntil: 'load' });
        const frame = tab.frames().find((each) => each !== tab.mainFrame())!;
        for (const view of [tab.mainFrame(), frame]) {
          // Whose content is in view renders: its link would lead out of the page.
          await view.waitForFunction(
            (tag) => {
              const element = document.querySelector(tag)!;
              element.scrollIntoView();
              return element.shadowRoot?.querySelector('a');
            },
            {},
            tag,
          );
          await view.locator(`${tag} >>> a`).click();
          await view.waitForFunction(() => document.querySelector('#lofte:target'));
        }
        assert.equal(tab.url(), `${origin}/sida?a=b#lofte`);
      }
      assert.deepEqual([...new Set(asked)].sort(), ['/sida', '/tillvaxt.css', '/tillvaxt.js']);
      await tab.close();
      await close();
    });

    it('who comes to the form by its address, from another page or before it has rendered, goes on by keyboard in it', async () => {
      let release!: () => void;
      const delay = new Promise<void>((done) => (release = done));
      const form = pledgeForm(fagerstaNorbergSv, { action: '/', id: 'form' }).html;
      const text = '<p>Sidans egen text.</p>'.repeat(60);
      const sheet = '<link rel="stylesheet" href="/tillvaxt.css">';
      const { origin, close } = await site({
        '/elsewhere': '<!doctype html><title>Annan</title><a href="/#form-title">Till löftet</a>',
        '/': page(sheet, text + form + text),
        '/late': page(sheet, `<a href="#form-title">Till löftet</a>${text}${form}${text}`).replace(
          '/tillvaxt.js',
          '/late.js',
        ),
        '/tillvaxt.js': await built('tillvaxt.js'),
        '/late.js': { body: await built('tillvaxt.js'), delay },
        '/tillvaxt.css': await built('tillvaxt.css'),
      });
      const { page: tab } = await open(engine, { height: 600 });
      const goesOnInForm = async (): Promise<void> => {
        await tab.waitForFunction(() => document.activeElement?.id === 'form');
        assert.equal(await tab.$eval('#form', ({ shadowRoot }) => shadowRoot!.activeElement?.id), 'title');
        await tab.keyboard.press('Tab');
        const field = await tab.$eval('#form', ({ shadowRoot }) => shadowRoot!.activeElement?.getAttribute('name'));
        assert.equal(field, 'actorType');
        assert.ok(await tab.$eval('#form', (form) => form.getBoundingClientRect().top < innerHeight));
      };
      await tab.goto(`${origin}/elsewhere`, { waitUntil: 'load' });
      await tab.focus('a');
      await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
      await goesOnInForm();

      const arriving = tab.goto(`${origin}/late`, { waitUntil: 'load' });
      await tab.waitForSelector('#form-title');
      await tab.focus('a');
      await tab.keyboard.press('Enter');
      await tab.waitForFunction(() => location.hash);
      release();
      await arriving;
      await goesOnInForm();
      await close();

      // Who writes in a page around it goes on there.
      let come!: () => void;
      const written = new Promise<void>((done) => (come = done));
      const inner = await site({
        '/': page(sheet, text + form + text),
        '/tillvaxt.js': { body: await built('tillvaxt.js'), delay: written },
        '/tillvaxt.css': await built('tillvaxt.css'),
      });
      const frame = `<iframe title="Form" src="${inner.origin}/#form-title" width="600" height="500"></iframe>`;
      const outer = await site({ '/': `<!doctype html><title>Ram</title><input>${frame}` });
      const framing = tab.goto(outer.origin, { waitUntil: 'load' });
      await tab.waitForSelector('iframe');
      await tab.focus('input');
      come();
      await framing;
      const framed = await (await tab.$('iframe'))!.contentFrame();
      await framed.waitForFunction(() => document.querySelector('#form')!.shadowRoot?.querySelector('#title'));
      await tab.keyboard.type('abc');
      assert.equal(await tab.$eval('input', ({ value }) => value), 'abc');
      await inner.close();
      await outer.close();

      const plain = await site({ '/': page('', text + form), '/tillvaxt.js': await built('tillvaxt.js') });
      await tab.goto(`${plain.origin}/`, { waitUntil: 'load' });
      await upgraded(tab);
      assert.equal(await tab.evaluate(() => document.activeElement === document.body), true);
      await tab.close();
      await plain.close();
    });

    it('what a visitor marks in the content stays marked', async () => {
      const body = focusAreaCard(fagerstaNorbergSv, 'larande').html;
      const { origin, close } = await site({
        '/': page('<link rel="stylesheet" href="/tillvaxt.css">', body),
        '/tillvaxt.js': await built('tillvaxt.js'),
        '/tillvaxt.css': await built('tillvaxt.css'),
      });
      const { page: tab } = await open(engine);
      await tab.goto(origin, { waitUntil: 'load' });
      await tab.waitForFunction(() => document.querySelector('tillvaxt-focus-area-card:state(complete)'));
      const box = (await (await tab.$('[part=summary]'))!.boundingBox())!;
      await tab.mouse.move(box.x + 3, box.y + 10);
      await tab.mouse.down();
      await tab.mouse.move(box.x + 150, box.y + 10, { steps: 5 });
      await tab.mouse.up();
      const marked = (): Promise<string> => tab.evaluate(() => getSelection()!.toString());
      const words = await marked();
      assert.ok(words.length > 5, words);
      await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done)))));
      assert.equal(await marked(), words);
      // The next act has the card render, and nothing is marked by it.
      await tab.mouse.click(box.x + 400, box.y + 10);
      await upgraded(tab);
      await tab.close();
      await close();
    });

    it('who follows a link to the form, of the page or of an element, goes on by keyboard in it', async () => {
      const body = `<nav><a href="#lofte">Till löftet</a> <a href="#lofte-title">Om löftet</a></nav>${elementPages['focus-areas']}
        <h2 id="lofte-title" tabindex="-1">Om löftet</h2>
        ${pledgeForm(fagerstaNorbergSv, { action: '/', id: 'lofte' }).html}`;
      const { origin, close } = await site({ '/': page('', body), '/tillvaxt.js': await built('tillvaxt.js') });
      const { page: tab } = await open(engine, { height: 600 });
      await tab.goto(origin, { waitUntil: 'load' });
      await tab.focus('nav a + a');
      await tab.keyboard.press('Enter');
      await tab.waitForFunction(() => location.hash === '#lofte-title');
      await tab.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
      assert.notEqual(
        await tab.evaluate(() => document.activeElement?.id),
        'lofte',
        'what the page calls so is another',
      );
      // A script that came later has prevented the link: what the visitor follows next leads where it says.
      await tab.goto(origin, { waitUntil: 'load' });
      await tab.evaluate(() => addEventListener('click', (event) => event.preventDefault(), { once: true }));
      await tab.focus('nav a');
      await tab.keyboard.press('Enter');
      await tab.evaluate(() => (location.hash = 'lofte-title'));
      await tab.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
      assert.notEqual(await tab.evaluate(() => document.activeElement?.id), 'lofte', 'the link was not followed');
      for (const selector of ['nav a', 'tillvaxt-focus-areas >>> tillvaxt-focus-area-card >>> a']) {
        await tab.goto(origin, { waitUntil: 'load' });
        const link = await tab.waitForSelector(selector);
        for (const time of ['the first time', 'again']) {
          await link!.evaluate((each) => (each as HTMLElement).focus());
          await tab.keyboard.press('Enter');
          await tab.waitForFunction(() => document.activeElement?.id === 'lofte');
          await tab.keyboard.press('Tab');
          const field = await tab.$eval('#lofte', ({ shadowRoot }) => shadowRoot!.activeElement?.getAttribute('name'));
          assert.equal(field, 'actorType', `${selector}, ${time}`);
          const top = await tab.$eval('#lofte >>> h2', (title) => title.getBoundingClientRect().top);
          // Below what a page may have there for good.
          assert.ok(top >= 120 && top <= 170, `${selector}, ${time}: ${top}`);
        }
      }
      await tab.close();
      await close();
    });

    it('old scripts and names of the page: another `entries` of lists, and an image called `currentScript`', async () => {
      const body = `<img name="currentScript" src="/elsewhere/bild.svg" alt="">${['vision', 'focus-areas', 'action-plan', 'pledge-form'].map((name) => elementPages[name]).join('')}`;
      const { origin, asked, close } = await site({
        // As Prototype.js has it.
        '/old.js': 'Array.prototype.entries = function () { return this.slice(); };',
        '/elsewhere/bild.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        '/sida': `<!doctype html><html lang="en"><title>Page</title><script src="/old.js"></script><body>${body}
          <script src="/lib/tillvaxt.classic.js"></script>`,
        '/lib/tillvaxt.classic.js': await built('tillvaxt.classic.js'),
        '/lib/programmes/fagersta-norberg.en.json': await built('programmes/fagersta-norberg.en.json'),
      });
      const { page: tab, said } = await open(engine);
      await tab.goto(`${origin}/sida`, { waitUntil: 'load' });
      await upgraded(tab);
      assert.match(
        await tab.$eval('tillvaxt-vision', ({ shadowRoot }) => shadowRoot!.textContent),
        /room for everyone/i,
      );
      assert.ok(asked.includes('/lib/programmes/fagersta-norberg.en.json'));
      assert.deepEqual(said, []);
      await tab.close();
      await close();
    });

    it('a browser that knows states by names with dashes only, as Chromium before 125: elements render, and nothing is thrown', async () => {
      const older = `const { supports } = CSS;
        CSS.supports = (...words) => !words.join().includes(':state(') && supports.apply(CSS, words);
        const { add } = CustomStateSet.prototype;
        CustomStateSet.prototype.add = function (name) {
          if (!name.startsWith('--')) throw new SyntaxError(name + ' does not start with --');
          return add.call(this, name);
        };`;
      const body = `${focusAreaCard(fagerstaNorbergSv, 'larande').html}${pledgeForm(fagerstaNorbergSv, { action: '/' }).html}`;
      const { origin, close } = await site({
        '/': page('<script src="/older.js"></script>', body),
        '/older.js': older,
        '/tillvaxt.js': await built('tillvaxt.js'),
      });
      const { page: tab, said } = await open(engine);
      await tab.goto(origin, { waitUntil: 'load' });
      await upgraded(tab);
      await tab.$eval('tillvaxt-focus-area-card >>> [part~=checkbox]', (box) => (box as HTMLElement).click());
      await tab.waitForSelector('tillvaxt-focus-area-card >>> [part~=selected]');
      assert.deepEqual(said, []);
      await tab.close();
      await close();
    });

    it('a page in windows-1252 and files whose encoding no server tells: words with ä, ö and dashes are whole', async () => {
      const told = (type: string) => ({ 'content-type': type });
      const { origin, close } = await site({
        '/': {
          body: `<!doctype html><html lang="sv"><meta charset="windows-1252"><title>Sida</title>
<script src="/tillvaxt.classic.js"></script><link rel="stylesheet" href="/tillvaxt.css"><tillvaxt-working-model-figure></tillvaxt-working-model-figure>`,
          headers: told('text/html'),
        },
        '/tillvaxt.classic.js': { body: await built('tillvaxt.classic.js'), headers: told('text/javascript') },
        '/tillvaxt.css': { body: await built('tillvaxt.css'), headers: told('text/css') },
      });
      const { page: tab, said } = await open(engine);
      await tab.goto(origin, { waitUntil: 'load' });
      await upgraded(tab);
      assert.equal(await tab.evaluate(() => document.characterSet), 'windows-1252');
      const words = await tab.$eval('tillvaxt-working-model-figure', ({ shadowRoot }) => shadowRoot!.textContent);
      assert.match(words, /Nästa/);
      assert.doesNotMatch(words, /[ÃÂâ�]/);
      assert.deepEqual(said, []);
      await tab.close();
      await close();
    });

    it('a page without an address, with the script in it: the elements are there, and nothing is thrown', async () => {
      const { page: tab, said } = await open(engine);
      const bundle = (await built('tillvaxt.classic.js')).toString();
      await tab.evaluate((code) => {
        document.documentElement.lang = 'sv';
        document.body.innerHTML = '<tillvaxt-focus-area-card area="larande"></tillvaxt-focus-area-card>';
        document.head.append(Object.assign(document.createElement('script'), { textContent: code }));
      }, bundle);
      await upgraded(tab);
      assert.equal(await tab.evaluate(() => location.href), 'about:blank');
      assert.match(await tab.$eval('tillvaxt-focus-area-card', ({ shadowRoot }) => shadowRoot!.textContent), /Lärande/);
      assert.deepEqual(said, []);
      await tab.close();
    });
  });
}

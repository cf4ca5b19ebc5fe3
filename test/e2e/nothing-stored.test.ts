// R30: a visitor who never sends leaves nothing on the device, and the page asks nobody but those it was given. The control: what is
// sent while the endpoint is down lies in the outbox, there alone, and goes when it has been received.
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startCollector, temporaryFolder, type Collector } from '../../collector/test/support.ts';
import { texts } from '../../src/locale/locale.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { fillIn, goToSend, pressAnother, pressInOutbox } from '../chaos/page-form.ts';
import { engines, open, site, type Engine } from './browser.ts';
import { built, upgraded } from './bundle.ts';
import { elementPages } from './pages.ts';

const written = 'Ida Exempelsson';
const address = 'ida@example.org';
const words = 'Vi läser högt på biblioteket varje tisdag.';

interface Visit {
  page: Page;
  /** Origins of page, bundle, programme and endpoint: four. */
  given: string[];
  /** Every request, as method and address. */
  asked: string[];
  collector: Collector;
  /** Starts the collector on the same port and file. */
  restart(): Promise<Collector>;
}

/** A page with every element, where page, bundle, programme and endpoint have an origin each. */
async function visit(test: TestContext, engine: Engine): Promise<Visit> {
  const anyone = { 'access-control-allow-origin': '*' };
  const bundle = await site({ '/tillvaxt.js': await built('tillvaxt.js') }, anyone);
  const programme = await site({ '/sv.json': await built('programmes/fagersta-norberg.sv.json') }, anyone);
  const pages: Record<string, string> = {};
  const host = await site(pages);
  const folder = temporaryFolder();
  const start = async (port: string): Promise<Collector> => {
    const env = { PORT: port, ALLOWED_ORIGINS: host.origin };
    const started = await startCollector({ folder, programmes: [fagerstaNorbergSv], env });
    test.after(() => started.stop());
    return started;
  };
  const collector = await start('0');
  const { programme: _wrapper, ...elements } = elementPages;
  const body = Object.values(elements).join('\n').replaceAll(' endpoint="/v1/pledges"', '');
  pages['/'] = `<!doctype html><html lang="sv"><head><title>Allt</title></head><body><h1>Allt</h1>
    <tillvaxt-programme src="${programme.origin}/sv.json" endpoint="${collector.url}/v1/pledges">${body}</tillvaxt-programme>
    <script type="module" crossorigin src="${bundle.origin}/tillvaxt.js"></script></body></html>`;
  const { page } = await open(engine);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(`${request.method()} ${request.url()}`);
  });
  await page.goto(host.origin, { waitUntil: 'load' });
  await upgraded(page);
  const given = [host.origin, bundle.origin, programme.origin, collector.url];
  return { page, given, asked, collector, restart: () => start(new URL(collector.url).port) };
}

const sv = texts('sv');

/** What asks for the plan to be kept, and what gives it as paper or a file: that is tried in tests of its own. */
const keeping = [sv.plan.save, sv.plan.print, sv.plan.markdown, sv.plan.calendar, sv.saveFile];

/**
 * Runs in the page: presses every control once but those named, and writes into every field, also those that appear by it; never
 * sends.
 */
async function pressAround(name: string, email: string, but: readonly string[]): Promise<string[]> {
  const all = (root: ParentNode): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [
      each,
      ...(each.shadowRoot ? all(each.shadowRoot) : []),
    ]);
  const nameOf = (control: HTMLElement): string => {
    const label = (control as HTMLInputElement).labels?.[0];
    const other = control.getAttribute('aria-labelledby')?.split(' ')[0];
    const root = control.getRootNode() as ShadowRoot;
    return ((label ?? (other && root.getElementById(other))) || control).textContent.replace(/\s+/g, ' ').trim();
  };
  const pressed = new Set<string>();
  const hosts = new Map<Node, number>();
  // A control is known by its name and its place: an element may come to stand for another one, and may be made anew.
  const keyOf = (control: HTMLElement): string => {
    const root = control.getRootNode();
    if (!hosts.has(root)) hosts.set(root, hosts.size);
    return `${hosts.get(root)} ${nameOf(control)}`;
  };
  // Fields first: a button may lead away from them.
  const kinds = ['input:not([type=file]), textarea', 'button:not([type=submit]), summary, a[href^="#"]'];
  const next = (): HTMLElement | undefined => {
    const open = all(document).filter(
      (each) => each.checkVisibility() && !pressed.has(keyOf(each)) && !but.includes(nameOf(each)),
    );
    return kinds.map((kind) => open.find((each) => each.matches(kind))).find((found) => found);
  };
  for (let control = next(); control; control = next()) {
    pressed.add(keyOf(control));
    if (control.matches('textarea, input:not([type=radio], [type=checkbox])')) {
      const field = control as HTMLInputElement;
      field.value = field.type === 'email' ? email : field.type === 'date' ? '2027-01-12' : name;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    } else control.click();
    await new Promise(requestAnimationFrame);
  }
  return [...pressed].map((key) => key.replace(/^\d+ /, ''));
}

/** All that a page can leave on the device. */
const kept = async (page: Page) => ({
  ...(await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))),
  cookies: (await page.browserContext().cookies()).length,
});

const nothing = { databases: [], local: 0, session: 0, cookie: '', caches: [], workers: 0, cookies: 0 };
const onlyOutbox = { ...nothing, databases: ['tillvaxt'] };

/** Runs in the page: every value of every table of the database, as JSON. */
async function outboxText(): Promise<string[]> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const database = await done(indexedDB.open('tillvaxt'));
  const tables = [...database.objectStoreNames].map((table) =>
    done(database.transaction(table).objectStore(table).getAll()),
  );
  const values = (await Promise.all(tables)).flat();
  database.close();
  return values.map((value) => JSON.stringify(value));
}

/** Fills in the form, reviews the pledge and sends it. */
async function sendByKeyboard(page: Page): Promise<void> {
  await page.evaluate(fillIn, words);
  await page.keyboard.press('Enter');
  await page.evaluate(goToSend, words);
  await page.keyboard.press('Enter');
}

/** Resolves when the form has this part, in its place on the page. */
const shows = (page: Page, part: string): Promise<unknown> =>
  page.waitForSelector(`tillvaxt-pledge-form >>> [part~=${part}]`);

/** Resolves with what the outbox holds once it holds so many entries in that state, with or without their content. */
async function outboxBecomes(page: Page, count: number, isSettled: boolean): Promise<string[]> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const values = await page.evaluate(outboxText);
    if (values.length === count && values.every((value) => value.includes(words) !== isSettled)) return values;
    assert.ok(Date.now() < deadline, `The outbox holds ${values.join()}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Presses “send now”; what the page tries by itself just then, it may have sent before. */
async function sentOnceMore(page: Page): Promise<void> {
  const deadline = Date.now() + 20_000;
  const isSent = (): Promise<unknown> => page.$('tillvaxt-pledge-form >>> [part~=receipt]');
  while (!(await page.evaluate(pressInOutbox, 'outbox-send', ['waiting', 'blocked'], words)) && !(await isSent())) {
    assert.ok(Date.now() < deadline, 'Nothing to send, and nothing sent');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

for (const engine of engines) {
  describe(`what stays on the device, ${engine}`, () => {
    it('nothing, before anything is sent; and nobody is asked but page, bundle, programme and endpoint', async (test) => {
      const { page, given, asked, collector } = await visit(test, engine);
      assert.deepEqual(await kept(page), nothing);
      const pressed = await page.evaluate(pressAround, written, address, keeping);
      const questions = fagerstaNorbergSv.workingModel.questions.slice(2).map(({ title }) => title);
      for (const each of [
        sv.contributeHere,
        ...questions,
        sv.when,
        sv.yourAnswers,
        sv.change,
        sv.plan.add,
        sv.openFile,
      ]) {
        assert.ok(
          pressed.some((said) => said.startsWith(each)),
          `${each} is among ${pressed.join(' | ')}`,
        );
      }
      await page.evaluate(fillIn, '');
      await page.focus('tillvaxt-pledge-form >>> #commitment');
      await page.keyboard.type(words);
      const filled = await page.evaluate(() =>
        [
          ...document
            .querySelector('tillvaxt-pledge-form')!
            .shadowRoot!.querySelectorAll<HTMLInputElement>(
              'input:checked, textarea, input:is([type=text], [type=email])',
            ),
        ].map(({ value }) => value),
      );
      for (const value of ['company', 'larande', words, written, address]) assert.ok(filled.includes(value), value);
      await page.evaluate(() =>
        document
          .querySelector('tillvaxt-pledge-form')!
          .shadowRoot!.querySelector<HTMLElement>('[type=submit]')!
          .click(),
      );
      await page.evaluate(goToSend, words);
      assert.deepEqual(await kept(page), nothing);
      await page.reload({ waitUntil: 'load' });
      await upgraded(page);
      assert.deepEqual(await kept(page), nothing);

      assert.deepEqual(new Set(asked.map((line) => new URL(line.split(' ')[1]!).origin)), new Set(given));
      for (const line of asked.filter((line) => line.includes(collector.url))) {
        assert.match(line, /^GET http:\/\/localhost:\d+\/v1\/pledges\/tally\?programme=fagersta-norberg$/);
      }
      assert.equal(collector.rows().length, 0);
      await page.close();
    });

    it('one entry, once something is sent that cannot arrive; nothing personal, once it has been received', async (test) => {
      const { page, collector, restart } = await visit(test, engine);
      await collector.stop();
      await page.evaluate(pressAround, written, address, keeping);
      await sendByKeyboard(page);
      await shows(page, 'queued');
      const [entry] = await outboxBecomes(page, 1, false);
      for (const text of [words, written, address]) assert.ok(entry!.includes(text), text);
      assert.deepEqual(await kept(page), onlyOutbox);

      // By hand, or by itself where the page was quicker: the form shows the receipt, and nothing stays.
      const again = await restart();
      await sentOnceMore(page);
      await shows(page, 'receipt');
      await outboxBecomes(page, 0, true);
      await page.evaluate(pressAnother);
      await shows(page, 'form');
      await outboxBecomes(page, 0, true);

      // By itself, on the next load: the reference stays until it is dismissed, what was written does not.
      await again.stop();
      await sendByKeyboard(page);
      await shows(page, 'queued');
      await outboxBecomes(page, 1, false);
      const last = await restart();
      await page.reload({ waitUntil: 'load' });
      await shows(page, 'outbox-received');
      const [received] = await outboxBecomes(page, 1, true);
      for (const text of [words, written, address]) assert.ok(!received!.includes(text), text);
      assert.equal(await page.evaluate(pressInOutbox, 'outbox-dismiss', ['received'], ''), 1);
      await outboxBecomes(page, 0, true);
      assert.deepEqual(await kept(page), onlyOutbox);
      assert.equal(last.rows().length, 2);
      await page.close();
    });
  });
}

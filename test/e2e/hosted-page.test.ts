// R23, R24: the hosted page in a frame on another origin has the height of its content, tells nobody anything else, and takes a pledge,
// in a sandbox too where the operator has switched that on.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { fillIn, goToSend } from '../chaos/page-form.ts';
import { engines, open, site, type Site } from './browser.ts';
import { upgraded } from './bundle.ts';
import { collector, type Collector } from './collector.ts';
import { findings, textBecomes } from './reader.ts';

const form = 'tillvaxt-pledge-form';
const words = 'Vi öppnar verkstaden för skolklasser en dag i månaden.';

const pages: Record<string, Parameters<typeof site>[0][string]> = {
  // Notes what reaches the page around the frames, and when a frame's height changes, by one clock for all windows.
  '/watch.js': `globalThis.heard = [];
    globalThis.changes = [];
    addEventListener('message', ({ data, source }) => {
      const frame = [...document.querySelectorAll('iframe')].findIndex(({ contentWindow }) => contentWindow === source);
      heard.push({ frame, data });
    });
    new MutationObserver(() => changes.push(performance.timeOrigin + performance.now())).observe(document, {
      subtree: true, attributeFilter: ['style'],
    });`,
  '/hostile': `<!doctype html><title>Främmande</title><script>
    parent.postMessage({ tillvaxt: 'height', height: 17 }, '*');</script>`,
};
const folder = await mkdtemp(join(tmpdir(), 'tillvaxt-partners-'));
after(() => rm(folder, { recursive: true }));

let listed: Site;
let unlisted: Site;
let server: Collector;

const address = (query: string): string => `${server.origin}/embed/page?lang=sv&${query}`.replaceAll('&', '&amp;');
const frame = (query: string, attributes = 'height="300"'): string =>
  `<iframe title="Programmet" src="${address(query)}" width="600" ${attributes}></iframe>`;

/** Puts a page with these frames on a host, whose policy allows no style and no script but the watch and the frame's. */
function host(path: string, frames: string): string {
  pages[path] = {
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'self' ${server.origin}; img-src 'self'; frame-src 'self' ${server.origin}`,
    },
    body: `<!doctype html><html lang="sv"><head><title>Värd</title><script src="/watch.js"></script>
      <script defer src="${server.origin}/v0/tillvaxt-frame.js" crossorigin="anonymous"></script></head><body>${frames}</body></html>`,
  };
  return path;
}

/** Puts the frames into the page once it is there: Firefox's driver takes the refusal of a frame, where it comes first, for one of the page. */
async function goToFrames(page: Page, origin: string, frames: string): Promise<void> {
  await page.goto(origin + host('/stranger', ''), { waitUntil: 'load' });
  await page.evaluate(async (html) => {
    document.body.innerHTML = html;
    const all = [...document.querySelectorAll('iframe')];
    await Promise.all(
      all.map((each) => new Promise((loaded) => each.addEventListener('load', loaded, { once: true }))),
    );
  }, frames);
}

/** Each frame's height, and that of what is in it, where that can be known. */
const heights = async (page: Page): Promise<[frame: number, content: number][]> =>
  Promise.all(
    (await page.$$('iframe')).map(async (element) => [
      await element.evaluate(({ clientHeight }) => clientHeight),
      await (await element.contentFrame()).evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)),
    ]),
  );

/** Waits until every frame is as high as its content, and stays so. */
async function settled(page: Page): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (let same = 0; same < 5;) {
    const now = await heights(page);
    same = now.every(([frame, content]) => content > 50 && frame === content) ? same + 1 : 0;
    if (Date.now() > deadline) throw new Error(`never settles: ${JSON.stringify(now)}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** By its element: the driver's own list may miss the address of a frame that another process shows. */
const frameOf = async (page: Page, path = '/embed/page'): Promise<Frame> => {
  const element = await page.waitForSelector(`iframe[src*="${path}"]`);
  const found = await element!.contentFrame();
  await found.waitForSelector(`${form} >>> [part~=button-primary]`);
  return found;
};

const press = (where: Frame, part: string): Promise<void> =>
  where.evaluate(
    (tag, name) => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(`[part~=${name}]`)!.click(),
    form,
    part,
  );

async function send(where: Frame): Promise<void> {
  await where.evaluate(fillIn, words);
  await press(where, 'button-primary');
  await where.evaluate(goToSend, words);
  await press(where, 'button-primary');
}

const partText = async (where: Frame, part: string): Promise<string> => {
  const found = await where.waitForSelector(`${form} >>> [part~=${part}]`);
  return found!.evaluate(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
};

const heard = (page: Page): Promise<{ frame: number; data: Record<string, unknown> }[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: { frame: number; data: Record<string, unknown> }[] }).heard);

const uncaught = (said: readonly string[]): string[] => said.filter((line) => line.startsWith('uncaught'));

for (const engine of engines) {
  describe(`the hosted page in a frame, ${engine}`, () => {
    before(async () => {
      [listed, unlisted] = await Promise.all([site(pages), site(pages)]);
      const file = join(folder, `${engine}.json`);
      const partners = {
        verkstaden: { ancestors: [listed.origin], sandboxed: true },
        foreningen: { ancestors: [listed.origin] },
      };
      await writeFile(file, JSON.stringify(partners));
      server = await collector(undefined, { PARTNERS: file });
    });
    after(async () => {
      await Promise.all([listed.close(), unlisted.close()]);
    });

    it('two frames take the height of their content within half a second of each change, and through 50 resizes', async () => {
      const both =
        frame('elements=vision,pledge-form&partner=verkstaden') + frame('elements=pledge-form&partner=foreningen');
      // A frame that is out of sight is told of nothing until it comes into view.
      const { page, said } = await open(engine, { height: 6000 });
      await page.goto(listed.origin + host('/two', both), { waitUntil: 'load' });
      await settled(page);
      const [first, second] = await heights(page);
      assert.notEqual(first![0], second![0]);

      const inside = await frameOf(page, 'elements=pledge-form');
      const opened = await inside.evaluate((tag) => {
        document
          .querySelector(tag)!
          .shadowRoot!.querySelectorAll('details')
          .forEach((each) => (each.open = true));
        return performance.timeOrigin + performance.now();
      }, form);
      await settled(page);
      const [same, higher] = await heights(page);
      assert.deepEqual(same, first);
      assert.ok(higher![0] > second![0]);
      const last = await page.evaluate(() => (globalThis as unknown as { changes: number[] }).changes.at(-1)!);
      assert.ok(last - opened < 500, `${last - opened} ms`);

      const changed = await page.evaluate(async () => {
        const { changes } = globalThis as unknown as { changes: number[] };
        const before = changes.length;
        const frames = document.querySelectorAll('iframe');
        for (let step = 0; step < 50; step++) {
          for (const each of frames) each.width = String(320 + ((step * 137) % 600));
          await new Promise(requestAnimationFrame);
        }
        return changes.length - before;
      });
      await settled(page);
      assert.ok(changed <= 150, `${changed} changes of height`);
      const count = (): Promise<number> =>
        page.evaluate(() => (globalThis as unknown as { changes: number[] }).changes.length);
      const rest = await count();
      for (let frames = 0; frames < 30; frames++) await page.evaluate(() => new Promise(requestAnimationFrame));
      assert.equal(await count(), rest, 'nothing moves any more');
      for (const { data } of await heard(page)) assert.deepEqual(Object.keys(data).sort(), ['height', 'tillvaxt']);
      assert.deepEqual(said, []);
      await page.close();
    });

    it('has its height on pages whose style sheets give frames another, with a padding of their own', async () => {
      pages['/site.css'] =
        `iframe { box-sizing: border-box; max-width: 100%; height: auto; border: 3px solid; padding: 10px 0 7px }`;
      const { page, said } = await open(engine, { height: 4000 });
      const path = host('/styled', frame('elements=pledge-form&partner=verkstaden'));
      const { headers, body } = pages[path] as { headers: Record<string, string>; body: string };
      pages[path] = {
        headers: { 'content-security-policy': `${headers['content-security-policy']}; style-src 'self'` },
        body: body.replace('<script', '<link rel="stylesheet" href="/site.css"><script'),
      };
      await page.goto(listed.origin + path, { waitUntil: 'load' });
      await page.waitForFunction(() => document.querySelector('iframe')!.style.height);
      const content = await (
        await (await page.$('iframe'))!.contentFrame()
      ).evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      assert.equal(await page.$eval('iframe', (each) => each.offsetHeight), content + 6 + 17);
      assert.deepEqual(said, []);
      await page.close();
    });

    it('a link to the form brings it into view, in a frame as high as its page', async () => {
      const { page, said } = await open(engine, { width: 1000, height: 800 });
      await page.goto(listed.origin + host('/linked', frame('elements=focus-areas,pledge-form&partner=verkstaden')), {
        waitUntil: 'load',
      });
      const inside = await (await page.waitForSelector('iframe'))!.contentFrame();
      await settled(page);
      await inside.evaluate(() => {
        const card = document.querySelector('tillvaxt-focus-area-card')!;
        (card.shadowRoot?.querySelector('a') ?? card.querySelector('a'))!.focus();
      });
      await page.keyboard.press('Enter');
      await inside.waitForFunction((tag) => document.activeElement?.localName === tag, {}, form);
      const top = await inside.evaluate((tag) => document.querySelector(tag)!.getBoundingClientRect().top, form);
      assert.ok(top > 800, `${top}`);
      await page.waitForFunction(
        (below) => {
          const at = document.querySelector('iframe')!.getBoundingClientRect().top + below;
          return at > -100 && at < innerHeight;
        },
        {},
        top,
      );
      assert.deepEqual(said, []);
      await page.close();
    });

    it('hears of a height only from the frame that has it, and from its own address', async () => {
      const { page, said } = await open(engine);
      const frames = `${frame('elements=pledge-form&partner=verkstaden')}<iframe title="Annan" src="/hostile" height="300"></iframe>`;
      await page.goto(listed.origin + host('/hostile-host', frames), { waitUntil: 'load' });
      const fits = await page.waitForFunction(() => {
        return document.querySelector('iframe')!.style.height;
      });
      await page.waitForFunction(() =>
        (globalThis as unknown as { heard: { frame: number }[] }).heard.some((each) => each.frame === 1),
      );
      // From the page itself, and from the frame once it shows another page.
      await page.evaluate(() => {
        postMessage({ tillvaxt: 'height', height: 18 }, '*');
        for (const data of [null, 'height', { tillvaxt: 'height', height: '9' }, { tillvaxt: 'height', height: 1e9 }])
          postMessage(data, '*');
      });
      await page.waitForFunction(() => (globalThis as unknown as { heard: unknown[] }).heard.length > 6);
      const before = await page.$$eval('iframe', (all) => all.map(({ style }) => style.height));
      assert.equal(before[1], '');
      assert.ok(parseFloat(before[0]!) > 300 && before[0] === (await fits.jsonValue()));
      await page.evaluate(() => (document.querySelector('iframe')!.contentWindow!.location.href = '/hostile'));
      await page.waitForFunction(() =>
        (globalThis as unknown as { heard: { frame: number; data: { height?: number } }[] }).heard.some(
          ({ frame, data }) => frame === 0 && data?.height === 17,
        ),
      );
      assert.deepEqual(await page.$$eval('iframe', (all) => all.map(({ style }) => style.height)), before);
      assert.deepEqual(uncaught(said), []);
      await page.close();
    });

    it('is not shown on a page that is not listed, nor for nobody', async () => {
      const frames = frame('elements=pledge-form&partner=verkstaden') + frame('elements=pledge-form');
      const { page: stranger } = await open(engine);
      await goToFrames(stranger, unlisted.origin, frames);
      assert.deepEqual(await heard(stranger), []);
      await stranger.close();
      // A tab of its own: Firefox takes the refusal of a frame that it is leaving for one of the page that it goes to.
      const { page } = await open(engine);
      await goToFrames(page, listed.origin, frames);
      await page.waitForFunction(() => document.querySelector('iframe')!.style.height);
      assert.deepEqual([...new Set((await heard(page)).map((each) => each.frame))], [0]);
      await page.close();
    });

    it('in WordPress’s sandbox: tells the height with the secret, takes a pledge, and prints its receipt', async () => {
      const wordpress = frame(
        'elements=pledge-form&partner=verkstaden',
        'height="300" sandbox="allow-scripts"',
      ).replace('partner=verkstaden', 'partner=verkstaden#?secret=Ab12Cd34Ef');
      const { page, said } = await open(engine);
      await page.goto(listed.origin + host('/wordpress', wordpress), { waitUntil: 'load' });
      const inside = await frameOf(page);
      assert.equal(await inside.evaluate(() => origin), 'null');
      await settled(page);
      await page.evaluate(() => {
        document.querySelector('iframe')!.contentWindow!.postMessage({ message: 'ready', secret: 'Ab12Cd34Ef' }, '*');
      });
      const isWordPress = ({ data }: { data: Record<string, unknown> }): boolean => 'message' in data;
      await page.waitForFunction(
        () =>
          (globalThis as unknown as { heard: { data: object }[] }).heard.filter(({ data }) => 'message' in data)
            .length > 1,
      );
      const all = await heard(page);
      const height = await page.$eval('iframe', (element) => parseFloat(element.style.height));
      assert.deepEqual(all.filter(isWordPress).at(-1)!.data, {
        message: 'height',
        value: height,
        secret: 'Ab12Cd34Ef',
      });

      await send(inside);
      const reference = await partText(inside, 'reference');
      await settled(page);
      // From the first to the receipt: heights, and nothing else.
      for (const each of await heard(page)) {
        const { data } = each;
        const { height, value, secret } = data;
        if (isWordPress(each)) assert.deepEqual(data, { message: 'height', value, secret });
        else assert.deepEqual(data, { tillvaxt: 'height', height });
        assert.equal(typeof (height ?? value), 'number');
        assert.ok(!isWordPress(each) || secret === 'Ab12Cd34Ef');
      }
      const rows = server.rows(`select reference, partner from pledge where commitment = '${words}'`);
      assert.deepEqual(
        rows.map((row) => ({ ...row })),
        [{ reference, partner: 'verkstaden' }],
      );
      await settled(page);
      assert.deepEqual(uncaught(said), []);
      await page.close();
    });

    it('in a sandbox where that is not switched on: nothing is taken, and the visitor hears that the pledge cannot be kept', async () => {
      const before = server.rows('select * from pledge').length;
      const { page, said } = await open(engine);
      const sandboxed = frame('elements=pledge-form&partner=foreningen', 'height="300" sandbox="allow-scripts"');
      await page.goto(listed.origin + host('/sandboxed', sandboxed), { waitUntil: 'load' });
      const inside = await frameOf(page);
      await send(inside);
      const queued = await partText(inside, 'queued');
      assert.match(queued, /inte skickat/);
      assert.match(queued, /Webbläsaren kan inte spara löftet\. Ha sidan öppen tills det är skickat/);
      assert.equal(server.rows('select * from pledge').length, before);
      await settled(page);
      assert.deepEqual(uncaught(said), []);
      await page.close();
    });

    it('follows the colour scheme of the page around it', async () => {
      const { page } = await open(engine);
      await page.goto(listed.origin + host('/dark', frame('elements=pledge-form&partner=verkstaden')), {
        waitUntil: 'load',
      });
      const inside = await frameOf(page);
      const isDark = (): Promise<boolean> => inside.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      assert.equal(await isDark(), false);
      await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
      await inside.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
      await page.close();
    });

    it('in a tab of its own: it has its heading, its colour and its language, and axe finds nothing', async () => {
      const all = 'vision,focus-areas,working-model-figure,action-plan,pledge-form,pledge-tally';
      const { page, said } = await open(engine, { width: 360 });
      const query = `elements=${all}&lang=en&partner=okand&brand=%23005ea5&radius=1em`;
      await page.goto(`${server.origin}/embed/page?${query}`, { waitUntil: 'load' });
      await textBecomes(page, form, /Make a pledge/);
      assert.equal(
        await page.$eval('h1', (heading) => heading.checkVisibility() && heading.textContent),
        'Growth programme for Fagersta and Norberg',
      );
      assert.equal(
        await page.$eval(form, (element) => getComputedStyle(element).getPropertyValue('--tillvaxt-brand').trim()),
        '#005ea5',
      );
      assert.deepEqual(await findings(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      assert.deepEqual(said, []);
      await page.close();
    });

    for (const [ground, scheme, ink] of [
      ['%2314213d', 'dark', [255, 255, 255]],
      ['%23fc0', 'light', [0, 0, 0]],
      ['oklch(0.3 0.1 20)', 'light dark', [255, 255, 255]],
    ] as const)
      it(`on the ground ${decodeURIComponent(ground)} its heading and what the browser draws are legible`, async () => {
        const { page } = await open(engine);
        await page.goto(`${server.origin}/embed/page?elements=focus-area-card:larande&lang=sv&surface=${ground}`, {
          waitUntil: 'load',
        });
        await upgraded(page);
        const look = await page.$eval('h1', (heading) => {
          const canvas = document.createElement('canvas').getContext('2d')!;
          canvas.fillStyle = getComputedStyle(heading).color;
          canvas.fillRect(0, 0, 1, 1);
          const { colorScheme } = getComputedStyle(document.documentElement);
          return { ink: [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3), colorScheme };
        });
        assert.deepEqual(look, { ink: [...ink], colorScheme: scheme });
        assert.deepEqual(await findings(page), []);
        await page.close();
      });

    it('without script: the form leads through the collector’s own pages to a receipt, all in the frame', async () => {
      const { page } = await open(engine);
      const scriptless = 'height="900" sandbox="allow-forms allow-same-origin"';
      await page.goto(listed.origin + host('/plain', frame('elements=pledge-form&partner=foreningen', scriptless)), {
        waitUntil: 'load',
      });
      const inside = await (await page.waitForSelector('iframe'))!.contentFrame();
      await inside.click('input[name=actorType][value=association]');
      await inside.click('input[name=areas][value=larande]');
      await inside.type('textarea[name=commitment]', 'Utan skript, i en ram.');
      for (const title of ['Granska ditt löfte', 'Tack, ditt löfte är mottaget']) {
        await Promise.all([inside.waitForNavigation(), inside.click('button:not([name])')]);
        assert.equal(await inside.$eval('h1', ({ textContent }) => textContent), title);
      }
      const rows = server.rows("select partner from pledge where commitment = 'Utan skript, i en ram.'");
      assert.deepEqual(
        rows.map((row) => ({ ...row })),
        [{ partner: 'foreningen' }],
      );
      await page.close();
    });
  });
}

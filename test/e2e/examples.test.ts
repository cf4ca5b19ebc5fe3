// R54: the examples for plain HTML, React and Vue, copied out of the repository, built by their own scripts against the package as
// it is published, and used by a visitor: attribute, property, event and slot, there and back.
import assert from 'node:assert/strict';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { consumer, type Consumer } from '../package/consumer.ts';
import { engines, open, site, type Site } from './browser.ts';
import { upgraded } from './bundle.ts';
import { collector } from './collector.ts';
import { findings } from './reader.ts';

const run = promisify(execFile);
/** Only a development build of React tells of mistakes in hydration; Lit's then says of itself that it is one. */
const env = { ...process.env, NODE_ENV: 'development', PORT: '0' };
const aboutLit = /^Lit is in dev mode\./;

/** What stands at which path of a folder. */
async function paths(folder: string, ...files: string[]): Promise<Record<string, Buffer>> {
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [`/${file}`, await readFile(join(folder, file))] as const)),
  );
}

/** Where an example names its endpoint. */
const sources = { plain: 'index.html', react: 'src/app.tsx', vue: 'src/App.vue' } as const;

interface Served {
  origin: string;
  close(): Promise<unknown>;
}

const started: Readonly<Record<'plain' | 'react' | 'vue', (folder: string) => Promise<Served>>> = {
  async plain(folder) {
    const files = [
      'index.html',
      'page.js',
      'style.css',
      'node_modules/tillvaxt/dist/tillvaxt.js',
      'node_modules/tillvaxt/dist/tillvaxt.css',
    ];
    const answers = await paths(folder, ...files);
    return site({ ...answers, '/': answers['/index.html']! });
  },
  async vue(folder): Promise<Site> {
    await run('npm', ['run', '-s', 'build'], { cwd: folder });
    const built = join(folder, 'dist');
    const answers = await paths(
      built,
      'index.html',
      ...(await readdir(join(built, 'assets'))).map((name) => `assets/${name}`),
    );
    return site({ ...answers, '/': answers['/index.html']! });
  },
  async react(folder) {
    await run('npm', ['run', '-s', 'build'], { cwd: folder, env });
    const server = spawn(process.execPath, ['server.js'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    return { origin: await address(server), close: () => (server.kill(), once(server, 'exit')) };
  },
};

/** The address that a server prints when it is ready. */
function address(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const found = /http:\/\/\S+(?=\/)/.exec(printed)?.[0];
      if (found) resolve(found);
    };
    server.stdout!.on('data', read);
    server.stderr!.on('data', read);
    server.once('exit', () => reject(new Error(printed)));
  });
}

const becomes = (tab: Page, selector: string, text: string): Promise<unknown> =>
  tab.waitForFunction((selector, text) => document.querySelector(selector)?.textContent === text, {}, selector, text);
const densities = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => {
    const areas = document.querySelector('tillvaxt-focus-areas')!;
    return [
      areas.density,
      ...[...areas.shadowRoot!.querySelectorAll('tillvaxt-focus-area-card')].map(({ density }) => density),
    ];
  });

for (const [name, start] of Object.entries(started))
  describe(`example: ${name}`, () => {
    let project: Consumer;
    let served: Served;
    before(async () => {
      project = await consumer(`examples/${name}`);
      // The one thing to change in a copy: where pledges go, and are counted.
      const file = join(project.folder, sources[name as keyof typeof sources]);
      const source = await readFile(file, 'utf8');
      assert.ok(source.includes('https://samlare.example'));
      await writeFile(file, source.replace('https://samlare.example', (await collector()).origin));
      served = await start(project.folder);
    });
    after(async () => {
      await served.close();
      await project.remove();
    });

    for (const engine of engines)
      it(`attributes, a property, an event and a slot, there and back, ${engine}`, async () => {
        const { page: tab, said } = await open(engine);
        await tab.goto(served.origin, { waitUntil: 'load' });
        await upgraded(tab);

        // Attributes: the heading's level, and where the cards' links lead.
        const card = 'tillvaxt-focus-areas >>> tillvaxt-focus-area-card';
        await tab.waitForSelector(`${card} >>> h3[aria-level="2"]`);
        assert.equal(await tab.$eval(`${card} >>> a`, (link) => link.hash), '#lofte');

        // A property: of the element, and of what it shows.
        assert.deepEqual(new Set(await densities(tab)), new Set(['full']));
        await tab.click('#compact');
        await tab.waitForFunction(() => document.querySelector('tillvaxt-focus-areas')!.density === 'compact');
        await tab.evaluate(() => document.querySelector('tillvaxt-focus-areas')!.updateComplete);
        assert.deepEqual(new Set(await densities(tab)), new Set(['compact']));

        // An event, to the page and back into a slot.
        await tab.click(`${card} >>> input[type=checkbox]`);
        await becomes(tab, 'output', 'Du har valt 1 av 6 områden.');
        await becomes(tab, '#lofte > [slot=title]', 'Ditt löfte för 1 av 6 områden');
        const title = await tab.$eval('#lofte >>> [part~=title] slot', (slot) =>
          slot.assignedElements().map(({ textContent }) => textContent),
        );
        assert.deepEqual(title, ['Ditt löfte för 1 av 6 områden']);
        await tab.click(`${card} >>> input[type=checkbox]`);
        await becomes(tab, 'output', 'Du har inte valt något område än.');

        assert.deepEqual(await findings(tab), []);
        assert.deepEqual(
          said.filter((line) => name !== 'react' || !aboutLit.test(line)),
          [],
        );
        await tab.close();
      });

    if (name !== 'plain')
      it('the build leaves the colours as they are, for a page that says nothing of its colour scheme', async () => {
        const assets = name === 'react' ? 'dist/client/assets' : 'dist/assets';
        const files = (await readdir(join(project.folder, assets))).filter((file) => file.endsWith('.css'));
        const css = await Promise.all(files.map((file) => readFile(join(project.folder, assets, file), 'utf8')));
        assert.match(css.join(), /light-dark\(/);
        assert.doesNotMatch(css.join(), /--lightningcss/);
      });

    if (name === 'react')
      it('the server has written the page before any script', async () => {
        const page = await (await fetch(served.origin)).text();
        assert.match(page, /<h1>Vad vill du bidra med\?<\/h1>/);
        assert.match(page, /<tillvaxt-focus-areas heading-level="2" pledge-href="#lofte" density="full">/);
        assert.match(page, /<span slot="title">Ditt löfte<\/span>/);
      });
  });

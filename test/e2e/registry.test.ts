// R13, R14, R19: loading twice, in the same or another version; a name already taken; nothing left on the page's global object.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { built, bundleOf, upgraded } from './bundle.ts';
import { engines, open, site } from './browser.ts';
import { elementPages } from './pages.ts';

const card = elementPages['focus-area-card']!;
const page = (...scripts: string[]): string =>
  `<!doctype html><html lang="sv"><title>Test</title><body>${card}${scripts.join('')}</body></html>`;
const module = (src: string): string => `<script type="module" src="${src}"></script>`;

const copies = {
  '/1.0.0.js': (await bundleOf('1.0.0')).module,
  '/1.1.0.js': (await bundleOf('1.1.0')).module,
  '/2.0.0.js': (await bundleOf('2.0.0')).module,
};

for (const engine of engines) {
  describe(`registry, ${engine}`, () => {
    for (const [first, second] of [
      ['1.0.0', '1.0.0'],
      ['1.0.0', '1.1.0'],
      ['1.1.0', '2.0.0'],
    ] as const) {
      it(`${first} then ${second}: the first wins, nothing is thrown`, async () => {
        const { origin, close } = await site({
          ...copies,
          '/': page(module(`/${first}.js`), module(`/${second}.js?again`)),
        });
        const { page: tab, said } = await open(engine);
        await tab.goto(origin, { waitUntil: 'load' });
        await upgraded(tab);
        const winner = await tab.evaluate(
          () =>
            (customElements.get('tillvaxt-focus-area-card') as unknown as { tillvaxtVersion: string }).tillvaxtVersion,
        );
        assert.equal(winner, first);
        if (first === second) assert.deepEqual(said, []);
        else {
          assert.equal(said.length, 1);
          assert.ok(said[0]!.includes(first) && said[0]!.includes(second), said[0]);
        }
        await tab.close();
        await close();
      });
    }

    it('a foreign element with one of our names does not stop the others', async () => {
      const foreign = `customElements.define('tillvaxt-pledge-tally', class extends HTMLElement {});`;
      const { origin, close } = await site({
        '/foreign.js': foreign,
        '/tillvaxt.js': await built('tillvaxt.js'),
        '/': page(module('/foreign.js'), module('/tillvaxt.js')),
      });
      const { page: tab, said } = await open(engine);
      await tab.goto(origin, { waitUntil: 'load' });
      await upgraded(tab);
      assert.equal(said.length, 1);
      assert.match(said[0]!, /tillvaxt-pledge-tally/);
      await tab.close();
      await close();
    });

    it('a registry that refuses one of our elements does not stop the others', async () => {
      const refusing = `const { define } = CustomElementRegistry.prototype;
        CustomElementRegistry.prototype.define = function (tag, ...more) {
          if (tag === 'tillvaxt-vision') throw new Error('not here');
          return define.call(this, tag, ...more);
        };`;
      const { origin, close } = await site({
        '/refusing.js': refusing,
        '/tillvaxt.js': await built('tillvaxt.js'),
        '/': page(module('/refusing.js'), module('/tillvaxt.js')),
      });
      const { page: tab, said } = await open(engine);
      await tab.goto(origin, { waitUntil: 'load' });
      await upgraded(tab);
      assert.equal(said.length, 1, said.join());
      assert.match(said[0]!, /<tillvaxt-vision> cannot be defined: Error: not here/);
      await tab.close();
      await close();
    });

    for (const kind of ['tillvaxt.js', 'tillvaxt.classic.js']) {
      it(`${kind} leaves nothing on the page's global object`, async () => {
        const script = kind === 'tillvaxt.js' ? module(`/${kind}`) : `<script src="/${kind}"></script>`;
        const { origin, close } = await site({ [`/${kind}`]: await built(kind), '/': page(script), '/bare': page() });
        const { page: tab, said } = await open(engine);
        const globals = (): Promise<string[]> =>
          tab.evaluate(() =>
            [...Reflect.ownKeys(globalThis), ...Reflect.ownKeys(Symbol)]
              .map(String)
              .filter((name) => !/^\d+$/.test(name))
              .sort(),
          );
        await tab.goto(`${origin}/bare`);
        const before = await globals();
        await tab.goto(origin, { waitUntil: 'load' });
        await upgraded(tab);
        // What the test driver itself adds to a page does not count.
        assert.deepEqual(
          (await globals()).filter((name) => !before.includes(name) && !/ariaQuerySelector/.test(name)),
          [],
        );
        assert.deepEqual(said, []);
        await tab.close();
        await close();
      });
    }
  });
}

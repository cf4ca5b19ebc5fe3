// A newcomer's trial: a page with nothing but the printed snippet, in a folder outside the repository beside a copy of what the release
// holds, on a plain server; pledges go to a collector elsewhere. It works, and asks nobody else.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startCollector, temporaryFolder } from '../../collector/test/support.ts';
import { texts } from '../../src/locale/locale.ts';
import { fagerstaNorbergEn } from '../../src/programme/fagersta-norberg.en.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { engines, open, site } from './browser.ts';
import { built } from './bundle.ts';
import { givePledge } from './give-pledge.ts';
import { textBecomes } from './reader.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const command = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));
const { version } = JSON.parse((await built('version.json')).toString()) as { version: string };

const trials = [
  { tier: 'module', lang: 'sv' },
  { tier: 'div', lang: 'en' },
] as const;

for (const engine of engines)
  describe(`a newcomer's page, ${engine}`, () => {
    for (const { tier, lang } of trials)
      it(`${tier}, ${lang}: the printed snippet alone leads to a receipt`, async (test) => {
        const folder = temporaryFolder();
        cpSync(dist, join(folder, version), { recursive: true, filter: (path) => !path.includes('/dist/demo') });
        const files: Record<string, string | Buffer> = {};
        const { origin, asked, close } = await site(files);
        const collector = await startCollector({
          folder: temporaryFolder(),
          programmes: [fagerstaNorbergSv, fagerstaNorbergEn],
          env: { PORT: '0', ALLOWED_ORIGINS: origin },
        });
        test.after(() => collector.stop());
        const configuration = {
          server: origin,
          endpoint: `${collector.url}/v1/pledges`,
          partner: 'var-forening',
          lang,
          elements: [
            { element: 'vision' },
            { element: 'focus-areas' },
            { element: 'working-model-figure' },
            { element: 'action-plan' },
            { element: 'pledge-form' },
            { element: 'pledge-tally' },
          ],
        };
        writeFileSync(join(folder, 'configuration.json'), JSON.stringify(configuration));
        const printed = execFileSync(
          process.execPath,
          [command, 'snippet', 'configuration.json', '--tier', tier, '--dist', join(folder, version)],
          { cwd: folder, encoding: 'utf8' },
        );
        writeFileSync(
          join(folder, 'index.html'),
          `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Test</title><body>\n${printed}</body></html>`,
        );
        for (const path of globSync('**/*', { cwd: folder }))
          if (statSync(join(folder, path)).isFile()) files[`/${path}`] = readFileSync(join(folder, path));

        const { page, said } = await open(engine);
        const requests: string[] = [];
        page.on('request', (request) => {
          if (!request.url().startsWith('data:')) requests.push(request.url());
        });
        await page.goto(`${origin}/index.html`, { waitUntil: 'load' });
        const words = 'Vi lånar ut vår lokal en kväll i månaden.';
        await givePledge(page, words, lang);
        await textBecomes(page, 'tillvaxt-pledge-tally', new RegExp(`1 ${texts(lang).received(1)}`));
        assert.deepEqual(said, []);
        assert.deepEqual(
          requests.filter((url) => ![origin, collector.url].includes(new URL(url).origin)),
          [],
        );
        const own = new Set(asked.map((path) => path.replace(`/${version}/`, '')));
        assert.deepEqual(
          [...own].sort(),
          [
            '/index.html',
            ...(lang === 'en' ? ['programmes/fagersta-norberg.en.json'] : []),
            tier === 'module' ? 'tillvaxt.js' : 'tillvaxt.classic.js',
            'tillvaxt.css',
          ].sort(),
        );
        await page.close();
        await close();
      });

    it('one byte that is not the release’s: the script does not run, and the content stays to read and send', async () => {
      const files: Record<string, string | Buffer> = {};
      const { origin, close } = await site(files);
      const folder = temporaryFolder();
      const configuration = { server: origin, lang: 'sv', elements: [{ element: 'pledge-form' }] };
      writeFileSync(join(folder, 'configuration.json'), JSON.stringify(configuration));
      files['/'] = execFileSync(
        process.execPath,
        [command, 'snippet', 'configuration.json', '--tier', 'classic', '--dist', dist],
        { cwd: folder, encoding: 'utf8' },
      );
      files[`/${version}/tillvaxt.css`] = await built('tillvaxt.css');
      files[`/${version}/tillvaxt.classic.js`] = Buffer.concat([await built('tillvaxt.classic.js'), Buffer.from(' ')]);
      const { page } = await open(engine);
      await page.goto(origin, { waitUntil: 'load' });
      assert.equal(await page.evaluate(() => customElements.get('tillvaxt-pledge-form') === undefined), true);
      assert.match(await page.$eval('form', ({ innerText }) => innerText), /Vem är du\?/);
      assert.equal(await page.$eval('form', ({ action }) => action), `${origin}/v1/pledges`);
      await page.close();
      await close();
    });
  });

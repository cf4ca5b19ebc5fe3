// Builds everything under dist/ anew: modules and types, programme files, bundles, style sheet, themes, manifest, what is made from it for
// editors and frameworks, integrity, demo, pages to embed, and what a server sends of it compressed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RollupOptions } from 'rollup';
import { writeDemo } from '../demo/write-demo.ts';
import { writeStudio } from '../studio/write-studio.ts';
import { vscodeCss, vscodeHtml, webTypes } from './editor-files.ts';
import { frameworks, frameworkTypes } from './framework-types.ts';
import { programmeFiles } from './programme-files.ts';
import { styleSheet } from './style-sheet.ts';
import { writeBundle } from './write-bundle.ts';

process.chdir(`${import.meta.dirname}/..`);
const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
const started = new Date();

async function step(name: string, work: () => Promise<unknown> | void): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${name.padEnd(24)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

const run = (...words: [string, ...string[]]): void => {
  execFileSync(words[0], words.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
};

const made = (await import('../rollup.config.mjs')) as Record<
  'bundle' | 'auditBundle' | 'frameBundle',
  () => RollupOptions
> & { studioBundle(name: string): RollupOptions };

await rm('dist', { recursive: true, force: true });
await step('modules and types', () => run('tsc', '-p', 'tsconfig.json'));
await step('programme files', async () => {
  await mkdir('dist/programmes', { recursive: true });
  for (const [name, programme] of Object.entries(programmeFiles))
    await writeFile(`dist/programmes/${name}`, `${JSON.stringify(programme, null, 1)}\n`);
});
await step('bundles', async () => {
  for (const options of [made.bundle(), made.auditBundle(), made.frameBundle()]) await writeBundle(options);
});
await step('notices', async () => {
  const inside = [
    ['lit', 'node_modules/lit/LICENSE'],
    ['@lit/context', 'node_modules/@lit/context/LICENSE'],
  ] as const;
  const texts = await Promise.all(
    inside.map(async ([name, file]) => `${name}\n\n${(await readFile(file, 'utf8')).trim()}\n`),
  );
  const own =
    'tillvaxt is licensed under the EUPL-1.2. Its bundles hold parts of these packages under their own licences.\n';
  await writeFile('dist/NOTICE.txt', [own, ...texts].join('\n\n'));
});
await step('style sheet', async () => writeFile('dist/tillvaxt.css', await styleSheet()));
await step('themes', () => cp('src/theme/presets', 'dist/themes', { recursive: true }));
await step('manifest', () => run('cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs'));
await step('editors, frameworks', async () => {
  await mkdir('dist/editor');
  await mkdir('dist/types');
  const editor = {
    'vscode.html-custom-data.json': await vscodeHtml(),
    'vscode.css-custom-data.json': await vscodeCss(),
    'web-types.json': await webTypes(version),
  };
  for (const [file, data] of Object.entries(editor))
    await writeFile(`dist/editor/${file}`, `${JSON.stringify(data)}\n`);
  for (const [name, framework] of Object.entries(frameworks))
    await writeFile(`dist/types/${name}.d.ts`, await frameworkTypes(framework));
});
await step('integrity', async () => {
  const entries = await Promise.all(
    ['tillvaxt.js', 'tillvaxt.classic.js', 'tillvaxt-audit.js', 'tillvaxt-frame.js', 'tillvaxt.css'].map(
      async (file) => {
        const hash = createHash('sha384')
          .update(await readFile(`dist/${file}`))
          .digest('base64');
        return [file, `sha384-${hash}`] as const;
      },
    ),
  );
  await writeFile('dist/integrity.json', `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
});
await step('demo', () => writeDemo(version));
await step('pages to embed', async () => {
  await writeStudio(version);
  for (const name of ['builder', 'hosted-page']) await writeBundle(made.studioBundle(name));
});
await step('compressed', async () => {
  const all = await readdir('dist', { recursive: true, withFileTypes: true });
  const texts = all.filter(
    ({ name, parentPath }) => /\.(js|css|json|html|svg)$/.test(name) && !/modules|types|editor/.test(parentPath),
  );
  // In threads of their own.
  await Promise.all(
    texts.map(async ({ name, parentPath }) => {
      const file = join(parentPath, name);
      const text = await readFile(file);
      await writeFile(`${file}.br`, await promisify(brotliCompress)(text));
      await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }));
    }),
  );
});
// Last, so that it stands for a whole build, and with the time of its start: what was changed meanwhile is newer.
await writeFile('dist/version.json', `${JSON.stringify({ version })}\n`);
await utimes('dist/version.json', started, started);

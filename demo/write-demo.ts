import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fagerstaNorbergSv } from '../src/programme/fagersta-norberg.sv.ts';
import type { Release } from './embed-section.ts';
import { forening } from './organisations/forening.ts';
import { kommun } from './organisations/kommun.ts';
import { verkstad } from './organisations/verkstad.ts';
import { page } from './page.ts';

const here = new URL('./', import.meta.url);
const target = new URL('../dist/demo/', import.meta.url);
const organisations = [kommun, verkstad, forening];

/** Writes the demo pages to dist/demo/. The bundles' digests in dist/integrity.json and the themes must be there before. */
export async function writeDemo(version: string): Promise<void> {
  const integrity = JSON.parse(await readFile(new URL('../integrity.json', target), 'utf8')) as Release['integrity'];
  const release: Release = { version, integrity };

  for (const organisation of organisations) {
    const preset = await readFile(new URL(`../themes/${organisation.look}.css`, target), 'utf8');
    const theme = [...preset.matchAll(/^ *(--tillvaxt-[^;]+;)/gm)].map(([, line]) => line!.replace(/\s+/g, ' '));
    const folder = new URL(`.${organisation.path}`, target);
    await mkdir(folder, { recursive: true });
    await writeFile(
      new URL('index.html', folder),
      page({ organisation, organisations, programme: fagerstaNorbergSv, release, theme }),
    );
    const css = await readFile(new URL(`${organisation.look}.css`, here), 'utf8');
    await writeFile(new URL(`${organisation.look}.css`, target), `${preset}\n${css}`);
    await copyFile(new URL(`icons/${organisation.look}.svg`, here), new URL(`${organisation.look}.svg`, target));
  }
  for (const file of ['page.css', 'copy.js']) await copyFile(new URL(file, here), new URL(file, target));
}

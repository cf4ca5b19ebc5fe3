import { copyFile, mkdir } from 'node:fs/promises';

const here = new URL('./', import.meta.url);
const target = new URL('../dist/embed/', import.meta.url);

/** Writes to dist/embed/ what the collector serves under `/embed`, but for the scripts, which are bundled. */
export async function writeStudio(): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const file of ['hosted-page.css', 'icon.svg']) await copyFile(new URL(file, here), new URL(file, target));
}

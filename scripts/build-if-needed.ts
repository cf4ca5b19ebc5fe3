import { spawnSync } from 'node:child_process';
import { glob, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
  'src/**',
  'contract/**',
  'demo/**',
  'scripts/{build,editor-files,framework-types,manifest,programme-files,style-sheet,write-bundle}.ts',
  'studio/**',
  'custom-elements-manifest.config.mjs',
  'rollup.config.mjs',
  'tsconfig.json',
  'package.json',
];

async function isBuilt(): Promise<boolean> {
  const built = await stat(`${root}/dist/version.json`).catch(() => undefined);
  if (!built) return false;
  for await (const source of glob(sources, { cwd: root }))
    if ((await stat(`${root}/${source}`)).mtimeMs > built.mtimeMs) return false;
  return true;
}

/** Builds dist/ where it is missing or a source is newer. Ends the process with the build's exit code where that fails. */
export async function buildIfNeeded(): Promise<void> {
  if (await isBuilt()) return;
  console.log('Building …');
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

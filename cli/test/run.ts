// Runs the command as its user does, in a process and a folder of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** A folder that is gone after the tests. */
export const folder = mkdtempSync(join(tmpdir(), 'tillvaxt-cli-'));
after(() => rmSync(folder, { recursive: true }));

export interface Ended {
  code: number | null;
  out: string;
  said: string;
}

/** Runs `tillvaxt-cli` with these words. */
export function run(...words: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, said: stderr };
}

/** What `tillvaxt-cli theme` prints; fails where it ends with anything but 0. */
export function printed(...words: readonly string[]): string {
  const { code, out, said } = run('theme', ...words);
  if (code !== 0) throw new Error(`ended with ${code}: ${said}`);
  return out;
}

/** Puts a file into the folder and returns its name. */
export function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

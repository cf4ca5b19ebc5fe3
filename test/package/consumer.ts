// A project outside this repository that has installed the package as it is published.
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Consumer {
  folder: string;
  /** What a command printed, whether it succeeded or not. */
  print(...words: [string, ...string[]]): Promise<string>;
  remove(): Promise<void>;
}

/** The package as it is published, once per run; the folder goes with the process. */
let packed: Promise<string> | undefined;

async function pack(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tillvaxt-pack-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const { stdout } = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
  });
  return join(folder, stdout.trim());
}

/** Such a project, with the given files, or a copy of a folder of this repository. Other packages are those of this repository. */
export async function consumer(content: Readonly<Record<string, string>> | string): Promise<Consumer> {
  const base = await mkdtemp(join(tmpdir(), 'tillvaxt-consumer-'));
  const folder = join(base, 'project');
  const installed = join(folder, 'node_modules/tillvaxt');
  await mkdir(installed, { recursive: true });
  await symlink(join(root, 'node_modules'), join(base, 'node_modules'));
  await run('tar', ['-xzf', await (packed ??= pack()), '--strip-components=1', '-C', installed]);
  if (typeof content === 'string')
    await cp(join(root, content), folder, {
      recursive: true,
      filter: (path) => !/node_modules|dist$/.test(path.slice(root.length)),
    });
  else for (const [file, text] of Object.entries(content)) await writeFile(join(folder, file), text);
  return {
    folder,
    print: (command, ...words) =>
      new Promise((resolve) => {
        execFile(
          join(root, 'node_modules/.bin', command),
          words,
          { cwd: folder, maxBuffer: 1e8 },
          (_, stdout, stderr) => resolve(stdout + stderr),
        );
      }),
    remove: () => rm(base, { recursive: true }),
  };
}

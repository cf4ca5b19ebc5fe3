// A project outside this repository that has installed the package as it is published.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

/** Such a project, with the given files, or a copy of the folder of this repository. Other packages are those of this repository. */
export async function consumer(content: Readonly<Record<string, string>> | string): Promise<Consumer> {
  const base = await mkdtemp(join(tmpdir(), 'tillvaxt-consumer-'));
  const folder = join(base, 'project');
  const installed = join(folder, 'node_modules/tillvaxt');
  await mkdir(installed, { recursive: true });
  await symlink(join(root, 'node_modules'), join(base, 'node_modules'));
  const { stdout } = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', base], {
    cwd: root,
  });
  await run('tar', ['-xzf', join(base, stdout.trim()), '--strip-components=1', '-C', installed]);
  if (typeof content === 'string') await cp(join(root, content), folder, { recursive: true });
  else
    for (const [file, text] of Object.entries(content)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
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

// The command as it is installed: compiled, beside the packages it names and no others.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folder, printed } from './run.ts';

const cli = fileURLToPath(new URL('../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8')) as {
  version: string;
  type: string;
  bin: Record<string, string>;
  dependencies: Record<string, string>;
};

describe('the built command', () => {
  it('carries all it needs and prints what the source prints', () => {
    const installed = join(folder, 'installed');
    const tsc = join(cli, '../node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', join(installed, 'dist')], {
      cwd: cli,
    });
    mkdirSync(join(installed, 'node_modules'));
    symlinkSync(join(cli, 'package.json'), join(installed, 'package.json'));
    for (const name of Object.keys(manifest.dependencies))
      symlinkSync(join(cli, '../node_modules', name), join(installed, 'node_modules', name));
    const bin = join(installed, manifest.bin['tillvaxt-cli']!);
    assert.match(readFileSync(bin, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    for (const kind of ['css', 'tokens', 'report']) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'theme', '#ffc400', '--print', kind], {
        encoding: 'utf8',
      });
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      assert.equal(stdout, printed('#ffc400', '--print', kind));
    }
  });

  it('has the version of the elements', () => {
    const elements = JSON.parse(readFileSync(join(cli, '../package.json'), 'utf8')) as { version: string };
    assert.equal(manifest.version, elements.version);
  });
});

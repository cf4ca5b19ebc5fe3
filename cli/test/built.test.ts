// The command as it is installed: compiled, beside the packages it names and no others.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { file, folder, printed, run } from './run.ts';

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
    symlinkSync(join(cli, 'package.json'), join(installed, 'package.json'));
    copyFileSync(join(cli, 'bin.js'), join(installed, 'bin.js'));
    for (const name of Object.keys(manifest.dependencies)) {
      const place = join(installed, 'node_modules', name);
      mkdirSync(dirname(place), { recursive: true });
      symlinkSync(join(cli, '../node_modules', name), place);
    }
    const bin = join(installed, manifest.bin['tillvaxt-cli']!);
    assert.match(readFileSync(bin, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    for (const kind of ['css', 'tokens', 'report']) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'theme', '#ffc400', '--print', kind], {
        encoding: 'utf8',
      });
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      assert.equal(stdout, printed('#ffc400', '--print', kind));
    }
    // With the package it makes snippets for beside it, as `npm install tillvaxt tillvaxt-cli` puts them.
    const dist = join(installed, 'node_modules/tillvaxt/dist');
    mkdirSync(join(dist, 'programmes'), { recursive: true });
    for (const [name, content] of Object.entries({
      '../package.json': { name: 'tillvaxt' },
      'version.json': { version: '1.2.3' },
      'integrity.json': {},
      'programmes/fagersta-norberg.sv.json': fagerstaNorbergSv,
    }))
      writeFileSync(join(dist, name), JSON.stringify(content));
    const configuration = file('link.json', {
      server: 'https://samlare.example',
      lang: 'sv',
      elements: [{ element: 'pledge-form' }],
    });
    const words = ['snippet', join(folder, configuration), '--tier', 'link'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
      cwd: installed,
      encoding: 'utf8',
    });
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.equal(stdout, run(...words, '--dist', dist).out);
    assert.match(
      stdout,
      /^<p lang="sv"><a href="https:\/\/samlare\.example\/embed\/page\?elements=pledge-form&amp;lang=sv">/,
    );
  });

  it('has the version of the elements', () => {
    const elements = JSON.parse(readFileSync(join(cli, '../package.json'), 'utf8')) as { version: string };
    assert.equal(manifest.version, elements.version);
  });
});

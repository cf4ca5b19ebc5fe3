// R5 and what is shipped: the package's entries in Node without a DOM, its files, its version.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { version } from '../../src/internal/version.ts';

const run = promisify(execFile);
const cwd = fileURLToPath(new URL('../../', import.meta.url));
const json = <T>(file: string): T => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as T;

interface Manifest {
  name: string;
  version: string;
  exports: Record<string, string | { types: string; default?: string }>;
  sideEffects: string[];
}

const manifest = json<Manifest>('package.json');
const targets = Object.entries(manifest.exports).flatMap(([entry, target]) =>
  (typeof target === 'string' ? [target] : Object.values(target)).map((file) => ({ entry, file })),
);
/** Entries for npm users that are more than types and files. */
const modules = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === 'object' && target.default?.endsWith('.js'))
  .map(([entry]) => manifest.name + entry.slice(1));

/** Runs a script in a Node of its own and returns what it printed as JSON. */
async function inNode(script: string): Promise<unknown> {
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

describe('entries', () => {
  it('are the package root, define.js and the audit', () => {
    assert.deepEqual(modules, ['tillvaxt', 'tillvaxt/define.js', 'tillvaxt/audit.js']);
  });

  for (const entry of modules) {
    it(`${entry}: importing it in Node neither throws nor leaves a global`, async () => {
      // What the dependencies leave on Node's global object is theirs; what is new after them is ours.
      const left = await inNode(`
        for (const theirs of ['lit', '@lit/context']) await import(theirs);
        const before = new Set(Reflect.ownKeys(globalThis));
        await import('${entry}');
        console.log(JSON.stringify(Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String)));`);
      assert.deepEqual(left, []);
    });
  }

  const registry = `
    const defined = [];
    globalThis.HTMLElement = class {};
    globalThis.customElements = { define: (tag) => defined.push(tag), get: () => undefined };`;

  it('the package root defines nothing where there is a registry', async () => {
    const defined = await inNode(`${registry} await import('tillvaxt'); console.log(JSON.stringify(defined));`);
    assert.deepEqual(defined, []);
  });

  it('define.js defines nothing on a server, where Lit brings a registry of its own', async () => {
    const defined = await inNode(`
      await import('lit');
      const defined = [];
      customElements.define = (tag) => defined.push(tag);
      await import('tillvaxt/define.js');
      console.log(JSON.stringify(defined));`);
    assert.deepEqual(defined, []);
  });

  it('the package root exports every element class and the version', async () => {
    const exported = await inNode(
      `const all = await import('tillvaxt'); console.log(JSON.stringify([Object.keys(all).sort(), all.version]));`,
    );
    const { modules: all } = json<{ modules: { declarations: { name: string; tagName?: string }[] }[] }>(
      'dist/custom-elements.json',
    );
    const classes = all
      .flatMap(({ declarations }) => declarations)
      .flatMap(({ name, tagName }) => (tagName ? name : []));
    assert.deepEqual(exported, [[...classes, 'version'].sort(), manifest.version]);
  });

  for (const { entry, file } of targets)
    it(`${entry} → ${file} is there`, () => {
      assert.ok(globSync(file, { cwd }).some((found) => existsSync(new URL(`../../${found}`, import.meta.url))));
    });

  it('what has side effects is named in package.json', () => {
    for (const entry of ['./dist/modules/src/define.js', './dist/tillvaxt.js', './dist/tillvaxt.classic.js'])
      assert.ok(manifest.sideEffects.includes(entry), entry);
    assert.ok(!manifest.sideEffects.includes('./dist/modules/src/index.js'));
  });
});

describe('version', () => {
  it('is the same in package.json, in the collector and in the elements', () => {
    assert.equal(version, manifest.version);
    assert.equal(json<Manifest>('collector/package.json').version, manifest.version);
    assert.equal(json<{ version: string }>('dist/version.json').version, manifest.version);
  });
});

describe('the commands', () => {
  for (const [name, usage] of [
    ['tillvaxt-cli', /^Usage: tillvaxt-cli theme/],
    ['tillvaxt-collector', /^Usage: tillvaxt-collector/],
  ] as const)
    it(`${name} runs in a clone, as npm has linked it`, async () => {
      const { stdout, stderr } = await run('npx', ['--no-install', name, '--help'], { cwd }).catch(
        (error: { stdout: string; stderr: string }) => error,
      );
      assert.match(stdout + stderr, usage);
    });
});

describe('npm pack', () => {
  it('ships the build and the contract, and nothing else', async () => {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd, maxBuffer: 1e8 });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    const patterns = [
      /^(package\.json|README\.md|LICENSE|LICENCE|CHANGELOG\.md)$/,
      /^contract\/(README\.md|openapi\.yaml|types\.ts|legal-text\.ts|schemas\/[\w-]+\.schema\.json|examples\/.+\.json)$/,
      /^dist\/(tillvaxt(\.classic|-audit|-frame)?\.js(\.map)?|NOTICE\.txt|tillvaxt\.css|integrity\.json|version\.json|custom-elements\.json)$/,
      /^dist\/editor\/(vscode\.(html|css)-custom-data|web-types)\.json$/,
      /^dist\/types\/(jsx|vue|svelte)\.d\.ts$/,
      /^dist\/embed\/(index\.html|icon\.svg|(builder|hosted-page)\.(css|js|js\.map))$/,
      /^dist\/themes\/[\w-]+\.css$/,
      /^dist\/programmes\/[\w.-]+\.json$/,
      /^dist\/modules\/(src|contract)\/.+\.(js|js\.map|d\.ts)$/,
    ];
    assert.deepEqual(
      paths.filter((path) => !patterns.some((pattern) => pattern.test(path))),
      [],
    );
    assert.deepEqual(
      paths.filter((path) => /\.(test|stories|examples)\./.test(path)),
      [],
    );
    const shipped = targets.filter(({ file }) => !file.includes('*')).map(({ file }) => file.replace('./', ''));
    assert.deepEqual(
      shipped.filter((file) => !paths.includes(file)),
      [],
    );
  });
});

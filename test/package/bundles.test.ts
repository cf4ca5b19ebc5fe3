// R1, R2, R7: what the two bundles hold, and what the integrity file says of them.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { init, parse } from 'es-module-lexer';
import ts from 'typescript';

const dist = new URL('../../dist/', import.meta.url);
const text = (file: string): Promise<string> => readFile(new URL(file, dist), 'utf8');

await init;

/** Every import, import() and import.meta of a script, by a full parser: what kind, and its text. */
function imports(code: string): { kind: 'import' | 'import()' | 'import.meta' | 'export'; text: string }[] {
  const found: ReturnType<typeof imports> = [];
  const source = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const walk = (node: ts.Node): void => {
    const kind = ts.isImportDeclaration(node)
      ? 'import'
      : ts.isExportDeclaration(node) || ts.isExportAssignment(node)
        ? 'export'
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? 'import()'
          : ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword
            ? 'import.meta'
            : undefined;
    if (kind) found.push({ kind, text: node.getText(source).slice(0, 80) });
    ts.forEachChild(node, walk);
  };
  walk(source);
  assert.ok(source.statements.length, 'an empty script');
  return found;
}

/** Absolute addresses in a text that are no XML namespace. */
const addresses = (code: string): string[] =>
  (code.match(/(?:https?:|wss?:)?\/\/[\w-]+(?:\.[\w-]+)+[^\s'"`)]*/g) ?? []).filter(
    (address) => !address.startsWith('http://www.w3.org/'),
  );

describe('bundles', () => {
  it('the tools below see what they look for', () => {
    assert.deepEqual(
      imports(`import 'a'; export * from 'b'; import('c'); import.meta.url`).map(({ kind }) => kind),
      ['import', 'export', 'import()', 'import.meta'],
    );
    assert.deepEqual(
      addresses(`x="https://fonts.example.com/a.woff2";y='//cdn.example.com/x';z="http://www.w3.org/2000/svg"`),
      ['https://fonts.example.com/a.woff2', '//cdn.example.com/x'],
    );
  });

  it('the module imports nothing', async () => {
    const code = await text('tillvaxt.js');
    const [found, exported] = parse(code);
    // -2 is import.meta, which is no import.
    assert.deepEqual(
      found.filter(({ d }) => d !== -2).map(({ n }) => n),
      [],
    );
    assert.deepEqual(exported, []);
    assert.deepEqual(
      imports(code).filter(({ kind }) => kind !== 'import.meta'),
      [],
    );
  });

  it('the classic script is no module and imports nothing', async () => {
    assert.deepEqual(imports(await text('tillvaxt.classic.js')), []);
  });

  it('no address of a third party is in any script or style sheet that is served', async () => {
    const files = globSync('{*.js,*.css,themes/*.css,embed/*.{js,css}}', { cwd: fileURLToPath(dist) });
    assert.ok(files.length > 8, files.join());
    for (const file of files)
      assert.deepEqual(addresses((await text(file)).replace(/^\/\/# sourceMappingURL=.*$/m, '')), [], file);
  });

  it('short names are given to the keys of texts, and to no name of the public API or of what is sent', async () => {
    const bundles = await Promise.all(['tillvaxt.js', 'tillvaxt.classic.js'].map(text));
    const api = await readFile(new URL('public-api.txt', import.meta.url), 'utf8');
    const sent = await readFile(new URL('../../contract/schemas/pledge.schema.json', import.meta.url), 'utf8');
    const properties = Object.keys((JSON.parse(sent) as { properties: object }).properties);
    const names = [
      ...properties,
      ...[...api.matchAll(/ (?:property|attribute|event) ([\w-]+)/g)].map(([, name]) => name!),
    ];
    assert.ok(names.includes('commitment') && names.includes('pledge-href') && names.includes('withoutReceipt'));
    for (const code of bundles) {
      for (const name of names) assert.ok(code.includes(name), name);
      assert.doesNotMatch(code, /answersStay|sharedDevice/);
    }
  });

  it('every script and style sheet is ASCII: whatever encoding a page has, it reads the same', async () => {
    const files = globSync('*.{js,css}', { cwd: dist });
    assert.ok(files.length >= 5);
    for (const file of files) assert.equal((await text(file)).match(/.{0,20}[^\0-\x7f].{0,20}/)?.[0], undefined, file);
  });

  it('the style sheet loads nothing', async () => {
    assert.doesNotMatch(await text('tillvaxt.css'), /@import|@font-face|url\(/);
  });

  it('the audit is a module of its own: no Lit in it, and none of it in the others', async () => {
    const code = await text('tillvaxt-audit.js');
    assert.deepEqual(
      imports(code)
        .map(({ kind }) => kind)
        .sort(),
      ['export'],
    );
    assert.doesNotMatch(code, /createPolicy|lit\$|innerHTML/);
    assert.match(code, /tillvaxt-theme-audit/);
    for (const file of ['tillvaxt.js', 'tillvaxt.classic.js', 'tillvaxt.css'])
      assert.doesNotMatch(await text(file), /theme-audit/, file);
  });

  it('the frame’s script is whole in itself, a module or none, and leaves nothing on the page', async () => {
    const code = await text('tillvaxt-frame.js');
    assert.deepEqual(imports(code), []);
    assert.match(code, /^\/\*![^\n]*\n!function\(\)\{"use strict";.*\}\(\);\n/);
    assert.doesNotMatch(code, /globalThis|window\.|createPolicy/);
  });

  it('the integrity file holds the sha384 of every file a page loads', async () => {
    const integrity = JSON.parse(await text('integrity.json')) as Record<string, string>;
    const files = globSync('*.{js,css}', { cwd: dist }).sort();
    assert.deepEqual(Object.keys(integrity).sort(), files);
    for (const file of files) {
      const hash = createHash('sha384').update(await readFile(new URL(file, dist)));
      assert.equal(integrity[file], `sha384-${hash.digest('base64')}`, file);
    }
  });

  it('the unbundled modules leave what they depend on outside', async () => {
    const outside = new Set<string>();
    for await (const file of glob('modules/**/*.js', { cwd: dist }))
      for (const { n, d } of parse(await text(file))[0]) {
        if (d === -2) continue;
        assert.ok(n, `${file}: an import whose target is not a plain string`);
        if (!n.startsWith('.')) outside.add(n);
        else assert.match(n, /\.js$/, `${file} imports ${n}`);
      }
    const packages = [...outside].map((name) => name.match(/^(@[^/]+\/)?[^/]+/)![0]);
    assert.deepEqual([...new Set(packages)].sort(), ['@lit/context', 'idb-keyval', 'lit']);
  });
});

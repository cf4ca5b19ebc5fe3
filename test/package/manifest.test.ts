// R53, R54: the manifest names and describes all that an element offers, and nothing that it does not.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { LitElement } from 'lit';
import ts from 'typescript';
import { tags } from '../../src/internal/version.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

interface Described {
  name: string;
  description?: string;
  type?: { text: string };
}

interface Declaration extends Described {
  tagName?: string;
  attributes?: Described[];
  members?: Described[];
  slots?: Described[];
  events?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

const kinds = ['attributes', 'members', 'slots', 'events', 'cssParts', 'cssProperties'] as const;

const { modules } = JSON.parse(read('dist/custom-elements.json')) as {
  modules: { path: string; declarations: Declaration[]; exports: { kind: string; name: string }[] }[];
};
const elements = modules
  .flatMap(({ path, declarations }) => declarations.map((declaration) => ({ path, declaration })))
  .filter(({ declaration }) => declaration.tagName);

/** The classes as they are shipped. */
const classes = (await import(new URL('dist/modules/src/index.js', root).href)) as Record<string, typeof LitElement>;

/**
 * The words an attribute may hold, by the templates of a source: `part="card ${selected ? 'selected' : ''}"` holds two, and
 * `part=${parts[state]}` those of the constant `parts`.
 */
function attributeWords(code: string, attribute: string): { words: Set<string>; unclear: string[] } {
  const words = new Set<string>();
  const unclear: string[] = [];
  const add = (text: string): void => text.split(/\s+/).forEach((word) => word && words.add(word));
  const addResults = (node: ts.Expression): void => {
    if (ts.isStringLiteralLike(node)) add(node.text);
    else if (ts.isParenthesizedExpression(node)) addResults(node.expression);
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(addResults);
    else if (ts.isElementAccessExpression(node) && tables.has(node.expression.getText(source)))
      tables.get(node.expression.getText(source))!.forEach(add);
    else if (!(ts.isIdentifier(node) && ['nothing', 'undefined'].includes(node.text)))
      unclear.push(node.getText(source));
  };
  const source = ts.createSourceFile('source.ts', code, ts.ScriptTarget.Latest, true);
  /** Names of constants that hold texts by key, and the texts. */
  const tables = new Map<string, string[]>();
  const collect = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isObjectLiteralExpression(node.initializer)) {
      const values = node.initializer.properties.map((each) => ts.isPropertyAssignment(each) && each.initializer);
      if (values.every((value) => value && ts.isStringLiteralLike(value)))
        tables.set(
          node.name.getText(source),
          values.map((value) => (value as ts.StringLiteral).text),
        );
    }
    ts.forEachChild(node, collect);
  };
  collect(source);
  const walk = (node: ts.Node): void => {
    // Of an element that is made by hand.
    if (ts.isPropertyAssignment(node) && node.name.getText(source) === attribute) addResults(node.initializer);
    // Added to one that is there: `card.part.toggle('selected', …)`.
    if (ts.isCallExpression(node) && new RegExp(`\\.${attribute}\\.toggle$`).test(node.expression.getText(source)))
      addResults(node.arguments[0]!);
    if (ts.isTaggedTemplateExpression(node)) {
      const { template } = node;
      const spans = ts.isTemplateExpression(template) ? template.templateSpans : [];
      const markup = ts.isTemplateExpression(template)
        ? template.head.text + spans.map(({ literal }, index) => `\0${index}\0${literal.text}`).join('')
        : template.text;
      for (const [, quoted, bare] of markup.matchAll(new RegExp(`\\s${attribute}=(?:"([^"]*)"|(\0\\d+\0))`, 'g'))) {
        const value = quoted ?? bare!;
        add(value.replace(/\0\d+\0/g, ' '));
        for (const [, index] of value.matchAll(/\0(\d+)\0/g)) addResults(spans[Number(index)]!.expression);
      }
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return { words, unclear };
}

/** The sources of an element: its folder, and what it shares with others and that renders or tells the page something. */
const codeOf = (path: string): string => {
  const folder = path.replace(/^dist\/modules\//, '').replace(/\/[^/]+$/, '');
  const own = globSync(`${folder}/*.ts`, { cwd: root })
    .filter((file) => !/\.(styles|examples)\.ts$/.test(file))
    .map(read);
  const shared = new Map<string, string>();
  const follow = (code: string): void => {
    for (const name of matches(code, /from '(?:[./]+internal|\.)\/([a-z-]+)\.ts'/g)) {
      const file = `src/internal/${name}.ts`;
      if (shared.has(file) || !existsSync(new URL(file, root))) continue;
      const template = read(file);
      if (!/\spart=|\bemit\(\s*[\w.#]+,\s*'/.test(template)) continue;
      shared.set(file, template);
      follow(template);
    }
  };
  own.forEach(follow);
  return [...own, ...shared.values()].join('\n');
};

/** Both lists hold the same; says what is missing on which side. */
function assertSame(documented: readonly string[], used: Iterable<string>): void {
  const real = new Set(used);
  assert.deepEqual(
    {
      undocumented: [...real].filter((name) => !documented.includes(name)).sort(),
      gone: documented.filter((name) => !real.has(name)),
    },
    { undocumented: [], gone: [] },
  );
}

const names = (list: readonly Described[] = []): string[] => list.map(({ name }) => name).sort();
const matches = (code: string, pattern: RegExp): string[] =>
  [...new Set([...code.matchAll(pattern)].map(([, found]) => found ?? ''))].sort();

describe('custom elements manifest', () => {
  it('the reader of templates below sees parts', () => {
    const { words, unclear } = attributeWords(
      'html`<p part="a ${x === "no" ? `b` : (y ? "c d" : "")}">${html`<i  part=${z ? "e" : nothing}></i><b part=${f}>`}`; make({ part: "g" }); h?.part.toggle("i", x)',
      'part',
    );
    assert.deepEqual([[...words].sort(), unclear], [['a', 'b', 'c', 'd', 'e', 'g', 'i'], ['f']]);
  });

  it('holds every element, and names the module that defines them', () => {
    const defined = matches(read('src/define.ts'), /'(tillvaxt-[a-z-]+)':/g);
    assert.deepEqual(defined, [...tags].sort());
    assert.deepEqual(elements.map(({ declaration }) => declaration.tagName).sort(), defined);
    const { exports } = modules.find(({ path }) => path === 'dist/modules/src/define.js')!;
    assert.deepEqual(exports.map(({ kind, name }) => `${kind} ${name}`).sort(), [
      ...defined.map((tag) => `custom-element-definition ${tag}`),
    ]);
  });

  it('names modules that are shipped', () => {
    for (const { path } of modules) assert.ok(read(path), path);
  });

  for (const { path, declaration } of elements) {
    describe(`<${declaration.tagName}>`, () => {
      it('is described, with an example', () => {
        assert.match(declaration.description ?? '', /^[A-Z][^\n]{20,}/);
        assert.ok(declaration.description!.includes(`\`\`\`html\n<${declaration.tagName}`), 'no HTML example');
      });

      it('describes everything it offers', () => {
        const silent = kinds.flatMap((kind) =>
          (declaration[kind] ?? [])
            .filter(({ description }) => !description?.trim())
            .map(({ name }) => `${kind} ${name}`),
        );
        assert.deepEqual(silent, []);
      });

      it('gives every event its type, and every attribute', () => {
        const untyped = [...(declaration.events ?? []), ...(declaration.attributes ?? [])].filter(
          ({ type }) => !type?.text,
        );
        assert.deepEqual(names(untyped), []);
        for (const { name, type } of declaration.events ?? []) assert.match(type!.text, /^CustomEvent<\{/, name);
      });

      it('documents the parts of its templates, all of them and no other', () => {
        const { words, unclear } = attributeWords(codeOf(path), 'part');
        assert.deepEqual(unclear, []);
        assertSame(names(declaration.cssParts), words);
      });

      it('documents its slots, all of them and no other', () => {
        const code = codeOf(path);
        const used = new Set(matches(code, /<slot(?:\s+name="([^"]+)")?[\s>]/g));
        if (/\bfallback\(\)/.test(code)) used.add('fallback');
        assertSame(names(declaration.slots), used);
      });

      it('documents the events it dispatches, all of them and no other', () => {
        const dispatched = matches(codeOf(path), /\bemit\(\s*[\w.#]+,\s*'([^']+)'/g);
        assertSame(names(declaration.events), dispatched);
        const details = read('src/internal/events.ts');
        for (const name of dispatched) assert.ok(details.includes(`'${name}': {`), `${name} is no public event`);
      });

      it('documents the attributes it observes and its public properties, all of them and no other', () => {
        const { observedAttributes, elementProperties } = classes[declaration.name]!;
        assertSame(names(declaration.attributes), observedAttributes);
        const properties = [...elementProperties].filter(([, { state }]) => !state).map(([name]) => String(name));
        assertSame(names(declaration.members), properties);
      });

      it('names only attributes in small letters and hyphens', () => {
        for (const { name } of declaration.attributes ?? []) assert.match(name, /^[a-z]+(-[a-z]+)*$/);
      });
    });
  }

  it('documents the public custom properties, all of them and no other', () => {
    const styles = globSync('src/{theme,elements}/**/*.styles.ts', { cwd: root }).map(read).join('\n');
    const documented = elements.flatMap(({ declaration }) => names(declaration.cssProperties));
    assertSame([...new Set(documented)], matches(styles, /(--tillvaxt-[a-z-]+)/g));
  });
});

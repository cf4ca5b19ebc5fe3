// R54: what editors read keeps to its published format, holds all that the manifest does, and is what an editor then offers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import css from 'vscode-css-languageservice';
import html from 'vscode-html-languageservice';
import { elements, heard, literals, tokens } from '../../scripts/manifest.ts';

const { resolve } = createRequire(import.meta.url);
const read = (file: string | URL): unknown => JSON.parse(readFileSync(file, 'utf8'));
const built = <T>(file: string): T => read(new URL(`../../dist/${file}`, import.meta.url)) as T;

interface Named {
  name: string;
}
interface WebTypesElement extends Named {
  attributes: (Named & { value: { type: string; kind?: string } })[];
  slots: Named[];
  js: { properties: (Named & { type: string })[]; events: (Named & { type: string })[] };
  css: { parts: Named[]; properties: Named[] };
}

const all = await elements();
const htmlData = built<html.HTMLDataV1>('editor/vscode.html-custom-data.json');
const cssData = built<css.CSSDataV1>('editor/vscode.css-custom-data.json');
const webTypes = built<{ name: string; version: string; contributions: { html: { elements: WebTypesElement[] } } }>(
  'editor/web-types.json',
);

/** What a schema that a package ships finds wrong. */
function faults(schema: string, data: unknown): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const { $schema: _, ...rules } = read(resolve(schema)) as Record<string, unknown>;
  ajv.validate(rules, data);
  return ajv.errors ?? [];
}
const names = (list: readonly Named[] = []): string[] => list.map(({ name }) => name).sort();

describe('formats', () => {
  it('the manifest is a custom elements manifest', () => {
    assert.deepEqual(faults('custom-elements-manifest/schema.json', built('custom-elements.json')), []);
    assert.notDeepEqual(faults('custom-elements-manifest/schema.json', { modules: [{}] }), []);
  });

  it("VS Code's data are custom data", () => {
    assert.deepEqual(faults('vscode-html-languageservice/docs/customData.schema.json', htmlData), []);
    assert.deepEqual(faults('vscode-css-languageservice/docs/customData.schema.json', cssData), []);
    assert.notDeepEqual(faults('vscode-html-languageservice/docs/customData.schema.json', { tags: [{}] }), []);
    assert.notDeepEqual(faults('vscode-css-languageservice/docs/customData.schema.json', { properties: [{}] }), []);
  });
});

describe('VS Code', () => {
  const markup = html.getLanguageService({ customDataProviders: [html.newHTMLDataProvider('tillvaxt', htmlData)] });
  const styles = css.getCSSLanguageService({ customDataProviders: [css.newCSSDataProvider(cssData)] });

  /** What is offered where `|` stands. */
  const offered = (text: string): string[] => {
    const document = html.TextDocument.create('file:///page.html', 'html', 1, text.replace('|', ''));
    const { items } = markup.doComplete(
      document,
      document.positionAt(text.indexOf('|')),
      markup.parseHTMLDocument(document),
    );
    return items.map(({ label }) => label);
  };
  const offeredCss = (text: string): string[] => {
    const document = css.TextDocument.create('file:///page.css', 'css', 1, text.replace('|', ''));
    const { items } = styles.doComplete(
      document,
      document.positionAt(text.indexOf('|')),
      styles.parseStylesheet(document),
    );
    return items.map(({ label }) => label);
  };

  it('offers every element, its attributes and their values', () => {
    const tags = offered('<|');
    for (const { tagName, attributes = [] } of all) {
      assert.ok(tags.includes(tagName), tagName);
      const found = offered(`<${tagName} |>`);
      for (const attribute of attributes) {
        assert.ok(found.includes(attribute.name), `${tagName} ${attribute.name}`);
        const values = offered(`<${tagName} ${attribute.name}="|">`).map((value) => value.replaceAll('"', ''));
        for (const value of literals(attribute))
          assert.ok(values.includes(value), `${tagName} ${attribute.name} ${value}`);
      }
    }
    assert.deepEqual(offered('<tillvaxt-focus-areas density="|">'), ['full', 'compact']);
  });

  it('offers the slots, the custom properties and the parts', () => {
    const slots = offered('<tillvaxt-vision><p slot="|"></p></tillvaxt-vision>');
    for (const { slots: own = [] } of all) for (const { name } of own) assert.ok(!name || slots.includes(name), name);
    const properties = offeredCss('tillvaxt-vision { | }');
    for (const { name } of tokens(all)) assert.ok(properties.includes(name), name);
    const parts = offeredCss('tillvaxt-vision::|');
    for (const { cssParts } of all)
      for (const { name } of cssParts ?? []) assert.ok(parts.includes(`::part(${name})`), name);
  });

  it('tells what an element and an attribute are for', () => {
    const told = (text: string): string => {
      const document = html.TextDocument.create('file:///page.html', 'html', 1, text.replace('|', ''));
      const at = document.positionAt(text.indexOf('|'));
      return JSON.stringify(markup.doHover(document, at, markup.parseHTMLDocument(document))?.contents);
    };
    assert.match(told('<tillvaxt-pledge|-form>'), /what the visitor takes on/);
    assert.match(told('<tillvaxt-pledge-form end|point="">'), /The exact URL a pledge is POSTed to/);
  });
});

describe('web-types', () => {
  it('are found by package.json, and are of its version', () => {
    const { version, 'web-types': file } = read(new URL('../../package.json', import.meta.url)) as Record<
      string,
      string
    >;
    assert.equal(file, './dist/editor/web-types.json');
    assert.deepEqual([webTypes.name, webTypes.version], ['tillvaxt', version]);
  });

  it('hold all that the manifest does, each with its type and description', () => {
    const found = new Map(webTypes.contributions.html.elements.map((element) => [element.name, element]));
    assert.deepEqual(
      [...found.keys()],
      all.map(({ tagName }) => tagName),
    );
    for (const element of all) {
      const { attributes, slots, js, css: looks } = found.get(element.tagName)!;
      assert.deepEqual(names(attributes), names(element.attributes));
      assert.deepEqual(names(js.properties), names(element.members));
      assert.deepEqual(names(js.events), names(heard(element, all)));
      assert.deepEqual(names(slots), names(element.slots));
      assert.deepEqual(names(looks.parts), names(element.cssParts));
      assert.deepEqual(names(looks.properties), names(element.cssProperties));
      for (const each of [...attributes, ...slots, ...js.properties, ...js.events, ...looks.parts, ...looks.properties])
        assert.ok((each as { description?: string }).description, `${element.tagName} ${each.name}`);
      for (const { name, value } of attributes) assert.ok(value.type, name);
      for (const { name, type } of [...js.properties, ...js.events]) assert.ok(type, name);
    }
  });
});

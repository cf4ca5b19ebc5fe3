import { globSync, readFileSync } from 'node:fs';

/** The source of a module as the file that is shipped for it. */
const shipped = (path) => path?.replace(/^(src\/.*)\.ts$/, 'dist/modules/$1.js');

/** The public tokens, as the style sheet documents them that derives everything from them. */
const tokens = [
  ...readFileSync('src/theme/tokens.styles.ts', 'utf8').matchAll(
    /@cssproperty \{(.+)\} \[(--[a-z-]+)(?:=(.+))?\] - ((?:.|\n \* {3})+)/g,
  ),
].map(([, type, name, value, description]) => ({
  name,
  type: { text: type },
  default: value,
  description: description.replace(/\n \* {3}/g, ' '),
}));

/** An element with that style sheet has its tokens. */
const sharedTokens = {
  name: 'shared-tokens',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const { path, declarations } of modules) {
      if (!/\btokens\b.* from '.*theme\/sheets.ts'/.test(readFileSync(path, 'utf8'))) continue;
      for (const declaration of declarations)
        if (declaration.tagName) declaration.cssProperties = [...tokens, ...(declaration.cssProperties ?? [])];
    }
  },
};

/** The types of literals that several elements share, `Density`, and what they stand for. */
const shared = new Map(
  globSync('src/internal/*.ts').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/^export type (\w+) = ('[^;]+);$/gm)].map(([, name, type]) => [name, type]),
  ),
);

/** Says what values there are, where a type is but the name of them: a reader of the manifest does not see the source. */
const spelledOut = {
  name: 'spelled-out',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const { attributes = [], members = [] } of modules.flatMap(({ declarations }) => declarations))
      for (const { type } of [...attributes, ...members]) if (shared.has(type?.text)) type.text = shared.get(type.text);
  },
};

/** Leaves what a user of the package can use: the elements, their public members, and paths to shipped files. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const definitions = [];
    manifest.modules = manifest.modules.filter(({ declarations }) => declarations.some(({ tagName }) => tagName));
    for (const module of manifest.modules) {
      module.path = shipped(module.path);
      for (const { declaration } of module.exports) declaration.module = shipped(declaration.module);
      for (const declaration of module.declarations) {
        // What is between it and Lit's own class is no part of the package.
        if (declaration.superclass) declaration.superclass = { name: 'LitElement', package: 'lit' };
        declaration.members = declaration.members?.filter(({ privacy = 'public' }) => privacy === 'public');
        if (declaration.tagName)
          definitions.push({
            kind: 'custom-element-definition',
            name: declaration.tagName,
            declaration: { name: declaration.name, module: module.path },
          });
      }
    }
    manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    definitions.sort((a, b) => (a.name < b.name ? -1 : 1));
    manifest.modules.push({
      kind: 'javascript-module',
      path: shipped('src/define.ts'),
      declarations: [],
      exports: definitions,
    });
  },
};

export default {
  globs: ['src/elements/*/*.ts'],
  exclude: ['**/*.styles.ts', '**/*.examples.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [sharedTokens, spelledOut, publicOnly],
};

import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import { minify, transform } from '@swc/core';
import literals from 'rollup-plugin-html-literals';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const packageVersion = JSON.parse(readFileSync(at('package.json'), 'utf8')).version;

/** Replaces `found` exactly once, or stops the build: a new release of Lit has moved what we rely on. */
function replaceOnce(code, found, by, what) {
  const times =
    typeof found === 'string' ? code.split(found).length - 1 : [...code.matchAll(new RegExp(found, 'g'))].length;
  if (times !== 1) throw new Error(`${what}: expected to find ${found} exactly once, found it ${times} times`);
  return code.replace(found, by);
}

/**
 * Makes Lit a good guest: its Trusted Types policy gets our name and our guard (src/internal/trusted-types.ts), and it leaves
 * nothing on the page's global object.
 */
export const politeLit = {
  name: 'polite-lit',
  transform(code, id) {
    if (/lit-html\/lit-html\.js$/.test(id)) {
      code = replaceOnce(
        code,
        /s\.createPolicy\("lit-html",(\{createHTML:t=>t\})\)/,
        'createTillvaxtPolicy(s,$1)',
        'Trusted Types',
      );
      code = replaceOnce(code, '(t.litHtmlVersions??=[]).push(', 'void(', 'litHtmlVersions');
      return {
        code: `import{createPolicy as createTillvaxtPolicy}from${JSON.stringify(at('dist/modules/src/internal/trusted-types.js'))};${code}`,
        map: null,
      };
    }
    if (/reactive-element\/reactive-element\.js$/.test(id)) {
      code = replaceOnce(code, '(a.reactiveElementVersions??=[]).push(', 'void(', 'reactiveElementVersions');
      code = replaceOnce(
        code,
        'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
        'const litPropertyMetadata=new WeakMap;',
        'Symbol.metadata',
      );
      code = code.replaceAll('Symbol.metadata', '"metadata"');
      return {
        code: replaceOnce(code, 'litPropertyMetadata.get(', 'litPropertyMetadata.get(', 'litPropertyMetadata'),
        map: null,
      };
    }
    if (/lit-element\/lit-element\.js$/.test(id))
      return { code: replaceOnce(code, '(s.litElementVersions??=[]).push(', 'void(', 'litElementVersions'), map: null };
    return null;
  },
};

/** The minifier of style sheets leaves the values of custom properties as they are written. */
const smallerValues = {
  name: 'smaller-values',
  transform: (code, id) =>
    id.endsWith('.styles.js')
      ? {
          code: code
            .replace(/\n\s+/g, ' ')
            .replace(/(?<![\w.])0\.(?=\d)/g, '.')
            .replace(/(?<=\() | (?=\))| (?=\* )|(?<= \*) /g, ''),
          map: null,
        }
      : null,
};

/**
 * Has each style sheet made when a first element renders. Where the content stands (`slot="fallback"`) none does before the visitor's first act, and until
 * then a sheet's text is in no string of its own. What is made has of Lit's `CSSResult` what Lit asks of it.
 */
const lateSheets = {
  name: 'late-sheets',
  resolveId: (id) => (id === 'late-sheet' ? id : null),
  load: (id) =>
    id === 'late-sheet'
      ? `export const lateSheet=text=>{let made;return{
          get cssText(){return text()},
          get styleSheet(){if(!made)(made=new CSSStyleSheet).replaceSync(text());return made}
        }}`
      : null,
  transform: (code, id) =>
    id.endsWith('.styles.js')
      ? {
          code: `import{lateSheet}from"late-sheet";${replaceOnce(code, /= css\s*(`(?:[^`\\$]|\\.)*`)/, '=lateSheet(()=>$1)', 'style sheet')}`,
          map: null,
        }
      : null,
};

/** Modules look for the programme files relative to themselves; in a bundle that is relative to the bundle. */
const bundleAddress = {
  name: 'bundle-address',
  resolveImportMeta(property, { moduleId, format }) {
    if (property !== 'url' || !moduleId.endsWith('/programme/built-in.js')) return null;
    // Read past what the page may call `currentScript`, an image by its name.
    const script = 'Reflect.get(Document.prototype,"currentScript",document)';
    const bundle = format === 'es' ? 'import.meta.url' : `(${script}?.src||document.baseURI)`;
    return `new URL("modules/src/programme/built-in.js",${bundle}).href`;
  },
};

/** What the licences of tillvaxt and of Lit, which is inside, want to be said; the whole of it is in NOTICE.txt. */
const own = '/*! tillvaxt, EUPL-1.2. */';
const withLit = '/*! tillvaxt, EUPL-1.2. Lit, BSD-3-Clause, (c) Google LLC. See NOTICE.txt */';

/**
 * The keys of the interface's texts, as a pattern for those that can have short names in a bundle: nothing reads them by a
 * name in quotes, and they are no names of the platform, nor of the contract.
 */
export async function shortKeys(code) {
  const { sv } = await import('./dist/modules/src/locale/sv.js');
  const keysOf = (texts) =>
    Object.entries(texts).flatMap(([key, text]) => [key, ...(text.constructor === Object ? keysOf(text) : [])]);
  const taken = [
    ...code.matchAll(/['"`]([\w$]+)['"`]/g),
    ...[at('contract/types.ts'), ...globSync(at('node_modules/typescript/lib/lib.*.d.ts'))].flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/([\w$]+)/g),
    ]),
  ].map(([, name]) => name);
  return `^(${[...new Set(keysOf(sv())).difference(new Set(taken))].filter((key) => /^\w{4,}$/.test(key)).join('|')})$`;
}

const smaller = (notice) => ({
  name: 'swc-minify',
  async renderChunk(code, _chunk, { format }) {
    const made = await minify(code, {
      module: format === 'es',
      ecma: 2022,
      sourceMap: true,
      mangle: { props: { regex: await shortKeys(code) } },
      compress: { passes: 3, ecma: 2022, toplevel: true },
      // On a page that is not in UTF-8 a classic script is read in the page's encoding. One byte a letter also halves what it takes in memory.
      format: { comments: false, asciiOnly: true },
    });
    // One line before the code, and so before its source map.
    const map = JSON.parse(made.map);
    return { code: `${notice}\n${made.code}`, map: { ...map, mappings: `;${map.mappings}` } };
  },
});

/**
 * The two bundles. Tests build other versions of them.
 *
 * @param {{ version?: string, dir?: string }} options
 */
export function bundle({ version = packageVersion, dir = 'dist' } = {}) {
  const otherVersion = {
    name: 'other-version',
    transform: (code, id) =>
      version !== packageVersion && id.endsWith('/internal/version.js')
        ? { code: replaceOnce(code, `'${packageVersion}'`, `'${version}'`, 'version'), map: null }
        : null,
  };
  return {
    input: at('dist/modules/src/define.js'),
    plugins: [
      otherVersion,
      politeLit,
      bundleAddress,
      smallerValues,
      // SVG needs its closing slashes: without them a shape swallows its neighbours.
      literals({
        include: ['dist/modules/**/*.js'],
        failOnError: true,
        options: { minifyOptions: { keepClosingSlash: true } },
      }),
      lateSheets,
      resolve({ exportConditions: ['production', 'default'], browser: true }),
      smaller(withLit),
    ],
    output: [
      { file: `${dir}/tillvaxt.js`, format: 'es', sourcemap: true, inlineDynamicImports: true },
      { file: `${dir}/tillvaxt.classic.js`, format: 'iife', sourcemap: true, inlineDynamicImports: true },
    ],
  };
}

/** The audit of a page, for development: no Lit in it. */
export const auditBundle = () => ({
  input: at('dist/modules/src/audit.js'),
  plugins: [smaller(own)],
  output: [{ file: 'dist/tillvaxt-audit.js', format: 'es', sourcemap: true }],
});

/** What a page with the hosted page in a frame loads: a script that may be either a module or none. */
export const frameBundle = () => ({
  input: at('dist/modules/src/frame.js'),
  plugins: [smaller(own)],
  output: [{ file: 'dist/tillvaxt-frame.js', format: 'iife', sourcemap: true }],
});

const withoutTypes = {
  name: 'without-types',
  transform: (code, id) =>
    id.endsWith('.ts')
      ? transform(code, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: true })
      : null,
};

/**
 * A script of the pages under `/embed`, classic: a module would need CORS where the page is in a sandbox.
 *
 * @param {string} name of the file in studio/
 */
export const studioBundle = (name) => ({
  input: at(`studio/${name}.ts`),
  plugins: [withoutTypes, smaller(own)],
  output: [{ file: `dist/embed/${name}.js`, format: 'iife', sourcemap: true }],
});

export default bundle();

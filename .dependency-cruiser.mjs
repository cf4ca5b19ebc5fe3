/**
 * Imports go one way: contract ← programme, locale, theme, plan, pledge ← internal ← elements ← define.
 * `npm run lint` runs it; test/package/imports.test.ts proves that each rule bites.
 */
const lit = '(^|node_modules/)(lit|lit-html|lit-element|@lit)(/|$)';

/** Who may render whom in its own shadow root. */
const renders = { 'focus-areas': ['focus-area-card'] };

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A type may look back: it is gone before anything runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'contract-stands-alone',
      comment: 'The contract is the seam between browser and server: it needs neither.',
      severity: 'error',
      from: { path: '^contract/' },
      to: { pathNot: '^contract/' },
    },
    {
      name: 'pure-folders-know-no-lit',
      severity: 'error',
      from: { path: '^src/(programme|locale|plan|pledge|fallback|snippet)/' },
      to: { path: lit },
    },
    {
      name: 'theme-knows-only-lit-css',
      comment: "css`` from 'lit' and nothing more of it.",
      severity: 'error',
      from: { path: '^src/theme/' },
      to: { path: lit, pathNot: '(^|node_modules/)lit/(development/)?index\\.' },
    },
    {
      name: 'pure-folders-look-down',
      comment: 'They see the contract and each other.',
      severity: 'error',
      from: { path: '^src/(programme|locale|theme|plan|pledge|fallback)/' },
      to: {
        path: '^[^/]+/',
        pathNot: ['^contract/', '^src/(programme|locale|theme|plan|pledge|fallback)/', '(^|/)node_modules/'],
      },
    },
    {
      name: 'only-tools-know-the-fallback',
      comment: 'What a snippet carries is written by tools; no byte of it reaches the browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(fallback|snippet)/' },
      to: { path: '^src/(fallback|snippet)/' },
    },
    {
      name: 'fallback-knows-no-snippet',
      severity: 'error',
      from: { path: '^src/fallback/' },
      to: { path: '^src/snippet/' },
    },
    {
      name: 'snippet-knows-content-alone',
      comment: 'It runs in the command, in the server and in its builder page.',
      severity: 'error',
      from: { path: '^src/snippet/' },
      to: { pathNot: '^(contract|src/(snippet|fallback|programme|locale))/' },
    },
    {
      name: 'audit-is-an-entry-of-its-own',
      comment: 'It is for development: no byte of it reaches the bundles.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/audit(/|\\.ts$)' },
      to: { path: '^src/audit(/|\\.ts$)' },
    },
    {
      name: 'audit-knows-the-derivation',
      comment: 'It runs beside any copy of the elements, and so has no Lit of its own.',
      severity: 'error',
      from: { path: '^src/audit(/|\\.ts$)' },
      to: { pathNot: ['^src/audit/', '^src/theme/derivation\\.ts$'] },
    },
    {
      name: 'frame-is-an-entry-of-its-own',
      comment: 'A page with the hosted page in a frame loads it without the elements.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/frame(/|\\.ts$)' },
      to: { path: '^src/frame(/|\\.ts$)' },
    },
    {
      name: 'frame-stands-alone',
      severity: 'error',
      from: { path: '^src/frame(/|\\.ts$)' },
      to: { pathNot: '^src/frame/' },
    },
    {
      name: 'internal-knows-no-element',
      severity: 'error',
      from: { path: '^src/internal/' },
      to: { path: '^src/(elements/|index\\.ts|define\\.ts)' },
    },
    ...[...new Set(['*', ...Object.keys(renders)])].map((name) => ({
      name: name === '*' ? 'elements-keep-apart' : `${name}-renders-its-own`,
      comment: 'An element imports another only where it renders it in its own shadow root.',
      severity: 'error',
      from:
        name === '*'
          ? { path: '^src/elements/([^/]+)/', pathNot: Object.keys(renders).map((known) => `^src/elements/${known}/`) }
          : { path: `^src/elements/${name}/` },
      to: {
        path: '^src/elements/[^/]+/',
        pathNot:
          name === '*' ? '^src/elements/$1/' : [name, ...renders[name]].map((allowed) => `^src/elements/${allowed}/`),
      },
    })),
    {
      name: 'elements-know-no-entry',
      severity: 'error',
      from: { path: '^src/elements/' },
      to: { path: '^src/(index|define)\\.ts' },
    },
    {
      name: 'define-is-an-entry',
      comment: 'Importing it defines the elements: only bundles, stories, the demo and tests mean that.',
      severity: 'error',
      from: { path: '^(src|contract|collector|cli)/' },
      to: { path: '^src/define\\.ts' },
    },
    {
      name: 'examples-are-no-code',
      comment: 'They feed stories, documentation and tests, and are not shipped.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.examples\\.ts$' },
      to: { path: '(\\.examples|^src/elements/example)\\.ts$' },
    },
    {
      name: 'collector-knows-the-contract',
      severity: 'error',
      from: { path: '^collector/src/' },
      to: {
        path: '^[^/]+/',
        pathNot: ['^contract/', '^collector/src/', '(^|/)node_modules/'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'cli-knows-derivation-and-snippet',
      comment:
        'These modules, and what they need, go with the command when it is installed; none of them needs a package.',
      severity: 'error',
      from: { path: '^cli/src/' },
      to: {
        path: '^[^/]+/',
        pathNot: [
          '^src/(theme/derivation|snippet/index|programme/check)\\.ts$',
          '^contract/types\\.ts$',
          '^cli/src/',
          '(^|/)node_modules/',
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'browser-knows-no-node',
      severity: 'error',
      from: { path: '^(src|contract)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-dependencies-are-shipped',
      severity: 'error',
      from: { path: '^(src|contract|(collector|cli)/src)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'stories-use-public-entries',
      severity: 'error',
      from: { path: '^stories/' },
      to: {
        pathNot: '^src/(index|define|elements/[^/]+/[^/]+\\.examples|elements/example|theme/derivation)\\.ts$',
        path: '^(src|contract|collector|cli)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|storybook-static)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
};

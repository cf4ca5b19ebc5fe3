import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

const typed = (project) => ({ parserOptions: { project, tsconfigRootDir: import.meta.dirname } });

/** What a strict Content-Security-Policy or a hostile page would break (R9): never in a template, never by script. */
const refused = [
  {
    selector: "CallExpression[callee.property.name='entries'][callee.object.name!='Object']",
    message:
      'Old scripts of host pages (Prototype.js) put another entries() in its place: use forEach or Object.entries.',
  },
  {
    selector: 'TemplateElement[value.raw=/(^|\\s)style=/]',
    message: 'No style= in templates: set a custom property with style.setProperty, or an SVG geometry attribute.',
  },
  {
    selector: 'TemplateElement[value.raw=/<style[\\s>]/i]',
    message: 'No <style> in templates: put it into the .styles.ts.',
  },
  {
    selector: 'TemplateElement[value.raw=/\\son[a-z]+=/]',
    message: 'No inline handlers: use @event.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'No markup from strings: use a template.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(setAttribute|toggleAttribute)$/][arguments.0.value="style"]',
    message: 'No style attribute: set a custom property with style.setProperty.',
  },
  {
    selector: 'TemplateElement[value.raw=/\\.(innerHTML|outerHTML)=/]',
    message: 'No markup from strings: use a template.',
  },
];

const directives = ['style-map', 'unsafe-html', 'unsafe-svg', 'unsafe-mathml'].map((name) => ({
  name: `lit/directives/${name}.js`,
  message: 'Refused under a strict Content-Security-Policy or unsafe (R9).',
}));

/** `test.only` hides the others, `test.skip` hides itself: name what the engine lacks instead (test/suites/capabilities.ts). */
const onlyOrSkip = ['describe', 'it', 'test', 'suite'].flatMap((object) =>
  ['only', 'skip', 'todo'].map((property) => ({ object, property, message: 'Run every test, always.' })),
);

export default defineConfig(
  { ignores: ['**/dist/', 'coverage/', 'storybook-static/', 'data/', 'screenshots/', 'contract/types.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['{src,contract,bench,demo,studio,test,stories,scripts,.storybook}/**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: typed('tsconfig.check.json'),
  },
  {
    files: ['collector/{src,test}/**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { globals: globals.node, ...typed('collector/tsconfig.json') },
  },
  {
    files: ['cli/{src,test}/**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { globals: globals.node, ...typed('cli/tsconfig.json') },
  },
  // Without types: an example finds the package only where it has been copied to. Its own build checks them.
  { files: ['examples/**/*.{ts,tsx}'], extends: [ts.configs.recommended] },
  { files: ['examples/**/*.{js,tsx}'], languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.ts'],
    ignores: ['examples/**'],
    rules: {
      // Lit binds listeners to the element.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite'] },
            { from: 'package', package: '@types/chai', name: ['Equal'] },
          ],
        },
      ],
      // noUnusedLocals says the same, and knows types.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'no-restricted-properties': ['error', ...onlyOrSkip],
    },
  },
  {
    files: ['{src,test,stories,demo,studio,.storybook}/**/*.ts'],
    extends: [wc['flat/recommended'], lit['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { globals: globals.browser },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: { ...litA11y.configs.recommended.rules },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...refused],
      'no-restricted-imports': ['error', { paths: directives }],
      '@typescript-eslint/explicit-function-return-type': [
        'error',
        { allowExpressions: true, allowTypedFunctionExpressions: true },
      ],
      '@typescript-eslint/explicit-member-accessibility': ['error', { accessibility: 'no-public' }],
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
    },
  },
  { files: ['src/programme/*.{sv,en,fi}.ts', 'src/locale/*.ts'], rules: { 'max-lines': 'off' } },
  {
    // One element file, top to bottom: contract first, machine after (docs: "What one element file looks like").
    files: ['src/elements/**/*.ts'],
    rules: {
      '@typescript-eslint/member-ordering': [
        'error',
        {
          default: [
            'static-field',
            'static-method',
            'static-initialization',
            // Controllers and what else is the element's own, then properties, then state.
            '#private-instance-field',
            'public-instance-field',
            ['protected-instance-field', 'private-instance-field'],
            'constructor',
            ['public-get', 'public-set', 'public-instance-method'],
            'protected-instance-method',
            ['#private-get', '#private-set', '#private-instance-method'],
          ],
        },
      ],
    },
  },
  {
    files: ['**/test/**/*.ts'],
    languageOptions: { globals: globals.mocha },
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['{scripts,bench,demo,studio,test}/**/*.ts', '.storybook/**/*.ts'],
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['demo/**/*.js'], languageOptions: { globals: globals.browser } },
);

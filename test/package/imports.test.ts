// Imports go one way (.dependency-cruiser.mjs): the tree keeps the rules, and each rule reports what it forbids.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['src', 'contract', 'collector/src', 'cli/src', 'stories'];

/** Rules that were broken, one line each: `rule: from → to`. */
async function violations(cwd: string): Promise<string[]> {
  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const words = [cruise, '--config', '.dependency-cruiser.mjs', '-T', 'json', ...folders];
  const output = await new Promise<string>((resolve, reject) => {
    // With findings it exits with their number, and still writes them.
    execFile(process.execPath, words, { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      stdout ? resolve(stdout) : reject(error ?? new Error(stderr)),
    );
  });
  const { summary } = JSON.parse(output) as {
    summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
  };
  assert.ok(summary.totalCruised > 50, `only ${summary.totalCruised} modules seen`);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** What each rule forbids: the folder of a module, and what it imports. */
const forbidden: readonly [rule: string, folder: string, imported: string][] = [
  ['contract-stands-alone', 'contract', '../src/locale/sv.ts'],
  ['contract-stands-alone', 'contract', 'lit'],
  ['pure-folders-know-no-lit', 'src/programme', 'lit'],
  ['pure-folders-know-no-lit', 'src/locale', 'lit/decorators.js'],
  ['pure-folders-know-no-lit', 'src/plan', '@lit/context'],
  ['pure-folders-know-no-lit', 'src/pledge', 'lit'],
  ['pure-folders-know-no-lit', 'src/fallback', 'lit/html.js'],
  ['theme-knows-only-lit-css', 'src/theme', 'lit/decorators.js'],
  ['theme-knows-only-lit-css', 'src/theme', '@lit/context'],
  ['pure-folders-look-down', 'src/theme', '../internal/warn-once.ts'],
  ['pure-folders-look-down', 'src/plan', '../internal/scope.ts'],
  ['pure-folders-look-down', 'src/pledge', '../elements/focus-area-card/focus-area-card.ts'],
  ['pure-folders-look-down', 'src/programme', '../../collector/src/log.ts'],
  ['only-tools-know-the-fallback', 'src/internal', '../fallback/markup.ts'],
  ['only-tools-know-the-fallback', 'src/elements/bad', '../../snippet/index.ts'],
  ['only-tools-know-the-fallback', 'src/locale', '../snippet/index.ts'],
  ['fallback-knows-no-snippet', 'src/fallback', '../snippet/index.ts'],
  ['pure-folders-know-no-lit', 'src/snippet', 'lit'],
  ['snippet-knows-content-alone', 'src/snippet', '../theme/derivation.ts'],
  ['snippet-knows-content-alone', 'src/snippet', '../internal/version.ts'],
  ['browser-knows-no-node', 'src/snippet', 'node:fs'],
  ['audit-is-an-entry-of-its-own', 'src/internal', '../audit/audit.ts'],
  ['audit-is-an-entry-of-its-own', 'src', './audit.ts'],
  ['frame-is-an-entry-of-its-own', 'src/internal', '../frame/height-message.ts'],
  ['frame-is-an-entry-of-its-own', 'src', './frame.ts'],
  ['frame-stands-alone', 'src/frame', 'lit'],
  ['frame-stands-alone', 'src/frame', '../internal/warn-once.ts'],
  ['audit-knows-the-derivation', 'src/audit', 'lit'],
  ['audit-knows-the-derivation', 'src/audit', '../locale/sv.ts'],
  ['internal-knows-no-element', 'src/internal', '../elements/focus-area-card/focus-area-card.ts'],
  ['internal-knows-no-element', 'src/internal', '../index.ts'],
  ['elements-keep-apart', 'src/elements/bad', '../focus-area-card/focus-area-card.ts'],
  ['focus-areas-renders-its-own', 'src/elements/focus-areas', '../bad/other.ts'],
  ['elements-know-no-entry', 'src/elements/bad', '../../index.ts'],
  ['define-is-an-entry', 'src', './define.ts'],
  ['define-is-an-entry', 'src/elements/bad', '../../define.ts'],
  ['examples-are-no-code', 'src/elements/bad', '../focus-area-card/focus-area-card.examples.ts'],
  ['collector-knows-the-contract', 'collector/src', '../../src/locale/sv.ts'],
  ['collector-knows-the-contract', 'collector/src', '../../test/suites/page.ts'],
  ['cli-knows-derivation-and-snippet', 'cli/src', '../../src/theme/tokens.styles.ts'],
  ['cli-knows-derivation-and-snippet', 'cli/src', '../../src/fallback/index.ts'],
  ['cli-knows-derivation-and-snippet', 'cli/src', '../../contract/legal-text.ts'],
  ['browser-knows-no-node', 'src/internal', 'node:fs'],
  ['only-dependencies-are-shipped', 'cli/src', 'commonmark'],
  ['only-dependencies-are-shipped', 'src/internal', 'axe-core'],
  ['stories-use-public-entries', 'stories', '../src/internal/version.ts'],
  ['stories-use-public-entries', 'stories', '../src/elements/focus-area-card/focus-area-card.ts'],
  ['resolvable', 'src/plan', './nowhere.ts'],
];

const allowed: readonly [folder: string, imported: string][] = [
  ['src/theme', 'lit'],
  ['src/pledge', '../locale/sv.ts'],
  ['src/snippet', '../fallback/index.ts'],
  ['src/snippet', '../programme/check.ts'],
  ['src/internal', '@lit/context'],
  ['src/elements/focus-areas', '../focus-area-card/focus-area-card.ts'],
  ['src/audit', '../theme/derivation.ts'],
  ['cli/src', '../../src/theme/derivation.ts'],
  ['cli/src', '../../src/snippet/index.ts'],
  ['cli/src', '../../contract/types.ts'],
  ['cli/src', 'colorjs.io'],
  ['stories', '../src/define.ts'],
  ['stories', '../src/elements/focus-area-card/focus-area-card.examples.ts'],
];

/** Modules that exist only in the copy. */
const extra: Readonly<Record<string, string>> = {
  'src/elements/bad/other.ts': 'export {};',
  'src/plan/cycle.ts': `export * from './cycle-back.ts';`,
  'src/plan/cycle-back.ts': `export * from './cycle.ts';`,
};

describe('imports', () => {
  it('go one way', async () => {
    assert.deepEqual(await violations(root), []);
  });

  describe('the rules', () => {
    let copy: string;
    let found: string[];

    before(async () => {
      copy = await mkdtemp(join(tmpdir(), 'tillvaxt-imports-'));
      const configs = [
        '.dependency-cruiser.mjs',
        'package.json',
        'collector/package.json',
        'cli/package.json',
        'tsconfig.json',
        'tsconfig.check.json',
      ];
      for (const part of [...folders, ...configs, 'test/suites'])
        await cp(join(root, part), join(copy, part), { recursive: true });
      await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
      const importing = (imported: string): string => `import * as all from '${imported}';\nexport const it = all;\n`;
      const files = [
        ...Object.entries(extra),
        ...forbidden.map(([, folder, imported], index) => [`${folder}/bad-${index}.ts`, importing(imported)] as const),
        ...allowed.map(([folder, imported], index) => [`${folder}/good-${index}.ts`, importing(imported)] as const),
      ];
      for (const [file, text] of files) {
        await mkdir(dirname(join(copy, file)), { recursive: true });
        await writeFile(join(copy, file), text);
      }
      found = await violations(copy);
    });

    after(() => rm(copy, { recursive: true }));

    for (const [index, [rule, folder, imported]] of forbidden.entries()) {
      it(`${rule}: ${folder} must not import ${imported}`, () => {
        const about = found.filter((line) => line.includes(`${folder}/bad-${index}.ts →`));
        assert.ok(
          about.some((line) => line.startsWith(`${rule}: `)),
          `reported: ${about.join('\n') || 'nothing'}`,
        );
      });
    }

    it('no-cycles: two modules must not import each other', () => {
      assert.ok(found.some((line) => line.startsWith('no-cycles: src/plan/cycle')));
    });

    for (const [index, [folder, imported]] of allowed.entries()) {
      it(`${folder} may import ${imported}`, () => {
        const about = found.filter((line) => line.includes(`${folder}/good-${index}.ts →`));
        assert.deepEqual(about, []);
      });
    }
  });
});

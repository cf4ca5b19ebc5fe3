// Every private token that a style sheet uses is defined somewhere, and every one that is defined is used.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { CSSResult } from 'lit';
import * as elements from '../../src/index.ts';
import { roles } from '../../src/theme/derivation.ts';
import { registered } from '../../src/theme/registered-colours.ts';

const root = new URL('../../', import.meta.url);

/** The private tokens that style sheets use without a definition, and those they define without a use. */
function loose(styles: string): { undefined: string[]; unused: string[] } {
  const css = styles.replace(/\/\*[\s\S]*?\*\//g, '');
  const names = (pattern: RegExp): Set<string> => new Set([...css.matchAll(pattern)].map(([, name]) => name!));
  const defined = names(/(--_[\w-]+)\s*:/g);
  const used = names(/var\(\s*(--_[\w-]+)/g);
  const without = (some: Set<string>, others: Set<string>): string[] =>
    [...some].filter((name) => !others.has(name)).sort();
  return { undefined: without(used, defined), unused: without(defined, used) };
}

const styles = globSync('src/**/*.styles.ts', { cwd: root }).map((file) => readFileSync(new URL(file, root), 'utf8'));

describe('private tokens', () => {
  it('are found by the reader below', () => {
    assert.deepEqual(loose('/* var(--_c) */ a { --_a: 1; --_b: var(--_a); color: var( --_d) }'), {
      undefined: ['--_d'],
      unused: ['--_b'],
    });
  });

  it('are defined where they are used, and used where they are defined', () => {
    assert.ok(styles.length > 5);
    assert.deepEqual(loose(styles.join('\n')), { undefined: [], unused: [] });
  });

  it('are defined in every element that uses them, but for what its wrapper, or the list around a card, may set', () => {
    for (const element of Object.values(elements)) {
      if (typeof element === 'string') continue;
      const sheets = [element.styles].flat(3) as CSSResult[];
      const { undefined: missing } = loose(sheets.map(({ cssText }) => cssText).join('\n'));
      assert.deepEqual(
        missing.filter((name) => !['--_fixed', '--_size', '--_rows'].includes(name)),
        [],
        element.name,
      );
    }
  });

  it('are registered where they are colours, and only there', () => {
    const named = [...styles.join('\n').matchAll(/(--_tillvaxt-[\w-]+)\s*:/g)].map(([, name]) => name!);
    assert.deepEqual(registered.map(({ name }) => name).toSorted(), [...new Set(named)].toSorted());
  });

  it('hold the colours that the mathematics derives, all of them', () => {
    const derived = ['tokens', 'fields']
      .map((name) => readFileSync(new URL(`src/theme/${name}.styles.ts`, root), 'utf8'))
      .join('');
    assert.deepEqual(
      roles.filter((role) => !derived.includes(`--_tillvaxt-${role}: `)),
      [],
    );
  });
});

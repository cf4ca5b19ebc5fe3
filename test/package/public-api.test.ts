// R53: what pages rely on by name stays: tags, attributes, properties, slots, events, parts, states, custom properties and themes. After
// a name was added, or taken away in a new major version: `npm run api`.
import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const file = 'test/package/public-api.txt';

const kinds = {
  attributes: 'attribute',
  members: 'property',
  slots: 'slot',
  events: 'event',
  cssParts: 'part',
  cssStates: 'state',
  cssProperties: 'token',
} as const;
type Declaration = Partial<Record<keyof typeof kinds, { name: string }[]>> & { tagName?: string };

/** Every public name, a line each. */
function names(): string[] {
  const { modules } = JSON.parse(read('dist/custom-elements.json')) as { modules: { declarations: Declaration[] }[] };
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const all = [
    ...elements.flatMap((declaration) =>
      Object.entries(kinds).flatMap(([key, kind]) =>
        (declaration[key as keyof typeof kinds] ?? []).map(
          ({ name }) => `<${declaration.tagName}> ${kind} ${name || '(default)'}`,
        ),
      ),
    ),
    ...globSync('dist/themes/*.css', { cwd: root }).map((path) => `theme ${basename(path)}`),
  ];
  return [...new Set(all)].sort();
}

const missing = (from: readonly string[], all: readonly string[]): string[] =>
  all.filter((name) => !from.includes(name));

if (process.env.WRITE_API) writeFileSync(new URL(file, root), `${names().join('\n')}\n`);
const promised = read(file).trim().split('\n');

describe('public API', () => {
  it('keeps every name', () => {
    assert.ok(promised.includes('<tillvaxt-vision> state waiting'));
    assert.ok(promised.includes('<tillvaxt-vision> part motto'));
    assert.deepEqual(missing(names(), promised), []);
  });

  it('has every state that an element can be in', () => {
    const sources = globSync('src/**/*.ts', { cwd: root }).map(read).join('\n');
    const set = [...sources.matchAll(/\bsetState\('([a-z-]+)'/g)].map(([, name]) => name);
    assert.deepEqual(
      [...new Set(set)].sort(),
      [...new Set(promised.flatMap((line) => / state (.+)/.exec(line)?.[1] ?? []))].sort(),
    );
  });

  it('lists every name: after an addition, `npm run api`', () => {
    assert.deepEqual(missing(promised, names()), []);
  });
});

// Every named example of every element has its story, and every story shows an example.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import type { Example } from '../../src/elements/example.ts';
import { tags } from '../../src/internal/version.ts';

const root = new URL('../../', import.meta.url);

interface Story {
  name: string;
  render(): string;
}

const exportName = ({ name }: Example): string => name[0]!.toUpperCase() + name.slice(1);

describe('stories', () => {
  it('there is one file of stories per element, and one of examples', () => {
    const elements = tags.map((tag) => tag.replace('tillvaxt-', '')).sort();
    const files = (pattern: string, end: string): string[] =>
      globSync(pattern, { cwd: root })
        .map((file) => basename(file, end))
        .sort();
    assert.deepEqual(files('src/elements/*/*.examples.ts', '.examples.ts'), elements);
    assert.deepEqual(files('stories/*.stories.ts', '.stories.ts'), elements);
  });

  for (const file of globSync('stories/*.stories.ts', { cwd: root })) {
    const element = basename(file, '.stories.ts');

    it(`${element}: every example has its story, and no other`, async () => {
      const { default: meta, ...stories } = (await import(new URL(file, root).href)) as {
        default: { component: string };
      } & Record<string, Story>;
      const { examples } = (await import(new URL(`src/elements/${element}/${element}.examples.ts`, root).href)) as {
        examples: readonly Example[];
      };
      assert.equal(meta.component, `tillvaxt-${element}`);
      assert.deepEqual(Object.keys(stories).sort(), examples.map(exportName).sort());
      for (const example of examples) {
        const story = stories[exportName(example)]!;
        assert.equal(story.name, example.title);
        assert.equal(story.render(), example.html);
      }
    });

    it(`${element}: its examples have names and titles of their own`, async () => {
      const { examples } = (await import(new URL(`src/elements/${element}/${element}.examples.ts`, root).href)) as {
        examples: readonly Example[];
      };
      assert.equal(new Set(examples.map(({ name }) => name)).size, examples.length);
      assert.equal(new Set(examples.map(({ title }) => title)).size, examples.length);
      for (const { name, html } of examples) {
        assert.match(name, /^[a-z][a-zA-Z]+$/);
        assert.ok(html.includes(`<tillvaxt-${element}`), `${name} does not show the element`);
        // R6: what is pasted holds no inline script, handler or style.
        assert.doesNotMatch(html, /<script|\sstyle=|\son[a-z]+=/i, name);
      }
    });

    it(`${element}: exports are static, for the index of Storybook`, () => {
      const source = readFileSync(new URL(file, root), 'utf8');
      assert.match(source, /^export const \w+ = story\(examples, '\w+'\);$/m);
    });
  }
});

// Read back by CommonMark's own parser.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Parser } from 'commonmark';
import { toMarkdown } from '../../src/plan/plan-markdown.ts';
import { someAnswers } from './answers.ts';

/** What a reader of the Markdown sees, block by block. */
function blocks(markdown: string): [kind: string, text: string][] {
  const walker = new Parser().parse(markdown).walker();
  const found: [string, string][] = [];
  for (let event = walker.next(); event; event = walker.next()) {
    const { entering, node } = event;
    if (['paragraph', 'heading'].includes(node.type) && entering)
      found.push([node.parent?.type === 'item' ? `${node.parent.listType} item` : node.type, '']);
    const last = found.at(-1);
    if (node.type === 'text') last![1] += node.literal;
    else if (['linebreak', 'softbreak'].includes(node.type)) last![1] += '\n';
    else if (!['document', 'paragraph', 'heading', 'list', 'item', 'emph'].includes(node.type))
      found.push([node.type, node.literal ?? '']);
  }
  return found;
}

const written = (items: readonly string[], list?: 'ul' | 'ol'): string =>
  toMarkdown(
    { title: 'Min plan', lead: 'Fagersta och Norberg', parts: [{ title: 'Vad finns redan?', items, list }] },
    'Inte än',
  );
const around: [string, string][] = [
  ['heading', 'Min plan'],
  ['paragraph', 'Fagersta och Norberg'],
  ['heading', 'Vad finns redan?'],
];

describe('the plan as Markdown', () => {
  it('has a heading for each part and says where an answer is missing', () => {
    assert.deepEqual(blocks(written([])), [...around, ['paragraph', 'Inte än']]);
    for (const [list, kind] of [
      ['ul', 'bullet item'],
      ['ol', 'ordered item'],
    ] as const)
      assert.deepEqual(blocks(written(['Ett', 'Två'], list)), [...around, [kind, 'Ett'], [kind, 'Två']]);
  });

  it('numbers what has an order, with all of an item’s lines in it, also from the tenth on', () => {
    const items = Array.from({ length: 11 }, (_, index) => `Steg\nden ${index + 1} mars`);
    assert.deepEqual(blocks(written(items, 'ol')), [...around, ...items.map((item) => ['ordered item', item])]);
    assert.match(written(items, 'ol'), /^1\. Steg[^]*^2\. Steg[^]*^11\. Steg/m);
  });

  for (const typed of [
    ...Object.values(someAnswers.wild.texts),
    '1. a\n2) b\n* c\n+ d\n> e\n    f\n\tg',
    'Rubrik\n===\n---\n***',
    '```\nkod\n```\n~~~',
    '<!-- --> <b>x</b> &lt; &#35; https://example.se www.example.se a@example.se <https://x.se>',
    '| a | b |\n|---|---|\n| ~~c~~ | ==d== |',
    '![x](y "z") [a]: b\n[a]: c',
    '\\\\ \\# \\`',
    'slut med ett bakstreck \\',
  ])
    for (const [list, expected] of [
      [undefined, 'paragraph'],
      ['ul', 'bullet item'],
      ['ol', 'ordered item'],
    ] as const)
      it(`shows what was typed and nothing else (${expected}): ${JSON.stringify(typed.slice(0, 60))}`, () => {
        const [, , , ...shown] = blocks(written([typed], list));
        assert.ok(
          shown.every(([kind]) => kind === expected),
          JSON.stringify(shown),
        );
        const lines = (text: string): string[] =>
          text
            .split(/[\r\n]+/)
            .map((line) => line.trim())
            .filter(Boolean);
        assert.deepEqual(
          shown.flatMap(([, text]) => lines(text)),
          lines(typed),
        );
      });
});

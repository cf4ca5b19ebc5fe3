import type { StoryObj } from '@storybook/web-components-vite';
import { perform, type Example } from '../src/elements/example.ts';
import { openFiles, prepareDevice, showAs } from './device.ts';

/** The story of one named example: its markup as a web editor would paste it, with the manifest's tables beside it. */
export function story(examples: readonly Example[], name: string): StoryObj {
  const example = examples.find((each) => each.name === name);
  if (!example)
    throw new RangeError(`example "${name}": expected one of ${examples.map((each) => each.name).join(', ')}`);
  const { outbox, plan, seen } = example;
  const ownsPage = Boolean(outbox ?? plan) || seen === 'print';
  return {
    name: example.title,
    // All stories of a documentation page share one device, and one set of style sheets.
    tags: ownsPage ? ['!autodocs'] : [],
    beforeEach: () => prepareDevice(example),
    render: () => example.html,
    play: async ({ canvasElement }) => {
      if (example.isStorageRefused) await openFiles(canvasElement, example);
      await perform(canvasElement, example);
      if (example.seen) await showAs(canvasElement, example.seen);
    },
    parameters: {
      ownsPage,
      docs: { description: { story: example.title }, source: { code: example.html, language: 'html' } },
    },
  };
}

import { executeServerCommand } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from '@open-wc/testing';
import { perform, type Example } from '../../src/elements/example.ts';
import { can } from './capabilities.ts';
import { deep, place } from './page.ts';

declare const axe: { run(root: Element, options: RunOptions): Promise<AxeResults> };

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Says what axe found, one line a finding. */
export async function violations(root: Element): Promise<string[]> {
  const { violations: found } = await axe.run(root, {
    runOnly: tags,
    // These judge a whole page; an element alone is none.
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** The example on the page, as its visitor has brought it there. */
async function shown(example: Example): Promise<HTMLElement> {
  const box = await place(example.html);
  await perform(box, example);
  return box;
}

/** R37, R40: every example in light and dark, and where the engine can emulate them, forced colours and more contrast. */
export function accessibilitySuite(tag: string, all: readonly Example[]): void {
  // Here what is seen on paper or enlarged would be what is seen on the screen, once more.
  const examples = all.filter(({ seen }) => !seen);
  describe(`<${tag}> accessibility`, () => {
    for (const example of examples) {
      for (const scheme of ['light', 'dark']) {
        it(`${example.name}: axe finds nothing, ${scheme}`, async () => {
          document.documentElement.style.colorScheme = scheme;
          document.documentElement.style.background = scheme === 'dark' ? '#141715' : '#fff';
          expect(await violations(await shown(example))).to.deep.equal([]);
        });
      }
      if (can.emulateMedia) {
        for (const [name, value] of [
          ['forced-colors', 'active'],
          ['prefers-contrast', 'more'],
        ] as const) {
          it(`${example.name}: axe finds nothing, ${name}: ${value}`, async () => {
            await executeServerCommand('media-features', [{ name, value }]);
            try {
              expect(matchMedia(`(${name}: ${value})`).matches, 'the engine emulates it').to.equal(true);
              expect(await violations(await shown(example))).to.deep.equal([]);
            } finally {
              await executeServerCommand('media-features', []);
            }
          });
        }
      }
    }

    it('targets are at least 24 × 24 CSS px', async () => {
      for (const example of examples) {
        const small = deep(await shown(example))
          .filter((element) => element.matches('a[href], button, input:not([type=hidden]), summary, select, textarea'))
          .filter((element) => element.checkVisibility())
          .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ element, box }) => `${example.name}: ${element.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`);
        expect(small).to.deep.equal([]);
      }
    });

    it('no text is smaller than 0.8 of the reader’s own size', async () => {
      for (const example of examples) {
        const small = deep(await shown(example))
          .filter((element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim()))
          .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 12.8)
          .map((element) => `${example.name}: ${element.textContent}`);
        expect(small).to.deep.equal([]);
      }
    });
  });
}

import { expect, nextFrame } from '@open-wc/testing';
import type { Example } from '../../src/elements/example.ts';
import { consoleDuring, elementsIn, place, settled, visibleText } from './page.ts';

/** R55: the same whether properties are set before or after attaching; survives remove and re-add; leaks no listener. */
export function lifecycleSuite(
  tag: string,
  examples: readonly Example[],
  properties: Readonly<Record<string, unknown>>,
): void {
  describe(`<${tag}> lifecycle`, () => {
    it('is the same with properties set before and after it is attached', async () => {
      const before = document.createElement(tag);
      Object.assign(before, properties);
      (await place('')).append(before);
      await settled(document.body);
      const after = document.createElement(tag);
      (await place('')).append(after);
      await nextFrame();
      Object.assign(after, properties);
      await settled(document.body);
      expect(markupOf(after)).to.equal(markupOf(before));
      expect(visibleText(after)).to.not.equal('');
    });

    it('is the same with attributes set by script as in the markup', async () => {
      for (const example of examples) {
        const box = await place(example.html);
        for (const element of [...box.querySelectorAll(tag)]) {
          const again = document.createElement(tag);
          again.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
          element.after(again);
          for (const { name, value } of element.attributes) again.setAttribute(name, value);
          await settled(box);
          expect(markupOf(again), example.name).to.equal(markupOf(element));
        }
      }
    });

    it('survives being taken out and put back', async () => {
      for (const example of examples) {
        const box = await place(example.html);
        const seen = visibleText(box);
        for (let time = 0; time < 3; time++) {
          const element = box.querySelector(tag)!;
          const { parentNode, nextSibling } = element;
          element.remove();
          await nextFrame();
          parentNode!.insertBefore(element, nextSibling);
          await settled(box);
        }
        expect(visibleText(box), example.name).to.equal(seen);
      }
    });

    it('leaves no listener or observer behind after ten times in and out', async () => {
      const box = await place(examples[0]!.html);
      const element = box.querySelector(tag)!;
      const parent = element.parentNode!;
      const { count, stop } = countListeners();
      try {
        for (let time = 0; time < 10; time++) {
          element.remove();
          await nextFrame();
          parent.append(element);
          await settled(box);
        }
        expect(count()).to.equal(0);
      } finally {
        stop();
      }
    });

    it('says nothing on the console', async () => {
      const said = await consoleDuring(async () => {
        for (const example of examples) await place(example.html);
      });
      expect(said).to.deep.equal([]);
    });
  });
}

/** Everything an element renders, without Lit's own marks. */
function markupOf(element: Element): string {
  const inner = elementsIn(element.shadowRoot!).map(markupOf).join('');
  return (element.shadowRoot!.innerHTML + inner).replace(/<!--.*?-->/gs, '').replace(/lit\$\d+\$/g, '');
}

/** Counts listeners added less those removed on what outlives an element: window, document, media queries; and observers. */
function countListeners(): { count: () => number; stop: () => void } {
  let balance = 0;
  const lasting = (target: unknown): boolean =>
    target === window || target === document || target === document.documentElement || target instanceof MediaQueryList;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const { observe, disconnect } = MutationObserver.prototype;
  EventTarget.prototype.addEventListener = function (...words: Parameters<typeof addEventListener>) {
    if (lasting(this)) balance++;
    return addEventListener.apply(this, words);
  };
  EventTarget.prototype.removeEventListener = function (...words: Parameters<typeof removeEventListener>) {
    if (lasting(this)) balance--;
    return removeEventListener.apply(this, words);
  };
  MutationObserver.prototype.observe = function (...words: Parameters<typeof observe>) {
    balance++;
    return observe.apply(this, words);
  };
  MutationObserver.prototype.disconnect = function () {
    balance--;
    return disconnect.apply(this);
  };
  return {
    count: () => balance,
    stop: () => {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      Object.assign(MutationObserver.prototype, { observe, disconnect });
    },
  };
}

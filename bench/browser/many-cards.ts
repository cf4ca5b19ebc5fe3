import type { Browser, Page } from 'puppeteer-core';
import { content, type Content } from './content.ts';
import type { Contender } from './contenders.ts';
import type { Site } from './site.ts';
import { countWithoutGarbage, visit } from './visit.ts';

/** What a number of cards cost. */
export interface Cards {
  /** Milliseconds until what was done is on the screen. */
  readonly mount: number;
  readonly update: number;
  readonly unmount: number;
  /** JavaScript heap that they added. */
  readonly heapBytes: number;
  /** Of it, what is left when they are gone, and nodes and listeners beside it. */
  readonly leftBytes: number;
  readonly leftNodes: number;
  readonly leftListeners: number;
}

declare global {
  var mount: (howMany: number) => void;
  var update: () => void;
  var unmount: () => void;
}

/** The page that the cards are put into: the contender's own, without its content. */
export const cardsPage = ({ html }: Contender): string =>
  html.replace(/<main>[^]*<\/main>/, '<main class="cards" id="cards"></main>');

/**
 * Mounts so many cards, has each show another area, and takes them out. Before that twelve come and go, so that what is
 * made once is not counted.
 */
export async function manyCards(browser: Browser, { card }: Contender, site: Site, howMany: number): Promise<Cards> {
  const { page, cdp, close } = await visit(browser, { slowNetwork: false });
  try {
    await page.goto(`${site.origin}/cards`, { waitUntil: 'networkidle0' });
    await page.evaluate(prepare, card, content);
    await timed(page, () => globalThis.mount(12));
    await timed(page, () => globalThis.update());
    await timed(page, () => globalThis.unmount());
    const before = await countWithoutGarbage(cdp);
    const mount = await timed(page, (many) => globalThis.mount(many), howMany);
    const { JSHeapUsedSize } = await countWithoutGarbage(cdp);
    const update = await timed(page, () => globalThis.update());
    const unmount = await timed(page, () => globalThis.unmount());
    await countWithoutGarbage(cdp);
    const after = await countWithoutGarbage(cdp);
    return {
      mount,
      update,
      unmount,
      heapBytes: JSHeapUsedSize - before.JSHeapUsedSize,
      leftBytes: after.JSHeapUsedSize - before.JSHeapUsedSize,
      leftNodes: after.Nodes - before.Nodes,
      leftListeners: after.JSEventListeners - before.JSEventListeners,
    };
  } finally {
    await close();
  }
}

/** Defines `mount`, `update` and `unmount` in the page. Filled cards are cloned from one template, then get their words. */
function prepare(card: Contender['card'], { areas }: Content): void {
  const place = document.querySelector('#cards')!;
  const template = document.createElement('template');
  if ('template' in card) template.innerHTML = card.template;
  const list = (tag: string, words: readonly string[]): Element[] =>
    words.map((word) => Object.assign(document.createElement(tag), { textContent: word }));
  const show = (element: Element, { id, label, motif, summary, text, actions }: (typeof areas)[number]): void => {
    if ('tag' in card) return void Object.assign(element, { area: id, pledgeHref: '#form' });
    const [grows, adds] = element.querySelectorAll('path');
    adds!.setAttribute('d', motif[0]);
    grows!.setAttribute('d', motif[1]);
    element.querySelector('h3')!.textContent = label;
    element.querySelector('.summary')!.textContent = summary;
    const more = element.querySelector('.more')!;
    const terms = actions.flatMap(({ label: who, items }) => {
      const said = document.createElement('dd');
      said.append(document.createElement('ul'));
      said.firstElementChild!.append(...list('li', items));
      return [...list('dt', [who]), said];
    });
    more.querySelector('dl')!.replaceChildren(...terms);
    more.replaceChildren(...list('p', text), more.querySelector('h4')!, more.querySelector('dl')!);
  };
  const areaAt = (index: number): (typeof areas)[number] => areas[index % areas.length]!;
  globalThis.mount = (howMany) => {
    const all = document.createDocumentFragment();
    for (let index = 0; index < howMany; index++) {
      const made =
        'tag' in card
          ? document.createElement(card.tag)
          : document.importNode(template.content, true).firstElementChild!;
      show(made, areaAt(index));
      all.append(made);
    }
    place.append(all);
  };
  globalThis.update = () => [...place.children].forEach((each, index) => show(each, areaAt(index + 1)));
  globalThis.unmount = () => place.replaceChildren();
}

/** Milliseconds from the work's start until the frame that shows it is made. */
function timed(page: Page, work: (howMany: number) => void, howMany = 0): Promise<number> {
  return page.evaluate(
    async (code, many) => {
      const frame = (): Promise<unknown> =>
        new Promise((shown) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = shown;
            port2.postMessage('');
          }),
        );
      const run = (0, eval)(`(${code})`) as (howMany: number) => void;
      await frame();
      const start = performance.now();
      run(many);
      await frame();
      return performance.now() - start;
    },
    work.toString(),
    howMany,
  );
}

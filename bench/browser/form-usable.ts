import type { Browser, Page } from 'puppeteer-core';
import type { Site } from './site.ts';
import { visit } from './visit.ts';

declare global {
  /** The binding through which the page tells when its form can be used. */
  var formUsable: (at: string) => void;
  /** A field to type into and a button that sends, of what is shown in the form; through open shadow roots. */
  var findForm: () => { field: HTMLTextAreaElement; button: HTMLButtonElement } | undefined;
}

/**
 * Milliseconds from the start of a visit until the form is on the screen with a field that can be typed into and a button
 * that sends. That it is so is then proved by typing and pressing the button, as a visitor would at that very moment.
 *
 * @throws Error where the field does not hold what was typed, or the button does nothing.
 */
export async function formUsable(browser: Browser, name: string, site: Site): Promise<number> {
  const { page, cdp, close } = await visit(browser, { slowNetwork: true });
  try {
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: 'formUsable' });
    await page.evaluateOnNewDocument(probe);
    const usable = new Promise<number>((told) =>
      cdp.on('Runtime.bindingCalled', ({ payload }) => told(Number(payload))),
    );
    site.takeSent();
    const going = page.goto(site.origin).catch(() => undefined);
    const at = await within(30, usable, `${name}: the form never became usable`);
    await typeAndSend(page, name, site);
    await going;
    return at;
  } finally {
    await close();
  }
}

/** Runs in the page from its beginning, once a frame. */
function probe(): void {
  const isShown = (element: Element): boolean => element.getClientRects().length > 0;
  function* deep(root: ParentNode): Generator<Element> {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* deep(element.shadowRoot);
    }
  }
  globalThis.findForm = () => {
    const host = document.querySelector('#form');
    if (!host) return;
    const all = [...deep(host), ...(host.shadowRoot ? deep(host.shadowRoot) : [])];
    const field = all.find((each) => each instanceof HTMLTextAreaElement && isShown(each)) as HTMLTextAreaElement;
    const button = all.find(
      (each) => each instanceof HTMLButtonElement && each.type === 'submit' && isShown(each),
    ) as HTMLButtonElement;
    return field && button && { field, button };
  };
  const look = (): unknown =>
    performance.getEntriesByName('first-contentful-paint').length && globalThis.findForm()
      ? globalThis.formUsable(String(performance.now()))
      : requestAnimationFrame(look);
  if (location.protocol === 'http:') requestAnimationFrame(look);
}

/** The field and the button are found and used in one step: an element may take over between two. */
async function typeAndSend(page: Page, name: string, site: Site): Promise<void> {
  await page.evaluate(() => globalThis.findForm()!.field.focus());
  await page.keyboard.type('Hej');
  const typed = await page.evaluate(() => globalThis.findForm()!.field.value);
  if (typed !== 'Hej') throw new Error(`${name}: the field holds ${JSON.stringify(typed)} after "Hej" was typed`);
  const before = await shown(page);
  await page.evaluate(() => globalThis.findForm()!.button.click());
  const until = Date.now() + 10_000;
  while (!site.takeSent() && (await shown(page)) === before)
    if (Date.now() > until) throw new Error(`${name}: the button did nothing`);
}

/** The words in the form, to see whether they change. */
const shown = (page: Page): Promise<string> =>
  page
    .evaluate(() => {
      const host = document.querySelector('#form');
      return host?.shadowRoot?.textContent ?? host?.textContent ?? '';
    })
    .catch(() => '');

async function within<Value>(seconds: number, value: Promise<Value>, otherwise: string): Promise<Value> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error(otherwise)), seconds * 1000);
  });
  return Promise.race([value, late]).finally(() => clearTimeout(clock));
}

import type { LitElement } from 'lit';
import { focusAfterUpdate } from './focus-after-update.ts';

/** What a fragment leads to in the document, as the browser finds it. */
function targetOf(hash: string): Element | null {
  const id = hash.slice(1);
  try {
    return document.getElementById(id) ?? document.getElementById(decodeURIComponent(id));
  } catch {
    return null;
  }
}

/** The fragment that the page was come to by, once somebody has been led where it leads: what is made anew there later is not what they came for. */
let cameBy = '';

const leadsInto = (host: Element, hash: string): boolean => !!hash && host.contains(targetOf(hash));

/**
 * Answers a visitor who follows a link of the page to an element, or to the heading of its content. The browser scrolls there by itself, but
 * not in a frame that is as high as its page, and in Firefox the Tab key goes on from where it was. A link that a script of the page answers is left to that. Who has come before
 * the element has rendered, from another page too, is there when it has: the heading that the browser went to is gone then, and the Tab key would pass the element by.
 *
 * @param selector what takes the focus
 * @param prepare has the element render, if it waits
 */
export function followLinks(host: LitElement, selector: string, prepare: () => void): void {
  let awaited = '';
  let hasRendered = false;
  const arrive = (): void => {
    prepare();
    focusAfterUpdate(host, selector, true);
  };
  const onClick = (event: MouseEvent): void => {
    awaited = '';
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link?.hash || event.defaultPrevented || isElsewhere || link.hasAttribute('download')) return;
    const frame = link.target || document.querySelector<HTMLBaseElement>('base[target]')?.target || '_self';
    const [page, here] = [link.href, location.href].map((url) => url.split('#')[0]);
    if (frame !== '_self' || page !== here || !leadsInto(host, link.hash)) return;
    // After the browser has gone there, which takes the focus away.
    if (link.hash === location.hash) requestAnimationFrame(() => setTimeout(arrive));
    else awaited = link.hash;
  };
  const onHashChange = (): void => {
    if (awaited && awaited === location.hash) arrive();
    awaited = '';
  };
  host.addController({
    hostConnected: () => {
      window.addEventListener('click', onClick);
      window.addEventListener('hashchange', onHashChange);
    },
    hostUpdated: () => {
      const target = !hasRendered && host.shadowRoot?.querySelector<HTMLElement>(selector);
      if (!target) return;
      hasRendered = true;
      const { hash } = location;
      if (hash === cameBy || !leadsInto(host, hash)) return;
      cameBy = hash;
      // Not who has gone on, or is in the page around this one.
      const { top } = target.getBoundingClientRect();
      const isThere = document.hasFocus() && document.activeElement === document.body;
      if (isThere && top > -1 && top < innerHeight) target.focus({ preventScroll: true });
    },
    hostDisconnected: () => {
      window.removeEventListener('click', onClick);
      window.removeEventListener('hashchange', onHashChange);
      awaited = '';
    },
  });
}

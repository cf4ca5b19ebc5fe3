import type { LitElement } from 'lit';
import { focusAfterUpdate } from './focus-after-update.ts';

/**
 * Answers a visitor who follows a link of the page to an element, by its id or that of its content's heading (`…-title`). The browser scrolls there
 * by itself, but not in a frame that is as high as its page, and in Firefox the Tab key goes on from where it was.
 *
 * @param selector what takes the focus
 * @param prepare has the element render, if it waits
 */
export function followLinks(host: LitElement, selector: string, prepare: () => void): void {
  const arrive = (): void => {
    prepare();
    focusAfterUpdate(host, selector);
  };
  const onClick = (event: MouseEvent): void => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!link?.hash || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const [page, here] = [link.href, document.URL].map((url) => url.split('#')[0]);
    const [, id] = /^#(.*?)(?:-title)?$/.exec(link.hash)!;
    if (page !== here || !host.id || id !== encodeURIComponent(host.id)) return;
    // After the browser has gone there, which takes the focus away.
    if (link.hash === location.hash) requestAnimationFrame(() => setTimeout(arrive));
    else window.addEventListener('hashchange', arrive, { once: true });
  };
  host.addController({
    hostConnected: () => window.addEventListener('click', onClick),
    hostDisconnected: () => window.removeEventListener('click', onClick),
  });
}

import { definedVersion } from './version.ts';
import { warnOnce } from './warn-once.ts';

type Known = (CustomElementConstructor & { tillvaxtVersion?: string; observedAttributes: string[] }) | undefined;

/**
 * Makes elements of what stands for them where a builder refuses custom tags, once the page is read: of
 * `<div data-tillvaxt="focus-areas" data-density="compact">` a `<tillvaxt-focus-areas density="compact">`, with its content.
 *
 * Only attributes that an element knows are taken over, and a few that any has: filters let every `data-…` pass, and none of them may
 * become a handler.
 */
export function upgrade(): void {
  if (typeof document === 'undefined' || !definedVersion()) return;
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', upgradeAll);
  else upgradeAll();
}

// After the focus has moved, so that it is known where to.
const later = (): unknown => setTimeout(upgradeAll);

function upgradeAll(): void {
  for (const standIn of document.querySelectorAll<HTMLElement>('[data-tillvaxt]')) {
    const name = standIn.dataset.tillvaxt!;
    const known = customElements.get(`tillvaxt-${name}`) as Known;
    if (!known?.tillvaxtVersion)
      warnOnce(standIn, 'attribute data-tillvaxt', `"${name}"; expected an element's name, such as "pledge-form"`);
    // Moving a field would take the focus from a visitor who is writing in it.
    else if (standIn.closest('[data-tillvaxt]:focus-within'))
      document.addEventListener('focusout', later, { once: true });
    else replace(standIn, new known(), [...known.observedAttributes, 'id', 'class', 'lang', 'dir', 'slot', 'hidden']);
  }
}

function replace(standIn: HTMLElement, element: HTMLElement, attributes: readonly string[]): void {
  for (const name of attributes) {
    const value = standIn.getAttribute(`data-${name}`) ?? standIn.getAttribute(name);
    if (value !== null) element.setAttribute(name, value);
  }
  // Filters take away the mark of a fallback, too; a wrapper has none, but the page's own content.
  const fallback = document.createElement('div');
  fallback.slot = 'fallback';
  // By which `tillvaxt.css` tells a snippet's content from an author's.
  if (standIn.querySelector('[part]')) fallback.part.add('fallback');
  for (const node of [...standIn.childNodes] as HTMLElement[])
    (element.localName === 'tillvaxt-programme' || node.slot || node.dataset?.tillvaxt ? element : fallback).append(
      node,
    );
  if (fallback.firstChild) element.append(fallback);
  standIn.replaceWith(element);
}

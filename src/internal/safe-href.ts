import { warnOnce } from './warn-once.ts';

/** A link target as written when it leads to a page, or nothing and a warning: `javascript:` and its like are no target. */
export function safeHref(host: Element, attribute: string, href: string): string | undefined {
  if (URL.canParse(href, document.baseURI) && /^https?:$/.test(new URL(href, document.baseURI).protocol)) return href;
  // A page opened from disk or in a frame without an address still has its own fragments.
  if (href.startsWith('#')) return href;
  warnOnce(host, `attribute ${attribute}`, `"${href}"; expected #id or an http(s) address`);
  return undefined;
}

import { warnOnce } from './warn-once.ts';

const isWeb = (url: URL): boolean => /^https?:$/.test(url.protocol);

/** An attribute's address, absolute, or undefined and a warning where it is no http(s) address. */
export function absoluteUrl(host: Element, attribute: string, value: string): string | undefined {
  const url = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : undefined;
  if (url && isWeb(url)) return url.href;
  warnOnce(host, `attribute ${attribute}`, `"${value}"; expected an http(s) address`);
  return undefined;
}

/** A link target as written when it leads to a page, or undefined and a warning: `javascript:` and its like are no target. */
export function safeHref(host: Element, attribute: string, href: string): string | undefined {
  // A page opened from disk or in a frame without an address still has its own fragments.
  if (href.startsWith('#') || (URL.canParse(href, document.baseURI) && isWeb(new URL(href, document.baseURI))))
    return href;
  warnOnce(host, `attribute ${attribute}`, `"${href}"; expected #id or an http(s) address`);
  return undefined;
}

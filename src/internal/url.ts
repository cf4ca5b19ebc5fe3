import { warnOnce } from './warn-once.ts';

const isWeb = (url: URL): boolean => /^https?:$/.test(url.protocol);

/** An attribute's address, absolute, or undefined and a warning where it is no http(s) address. */
export function absoluteUrl(host: Element, attribute: string, value: string): string | undefined {
  value = String(value);
  const url = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : undefined;
  if (url && isWeb(url)) return url.href;
  warnOnce(host, `attribute ${attribute}`, `"${value}"; expected an http(s) address`);
  return undefined;
}

/**
 * A link target when it leads to a page, or undefined and a warning: `javascript:` and its like are no target. A fragment is of
 * the page itself, also where `<base>` or a frame's `srcdoc` would have it be of another.
 */
export function safeHref(host: Element, attribute: string, href: string): string | undefined {
  href = String(href);
  if (href.startsWith('#')) {
    const [page, base] = [document.URL, document.baseURI].map((url) => url.split('#')[0]);
    return page === base ? href : `${page}${href}`;
  }
  if (URL.canParse(href, document.baseURI) && isWeb(new URL(href, document.baseURI))) return href;
  warnOnce(host, `attribute ${attribute}`, `"${href}"; expected #id or an http(s) address`);
  return undefined;
}

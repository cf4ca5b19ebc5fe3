import { en } from './texts/en.ts';
import { fi } from './texts/fi.ts';
import { sv, type Texts } from './texts/sv.ts';

export type { Texts };

/** The languages of the pages. */
export type Language = 'sv' | 'en' | 'fi';

const TEXTS: Record<Language, Texts> = { sv, en, fi };

/** The texts in a language. */
export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

/** The page language for a BCP 47 tag: `fi-FI` is `fi`; Swedish where there is none of it. */
export function languageOf(tag: string | undefined): Language {
  return known(tag) ?? 'sv';
}

/** The page language for an Accept-Language header, whose tags browsers send in order of preference (RFC 9110, 12.5.4). */
export function preferredLanguage(header: string | undefined): Language {
  const tags = (header ?? '').split(',').map((range) => range.split(';')[0]?.trim());
  return tags.map(known).find((language) => language !== undefined) ?? 'sv';
}

function known(tag: string | undefined): Language | undefined {
  const [primary = ''] = (tag ?? '').toLowerCase().split('-');
  return Object.hasOwn(TEXTS, primary) ? (primary as Language) : undefined;
}

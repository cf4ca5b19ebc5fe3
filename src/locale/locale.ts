import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** Languages the interface speaks. */
export type Locale = 'sv' | 'en' | 'fi';

/** The interface's texts: Swedish is the source of the keys, and a language that lacks one does not compile. */
export type Texts = Readonly<ReturnType<typeof sv>>;

const all: Readonly<Record<Locale, () => Texts>> = { sv, en, fi };
const made: Partial<Record<Locale, Texts>> = {};

/** Made when they are first asked for: a page has one language or two, and none to begin with where its content stands. */
export const texts = (locale: Locale): Texts => (made[locale] ??= all[locale]());

/** The tag by which `Intl` writes dates: our English is British. */
export const dateTag = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

/** A moment in words, to the minute; the time stays on one line. */
export const momentIn = (locale: Locale, time: Date | number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(dateTag(locale), options).format(time).replace(/ (?=[\d.:]+$)/, '\u00a0');

/** A tag's language, of a locale's name (`sv_SE`) too. */
export const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0]!;

/**
 * The interface language for a BCP 47 tag: its own, or English for a language the interface does not speak. Swedish where the
 * page names none.
 */
export function localeFor(lang: string | undefined): Locale {
  if (!lang) return 'sv';
  const base = languageOf(lang);
  return Object.hasOwn(all, base) ? (base as Locale) : 'en';
}

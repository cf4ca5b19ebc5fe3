import { en } from './texts/en.ts';
import { fi } from './texts/fi.ts';
import { sv, type Texts } from './texts/sv.ts';

export type { Texts };

const TEXTS = { sv, en, fi } as const satisfies Record<string, Texts>;

/** The languages of the report. */
export type Language = keyof typeof TEXTS;
export const languages = Object.keys(TEXTS) as Language[];

export const isLanguage = (text: string): text is Language => Object.hasOwn(TEXTS, text);

/** The texts in a language. */
export const textsIn = (language: Language): Texts => TEXTS[language];

/** The languages of a snippet, with the words that only a snippet has. */
export const snippetTexts = {
  sv: { openPage: (title: string): string => `${title}: ge ditt löfte på programmets egen sida` },
  en: { openPage: (title: string): string => `${title}: make your pledge on the programme’s own page` },
  fi: { openPage: (title: string): string => `${title}: anna lupauksesi ohjelman omalla sivulla` },
} as const;

export type SnippetLanguage = keyof typeof snippetTexts;

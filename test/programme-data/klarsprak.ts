/**
 * What can be measured of klarspråk, plain Swedish: readability (LIX), length of sentences, and words that make a text
 * stiff. Whether a text is worth reading it cannot tell.
 */

/** At most this LIX; 30–40 is easy reading, 40–50 newspaper text. */
export const maxLix = 40;

/** At most this many words in a sentence. */
export const maxWords = 20;

/**
 * LIX, the readability index of C. H. Björnsson (Läsbarhet, 1968): words per sentence plus the percentage of words longer
 * than six letters. Each item is a block that ends its last sentence, with or without a full stop.
 */
export function lix(blocks: readonly string[]): number {
  const all = blocks.flatMap(words);
  const long = all.filter((word) => letters(word) > 6);
  return all.length / blocks.flatMap(sentences).length + (100 * long.length) / all.length;
}

/** The sentences of a text: a full stop, question mark or exclamation mark ends one where white space or nothing follows. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?][)”’"]*)\s+/u).filter((sentence) => words(sentence).length > 0);
}

/** The words of a text; a hyphenated word or one with an apostrophe is one, a figure such as "6.1" too. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-’'.:][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Everything in a Swedish text that klarspråk would have otherwise, a line each; none for a plain text. */
export function faults(text: string): string[] {
  const long = sentences(text).filter((sentence) => words(sentence).length > maxWords);
  const stiff = unwanted.filter(([pattern]) => pattern.test(text));
  return [
    ...long.map((sentence) => `${words(sentence).length} words: ${sentence}`),
    ...stiff.map(([pattern, reason]) => `${reason}: ${pattern.exec(text)?.[0] ?? ''}`),
  ];
}

function letters(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

function anyOf(...phrases: string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${phrases.join('|')})(?![\p{L}\p{N}])`, 'iu');
}

const unwanted: readonly (readonly [RegExp, string])[] = [
  [anyOf('ni', 'er', 'ert', 'era', 'eder'), 'the reader is du, not ni'],
  [anyOf('man'), 'say who, not man'],
  [/!/u, 'no exclamation marks'],
  [
    anyOf(
      'angående',
      'avseende',
      'beträffande',
      'därest',
      'därvid',
      'dylik(?:t|a)?',
      'erforderlig(?:t|a)?',
      'erhåll(?:a|er|it|en|na)',
      'föreligg(?:a|er|ande)',
      'gällande',
      'huruvida',
      'härmed',
      'härvid',
      'i enlighet med',
      'i syfte att',
      'inkom(?:ma|mer|mit|na|men|met)',
      'jämte',
      'med anledning av',
      'ombesörj(?:a|er)',
      'ovanstående',
      'nedanstående',
      'samt',
      'såväl',
      'således',
      'tillhandahåll(?:a|er|s)',
      'tillse(?:r)?',
      'vederbörande',
      'vidta(?:r|ga|s)?',
      'å det snaraste',
      'äga rum',
    ),
    'officialese',
  ],
];

/** Numbers with their word in a language. What `Intl` has for that is dear to make: it is made when it is needed. */
export function counting(locale: string): {
  /** The number and the word that goes with it. */
  count: (n: number, single: string, many: string) => string;
  isOne: (n: number) => boolean;
} {
  let rules: Intl.PluralRules | undefined;
  const isOne = (n: number): boolean => (rules ??= new Intl.PluralRules(locale)).select(n) === 'one';
  // Below a thousand there is nothing to group.
  const written = (n: number): string => (n < 1000 ? `${n}` : new Intl.NumberFormat(locale).format(n));
  return { count: (n, single, many) => `${written(n)} ${isOne(n) ? single : many}`, isOne };
}

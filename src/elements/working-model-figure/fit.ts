/** Words on lines, and the font size they are set in. */
export interface Fitted {
  readonly lines: readonly string[];
  /** In the unit of the circle's radius. */
  readonly size: number;
}

const largest = 18;
/** Below it, words are broken; above the second, not once more for the sake of size. */
const legible = [11, 14] as const;
/** In a word of more than twelve letters: before a consonant that a vowel follows, three letters from either end. */
const breaks = /(?<=\p{L}{3})(?=(?![aeiouyåäöæø])\p{L}[aeiouyåäöæø]\p{L})/giu;

/** The words as large as they can stand inside a circle, on as few lines as that allows. Never cut; long ones broken at need. */
export function fit(words: string, radius: number): Fitted {
  const whole = set(words, radius, largest);
  if (whole.size >= legible[0]) return whole;
  const broken = set(
    words.replace(/\p{L}{13,}/gu, (word) => word.replace(breaks, '\u00AD')),
    radius,
    legible[1],
  );
  return broken.size > whole.size ? broken : whole;
}

/** At the line width that gives the largest letters; a soft hyphen is a place to break. */
function set(words: string, radius: number, most: number): Fitted {
  let best: Fitted = { lines: [], size: 0 };
  for (let width = 1; width <= words.length; width++) {
    const lines = (
      words.match(new RegExp(`\\S.{0,${width - 1}}(?:(?!\\S)|\\u00AD)|[^\\s\\u00AD]+\\u00AD?`, 'gu')) ?? []
    ).map((line) =>
      line
        .trim()
        .replace(/\u00AD$/, '-')
        .replaceAll('\u00AD', ''),
    );
    // A bold letter is about 0.6 em wide; the outer edge of each line has to stay inside the circle.
    const size = Math.min(
      most,
      ...lines
        .map((line, at) => Math.hypot(0.3 * line.length, 1.15 * Math.abs(at - (lines.length - 1) / 2) + 0.4))
        .map((reach) => radius / reach),
    );
    if (size > best.size || (size === best.size && lines.length < best.lines.length)) best = { lines, size };
  }
  return best;
}

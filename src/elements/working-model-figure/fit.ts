/** Words on lines, and the font size they are set in. */
export interface Fitted {
  readonly lines: readonly string[];
  /** In the unit of the circle's radius. */
  readonly size: number;
}

const largest = 16;

/** The words as large as they can stand inside a circle, whole words on as few lines as that allows. Never cut. */
export function fit(words: string, radius: number): Fitted {
  let best: Fitted = { lines: [], size: 0 };
  for (let width = 1; width <= words.length; width++) {
    const lines = words.match(new RegExp(`\\S.{0,${width - 1}}(?!\\S)|\\S+`, 'gu'))?.map((line) => line.trim()) ?? [];
    // A bold letter is about 0.6 em wide; the outer edge of each line has to stay inside the circle.
    const size = Math.min(
      largest,
      ...lines
        .map((line, at) => Math.hypot(0.3 * line.length, 1.15 * Math.abs(at - (lines.length - 1) / 2) + 0.4))
        .map((reach) => radius / reach),
    );
    if (size >= best.size) best = { lines, size };
  }
  return best;
}

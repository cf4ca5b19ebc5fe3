/** Line art for a focus area in a box of 64 × 64, as path data: what the area adds, drawn on what it grows out of. */
export type Motif = readonly [adds: string, grows: string];

/** Drawn for the built-in programme: what growth rings do when people trust, travel, lead, start, differ and learn. */
const drawn: Readonly<Record<string, Motif>> = {
  // Two trees' rings overlap.
  'social-tillit': [
    'M23 13a19 19 0 1 0 .01 0zm18 0a19 19 0 1 0 .01 0z',
    'M23 23a9 9 0 1 0 .01 0zm18 0a9 9 0 1 0 .01 0z',
  ],
  // A winding way between two places.
  'goda-kommunikationer': [
    'M15 42a5 5 0 1 0 .01 0zm5 5h14a7.5 7.5 0 0 0 0-15h-4a7.5 7.5 0 0 1 0-15h14m5-5a5 5 0 1 0 .01 0z',
    'M15 36a11 11 0 1 0 .01 0zM49 6a11 11 0 1 0 .01 0z',
  ],
  // One in front, and others behind.
  ledarskap: [
    'M46 10a14 14 0 1 0 .01 0z',
    'M35 15a14 14 0 1 0 13 23m-22-18a14 14 0 1 0 13 23m-22-18a14 14 0 1 0 13 23',
  ],
  // A sprout that breaks its rings.
  foretagsamhet: [
    'M32 40V14m0 12c-8 0-12-4-12-11 7 0 12 4 12 11m0-10c0-7 4-11 11-11 0 7-4 11-11 11',
    'M24 21a20 20 0 1 0 16 0M27 30a11 11 0 1 0 10 0',
  ],
  // Rings of several kinds in one.
  'plats-for-alla': [
    'M22 15a10 10 0 1 0 .01 0zm0 6a4 4 0 1 0 .01 0zm19-8a7 7 0 1 0 .01 0zm0 19a9 9 0 1 0 .01 0zM25 41a4 4 0 1 0 .01 0z',
    'M32 4a28 28 0 1 0 .01 0z',
  ],
  // Rings that rise from a book.
  larande: [
    'M32 58c-7-5-15-6-27-5V30c12-1 20 0 27 5 7-5 15-6 27-5v23c-12-1-20 0-27 5zV35',
    'M24 25a8 8 0 0 1 16 0m-24-3a16 16 0 0 1 32 0',
  ],
};

const ring = (radius: number): string => `M32 ${32 - radius}a${radius} ${radius} 0 1 0 .01 0z`;

/**
 * The motif of a focus area. An area of another programme has growth rings, one for each of its areas; its own is the strong one.
 *
 * @param id the area's id
 * @param index its place among the programme's areas
 * @param count how many areas the programme has
 */
export function motifOf(id: string, index: number, count: number): Motif {
  if (Object.hasOwn(drawn, id)) return drawn[id]!;
  const rings = Array.from({ length: count }, (_, at) => ring((28 * (at + 1)) / count));
  return [rings.splice(index, 1)[0]!, rings.join('')];
}

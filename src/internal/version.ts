/** The version of this copy of the elements: `package.json`'s, kept equal by a test. */
export const version: string = '0.1.0';

/** Every element of this package, in the order of definition: a wrapper before what it wraps. */
export const tags = [
  'tillvaxt-programme',
  'tillvaxt-vision',
  'tillvaxt-focus-area-card',
  'tillvaxt-focus-areas',
  'tillvaxt-working-model-figure',
  'tillvaxt-action-plan',
  'tillvaxt-pledge-form',
  'tillvaxt-pledge-tally',
] as const;

export type Tag = (typeof tags)[number];

/** The version of the copy that already defined one of our elements in this page, if any did. */
export function definedVersion(): string | undefined {
  for (const tag of tags) {
    const found = customElements.get(tag) as { tillvaxtVersion?: string } | undefined;
    if (found?.tillvaxtVersion) return found.tillvaxtVersion;
  }
  return undefined;
}

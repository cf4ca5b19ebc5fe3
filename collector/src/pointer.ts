/**
 * Builds a JSON pointer in URI fragment form (RFC 6901, sections 3 and 6): `pointer('a/b', '0')` is `#/a~1b/0`.
 * Lone surrogates, which no URI can carry, become U+FFFD.
 */
export function pointer(...segments: readonly string[]): string {
  const escaped = segments.map((segment) =>
    encodeURIComponent(segment.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')),
  );
  return ['#', ...escaped].join('/');
}

/** Splits the JSON pointer that a validator reports (RFC 6901, string form) into its segments. */
export function segmentsOf(jsonPointer: string): string[] {
  return jsonPointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

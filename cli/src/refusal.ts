/** What was given cannot be used; each line tells where, what was found, and what was expected. */
export class Refusal extends Error {
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'Refusal';
    this.lines = lines.map(legible);
  }
}

/** A line with its control characters spelled out: what a file says may not steer the terminal. */
const legible = (line: string): string =>
  line.replace(/\p{Cc}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The command was written wrongly. */
export class UsageError extends Error {}

/** What was found, as it is quoted in a refusal: on one line, and not without end. */
export function quoted(found: unknown): string {
  const text = typeof found === 'string' ? JSON.stringify(found) : (JSON.stringify(found) ?? 'nothing');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

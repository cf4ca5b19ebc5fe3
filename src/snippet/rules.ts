/** What a value has to be, and how that is said. */
export interface Rule {
  readonly expected: string;
  readonly optional?: boolean;
  holds(value: unknown): boolean;
}

/** What is wrong in a configuration: where it stands as a JSON pointer, what stands there, and what was expected. */
export interface Problem {
  pointer: string;
  found: string;
  expected: string;
}

export type Members = Record<string, unknown>;

export const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same rule for what may be left out. */
export const optional = (rule: Rule): Rule => ({ ...rule, optional: true });

export const oneOf = (...values: readonly unknown[]): Rule => ({
  expected: `one of ${values.join(', ')}`,
  holds: (value) => values.includes(value),
});

/** A text of at most some length that a pattern fits whole. */
export const matching = (pattern: RegExp, expected: string, most = 200): Rule => ({
  expected,
  holds: (value) => typeof value === 'string' && value.length <= most && pattern.test(value),
});

/** An http(s) address, or undefined. */
export function webAddress(value: unknown): URL | undefined {
  if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
}

/** Any http(s) address. */
export const address: Rule = { expected: 'an http(s) address', holds: (value) => webAddress(value) !== undefined };

/** What stands there, on one line and not without end. */
function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

export const problem = (pointer: string, value: unknown, expected: string): Problem => ({
  pointer,
  found: quoted(value),
  expected,
});

/** The place of a member, as a JSON pointer. */
export const under = (at: string, name: string | number): string =>
  `${at}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** What is wrong with an object's members: the unknown, the missing, and those that do not hold. */
export function problemsOfMembers(value: unknown, at: string, rules: Readonly<Record<string, Rule>>): Problem[] {
  if (!isObject(value)) return [problem(at, value, 'an object')];
  const unknown = Object.keys(value)
    .filter((name) => !Object.hasOwn(rules, name))
    .map((name) => ({
      pointer: under(at, name),
      found: 'an unknown member',
      expected: `one of ${Object.keys(rules).join(', ')}`,
    }));
  const faulty = Object.entries(rules)
    .map(([name, rule]) => ({ name, rule, member: Object.hasOwn(value, name) ? value[name] : undefined }))
    .filter(({ rule, member }) => (member === undefined ? !rule.optional : !rule.holds(member)))
    .map(({ name, rule, member }) => problem(under(at, name), member, rule.expected));
  return [...unknown, ...faulty];
}

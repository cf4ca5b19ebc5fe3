import type { Programme } from '../../contract/types.ts';

type Check = (value: unknown, at: string) => void;

const fail = (at: string, expected: string): never => {
  throw new Error(`${at}: expected ${expected}`);
};

const text: Check = (value, at) => {
  if (typeof value !== 'string' || !value.trim()) fail(at, 'a text');
};

const list =
  (item: Check, min = 0): Check =>
  (value, at) => {
    if (!Array.isArray(value) || value.length < min) fail(at, `a list of at least ${min}`);
    (value as unknown[]).forEach((each, index) => item(each, `${at}/${index}`));
  };

const map =
  (item: Check): Check =>
  (value, at) => {
    if (!value || typeof value !== 'object' || Array.isArray(value)) fail(at, 'an object');
    for (const [key, each] of Object.entries(value as object)) item(each, `${at}/${key}`);
  };

/** Required members by name; others are left alone, so that a newer file still works with an older bundle. */
const shape =
  (members: Record<string, Check>): Check =>
  (value, at) => {
    if (!value || typeof value !== 'object' || Array.isArray(value)) fail(at, 'an object');
    for (const [key, check] of Object.entries(members)) check((value as Record<string, unknown>)[key], `${at}/${key}`);
  };

const oneOf =
  (...values: unknown[]): Check =>
  (value, at) => {
    if (!values.includes(value)) fail(at, `one of ${values.join(', ')}`);
  };

const visionPart = shape({ title: text, text: list(text, 1), values: list(text) });

const programme = shape({
  id: text,
  version: text,
  lang: text,
  title: text,
  motto: text,
  vision: shape({ lead: text, growth: visionPart, sustainable: visionPart, how: visionPart }),
  actorTypes: list(shape({ id: text, label: text, description: text }), 1),
  areas: list(shape({ id: text, title: text, summary: text, text: list(text, 1), actions: map(list(text)) }), 1),
  workingModel: shape({
    title: text,
    lead: text,
    centre: text,
    questions: list(
      shape({
        id: text,
        asks: oneOf('actor-type', 'areas', 'existing', 'partners', 'sustainability', 'first-step', 'text'),
        title: text,
        help: text,
        hints: map(text),
      }),
      1,
    ),
  }),
  controller: shape({
    name: text,
    publicBody: oneOf(true, false),
    legalBasis: oneOf('consent', 'public-interest', 'legitimate-interest', 'contract'),
    legalText: shape({ version: text, information: list(text, 1), next: text }),
  }),
});

/**
 * What the elements rely on, checked without a schema library: the whole schema is `contract/schemas/programme.schema.json`.
 *
 * @param value parsed JSON
 * @param url where it came from, for the message
 * @throws Error naming file, place and what was expected
 */
export function checkProgramme(value: unknown, url: string): Programme {
  programme(value, `${url}#`);
  return value as Programme;
}

import type { Programme } from '../../contract/types.ts';

/** A part of a programme that the others work without. */
export type Part = 'vision' | 'workingModel' | 'controller';

/** What of a programme can be used: a part is missing where its file has none that is valid. */
export type Usable = Omit<Programme, Part> & Partial<Pick<Programme, Part>>;

/** Names what is wrong, and where; the value stands for one that cannot be used. */
type Fault = (at: string, expected: string) => undefined;

/** Reads a value: as it can be used, or undefined. */
type Check = (value: unknown, at: string, fault: Fault) => unknown;

/** Most items of any list. */
const most = 12;

const matching =
  (pattern: RegExp, expected: string): Check =>
  (value, at, fault) =>
    typeof value === 'string' && pattern.test(value) ? value : fault(at, expected);

const text =
  (length: number): Check =>
  (value, at, fault) =>
    typeof value === 'string' && value.trim() && [...value].length <= length
      ? value
      : fault(at, `a text of at most ${length} characters`);

const line = text(240);
const paragraph = text(1200);

const idPattern: RegExp = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;
const id = matching(idPattern, 'an id: a–z, 0–9, single hyphens');
const tag = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag');
const release = matching(/^\d+\.\d+\.\d+$/, 'three numbers with dots');

const oneOf =
  (...values: unknown[]): Check =>
  (value, at, fault) =>
    values.includes(value) ? value : fault(at, `one of ${values.join(', ')}`);

type Item = Record<string, unknown>;

const isObject = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What another check reads, or something that does as well. */
const or =
  (check: Check, otherwise: unknown): Check =>
  (value, at, fault) =>
    check(value, at, fault) ?? otherwise;

/** What another check reads, if nothing at all is wrong with it. */
const faultless =
  (check: Check): Check =>
  (value, at, fault) => {
    let isWhole = true;
    const read = check(value, at, (...words) => {
      isWhole = false;
      return fault(...words);
    });
    return isWhole ? read : undefined;
  };

/**
 * The items that can be used.
 *
 * @param own what no other item may have too: of two such, the first is used
 */
const list =
  (item: Check, min = 0, own = ({ id }: Item): Item => ({ id })): Check =>
  (value, at, fault) => {
    const all: unknown[] = Array.isArray(value) ? value : [];
    if (all !== value || all.length > most) fault(at, `a list of at most ${most}`);
    const read: unknown[] = [];
    all.slice(0, most).forEach((each, index) => {
      const used = item(each, `${at}/${index}`, fault);
      const twin = Object.entries(isObject(used) ? own(used) : {}).find(([key, value]) =>
        read.some((other) => own(other as Item)[key] === value),
      );
      if (twin) fault(`${at}/${index}/${twin[0]}`, 'one of its own');
      else if (used !== undefined) read.push(used);
    });
    return read.length < min ? fault(at, `at least ${min} that can be used`) : read;
  };

/** The entries that can be used. It inherits nothing, so that whatever is asked for by name is an entry. */
const map =
  (item: Check): Check =>
  (value, at, fault) => {
    const read = Object.create(null) as Record<string, unknown>;
    if (!isObject(value)) fault(at, 'an object');
    for (const [key, each] of Object.entries(isObject(value) ? value : {})) {
      const used = item(each, `${at}/${key}`, fault);
      if (used !== undefined) read[key] = used;
    }
    return read;
  };

/** An object with what it needs, and what it may have; other members are left out, so that a newer file works with an older bundle. */
const shape =
  (needs: Record<string, Check>, may: Record<string, Check> = {}): Check =>
  (value, at, fault) => {
    if (!isObject(value)) return fault(at, 'an object');
    const read: Record<string, unknown> = {};
    for (const [key, check] of Object.entries({ ...needs, ...may }))
      if (key in needs || value[key] !== undefined) {
        const used = check(value[key], `${at}/${key}`, fault);
        if (used !== undefined) read[key] = used;
      }
    return Object.keys(needs).every((key) => key in read) ? read : undefined;
  };

const provenance = oneOf('source', 'proposal');

const visionPart = shape({ title: line, text: list(paragraph), values: list(line) });

const parts: Record<Part, Check> = {
  vision: shape(
    { lead: or(paragraph, ''), growth: visionPart, sustainable: visionPart, how: visionPart },
    { provenance },
  ),
  workingModel: shape(
    {
      title: line,
      lead: or(paragraph, ''),
      centre: or(line, ''),
      questions: list(
        shape({
          id,
          asks: oneOf('actor-type', 'areas', 'existing', 'partners', 'sustainability', 'first-step', 'text'),
          title: line,
          help: or(paragraph, ''),
          hints: map(paragraph),
        }),
        1,
        // Two that ask the same would share one answer.
        ({ id, asks }) => ({ id, ...(asks !== 'text' && { asks }) }),
      ),
    },
    { provenance },
  ),
  // The law is not shown in part.
  controller: faultless((value, at, fault) => {
    const { publicBody, legalBasis } = isObject(value) ? value : {};
    const isPublic = publicBody === true && { publicRecord: paragraph };
    const isConsent = legalBasis === 'consent' && { consent: line };
    return shape(
      {
        name: line,
        publicBody: oneOf(true, false),
        legalBasis: oneOf('consent', 'public-interest', 'legitimate-interest', 'contract'),
        legalText: shape({
          version: text(40),
          information: list(paragraph, 1),
          next: paragraph,
          ...isPublic,
          ...isConsent,
        }),
      },
      {
        contact: text(254),
        disabledFields: list(oneOf('name', 'organisation', 'email', 'municipality', 'plan')),
        provenance,
      },
    )(value, at, fault);
  }),
};

const programme = shape(
  {
    id,
    version: or(release, ''),
    lang: or(tag, 'und'),
    title: or(line, ''),
    motto: or(line, ''),
    actorTypes: list(shape({ id, label: line, description: or(line, '') }), 1),
    areas: list(
      shape(
        { id, title: line, summary: or(paragraph, ''), text: list(paragraph), actions: map(list(paragraph)) },
        { provenance },
      ),
      1,
    ),
  },
  { status: oneOf('proposal', 'adopted'), translations: map(text(2000)) },
);

/** True for an id as the contract has them: of a programme, an area, a partner. */
export const isId = (value: string): boolean => idPattern.test(value);

/**
 * What can be used of a programme file, checked without a schema library: the whole schema is
 * `contract/schemas/programme.schema.json`. Items and parts that are not valid are left out.
 *
 * @param value parsed JSON
 * @param expected the programme's id and the language, where they are known before
 * @returns undefined where too little is left, and each fault: its place, and what was expected there
 */
export function checkProgramme(
  value: unknown,
  expected: Partial<Pick<Programme, 'id' | 'lang'>> = {},
): { programme: Usable | undefined; faults: string[] } {
  const faults: string[] = [];
  const fault: Fault = (at, what) => void faults.push(`${at}: expected ${what}`);
  const read = programme(value, '#', fault) as Usable | undefined;
  if (!read) return { programme: undefined, faults };
  for (const key of ['id', 'lang'] as const)
    if (expected[key] && read[key] !== expected[key]) {
      fault(`#/${key}`, `"${expected[key]}"`);
      return { programme: undefined, faults };
    }
  for (const [part, check] of Object.entries(parts)) {
    const used = check((value as Usable)[part as Part], `#/${part}`, fault);
    // A pledge says which wording it answers.
    if (used && (part !== 'controller' || read.version)) Object.assign(read, { [part]: used });
  }
  return { programme: read, faults };
}

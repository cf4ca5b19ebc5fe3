import { pointer } from '../pointer.ts';
import type { Fault } from './validate.ts';

/** Names of the form's fields that hold one text: the paths of the pledge's fields, with dots. */
export const TEXT_FIELDS = [
  'id',
  'programme.id',
  'programme.version',
  'actorType',
  'speaksFor',
  'commitment',
  'name',
  'organisation',
  'email',
  'municipality',
  'plan.existing',
  'plan.partners',
  'plan.sustainability',
  'plan.firstStep',
  'plan.date',
  'legal.basis',
  'legal.version',
  'legal.textHash',
  'legal.locale',
  'legal.shownAt',
  'partner',
  'locale',
  'madeAt',
] as const;

/** Names of the form's tick boxes: `on` or `true` is ticked, absent is not. */
export const TICK_FIELDS = ['publish.commitment', 'publish.name', 'publish.organisation', 'legal.consent'] as const;

export type TextField = (typeof TEXT_FIELDS)[number];
type TickField = (typeof TICK_FIELDS)[number];

/** A posted form: what was typed, line ends as line feeds, without white space around; empty texts are absent. */
export interface FormPost {
  texts: Partial<Record<TextField, string>>;
  ticks: ReadonlySet<TickField>;
  areas: readonly string[];
  /** `change` where the reader wants the form back. */
  action: string | undefined;
  /** Where the reader came from, as the form says; not checked. */
  returnTo: string | undefined;
  /** Fields that a pledge does not have, or that have several values or a value no tick box has. */
  faults: readonly Fault[];
}

/** Reads an `application/x-www-form-urlencoded` body. */
export function parseForm(body: string): FormPost {
  const fields = new URLSearchParams(body);
  const texts: FormPost['texts'] = {};
  const ticks = new Set<TickField>();
  const faults: Fault[] = [];

  for (const name of new Set(fields.keys())) {
    const values = fields.getAll(name).map(tidy).filter(Boolean);
    const at = pointer(...name.split('.'));
    if (name === 'areas' || name === 'action' || name === 'return') continue;
    if (!isTextField(name) && !isTickField(name)) {
      faults.push({ pointer: at, code: 'undeclared', detail: 'A pledge has no such field.' });
      continue;
    }
    const [value] = values;
    if (values.length > 1) faults.push({ pointer: at, code: 'type', detail: 'Expected one value.' });
    if (value === undefined) continue;
    if (isTextField(name)) texts[name] = value;
    else if (value === 'on' || value === 'true') ticks.add(name);
    else faults.push({ pointer: at, code: 'type', detail: 'Expected on or true, or no value.' });
  }

  return {
    texts,
    ticks,
    areas: fields.getAll('areas').map(tidy).filter(Boolean),
    action: fields.get('action') ?? undefined,
    returnTo: fields.get('return')?.trim() || undefined,
    faults,
  };
}

/** The pledge that a form spells; what is missing or wrong in it is left for the validation to tell. */
export function pledgeOf({ texts, ticks, areas }: FormPost): Record<string, unknown> {
  const pledge: Record<string, unknown> = { areas };
  for (const [name, text] of Object.entries(texts)) put(pledge, name.split('.'), text);
  for (const name of TICK_FIELDS) {
    if (ticks.has(name) || name.startsWith('publish.')) put(pledge, name.split('.'), ticks.has(name));
  }
  return pledge;
}

function put(target: Record<string, unknown>, [first, second]: readonly string[], value: unknown): void {
  if (first === undefined) return;
  if (second === undefined) target[first] = value;
  else target[first] = { ...(target[first] as object | undefined), [second]: value };
}

function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim();
}

function isTextField(name: string): name is TextField {
  return (TEXT_FIELDS as readonly string[]).includes(name);
}

function isTickField(name: string): name is TickField {
  return (TICK_FIELDS as readonly string[]).includes(name);
}

import { randomUUID } from 'node:crypto';
import type { Pledge, Programme } from '../../../contract/types.ts';
import { readExamples, type Example } from './contract-files.ts';

/** How the words of every test pledge begin, where their words are not what is tested. */
export const TEST_SENTENCE = 'Test av mottagaren, inget riktigt löfte. Test of the receiver, not a real pledge.';

const COMMITMENT_CHARACTERS = 500;
const AREAS_AT_MOST = 6;
const AN_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What the contract's examples are for. */
const EXAMPLES = {
  programme: 'fagersta-norberg',
  areas: ['social-tillit', 'goda-kommunikationer', 'ledarskap', 'foretagsamhet', 'plats-for-alla', 'larande'],
  actorTypes: ['administration', 'company', 'association', 'individual'],
  basis: 'public-interest',
};

/** A valid pledge for the programme, with a new id and as short as it can be. */
export function testPledge(programme: Programme, words: string, change: Partial<Pledge> = {}): Pledge {
  const { legalBasis, legalText } = programme.controller;
  const now = new Date().toISOString();
  return {
    id: randomUUID(),
    programme: { id: programme.id, version: programme.version },
    areas: [programme.areas[0]!.id],
    actorType: programme.actorTypes[0]!.id,
    speaksFor: 'self',
    commitment: marked(words),
    publish: { commitment: false, name: false, organisation: false },
    legal: {
      basis: legalBasis,
      version: legalText.version,
      textHash: '0'.repeat(64),
      locale: programme.lang,
      shownAt: now,
      ...(legalBasis === 'consent' && { consent: true as const }),
    },
    locale: programme.lang,
    madeAt: now,
    ...change,
  };
}

/** Words behind the test sentence; where both are too long, the first of the words are left out. */
export function marked(words: string): string {
  const room = COMMITMENT_CHARACTERS - [...TEST_SENTENCE].length - 1;
  return `${TEST_SENTENCE} ${[...words].slice(-room).join('')}`;
}

/** The contract's examples for a programme of the receiver's own; those about fields that it has disabled are left out. */
export function examplesFor(programme: Programme, kind: 'valid' | 'invalid'): Example[] {
  const disabled = programme.controller.disabledFields ?? [];
  return readExamples(kind)
    .filter(({ pointers }) => !disabled.some((field) => pointers.some((at) => `${at}/`.startsWith(`#/${field}/`))))
    .map((example) => ({ ...example, value: rewrite(example.value, programme, example.name.startsWith('consent-')) }));
}

type Members = Record<string, unknown>;
const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Makes an example one for another programme, with a new id and the test sentence, and with the same faults as before.
 *
 * @param keepBasis where the fault is in the legal basis
 */
function rewrite(example: unknown, programme: Programme, keepBasis: boolean): unknown {
  if (Array.isArray(example)) return example.map((item) => rewrite(item, programme, keepBasis));
  if (!isObject(example)) return example;
  const pledge = structuredClone(example);

  if (typeof pledge['id'] === 'string' && AN_ID.test(pledge['id'])) pledge['id'] = randomUUID();
  const words = pledge['commitment'];
  if (typeof words === 'string' && /\S/.test(words) && [...words].length <= COMMITMENT_CHARACTERS) {
    pledge['commitment'] = marked(words);
  }
  if (isObject(pledge['programme'])) rewriteProgramme(pledge['programme'], programme);
  if (Array.isArray(pledge['areas'])) pledge['areas'] = rewriteAreas(pledge['areas'], programme);
  const actorTypes = programme.actorTypes.map(({ id }) => id);
  if ('actorType' in pledge) pledge['actorType'] = counterpart(pledge['actorType'], EXAMPLES.actorTypes, actorTypes);
  if (isObject(pledge['legal']) && !keepBasis) rewriteLegal(pledge['legal'], programme);
  for (const field of programme.controller.disabledFields ?? []) withoutField(pledge, field);
  return pledge;
}

function rewriteProgramme(of: Members, programme: Programme): void {
  if ('id' in of) of['id'] = counterpart(of['id'], [EXAMPLES.programme], [programme.id]);
  if (typeof of['version'] === 'string' && /^\d+\.\d+\.\d+$/.test(of['version'])) of['version'] = programme.version;
}

function rewriteAreas(areas: readonly unknown[], programme: Programme): unknown[] {
  const ids = programme.areas.map(({ id }) => id);
  const rewritten = areas.map((area) => counterpart(area, EXAMPLES.areas, ids));
  // A programme may have fewer areas, so that two become one; not where repeated or too many areas are the fault.
  const isFault = new Set(areas).size < areas.length || areas.length > AREAS_AT_MOST;
  return isFault ? rewritten : [...new Set(rewritten)];
}

function rewriteLegal(legal: Members, { controller }: Programme): void {
  if (legal['basis'] === EXAMPLES.basis) {
    legal['basis'] = controller.legalBasis;
    if (controller.legalBasis === 'consent') legal['consent'] = true;
  } else if (legal['basis'] === controller.legalBasis) {
    legal['basis'] = EXAMPLES.basis;
  }
}

/** The id at the same place in the programme's list; an id that the examples' programme has not, this one has not either. */
function counterpart(id: unknown, from: readonly string[], to: readonly string[]): unknown {
  const place = from.indexOf(id as string);
  if (place >= 0) return to[place % to.length];
  return to.includes(id as string) ? `${String(id)}-saknas` : id;
}

function withoutField(pledge: Members, field: string): void {
  delete pledge[field];
  const publish = pledge['publish'];
  if (isObject(publish) && field in publish) publish[field] = false;
  if (field === 'organisation' && pledge['speaksFor'] === 'organisation') pledge['speaksFor'] = 'self';
}

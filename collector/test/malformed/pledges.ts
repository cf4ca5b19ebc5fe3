import type { Pledge } from '../../../contract/types.ts';
import type { Random } from '../../../test/chaos/support-random.ts';
import { ACTOR_TYPES, AREAS } from '../support.ts';

/** Stands in every text that a sender writes; no refusal may repeat it. */
export const CANARY = 'Kanariefagel';

const times = ['2026-11-23T08:00:00Z', '2026-11-23T09:00:00.123+01:00', '1999-12-31T23:59:60Z', '2031-02-28t00:00:00z'];
const locales = ['sv', 'fi', 'en-GB', 'sv-FI', 'zh-Hant-TW'];

/**
 * Valid pledges of every kind that the schema tells apart: with only what is required, with everything, by an organisation,
 * with each choice to publish, with consent.
 */
export function validPledges(random: Random): Pledge[] {
  const text = (): string =>
    `${CANARY} ${random.pick(['läser läxor', '🚲🚲', 'tar emot två', 'Ångström'])} ${random.uuid()}`;
  const plain = (): Pledge => ({
    id: random.uuid(),
    programme: { id: 'fagersta-norberg', version: `${random.between(0, 9)}.${random.between(0, 40)}.0` },
    areas: AREAS.slice(random.between(0, 2), random.between(3, 6)),
    actorType: random.pick(ACTOR_TYPES),
    speaksFor: random.pick(['self', 'role']),
    commitment: text(),
    publish: { commitment: random.chance(0.5), name: false, organisation: false },
    legal: {
      basis: 'public-interest',
      version: '2026-1',
      textHash: random.uuid().replaceAll('-', '').repeat(2),
      locale: random.pick(locales),
      shownAt: random.pick(times),
    },
    locale: random.pick(locales),
    madeAt: random.pick(times),
  });
  const whole = (): Pledge => ({
    ...plain(),
    name: text(),
    organisation: text(),
    email: `${CANARY.toLowerCase()}.${random.between(0, 9999)}@example.se`,
    municipality: text(),
    plan: { existing: text(), partners: text(), sustainability: text(), firstStep: text(), date: '2027-02-28' },
    partner: 'norbergs-kommun',
  });
  const consenting = whole();
  return [
    plain(),
    whole(),
    { ...whole(), speaksFor: 'organisation', publish: { commitment: true, name: true, organisation: true } },
    { ...plain(), speaksFor: 'organisation', organisation: text() },
    { ...plain(), name: text(), publish: { commitment: false, name: true, organisation: false } },
    { ...plain(), organisation: text(), publish: { commitment: false, name: false, organisation: true } },
    {
      ...consenting,
      email: undefined,
      plan: undefined,
      programme: { id: 'med-samtycke', version: '1.0.0' },
      areas: ['social-tillit'],
      legal: { ...consenting.legal, basis: 'consent', consent: true },
    },
  ].map((pledge) => JSON.parse(JSON.stringify(pledge)) as Pledge);
}

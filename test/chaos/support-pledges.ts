import type { Pledge } from '../../contract/types.ts';
import { ACTOR_TYPES, AREAS } from '../../collector/test/support.ts';
import type { Random } from './support-random.ts';

const BEGINNINGS = [
  'Vi tar emot två praktikanter',
  'Jag läser läxor med barn',
  'Vi öppnar verkstaden',
  'Jag kör skidspåret',
];
const ENDINGS = [
  'varje tisdag på biblioteket i Norberg',
  'en kväll i veckan tillsammans med skolan',
  'hela vintern 🚲',
];

/** A new valid pledge of common size, 600 to 900 bytes as JSON, for the programme of collector/test/support.ts. */
export function newPledge(random: Random): Pledge {
  const id = random.uuid();
  const text = (): string => `${random.pick(BEGINNINGS)} ${random.pick(ENDINGS)}`;
  const first = random.between(0, AREAS.length - 2);
  return {
    id,
    programme: { id: 'fagersta-norberg', version: '1.0.0' },
    areas: AREAS.slice(first, first + random.between(1, 2)),
    actorType: random.pick(ACTOR_TYPES),
    speaksFor: 'self',
    commitment: `${text()}, så länge det behövs (${id.slice(0, 8)}).`,
    name: `Kim Påhittad ${random.between(1, 9999)}`,
    email: `kim.${random.between(1, 9999)}@example.se`,
    municipality: random.pick(['Norberg', 'Fagersta']),
    plan: { firstStep: `${text()}.`, date: `2027-0${random.between(1, 9)}-15` },
    publish: { commitment: true, name: false, organisation: false },
    legal: {
      basis: 'public-interest',
      version: '2026-1',
      textHash: 'a'.repeat(64),
      locale: 'sv',
      shownAt: '2026-11-23T08:00:00.000Z',
    },
    locale: 'sv',
    madeAt: `2026-11-23T08:${random.between(10, 59)}:01.${random.between(100, 999)}Z`,
  };
}

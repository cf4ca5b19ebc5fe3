import type { Programme } from '../../contract/types.ts';
import type { Draft } from './draft.ts';

/** One field at fault: a JSON pointer as the endpoint uses it, and what is wrong. */
export interface Fault {
  readonly pointer: string;
  /** As `code` in `contract/schemas/problem.schema.json`. */
  readonly code: string;
}

/** Longest texts, in characters (Unicode code points, as JSON Schema counts). */
export const limits: Readonly<Record<string, number>> = {
  '#/commitment': 500,
  '#/name': 120,
  '#/organisation': 160,
  '#/email': 254,
  '#/municipality': 80,
};

/** Longest text of the plan that goes along with a pledge, in characters. */
export const maxPlanText = 500;

/** How long a text is, in Unicode code points. */
export const lengthOf = (text: string): number => [...text].length;

/** The most areas one pledge may name. */
export const maxAreas = 6;

/** Where a missing consent is found. */
export const consentPointer = '#/legal/consent';

/** What the endpoint would refuse, found before sending, in the order of the form. */
export function faultsOf(draft: Draft, { controller, actorTypes, areas }: Programme): Fault[] {
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string): void => {
    if (!faults.some((each) => each.pointer === pointer)) faults.push({ pointer, code });
  };
  if (!actorTypes.some(({ id }) => id === draft.actorType)) fault('#/actorType', 'required');
  if (draft.speaksFor === 'organisation' && !draft.organisation.trim()) fault('#/organisation', 'required');
  if (!draft.areas.some((id) => areas.some((area) => area.id === id))) fault('#/areas', 'required');
  if (draft.areas.length > maxAreas) fault('#/areas', 'too-many');
  if (!draft.commitment.trim()) fault('#/commitment', 'required');
  if (Object.values(draft.plan ?? {}).some((words) => lengthOf(words) > maxPlanText)) fault('#/plan', 'too-long');
  if (draft.publish.organisation && !draft.organisation.trim()) fault('#/organisation', 'required');
  if (draft.publish.name && !draft.name.trim()) fault('#/name', 'required');
  for (const [pointer, limit] of Object.entries(limits))
    if (lengthOf(draft[pointer.slice(2) as 'name'].trim()) > limit) fault(pointer, 'too-long');
  if (draft.email.trim() && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(draft.email.trim())) fault('#/email', 'format');
  if (controller.legalBasis === 'consent' && !draft.consent) fault(consentPointer, 'required');
  return faults;
}

import type { Pledge } from '../../contract/types.ts';
import type { Usable } from '../programme/check.ts';
import type { Answers, Step } from './answers.ts';
import { speaksForChoices } from './questions.ts';

const format = 'tillvaxt-plan';
const version = 1;

/** Longest file that is read, in characters: more than browsers keep on the device, so that what was saved can be read. */
export const maxPlanLength = 5_500_000;
const maxSteps = 100;
const maxTexts = 40;

/** Why a file cannot be taken: it is no plan or too long, of a later version, of another programme. */
export type PlanProblem = 'file' | 'version' | 'programme';

/** The plan as the text of a file, and as it is saved on the device. */
export const toFile = (answers: Answers, { id, version: wording }: Pick<Usable, 'id' | 'version'>, now: Date): string =>
  JSON.stringify(
    { format, version, programme: { id, version: wording }, savedAt: now.toISOString(), answers },
    null,
    2,
  );

/**
 * The answers in a file's text, or what is wrong with it. Nothing of it is taken unless all of it has the right types. Areas,
 * actor types and speakers that the programme does not have (any more) are left out.
 *
 * @param leftOut called where something was
 */
export function fromFile(text: string, programme: Usable, leftOut?: () => void): Answers | PlanProblem {
  if (text.length > maxPlanLength) return 'file';
  let file: Record<string, unknown> | null;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown> | null;
  } catch {
    return 'file';
  }
  if (file?.format !== format) return 'file';
  if (file.version !== version) return Number(file.version) > version ? 'version' : 'file';
  if (!isAnswers(file.answers)) return 'file';
  if ((file.programme as { id?: unknown } | undefined)?.id !== programme.id) return 'programme';
  const answers = known(file.answers, programme);
  const { actorType, speaksFor, areas } = file.answers;
  if (answers.actorType !== actorType || answers.speaksFor !== speaksFor || answers.areas.length < new Set(areas).size)
    leftOut?.();
  return answers;
}

/** Only what the programme has, and only the parts that are known here. */
function known({ actorType, speaksFor, areas, texts, date, who, steps, id }: Answers, programme: Usable): Answers {
  const isActor = programme.actorTypes.some((each) => each.id === actorType);
  return {
    ...(isActor && { actorType: actorType! }),
    ...(speaksFor && speaksForChoices(programme).includes(speaksFor) && { speaksFor }),
    areas: [...new Set(areas)].filter((area) => programme.areas.some((each) => each.id === area)),
    texts: Object.fromEntries(Object.entries(texts)),
    ...(date && { date }),
    ...(who && { who }),
    ...(steps?.length && { steps: steps.map(({ id, what, date, who }) => stepFrom({ id, what, date, who })) }),
    ...(id && { id }),
  };
}

const stepFrom = ({ id, what, date, who }: Record<keyof Step, string | undefined>): Step => ({
  id: id!,
  what: what!,
  ...(date && { date }),
  ...(who && { who }),
});

const isText = (value: unknown, most = maxPlanLength): value is string =>
  typeof value === 'string' && value.length <= most;
const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);
/** A day that there is: the thirtieth of February is none. */
export const isDate = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true;
const isUnlessMissing = (check: (value: unknown) => boolean, value: unknown): boolean =>
  value === undefined || check(value);
const isList = (value: unknown, most: number, check: (value: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= most && value.every(check);

const speakers: readonly unknown[] = ['self', 'role', 'organisation'] satisfies Pledge['speaksFor'][];

/** True for what a reader can speak for. */
export const isSpeaker = (value: unknown): value is Pledge['speaksFor'] => speakers.includes(value);

function isAnswers(value: unknown): value is Answers {
  if (typeof value !== 'object' || value === null) return false;
  const { actorType, speaksFor, areas, texts, date, who, steps, id } = value as Partial<Record<keyof Answers, unknown>>;
  return (
    isUnlessMissing(isText, actorType) &&
    isUnlessMissing(isSpeaker, speaksFor) &&
    isList(areas, 100, (area) => isText(area)) &&
    typeof texts === 'object' &&
    texts !== null &&
    isList(Object.values(texts), maxTexts, (each) => isText(each)) &&
    isUnlessMissing(isDate, date) &&
    isUnlessMissing(isText, who) &&
    isUnlessMissing((each) => isList(each, maxSteps, isStep), steps) &&
    isUnlessMissing(isId, id)
  );
}

function isStep(value: unknown): boolean {
  const { id, what, date, who } = (value ?? {}) as Partial<Record<keyof Step, unknown>>;
  return isId(id) && isText(what) && isUnlessMissing(isDate, date) && isUnlessMissing(isText, who);
}

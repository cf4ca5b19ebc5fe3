import type { Pledge, Programme } from '../../../contract/types.ts';
import type { Answers } from '../../plan/answers.ts';
import { speaksForChoices } from '../../plan/questions.ts';
import { stepsOf } from '../../plan/steps.ts';
import type { Draft } from '../../pledge/draft.ts';

/** What the visitor has entered in the form itself; what the other elements know too stands in the answers. */
export interface Entered {
  readonly actorType?: string;
  readonly speaksFor?: Pledge['speaksFor'];
  readonly areas?: readonly string[];
  readonly commitment?: string;
  readonly name?: string;
  readonly organisation?: string;
  readonly email?: string;
  readonly municipality?: string;
  readonly sendPlan?: boolean;
  readonly publishCommitment?: boolean;
  readonly publishName?: boolean;
  readonly publishOrganisation?: boolean;
  /** The legal text that the visitor agrees to, as `legalTextOf` names it: to another one nobody has agreed. */
  readonly agreedTo?: string;
}

/** Names the legal text on show: whose, in which language and version. */
export const legalTextOf = ({ id, lang, controller }: Programme): string =>
  [id, lang, controller.legalText.version].join(' ');

/** The keys of the reader's answers that a pledge can carry as its plan, and what the pledge calls them. */
export const planKeys = {
  existing: 'existing',
  partners: 'partners',
  sustainability: 'sustainability',
  'first-step': 'firstStep',
} as const;

/** The part of the reader's answers that a pledge can carry as its plan, or undefined while there is none. */
export function planFrom({ texts, date }: Answers): Pledge['plan'] {
  const plan: NonNullable<Pledge['plan']> = {};
  for (const [key, field] of Object.entries(planKeys)) {
    const text = texts[key]?.trim();
    if (text) plan[field] = text;
  }
  if (date) plan.date = date;
  return Object.keys(plan).length ? plan : undefined;
}

/** Among the reader's texts: the steps that have been pledged, a line each, so that no reload offers one of them again. */
const pledgedKey = 'pledged';

const pledgedIn = ({ texts }: Answers): string => `${texts[pledgedKey] ?? ''}\n`;

/** What the plan has next to pledge: its first step that has not been pledged yet. */
const nextStep = (answers: Answers): string =>
  stepsOf(answers)
    .map(({ what }) => what.trim())
    .find((step) => step && !`\n${pledgedIn(answers)}`.includes(`\n${step}\n`)) ?? '';

/** The part of the answers that changes where a step has been pledged. */
export const withPledged = (answers: Answers, step: string): Pick<Answers, 'texts'> => ({
  texts: { ...answers.texts, [pledgedKey]: pledgedIn(answers) + step.trim() },
});

/** The form as it stands: what was entered here, else what the reader has answered elsewhere. */
export function draftFrom(entered: Entered, programme: Programme, answers: Answers): Draft {
  const { controller } = programme;
  return {
    actorType: answers.actorType ?? '',
    speaksFor: speaksForChoices(programme).find((each) => each === answers.speaksFor) ?? 'self',
    areas: programme.areas.map(({ id }) => id).filter((id) => answers.areas.includes(id)),
    commitment: entered.commitment ?? nextStep(answers),
    name: entered.name ?? '',
    organisation: entered.organisation ?? '',
    email: entered.email ?? '',
    municipality: entered.municipality ?? '',
    plan: entered.sendPlan && !controller.disabledFields?.includes('plan') ? planFrom(answers) : undefined,
    publish: {
      commitment: entered.publishCommitment ?? false,
      name: !!entered.publishName && !!entered.name?.trim(),
      organisation: !!entered.publishOrganisation && !!entered.organisation?.trim(),
    },
    consent: entered.agreedTo === legalTextOf(programme),
  };
}

/** The other way round: what stands in the form where a pledge goes back into it. */
export function fromPledge(pledge: Pledge): { entered: Entered; answers: Partial<Answers> } {
  const { actorType, speaksFor, areas, commitment, name, organisation, email, municipality, plan, publish } = pledge;
  const texts = Object.entries(planKeys).map(([key, field]) => [key, plan?.[field]]);
  return {
    entered: {
      commitment,
      name: name ?? '',
      organisation: organisation ?? '',
      email: email ?? '',
      municipality: municipality ?? '',
      sendPlan: !!plan,
      publishCommitment: publish.commitment,
      publishName: publish.name,
      publishOrganisation: publish.organisation,
    },
    answers: {
      actorType,
      speaksFor,
      areas,
      ...(plan && { texts: Object.fromEntries(texts.filter(([, text]) => text)) as Answers['texts'], date: plan.date }),
    },
  };
}

/** The answers as a plan that has the pledge in it: as the first step, where the reader has planned none. */
export const withPledge = (answers: Answers, { actorType, speaksFor, areas, commitment }: Pledge): Answers => ({
  ...answers,
  actorType,
  speaksFor,
  areas,
  texts: { 'first-step': commitment, ...answers.texts },
});

/** True for a radio button or checkbox. */
export const isChoice = ({ type }: HTMLInputElement | HTMLTextAreaElement): boolean =>
  type === 'radio' || type === 'checkbox';

/** True where a native field is not as the page has it. */
export function isChanged(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  const { checked, defaultChecked } = field as HTMLInputElement;
  return isChoice(field) ? checked !== defaultChecked : field.value !== field.defaultValue;
}

/** What the visitor has typed and chosen in native fields: not what stood there from the start, but for an area that came along from a card. */
export function changedIn(fields: Iterable<HTMLInputElement | HTMLTextAreaElement>): FormData {
  const changed = new FormData();
  for (const field of fields) {
    const { name, value, checked } = field as HTMLInputElement;
    if (isChoice(field) ? checked && (isChanged(field) || name === 'areas') : isChanged(field))
      changed.append(name, value);
  }
  return changed;
}

/** What was entered in the native form before the element took over; its field names are the pledge's own, with dots. */
export function fromNativeForm(form: FormData): { entered: Entered; answers: Partial<Answers> } {
  const value = (name: string): string | undefined => {
    const found = form.get(name);
    return typeof found === 'string' && found ? found : undefined;
  };
  const ticked = (name: string): true | undefined => (form.has(name) ? true : undefined);
  const defined = <T extends object>(values: T): T =>
    Object.fromEntries(Object.entries(values).filter(([, each]) => each !== undefined)) as T;
  const speaksFor = value('speaksFor') as Pledge['speaksFor'] | undefined;
  return {
    entered: defined({
      commitment: value('commitment'),
      name: value('name'),
      organisation: value('organisation'),
      email: value('email'),
      municipality: value('municipality'),
      publishCommitment: ticked('publish.commitment'),
      publishName: ticked('publish.name'),
      publishOrganisation: ticked('publish.organisation'),
    }),
    answers: defined({
      actorType: value('actorType'),
      speaksFor,
      areas: form.getAll('areas').filter((each) => typeof each === 'string'),
    }),
  };
}

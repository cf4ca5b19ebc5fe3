import type { Answers, Step } from './answers.ts';

/** An id for a step: 64 random bits, hexadecimal. */
export const stepId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Everything the reader means to do: the answer to the question of the first step, then the others. */
export function stepsOf({ id = '', texts, date = '', who = '', steps = [] }: Answers): Step[] {
  const what = texts['first-step'] ?? '';
  const first = id || what.trim() || date || who ? [clean({ id, what, date, who })] : [];
  return [...first, ...steps];
}

/** True where nothing of a step has been said, as while it is being written. */
export const isBlank = ({ what, date, who }: Step): boolean => !what.trim() && !date && !who?.trim();

/** The parts of the answers that change where their steps become these. */
export function fromSteps({ texts }: Pick<Answers, 'texts'>, [first, ...steps]: readonly Step[]): Partial<Answers> {
  const { 'first-step': _before, ...others } = texts;
  return {
    texts: first?.what ? { ...others, 'first-step': first.what } : others,
    date: first?.date,
    who: first?.who,
    id: first?.id || undefined,
    steps: steps.length ? steps : undefined,
  };
}

/** Of two texts the one that holds the other; undefined where each says something of its own. */
export const wider = (one: string, other: string): string | undefined =>
  one.includes(other.trim()) ? one : other.includes(one.trim()) ? other : undefined;

/**
 * The steps of two plans, the earlier one's first. Those that say the same are one, and so are those with the same id, and two first
 * ones as long as either lacks it, where the words of one hold the other's: the later date and person win. Other words under a
 * known id take the place, and what stood there comes after them under a new id. Blank ones come last, lest they take the first
 * place from a step that was written.
 */
export function joinedSteps(earlier: readonly Step[], later: readonly Step[]): readonly Step[] {
  const steps = [...earlier];
  later.forEach((step, nth) => {
    const alike = steps.findIndex((each) => said(each) === said(step));
    const at =
      alike < 0 ? steps.findIndex(({ id }, place) => id === step.id || (!(place + nth) && !(id && step.id))) : alike;
    const before = steps[at];
    const what = before && wider(before.what, step.what);
    if (what !== undefined) steps[at] = { ...before, ...step, what, id: before!.id || step.id };
    else if (before && step.id === before.id && step.id) steps.splice(at, 1, step, { ...before, id: '' });
    else steps.push(step);
  });
  const ids = new Set<string>();
  return steps
    .sort((one, two) => Number(isBlank(one)) - Number(isBlank(two)))
    .map((step, at) => {
      // Only a first step may lack an id.
      const id = ids.has(step.id) || (at > 0 && !step.id) ? stepId() : step.id;
      ids.add(id);
      return { ...step, id };
    });
}

const said = ({ what, date, who }: Step): string => [what.trim(), date, who?.trim()].join('\n');

/** The steps with one of them changed, and a new one added where none has the id. */
export function withStep(steps: readonly Step[], id: string, change: Partial<Step>): readonly Step[] {
  const before = steps.find((step) => step.id === id);
  const after = clean({ what: '', ...before, ...change, id });
  return before ? steps.map((step) => (step === before ? after : step)) : [...steps, after];
}

/** Without parts that are empty, so that nothing is kept of what was taken away. */
function clean({ id, what, date, who }: Step): Step {
  return { id, what, ...(date && { date }), ...(who && { who }) };
}

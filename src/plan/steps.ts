import type { Answers, Step } from './answers.ts';

/** An id for a step: 64 random bits, hexadecimal. */
export const stepId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Everything the reader means to do: the answer to the question of the first step, then the others. */
export function stepsOf({ id = '', texts, date, who, steps = [] }: Answers): Step[] {
  const what = texts['first-step']?.trim() ?? '';
  const first = what || date || who ? [{ id, what, ...(date && { date }), ...(who && { who }) }] : [];
  return [...first, ...steps];
}

/** The further steps with one of them changed, and a new one added where none has the id. */
export function withStep(steps: readonly Step[] = [], id: string, change: Partial<Step>): readonly Step[] {
  const before = steps.find((step) => step.id === id);
  const after = clean({ what: '', ...before, ...change, id });
  return before ? steps.map((step) => (step === before ? after : step)) : [...steps, after];
}

/** Without parts that are empty, so that nothing is kept of what was taken away. */
function clean({ id, what, date, who }: Step): Step {
  return { id, what, ...(date && { date }), ...(who && { who }) };
}

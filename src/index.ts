export { TillvaxtFocusAreaCard } from './elements/focus-area-card/focus-area-card.ts';
export type { TillvaxtEventDetails } from './internal/events.ts';
export { version } from './internal/version.ts';
export type { Answers } from './plan/answers.ts';
export type { FieldError, Pledge, Problem, Programme, Receipt, Tally } from '../contract/types.ts';

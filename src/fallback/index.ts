// What a snippet carries for pages without script, made from the programme. Not part of the bundles.
export { actionPlan } from './action-plan.ts';
export { focusAreaCard } from './focus-area-card.ts';
export { focusAreas } from './focus-areas.ts';
export { markup, Markup } from './markup.ts';
export { pledgeForm } from './pledge-form.ts';
export { pledgeTally } from './pledge-tally.ts';
export { programme } from './programme.ts';
export { vision } from './vision.ts';
export { workingModelFigure } from './working-model-figure.ts';

export { choices } from './choices.styles.ts';
export { controls } from './controls.styles.ts';
export { fields } from './fields.styles.ts';
export { headings } from './headings.styles.ts';
export { tokens } from './tokens.styles.ts';

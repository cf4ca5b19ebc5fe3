import { warnOnce } from './warn-once.ts';

/** A heading level that fits the host page: 2 to 6, else `otherwise` and a warning. */
export function headingLevel(host: Element, level: number, otherwise: number): number {
  if (Number.isInteger(level) && level >= 2 && level <= 6) return level;
  warnOnce(host, 'attribute heading-level', `"${level}"; expected a whole number from 2 to 6, ${otherwise} is used`);
  return otherwise;
}

import { isId } from '../programme/check.ts';
import { warnOnce } from './warn-once.ts';

/** A partner's id as the contract has it, or undefined; with a warning where it is something else. */
export function partnerId(host: Element, value: string): string | undefined {
  if (!value || isId(value)) return value || undefined;
  warnOnce(host, 'attribute partner', `"${value}"; expected small letters a–z, digits and single hyphens, at most 80`);
  return undefined;
}

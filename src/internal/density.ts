import { warnOnce } from './warn-once.ts';

/** How much a card shows, and how close it stands. */
export type Density = 'full' | 'compact';

/** A known density, else `full` and a warning. */
export function density(host: Element, value: string | null): Density {
  if (value === 'compact') return value;
  if (value && value !== 'full')
    warnOnce(host, 'attribute density', `"${value}"; expected "full" or "compact", "full" is used`);
  return 'full';
}

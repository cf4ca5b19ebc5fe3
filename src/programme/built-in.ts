import { fagerstaNorbergSv } from './fagersta-norberg.sv.ts';
import type { Origin } from './programme-source.ts';

/** Relative to this module; the build keeps it true inside the bundles. Empty where nothing is beside the script: in `about:blank`. */
function address(): string {
  try {
    return new URL('../../../programmes/fagersta-norberg.sv.json', import.meta.url).href;
  } catch {
    return '';
  }
}

/** The Fagersta–Norberg programme: Swedish comes with the bundle, the other languages are files beside it. */
export const builtIn: Origin = { url: address(), programme: fagerstaNorbergSv };

import { fagerstaNorbergSv } from './fagersta-norberg.sv.ts';
import type { Origin } from './programme-source.ts';

/**
 * The Fagersta–Norberg programme: Swedish comes with the bundle, the other languages are files beside it. The address is
 * relative to this module; the build keeps it true inside the bundles.
 */
export const builtIn: Origin = {
  url: new URL('../../../programmes/fagersta-norberg.sv.json', import.meta.url).href,
  programme: fagerstaNorbergSv,
};

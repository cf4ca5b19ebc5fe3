import type { Programme } from '../contract/types.ts';
import { fagerstaNorbergEn } from '../src/programme/fagersta-norberg.en.ts';
import { fagerstaNorbergFi } from '../src/programme/fagersta-norberg.fi.ts';
import { fagerstaNorbergSv } from '../src/programme/fagersta-norberg.sv.ts';

/** The built-in programme as the files that `dist/programmes` holds. */
export const programmeFiles: Readonly<Record<string, Programme>> = {
  'fagersta-norberg.sv.json': fagerstaNorbergSv,
  'fagersta-norberg.en.json': fagerstaNorbergEn,
  'fagersta-norberg.fi.json': fagerstaNorbergFi,
};

import { readFileSync } from 'node:fs';
import { isBareOrigin } from './config.ts';
import { StartError } from './start-error.ts';

/** What the operator grants an organisation that shows the hosted page in a frame. */
export interface Partner {
  /** Origins (scheme, host, port) whose pages may have the frame; none but the collector's own where there are none. */
  ancestors: readonly string[];
  /** True where the frame may be in a sandbox without an origin, and pledges from there are taken although nobody can tell whose it is. */
  sandboxed: boolean;
}

/** By partner id. */
export type Partners = ReadonlyMap<string, Partner>;

/** A partner's id as the contract has it. */
export const AN_ID = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads the operator's file of partners; there are none without one.
 *
 * @throws StartError naming the file, the place in it and what was expected.
 */
export function loadPartners(path: string | undefined): Partners {
  if (path === undefined) return new Map();
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartError([`PARTNERS="${path}": expected a readable file of JSON (${(error as Error).message}).`]);
  }
  if (!isRecord(data)) throw new StartError([`${path} #: expected an object with a partner's id for each name.`]);

  const lines = Object.entries(data).flatMap(([id, partner]) =>
    faultsOf(id, partner).map(([place, expectation]) => `${path} ${place}: expected ${expectation}.`),
  );
  if (lines.length > 0) throw new StartError(lines);
  return new Map(
    Object.entries(data as Record<string, Partial<Partner>>).map(([id, { ancestors = [], sandboxed = false }]) => [
      id,
      { ancestors, sandboxed },
    ]),
  );
}

/** Whose pages may frame what is shown for a partner, as the policy's frame-ancestors says it; undefined where there is no such partner. */
export function frameAncestors(partners: Partners, id: string | undefined): string | undefined {
  const partner = partners.get(id ?? '');
  return partner && ["'self'", ...partner.ancestors].join(' ');
}

function faultsOf(id: string, partner: unknown): [place: string, expectation: string][] {
  const place = `#/${id}`;
  if (!AN_ID.test(id)) return [[place, "a partner's id: small letters a–z, digits and single hyphens, at most 80"]];
  if (!isRecord(partner)) return [[place, 'an object, as in {"ancestors": ["https://www.example.se"]}']];
  const { ancestors = [], sandboxed = false, ...others } = partner;
  const faults = Object.keys(others).map((name): [string, string] => [`${place}/${name}`, 'ancestors or sandboxed']);
  if (!Array.isArray(ancestors)) faults.push([`${place}/ancestors`, 'a list of origins']);
  else {
    ancestors.forEach((origin: unknown, index) => {
      if (typeof origin !== 'string' || !isBareOrigin(origin))
        faults.push([
          `${place}/ancestors/${index}`,
          'an http or https origin without a path, as in https://www.example.se',
        ]);
    });
  }
  if (typeof sandboxed !== 'boolean') faults.push([`${place}/sandboxed`, 'true or false']);
  return faults;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

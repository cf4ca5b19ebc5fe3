// In the bundles, Lit's own policy creation is routed here by the build (rollup.config.mjs): Lit would create a policy named
// `lit-html` unguarded, and a host page that lists other names would stop the whole module.
import { definedVersion, version } from './version.ts';

type Rules = { createHTML(html: string): string };
type Factory = { createPolicy(name: string, rules: Rules): unknown };

/** The policy a host page has to allow: ours, per major version. */
export const policyName = `tillvaxt-${Math.max(1, Number.parseInt(version))}`;

let refused = false;

/** True when the host page's `trusted-types` directive does not list `policyName`. */
export const policyRefused = (): boolean => refused;

/** Creates the policy unless another copy has already defined the elements or the page refuses it. */
export function createPolicy(factory: Factory, rules: Rules): unknown {
  if (definedVersion()) return undefined;
  try {
    return factory.createPolicy(policyName, rules);
  } catch {
    refused = true;
    return undefined;
  }
}

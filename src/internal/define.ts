import { registerColours } from '../theme/registered-colours.ts';
import { policyName, policyRefused } from './trusted-types.ts';
import { definedVersion, version, type Tag } from './version.ts';

/**
 * Defines the elements once per page. The first copy wins: the same version again is silent, another version warns once and
 * names both. A name that somebody else took is left to them, and the others are defined. Never throws.
 */
export function define(elements: Readonly<Record<Tag, CustomElementConstructor>>): void {
  // On a server, where Lit brings a registry of its own.
  if (typeof document === 'undefined') return;
  const earlier = definedVersion();
  if (earlier) {
    if (earlier !== version)
      console.warn(
        `tillvaxt ${version} was loaded where ${earlier} already runs; ${earlier} stays in use. Load one version.`,
      );
    return;
  }
  if (policyRefused()) {
    console.error(
      `tillvaxt: this page's Content-Security-Policy refuses the Trusted Types policy "${policyName}", so the elements stay as ` +
        `plain content. Add it to the directive: trusted-types ${policyName}`,
    );
    return;
  }
  registerColours();
  for (const [tag, element] of Object.entries(elements)) {
    if (customElements.get(tag)) {
      console.warn(`<${tag}> is already defined by another script; tillvaxt leaves it alone and defines the others.`);
      continue;
    }
    Object.defineProperty(element, 'tillvaxtVersion', { value: version });
    try {
      customElements.define(tag, element);
    } catch (error) {
      console.warn(`<${tag}> cannot be defined: ${String(error)}`);
    }
  }
}

// What editors read, made from the custom elements manifest: VS Code's custom data and JetBrains' web-types.
import { elements, heard, literals, tokens, type Described } from './manifest.ts';

const markdown = ({ description = '' }: Described): { kind: 'markdown'; value: string } => ({
  kind: 'markdown',
  value: description,
});
const named = ({ name, description }: Described): { name: string; description?: string } => ({ name, description });

/** VS Code: `html.customData`, format 1.1. */
export async function vscodeHtml(): Promise<object> {
  const all = await elements();
  const slots = [...new Set(all.flatMap((element) => element.slots ?? []).map(({ name }) => name))].filter(Boolean);
  return {
    version: 1.1,
    tags: all.map((element) => ({
      name: element.tagName,
      description: markdown(element),
      attributes: (element.attributes ?? []).map((attribute) => ({
        name: attribute.name,
        description: markdown(attribute),
        ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
        ...(literals(attribute).length && { values: literals(attribute).map((name) => ({ name })) }),
      })),
    })),
    globalAttributes: [{ name: 'slot', values: slots.sort().map((name) => ({ name })) }],
  };
}

/** VS Code: `css.customData`, format 1.1. */
export async function vscodeCss(): Promise<object> {
  const all = await elements();
  const states = new Set(all.flatMap(({ cssStates = [] }) => cssStates).map(({ name }) => name));
  const parts = new Set(all.flatMap(({ cssParts = [] }) => cssParts).map(({ name }) => name));
  return {
    version: 1.1,
    properties: tokens(all).map(named),
    pseudoClasses: [...states].sort().map((name) => ({ name: `:state(${name})` })),
    pseudoElements: [...parts].sort().map((name) => ({ name: `::part(${name})` })),
  };
}

/** JetBrains: `web-types` in package.json. */
export async function webTypes(version: string): Promise<object> {
  const all = await elements();
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: 'tillvaxt',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: all.map((element) => ({
          name: element.tagName,
          description: element.description,
          attributes: (element.attributes ?? []).map((attribute) => ({
            ...named(attribute),
            ...(attribute.default && { default: attribute.default }),
            value: { type: attribute.type?.text, ...(attribute.type?.text === 'boolean' && { kind: 'no-value' }) },
          })),
          slots: (element.slots ?? []).map(named),
          js: {
            properties: (element.members ?? []).map((member) => ({ ...named(member), type: member.type?.text })),
            events: heard(element, all).map((event) => ({ ...named(event), type: event.type?.text })),
          },
          css: { parts: (element.cssParts ?? []).map(named), properties: (element.cssProperties ?? []).map(named) },
        })),
      },
    },
  };
}

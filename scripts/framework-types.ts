// Types of the elements for the templates of frameworks, made from the custom elements manifest. Values and events are typed by
// the classes themselves; the manifest says which there are, and what is read of them in an editor.
import { format } from 'prettier';
import { elements, heard, type Described, type Element } from './manifest.ts';

interface Framework {
  head: string;
  /** What every element takes, by its class. */
  base: (name: string) => string;
  /** A template may write attributes by their own names, `heading-level`, beside properties. */
  attributes: boolean;
  /** The type of a boolean attribute. */
  flag: 'boolean' | 'true';
  /** The name of a listener. */
  listener: (event: string) => string;
  /** What stands for an element in `declare`, by its class. */
  entry: (name: string) => string;
  /** The declaration that adds the elements. */
  declare: (entries: string) => string;
}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** How React 19, Vue 3 and Svelte 5 write custom elements. */
export const frameworks: Readonly<Record<'jsx' | 'vue' | 'svelte', Framework>> = {
  // React sets the property where the element has it, else the attribute, and listens for what follows `on`, letter by letter.
  jsx: {
    head: `import type { ClassAttributes, HTMLAttributes } from 'react';`,
    base: (name) => `ClassAttributes<${name}>, HTMLAttributes<${name}>`,
    attributes: true,
    flag: 'boolean',
    listener: (event) => `on${event}`,
    entry: (name) => `${name}Props`,
    declare: (entries) => `declare module 'react' { namespace JSX { interface IntrinsicElements { ${entries} } } }`,
  },
  // Vue's checker knows one spelling of attributes and properties, that of scripts. Vue writes `false` into an attribute as a word,
  // which HTML reads as true: so the type has none, and `undefined` takes the attribute away.
  vue: {
    head: `import type { HTMLAttributes, PublicProps } from 'vue';`,
    // Both say what a class and a style may be.
    base: () => `HTMLAttributes, Omit<PublicProps, keyof HTMLAttributes>`,
    attributes: false,
    flag: 'true',
    listener: (event) => camel(`on-${event}`),
    entry: (name) => `new () => ${name} & { $props: ${name}Props }`,
    declare: (entries) => `declare module 'vue' {
  interface HTMLAttributes {
    /** The slot of the element around it. */
    slot?: string | undefined;
  }
  interface GlobalComponents { ${entries} }
}`,
  },
  // Svelte does as Vue does with `false`, but tells attributes from properties.
  svelte: {
    head: `import type { HTMLAttributes } from 'svelte/elements';`,
    base: (name) => `HTMLAttributes<${name}>`,
    attributes: true,
    flag: 'true',
    listener: (event) => `on${event}`,
    entry: (name) => `${name}Props`,
    declare: (entries) => `declare module 'svelte/elements' { interface SvelteHTMLElements { ${entries} } }`,
  },
};

/** What an element takes: properties, attributes of another name, and events. */
function props(element: Element, all: readonly Element[], { base, attributes, flag, listener }: Framework): string {
  const { name, members = [] } = element;
  const described = ({ description = '' }: Described, key: string, type: string): string =>
    `/** ${description.replaceAll(/\s+/g, ' ')} */\n'${key}'?: ${type} | undefined;`;
  const isFlag = ({ type }: Described): boolean => type?.text === 'boolean';
  const lines = [
    ...members.map((each) =>
      described(each, each.name, isFlag(each) && !attributes ? flag : `${name}['${each.name}']`),
    ),
    ...(element.attributes ?? [])
      .filter((each) => attributes && each.name !== each.fieldName)
      .map((each) => described(each, each.name, isFlag(each) ? flag : `${name}['${each.fieldName}']`)),
    ...heard(element, all).map((each) => described(each, listener(each.name), `Listener<'${each.name}', ${name}>`)),
  ];
  return `export interface ${name}Props extends ${base(name)} {\n${lines.join('\n')}\n}`;
}

/** The declaration file of one framework. */
export async function frameworkTypes(framework: Framework): Promise<string> {
  const all = await elements();
  const entries = all.map(({ tagName, name }) => `'${tagName}': ${framework.entry(name)};`).join('\n');
  const text = `// Made from the custom elements manifest.
import type { ${all.map(({ name }) => name).join(', ')}, TillvaxtEventDetails } from '../modules/src/index.js';
${framework.head}

type Listener<K extends keyof TillvaxtEventDetails, E> = (
  event: CustomEvent<TillvaxtEventDetails[K]> & { readonly currentTarget: E },
) => void;

${all.map((element) => props(element, all, framework)).join('\n\n')}

${framework.declare(entries)}
`;
  return format(text, { parser: 'typescript', singleQuote: true, printWidth: 120 });
}

/// <reference types="vite/client" />
import type { ArgTypes, Preview } from '@storybook/web-components-vite';
import '../dist/tillvaxt.css';
import '../src/define.ts';

interface Described {
  name: string;
  kind?: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

type Declaration = Partial<Record<'tagName' | (typeof tables)[number][1], unknown>>;

const tables = [
  ['attributes', 'attributes'],
  ['properties and methods', 'members'],
  ['slots', 'slots'],
  ['events', 'events'],
  ['parts', 'cssParts'],
  ['custom properties', 'cssProperties'],
] as const;

const { modules } = (await (await fetch('custom-elements.json')).json()) as {
  modules: { declarations: Declaration[] }[];
};

/** The manifest's tables of an element. A slot and a part may have the same name: Storybook's own tables show one of them. */
function extractArgTypes(tag: string): ArgTypes {
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);
  const rows = tables.flatMap(([category, key]) =>
    ((element?.[key] ?? []) as Described[]).map(({ name, description, type, default: value }) => [
      `${category} ${name}`,
      {
        name: name || '(default)',
        description,
        table: { category, type: { summary: type?.text }, defaultValue: value ? { summary: value } : undefined },
      },
    ]),
  );
  return Object.fromEntries(rows) as ArgTypes;
}

/** What an element is for, as the manifest has it. */
function extractComponentDescription(tag: string): string {
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);
  return ((element as { description?: string } | undefined)?.description ?? '').trim();
}

/** The style sheets of the themes that are shipped, by name. */
const themes = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../src/theme/presets/*.css', { query: '?raw', import: 'default', eager: true }),
  ).map(([file, css]) => [file.replace(/^.*\/|\.css$/g, ''), css]),
);
const themeSheet = document.head.appendChild(document.createElement('style'));

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } },
    controls: { disable: true },
    backgrounds: { disable: true },
    docs: { extractArgTypes, extractComponentDescription },
  },
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'sv', title: 'Svenska' },
          { value: 'en', title: 'English' },
          { value: 'fi', title: 'Suomi' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    theme: {
      description: 'Theme of the page',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'none', title: 'No theme' },
          ...Object.keys(themes).map((name) => ({ value: name, title: name })),
        ],
      },
    },
  },
  initialGlobals: { locale: 'sv', scheme: 'light', theme: 'none' },
  decorators: [
    (story, { globals }) => {
      const page = document.createElement('div');
      page.lang = globals.locale as string;
      document.documentElement.style.colorScheme = globals.scheme as string;
      themeSheet.textContent = themes[globals.theme as string] ?? '';
      document.body.style.background = 'var(--tillvaxt-surface, Canvas)';
      page.style.color = 'var(--tillvaxt-text, CanvasText)';
      page.style.fontFamily = 'var(--tillvaxt-font-family)';
      page.style.padding = '1em';
      page.innerHTML = story() as unknown as string;
      return page;
    },
  ],
};

export default preview;

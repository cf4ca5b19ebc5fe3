// Writes docs/reference.md from dist/custom-elements.json: all that a page's author can set, fill, hear and style.
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { elements, heard, tokens, type Described } from './manifest.ts';

const out = new URL('../docs/reference.md', import.meta.url);

type Kind = 'attributes' | 'slots' | 'events' | 'cssParts' | 'cssStates' | 'cssProperties';

const sections: readonly [Kind, string, string][] = [
  ['attributes', 'Attributes', 'Attribute'],
  ['slots', 'Slots', 'Slot'],
  ['events', 'Events', 'Event'],
  ['cssParts', 'Parts', 'Part'],
  ['cssStates', 'States', 'State'],
];

/** The reference as Markdown. */
export async function reference(): Promise<string> {
  const all = await elements();
  const markdown = [
    '<!-- Generated from the custom elements manifest by `npm run reference`. Do not edit. -->',
    '# Reference',
    'All that a page can set, fill, hear and style. What stands here is what a version promises.',
    '## Custom properties',
    'Set them where the elements stand, or on the whole page. Every element that shows something has all of them.',
    table('Custom property', tokens(all)),
    ...all.flatMap((element) => [
      `## \`<${element.tagName}>\``,
      element.description ?? '',
      ...sections.flatMap(([kind, title, what]) => {
        const rows = kind === 'events' ? heard(element, all) : element[kind];
        return rows?.length ? [`### ${title}`, table(what, rows)] : [];
      }),
    ]),
  ].join('\n\n');
  return format(markdown, { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' });
}

function table(what: string, rows: readonly Described[]): string {
  const has = (key: 'type' | 'default'): boolean => rows.some((row) => row[key]);
  const columns: [title: string, cell: (row: Described) => string][] = [
    [what, ({ name }) => (name ? `\`${name}\`` : '(default)')],
    ...(has('type') ? [['Type', ({ type }: Described) => code(type?.text)] as [string, typeof describe]] : []),
    ...(has('default') ? [['Default', (row: Described) => code(row.default)] as [string, typeof describe]] : []),
    ['', describe],
  ];
  return [
    columns.map(([title]) => title),
    columns.map(() => '---'),
    ...rows.map((row) => columns.map(([, cell]) => cell(row).replaceAll('|', '\\|').replaceAll(/\s+/g, ' '))),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const code = (text: string | undefined): string => (text ? `\`${text}\`` : '');
const describe = ({ description = '' }: Described): string => description;

if (import.meta.main) await writeFile(out, await reference());

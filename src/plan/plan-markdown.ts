/** A part of the plan in words: a heading and what stands under it. */
export interface PlanPart {
  readonly title: string;
  /** A paragraph or an item each; empty while unanswered. */
  readonly items: readonly string[];
  /** Where the items are a list: without order, or numbered. */
  readonly list?: 'ul' | 'ol' | undefined;
}

/** The plan in words, in the reader's language. */
export interface PlanDocument {
  readonly title: string;
  /** Of which programme, and when it was written out. */
  readonly lead: string;
  readonly parts: readonly PlanPart[];
}

/**
 * The plan as Markdown (CommonMark 0.31). What the reader typed stays what it is: nothing of it becomes markup.
 *
 * @param unanswered what stands in the place of an answer that is missing
 */
export function toMarkdown({ title, lead, parts }: PlanDocument, unanswered: string): string {
  const blocks = parts.flatMap(({ title: heading, items, list }) => [
    `## ${escape(heading)}`,
    ...(items.length === 0
      ? [`*${escape(unanswered)}*`]
      : list
        ? [items.map((item, index) => listed(escape(item), list === 'ol' ? `${index + 1}. ` : '- ')).join('\n')]
        : items.map(escape)),
  ]);
  return `${[`# ${escape(title)}`, escape(lead), ...blocks].join('\n\n')}\n`;
}

/** An item whose further lines stand under its first one, as CommonMark wants them. */
const listed = (item: string, marker: string): string =>
  `${marker}${item.replaceAll('\n', `\n${' '.repeat(marker.length)}`)}`;

/** Backslashes before every sign that CommonMark may read as markup; line breaks are kept as such. */
function escape(text: string): string {
  return text
    .trim()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\`*_{}[\]<>()#+\-.!|~&:=@]/g, String.raw`\$&`)
    .replaceAll(/[ \t]*\n[ \t]*/g, '\\\n')
    .replaceAll(/(\\\n){2,}/g, '\n\n');
}

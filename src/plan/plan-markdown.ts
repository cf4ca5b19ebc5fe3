/** A part of the plan in words: a heading and what stands under it. */
export interface PlanPart {
  readonly title: string;
  /** A paragraph or an item each; empty while unanswered. */
  readonly items: readonly string[];
  /** True where the items are a list. */
  readonly isList?: boolean;
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
  const blocks = parts.flatMap(({ title: heading, items, isList }) => [
    `## ${escape(heading)}`,
    ...(items.length === 0
      ? [`*${escape(unanswered)}*`]
      : isList
        ? [items.map((item) => `- ${escape(item).replaceAll('\n', '\n  ')}`).join('\n')]
        : items.map(escape)),
  ]);
  return `${[`# ${escape(title)}`, escape(lead), ...blocks].join('\n\n')}\n`;
}

/** Backslashes before every sign that CommonMark may read as markup; line breaks are kept as such. */
function escape(text: string): string {
  return text
    .trim()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\`*_{}[\]<>()#+\-.!|~&:=@]/g, String.raw`\$&`)
    .replaceAll(/[ \t]*\n[ \t]*/g, '\\\n')
    .replaceAll(/(\\\n){2,}/g, '\n\n');
}

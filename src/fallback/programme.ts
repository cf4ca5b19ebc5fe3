import { markup, type Markup } from './markup.ts';

/** The wrapper around a page's content. */
export function programme(content: Markup, { endpoint, partner }: { endpoint: string; partner?: string }): Markup {
  return markup`<tillvaxt-programme endpoint="${endpoint}"${partner ? markup` partner="${partner}"` : ''}>
${content}
</tillvaxt-programme>`;
}

import { markup, type Markup } from './markup.ts';

/** The wrapper around a page's content, with the language where that is not the page's own. */
export function programme(
  content: Markup,
  { endpoint, partner, src, lang }: { endpoint: string; partner?: string; src?: string; lang?: string },
): Markup {
  return markup`<tillvaxt-programme${src ? markup` src="${src}"` : ''} endpoint="${endpoint}"${partner ? markup` partner="${partner}"` : ''}${lang ? markup` lang="${lang}"` : ''}>
${content}
</tillvaxt-programme>`;
}

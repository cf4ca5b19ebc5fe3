import { markup, type Markup } from './markup.ts';

/** What a wrapper's snippet may be told. */
export interface ProgrammeOptions {
  endpoint: string;
  partner?: string;
  src?: string;
  lang?: string;
  /** True where the page's ground is dark whatever its colour scheme: the elements bring a ground of their own then. */
  isDark?: boolean;
}

/** The wrapper around a page's content, with the language where that is not the page's own. */
export function programme(content: Markup, { endpoint, partner, src, lang, isDark }: ProgrammeOptions): Markup {
  return markup`<tillvaxt-programme${src ? markup` src="${src}"` : ''} endpoint="${endpoint}"${partner ? markup` partner="${partner}"` : ''}${lang ? markup` lang="${lang}"` : ''}${isDark ? markup` color-scheme="dark"` : ''}>
${content}
</tillvaxt-programme>`;
}

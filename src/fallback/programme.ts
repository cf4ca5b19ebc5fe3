import { markup, type Markup } from './markup.ts';

export interface ProgrammeOptions {
  endpoint: string;
  partner?: string;
  src?: string;
  lang?: string;
  colorScheme?: 'light' | 'dark';
}

/** The wrapper around a page's content, with the language and the colour scheme where those are not the page's own. */
export function programme(content: Markup, { endpoint, partner, src, lang, colorScheme }: ProgrammeOptions): Markup {
  return markup`<tillvaxt-programme${src ? markup` src="${src}"` : ''} endpoint="${endpoint}"${partner ? markup` partner="${partner}"` : ''}${lang ? markup` lang="${lang}"` : ''}${colorScheme ? markup` color-scheme="${colorScheme}"` : ''}>
${content}
</tillvaxt-programme>`;
}

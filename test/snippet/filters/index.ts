import sanitize, { type IOptions } from 'sanitize-html';
import { drupalBasic, drupalRestricted } from './drupal.ts';
import { sharepoint } from './sharepoint.ts';
import { tinymce } from './tinymce.ts';
import { wordpress } from './wordpress.ts';

const filters = {
  WordPress: wordpress,
  'Drupal, Basic HTML': drupalBasic,
  'Drupal, Restricted HTML': drupalRestricted,
  TinyMCE: tinymce,
  'SharePoint-like': sharepoint,
} as const satisfies Record<string, IOptions>;

export type FilterName = keyof typeof filters;
export const filterNames = Object.keys(filters) as FilterName[];

/** What a content system keeps of a text; what it takes away leaves its text behind. */
export const filtered = (name: FilterName, html: string): string => sanitize(html, filters[name]);

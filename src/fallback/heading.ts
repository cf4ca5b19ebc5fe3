import { Markup, markup } from './markup.ts';

/**
 * A heading of a chosen level with a part name.
 *
 * @param id where a link leads to it
 * @throws RangeError for a level that is no heading's
 */
export function heading(level: number, part: string, text: string | Markup, id?: string): Markup {
  if (![2, 3, 4, 5, 6].includes(level))
    throw new RangeError(`headingLevel ${level}: expected a whole number from 2 to 6`);
  const tag = new Markup(`h${level}`);
  return markup`<${tag} part="${part}"${id ? markup` id="${id}"` : ''}>${text}</${tag}>`;
}

import type { Programme } from '../../contract/types.ts';
import { focusAreaCard, type CardOptions } from './focus-area-card.ts';
import { markup, type Markup } from './markup.ts';

/** The grid with a card, and so the content, of every area. */
export function focusAreas(programme: Programme, options: CardOptions = {}): Markup {
  return markup`<tillvaxt-focus-areas>
${programme.areas.map(({ id }) => markup`${focusAreaCard(programme, id, options)}\n`)}</tillvaxt-focus-areas>`;
}

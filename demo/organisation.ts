import type { Markup } from '../src/fallback/index.ts';

/** A made-up partner: what its page says, and which style sheet gives its look. */
export interface Organisation {
  /** Partner id that its pledges carry. */
  id: string;
  /** Its word in the bar that switches between the partners. */
  shortName: string;
  /** Address of its page, with a slash at both ends. */
  path: string;
  /** Name of its theme, its style sheet and its icon, without extension. */
  look: string;
  name: string;
  tagline: string;
  symbol: Markup;
  /** Decoration of the page's opening. */
  art: Markup;
  menu: readonly string[];
  /** The menu's item under which the page stands. */
  menuCurrent: string;
  /** Pages above this one, from the start page down. */
  trail: readonly string[];
  kicker: string;
  dateLabel: string;
  title: string;
  lead: string;
  /** What the organisation itself says before the programme speaks. */
  story: readonly string[];
  promise: { title: string; text: string; areas: readonly string[] };
  /** Whether its page opens the whole programme, or how it works with the rest folded. */
  tells: 'everything' | 'how';
  /** Which of the programme's examples it shows beside the form. */
  actorType: string;
  contact: { title: string; text: string; email: string };
  footer: readonly { title: string; lines: readonly string[] }[];
}

import type { ActorType, FocusArea } from '../../../contract/types.ts';
import { texts, type Locale } from '../../locale/locale.ts';

interface More {
  readonly locale: Locale;
  /** Of the card's heading. */
  readonly level: number;
  /** For whom there is something to do. */
  readonly actorTypes: readonly ActorType[];
  /** True where that is the reader's own actor type. */
  readonly isKnown: boolean;
}

/**
 * What a card's disclosure holds: the longer text, and what one can do, for the reader's own actor type once it is known, and says
 * so; for all of them before that. It is made by hand: as a template it takes ten times as long.
 */
export function moreView({ text, actions }: FocusArea, { locale, level, actorTypes, isKnown }: More): DocumentFragment {
  const t = texts(locale);
  const fragment = new DocumentFragment();
  fragment.append(make('slot', { name: 'text' }, ...text.map((paragraph) => make('p', {}, paragraph))));
  if (!actorTypes.length) return fragment;
  const forThem = actorTypes.map(({ id, label }) =>
    make(
      'div',
      {},
      make(
        'dt',
        { part: 'actor-type' },
        ...(isKnown ? [make('span', { lang: locale }, t.yourRole), ' '] : []),
        make('span', {}, label),
      ),
      make('dd', {}, make('ul', {}, ...actions[id]!.map((action) => make('li', {}, action)))),
    ),
  );
  const heading = { part: 'actions-title', 'aria-level': `${Math.min(6, level + 1)}`, lang: locale };
  fragment.append(make('h4', heading, t.whatCanIDo), make('dl', { part: 'actions' }, ...forThem));
  return fragment;
}

function make(tag: string, attributes: Readonly<Record<string, string>>, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

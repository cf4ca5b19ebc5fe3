import { html, nothing, type TemplateResult } from 'lit';
import type { FocusArea, Programme } from '../../../contract/types.ts';
import { texts, type Locale } from '../../locale/locale.ts';
import { motifOf } from '../../programme/motifs.ts';
import { moreView } from './more-view.ts';

/** All that a card's looks depend on, beside the area; what changes while it stands there is not among it. */
export interface Look {
  readonly locale: Locale;
  /** Of the programme's words, where it is not the interface's. */
  readonly lang: string | undefined;
  /** Of the card's heading. */
  readonly level: number;
  readonly isCompact: boolean;
  /** True where the number of pledges is told. It keeps its line from the start. */
  readonly isCounted: boolean;
  /** True where there is a pledge form to go to. */
  readonly hasLink: boolean;
  /** What the page's author has put into the card. */
  readonly slots: readonly string[];
  /** The reader's own, where it is known and the programme's. */
  readonly actorType: string | undefined;
}

export function cardView(programme: Programme, area: FocusArea, look: Look): TemplateResult {
  const { locale, isCompact } = look;
  const lang = look.lang ?? nothing;
  const t = texts(locale);
  const within = html`<span part="visually-hidden" lang=${lang}>${t.within(area.title)}</span>`;
  const card = html`<article part="card ${isCompact ? 'compact' : ''}" aria-labelledby="title">
    ${mediaView(programme, area, look)}
    <div part="body">
      <h3 part="title" id="title" aria-level=${look.level} lang=${lang}><slot name="title">${area.title}</slot></h3>
      <p part="summary" lang=${lang}><slot name="summary">${area.summary}</slot></p>
      ${isCompact ? nothing : disclosureView(programme, area, look)}
      <div part="footer">
        ${look.isCounted ? html`<p part="count" id="count"></p>` : nothing}
        <label part="choice"
          ><input part="checkbox" id="checkbox" type="checkbox" /> <span>${t.contributeHere}${within}</span></label
        >
        ${look.hasLink ? html`<a part="link pledge-link" id="link" href=${nothing}>${t.pledgeHere}${within}</a>` : nothing}
      </div>
    </div>
  </article>`;
  // What may be skipped has no look of its own: to give it a size costs a third of what it costs for the card itself.
  return html`<div part="base" lang=${locale}>${isCompact ? card : html`<div>${card}</div>`}</div>`;
}

/** The page author's picture, or else the area's own motif. */
function mediaView(programme: Programme, area: FocusArea, { slots }: Look): TemplateResult {
  const told = html`<slot name="caption"></slot><slot name="credit"></slot>`;
  if (slots.includes('image'))
    return html`<figure part="media">
      <slot name="image"></slot>
      ${['caption', 'credit'].some((name) => slots.includes(name)) ? html`<figcaption part="figcaption">${told}</figcaption>` : told}
    </figure>`;
  const [adds, grows] = motifOf(area.id, programme.areas.indexOf(area), programme.areas.length);
  return html`<slot name="image"></slot>
    <div part="motif">
      <svg part="emblem" viewBox="2 2 60 60" aria-hidden="true">
        <path d=${grows} stroke-opacity="0.4"></path>
        <path d=${adds}></path>
      </svg>
    </div>`;
}

function disclosureView(
  programme: Programme,
  area: FocusArea,
  { locale, level, lang, slots, actorType }: Look,
): TemplateResult {
  const t = texts(locale);
  const shown = programme.actorTypes.filter(
    ({ id }) => area.actions[id]?.length && (actorType === undefined || id === actorType),
  );
  if (!area.text.length && !shown.length && !slots.includes('text')) return html`<slot name="text"></slot>`;
  return html`<details part="more" id="more">
    <summary part="more-label" id="more-label">
      <span>${t.readMore}<span part="visually-hidden" lang=${lang ?? nothing}>${t.within(area.title)}</span></span>
    </summary>
    <div part="text" lang=${lang ?? nothing}>
      ${moreView(area, { locale, level, actorTypes: shown, isKnown: actorType !== undefined })}
    </div>
  </details>`;
}

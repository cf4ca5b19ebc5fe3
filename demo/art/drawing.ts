import { markup, type Markup } from '../../src/fallback/index.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** A point on a circle around the drawing's centre, by degrees from twelve o'clock. */
function on(radius: number, degrees: number): { x: number; y: number } {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return { x: round(300 + radius * Math.cos(angle)), y: round(300 + radius * Math.sin(angle)) };
}

const holes = Array.from({ length: 6 }, (_, index) => on(176, index * 60 + 30));

/** A turned flange on a workshop drawing: six rings, like those of a tree. */
export const drawing: Markup = markup`<svg class="drawing" viewBox="0 0 640 600" aria-hidden="true" focusable="false">
<g class="section"><path d="${sector(108, 144, 300, 420)}"/></g>
<g class="outline">${[42, 72, 108, 144, 208, 240].map((r) => markup`<circle cx="300" cy="300" r="${r}"/>`)}${holes.map(({ x, y }) => markup`<circle cx="${x}" cy="${y}" r="15"/>`)}</g>
<g class="centre"><path d="M20 300H580M300 20V580"/><circle cx="300" cy="300" r="176"/>${holes.map(({ x, y }) => markup`<path d="M${x - 24} ${y}H${x + 24}M${x} ${y - 24}V${y + 24}"/>`)}</g>
<g class="measure"><path d="M540 300V372M606 60H312M606 540H312M592 60V540"/><path class="arrow" d="M592 60L587 78H597zM592 540L587 522H597z"/></g>
<path class="leader" d="M402 198L470 122H560"/>
</svg>`;

function sector(inner: number, outer: number, from: number, to: number): string {
  const [a, b, c, d] = [on(outer, from), on(outer, to), on(inner, to), on(inner, from)] as const;
  return `M${a.x} ${a.y}A${outer} ${outer} 0 0 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 0 0 ${d.x} ${d.y}z`;
}

/** The workshop's mark: a nut, seen from above. */
export const nut: Markup = markup`<svg class="symbol" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
<path class="field" fill-rule="evenodd" d="M11 3H29L39 20L29 37H11L1 20zM20 11A9 9 0 0 0 20 29A9 9 0 0 0 20 11z"/>
<circle class="lines" cx="20" cy="20" r="13"/>
</svg>`;

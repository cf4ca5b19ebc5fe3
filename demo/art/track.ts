import { markup, type Markup } from '../../src/fallback/index.ts';

const width = 1152;
const height = 340;

/** A ring of the track, that far in from its outer edge. */
function oval(inset: number): Markup {
  const w = width - 2 * inset;
  const h = height - 2 * inset;
  return markup`x="${inset}" y="${inset}" width="${w}" height="${h}" rx="${h / 2}"`;
}

/** A running track from above: six lanes, like the rings of a tree, around a green field. */
export const track: Markup = markup`<svg class="track" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMinYMid slice" aria-hidden="true" focusable="false">
<rect class="ground" ${oval(0)}/>
<rect class="grass" ${oval(106)}/>
<g class="lane">${[10, 26, 42, 58, 74, 90].map((inset) => markup`<rect ${oval(inset)}/>`)}<path d="M470 250V330"/></g>
<g class="pitch"><path d="M576 106V234"/><circle cx="576" cy="170" r="30"/><path d="M200 138H246V202H200M952 138H906V202H952"/></g>
<circle class="ball" cx="655" cy="150" r="9"/>
</svg>`;

/** The club's badge: lanes in a circle. */
export const badge: Markup = markup`<svg class="symbol" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
<circle class="field" cx="22" cy="22" r="22"/>
<g class="lines"><rect x="6" y="12" width="32" height="20" rx="10"/><rect x="10" y="16" width="24" height="12" rx="6"/></g>
<circle class="ball" cx="22" cy="22" r="3"/>
</svg>`;

import type { Programme } from '../contract/types.ts';
import { focusAreaCard } from '../src/fallback/focus-area-card.ts';
import { markup, type Markup } from '../src/fallback/markup.ts';
import type { Organisation } from './organisation.ts';

/** The programme's elements, as sections of the article. */
export function programmeSections({ id }: Organisation, programme: Programme): Markup {
  return markup`<tillvaxt-programme endpoint="/v1/pledges" partner="${id}">
<section class="band" aria-labelledby="stallning"><div class="wrap">
<h2 id="stallning">Så många löften finns nu</h2>
<tillvaxt-pledge-tally></tillvaxt-pledge-tally>
</div></section>
<section class="band" aria-labelledby="omraden"><div class="wrap">
<h2 id="omraden">Sex områden att växa i</h2>
<p class="band-lead">Läs om dem och kryssa för dem som du vill bidra till. Valet följer med till figuren och formuläret.</p>
<tillvaxt-focus-areas pledge-href="#lofte">${programme.areas.map((area) => focusAreaCard(programme, area.id, { pledgeHref: '#lofte' }))}</tillvaxt-focus-areas>
</div></section>
<section class="band band-tinted" id="arbetsmodell"><div class="wrap">
<tillvaxt-working-model-figure></tillvaxt-working-model-figure>
</div></section>
<section class="band" id="lofte"><div class="wrap">
<tillvaxt-pledge-form></tillvaxt-pledge-form>
</div></section>
</tillvaxt-programme>`;
}

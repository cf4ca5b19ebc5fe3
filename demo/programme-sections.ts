import type { Programme } from '../contract/types.ts';
import {
  actionPlan,
  focusAreas,
  markup,
  pledgeForm,
  pledgeTally,
  programme as wrapper,
  workingModelFigure,
  type Markup,
} from '../src/fallback/index.ts';
import type { Organisation } from './organisation.ts';

const endpoint = '/v1/pledges';
const pledgeHref = '#lofte';

/** The programme's elements, as sections of the article. Tally, figure and form bring their own headings of the second level. */
export function programmeSections({ id, actorType, promise }: Organisation, programme: Programme): Markup {
  return wrapper(
    markup`<section class="band" id="stallning"><div class="wrap">
${pledgeTally(programme)}
</div></section>
<section class="band" aria-labelledby="omraden"><div class="wrap">
<h2 id="omraden">Sex områden att växa i</h2>
<p class="band-lead">Vad betyder de, och vad kan du göra? <span class="with-script">Kryssa för dem som du vill bidra till. Valet följer med till figuren och formuläret.</span></p>
${focusAreas(programme, { pledgeHref, counts: true })}
</div></section>
<section class="band band-tinted" id="arbetsmodell"><div class="wrap">
${workingModelFigure(programme, { pledgeHref })}
</div></section>
<section class="band" id="handlingsplan"><div class="wrap">
${actionPlan(programme, { pledgeHref })}
</div></section>
<section class="band band-tinted"><div class="wrap pledge">
${pledgeForm(programme, { id: 'lofte', action: endpoint, partner: id })}
<aside class="beside" aria-label="Om löftet">
<div><h3>Behöver du en idé?</h3>
<ul class="ideas">${ideas(programme, actorType, promise.areas).map((idea) => markup`<li>${idea}</li>`)}</ul></div>
<div><h3>Vad händer sedan?</h3>
<p>${programme.controller.legalText.next}</p></div>
</aside>
</div></section>`,
    { endpoint, partner: id },
  );
}

/** A few of the programme's own examples, from the areas that the organisation itself does not speak of. */
function ideas(programme: Programme, actorType: string, but: readonly string[]): string[] {
  return programme.areas
    .filter(({ id }) => !but.includes(id))
    .flatMap(({ actions }) => actions[actorType]?.slice(0, 1) ?? []);
}

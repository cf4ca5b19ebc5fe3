import type { Programme } from '../contract/types.ts';
import { markup, type Markup } from '../src/fallback/index.ts';
import { snippet } from '../src/snippet/index.ts';
import type { Organisation } from './organisation.ts';

/** The version of the elements that a page loads, and the digests of their files. */
export interface Release {
  version: string;
  integrity: Readonly<Record<'tillvaxt.js' | 'tillvaxt.css', string>>;
}

/** Stands in the snippets for the server that shows the page; copy.js puts the server's own address there. */
const ORIGIN = 'http://localhost:8787';

/** The configuration of what this page shows, and the whole snippet that comes of it. */
const moduleSnippet = ({ id }: Organisation, programme: Programme, release: Release): string =>
  snippet(
    'module',
    {
      server: ORIGIN,
      partner: id,
      lang: 'sv',
      elements: [
        { element: 'pledge-tally' },
        { element: 'focus-areas' },
        { element: 'working-model-figure' },
        { element: 'action-plan' },
        { element: 'pledge-form' },
      ],
    },
    { ...release, programme },
  );

/** How a partner gets the same onto its own page. */
export function embedSection(
  organisation: Organisation,
  programme: Programme,
  release: Release,
  theme: readonly string[],
): Markup {
  return markup`<section class="band embed" aria-labelledby="badda-in"><div class="wrap">
<h2 id="badda-in">Så bäddar du in</h2>
<p class="band-lead">Har du en egen webbplats? Klistra in raderna nedan där programmet ska synas. Du behöver inga kakor, inget konto och inget annat bibliotek.</p>
<div class="embed-columns">
<div>
<h3 id="snutt-rubrik">Klistra in snutten</h3>
${code('snutt', 'snutt-rubrik', moduleSnippet(organisation, programme, release), 'Kopiera snutten')}
<p>Hela innehållet står mellan taggarna. Därför går allt att läsa och skicka även utan skript. Släpper ditt verktyg inte igenom snutten? Den finns också som ram och som vanlig länk. På <a href="/embed">sidan för inbäddning</a> får du dem alla, för just din organisation.</p>
</div>
<div>
<h3 id="farg-rubrik">Ge den dina färger</h3>
<p>Komponenterna ärver typsnitt och ljust eller mörkt läge från din sida. Resten sätter du med några rader CSS. De här använder ${organisation.name}:</p>
${code('farg', 'farg-rubrik', `:root {\n${theme.map((line) => `  ${line}`).join('\n')}\n}`, 'Kopiera raderna')}
<h3>Be att få skicka löften</h3>
<p>Den som driver servern lägger till din webbadress i <code>ALLOWED_ORIGINS</code>. Innan dess syns texterna, men inga löften tas emot från din sida.</p>
</div>
</div>
</div></section>`;
}

/** Code to copy. Without script there is no button, and the code can be marked and copied by hand. */
function code(id: string, labelledBy: string, text: string, label: string): Markup {
  return markup`<div class="code"><pre tabindex="0" role="region" aria-labelledby="${labelledBy}"><code id="${id}">${text}</code></pre>
<p class="code-actions"><button type="button" class="copy" data-copies="${id}" hidden>${label}</button> <span role="status"></span></p></div>`;
}

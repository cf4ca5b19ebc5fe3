import { markup, type Markup } from '../src/fallback/index.ts';
import { snippets, tiers, type SnippetConfiguration, type SnippetSource, type Tier } from '../src/snippet/index.ts';
import { corners, densities, parts, said, ways } from './texts.ts';

/** Stands for the server's own address, which only the script knows. */
const server = 'http://localhost:8787';

/** What is shown before anything has been chosen: the whole programme, which has the card of each area. */
const initial: SnippetConfiguration = {
  server,
  lang: 'sv',
  elements: (Object.keys(parts) as (keyof typeof parts)[])
    .filter((element) => element !== 'focus-area-card')
    .map((element) => ({ element })),
};

/** The ways that are shown without script. */
const withoutScript: readonly Tier[] = ['module', 'frame', 'link'];

/** The page on which a web editor chooses, looks and copies. Without script it has the snippets of the whole programme. */
export function builderPage(source: SnippetSource): string {
  const lines = snippets(initial, source);
  return markup`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>Bädda in programmet</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Välj vad som ska synas, se hur det blir och kopiera raderna till din webbplats.">
<link rel="icon" type="image/svg+xml" href="/embed/icon.svg">
<link rel="stylesheet" href="/embed/builder.css">
<script defer src="/embed/builder.js"></script>
</head>
<body>
<a class="skip" href="#kopiera">Hoppa till raderna att kopiera</a>
<header class="top"><div class="wrap">
<p class="mark"><img src="/embed/icon.svg" alt="" width="32" height="32"> Tillväxtprogrammet på din webbplats</p>
<h1>Bädda in programmet</h1>
<p class="lead">Välj vad som ska synas, se hur det blir och kopiera raderna. Du behöver inget konto och inga kakor.</p>
</div></header>
<main class="wrap" data-version="${source.version}" data-built-in="${source.programme.id}" data-integrity="${JSON.stringify(source.integrity)}">
<noscript><p class="note">Den här sidan behöver skript för att visa dina val. Utan skript får du raderna för hela programmet längre ner. Byt då ${server} mot adressen till den här servern.</p></noscript>
<div class="choosing">
<form class="choices" id="val" novalidate hidden aria-labelledby="val-rubrik">
<h2 id="val-rubrik">Dina val</h2>
<div class="field" id="programmes" hidden><label for="programme">Program</label>
<select id="programme"></select></div>
${partsField(source.programme)}
${field('partner', 'Organisationens id', { hint: 'Du får det av den som driver servern. Det följer med varje löfte.', optional: true })}
<div class="field"><label for="lang">Språk</label>
<select id="lang" name="lang"><option value="sv">Svenska</option><option value="en" lang="en">English</option><option value="fi" lang="fi">Suomi</option></select></div>
${field('brand', 'Er färg', { hint: 'Som #1d5c4a. Knappar får just den färgen, och resten anpassas så att allt går att läsa.', optional: true, after: picker('brand', '#1d5c4a', 'Välj färg med färgväljare') })}
${field('accent', 'Länkfärg', { hint: 'Om länkar, linjer och markeringar har en annan färg än knapparna.', optional: true, after: picker('accent', '#1d5c4a', 'Välj länkfärg med färgväljare') })}
${field('surface', 'Sidans bakgrund', { hint: 'Om den inte är vit, eller svart i mörkt läge. Text och linjer anpassas till den.', optional: true, after: picker('surface', '#ffffff', 'Välj bakgrund med färgväljare') })}
<div class="field"><label for="radius">Hörn</label>
<select id="radius" name="radius">${options(corners)}</select></div>
<div class="field"><label for="density">Avstånd</label>
<select id="density" name="density">${options(densities)}</select></div>
${field('fontFamily', 'Typsnitt', { hint: 'Lämna tomt för sidans eget. Eller skriv namn, som Georgia, serif.', optional: true })}
${field('headingFontFamily', 'Rubrikernas typsnitt', { hint: 'Om det är ett annat än textens.', optional: true })}
</form>
<section class="preview" aria-labelledby="se-rubrik" hidden>
<div><h2 id="se-rubrik">Så här blir det</h2>
<div role="status"><p class="error stale" hidden></p></div></div>
<iframe id="se" title="Förhandsvisning av det du har valt" width="100%" height="640"></iframe>
</section>
</div>
<section class="copying" id="kopiera" tabindex="-1" aria-labelledby="kopiera-rubrik">
<h2 id="kopiera-rubrik">Kopiera till din webbplats</h2>
<p class="error stale" hidden></p>
<fieldset class="ways" hidden><legend>Vad klarar din webbplats?</legend>
${Object.entries(ways).map(
  (
    [tier, { name, when }],
    index,
  ) => markup`<label class="way"><input type="radio" name="way" value="${tier}"${index ? '' : markup` checked`}><span><strong>${name}</strong> <span class="when">${when}</span></span></label>
`,
)}</fieldset>
${tiers.map((tier) => (tier === 'theme' ? themeSection() : tierSection(tier, withoutScript.includes(tier) ? lines[tier] : '')))}
</section>
</main>
</body>
</html>
`.html;
}

const options = (all: readonly (readonly [value: string, name: string])[]): Markup[] =>
  all.map(([value, name]) => markup`<option value="${value}">${name}</option>`);

function picker(name: string, value: string, label: string): Markup {
  return markup`<input type="color" id="${name}-picker" data-picks="${name}" value="${value}" aria-label="${label}">`;
}

function partsField({ areas }: SnippetSource['programme']): Markup {
  const all = Object.entries(parts);
  return markup`<fieldset class="field" id="elements" tabindex="-1" aria-describedby="elements-error"><legend>Vad ska synas?</legend>
<p class="hint" id="elements-hint">Kryssa i och flytta till den ordning du vill ha.</p>
<p class="error" id="elements-error" hidden></p>
<ol class="parts">${all.map(
    ([element, { name, what }]) => markup`<li class="part">
<label><input type="checkbox" name="elements" value="${element}"${initial.elements.some((each) => each.element === element) ? markup` checked` : ''}><span><strong>${name}</strong> <span class="when">${what}</span></span></label>
<span class="moves"><button type="button" class="move" data-by="-1" aria-label="Flytta upp: ${name}">${arrow('M4 10l4-4 4 4')}</button><button type="button" class="move" data-by="1" aria-label="Flytta ner: ${name}">${arrow('M4 6l4 4 4-4')}</button></span>${
      element === 'focus-area-card'
        ? markup`
<span class="area"><label for="area">Vilket område?</label> <select id="area" name="area">${areas.map(({ id, title }) => markup`<option value="${id}">${title}</option>`)}</select></span>`
        : element === 'pledge-form'
          ? markup`
<span class="area"><label class="choice"><input type="checkbox" name="pageIsForm"><span>${said.pageIsForm} <span class="when">${said.whenPageIsForm}</span></span></label></span>`
          : ''
    }
</li>`,
  )}</ol>
<p class="unseen" role="status" id="moved"></p>
</fieldset>`;
}

function arrow(path: string): Markup {
  return markup`<svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`;
}

function field(
  name: string,
  label: string,
  { hint, optional, after }: { hint: string; optional?: boolean; after?: Markup },
): Markup {
  return markup`<div class="field"><label for="${name}">${label}${optional ? markup` <span class="optional">(frivilligt)</span>` : ''}</label>
<p class="hint" id="${name}-hint">${hint}</p>
<p class="error" id="${name}-error" hidden></p>
<div class="with"><input id="${name}" name="${name}" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="${name}-hint ${name}-error">${after}</div></div>`;
}

function tierSection(tier: Exclude<Tier, 'theme'>, lines: string): Markup {
  const { name, when } = ways[tier];
  return markup`<div class="tier" data-tier="${tier}"${lines ? '' : markup` hidden`}>
<h3 id="${tier}-rubrik">${name}</h3>
<p class="when with-none">${when}</p>
${code(tier, lines, 'Kopiera raderna')}
<p class="note" id="${tier}-note">${tier === 'link' ? said.linkReady : tier === 'frame' ? said.frameNotYet : said.sending}</p>
</div>
`;
}

function themeSection(): Markup {
  return markup`<div class="tier" data-tier="theme" hidden>
<h3 id="theme-rubrik">Era färger</h3>
<p class="when">Lägg till raderna i webbplatsens stilmall.</p>
${code('theme', '', 'Kopiera färgerna')}
</div>
`;
}

/** Code to copy. Without script there is no button, and the code can be marked and copied by hand. */
function code(id: string, text: string, label: string): Markup {
  return markup`<div class="code"><pre tabindex="0" role="region" aria-labelledby="${id}-rubrik"><code id="${id}-rader">${text}</code></pre>
<p class="code-actions"><button type="button" class="copy" data-copies="${id}-rader" hidden>${label}</button> <span role="status"></span></p></div>`;
}

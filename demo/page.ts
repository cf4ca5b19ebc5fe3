import type { Programme } from '../contract/types.ts';
import { markup, type Markup } from '../src/fallback/index.ts';
import { embedSection, type Release } from './embed-section.ts';
import type { Organisation } from './organisation.ts';
import { programmeSections } from './programme-sections.ts';
import { visionSection } from './vision-section.ts';

export interface PageParts {
  organisation: Organisation;
  /** All whose pages the bar at the top leads to. */
  organisations: readonly Organisation[];
  programme: Programme;
  release: Release;
  /** The organisation's own `--tillvaxt-…` declarations, a line each. */
  theme: readonly string[];
}

/** A partner's whole page, with the programme as part of its article. */
export function page({ organisation, organisations, programme, release, theme }: PageParts): string {
  const { look, name, title, lead } = organisation;
  const { version, integrity } = release;
  // The version's address is cached for a year; a page of this repository changes without a new version.
  const built = (file: 'tillvaxt.js' | 'tillvaxt.css'): string =>
    `/${version}/${file}?${encodeURIComponent(integrity[file].slice(-12))}`;
  return markup`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title} – ${name}</title>
<meta name="description" content="${lead}">
<link rel="icon" type="image/svg+xml" href="/${look}.svg">
<link rel="stylesheet" href="${built('tillvaxt.css')}" integrity="${integrity['tillvaxt.css']}" crossorigin="anonymous">
<link rel="stylesheet" href="/page.css">
<link rel="stylesheet" href="/${look}.css">
<script type="module" fetchpriority="low" src="${built('tillvaxt.js')}" integrity="${integrity['tillvaxt.js']}" crossorigin="anonymous"></script>
<script type="module" src="/copy.js"></script>
</head>
<body>
<a class="skip" href="#innehall">Hoppa till innehållet</a>
${switcher(organisation, organisations)}
${siteHeader(organisation)}
<main id="innehall" tabindex="-1">
<article>
${opening(organisation)}
${introduction(organisation, programme)}
${visionSection(organisation, programme)}
${programmeSections(organisation, programme)}
</article>
${embedSection(organisation, programme, release, theme)}
</main>
${siteFooter(organisation)}
</body>
</html>
`.html;
}

function switcher(current: Organisation, organisations: readonly Organisation[]): Markup {
  return markup`<nav class="switcher" aria-label="Exempelsidor"><div class="wrap">
<p>Samma komponenter, tre avsändare:</p>
<ul>${organisations.map((each) => markup`<li><a href="${each.path}"${each === current ? markup` aria-current="page"` : ''}>${each.shortName}</a></li>`)}</ul>
</div></nav>`;
}

/** The menu's pages do not exist: its links lead to the note that says so. */
function siteHeader({ path, name, tagline, symbol, menu, menuCurrent }: Organisation): Markup {
  return markup`<header class="site-header"><div class="wrap">
<a class="wordmark" href="${path}">${symbol}<span><span class="wordmark-name">${hyphenated(name)}</span> <span class="wordmark-tagline">${tagline}</span></span></a>
<nav class="menu" aria-label="Huvudmeny"><ul>${menu.map((item) => markup`<li><a href="#om-exemplet"${item === menuCurrent ? markup` aria-current="true"` : ''}>${item}</a></li>`)}</ul></nav>
</div></header>`;
}

function opening({ path, trail, kicker, dateLabel, title, lead, art }: Organisation): Markup {
  return markup`<div class="opening"><div class="wrap">
<nav class="trail" aria-label="Brödsmulor"><ol>${trail.map((item, index) => markup`<li><a href="${index ? '#om-exemplet' : path}">${item}</a></li>`)}<li><span aria-current="page">${kicker}</span></li></ol></nav>
<header>
<p class="dateline"><span class="kicker">${kicker}</span> <span>${dateLabel} <time datetime="2026-11-23">23 november 2026</time></span></p>
<h1>${title}</h1>
<p class="lead">${lead}</p>
</header>
</div><div class="art">${art}</div></div>`;
}

function introduction({ id, story, promise, contact, name }: Organisation, programme: Programme): Markup {
  const areas = promise.areas.map((area) => programme.areas.find((each) => each.id === area)!.title);
  return markup`<div class="wrap introduction">
<div class="prose">
${story.map((paragraph) => markup`<p>${paragraph}</p>`)}
<section class="promise" aria-labelledby="${id}-lofte">
<h2 id="${id}-lofte">${promise.title}</h2>
<p>${promise.text}</p>
<p class="promise-by">${name} bidrar till ${areas.join(' och ')}</p>
</section>
</div>
<aside class="beside" aria-label="Om sidan">
<nav aria-labelledby="pa-sidan"><h2 id="pa-sidan">På den här sidan</h2><ul>
<li><a href="#programmet">Det här är programmet</a></li>
<li><a href="#stallning">Löften hittills</a></li>
<li><a href="#omraden">Sex områden</a></li>
<li><a href="#arbetsmodell">Sex frågor till dig</a></li>
<li><a href="#lofte">Ge ditt löfte</a></li>
<li><a href="#badda-in">Så bäddar du in</a></li>
</ul></nav>
<div><h2>${contact.title}</h2>
<p>${contact.text}</p>
<p><a href="mailto:${contact.email}">${breakable(contact.email)}</a></p></div>
</aside>
</div>`;
}

/** The names are long compounds: they may break where a Swede would break them. */
function hyphenated(name: string): string {
  return name.replace(/Exempel(?=\p{L})/u, '$&\u00AD');
}

/** An address may break before its @, and nowhere else if it can be helped. */
function breakable(email: string): Markup {
  const [box, host] = email.split('@');
  return markup`${box}<wbr>@${host}`;
}

function siteFooter({ name, tagline, symbol, footer }: Organisation): Markup {
  return markup`<footer class="site-footer"><div class="wrap">
<div class="footer-mark">${symbol}<p><strong>${hyphenated(name)}</strong><br>${tagline}</p></div>
${footer.map(({ title, lines }) => markup`<div><h2>${title}</h2><ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul></div>`)}
<p class="example-note" id="om-exemplet" tabindex="-1"><strong>${name} finns inte.</strong> Det här är en exempelsida som visar hur programmets komponenter ser ut hos en avsändare. Menyn är med för helhetens skull och leder hit. Löften som du skickar tas däremot emot på riktigt, av den server som visar sidan.</p>
</div></footer>`;
}

import type { Programme } from '../contract/types.ts';
import { markup, type Markup } from '../src/fallback/index.ts';
import type { Organisation } from './organisation.ts';

type Chapter = Programme['vision']['growth'];

/** The programme in its own words: what it is, what it means by growth, when growth lasts, and how it is done. */
export function visionSection({ tells }: Organisation, { motto, status, vision }: Programme): Markup {
  const { lead, growth, sustainable, how } = vision;
  return markup`<section class="band vision" aria-labelledby="programmet"><div class="wrap">
<div class="vision-head">
<div>
${status === 'proposal' ? markup`<p class="status"><span class="mark">Förslag</span> <span>Inte antaget än, texten kan ändras</span></p>` : ''}
<h2 id="programmet">Det här är programmet</h2>
<p class="vision-lead">${lead}</p>
</div>
<dl class="facts">
<div><dt>Var</dt><dd>Fagersta och Norberg</dd></div>
<div><dt>För vem</dt><dd>Företag, föreningar, förvaltningar och enskilda</dd></div>
<div><dt>Vad</dt><dd>Sex områden, sex frågor och ditt eget löfte</dd></div>
</dl>
</div>
<blockquote class="motto"><p>${motto}</p></blockquote>
${
  tells === 'everything'
    ? markup`<div class="chapters chapters-open">${[growth, sustainable, how].map(open)}</div>`
    : markup`<div class="chapters chapters-folded">${open(how)}
<div class="chapters-rest">${[growth, sustainable].map(folded)}</div></div>`
}
</div></section>`;
}

const open = (chapter: Chapter): Markup => markup`<section class="chapter">
<h3>${chapter.title}</h3>
${content(chapter)}
</section>`;

const folded = (chapter: Chapter): Markup => markup`<details class="chapter">
<summary><h3>${chapter.title}</h3></summary>
${content(chapter)}
</details>`;

const content = ({ text, values }: Chapter): Markup => markup`<div class="chapter-text">
${text.map((paragraph) => markup`<p>${paragraph}</p>\n`)}</div>
<ul class="words">${values.map((value) => markup`<li>${value}</li>`)}</ul>`;

import { roles } from '../../../src/theme/derivation.ts';
import { textsIn, type Language, type Texts } from '../texts.ts';
import { valueToCss } from './css-values.ts';
import type { Look, LookId, Row } from './evidence.ts';
import { style } from './report-style.ts';
import { entriesOf, tokens, type Colour, type Hex, type Theme } from './theme.ts';

/** Markup that is safe to insert. */
class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A template of markup; what is inserted is escaped unless it is markup itself. */
function html(strings: TemplateStringsArray, ...values: readonly (string | number | Html | readonly Html[])[]): Html {
  return new Html(strings.reduce((made, string, index) => made + markup(values[index - 1]!) + string));
}

function markup(value: string | number | Html | readonly Html[]): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Words of the report's language and how it writes numbers. */
interface Writing {
  t: Texts;
  ratio: (value: number, decimals?: number) => string;
}

/** A page that shows every pair of every look: one file, no script, nothing loaded, the same each time. */
export function report(theme: Theme, looks: readonly Look[], language: Language): string {
  const t = textsIn(language);
  const decimal = language === 'en' ? '.' : ',';
  const writing: Writing = { t, ratio: (value, decimals = 2) => `${value.toFixed(decimals).replace('.', decimal)}:1` };
  const rows = looks.flatMap((look) => look.rows);
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t.title}</title>
<style>${new Html(style + colours(theme, looks))}</style>
</head>
<body>
<header><div>
<h1>${t.title}</h1>
<p>${t.subtitle}</p>
</div></header>
<main>
<p class="sum"><strong>${t.allReach(rows.length)}</strong> ${t.repairedCount(rows.filter(({ repaired }) => repaired).length)}</p>
<section aria-labelledby="given">
<h2 id="given">${t.given}</h2>
<dl class="given">
${given(theme, t)}
</dl>
</section>
${looks.map((look) => section(look, writing))}
<section class="method" aria-labelledby="method">
<h2 id="method">${t.method}</h2>
${t.methodText.map((paragraph) => html`<p>${paragraph}</p>\n`)}
</section>
</main>
</body>
</html>
`;
  return page.text;
}

/** The colours of each look as custom properties, so that no element needs a style of its own. */
function colours(theme: Theme, looks: readonly Look[]): string {
  const css = (name: 'radius' | 'font-family' | 'heading-font-family', property: string, other = ''): string =>
    theme[name] === undefined ? other : `--${property}: ${valueToCss(name, theme[name])};`;
  const both = (role: 'fill' | 'on-brand'): string => {
    const [light, dark] = (['light', 'dark'] as const).map((id) => looks.find((look) => look.id === id)!.palette[role]);
    return `light-dark(${light}, ${dark})`;
  };
  const fixed =
    css('radius', 'radius', '--radius: 0.5em;') +
    css('font-family', 'font') +
    css('heading-font-family', 'heading-font');
  return [
    `:root { --brand: ${both('fill')}; --on-brand: ${both('on-brand')}; ${fixed} }`,
    ...looks.map(({ id, palette }) => `.${id} { ${roles.map((role) => `--${role}: ${palette[role]};`).join(' ')} }`),
    '',
  ].join('\n');
}

const chip = (colour: Hex): Html =>
  html`<svg class="chip" viewBox="0 0 40 40" aria-hidden="true"><rect class="frame" x="1" y="1" width="38" height="38" rx="8" fill="${colour}"/></svg>`;

const given = (theme: Theme, t: Texts): Html[] =>
  entriesOf(theme).map(([name, value]) => {
    const both = tokens[name] === 'color' ? (value as Colour) : undefined;
    const shown = both ? [...new Set([both.light, both.dark])] : [];
    return html`<div>${shown.map(chip)}<div><dt>${t.tokens[name]}</dt><dd>${
      both ? shown.map((hex, index) => html`${index ? ' / ' : ''}<code>${hex}</code>`) : valueToCss(name, value)
    }</dd></div></div>\n`;
  });

function section({ id, palette, rows }: Look, writing: Writing): Html {
  const { t } = writing;
  const name = t.looks[id];
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${name}</h2>
${preview(id, t)}
<h3 id="${id}-pairs">${t.pairsOf(name)}</h3>
<div class="scroll" role="region" aria-labelledby="${id}-pairs" tabindex="0">
<table>
<thead><tr><th scope="col">${t.sample}</th><th scope="col">${t.pair}</th><th scope="col">${t.colours}</th><th scope="col">${t.ratio}</th><th scope="col">${t.target}</th><th scope="col">${t.repaired}</th></tr></thead>
<tbody>
${rows.map((row) => tableRow(row, writing))}</tbody>
</table>
</div>
<h3>${t.derived}</h3>
<ul class="roles">
${roles.map((role) => html`<li>${chip(palette[role])}<span>${t.roles[role]} <code>${palette[role]}</code></span></li>\n`)}</ul>
</section>
`;
}

/** What a pair looks like: letters, or a line where it is no text. */
const sample = ({ one, other }: { one: Hex; other: Hex }, text: boolean): Html => {
  const drawn = text
    ? html`<text x="32" y="29" text-anchor="middle" fill="${one}">Aa</text>`
    : html`<rect x="17" y="13" width="30" height="18" rx="4" fill="none" stroke="${one}" stroke-width="3"/>`;
  return html`<svg class="sample" viewBox="0 0 64 44" aria-hidden="true"><rect class="frame" x="1" y="1" width="62" height="42" rx="8" fill="${other}"/>${drawn}</svg>`;
};

function tableRow(row: Row, { t, ratio }: Writing): Html {
  const text = row.target !== 3;
  const { repaired } = row;
  const change = repaired
    ? html`<span class="change">${sample(repaired, text)}<span>${t.from} <code>${repaired.one}</code> / <code>${repaired.other}</code>, ${t.at(ratio(repaired.ratio))}<br>${t.to} <code>${row.one}</code> / <code>${row.other}</code></span></span>`
    : html`${t.unchanged}`;
  return html`<tr><td>${sample(row, text)}</td><th scope="row">${t.pairs[row.name] ?? row.name}</th><td><code>${row.one}</code><br><code>${row.other}</code></td><td class="number ratio">${ratio(row.ratio)}</td><td class="number">${ratio(row.target, 1)}</td><td>${change}</td></tr>
`;
}

const preview = (
  id: LookId,
  { looks, preview: words }: Texts,
): Html => html`<div class="preview ${id}" role="group" aria-label="${words.label(looks[id])}">
<p class="heading">${words.heading}</p>
<p>${words.text} <span class="link">${words.link}</span></p>
<p class="muted">${words.muted}</p>
<div class="panel"><p>${words.text} <span class="link">${words.link}</span></p></div>
<p class="error">${words.error}</p>
<p class="row"><span class="field">${words.field}</span></p>
<p class="row"><span class="button">${words.button}</span><span class="button other">${words.other}</span></p>
</div>`;

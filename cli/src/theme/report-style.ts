/** How the report looks: quiet, so that the organisation's colours are what is seen. Follows the reader's colour scheme. */
export const style = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1b1f1d, #eef1ef);
  --soft: light-dark(#515a55, #b3bdb7);
  --paper: light-dark(#fff, #181b19);
  --ground: light-dark(#f2f4f2, #101211);
  --line: light-dark(#d5dbd7, #353c38);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 100%/1.5 system-ui, sans-serif;
  overflow-wrap: break-word;
}
header { background: var(--brand); color: var(--on-brand); print-color-adjust: exact; }
header > div, main { max-inline-size: 68em; margin-inline: auto; padding-inline: clamp(1em, 4vw, 3em); }
header > div { padding-block: clamp(2em, 6vw, 4.5em) clamp(1.75em, 5vw, 3.5em); }
h1 { margin-block: 0; font-size: clamp(1.75em, 1.2em + 3vw, 3.5em); line-height: 1.05; letter-spacing: -0.02em; }
header p { margin-block: 0.5em 0; font-size: 1.125em; }
h2 { margin: 0; font-size: 1.625em; line-height: 1.2; letter-spacing: -0.01em; text-wrap: balance; }
h3 { margin: 1.75em 0 0.5em; font-size: 1.0625em; }
main { padding-block: clamp(1.5em, 4vw, 3em); }
.sum { margin: 0 0 2em; font-size: 1.25em; line-height: 1.4; max-inline-size: 40em; text-wrap: pretty; }
section {
  margin-block: 0 2em;
  padding: clamp(1.125em, 3vw, 2.25em);
  border: 1px solid var(--line);
  border-radius: 1em;
  background: var(--paper);
}
.method p { max-inline-size: 44em; }
.roles, .given { display: grid; gap: 0.75em 1.25em; margin: 1em 0 0; padding: 0; list-style: none;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5em), 1fr)); }
.given { grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr)); }
.roles li, .given > div { display: flex; gap: 0.75em; align-items: center; min-inline-size: 0; line-height: 1.3; }
.given dt { color: var(--soft); font-size: 0.9375em; }
.given dd { margin: 0; }
.given div > div { min-inline-size: 0; }
.chip { flex: none; inline-size: 2.5em; block-size: 2.5em; }
code { font: 0.9375em/1.4 ui-monospace, monospace; white-space: nowrap; }
.roles code { display: block; color: var(--soft); }
.frame { stroke: var(--line); }
.preview {
  margin: 1.25em 0 0;
  padding: clamp(1.125em, 3vw, 2em);
  border: 1px solid var(--line);
  border-radius: 0.75em;
  background: var(--surface);
  color: var(--text);
  font-family: var(--font, inherit);
  forced-color-adjust: none;
  print-color-adjust: exact;
}
.preview > * { margin: 0 0 0.625em; }
.preview > :last-child { margin-block-end: 0; }
.preview .heading { font-family: var(--heading-font, inherit); font-size: 1.375em; font-weight: 700; line-height: 1.2; }
.preview .muted { color: var(--muted); }
.preview .link { color: var(--brand-text); text-decoration: underline; text-underline-offset: 0.2em; }
.preview .error { color: var(--error); font-weight: 700; }
.preview .row { display: flex; flex-wrap: wrap; gap: 0.75em; }
.preview .button, .preview .field { padding: 0.5em 1.25em; border: 0.125em solid; border-radius: var(--radius); font-weight: 600; }
.preview .button { border-color: var(--fill); background: var(--fill); color: var(--on-brand); }
.preview .other { border-color: var(--brand-text); background: none; color: var(--brand-text); }
.preview .field { flex: 1 1 8em; max-inline-size: 20em; border-width: 0.0938em; border-radius: min(var(--radius), 0.75em);
  border-color: var(--control); color: var(--muted); font-weight: 400; }
.preview .panel { padding: 1em 1.25em; border: 0.0625em solid var(--tint-line); border-radius: var(--radius); background: var(--tint); }
.preview .panel p { margin: 0; }
.scroll { overflow-x: auto; margin-block-start: 0.5em; }
.scroll:focus-visible { outline: 0.1875em solid var(--ink); outline-offset: 0.1875em; }
table { inline-size: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.625em 1em 0.625em 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: middle; }
thead th { color: var(--soft); font-size: 0.875em; font-weight: 600; white-space: nowrap; }
tbody th { min-inline-size: 11em; font-weight: 600; line-height: 1.3; }
tbody tr:last-child > * { border-block-end: 0; }
td:last-child, th:last-child { padding-inline-end: 0; }
.number { white-space: nowrap; }
.ratio { font-size: 1.125em; font-weight: 700; }
.sample { display: block; inline-size: 4em; block-size: 2.75em; forced-color-adjust: none; }
.sample text { font: 700 20px system-ui, sans-serif; }
.change { display: flex; gap: 0.75em; align-items: center; font-size: 0.9375em; line-height: 1.4; white-space: nowrap; }
.change .sample { inline-size: 2.9em; block-size: 2em; }
@media print { section { break-inside: avoid; border: 0; padding-inline: 0; } }
`;

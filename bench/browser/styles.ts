/** The host page's own style sheet, the same for every contender. */
export const pageStyles = `:root{color-scheme:light dark}
body{max-width:72em;margin:0 auto;padding:1em;font:1em/1.5 system-ui,sans-serif}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(18em,1fr));gap:1.5em}`;

/** What a page needs whose cards, figure and form are its own; in shadow roots too. */
export const partStyles = `*{box-sizing:border-box}
.card{display:flex;flex-direction:column;height:100%;border:1px solid #8885;border-radius:.5em;overflow:hidden}
.card>*{margin:.5em 1.25em}
.card>.motif{margin:0;padding:1.125em 1.25em;background:#1d5c4a1a;color:#1d5c4a}
.motif svg{display:block;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}
h2{font-size:1.75em;line-height:1.2}
h3{font-size:1.25em;line-height:1.2}
summary{color:#1d5c4a;font-weight:600;cursor:pointer}
.row{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1em;margin-top:auto!important;padding:.5em 0}
.row>*{display:inline-flex;align-items:center;gap:.5em;min-height:2.75em}
.rings{display:block;width:100%;max-width:24em;margin:auto;fill:none;stroke:#1d5c4a}
.rings text{fill:currentColor;stroke:none;font-size:12px}
fieldset{margin:0 0 1em;padding:0;border:0}
legend{padding:0;font-weight:600}
.choices label,fieldset>label{display:flex;align-items:center;gap:.625em;min-height:2.75em}
.field{display:block;margin:0 0 1em;font-weight:600}
.field small{display:block;font-weight:400}
input:not([type=radio],[type=checkbox]),textarea{display:block;width:100%;min-height:2.75em;padding:.5em;border:1px solid #888;border-radius:.375em;font:inherit}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(16em,1fr));gap:0 1em}
button{min-height:2.75em;padding:.5em 1.25em;border:0;border-radius:.5em;background:#1d5c4a;color:#fff;font:inherit;font-weight:600}`;

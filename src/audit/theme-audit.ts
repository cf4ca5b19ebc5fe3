import { auditTheme, type AuditedPair } from './audit.ts';
import { auditTexts, type AuditTexts } from './texts.ts';
import { styles } from './theme-audit.styles.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * For development: a table of the colours on this page that contrast too little in the tillvaxt elements, and of those that cannot be
 * known. Audits when the page has loaded, and again by its button.
 *
 * Not for visitors: leave it out of the page that they see.
 *
 * ```html
 * <script type="module" src="tillvaxt-audit.js"></script>
 * <tillvaxt-theme-audit></tillvaxt-theme-audit>
 * ```
 *
 * @tag tillvaxt-theme-audit
 * @fires tillvaxt-theme-audit - After each audit; `detail` is what `auditTheme()` returned.
 * @csspart base - The wrapper around everything.
 */
export class TillvaxtThemeAudit extends (globalThis.HTMLElement ?? Object) {
  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    if (document.readyState === 'complete') this.audit();
    else window.addEventListener('load', this.#load, { once: true });
  }

  disconnectedCallback(): void {
    window.removeEventListener('load', this.#load);
  }

  /** Audits the page and shows what was found. */
  audit(): void {
    const pairs = auditTheme(this.ownerDocument);
    this.#show(pairs);
    this.dispatchEvent(new CustomEvent('tillvaxt-theme-audit', { bubbles: true, composed: true, detail: pairs }));
  }

  readonly #load = (): void => this.audit();

  #show(pairs: readonly AuditedPair[]): void {
    const root = this.shadowRoot!;
    const lang = this.closest('[lang]')?.getAttribute('lang') ?? undefined;
    const t = auditTexts(lang);
    const count = (verdict: AuditedPair['verdict']): number => pairs.filter((pair) => pair.verdict === verdict).length;
    const again = make('button', { part: 'again', type: 'button' }, t.again);
    again.addEventListener('click', () => {
      this.audit();
      root.querySelector<HTMLElement>('[part=again]')?.focus();
    });
    const listed = pairs.filter(({ verdict }) => verdict !== 'enough');
    const sum = pairs.length ? t.sum(count('below'), count('unknown'), count('enough')) : t.nothing;
    const base = make(
      'div',
      { part: 'base', role: 'region', 'aria-labelledby': 'title' },
      make('div', { part: 'head' }, make('h2', { part: 'title', id: 'title' }, t.title), again),
      make('p', { part: 'sum', id: 'sum', role: 'status' }, sum),
      ...(count('unknown') ? [make('p', { part: 'note' }, t.note)] : []),
      ...(listed.length ? [tableOf(listed, t)] : []),
    );
    root.replaceChildren(base);
  }
}

function make(tag: string, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function tableOf(pairs: readonly AuditedPair[], t: AuditTexts): HTMLElement {
  const heads = [t.element, t.where, t.what, t.colours, t.ratio, t.target];
  const table = make(
    'table',
    {},
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    make('tbody', {}, ...pairs.map((pair) => rowOf(pair, t))),
  );
  return make('div', { part: 'scroll', role: 'region', 'aria-labelledby': 'sum', tabindex: '0' }, table);
}

function rowOf(
  { element, where, what, count, colours, ratio, target, verdict, reason }: AuditedPair,
  t: AuditTexts,
): HTMLElement {
  const number = (value: number): string => `${String(value).replace('.', t.decimal)}:1`;
  const shown = colours
    ? [swatch(...colours), make('code', {}, colours.join(' / '))]
    : [reason ? t.reasons[reason] : ''];
  const found = ratio === undefined ? t.verdicts[verdict] : `${number(ratio)} · ${t.verdicts[verdict]}`;
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, make('code', {}, `<${element}>`)),
    make('td', {}, make('code', {}, where)),
    make('td', {}, count > 1 ? `${t.whats[what]} × ${count}` : t.whats[what]),
    make('td', { part: 'number' }, ...shown),
    make('td', { part: `number ${verdict}` }, found),
    make('td', { part: 'number' }, number(target)),
  );
}

/** Both colours, one on the other, by attributes that a strict page allows. */
function swatch(front: string, back: string): Element {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ part: 'swatch', viewBox: '0 0 40 24', 'aria-hidden': 'true' }))
    svg.setAttribute(name, value);
  for (const [fill, x, y, width, height] of [
    [back, 0, 0, 40, 24],
    [front, 10, 8, 20, 8],
  ] as const) {
    const rect = document.createElementNS(SVG, 'rect');
    for (const [name, value] of Object.entries({ fill, x, y, width, height, rx: 3 }))
      rect.setAttribute(name, String(value));
    svg.append(rect);
  }
  return svg;
}

declare global {
  interface HTMLElementTagNameMap {
    'tillvaxt-theme-audit': TillvaxtThemeAudit;
  }
}

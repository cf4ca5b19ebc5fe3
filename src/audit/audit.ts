import { fillOf, fillsBelow, inward, outward, seenOf, type Seen, type Unknown } from './backdrop.ts';
import { focusOf } from './focus.ts';
import { hexOf, paintOf, ratioOf } from './paint.ts';

/** Two colours on the page that a reader has to tell apart. */
export interface AuditedPair {
  /** Tag of the element: `tillvaxt-vision`. */
  element: string;
  /** Part that it is of, or the slot of what the page's author wrote: `part button`, `slot title`. */
  where: string;
  what: 'text' | 'border' | 'mark' | 'focus';
  /** The colour in front and the one behind it, as they are seen; left out where they are unknown. */
  colours?: readonly [front: string, back: string];
  /** Cut to hundredths, never rounded up. */
  ratio?: number;
  target: number;
  /** `unknown` is no answer: neither enough nor too little. */
  verdict: 'below' | 'unknown' | 'enough';
  /** Why it is unknown: an image or gradient, a filter or blending, something laid over or under, no colour, or no outline on focus. */
  reason?: Unknown;
  /** So many places have the very same. */
  count: number;
  /** The first of these places. */
  place: Element;
}

const OWN = 'tillvaxt-theme-audit';
const HIDDEN = /^inset\(50%/;
const WORDS = /counter|attr\(|[\p{L}\p{N}]/u;
/** Drawn by the browser, where the page does not say `appearance: none`. */
const DRAWN = 'input:is([type=checkbox], [type=radio])';
const FIELDS = 'input:not([type=checkbox], [type=radio], [type=hidden], [type=file]), textarea, select';
const SIDES = ['Bottom', 'Left', 'Top', 'Right'] as const;
const FOCUSABLE = 'a[href], button, input, textarea, select, summary, [tabindex]:not([tabindex="-1"])';

/**
 * Reads the colours of every tillvaxt element that is shown in a page, as they are computed there: text, the borders of fields, marks
 * that carry meaning, and focus. So an override by token or `::part()` that breaks contrast is seen. For development: it focuses each
 * control for a moment, unheard by the page. What it does not see: hover, and what is laid over or under an element without
 * `position` (a grid's shared place, a negative margin).
 *
 * Worst first: those below their target, then those that cannot be known, then the others.
 */
export function auditTheme(root: Document | Element = document): AuditedPair[] {
  const found = new Map<string, AuditedPair>();
  for (const host of hostsIn(root)) auditHost(host, found);
  const rank = { below: 0, unknown: 1, enough: 2 };
  return [...found.values()].sort(
    (a, b) => rank[a.verdict] - rank[b.verdict] || (a.ratio ?? 0) / a.target - (b.ratio ?? 0) / b.target,
  );
}

/** The elements under a root that have rendered, through open shadow roots. */
function hostsIn(root: Document | Element | ShadowRoot): Element[] {
  const here = root instanceof Element ? [root] : [];
  const all = [...here, ...root.querySelectorAll('*')];
  const shadows = all.flatMap(({ shadowRoot }) => (shadowRoot ? hostsIn(shadowRoot) : []));
  return [...new Set([...all.filter(isHost), ...shadows])];
}

const isHost = ({ localName, shadowRoot }: Element): boolean =>
  localName.startsWith('tillvaxt-') && localName !== OWN && shadowRoot !== null;

/** All that a host shows itself, and what is slotted by name into it. The rest of the page between its tags is the page's own. */
function shownIn(element: Element): Element[] {
  return inward(element)
    .filter((child) => !isHost(child) && !(child.assignedSlot && !child.assignedSlot.name))
    .flatMap((child) => [child, ...shownIn(child)])
    .filter((child) => child.checkVisibility({ visibilityProperty: true }));
}

function auditHost(host: Element, found: Map<string, AuditedPair>): void {
  const more = matchMedia('(prefers-contrast: more)').matches;
  const note = (place: Element, what: AuditedPair['what'], target: number, seen: Seen | Unknown): void => {
    const pair = pairOf(host, place, what, target, seen);
    const key = [pair.element, pair.where, what, pair.reason ?? pair.colours?.join(), target].join('|');
    const same = found.get(key);
    if (same && same.element === pair.element) same.count++;
    else found.set(key, pair);
  };
  const shown = shownIn(host).filter((element) => !isHidden(element, host));
  for (const element of shown) {
    if (element.closest(':disabled, [aria-disabled=true]')) continue;
    for (const [what, seen] of textsOf(element)) note(element, what, textTarget(element, more), seen);
    const mark = markOf(element);
    if (mark) note(element, 'mark', 3, mark);
    const border = borderOf(element);
    if (border) note(element, 'border', 3, border);
  }
  const controls = shown.filter((element) => element.matches(FOCUSABLE) && !element.matches(':disabled'));
  focusOf(controls as HTMLElement[], (element, seen) => note(element, 'focus', 3, seen));
}

function pairOf(
  host: Element,
  place: Element,
  what: AuditedPair['what'],
  target: number,
  seen: Seen | Unknown,
): AuditedPair {
  const common = { element: host.localName, where: whereOf(place), what, target, count: 1, place };
  if (typeof seen === 'string') return { ...common, verdict: 'unknown', reason: seen };
  const ratio = ratioOf(seen.front, seen.back);
  const colours = [hexOf(seen.front), hexOf(seen.back)] as const;
  return { ...common, colours, ratio, verdict: ratio >= target ? 'enough' : 'below' };
}

function whereOf(place: Element): string {
  const root = place.getRootNode();
  const named = place.closest(':is(a, button, summary)[part]') ?? place.closest('[part]');
  if (named && root instanceof ShadowRoot && root.host.localName.startsWith('tillvaxt-'))
    return `part ${named.getAttribute('part')!}`;
  for (let node: Element | null = place; node; node = outward(node))
    if (node instanceof HTMLSlotElement) return `slot ${node.name}`;
  return place.localName;
}

/** For screen readers only: nobody looks at its colours. */
function isHidden(element: Element, host: Element): boolean {
  for (let node: Element | null = element; node && node !== host; node = outward(node))
    if (HIDDEN.test(getComputedStyle(node).clipPath)) return true;
  return false;
}

/** 24 px, or 18.66 px and bold, count as large (WCAG 2.2, "large scale"). */
function textTarget(element: Element, more: boolean): number {
  const { fontSize, fontWeight } = getComputedStyle(element);
  const size = Number.parseFloat(fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
  if (more) return large ? 4.5 : 7;
  return large ? 3 : 4.5;
}

function* textsOf(element: Element): Generator<['text', Seen | Unknown]> {
  const boxes = textBoxes(element);
  if (boxes.length && element instanceof SVGGraphicsElement)
    yield [
      'text',
      seenOf(element.ownerSVGElement!, fillOf(element), boxes, { layers: fillsBelow(element, boxes[0]!) }),
    ];
  else if (boxes.length) {
    const style = getComputedStyle(element);
    yield [
      'text',
      style.backgroundClip === 'text' ? 'image' : seenOf(element, paintOf(style.webkitTextFillColor), boxes),
    ];
  }
  if (element instanceof SVGElement) return;
  for (const pseudo of ['::before', '::after', '::placeholder']) {
    const { content, color, backgroundColor, backgroundImage } = getComputedStyle(element, pseudo);
    const written =
      pseudo === '::placeholder'
        ? element.hasAttribute('placeholder')
        : !/^(none|normal)$/.test(content) && WORDS.test(content);
    if (!written) continue;
    const layers = [paintOf(backgroundColor)];
    const image = backgroundImage !== 'none';
    yield ['text', image ? 'image' : seenOf(element, paintOf(color), [element.getBoundingClientRect()], { layers })];
  }
}

/** Where an element's own words stand; a field's words are its own too. */
function textBoxes(element: Element): DOMRect[] {
  if (element.matches(FIELDS)) return [element.getBoundingClientRect()];
  if (element.matches('option, script, style, title')) return [];
  const nodes = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return [...(nodes.length ? nodes : element.childNodes)].flatMap((node) => {
    if (!(node instanceof Text) || !node.data.trim()) return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  });
}

/** Marks that carry meaning: how long a bar is, and which ring has grown. */
function markOf(element: Element): Seen | Unknown | undefined {
  if (!(element instanceof SVGGraphicsElement) || !element.ownerSVGElement) return undefined;
  const boxes = [element.getBoundingClientRect()];
  if (element.matches('[part~=bar-fill]'))
    return boxes[0]!.width ? seenOf(element.ownerSVGElement, fillOf(element), boxes) : undefined;
  if (!element.matches('[part~=ring-line]')) return undefined;
  const ring = element.parentElement?.querySelector('[part~=ring]');
  const layers = ring ? [fillOf(ring)] : [];
  return seenOf(element.ownerSVGElement, paintOf(getComputedStyle(element).stroke), boxes, { layers });
}

/** What tells a field from what is around it: the border of a side, or its ground where that contrasts more. */
function borderOf(element: Element): Seen | Unknown | undefined {
  const style = getComputedStyle(element);
  if (!element.matches(FIELDS) && !(element.matches(DRAWN) && style.appearance === 'none')) return undefined;
  const boxes = [element.getBoundingClientRect()];
  const around = (paint: string): Seen | Unknown => seenOf(element, paintOf(paint), boxes, { outside: true });
  const lines = SIDES.filter(
    (side) => style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) > 0,
  ).map((side) => around(style[`border${side}Color`]));
  if (lines.length === 0 && style.backgroundImage !== 'none') return 'image';
  const told = [around(style.backgroundColor), ...lines];
  // What is unknown yields to what is known to be enough, and to nothing less.
  const contrast = (seen: Seen | Unknown): number => (typeof seen === 'string' ? 3 : ratioOf(seen.front, seen.back));
  return told.reduce((best, seen) => (contrast(seen) > contrast(best) ? seen : best));
}

import type { Rgb } from '../theme/derivation.ts';
import { clear, faded, over, paintOf, type Paint } from './paint.ts';

/** Why two colours that a reader sees cannot be calculated. */
export type Unknown = 'image' | 'effect' | 'overlap' | 'colour' | 'focus';

/** A colour in front and the one behind it, as they are seen. */
export interface Seen {
  front: Rgb;
  back: Rgb;
}

/** What the element stands in where it is drawn: its slot, its parent, or the host of its shadow root. */
export function outward(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What is drawn in an element. */
export function inward(element: Element): Element[] {
  if (element.shadowRoot) return [...element.shadowRoot.children];
  const assigned = element instanceof HTMLSlotElement ? element.assignedElements() : [];
  return assigned.length ? assigned : [...element.children];
}

const OUT_OF_FLOW = /^(absolute|fixed)$/;

/** True where something that is laid over or under by positioning meets the boxes. */
function overlapped(element: Element, parent: Element | null, boxes: readonly DOMRect[]): boolean {
  if (OUT_OF_FLOW.test(getComputedStyle(element).position)) return true;
  return (parent ? inward(parent) : []).some((other) => {
    if (other === element) return false;
    const { position, visibility, clipPath, display } = getComputedStyle(other);
    if (!OUT_OF_FLOW.test(position) || visibility !== 'visible' || clipPath !== 'none' || display === 'none')
      return false;
    const area = other.getBoundingClientRect();
    return boxes.some(
      (box) => box.left < area.right && area.left < box.right && box.top < area.bottom && area.top < box.bottom,
    );
  });
}

/** True where an element draws something out of the flow itself, `::before` or `::after`, that is as large as a box. */
function covered(element: Element, boxes: readonly DOMRect[]): boolean {
  return ['::before', '::after'].some((pseudo) => {
    const { content, position, backgroundColor, backgroundImage, width, height } = getComputedStyle(element, pseudo);
    if (/^(none|normal)$/.test(content) || !OUT_OF_FLOW.test(position)) return false;
    if (paintOf(backgroundColor)?.alpha === 0 && backgroundImage === 'none') return false;
    return boxes.some((box) => box.width <= Number.parseFloat(width) && box.height <= Number.parseFloat(height));
  });
}

/** True where a shadow in the element's box is more than a line. */
function shadowed({ boxShadow }: CSSStyleDeclaration): boolean {
  return boxShadow.includes('inset') && (boxShadow.match(/[\d.]+(?=px)/g) ?? []).some((length) => Number(length) > 4);
}

/**
 * What a reader sees of a paint and of what is behind it: every layer up the tree as it is drawn, through slots and hosts, each with its
 * opacity, down to the page's canvas. `unknown` where the tree does not tell: a missing answer must never look like a good one.
 *
 * @param layers What is between the paint and the element, the nearest first.
 * @param outside The paint stands beside the element's box (a border, an outline), not in it.
 * @param boxes Where it is, in the window.
 */
export function seenOf(
  element: Element,
  paint: Paint | undefined,
  boxes: readonly DOMRect[],
  { layers = [], outside = false }: { layers?: readonly (Paint | undefined)[]; outside?: boolean } = {},
): Seen | Unknown {
  if (!paint) return 'colour';
  let front = paint;
  let back = clear;
  const put = (layer: Paint): void => {
    front = over(front, layer);
    back = over(back, layer);
  };
  for (const layer of layers) {
    if (!layer) return 'colour';
    put(layer);
  }
  for (let node: Element | null = element; node; node = outward(node)) {
    const style = getComputedStyle(node);
    if (style.display === 'contents') continue;
    if (!(outside && node === element)) {
      if (back.alpha < 1 && (style.backgroundImage !== 'none' || shadowed(style))) return 'image';
      const background = paintOf(style.backgroundColor);
      if (!background) return 'colour';
      put(background);
    }
    if (style.filter !== 'none' || style.mixBlendMode !== 'normal' || style.maskImage !== 'none') return 'effect';
    if (back.alpha < 1 && style.backdropFilter && style.backdropFilter !== 'none') return 'effect';
    front = faded(front, Number(style.opacity));
    back = faded(back, Number(style.opacity));
    if (back.alpha < 1 && (overlapped(node, outward(node), boxes) || covered(node, boxes))) return 'overlap';
  }
  const page = canvas();
  if (!page) return 'colour';
  put(page);
  return { front: front.rgb, back: back.rgb };
}

/** The page's own ground, white or dark by the colour scheme of its root. */
function canvas(): Paint | undefined {
  const probe = document.createElement('i');
  probe.style.setProperty('color', 'Canvas', 'important');
  document.documentElement.append(probe);
  const paint = paintOf(getComputedStyle(probe).color);
  probe.remove();
  return paint;
}

/** The fills that a point of a drawing lies on, the uppermost first: shapes that are drawn before an element. */
export function fillsBelow(element: SVGGraphicsElement, box: DOMRect): (Paint | undefined)[] {
  const shapes = [
    ...(element.ownerSVGElement?.querySelectorAll<SVGGeometryElement>('path, circle, rect, ellipse') ?? []),
  ];
  return shapes
    .filter((shape) => element.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_PRECEDING)
    .filter((shape) => {
      const matrix = shape.getScreenCTM()?.inverse();
      return (
        matrix &&
        shape.isPointInFill(new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(matrix))
      );
    })
    .map(fillOf)
    .reverse();
}

/** The paint that a shape is filled with. */
export function fillOf(shape: Element): Paint | undefined {
  const { fill, fillOpacity, opacity } = getComputedStyle(shape);
  const paint = fill === 'none' ? clear : paintOf(fill);
  return paint && faded(paint, Number(fillOpacity) * Number(opacity));
}

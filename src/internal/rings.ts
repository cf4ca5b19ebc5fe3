import { svg, type SVGTemplateResult } from 'lit';

/**
 * One growth ring as an arc: slightly off the centre, as rings in wood are.
 *
 * @param index from 0 at the centre
 * @param count how many rings there are
 * @returns centre and radius in a 100 × 100 box
 */
export function ring(index: number, count: number): { cx: number; cy: number; r: number } {
  const step = 36 / count;
  return { cx: 50 + 0.35 * (index + 1), cy: 50 + 0.5 * (index + 1), r: round(9 + step * (index + 1)) };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A small emblem: growth rings, with the one at `index` drawn strong. Decoration; hide it from assistive technology. */
export function emblem(index: number, count: number): SVGTemplateResult {
  return svg`<circle cx="50" cy="50" r="5" fill="currentColor" />${Array.from({ length: count }, (_, at) => {
    const { cx, cy, r } = ring(at, count);
    return svg`<circle cx=${cx} cy=${cy} r=${r} fill="none" stroke="currentColor"
      stroke-width=${at === index ? 5 : 1.5} stroke-opacity=${at === index ? 1 : 0.5} />`;
  })}`;
}

import { svg, type SVGTemplateResult } from 'lit';

const round = (value: number): number => Math.round(value * 10) / 10;

/** One ring of a figure: its centre, its mean radius and its index from the centre, which turns its unevenness a little. */
export interface Ring {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly index: number;
}

/** The point of a ring at an angle in radians, clockwise from the top. The radius stays within ±4 % of the mean. */
export function ringPoint({ cx, cy, r, index }: Ring, angle: number): [x: number, y: number] {
  const radius =
    r * (1 + 0.022 * Math.sin(2 * angle + 0.6 + index * 0.12) + 0.016 * Math.sin(3 * angle + 2 + index * 0.2));
  return [cx + radius * Math.sin(angle), cy - radius * Math.cos(angle)];
}

/**
 * A growth ring as a closed path: a circle that is a little uneven, as rings in wood are. Rings of one figure are uneven alike,
 * so that they never cross.
 *
 * @param start angle in radians, clockwise from the top, where the path begins
 */
export function ringPath(ring: Ring, start = 0): string {
  const steps = 16;
  const at = (step: number): [number, number] => ringPoint(ring, start + (step / steps) * 2 * Math.PI);
  // Catmull–Rom through the points, as cubic Béziers: each control point is a sixth of the way between its neighbours.
  const curves = Array.from({ length: steps }, (_, step) => {
    const [a, b, c, d] = [at(step - 1), at(step), at(step + 1), at(step + 2)];
    const near = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6];
    const far = [c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6];
    return `C${[...near, ...far, ...c].map(round).join(' ')}`;
  });
  return `M${at(0).map(round).join(' ')}${curves.join('')}`;
}

/**
 * Whole rings in a 100 × 100 box, as many as asked for. Decoration, for an `aria-hidden` SVG.
 *
 * @param isFaint rings that are only hinted at
 */
export function growth(count: number, isFaint: (at: number) => boolean = () => false): SVGTemplateResult {
  return svg`${Array.from({ length: count }, (_, at) => {
    return svg`<path d=${ringPath({ cx: 50, cy: 50, r: 6 + (42 / count) * (at + 0.5), index: at })} fill="none" stroke="currentColor"
      stroke-width="1" stroke-opacity=${isFaint(at) ? 0.3 : 1}></path>`;
  })}`;
}

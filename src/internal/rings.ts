import { svg, type SVGTemplateResult } from 'lit';

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * A growth ring as a closed path that begins at the top: a circle that is a little uneven, as rings in wood are. Rings of one
 * figure are uneven alike, so that they never cross.
 *
 * @param cx centre
 * @param cy centre
 * @param r mean radius; the path stays within ±5 % of it
 * @param index of the ring from the centre, which turns the unevenness a little
 */
export function ringPath(cx: number, cy: number, r: number, index: number): string {
  const steps = 16;
  const at = (step: number): [number, number] => {
    const angle = (step / steps) * 2 * Math.PI;
    const radius = r * (1 + 0.022 * Math.sin(2 * angle + 0.6 + index * 0.12) + 0.016 * Math.sin(3 * angle + 2 + index * 0.2));
    return [cx + radius * Math.sin(angle), cy - radius * Math.cos(angle)];
  };
  // Catmull–Rom through the points, as cubic Béziers: each control point is a sixth of the way between its neighbours.
  const curves = Array.from({ length: steps }, (_, step) => {
    const [a, b, c, d] = [at(step - 1), at(step), at(step + 1), at(step + 2)];
    const near = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6];
    const far = [c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6];
    return `C${[...near, ...far, ...c].map(round).join(' ')}`;
  });
  return `M${at(0).map(round).join(' ')}${curves.join('')}`;
}

/** A small emblem in a 100 × 100 box: growth rings, the one at `index` drawn strong. Decoration, for an `aria-hidden` SVG. */
export function emblem(index: number, count: number): SVGTemplateResult {
  return svg`<circle cx="50" cy="50" r="4" fill="currentColor" />${Array.from({ length: count }, (_, at) => {
    const strong = at === index;
    return svg`<path d=${ringPath(50, 50, 9 + (37 / count) * (at + 0.5), at)} fill="none" stroke="currentColor"
      stroke-width=${strong ? 4.5 : 1.5} stroke-opacity=${strong ? 1 : 0.45} />`;
  })}`;
}

import { svg, type SVGTemplateResult } from 'lit';
import { text } from '../../internal/text.ts';
import { ringPath, ringPoint } from '../../internal/rings.ts';
import { fit } from './fit.ts';

/** What the drawing shows; it knows nothing of questions. */
export interface Rings {
  /** The rings from the centre: what each is called, and whether it is closed. */
  readonly rings: readonly { readonly name: string; readonly closed: boolean }[];
  /** Index of the ring the reader is at, or one that no ring has. */
  readonly current: number;
  /** Index of the ring pointed at, or -1. */
  readonly near: number;
  /** Words at the centre. */
  readonly centre: string;
}

const size = 420;
const middle = size / 2;
const core = 60;
const outer = 196;

/** The growth rings, in a 420 × 420 box. Decoration: the questions themselves say everything. `data-at` is a ring's index. */
export function ringsDrawing({ rings, current, near, centre }: Rings): SVGTemplateResult {
  const step = (outer - core) / rings.length;
  const drawn = rings.map(({ name, closed }, index) => {
    const ring = { cx: middle, cy: middle, r: core + step * (index + 0.5), index };
    // Each ring begins a little further on than the one inside it.
    const start = (index - rings.length / 2) * 0.24;
    const state = (part: string): string =>
      `${part} ${index === current ? `${part}-current` : ''} ${index === near ? `${part}-near` : ''} ${closed ? `${part}-closed` : ''}`;
    return { name, index, ring, start, state };
  });
  const words = fit(centre, core - 8);
  return svg`${drawn.map(
    ({ name, index, ring, start, state }) => svg`<g part="target" data-at=${index}>
      <title>${text(name)}</title>
      <path part=${state('ring')} d=${ringPath(ring)} stroke-width=${step}></path>
      <path part=${state('ring-line')} d=${ringPath(ring, start)} pathLength="100"></path>
    </g>`,
  )}
    <circle part="core" cx=${middle} cy=${middle} r=${core - 4}></circle>
    ${words.lines.map(
      (line, at) =>
        svg`<text part="core-text" x=${middle} y=${middle + words.size * 1.15 * (at - (words.lines.length - 1) / 2)} dy="0.35em" text-anchor="middle" font-size=${words.size}>${text(line)}</text>`,
    )}
    ${drawn.map(({ name, index, ring, start, state }) => {
      const [x, y] = ringPoint(ring, start);
      return svg`<g part="target ${state('mark')}" data-at=${index}>
        <title>${text(name)}</title>
        <circle cx=${x} cy=${y} r=${Math.min(12, step * 0.55)}></circle>
        <text x=${x} y=${y} dy="0.35em" text-anchor="middle" font-size="13">${index + 1}</text>
      </g>`;
    })}`;
}

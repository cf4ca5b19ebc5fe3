import { svg, type SVGTemplateResult } from 'lit';
import { text } from '../../internal/text.ts';
import { ringPath, ringPoint, type Ring } from '../../internal/rings.ts';
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

const core = 60;
const outer = 190;
/** Least way along a ring from one ring's number to the next one's. */
const apart = 31;

/** The growth rings, in a 400 × 400 box. Decoration: the questions themselves say everything. `data-at` is a ring's index. */
export function ringsDrawing({ rings, current, near, centre }: Rings): SVGTemplateResult {
  const step = (outer - core) / rings.length;
  // As in a tree on a slope, the pith is not in the middle: the rings are wider on one side.
  const ringAt = (index: number): Ring => {
    const inward = 1 - (index + 1) / rings.length;
    return { cx: 200 - 14 * inward, cy: 200 + 12 * inward, r: core + step * (index + 1), index };
  };
  let start = -1.05;
  const drawn = rings.map(({ name, closed }, index) => {
    const ring = ringAt(index);
    start += apart / ring.r;
    const line = ringPath(ring, start);
    return { name, closed, index, line, band: line + ringPath(ringAt(index - 1)), mark: ringPoint(ring, start) };
  });
  const pith = ringAt(-1);
  const words = fit(centre, core - 7);
  const middle = (line: number): number => pith.cy + words.size * 1.15 * (line - (words.lines.length - 1) / 2);
  return svg`${drawn.map(
    ({ name, closed, index, line, band }) => svg`<g part="target" data-at=${index}>
      <title>${text(name)}</title>
      <path part="ring ${closed ? 'ring-closed' : ''} ${index === current ? 'ring-current' : ''} ${index === near ? 'ring-near' : ''}" d=${band}></path>
      <path part="grain" d=${[0.4, 0.72].map((at) => ringPath(ringAt(index - at))).join('')}></path>
      <path part="ring-line ${closed ? 'ring-line-closed' : ''}" d=${line} pathLength="100"></path>
    </g>`,
  )}
    <path part="core" d=${ringPath(pith)}></path>
    ${words.lines.map(
      (line, at) =>
        svg`<text part="core-text" x=${pith.cx} y=${middle(at)} dy="0.35em" text-anchor="middle" font-size=${words.size}>${text(line)}</text>`,
    )}
    ${drawn.map(
      ({
        name,
        closed,
        index,
        mark: [x, y],
      }) => svg`<g part="target mark ${closed ? 'mark-closed' : ''}" data-at=${index}>
        <title>${text(name)}</title>
        <circle cx=${x} cy=${y} r="14"></circle>
        <text x=${x} y=${y} dy="0.35em" text-anchor="middle" font-size="16">${index + 1}</text>
      </g>`,
    )}`;
}

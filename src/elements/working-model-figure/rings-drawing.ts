import { svg, type SVGTemplateResult } from 'lit';
import { text } from '../../internal/text.ts';
import { ringPath, ringPoint } from '../../internal/rings.ts';

/** What the drawing shows; it knows nothing of questions. */
export interface Rings {
  /** For each ring, from the centre: whether it is closed. */
  readonly closed: readonly boolean[];
  /** Index of the ring the reader is at, or -1. */
  readonly current: number;
  /** Words at the centre. */
  readonly centre: string;
}

const size = 420;
const middle = size / 2;
const core = 52;
const outer = 196;

/** The growth rings, in a 420 × 420 box. Decoration: the questions themselves say everything. */
export function ringsDrawing({ closed, current, centre }: Rings): SVGTemplateResult {
  const step = (outer - core) / closed.length;
  const rings = closed.map((isClosed, index) => ({
    isClosed,
    isCurrent: index === current,
    ring: { cx: middle, cy: middle, r: core + step * (index + 0.5), index },
    // Each ring begins a little further on than the one inside it.
    start: (index - closed.length / 2) * 0.24,
  }));
  return svg`${rings.map(
    ({ ring, isClosed, isCurrent, start }) => svg`
      <path part="ring ${isCurrent ? 'ring-current' : ''} ${isClosed ? 'ring-closed' : ''}"
        d=${ringPath(ring)} stroke-width=${step * (isCurrent ? 0.8 : 0.62)}></path>
      <path part="ring-line ${isClosed ? 'ring-line-closed' : ''}" d=${ringPath(ring, start)} pathLength="100"></path>`,
  )}
    <circle part="core" cx=${middle} cy=${middle} r=${core - 4}></circle>
    ${lines(centre).map(
      (line, index, all) =>
        svg`<text part="core-text" x=${middle} y=${middle + 17 * (index - (all.length - 1) / 2)} dy="0.35em" text-anchor="middle" font-size="15">${text(line)}</text>`,
    )}
    ${rings.map(({ ring, isClosed, isCurrent, start }, index) => {
      const [x, y] = ringPoint(ring, start);
      return svg`<g part="mark ${isClosed ? 'mark-closed' : ''} ${isCurrent ? 'mark-current' : ''}">
        <circle cx=${x} cy=${y} r=${Math.min(12, step * 0.5)}></circle>
        <text x=${x} y=${y} dy="0.35em" text-anchor="middle" font-size="13">${index + 1}</text>
      </g>`;
    })}`;
}

/** The words at the centre on up to three lines that fit the core. */
function lines(words: string): string[] {
  const fitting: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = fitting.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 11) fitting[fitting.length - 1] = `${last} ${word}`;
    else fitting.push(word);
  }
  return fitting.slice(0, 3);
}

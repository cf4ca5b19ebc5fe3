import { svg, type SVGTemplateResult } from 'lit';
import { ringPath } from '../../internal/rings.ts';

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
  return svg`${closed
    .map((isClosed, index) => ({ isClosed, index, r: core + step * (index + 1) }))
    .reverse()
    .map(
      ({ isClosed, index, r }) => svg`
        <path part="ring ${index === current ? 'ring-current' : ''} ${isClosed ? 'ring-closed' : ''}"
          d=${ringPath(middle, middle, r - step / 2, index)} stroke-width=${index === current ? step * 0.8 : step * 0.62} />
        <path part="ring-line ${isClosed ? 'ring-line-closed' : ''}" d=${ringPath(middle, middle, r - step / 2, index)} pathLength="100" />`,
    )}
    <circle part="core" cx=${middle} cy=${middle} r=${core - 4} />
    ${lines(centre).map(
      (line, index, all) =>
        svg`<text part="core-text" x=${middle} y=${middle + 17 * (index - (all.length - 1) / 2)} dy="0.35em" text-anchor="middle" font-size="15">${line}</text>`,
    )}
    ${closed.map((isClosed, index) => {
      const angle = (-90 + (index - (closed.length - 1) / 2) * 16) * (Math.PI / 180);
      const r = core + step * (index + 0.5);
      const [x, y] = [middle + r * Math.cos(angle), middle + r * Math.sin(angle)];
      return svg`<g part="mark ${isClosed ? 'mark-closed' : ''} ${index === current ? 'mark-current' : ''}">
        <circle cx=${x} cy=${y} r=${Math.min(13, step * 0.52)} />
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

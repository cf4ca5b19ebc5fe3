import { markup, type Markup } from '../../src/fallback/index.ts';

/** A spruce that stands on (x, y): three skirts of branches. */
function spruce(x: number, y: number, height: number): string {
  const half = height * 0.21;
  const skirt = (top: number, bottom: number, width: number): string =>
    `M${x} ${round(y - height * top)}L${round(x + half * width)} ${round(y - height * bottom)}L${round(x - half * width)} ${round(y - height * bottom)}z`;
  return `${skirt(1, 0.56, 0.56)}${skirt(0.78, 0.3, 0.8)}${skirt(0.5, 0.05, 1)}`;
}

/** A row of spruces; heights vary, the same way every time. */
function forest(from: number, to: number, step: number, height: number, line: (x: number) => number): string {
  const trees: string[] = [];
  for (let x = from, index = 0; x < to; index++) {
    const vary = Math.abs(Math.sin(index * 12.9898) * 43758.5453) % 1;
    trees.push(spruce(round(x), round(line(x) + 6), round(height * (0.62 + 0.55 * vary))));
    x += step * (0.7 + 0.6 * vary);
  }
  return trees.join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;
const shore = (x: number): number => 300 - 16 * Math.sin(x / 210) - 10 * Math.sin(x / 83);
const meadow = (x: number): number => 392 - 22 * Math.sin(x / 260 + 1.9);

/** Everything under a line of ground, down to the picture's edge. */
function ground(line: (x: number) => number): string {
  const points = Array.from({ length: 37 }, (_, index) => `${index * 40} ${round(line(index * 40))}`);
  return `M${points.join('L')}V440H0z`;
}

const rings: readonly [cx: number, cy: number, r: number][] = Array.from({ length: 7 }, (_, index) => [
  1080 + index * 3,
  214 + index * 2.5,
  34 + index * 27,
]);

/** Rings like those of a tree as a low sun over forest, mine and lake. */
export const landscape: Markup = markup`<svg class="landscape" viewBox="0 0 1440 440" preserveAspectRatio="xMaxYMax slice" aria-hidden="true" focusable="false">
<g class="sun">${rings.map(([cx, cy, r], index) => markup`<circle class="${index ? 'ring' : 'core'}" cx="${cx}" cy="${cy}" r="${r}"/>`)}</g>
<path class="far" d="M0 276Q110 232 250 262T520 240T800 256T1080 222T1330 250T1440 238V440H0z"/>
<path class="near" d="${forest(-10, 1460, 17, 58, shore)}${ground(shore)}"/>
<g class="mine"><path d="M824 300L838 206H862L876 300M831 254H869M828 280H872M838 206L869 254M862 206L831 254"/><path class="solid" d="M828 194H872V208H828zM846 180H854V196H846z"/><circle cx="850" cy="194" r="17"/></g>
<path class="lake" d="M0 322Q330 304 690 318T1440 308V440H0z"/>
<path class="glitter" d="M1010 334H1150M960 348H1060M1085 348H1206M1026 363H1128M1150 365H1184M1046 379H1096"/>
<path class="meadow" d="M0 396Q180 356 400 378T820 398T1180 380T1440 398V440H0z"/>
<g class="cottage"><path class="wall" d="M560 352H640V398H560z"/><path class="roof" d="M550 354L600 322L650 354z"/><path class="roof" d="M618 322H628V342H618z"/><path class="trim" d="M592 370H608V398H592zM568 364H582V378H568zM618 364H632V378H618z"/></g>
<path class="front" d="${forest(20, 250, 34, 118, meadow)}${forest(690, 790, 38, 84, meadow)}${forest(1250, 1470, 32, 128, meadow)}M0 414Q260 392 560 412T1060 416T1440 402V440H0z"/>
</svg>`;

/** The municipality's mark: a shield with rings over water. */
export const shield: Markup = markup`<svg class="symbol" viewBox="0 0 40 46" aria-hidden="true" focusable="false">
<path class="field" d="M2 2H38V25C38 35 29 41 20 45C11 41 2 35 2 25z"/>
<g class="lines"><circle cx="20" cy="17" r="3"/><circle cx="20.5" cy="17.5" r="7"/><circle cx="21" cy="18" r="11"/></g>
<path class="wave" d="M6 33Q10.500 29.500 15 33T24 33T34 32"/>
</svg>`;

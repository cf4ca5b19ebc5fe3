import { contrast, type Rgb } from '../theme/derivation.ts';

/** A colour and how opaque it is, each from 0 to 1. */
export interface Paint {
  rgb: Rgb;
  alpha: number;
}

export const clear: Paint = { rgb: [0, 0, 0], alpha: 0 };

const known = new Map<string, Paint | undefined>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** The colour of a computed value as a screen shows it; undefined where it is none. */
export function paintOf(value: string): Paint | undefined {
  if (!known.has(value)) known.set(value, read(value));
  return known.get(value);
}

function read(value: string): Paint | undefined {
  const legacy = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value);
  if (legacy) {
    const [red, green, blue] = legacy.slice(1, 4).map((byte) => Number(byte) / 255) as [number, number, number];
    return { rgb: [red, green, blue], alpha: Number(legacy[4] ?? 1) };
  }
  canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) return undefined;
  // The alpha is read as it is written: what little is left of a colour in bytes under a low one says nothing of it.
  const [written, alpha = '1'] = /\s*\/\s*([\d.e-]+%?|none)\s*\)$/.exec(value) ?? [''];
  canvas.fillStyle = '#010203';
  canvas.fillStyle = written ? `${value.slice(0, -written.length)})` : value;
  if (canvas.fillStyle === '#010203') return undefined;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  const share = alpha === 'none' ? 0 : Number.parseFloat(alpha) / (alpha.endsWith('%') ? 100 : 1);
  return { rgb: [red! / 255, green! / 255, blue! / 255], alpha: share };
}

/** What is seen of one paint on another (CSS Compositing, source over). */
export function over({ rgb, alpha }: Paint, below: Paint): Paint {
  const left = below.alpha * (1 - alpha);
  const all = alpha + left;
  if (!all) return clear;
  const channel = (index: 0 | 1 | 2): number => (rgb[index] * alpha + below.rgb[index] * left) / all;
  return { rgb: [channel(0), channel(1), channel(2)], alpha: all };
}

export const faded = ({ rgb, alpha }: Paint, share: number): Paint => ({ rgb, alpha: alpha * share });

const byte = (channel: number): number => Math.round(channel * 255);

/** As an editor writes it. */
export const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((channel) => byte(channel).toString(16).padStart(2, '0')).join('')}`;

/** The contrast of two colours in eight bits a channel, cut to hundredths: never better than it is. */
export function ratioOf(one: Rgb, other: Rgb): number {
  const shown = ([red, green, blue]: Rgb): Rgb => [byte(red) / 255, byte(green) / 255, byte(blue) / 255];
  return Math.floor(contrast(shown(one), shown(other)) * 100 + 1e-9) / 100;
}

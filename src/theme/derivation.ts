/**
 * The mathematics of `tokens.styles.ts` and `fields.styles.ts`: which colour each role gets from an organisation's few, and how far they
 * contrast. For tools and proofs; the browser has the same in CSS, and `npm run proof:theme` holds what engines paint against this.
 *
 * Sources: relative luminance and contrast ratio by WCAG 2.2; sRGB, XYZ and mixing of premultiplied colours by CSS Color 4; colours
 * made from the channels of another (`color(from …)`) by CSS Color 5; OKLab by Björn Ottosson (2020).
 */

/** A colour in sRGB: red, green and blue from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** What an organisation gives. Outside sRGB is clipped, translucent counts as opaque. */
export interface Given {
  brand: Rgb;
  /** What the elements stand on. */
  surface: Rgb;
  /** The text's colour; near-black or near-white by the surface where it is left out. */
  text?: Rgb;
  /** Links, lines, marks and focus; the brand where it is left out. */
  accent?: Rgb;
  /** What is wrong; a red where it is left out. */
  error?: Rgb;
}

/** The colours that the elements paint with, each a private token `--_tillvaxt-…`. */
export const roles = [
  'surface',
  'tint',
  'line',
  'tint-line',
  'text',
  'muted',
  'control',
  'brand-text',
  'error',
  'track',
  'fill',
  'on-brand',
] as const;
export type Role = (typeof roles)[number];
export type Palette = Readonly<Record<Role, Rgb>>;

const map = (colour: Rgb, change: (channel: number, index: 0 | 1 | 2) => number): Rgb => [
  change(colour[0], 0),
  change(colour[1], 1),
  change(colour[2], 2),
];
const clamp = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));
const clip = (colour: Rgb): Rgb => map(colour, (channel) => clamp(0, channel, 1));

/** Light from what is stored (CSS Color 4, sRGB). */
const linear = (colour: Rgb): Rgb => map(colour, (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
const stored = (light: Rgb): Rgb =>
  map(light, (c) => (c <= 0.0031308 ? c * 12.92 : 1.055 * Math.sign(c) * Math.abs(c) ** (1 / 2.4) - 0.055));

const luminanceOf = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2.2 "relative luminance". */
export const luminance = (colour: Rgb): number => luminanceOf(linear(colour));

/** WCAG 2.2 "contrast ratio". */
export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** What a screen of eight bits a channel shows. */
export const bytes = (colour: Rgb): Rgb => map(clip(colour), (channel) => Math.round(channel * 255));
export const fromBytes = (colour: Rgb): Rgb => map(colour, (channel) => channel / 255);

type Lab = readonly [lightness: number, a: number, b: number];

function toOklab(colour: Rgb): Lab {
  const [red, green, blue] = linear(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Lab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return stored([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]);
}

/** `color-mix(in srgb, one share, other)`: also what is seen of a translucent colour on another. Never leaves sRGB. */
const mix = (one: Rgb, share: number, other: Rgb): Rgb => map(other, (c, index) => c + share * (one[index] - c));

/**
 * On which side the text of a surface is: black (0) on light ones, white (1) on dark ones. At the luminance of 0.179 both contrast
 * alike, 1.05 / (Y + 0.05) = (Y + 0.05) / 0.05, and 4.58 times: so one of them always reaches 4.5.
 */
const pole = (surface: Rgb): 0 | 1 => (luminance(surface) < 0.179 ? 1 : 0);
const grey = (value: number): Rgb => [value, value, value];

/** Text stands on tints of the surface too, that are nearer to it: what is asked of it against the surface is more than 4.5. */
const ON_SURFACE = 5.5;
const ON_SURFACE_MORE = 7.1;

/**
 * The luminance that what is read on a surface must not be above on a light surface, and not below on a dark one, to contrast
 * `ratio` times. Beyond black and white there is nothing: then it is 0 or (nearly) 1.
 */
const bound = (surface: Rgb, ratio: number): number =>
  clamp(0, (luminance(surface) + 0.05) * ratio ** (2 * pole(surface) - 1) - 0.05, 0.999);

/**
 * A colour moved in a straight line of light towards black or white, no farther than to its bound. Luminance is linear in light, so
 * the bound is met exactly; no channel leaves 0 to 1, so nothing is clipped; and a colour within its bound stays what it is.
 */
function hold(colour: Rgb, surface: Rgb, ratio: number): Rgb {
  const light = linear(colour);
  const end = pole(surface);
  const most = bound(surface, ratio);
  const share = Math.min(1, (end - most) / (end - clamp(0.0001, luminanceOf(light), 0.9999)));
  return stored(map(light, (c) => end + share * (c - end)));
}

/** On a dark surface a colour keeps its chroma in OKLCH when it is made lighter, as far as sRGB reaches, before it is held. */
function lift(colour: Rgb, surface: Rgb, ratio: number): Rgb {
  if (!pole(surface)) return colour;
  const [lightness, a, b] = toOklab(colour);
  // The CSS finds the bound in the same colour, as its alpha, which makes the lightness smaller by this.
  const least = 0.6 * Math.cbrt(1 + bound(surface, ratio));
  return clip(fromOklab([Math.max(lightness, least), a, b]));
}

/** All roles of what is given; with `more`, as for readers who ask for more contrast. */
export function derive(given: Given, { more = false } = {}): Palette {
  const ratio = more ? ON_SURFACE_MORE : ON_SURFACE;
  const brand = clip(given.brand);
  const ground = clip(given.surface);
  const surface = more ? grey(1 - pole(ground)) : ground;
  const held = (colour: Rgb): Rgb => hold(clip(colour), surface, ratio);
  const marked = (colour: Rgb): Rgb => hold(lift(clip(colour), surface, ratio), surface, ratio);
  const ink = (!more && given.text) || mix(grey(pole(surface)), more ? 1 : 0.9, surface);
  const text = held(ink);
  const brandText = marked(given.accent ?? brand);
  // None where black or white itself is only just enough.
  const most = bound(surface, ratio);
  const tinting = 0.06 * clamp(0, 8 * most * (1 - most), 1);
  const fill = more ? brandText : brand;
  return {
    surface,
    text,
    fill,
    'brand-text': brandText,
    'on-brand': grey(pole(fill)),
    error: marked(given.error ?? fromBytes([196, 40, 31])),
    muted: held(mix(ink, 0.78, surface)),
    control: held(mix(ink, 0.62, surface)),
    line: more ? text : mix(text, 0.18, surface),
    tint: more ? surface : mix(brandText, tinting / (0.94 + tinting), surface),
    'tint-line': more ? text : mix(brandText, 0.3, surface),
    track: mix(brandText, 0.14, surface),
  };
}

/** Two colours that have to be told apart, and where. */
export interface Pair {
  name: string;
  one: (palette: Palette) => Rgb;
  other: (palette: Palette) => Rgb;
  /** Least ratio; 7 of texts for readers who ask for more contrast. */
  least: 4.5 | 3;
}

const role =
  (name: Role) =>
  (palette: Palette): Rgb =>
    palette[name];
const onBoth = (name: Role, least: 4.5 | 3): Pair[] =>
  (['surface', 'tint'] as const).map((ground) => ({
    name: `${name} on ${ground}`,
    one: role(name),
    other: role(ground),
    least,
  }));
/** What is seen of the brand as text, that translucent, on the surface. */
const faint =
  (share: number) =>
  (palette: Palette): Rgb =>
    mix(palette['brand-text'], share, palette.surface);

/** Every pair that the elements paint and a reader has to tell apart. Lines that only set things apart are none. */
export const pairs: readonly Pair[] = [
  ...onBoth('text', 4.5),
  ...onBoth('muted', 4.5),
  // Links, numbers on filled marks (the other way round), borders of buttons, and focus.
  ...onBoth('brand-text', 4.5),
  ...onBoth('error', 4.5),
  { name: 'on-brand on fill', one: role('on-brand'), other: role('fill'), least: 4.5 },
  ...onBoth('control', 3),
  { name: 'bar on its track', one: role('brand-text'), other: role('track'), least: 3 },
  { name: 'ring on a closed ring', one: role('brand-text'), other: faint(0.13), least: 3 },
  { name: 'ring on the current ring', one: role('brand-text'), other: faint(0.18), least: 3 },
  { name: 'ring on the ring pointed at', one: role('brand-text'), other: faint(0.22), least: 3 },
];

/** The least ratio of a pair. */
export const leastOf = ({ least }: Pair, more: boolean): number => (more && least === 4.5 ? 7 : least);

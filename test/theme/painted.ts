// What a browser paints for a theme.
import type { Palette, Rgb } from '../../src/theme/derivation.ts';
import { fields, tokens } from '../../src/theme/sheets.ts';

/** The style sheets that derive all roles. */
export const deriving = tokens.cssText + fields.cssText;

/** Declarations for the host of an element, and the roles to read there. */
export interface Swatches {
  /** The real style sheet. */
  css: string;
  /** `--tillvaxt-…` declarations, one host each. */
  hosts: readonly string[];
  roles: readonly string[];
}

/**
 * The bytes of every role's colour, host after host, 0 to 255, as the engine itself makes them of what it computed: an element of
 * each role is given that colour, and the canvas paints it. Runs in the page, and so needs nothing from outside.
 */
export function paint({ css, hosts, roles }: Swatches): number[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + roles.map((role) => `[part=${role}] { background: var(--_tillvaxt-${role}) }`).join(''));
  const page = document.body.appendChild(document.createElement('div'));
  const swatches = hosts.flatMap((style) => {
    const host = page.appendChild(document.createElement('div'));
    host.style.cssText = style;
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const base = root.appendChild(document.createElement('div'));
    base.setAttribute('part', 'base');
    return roles.map((role) => {
      const swatch = base.appendChild(document.createElement('i'));
      swatch.setAttribute('part', role);
      return swatch;
    });
  });
  const canvas = document.createElement('canvas');
  canvas.width = roles.length;
  canvas.height = hosts.length;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  for (const [index, swatch] of swatches.entries()) {
    context.fillStyle = getComputedStyle(swatch).backgroundColor;
    context.fillRect(index % roles.length, Math.floor(index / roles.length), 1, 1);
  }
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  page.remove();
  return [...data];
}

/** The palettes out of the bytes, in the order of the hosts; a colour that is not opaque is none. */
export function palettes(data: readonly number[], roles: readonly string[]): Palette[] {
  const made: Palette[] = [];
  for (let at = 0; at < data.length; at += 4 * roles.length) {
    const colour = (index: number): Rgb => {
      const [red, green, blue, alpha] = data.slice(at + 4 * index) as [number, number, number, number];
      return alpha === 255 ? [red / 255, green / 255, blue / 255] : [NaN, NaN, NaN];
    };
    made.push(Object.fromEntries(roles.map((role, index) => [role, colour(index)])) as unknown as Palette);
  }
  return made;
}

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { examples } from '../../src/elements/programme/programme.examples.ts';
import { contrast, derive, fromBytes, leastOf, pairs, type Given, type Rgb } from '../../src/theme/derivation.ts';

interface Inputs {
  brand: string;
  surface: string;
  text: string;
  accent: string;
  error: string;
  radius: number;
  density: number;
}

const color = (description: string) => ({ control: { type: 'color' as const }, description });
const range = (min: number, max: number, step: number, description: string) => ({
  control: { type: 'range' as const, min, max, step },
  description,
});

export default {
  title: 'Playground',
  parameters: { controls: { disable: false } },
  argTypes: {
    brand: color('--tillvaxt-brand'),
    surface: color('--tillvaxt-surface; empty: white or near-black'),
    text: color('--tillvaxt-text; empty: by the surface'),
    accent: color('--tillvaxt-accent; empty: the brand'),
    error: color('--tillvaxt-error; empty: red'),
    radius: range(0, 2, 0.125, '--tillvaxt-radius, in em'),
    density: range(0.5, 1.5, 0.1, '--tillvaxt-density'),
  },
  args: { brand: '#1d5c4a', surface: '', text: '', accent: '', error: '', radius: 0.5, density: 1 },
} satisfies Meta<Inputs>;

export const Playground: StoryObj<Inputs> = {
  render: (inputs, { globals }) => {
    const surface = inputs.surface || (globals['scheme'] === 'dark' ? '#141715' : '#ffffff');
    return `<div style="${declarations(inputs)}; padding: 1em; background: ${surface}">
      ${examples.find(({ name }) => name === 'wholePage')!.html}
      ${table({ ...colours(inputs), brand: rgbOf(inputs.brand), surface: rgbOf(surface) })}
    </div>`;
  },
};

/** The custom properties that are given, as CSS. */
function declarations({ radius, density, ...given }: Inputs): string {
  const named = { ...given, radius: `${radius}em`, density: String(density) };
  return Object.entries(named)
    .filter(([, value]) => value)
    .map(([name, value]) => `--tillvaxt-${name}: ${value}`)
    .join('; ');
}

function colours({ text, accent, error }: Inputs): Partial<Given> {
  return {
    ...(text && { text: rgbOf(text) }),
    ...(accent && { accent: rgbOf(accent) }),
    ...(error && { error: rgbOf(error) }),
  };
}

/** Any colour that CSS knows, in sRGB. */
function rgbOf(color: string): Rgb {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return fromBytes([red!, green!, blue!]);
}

function table(given: Given): string {
  const palettes = [false, true].map((more) => ({ more, palette: derive(given, { more }) }));
  const { text, surface } = palettes[0]!.palette;
  const css = (colour: Rgb): string => `rgb(${colour.map((channel) => Math.round(channel * 255)).join(' ')})`;
  const cell = 'style="padding: .25em .75em; text-align: start"';
  const rows = pairs.map(
    (pair) =>
      `<tr><th ${cell} scope="row">${pair.name}</th>${palettes
        .map(({ more, palette }) => {
          const ratio = contrast(pair.one(palette), pair.other(palette));
          return `<td ${cell}>${ratio.toFixed(2)}</td><td ${cell}>${leastOf(pair, more)}</td>`;
        })
        .join('')}</tr>`,
  );
  return `<div tabindex="0" role="region" aria-label="Contrasts" style="overflow: auto; margin-block-start: 2em; color: ${css(text)}; background: ${css(surface)}">
    <table style="font: 1em/1.5 system-ui; border-collapse: collapse; font-variant-numeric: tabular-nums">
      <caption style="text-align: start; font-weight: 700; padding: .25em .75em">Contrasts of what the elements paint</caption>
      <thead><tr>${['Pair', 'Ratio', 'At least', 'With more contrast', 'At least'].map((head) => `<th ${cell} scope="col">${head}</th>`).join('')}</tr></thead>
      <tbody>${rows.join('')}</tbody>
    </table>
  </div>`;
}

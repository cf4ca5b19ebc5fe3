// An organisation's own Design Tokens file: aliases, types that are inherited, pointers, groups that extend others, every colour space.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { file, printed } from './run.ts';

const own = {
  color: {
    $type: 'color',
    pine: { 500: { $value: { colorSpace: 'srgb', components: [0.1137, 0.3608, 0.2902], hex: '#1d5c4a' } } },
    action: { $value: '{color.pine.500}' },
    link: { $root: { $value: { colorSpace: 'srgb', components: [0, 0.2, '{no alias in here}'] } } },
    paper: { light: { $value: '{white}' }, dark: { $value: { colorSpace: 'oklch', components: [0.2, 0.01, 'none'] } } },
  },
  white: { $type: 'color', $value: { colorSpace: 'hsl', components: ['none', 0, 100], alpha: 1 } },
  font: { $type: 'fontFamily', text: { $value: ['Inter', 'sans-serif'] }, name: { $value: 'Charter' } },
  size: { $type: 'dimension', corner: { $value: { value: 0.25, unit: 'rem' } } },
};

describe('Design Tokens', () => {
  it('are followed from the group tillvaxt to what it refers to', () => {
    const tokens = {
      ...own,
      base: { radius: { $type: 'dimension', $value: '{size.corner}' }, density: { $type: 'number', $value: 0.8 } },
      tillvaxt: {
        $extends: '{base}',
        density: { $type: 'number', $value: 1.2 },
        brand: { $value: '{color.action}' },
        surface: { light: { $value: '{color.paper.light}' }, dark: { $ref: '#/color/paper/dark/$value' } },
        text: {
          $type: 'color',
          $value: { colorSpace: 'srgb', components: [{ $ref: '#/color/pine/500/$value/components/0' }, 0, 0] },
        },
        'font-family': { $value: '{font.text}' },
        'heading-font-family': { $ref: '#/font/name' },
      },
    };
    assert.equal(
      printed(file('own.tokens.json', tokens)),
      `:root {
  --tillvaxt-brand: #1d5c4a;
  --tillvaxt-surface: light-dark(#ffffff, #1a1416);
  --tillvaxt-text: #1d0000;
  --tillvaxt-font-family: 'Inter', sans-serif;
  --tillvaxt-heading-font-family: 'Charter';
  --tillvaxt-radius: 0.25em;
  --tillvaxt-density: 1.2;
}
`,
    );
  });

  it('may stand for a group by its $root', () => {
    const link = { $root: { $type: 'color', $value: { colorSpace: 'srgb', components: [0, 0.2, 0.6] } }, visited: {} };
    for (const alias of ['{link}', '{link.$root}'])
      assert.match(printed(file('root.json', { link, tillvaxt: { brand: { $value: alias } } })), /brand: #003399;/);
  });

  it('lose to what is given beside the file', () => {
    const brand = { $type: 'color', $value: { colorSpace: 'srgb', components: [1, 0, 0] } };
    assert.match(
      printed(file('both.json', { tillvaxt: { brand } }), '--accent', 'blue'),
      /brand: #ff0000;\n.*accent: #0000ff;/,
    );
  });

  // The same colour in each space of the format, by the conversions of CSS Color 4.
  const pine: Record<string, (number | 'none')[]> = {
    srgb: [0.4, 0.2, 0.6],
    'srgb-linear': [0.13287, 0.0331, 0.31855],
    hsl: [270, 50, 40],
    hwb: [270, 20, 40],
    lab: [32.3, 38.43, -47.69],
    lch: [32.3, 61.25, 308.86],
    oklab: [0.44027, 0.08818, -0.13386],
    oklch: [0.44027, 0.1603, 303.37],
    'display-p3': [0.37316, 0.21043, 0.57888],
    'a98-rgb': [0.35, 0.22, 0.59],
    'prophoto-rgb': [0.31651, 0.19131, 0.49427],
    rec2020: [0.3957, 0.27016, 0.59736],
    'xyz-d65': [0.12412, 0.07493, 0.3093],
    'xyz-d50': [0.11627, 0.0724, 0.2328],
  };
  for (const [colorSpace, components] of Object.entries(pine))
    it(`know ${colorSpace}`, () => {
      const brand = { $type: 'color', $value: { colorSpace, components } };
      const [, hex] = /brand: (#\w+);/.exec(printed(file('space.json', { tillvaxt: { brand } })))!;
      const far = [1, 3, 5].map((at, index) =>
        Math.abs(Number.parseInt(hex!.slice(at, at + 2), 16) - [102, 51, 153][index]!),
      );
      assert.ok(Math.max(...far) <= 3, `${hex}`);
    });
});

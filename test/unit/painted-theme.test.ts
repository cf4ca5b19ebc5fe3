import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { fromBytes, luminance, roles } from '../../src/theme/derivation.ts';
import { can } from '../suites/capabilities.ts';
import { consoleDuring, paintedBytes, part, place } from '../suites/page.ts';
import { declarations, differences } from '../theme/differences.ts';
import { deriving, paint, palettes } from '../theme/painted.ts';
import { samples } from '../theme/samples.ts';
import { WorstCases } from '../theme/worst.ts';
import '../../src/define.ts';

const vision = '<tillvaxt-vision></tillvaxt-vision>';
const mottoOf = (element: Element): Element => part(element, 'motto');

/** What is wrong with what this engine paints of so many brands, each on five surfaces; `npm run proof:theme` has 5 000 of them. */
function faults(more: boolean, brands = 120, css = deriving, painted = paint): string[] {
  const worst = new WorstCases(more);
  const list = samples(brands);
  const data = painted({ css, hosts: list.map(declarations), roles });
  const wrong = differences(list, palettes(data, roles), worst, more);
  expect(worst.count).to.equal(5 * brands);
  return [...wrong, ...worst.failures];
}

describe('what is painted of a theme', () => {
  it('is what the mathematics derives, and contrasts enough', () => {
    expect(faults(false)).to.deep.equal([]);
  });

  it('is the same in a document that was not told which properties are colours', () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const there = (frame.contentWindow as unknown as typeof globalThis).eval(`(${paint.toString()})`) as typeof paint;
    expect(faults(false, 24, deriving, there)).to.deep.equal([]);
    frame.remove();
  });

  it('is found where the style sheet derives something else', () => {
    expect(faults(false, 24, deriving.replace('--_ratio: 5.5', '--_ratio: 4.4'))).to.not.deep.equal([]);
  });

  if (can.emulateMedia)
    it('contrasts more for readers who ask for it', async () => {
      await executeServerCommand('media-features', [{ name: 'prefers-contrast', value: 'more' }]);
      try {
        expect(faults(true)).to.deep.equal([]);
      } finally {
        await executeServerCommand('media-features', []);
      }
    });

  const paintedOn = (style: string, names: readonly string[]): number[] =>
    paint({ css: deriving, hosts: [style], roles: names });

  it('clips a brand outside sRGB, and takes a translucent one as opaque', () => {
    expect(paintedOn('--tillvaxt-brand: color(srgb 1.2 -0.1 0.2)', ['fill'])).to.deep.equal([255, 0, 51, 255]);
    expect(paintedOn('--tillvaxt-brand: rgb(29 92 74 / 20%)', ['fill', 'brand-text'])).to.deep.equal([
      29, 92, 74, 255, 29, 92, 74, 255,
    ]);
    expect(paintedOn('--tillvaxt-surface: rgb(255 255 255 / 20%)', ['surface'])).to.deep.equal([255, 255, 255, 255]);
  });

  it('is our own colour where what is given is none, on the ground of the colour scheme', () => {
    const nonsense = ['brand', 'surface', 'text', 'accent', 'error']
      .map((name) => `--tillvaxt-${name}: nonsense;`)
      .join('');
    for (const scheme of ['light', 'dark'])
      for (const role of ['brand', 'surface', 'error'])
        expect(
          paintedOn(`color-scheme: ${scheme}; --tillvaxt-${role}: nonsense`, roles),
          `${scheme}, ${role}`,
        ).to.deep.equal(paintedOn(`color-scheme: ${scheme}`, roles));
    const [fill, text] = [0, 4].map((at) => paintedOn(nonsense, ['fill', 'text']).slice(at, at + 4));
    expect(fill).to.deep.equal([0x1d, 0x5c, 0x4a, 255]);
    expect(text).to.deep.equal([0, 0, 0, 255]);
  });

  it('is each organisation’s own where two stand side by side', async () => {
    const box = await place(`
      <tillvaxt-programme style="--tillvaxt-brand: #8c1c3c">${vision}</tillvaxt-programme>
      <tillvaxt-programme style="--tillvaxt-brand: #0b5fa5">${vision}</tillvaxt-programme>`);
    const [one, other] = [...box.querySelectorAll('tillvaxt-vision')].map(mottoOf);
    expect(paintedBytes(getComputedStyle(one!).color)).to.deep.equal([0x8c, 0x1c, 0x3c]);
    expect(paintedBytes(getComputedStyle(other!).color)).to.deep.equal([0x0b, 0x5f, 0xa5]);
  });

  it('follows the colour scheme of the page, unless the wrapper has one of its own', async () => {
    const scheme = async (markup: string): Promise<string> => {
      const { color } = getComputedStyle(mottoOf((await place(markup)).querySelector('tillvaxt-vision')!));
      return luminance(fromBytes(paintedBytes(color))) > 0.179 ? 'dark' : 'light';
    };
    const wrapped = (attribute: string): string => `<tillvaxt-programme ${attribute}>${vision}</tillvaxt-programme>`;
    expect(await scheme(vision)).to.equal('light');
    expect(await scheme(`<div style="color-scheme: dark">${vision}</div>`)).to.equal('dark');
    expect(await scheme(wrapped('color-scheme="dark"'))).to.equal('dark');
    expect(await scheme(`<div style="color-scheme: dark">${wrapped('color-scheme="light"')}</div>`)).to.equal('light');
    const said = await consoleDuring(async () => {
      expect(await scheme(wrapped('color-scheme="night"'))).to.equal('light');
    });
    expect(said).to.deep.equal(['<tillvaxt-programme> attribute color-scheme: "night"; expected "light" or "dark"']);
  });
});

import { expect } from '@open-wc/testing';
import { auditTheme, type AuditedPair } from '../../src/audit.ts';
import { violations } from '../suites/accessibility.ts';
import { part, place } from '../suites/page.ts';
import '../../src/define.ts';

const page = `
  <tillvaxt-vision></tillvaxt-vision>
  <tillvaxt-focus-area-card area="larande"></tillvaxt-focus-area-card>
  <tillvaxt-working-model-figure></tillvaxt-working-model-figure>
  <tillvaxt-pledge-form endpoint="/nowhere"></tillvaxt-pledge-form>`;

const withStyle = async (css: string, markup = page): Promise<HTMLElement> => place(`<style>${css}</style>${markup}`);
const inWords = ({ element, where, what, colours, ratio, reason }: AuditedPair): string =>
  `${element} ${where} ${what} ${reason ?? `${colours?.join(' on ')} ${ratio}`}`;
const of = (verdict: AuditedPair['verdict'], pairs: readonly AuditedPair[]): string[] =>
  pairs.filter((pair) => pair.verdict === verdict).map(inWords);

describe('auditTheme', () => {
  it('finds nothing below its target where nothing is overridden', async () => {
    const pairs = auditTheme(await withStyle(''));
    expect(of('below', pairs)).to.deep.equal([]);
    for (const what of ['text', 'border', 'mark', 'focus'])
      expect(
        pairs.some((pair) => pair.what === what && pair.verdict === 'enough'),
        what,
      ).to.equal(true);
  });

  it('finds nothing below its target in the dark, with another brand', async () => {
    const box = await place(
      `<div style="color-scheme: dark; --tillvaxt-brand: #ffc400; background: #141715">${page}</div>`,
    );
    expect(of('below', auditTheme(box))).to.deep.equal([]);
  });

  for (const [scheme, ground] of [
    ['dark', '#fff'],
    ['light', '#141715'],
  ])
    it(`finds nothing below its target where a wrapper fixes ${scheme} on a page of the other kind`, async () => {
      const box = await place(
        `<div style="color-scheme: light dark; background: ${ground}"><tillvaxt-programme color-scheme="${scheme}">${page}</tillvaxt-programme></div>`,
      );
      const pairs = auditTheme(box);
      expect(of('below', pairs)).to.deep.equal([]);
      expect(of('enough', pairs).length).to.be.above(20);
    });

  it('finds a part that is given a bad colour, and tells which', async () => {
    const pairs = auditTheme(await withStyle('::part(button) { color: #bbb; background: #ddd }'));
    const below = pairs.filter(({ verdict }) => verdict === 'below');
    expect(below.length).to.be.above(0);
    for (const pair of below) {
      expect(pair.where).to.match(/^part (.* )?button/);
      expect(pair.colours).to.deep.equal(['#bbbbbb', '#dddddd']);
      expect(pair.ratio).to.equal(1.41);
      expect(pair.place.isConnected).to.equal(true);
    }
    expect(pairs[0]).to.equal(below[0]);
  });

  it('finds a border and a focus that are too faint', async () => {
    const box = await withStyle(`
      ::part(field) { border-color: #ddd; background: #fff }
      ::part(field):focus-visible { outline-color: #eee }`);
    const below = of('below', auditTheme(box));
    expect(
      below.some((line) => /part field.* border #dddddd on #ffffff 1\.35/.test(line)),
      below.join('\n'),
    ).to.equal(true);
    expect(
      below.some((line) => /part field.* focus #eeeeee on #ffffff 1\.16/.test(line)),
      below.join('\n'),
    ).to.equal(true);
  });

  it('takes the side of a field that is told best', async () => {
    const box = await withStyle(
      '::part(field) { border: 0 solid #ddd; border-left: 2px solid #767676; background: #fff }',
    );
    const borders = auditTheme(box).filter(({ what, where }) => what === 'border' && where.startsWith('part field'));
    expect(borders.map(({ colours }) => colours)).to.deep.equal([['#767676', '#ffffff']]);
  });

  it('reads the colour that letters are filled with, and knows none where a ground is cut to them', async () => {
    const filled = await withStyle('::part(button) { -webkit-text-fill-color: #bbb; background: #ddd }');
    expect(of('below', auditTheme(filled)).join('\n')).to.match(/part (.* )?button.* text #bbbbbb on #dddddd 1\.41/);
    filled.remove();
    const cut = await withStyle('::part(button) { color: transparent; background: #000; background-clip: text }');
    expect(of('unknown', auditTheme(cut)).join('\n')).to.match(/part (.* )?button.* text image/);
  });

  it('takes a restyled checkbox for a field', async () => {
    const box = await withStyle(
      '::part(checkbox) { appearance: none; border: 1px solid #eee; width: 1em; height: 1em }',
    );
    expect(of('below', auditTheme(box)).join('\n')).to.match(/border #eeeeee on/);
  });

  it('sees through translucent layers, opacity, slots and hosts', async () => {
    const slotted = `<tillvaxt-vision><span slot="title">Ord</span></tillvaxt-vision>`;
    const box = await place(`
      <style>tillvaxt-vision::part(head) { background: rgb(0 0 0 / 50%) } tillvaxt-vision span { color: rgb(255 255 255 / 50%) }</style>
      <div style="background: #fff"><div style="opacity: 0.5">${slotted}</div></div>`);
    // Half black on white is #808080, half white on that #bfbfbf; both at half opacity on white again.
    box.querySelector('tillvaxt-vision')!.shadowRoot!.querySelector('[part~=rings]')!.remove();
    const title = auditTheme(box).find(({ where }) => where === 'slot title')!;
    expect(title.colours).to.deep.equal(['#dfdfdf', '#bfbfbf']);
    expect(title.verdict).to.equal('below');
  });

  for (const [what, css, reason] of [
    ['an image', 'tillvaxt-pledge-form::part(button) { background-image: linear-gradient(#fff, #000) }', 'image'],
    ['a filter', 'tillvaxt-pledge-form { filter: contrast(0.2) }', 'effect'],
    ['blending', 'tillvaxt-pledge-form::part(base) { mix-blend-mode: difference }', 'effect'],
    ['a shadow that fills its box', 'tillvaxt-pledge-form::part(base) { box-shadow: inset 0 0 0 99em #111 }', 'image'],
    [
      'a box that the page draws behind',
      'tillvaxt-pledge-form::before { content: ""; position: fixed; inset: 0; background: #111; z-index: -1 }',
      'overlap',
    ],
    ['something laid over other things', 'tillvaxt-pledge-form { position: fixed; inset-block-start: 0 }', 'overlap'],
  ] as const)
    it(`never counts as passed what stands on ${what}`, async () => {
      const form = '<tillvaxt-pledge-form endpoint="/nowhere"></tillvaxt-pledge-form>';
      const clean = auditTheme(await withStyle('', form)).filter(({ verdict }) => verdict === 'enough');
      const pairs = auditTheme(await withStyle(css, form));
      expect(pairs.some((pair) => pair.verdict === 'unknown' && pair.reason === reason)).to.equal(true);
      expect(pairs.filter(({ verdict }) => verdict === 'enough').length).to.be.below(clean.length);
    });

  it('leaves focus, page and events as they were', async () => {
    const box = await withStyle('', `<button id="own">Ok</button>${page}`);
    const own = box.querySelector<HTMLElement>('#own')!;
    own.focus();
    const heard: string[] = [];
    const listen = ({ type }: Event): void => void heard.push(type);
    for (const type of ['focusin', 'focusout', 'focus', 'blur']) box.addEventListener(type, listen, true);
    const before = document.documentElement.outerHTML;
    auditTheme(box);
    expect(document.activeElement).to.equal(own);
    expect(document.documentElement.outerHTML).to.equal(before);
    expect(heard).to.deep.equal([]);
  });
});

describe('<tillvaxt-theme-audit>', () => {
  const audit = '<tillvaxt-theme-audit></tillvaxt-theme-audit>';

  it('lists what is below its target, in the language of the page', async () => {
    for (const [lang, words] of [
      ['sv', 'Under målet'],
      ['en', 'Below target'],
      ['fi', 'Alle tavoitteen'],
    ]) {
      const box = await withStyle(
        '::part(button) { color: #bbb; background: #ddd }',
        `<div lang="${lang}">${page}${audit}</div>`,
      );
      const element = box.querySelector('tillvaxt-theme-audit')!;
      element.audit();
      const rows = [...element.shadowRoot!.querySelectorAll('tbody tr')].map((row) => row.textContent);
      expect(rows[0]).to.include('#bbbbbb / #dddddd').and.include(words).and.include('part button');
      box.remove();
    }
  });

  it('audits again when asked, keeps the focus, and is accessible', async () => {
    const box = await withStyle('', `<div lang="en">${page}${audit}</div>`);
    const element = box.querySelector('tillvaxt-theme-audit')!;
    element.audit();
    expect(part(element, 'sum').textContent).to.match(/^0 below the target, \d+ unknown, [1-9]\d* reach it\.$/);
    box.querySelector('style')!.textContent = '::part(button) { color: #bbb; background: #ddd }';
    const again = part(element, 'again');
    again.focus();
    again.click();
    expect(part(element, 'sum').textContent).to.match(/^[1-9]\d* below the target/);
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'again'));
    for (const scheme of ['light', 'dark']) {
      element.style.colorScheme = scheme;
      expect(await violations(element)).to.deep.equal([]);
    }
  });

  it('says so where there is nothing to audit', async () => {
    const box = await place(`<div lang="en">${audit}</div>`);
    expect(part(box.querySelector('tillvaxt-theme-audit')!, 'sum').textContent).to.equal(
      'No elements are shown on this page.',
    );
  });
});

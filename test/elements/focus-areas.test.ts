import { expect, nextFrame } from '@open-wc/testing';
import '../../src/define.ts';
import { examples } from '../../src/elements/focus-areas/focus-areas.examples.ts';
import { pageScope } from '../../src/internal/scope.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { accessibilitySuite } from '../suites/accessibility.ts';
import { isolationSuite } from '../suites/isolation.ts';
import { languageSuite } from '../suites/language.ts';
import { lifecycleSuite } from '../suites/lifecycle.ts';
import { part, place, visibleText } from '../suites/page.ts';

const tag = 'tillvaxt-focus-areas';
const markup = `<${tag}></${tag}>`;

accessibilitySuite(tag, examples);
isolationSuite(tag, markup);
languageSuite(tag, markup, {
  sv: 'Jag vill bidra här',
  en: 'I want to contribute here',
  fi: 'Haluan osallistua tähän',
});
lifecycleSuite(tag, examples, { headingLevel: 4, pledgeHref: '#lofte' });

describe(`<${tag}>`, () => {
  afterEach(() => pageScope().answers.update({ areas: [] }));

  const cards = (box: HTMLElement): HTMLElement[] => [
    ...box.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLElement>('tillvaxt-focus-area-card'),
  ];

  it('shows every area in the programme’s order', async () => {
    const box = await place(markup);
    expect(cards(box).map((card) => visibleText(part(card, 'title')))).to.deep.equal(
      fagerstaNorbergSv.areas.map(({ title }) => title),
    );
  });

  it('shows the page’s own cards instead, in the page’s order', async () => {
    const box = await place(examples.find(({ name }) => name === 'ownCards')!.html);
    expect(cards(box)).to.deep.equal([]);
    const shown = visibleText(box);
    expect(shown.indexOf('Lärande')).to.be.greaterThan(-1).and.lessThan(shown.indexOf('Ledarskap'));
    expect(shown).to.not.contain('Social tillit');
  });

  it('shares one choice between all grids on the page', async () => {
    const box = await place(markup + markup);
    const [first, second] = [...box.querySelectorAll(tag)].map(
      (grid) => grid.shadowRoot!.querySelectorAll('tillvaxt-focus-area-card')[2]!,
    );
    part<HTMLInputElement>(first!, 'checkbox').click();
    await nextFrame();
    expect(part<HTMLInputElement>(second!, 'checkbox').checked).to.equal(true);
  });

  it('lays the cards out by its own width, not the window’s', async () => {
    const box = await place(markup);
    const columns = (): number => new Set(cards(box).map((card) => card.getBoundingClientRect().left)).size;
    box.style.inlineSize = '320px';
    expect(columns()).to.equal(1);
    box.style.inlineSize = '1000px';
    expect(columns()).to.equal(3);
  });
});

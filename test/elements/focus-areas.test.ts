import { endpoint } from '/collector.js';
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.ts';
import { examples as written } from '../../src/elements/focus-areas/focus-areas.examples.ts';
import { pageScope } from '../../src/internal/scope.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { accessibilitySuite } from '../suites/accessibility.ts';
import { isolationSuite } from '../suites/isolation.ts';
import { languageSuite } from '../suites/language.ts';
import { lifecycleSuite } from '../suites/lifecycle.ts';
import { consoleDuring, part, place, visibleText } from '../suites/page.ts';

const tag = 'tillvaxt-focus-areas';
const markup = `<${tag}></${tag}>`;
const examples = written.map((example) => ({ ...example, html: example.html.replace('/v1/pledges', endpoint) }));

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

  it('shows in each card how many have pledged there', async () => {
    const box = await place(examples.find(({ name }) => name === 'withCounts')!.html);
    await waitUntil(() => cards(box).every((card) => visibleText(part(card, 'count'))));
    expect(cards(box)).to.have.length(fagerstaNorbergSv.areas.length);
  });

  it('compact: so are all its cards', async () => {
    const box = await place(`<${tag} density="compact"></${tag}>`);
    for (const card of cards(box)) expect(part(card, 'card').part.contains('compact')).to.equal(true);
    expect(visibleText(box)).to.not.contain('Läs mer');
  });

  it('says once what is wrong with an unknown density, by its own name', async () => {
    const said = await consoleDuring(() => place(`<${tag} density="small"></${tag}>`));
    expect(said).to.deep.equal([`<${tag}> attribute density: "small"; expected "full" or "compact", "full" is used`]);
  });

  for (const density of ['full', 'compact'])
    it(`${density}: lays six cards out by its own width, not the window’s, with no card left over`, async () => {
      const box = await place(`<${tag} density="${density}" pledge-href="#lofte"></${tag}>`);
      const boxes = (): DOMRect[] => cards(box).map((card) => card.getBoundingClientRect());
      for (const [width, columns] of [
        [280, 1],
        [320, 1],
        [600, 2],
        [768, 2],
        [900, 3],
        [1200, 3],
        [2000, 3],
      ] as const) {
        box.style.inlineSize = `${width}px`;
        const { left, right } = box.getBoundingClientRect();
        expect(new Set(boxes().map((card) => card.left)).size, `${width}`).to.equal(columns);
        expect(Math.min(...boxes().map((card) => card.left))).to.equal(left);
        expect(Math.max(...boxes().map((card) => card.right))).to.be.closeTo(right, 0.5);
      }
    });

  it('two cards share the whole width', async () => {
    const box = await place(examples.find(({ name }) => name === 'ownCards')!.html);
    box.style.inlineSize = '1000px';
    const [first, second] = [...box.querySelectorAll('tillvaxt-focus-area-card')].map((card) =>
      card.getBoundingClientRect(),
    );
    expect(second!.right).to.be.closeTo(box.getBoundingClientRect().right, 0.5);
    expect(second!.top).to.equal(first!.top);
  });

  it('cards of one row are of one height, with their choices on one line', async () => {
    const box = await place(markup);
    box.style.inlineSize = '1000px';
    const row = cards(box).slice(0, 3);
    expect(new Set(row.map((card) => card.getBoundingClientRect().height)).size).to.equal(1);
    expect(new Set(row.map((card) => Math.round(part(card, 'choice').getBoundingClientRect().bottom))).size).to.equal(
      1,
    );
  });

  const ownCards = `<${tag}>${fagerstaNorbergSv.areas
    .map(({ id }) => `<tillvaxt-focus-area-card area="${id}"></tillvaxt-focus-area-card>`)
    .join('')}</${tag}>`;
  for (const [whose, html] of [
    ['the programme’s', markup],
    ['the page’s own', ownCards],
  ] as const)
    it(`one that is opened stays where it is and stretches no other; the next stand beside it: ${whose}`, async () => {
      const box = await place(html);
      box.style.inlineSize = '1000px';
      const all = [...box.querySelectorAll('tillvaxt-focus-area-card'), ...cards(box)];
      const boxes = (): DOMRect[] => all.map((card) => card.getBoundingClientRect());
      const sizes = (): number[][] => boxes().map(({ width, height }) => [width, height]);
      const corners = (): number[][] => boxes().map(({ left, top }) => [left, top]);
      const [closed, stood] = [sizes(), corners()];
      const disclosure = part(all[1]!, 'more-label');
      disclosure.click();
      await waitUntil(() => all[1]!.matches(':state(open)'));
      const opened = boxes()[1]!;
      expect(opened.height).to.be.greaterThan(2 * closed[1]![1]!);
      expect(corners().slice(0, 3), 'nothing before it, or in its row, moves').to.deep.equal(stood.slice(0, 3));
      // Each is as high as it is itself, and no higher.
      for (const [at, [, height]] of sizes().entries())
        if (at !== 1) expect(height! - closed[at]![1]!, `card ${at}`).to.be.lessThan(0.5);
      const [fourth, fifth] = boxes().slice(3);
      expect([fourth!.left, fifth!.left], 'on either side of it').to.deep.equal([stood[0]![0], stood[2]![0]]);
      expect(fifth!.bottom).to.be.lessThan(opened.bottom);
      disclosure.click();
      await waitUntil(() => !all[1]!.matches(':state(open)'));
      expect([sizes(), corners()], 'closed again').to.deep.equal([closed, stood]);
    });
});

// Last: what the examples count is known by then, and nothing comes while they are compared.
accessibilitySuite(tag, examples);
isolationSuite(tag, markup);
languageSuite(tag, markup, {
  sv: 'Jag vill bidra här',
  en: 'I want to contribute here',
  fi: 'Haluan osallistua tähän',
});
lifecycleSuite(tag, examples, { density: 'compact', headingLevel: 4, pledgeHref: '#lofte' });

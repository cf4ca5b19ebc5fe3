import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define.ts';
import { examples } from '../../src/elements/vision/vision.examples.ts';
import { fagerstaNorbergSv as programme } from '../../src/programme/fagersta-norberg.sv.ts';
import { accessibilitySuite } from '../suites/accessibility.ts';
import { isolationSuite } from '../suites/isolation.ts';
import { languageSuite } from '../suites/language.ts';
import { lifecycleSuite } from '../suites/lifecycle.ts';
import { part, place, visibleText } from '../suites/page.ts';

const tag = 'tillvaxt-vision';
const markup = `<${tag}></${tag}>`;
const { vision, motto } = programme;
const chapters = [vision.growth, vision.sustainable, vision.how];

describe(`<${tag}>`, () => {
  const shown = async (html: string): Promise<HTMLElement> => (await place(html)).querySelector<HTMLElement>(tag)!;
  const all = (element: HTMLElement, name: string): HTMLElement[] => [
    ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
  ];

  it('tells the motto, what growth is, when it lasts and how it is done, whole and in this order', async () => {
    const told = visibleText(await shown(markup));
    const parts = [motto, vision.lead, ...chapters.flatMap(({ title, text, values }) => [title, ...text, ...values])];
    let from = 0;
    for (const text of parts) {
      const at = told.indexOf(text, from);
      expect(at, text).to.be.at.least(from);
      from = at + text.length;
    }
  });

  it('says that the programme is a proposal, and says nothing of it once it is adopted', async () => {
    expect(visibleText(part(await shown(markup), 'proposal'))).to.equal('Ett förslag, inte antaget än');
    const box = await place(
      `<tillvaxt-programme src="/contract/examples/valid/programme/no-optional-fields.json">${markup}</tillvaxt-programme>`,
    );
    const element = box.querySelector<HTMLElement>(tag)!;
    await waitUntil(() => visibleText(element).includes('A parish where things get done together'));
    expect(all(element, 'proposal')).to.have.length(0);
  });

  it('has headings of the asked level and one more, and names each list of values by its chapter', async () => {
    const element = await shown(`<${tag} heading-level="4"></${tag}>`);
    const levels = (name: string): (string | null)[] =>
      all(element, name).map((each) => each.getAttribute('aria-level'));
    expect(levels('title')).to.deep.equal(['4']);
    expect(levels('chapter-title')).to.deep.equal(['5', '5', '5']);
    const named = all(element, 'values').map((list) =>
      visibleText(element.shadowRoot!.getElementById(list.getAttribute('aria-labelledby')!)!),
    );
    expect(named).to.deep.equal(chapters.map(({ title }) => title));
  });

  it('lets the page author say it in other words, one part at a time', async () => {
    const element = await shown(
      `<${tag}><span slot="lead">Vi är med.</span><p slot="how">Vi börjar med spåren.</p></${tag}>`,
    );
    const slotted = (name: string): string =>
      (element.shadowRoot!.querySelector(`slot[name="${name}"]`) as HTMLSlotElement)
        .assignedElements()
        .map((each) => each.textContent)
        .join();
    expect(slotted('lead')).to.equal('Vi är med.');
    expect(slotted('how')).to.equal('Vi börjar med spåren.');
    expect(slotted('growth')).to.equal('');
    const { offsetParent } = element.querySelector<HTMLElement>('[slot=how]')!;
    expect(offsetParent === null).to.equal(false);
  });

  for (const width of [280, 600, 1200])
    it(`at ${width} px nothing reaches out of it`, async () => {
      const box = await place(`<div style="inline-size: ${width}px">${markup}</div>`);
      const element = box.querySelector<HTMLElement>(tag)!;
      const { right } = element.getBoundingClientRect();
      expect(element.scrollWidth).to.be.at.most(width);
      for (const each of ['motto', 'lead', 'chapter', 'values', 'value'].flatMap((name) => all(element, name)))
        expect(each.getBoundingClientRect().right, each.textContent).to.be.at.most(right + 0.5);
    });
});

accessibilitySuite(tag, examples);
isolationSuite(tag, markup);
languageSuite(tag, markup, { sv: 'Det här är programmet', en: 'This is the programme', fi: 'Tämä on ohjelma' });
lifecycleSuite(tag, examples, { headingLevel: 3 });

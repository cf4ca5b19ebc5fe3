import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.ts';
import { examples } from '../../src/elements/focus-area-card/focus-area-card.examples.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { pageScope } from '../../src/internal/scope.ts';
import { accessibilitySuite } from '../suites/accessibility.ts';
import { isolationSuite } from '../suites/isolation.ts';
import { languageSuite } from '../suites/language.ts';
import { lifecycleSuite } from '../suites/lifecycle.ts';
import { consoleDuring, part, place, visibleText } from '../suites/page.ts';

const tag = 'tillvaxt-focus-area-card';
const markup = `<${tag} area="larande" pledge-href="#lofte"></${tag}>`;
const larande = fagerstaNorbergSv.areas.find(({ id }) => id === 'larande')!;

accessibilitySuite(tag, examples);
isolationSuite(tag, markup);
languageSuite(tag, markup, {
  sv: 'Jag vill bidra här',
  en: 'I want to contribute here',
  fi: 'Haluan osallistua tähän',
});
lifecycleSuite(tag, examples, { area: 'ledarskap', pledgeHref: '#lofte', headingLevel: 4 });

describe(`<${tag}>`, () => {
  afterEach(() => pageScope().answers.update({ areas: [], actorType: undefined }));

  const card = async (html = markup): Promise<HTMLElement> => (await place(html)).querySelector<HTMLElement>(tag)!;

  it('shows the area from the programme', async () => {
    const shown = visibleText(await card());
    expect(shown).to.contain(larande.title);
    expect(shown).to.contain(larande.summary);
    for (const paragraph of larande.text) expect(shown).to.contain(paragraph);
  });

  it('shows what each actor type can do until the reader’s own is known, then only that', async () => {
    const element = await card();
    for (const actions of Object.values(larande.actions))
      for (const action of actions) expect(visibleText(element)).to.contain(action);
    pageScope().answers.update({ actorType: 'company' });
    await nextFrame();
    expect(visibleText(element)).to.contain(larande.actions['company']![0]!);
    expect(visibleText(element)).to.not.contain(larande.actions['individual']![0]!);
  });

  it('lets the page author’s words win over the programme’s', async () => {
    const element = await card(
      `<${tag} area="larande"><b slot="title">Egen rubrik</b><span slot="summary">Egen text</span></${tag}>`,
    );
    const shown = visibleText(element);
    expect(shown).to.contain('Egen rubrik').and.contain('Egen text');
    expect(shown).to.not.contain(larande.summary);
  });

  it('replaces a marked fallback, and shows it while there is nothing better', async () => {
    const fallback = '<p slot="fallback">Ersätts</p>';
    const element = await card(`<${tag} area="larande">${fallback}</${tag}>`);
    expect(visibleText(element)).to.not.contain('Ersätts');
    await consoleDuring(async () => {
      const unknown = await card(`<${tag} area="finns-inte" data-stays-waiting>${fallback}</${tag}>`);
      expect(visibleText(unknown)).to.equal('Ersätts');
    });
  });

  it('says once what is wrong with an unknown area, and recovers', async () => {
    let element!: HTMLElement;
    const said = await consoleDuring(async () => {
      element = await card(`<${tag} area="fel-omrade" data-stays-waiting></${tag}>`);
      await card(`<${tag} area="fel-omrade" data-stays-waiting></${tag}>`);
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain(tag).and.contain('attribute area').and.contain('fel-omrade').and.contain('larande');
    element.setAttribute('area', 'larande');
    await nextFrame();
    expect(visibleText(element)).to.contain(larande.title);
  });

  it('warns about a bad heading level and a link that is no address, and works on without them', async () => {
    const said = await consoleDuring(async () => {
      const element = await card(
        `<${tag} area="larande" heading-level="9" pledge-href="javascript:alert(1)"></${tag}>`,
      );
      expect(part(element, 'title').getAttribute('aria-level')).to.equal('3');
      expect(element.shadowRoot!.querySelector('a')).to.equal(null);
    });
    expect(said.filter((line) => line.includes('heading-level'))).to.have.length(1);
    expect(said.filter((line) => line.includes('pledge-href'))).to.have.length(1);
  });

  it('shows markup in texts as text', async () => {
    const element = await card(
      `<${tag} area="larande"><span slot="title">&lt;img src=x onerror=alert(1)&gt;</span></${tag}>`,
    );
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(visibleText(element)).to.contain('<img src=x');
  });

  it('is chosen by the keyboard, tells the page, and shares the choice with other elements', async () => {
    const box = await place(markup + markup);
    const [first, second] = [...box.querySelectorAll<HTMLElement>(tag)] as [HTMLElement, HTMLElement];
    part<HTMLInputElement>(first, 'checkbox').focus();
    const event = oneEvent(box, 'tillvaxt-area-select');
    await sendKeys({ press: ' ' });
    expect((await event).detail).to.deep.equal({ programme: 'fagersta-norberg', area: 'larande', selected: true });
    await nextFrame();
    expect(part<HTMLInputElement>(second, 'checkbox').checked).to.equal(true);
    expect(second.shadowRoot!.querySelector('[part~=selected]')).to.not.equal(null);
  });

  it('is walked through by the keyboard: disclosure, choice, link; nothing traps', async () => {
    const box = await place(`<button id="before">före</button>${markup}<button id="after">efter</button>`);
    const element = box.querySelector<HTMLElement>(tag)!;
    box.querySelector<HTMLElement>('#before')!.focus();
    const seen: string[] = [];
    for (let step = 0; step < 4; step++) {
      await sendKeys({ press: 'Tab' });
      seen.push(
        document.activeElement === element ? element.shadowRoot!.activeElement!.localName : document.activeElement!.id,
      );
    }
    expect(seen).to.deep.equal(['summary', 'input', 'a', 'after']);
  });

  it('shows a focus ring of at least 2 px', async () => {
    const element = await card();
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    for (const name of ['more-label', 'checkbox', 'pledge-link']) {
      await sendKeys({ press: 'Tab' });
      const { outlineStyle, outlineWidth } = getComputedStyle(part(element, name));
      expect(outlineStyle, name).to.equal('solid');
      expect(Number.parseFloat(outlineWidth), name).to.be.at.least(2);
    }
  });

  it('opens by the keyboard and keeps the text reachable', async () => {
    const element = await card();
    const details = part<HTMLDetailsElement>(element, 'more');
    part(element, 'more-label').focus();
    await sendKeys({ press: 'Enter' });
    expect(details.open).to.equal(true);
    expect(part(element, 'text').checkVisibility()).to.equal(true);
  });

  it('never moves focus on its own', async () => {
    const box = await place('<button>x</button>');
    box.querySelector('button')!.focus();
    box.insertAdjacentHTML('beforeend', markup);
    await nextFrame();
    expect(document.activeElement).to.equal(box.querySelector('button'));
  });
});

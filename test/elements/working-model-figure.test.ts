import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import '../../src/define.ts';
import { examples } from '../../src/elements/working-model-figure/working-model-figure.examples.ts';
import { pageScope } from '../../src/internal/scope.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { accessibilitySuite, violations } from '../suites/accessibility.ts';
import { isolationSuite } from '../suites/isolation.ts';
import { languageSuite } from '../suites/language.ts';
import { lifecycleSuite } from '../suites/lifecycle.ts';
import { part, place, typeInto, visibleText } from '../suites/page.ts';

const tag = 'tillvaxt-working-model-figure';
const markup = `<${tag} pledge-href="#lofte"></${tag}>`;
const { questions } = fagerstaNorbergSv.workingModel;

accessibilitySuite(tag, examples);
isolationSuite(tag, markup);
languageSuite(tag, markup, { sv: 'Nästa fråga', en: 'Next question', fi: 'Seuraava kysymys' });
lifecycleSuite(tag, examples, { headingLevel: 3, pledgeHref: '#lofte' });

describe(`<${tag}>`, () => {
  afterEach(() =>
    pageScope().answers.update({ areas: [], texts: {}, actorType: undefined, speaksFor: undefined, date: undefined }),
  );

  const figure = async (): Promise<HTMLElement> => (await place(markup)).querySelector<HTMLElement>(tag)!;
  const next = (element: HTMLElement): void => part(element, 'button-primary').click();
  const step = async (element: HTMLElement, n: number): Promise<void> => {
    element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=step]')[n - 1]!.click();
    await nextFrame();
  };
  const write = async (element: HTMLElement, text: string): Promise<void> => {
    await typeInto(part<HTMLTextAreaElement>(element, 'field'), text);
    await nextFrame();
  };

  it('asks the programme’s questions one after the other and takes the focus along', async () => {
    const element = await figure();
    for (const [index, question] of questions.entries()) {
      expect(visibleText(part(element, 'question'))).to.equal(question.title);
      expect(visibleText(part(element, 'progress'))).to.equal(`Steg ${index + 1} av 6`);
      expect(visibleText(element)).to.contain(question.help);
      next(element);
      await nextFrame();
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'question'));
    }
    expect(visibleText(part(element, 'question'))).to.equal('Dina svar');
  });

  it('goes to any question in any order, and back', async () => {
    const element = await figure();
    await step(element, 5);
    expect(visibleText(part(element, 'question'))).to.equal(questions[4]!.title);
    element.shadowRoot!.querySelector<HTMLElement>('[part="button"]')!.click();
    await nextFrame();
    expect(visibleText(part(element, 'question'))).to.equal(questions[3]!.title);
    const current = element.shadowRoot!.querySelectorAll('[aria-current=step]');
    expect([...current].map((button) => visibleText(button))).to.deep.equal([`4 ${questions[3]!.title}`]);
  });

  it('closes a ring with each answer and says so in words', async () => {
    const element = await figure();
    const closed = (): number => element.shadowRoot!.querySelectorAll('[part~=ring-line-closed]').length;
    expect(closed()).to.equal(0);
    element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=radio]')[1]!.click();
    await step(element, 2);
    element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=checkbox]')[0]!.click();
    await step(element, 3);
    await write(element, 'En verkstad');
    expect(closed()).to.equal(3);
    const names = [...element.shadowRoot!.querySelectorAll('[part~=step]')].map(visibleText);
    expect(names.filter((name) => name.includes('besvarad'))).to.have.length(3);
    for (let at = 3; at <= 6; at++) {
      next(element);
      await nextFrame();
    }
    expect(visibleText(part(element, 'progress'))).to.equal('3 av 6 ringar är slutna');
  });

  it('gives hints for the reader’s own actor type', async () => {
    const element = await figure();
    await step(element, 3);
    expect(element.shadowRoot!.querySelector('[part~=hint]')).to.equal(null);
    for (const actor of ['company', 'association']) {
      pageScope().answers.update({ actorType: actor });
      await nextFrame();
      expect(visibleText(part(element, 'hint'))).to.contain(questions[2]!.hints[actor]!);
    }
  });

  it('shows role, areas, texts and date in the review and leads to the pledge', async () => {
    const element = await figure();
    pageScope().answers.update({
      actorType: 'company',
      areas: ['larande'],
      texts: { existing: 'Maskiner och\nkunskap', 'first-step': 'Bjuda in skolan' },
      date: '2027-02-01',
    });
    await step(element, 6);
    next(element);
    await nextFrame();
    const review = visibleText(part(element, 'review'));
    expect(review).to.contain('Företag').and.contain('Lärande').and.contain('Maskiner och kunskap');
    expect(review).to.contain('Bjuda in skolan När börjar du? 1 februari 2027').and.contain('Inte besvarad än');
    expect(part(element, 'button-primary').getAttribute('href')).to.equal('#lofte');
    expect(await violations(element)).to.deep.equal([]);
    element.shadowRoot!.querySelector<HTMLElement>('[part~=change]')!.click();
    await nextFrame();
    expect(visibleText(part(element, 'question'))).to.equal(questions[0]!.title);
  });

  it('tells the page that a question is answered, without the answer', async () => {
    const element = await figure();
    await step(element, 3);
    const event = oneEvent(element, 'tillvaxt-answer');
    await write(element, 'x');
    expect((await event).detail).to.deep.equal({
      programme: 'fagersta-norberg',
      question: questions[2]!.id,
      answered: true,
    });
  });

  it('passes axe at every step', async () => {
    const element = await figure();
    for (let n = 1; n <= 6; n++) {
      await step(element, n);
      expect(await violations(element), `step ${n}`).to.deep.equal([]);
    }
  });

  it('shows markup in answers as text', async () => {
    const element = await figure();
    pageScope().answers.update({ texts: { existing: '<img src=x onerror=alert(1)>' } });
    await step(element, 6);
    next(element);
    await nextFrame();
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(visibleText(part(element, 'review'))).to.contain('<img src=x onerror=alert(1)>');
  });

  it('writes nothing to storage and asks for nothing beyond the page', async () => {
    const asked = performance.getEntriesByType('resource').length;
    const element = await figure();
    await step(element, 3);
    await write(element, 'hemligt');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    expect(document.cookie).to.equal('');
    const after = performance
      .getEntriesByType('resource')
      .slice(asked)
      .map(({ name }) => new URL(name).origin);
    expect(after.filter((origin) => origin !== location.origin)).to.deep.equal([]);
  });
});

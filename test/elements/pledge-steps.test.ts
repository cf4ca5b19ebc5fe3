// R17, R34, R35, R36: the form in steps where it is narrow, by the room that it has and not by the window's.
import { expect, nextFrame } from '@open-wc/testing';
import '../../src/define.ts';
import { pageScope } from '../../src/internal/scope.ts';
import { violations } from '../suites/accessibility.ts';
import { deep, emptyOutbox, part, place, typeInto, visibleText } from '../suites/page.ts';
import { fill, focused, markup, pledge, press, shown, shows, tag } from './outbox-page.ts';

/** The form in a column so many pixels wide, with answers of its own. */
async function column(width: number): Promise<{ element: HTMLElement; resize: (width: number) => Promise<void> }> {
  const box = await place(markup);
  const element = box.querySelector<HTMLElement>(tag)!;
  const resize = async (to: number): Promise<void> => {
    box.style.inlineSize = `${to}px`;
    await nextFrame();
  };
  await resize(width);
  return { element, resize };
}

/** What a person sees of it: the names of the visible questions and buttons. */
const seen = (element: HTMLElement): string[] =>
  deep(element.shadowRoot!)
    .filter((each) => each.matches('h3, legend, label[for], summary, button, dt') && each.checkVisibility())
    .map((each) =>
      [...each.querySelectorAll<HTMLElement>('span')].some((span) => span.matches('[part|=when]'))
        ? visibleText([...each.querySelectorAll('span')].find((span) => span.checkVisibility())!)
        : visibleText(each),
    );

const choose = (element: HTMLElement, value: string): void =>
  element.shadowRoot!.querySelector<HTMLElement>(`[value=${value}]`)!.click();

const next = async (element: HTMLElement): Promise<void> => {
  press(element, 'button-primary');
  await nextFrame();
};

const step1 = ['Steg 1 av 4 Om dig', 'Vem är du?', 'Vem talar du för?', 'Nästa', 'Öppna fil med ett sparat löfte'];
const step2 = ['Steg 2 av 4 Områden', 'Vilka områden bidrar du till?', 'Nästa', 'Tillbaka'];
const more = ['Mer om dig och vad andra får se (frivilligt)', 'Så används dina uppgifter'];
const step3 = ['Steg 3 av 4 Löftet', 'Vad lovar du att göra?', ...more, 'Granska löftet', 'Tillbaka'];
const all = [
  'Vem är du?',
  'Vem talar du för?',
  'Vilka områden bidrar du till?',
  'Vad lovar du att göra?',
  ...more,
  'Granska löftet',
  'Öppna fil med ett sparat löfte',
];

describe('the form in steps', () => {
  afterEach(async () => {
    pageScope().answers.replace({ areas: [], texts: {} });
    await emptyOutbox();
  });

  it('asks one thing at a time in a narrow column, all at once in a wide one', async () => {
    const { element, resize } = await column(320);
    expect(seen(element)).to.deep.equal(step1);
    await resize(700);
    expect(seen(element)).to.deep.equal(all);
  });

  it('goes on and back, takes the focus to each step’s heading, and says where one is', async () => {
    const { element } = await column(320);
    const at = (): string[] =>
      [...element.shadowRoot!.querySelectorAll('[aria-current=step]')].map((mark) => visibleText(mark));
    expect(at()).to.deep.equal(['Om dig']);
    choose(element, 'company');
    await next(element);
    expect(seen(element)).to.deep.equal(step2);
    expect([focused(element), at()]).to.deep.equal(['step-areas', ['Områden']]);
    expect(await violations(element)).to.deep.equal([]);
    choose(element, 'larande');
    await next(element);
    expect(seen(element)).to.deep.equal(step3);
    expect([focused(element), at()]).to.deep.equal(['step-commitment', ['Löftet']]);
    part(element, 'send-row').querySelector<HTMLElement>('button:not([type=submit])')!.click();
    await nextFrame();
    expect(seen(element)).to.deep.equal(step2);
    expect(focused(element)).to.equal('step-areas');
    expect(element.shadowRoot!.querySelector<HTMLInputElement>('[value=larande]')!.checked).to.equal(true);
    await next(element);
    await typeInto(element.shadowRoot!.querySelector<HTMLTextAreaElement>('#commitment')!, 'Steg för steg');
    await next(element);
    await shows(element, 'review', 'Steg för steg');
    expect(visibleText(part(element, 'title'))).to.equal('Steg 4 av 4 Granska ditt löfte');
    expect(at()).to.deep.equal(['Granska']);
  });

  it('names what is missing in the step at hand, and only there', async () => {
    const { element } = await column(320);
    await next(element);
    expect([...part(element, 'error-summary').querySelectorAll('a')].map(visibleText)).to.deep.equal([
      'Välj vem du är',
    ]);
    expect(focused(element)).to.equal('error-summary');
    expect(await violations(element)).to.deep.equal([]);
    choose(element, 'company');
    await next(element);
    expect(shown(element, 'error-summary')).to.equal(null);
    expect(seen(element)).to.deep.equal(step2);
  });

  it('leads from the summary to a fault in another step', async () => {
    const { element, resize } = await column(700);
    await next(element);
    expect(part(element, 'error-summary').querySelectorAll('a')).to.have.length(3);
    await resize(320);
    part(element, 'error-summary').querySelector<HTMLElement>('[href="#areas"]')!.click();
    await nextFrame();
    expect(focused(element)).to.equal('areas');
    expect(element.shadowRoot!.activeElement!.checkVisibility()).to.equal(true);
  });

  it('keeps the answers, and the field at hand, through a change of width', async () => {
    const { element, resize } = await column(700);
    choose(element, 'company');
    choose(element, 'larande');
    const commitment = element.shadowRoot!.querySelector<HTMLTextAreaElement>('#commitment')!;
    await typeInto(commitment, 'Smalare');
    await resize(320);
    expect(seen(element)).to.deep.equal(step3);
    expect(element.shadowRoot!.activeElement).to.equal(commitment);
    await resize(700);
    expect(seen(element)).to.deep.equal(all);
    expect(commitment.value).to.equal('Smalare');
    expect(element.shadowRoot!.activeElement).to.equal(commitment);
  });

  it('begins at the commitment where the rest is known; "change" brings the step back', async () => {
    pageScope().answers.update({ actorType: 'company', areas: ['larande'] });
    const { element } = await column(320);
    expect(seen(element)).to.deep.equal([
      'Steg 1 av 2 Löftet',
      'Vem är du?',
      'Ändra (Om dig)',
      'Vem talar du för?',
      'Vilka områden bidrar du till?',
      'Ändra (Områden)',
      'Vad lovar du att göra?',
      ...more,
      'Granska löftet',
      'Öppna fil med ett sparat löfte',
    ]);
    part(element, 'change').click();
    await nextFrame();
    expect(seen(element)).to.deep.equal([
      'Steg 1 av 3 Om dig',
      'Vem är du?',
      'Vem talar du för?',
      'Nästa',
      'Öppna fil med ett sparat löfte',
    ]);
    expect((element.shadowRoot!.activeElement as HTMLInputElement).value).to.equal('company');
  });

  it('asks for the organisation’s name, where only that is missing, in the step at hand, and checks it there', async () => {
    pageScope().answers.update({ actorType: 'company', speaksFor: 'organisation' });
    const { element } = await column(320);
    expect(seen(element).slice(0, 5)).to.deep.equal([
      'Steg 1 av 3 Områden',
      'Vem är du?',
      'Vem talar du för?',
      'Ändra (Om dig)',
      'Organisationens namn',
    ]);
    choose(element, 'larande');
    await next(element);
    await shows(element, 'error-summary', 'Skriv organisationens namn');
  });

  it('leads from the review to the step that a change belongs to', async () => {
    const { element } = await column(320);
    await fill(element, 'Fel område');
    press(element, 'button-primary');
    await shows(element, 'review');
    const changes = element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=change]');
    expect(visibleText(changes[1]!)).to.equal('Ändra (Områden)');
    changes[1]!.click();
    await nextFrame();
    expect(seen(element)).to.deep.equal(step2);
    expect(focused(element)).to.equal('areas');
  });

  it('sends from a narrow column', async () => {
    const { element } = await column(320);
    await pledge(element, 'Från en telefon');
    await shows(element, 'receipt', 'Från en telefon');
  });

  it('needs no sideways scrolling at 320 px in any step nor in the review, with long words and large text', async () => {
    const long = 'Arbetsmarknadsförvaltningssamordningsansvariga'.repeat(4);
    const { element } = await column(320);
    for (const lang of ['sv', 'fi']) {
      element.lang = lang;
      part(element, 'base').style.fontSize = '200%';
      const beyond = (): number => element.scrollWidth - element.clientWidth;
      expect(beyond(), `${lang} 1`).to.equal(0);
      await fill(element, long);
      expect(beyond(), `${lang} 3`).to.equal(0);
      press(element, 'button-primary');
      await shows(element, 'review', long);
      expect(beyond(), `${lang} review`).to.equal(0);
      part(element, 'change').click();
      await nextFrame();
    }
  });
});

import { expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import type { Programme } from '../../contract/types.ts';
import '../../src/define.ts';
import { examples } from '../../src/elements/action-plan/action-plan.examples.ts';

import { pageScope } from '../../src/internal/scope.ts';
import type { Answers } from '../../src/plan/answers.ts';
import { fromFile, toFile } from '../../src/plan/plan-file.ts';
import { fagerstaNorbergSv as programme } from '../../src/programme/fagersta-norberg.sv.ts';
import { accessibilitySuite } from '../suites/accessibility.ts';
import { isolationSuite } from '../suites/isolation.ts';
import { languageSuite } from '../suites/language.ts';
import { lifecycleSuite } from '../suites/lifecycle.ts';
import { listen } from './outbox-page.ts';
import { fileOf, part, place, typeInto, visibleText } from '../suites/page.ts';

const tag = 'tillvaxt-action-plan';
const markup = `<${tag} pledge-href="#lofte"></${tag}>`;
const key = `tillvaxt-plan:${programme.id}`;

/** What the device keeps is put there by the stories, and axe run there; here these would all be the empty plan. */
const bare = examples.filter(({ plan }) => !plan);

accessibilitySuite(tag, bare);
isolationSuite(tag, markup);
languageSuite(tag, markup, { sv: 'Min handlingsplan', en: 'My action plan', fi: 'Toiminta\u00ADsuunnitelmani' });
lifecycleSuite(tag, bare, { headingLevel: 3, pledgeHref: '#lofte' });

const some: Answers = {
  actorType: 'company',
  speaksFor: 'role',
  areas: ['larande', 'ledarskap'],
  texts: { existing: 'En verkstad', partners: 'Skolan', sustainability: 'Vi lånar ut', 'first-step': 'Ringer skolan' },
  date: '2027-01-15',
  who: 'Kim',
  steps: [
    { id: 'b'.repeat(16), what: 'Bjuder in', date: '2027-03-01', who: 'Styrelsen' },
    { id: 'c'.repeat(16), what: 'Berättar hur det gick' },
  ],
};

describe(`<${tag}>`, () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    localStorage.clear();
    pageScope().answers.replace({ areas: [], texts: {} });
  });

  /** A plan of its own, with answers that the device keeps, or none. */
  const plan = async (answers?: Answers, attributes = 'pledge-href="#lofte"'): Promise<HTMLElement> => {
    if (answers) localStorage.setItem(key, toFile(answers, programme, new Date()));
    const box = await place(`<tillvaxt-programme><${tag} ${attributes}></${tag}></tillvaxt-programme>`);
    return box.querySelector<HTMLElement>(tag)!;
  };
  /** A plan of another programme, which is in English, on a Finnish page from right to left. */
  const otherPlan = async (): Promise<HTMLElement> => {
    const src = '/contract/examples/valid/programme/nine-questions.json';
    const other = (await (await fetch(src)).json()) as Programme;
    const [{ id: actorType }, { id: area }] = [other.actorTypes[0]!, other.areas[0]!];
    const answers = { actorType, areas: [area], texts: { existing: 'Ferry' } } as Answers;
    localStorage.setItem(`tillvaxt-plan:${other.id}`, toFile(answers, other, new Date()));
    const box = await place(
      `<div lang="fi" dir="rtl"><tillvaxt-programme src="${src}"><${tag}></${tag}></tillvaxt-programme></div>`,
    );
    return box.querySelector<HTMLElement>(tag)!;
  };
  const all = (element: HTMLElement, selector: string): HTMLElement[] => [
    ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
  ];
  const said = (element: HTMLElement, selector: string): string[] => all(element, selector).map(visibleText);
  const button = (element: HTMLElement, label: string): HTMLElement => {
    const found = all(element, 'button').find((each) => visibleText(each) === label);
    if (!found) throw new Error(`No button "${label}" among: ${said(element, 'button').join(' | ')}`);
    return found;
  };
  const press = async (element: HTMLElement, label: string): Promise<void> => {
    button(element, label).click();
    await nextFrame();
  };
  const focused = (element: HTMLElement): string => visibleText(element.shadowRoot!.activeElement!);
  const kept = (): Answers | string | undefined => {
    const text = localStorage.getItem(key);
    return text === null ? undefined : fromFile(text, programme);
  };
  const field = (element: HTMLElement, id: string): HTMLInputElement =>
    element.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;
  const open = (element: HTMLElement, name: string, content: string): void => {
    const input = element.shadowRoot!.querySelector<HTMLInputElement>('[type=file]')!;
    const { items, files } = new DataTransfer();
    items.add(new File([content], name));
    input.files = files;
    input.dispatchEvent(new Event('change'));
  };
  const hears = (element: HTMLElement): string => visibleText(element.shadowRoot!.querySelector('[role=status]')!);

  it('shows every question with its answer, and the steps in order with date and who answers for it', async () => {
    const element = await plan(some);
    const questions = programme.workingModel.questions.filter(({ asks }) => asks !== 'first-step');
    expect(said(element, '[part~=entry-title]')).to.deep.equal([
      ...questions.map(({ title }) => title),
      'Det här gör jag',
    ]);
    const bodies = said(element, '[part~=entry-body]');
    expect(bodies[0]).to.equal('Företag Mig själv i min roll');
    expect(bodies[1]).to.equal('Ledarskap Lärande');
    expect(bodies.slice(2, 5)).to.deep.equal(['En verkstad', 'Skolan', 'Vi lånar ut']);
    expect(said(element, '[part~=step-what]')).to.deep.equal(['Ringer skolan', 'Bjuder in', 'Berättar hur det gick']);
    expect(said(element, '[part~=step] > [part~=step-when]')).to.deep.equal([
      '15 januari 2027 · Kim',
      '1 mars 2027 · Styrelsen',
    ]);
  });

  it('says what each question means while it is not answered, and that the plan is empty while nothing is', async () => {
    const element = await plan();
    expect(said(element, '[part~=unanswered]')).to.deep.equal([
      ...programme.workingModel.questions.filter(({ asks }) => asks !== 'first-step').map(({ help }) => help),
      'Inga steg än',
    ]);
    expect(visibleText(part(element, 'lead'))).to.contain('Planen är tom än');
  });

  it('is made of what is answered anywhere on the page', async () => {
    const box = await place(
      `<tillvaxt-programme><tillvaxt-focus-area-card area="larande"></tillvaxt-focus-area-card>${markup}</tillvaxt-programme>`,
    );
    part<HTMLInputElement>(box.querySelector('tillvaxt-focus-area-card')!, 'checkbox').click();
    await nextFrame();
    expect(said(box.querySelector<HTMLElement>(tag)!, '[part~=area]')).to.deep.equal(['Lärande']);
  });

  it('lets an answer be changed in place, takes the focus to it and back, and tells the page', async () => {
    const element = await plan(some);
    const { title, id } = programme.workingModel.questions[2]!;
    await press(element, `Ändra (${title})`);
    const area = part<HTMLTextAreaElement>(element, 'field');
    expect(element.shadowRoot!.activeElement).to.equal(area);
    expect(area.value).to.equal('En verkstad');
    const told = oneEvent(element, 'tillvaxt-answer');
    area.select();
    area.value = '';
    area.dispatchEvent(new Event('input'));
    expect((await told).detail).to.deep.equal({ programme: programme.id, question: id, answered: false });
    await typeInto(area, 'Två verkstäder');
    const changed = oneEvent(element, 'tillvaxt-plan-change');
    await press(element, 'Klar');
    expect((await changed).detail).to.deep.equal({ programme: programme.id, steps: 3, saved: true });
    expect(focused(element)).to.equal(`Ändra (${title})`);
    expect(said(element, '[part~=entry-body]')[2]).to.equal('Två verkstäder');
    expect((kept() as Answers).texts.existing).to.equal('Två verkstäder');
  });

  it('gives the hint for the reader’s role at the question that is being answered, and at the first step', async () => {
    const { questions } = programme.workingModel;
    const hint = (at: number): string => `Tips ${questions[at]!.hints['company']}`;
    const element = await plan(some);
    for (const at of [1, 2, 4]) {
      await press(element, `Ändra (${questions[at]!.title})`);
      expect(said(element, '[part~=hint]')).to.deep.equal([hint(at)]);
      const described = part(element, at === 1 ? 'fieldset' : 'field').getAttribute('aria-describedby')!;
      expect(described.split(' ')).to.include(part(element, 'hint').id);
      await press(element, 'Klar');
    }
    await press(element, `Ändra (${questions[0]!.title})`);
    expect(said(element, '[part~=hint]')).to.deep.equal([hint(0)]);
    await press(element, 'Ändra (steg 1)');
    expect(said(element, '[part~=hint]')).to.deep.equal([hint(5)]);
    expect(field(element, 'what').getAttribute('aria-describedby')!.split(' ')).to.include(part(element, 'hint').id);
    await press(element, 'Ändra (steg 2)');
    expect(said(element, '[part~=hint]')).to.deep.equal([]);
    const unknown = await plan({ areas: [], texts: { existing: 'En verkstad' } });
    await press(unknown, `Ändra (${questions[2]!.title})`);
    expect(said(unknown, '[part~=hint]')).to.deep.equal([]);
  });

  it('takes further steps, changes them and takes them away, and the next one moves up', async () => {
    const element = await plan();
    await press(element, 'Lägg till ett steg');
    expect(element.shadowRoot!.activeElement).to.equal(field(element, 'what'));
    await typeInto(field(element, 'what'), 'Ringer');
    await press(element, 'Klar');
    await press(element, 'Lägg till ett steg');
    await typeInto(field(element, 'what'), 'Skriver');
    await typeInto(field(element, 'who'), 'Alex');
    field(element, 'when').value = '2027-05-02';
    field(element, 'when').dispatchEvent(new Event('change'));
    await press(element, 'Klar');
    expect(said(element, '[part~=step]')).to.deep.equal([
      'Ringer Ändra (steg 1)',
      'Skriver 2 maj 2027 · Alex Ändra (steg 2)',
    ]);
    await press(element, 'Ändra (steg 1)');
    await press(element, 'Ta bort');
    expect(focused(element)).to.equal('Det här gör jag');
    await waitUntil(() => hears(element) === 'Steget är borttaget.');
    expect(said(element, '[part~=step]')).to.deep.equal(['Skriver 2 maj 2027 · Alex Ändra (steg 1)']);
  });

  it('cuts nothing of what is pasted, and says how much of it is too much for a pledge, also of what a file brings', async () => {
    const element = await plan(some);
    const { title } = programme.workingModel.questions[2]!;
    const paste = (words: string): void => {
      element.shadowRoot!.querySelector('textarea')!.select();
      document.execCommand('insertText', false, words);
    };
    await press(element, `Ändra (${title})`);
    // A person who gardens, in two characters of two units each and one of one.
    const long = '🧑‍🌾'.repeat(167);
    paste('🌱'.repeat(400));
    await waitUntil(() => visibleText(part(element, 'counter')) === '100 tecken kvar');
    paste(long);
    await waitUntil(() => said(element, '[part~=counter-over]')[0] === '1 tecken för mycket');
    const described = part(element, 'field').getAttribute('aria-describedby')!;
    expect(described.split(' ')).to.include(part(element, 'counter').id);
    expect((kept() as Answers).texts.existing).to.equal(long);
    await press(element, 'Klar');
    expect(said(element, '[part~=counter]')).to.deep.equal(['1 tecken för mycket']);
    await press(element, 'Ändra (steg 2)');
    paste('x'.repeat(502));
    await waitUntil(() => said(element, '[part~=counter]').at(-1) === '2 tecken för mycket');
    await press(element, 'Klar');
    open(element, 'plan.json', toFile({ ...some, texts: { partners: 'y'.repeat(494) } }, programme, new Date()));
    await waitUntil(() => said(element, '[part~=counter]').length === 3);
    expect(said(element, '[part~=counter]')[1]).to.equal('1 tecken för mycket');
  });

  it('keeps a step in its place while all its words are taken away, and drops one that was left blank', async () => {
    const element = await plan(some);
    await press(element, 'Ändra (steg 1)');
    for (const id of ['what', 'who']) {
      field(element, id).value = '';
      field(element, id).dispatchEvent(new Event('input'));
    }
    field(element, 'when').value = '';
    field(element, 'when').dispatchEvent(new Event('change'));
    await nextFrame();
    await typeInto(field(element, 'what'), 'Cyklar dit');
    await press(element, 'Klar');
    expect(said(element, '[part~=step-what]')).to.deep.equal(['Cyklar dit', 'Bjuder in', 'Berättar hur det gick']);
    await press(element, 'Lägg till ett steg');
    await press(element, 'Klar');
    expect(said(element, '[part~=step-what]')).to.have.length(3);
    expect(focused(element)).to.equal('Lägg till ett steg');
  });

  it('leaves alone the blank step that is being written in another element', async () => {
    const box = await place(`<tillvaxt-programme>${markup}${markup}</tillvaxt-programme>`);
    const [one, two] = [...box.querySelectorAll<HTMLElement>(tag)] as [HTMLElement, HTMLElement];
    await press(one, 'Lägg till ett steg');
    await press(two, `Svara (${programme.workingModel.questions[2]!.title})`);
    await press(two, 'Klar');
    await typeInto(field(one, 'what'), 'Ringer');
    await press(one, 'Klar');
    expect(said(two, '[part~=step-what]')).to.deep.equal(['Ringer']);
  });

  it('writes nothing to the device before the reader asks for it, and every change after that', async () => {
    const element = await plan();
    await press(element, 'Lägg till ett steg');
    await typeInto(field(element, 'what'), 'Ringer');
    await press(element, 'Klar');
    expect(localStorage.length).to.equal(0);
    await press(element, 'Spara på den här enheten');
    expect(focused(element)).to.equal('Glöm planen');
    await waitUntil(() => hears(element).includes('Planen är sparad på den här enheten'));
    await press(element, 'Lägg till ett steg');
    await typeInto(field(element, 'what'), 'Skriver');
    expect((kept() as Answers).steps!.map(({ what }) => what)).to.deep.equal(['Skriver']);
  });

  it('is forgotten only after the reader has said yes', async () => {
    const element = await plan(some);
    await press(element, 'Glöm planen');
    expect(focused(element)).to.equal('Behåll planen');
    expect(visibleText(element)).to.contain(
      'Alla svar i planen tas bort, både från enheten och från sidan. Det du har skrivit i ett löfte är kvar.',
    );
    await press(element, 'Behåll planen');
    expect(focused(element)).to.equal('Glöm planen');
    expect(kept()).to.deep.equal(some);
    await press(element, 'Glöm planen');
    await press(element, 'Ta bort planen');
    expect(localStorage.length).to.equal(0);
    expect(said(element, '[part~=step]')).to.deep.equal([]);
    expect(focused(element)).to.equal('Min handlingsplan');
    await waitUntil(() => hears(element) === 'Planen är borttagen.');
  });

  it('says before it is forgotten what stays, and that does stay: what is written in a pledge', async () => {
    const box = await place(
      `<tillvaxt-programme><${tag}></${tag}><tillvaxt-pledge-form></tillvaxt-pledge-form></tillvaxt-programme>`,
    );
    const [element, form] = [box.querySelector<HTMLElement>(tag)!, box.querySelector('tillvaxt-pledge-form')!];
    await press(element, 'Lägg till ett steg');
    await typeInto(field(element, 'what'), 'Ringer');
    await press(element, 'Klar');
    const commitment = form.shadowRoot!.querySelector<HTMLTextAreaElement>('#commitment')!;
    commitment.value = 'Läser högt';
    commitment.dispatchEvent(new Event('input', { bubbles: true }));
    await press(element, 'Glöm planen');
    expect(visibleText(element)).to.contain('Det du har skrivit i ett löfte är kvar.');
    await press(element, 'Ta bort planen');
    expect(said(element, '[part~=step]')).to.deep.equal([]);
    expect(commitment.value).to.equal('Läser högt');
  });

  it('says the same again where the same happens again, and nothing in the language that the page no longer has', async () => {
    const element = await plan();
    const heard = listen(element);
    await press(element, 'Lägg i kalendern');
    await waitUntil(() => heard.length);
    await press(element, 'Lägg i kalendern');
    await waitUntil(() => heard.length === 2);
    expect(new Set(heard)).to.deep.equal(new Set(['Sätt ett datum på minst ett steg först.']));
    element.lang = 'en';
    await waitUntil(() => visibleText(part(element, 'notice')) === 'Give at least one step a date first.');
    expect(hears(element)).to.equal('');
  });

  it('says where the browser keeps nothing, and where what it keeps cannot be read', async () => {
    localStorage.setItem(key, JSON.stringify({ format: 'tillvaxt-plan', version: 9 }));
    const element = await plan();
    expect(visibleText(element)).to.contain('På enheten finns en sparad plan som inte går att läsa.');
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await press(element, 'Spara på den här enheten');
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(visibleText(element)).to.contain('Webbläsaren kan inte spara planen här. Spara den som fil i stället.');
  });

  it('says once when later saving begins to fail, wherever the reader is writing', async () => {
    localStorage.setItem(key, toFile(some, programme, new Date()));
    const box = await place(
      `<tillvaxt-programme><tillvaxt-working-model-figure></tillvaxt-working-model-figure>${markup}</tillvaxt-programme>`,
    );
    const [figure, element] = [
      box.querySelector('tillvaxt-working-model-figure')!,
      box.querySelector<HTMLElement>(tag)!,
    ];
    const heard = listen(element);
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const refused = 'Webbläsaren kan inte spara planen här. Spara den som fil i stället.';
    try {
      part<HTMLInputElement>(figure, 'radio').click();
      await waitUntil(() => heard.length);
      expect(visibleText(element)).to.contain(refused);
      [...figure.shadowRoot!.querySelectorAll<HTMLInputElement>('[part~=radio]')].at(-1)!.click();
      await nextFrame();
      // Said again, it would be gone for a moment first.
      expect(hears(element)).to.equal(refused);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(heard).to.deep.equal([refused]);
  });

  it('is forgotten too where what the device keeps cannot be read', async () => {
    localStorage.setItem(key, JSON.stringify({ format: 'tillvaxt-plan', version: 9 }));
    const element = await plan();
    await press(element, 'Glöm planen');
    await press(element, 'Ta bort planen');
    expect(localStorage.length).to.equal(0);
    expect(visibleText(element)).to.contain('Planen finns bara på den här sidan.');
  });

  it('goes out as a file and comes in again with nothing lost, also over what stands there', async () => {
    const first = await plan(some);
    const file = await fileOf(() => button(first, 'Spara som fil').click());
    expect(file.name).to.match(/^plan-\d{4}-\d\d-\d\d\.json$/);
    localStorage.clear();
    const second = await plan();
    await press(second, 'Lägg till ett steg');
    await typeInto(field(second, 'what'), 'Mitt eget');
    await typeInto(field(second, 'who'), 'Robin');
    await press(second, 'Klar');
    const notice =
      'Planen i filen är inlagd. Det du redan hade skrivit är kvar. Fanns samma steg i båda kommer datum och ansvarig från filen.';
    // The second time it adds nothing.
    for (let times = 0; times < 2; times++) {
      const told = oneEvent(second, 'tillvaxt-plan-change');
      open(second, file.name, file.text);
      await told;
      await waitUntil(() => said(second, '[part~=notice]')[0] === notice);
      expect(said(second, '[part~=step]').map((step) => step.replace(/ Ändra .*/, ''))).to.deep.equal([
        'Mitt eget Robin',
        'Ringer skolan 15 januari 2027 · Kim',
        'Bjuder in 1 mars 2027 · Styrelsen',
        'Berättar hur det gick',
      ]);
    }
    expect(said(second, '[part~=area]')).to.deep.equal(['Ledarskap', 'Lärande']);
    expect(localStorage.length, 'opening is not saving').to.equal(0);
  });

  it('takes a file with areas that the programme does not have, and says that something was left out', async () => {
    const element = await plan();
    open(element, 'plan.json', toFile({ ...some, areas: ['rymden', 'larande'] }, programme, new Date()));
    const expected =
      'Planen i filen är inlagd. Det du redan hade skrivit är kvar. Fanns samma steg i båda kommer datum och ansvarig från filen. Något i filen hör inte till det här programmet och kom inte med.';
    await waitUntil(() => said(element, '[part~=notice]')[0] === expected);
    await waitUntil(() => hears(element) === expected);
    expect(said(element, '[part~=area]')).to.deep.equal(['Lärande']);
  });

  it('keeps the role that stands on the page where a file has another one, and takes it where none does', async () => {
    const element = await plan({ areas: [], texts: {}, actorType: 'association', speaksFor: 'self' });
    const file = toFile(some, programme, new Date());
    open(element, 'plan.json', file);
    await waitUntil(() => said(element, '[part~=step-what]').length === 3);
    expect(said(element, '[part~=entry-body]')[0]).to.equal('Förening Mig själv');
    localStorage.clear();
    const other = await plan();
    open(other, 'plan.json', file);
    await waitUntil(() => said(other, '[part~=step-what]').length === 3);
    expect(said(other, '[part~=entry-body]')[0]).to.equal('Företag Mig själv i min roll');
  });

  it('no longer says what was wrong with a file once the reader goes on', async () => {
    const element = await plan(some);
    const question = programme.workingModel.questions[2]!.title;
    const fails = async (): Promise<void> => {
      open(element, 'plan.json', 'inget');
      await waitUntil(() => said(element, '[part~=notice]').length === 1);
    };
    await fails();
    await press(element, `Ändra (${question})`);
    expect(said(element, '[part~=notice]')).to.deep.equal([]);
    await fails();
    await press(element, 'Klar');
    expect(said(element, '[part~=notice]')).to.deep.equal([]);
  });

  for (const [content, expected] of [
    ['inget', 'Filen är ingen sparad plan.'],
    ['', 'Filen är ingen sparad plan.'],
    [' '.repeat(2_000_001), 'Filen är ingen sparad plan.'],
    [JSON.stringify({ format: 'tillvaxt-plan', version: 2 }), 'Filen är sparad av en nyare version av sidan.'],
    [toFile(some, { id: 'annat', version: '1.0.0' }, new Date()), 'Planen i filen hör till ett annat program.'],
  ] as const)
    it(`refuses a file in clear words and loses nothing: ${expected} (${content.length})`, async () => {
      const element = await plan(some);
      const before = said(element, '[part~=entry-body]');
      open(element, 'plan.json', content);
      await waitUntil(() => said(element, '[part~=notice]')[0]?.startsWith(expected));
      await waitUntil(() => hears(element).startsWith(expected));
      expect(said(element, '[part~=entry-body]')).to.deep.equal(before);
      expect(kept()).to.deep.equal(some);
    });

  it('goes out as Markdown, and as calendar entries with the same ids the next time', async () => {
    const element = await plan(some);
    const markdown = await fileOf(() => button(element, 'Ladda ner som text').click());
    expect(markdown.name).to.match(/\.md$/);
    expect(markdown.text)
      .to.contain('# Min handlingsplan')
      .and.contain('2. Bjuder in')
      .and.contain('- Lärande')
      .and.contain('## Vem är du här?');
    const one = await fileOf(() => button(element, 'Lägg i kalendern').click());
    const two = await fileOf(() => button(element, 'Lägg i kalendern').click());
    const ids = (text: string): string[] => [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, id]) => id!);
    expect(one.name).to.match(/\.ics$/);
    expect(ids(one.text)).to.have.length(4);
    expect(ids(two.text)).to.deep.equal(ids(one.text));
    expect(one.text).to.contain('SUMMARY:Ringer skolan\r\n').and.contain('SUMMARY:Hur gick det? Bjuder in\r\n');
  });

  it('leaves each step the id that it has, also where no first step has been written', async () => {
    const only = { areas: [], texts: {}, steps: [{ id: 'b'.repeat(16), what: 'Bjuder in', date: '2027-03-01' }] };
    const element = await plan(only);
    const { text } = await fileOf(() => button(element, 'Lägg i kalendern').click());
    expect(text).to.contain(`UID:${'b'.repeat(16)}@tillvaxt\r\n`);
    await nextFrame();
    expect(said(element, '[part~=step-what]')).to.deep.equal(['Bjuder in']);
    expect(kept()).to.deep.equal(only);
  });

  it('says that a calendar needs a date', async () => {
    const element = await plan({ areas: [], texts: { 'first-step': 'Ringer' } });
    await press(element, 'Lägg i kalendern');
    expect(said(element, '[part~=notice]')).to.deep.equal(['Sätt ett datum på minst ett steg först.']);
  });

  it('prints from a document of its own, and says what to do where the browser prints nothing', async () => {
    const element = await plan({ ...some, texts: { ...some.texts, existing: '<b>En verkstad</b>' } });
    const printed: Document[] = [];
    /** How often a heading stands without what follows it, a step is cut, and the steps go on in the next column; columns break as pages do. */
    const breaks = { alone: 0, cut: 0, goesOn: 0 };
    const tryColumns = ({ body }: Document): void => {
      for (let height = 300; height < 600; height += 10) {
        body.style.cssText = `width: 300px; columns: 300px; column-gap: 0; column-fill: auto; height: ${height}px`;
        const column = (each: Element): number => Math.floor((each.getClientRects()[0]!.left + 1) / 300);
        const columns = (list: string): number[] => [...body.querySelectorAll(list)].map(column);
        for (const heading of body.querySelectorAll('h2')) {
          const next = heading.nextElementSibling!;
          if (column(next.firstElementChild ?? next) !== column(heading)) breaks.alone++;
        }
        for (const step of body.querySelectorAll('ol > li')) if (step.getClientRects().length > 1) breaks.cut++;
        if (new Set(columns('ol > li')).size > 1) breaks.goesOn++;
      }
      body.style.cssText = '';
    };
    // The browser of the tests has no printer: the frame does as one that has one, then as one that may not print.
    let mayPrint = true;
    const stub = (view: Window): void => {
      view.print = () => {
        printed.push(view.document);
        if (printed.length === 1) tryColumns(view.document);
        if (!mayPrint) return;
        view.dispatchEvent(new Event('beforeprint'));
        view.dispatchEvent(new Event('afterprint'));
      };
    };
    const { append } = ShadowRoot.prototype;
    ShadowRoot.prototype.append = function (...nodes) {
      append.apply(this, nodes);
      for (const node of nodes) if (node instanceof HTMLIFrameElement) stub(node.contentWindow!);
    };
    try {
      await press(element, 'Skriv ut');
      expect(printed).to.have.length(1);
      const [paper] = printed;
      expect(paper!.title).to.equal('Min handlingsplan');
      expect(paper!.documentElement.lang).to.equal('sv');
      const written = paper!.body.textContent;
      expect(written).to.contain('Min handlingsplan').and.contain('Ringer skolan').and.contain('1 mars 2027');
      expect(written, 'a word is a word, never markup').to.contain('<b>En verkstad</b>');
      expect(paper!.querySelector('b')).to.equal(null);
      const listed = (list: string): string[] =>
        [...paper!.querySelectorAll(`${list} > li`)].map(({ textContent }) => textContent.split('\n')[0]!);
      expect(listed('ol')).to.deep.equal(['Ringer skolan', 'Bjuder in', 'Berättar hur det gick']);
      expect(listed('ul')).to.deep.equal(['Ledarskap', 'Lärande']);
      expect(breaks).to.include({ alone: 0, cut: 0 });
      expect(breaks.goesOn, 'steps begin where there is room for one').to.be.greaterThan(0);
      expect(said(element, '[part~=notice]')).to.deep.equal([]);
      await waitUntil(() => all(element, 'iframe').length === 0);

      const theirs = await otherPlan();
      await press(theirs, 'Tulosta');
      const sheet = printed[1]!;
      expect([sheet.documentElement.lang, sheet.documentElement.dir]).to.deep.equal(['fi', 'rtl']);
      const english = [...sheet.querySelectorAll('[lang=en]')].map((words) => words.textContent);
      expect(english.slice(0, 5)).to.deep.equal([
        'The Skerry Islands plan',
        'Who are you to the islands?',
        'Islander',
        'What do you want to help with?',
        'Winter',
      ]);
      expect(english).to.not.contain('Ferry').and.not.contain('suunnitelmani');

      mayPrint = false;
      await press(element, 'Skriv ut');
      expect(said(element, '[part~=notice]')[0]).to.contain('Det går inte att skriva ut härifrån.');
      expect(all(element, 'iframe')).to.have.length(0);
    } finally {
      ShadowRoot.prototype.append = append;
    }
  });

  it('leads to the pledge form where the page says where that is, and nowhere else', async () => {
    const links = async (attributes: string): Promise<(string | null)[]> =>
      all(await plan(some, attributes), 'a').map((link) => link.getAttribute('href'));
    expect(await links('pledge-href="#lofte"')).to.deep.equal(['#lofte']);
    expect(await links('')).to.deep.equal([]);
  });

  it('survives the programme’s change of language in the middle of a change', async () => {
    const element = await plan(some);
    await press(element, 'Ändra (steg 2)');
    element.lang = 'en';
    await waitUntil(
      () => visibleText(element).includes('My action plan') && visibleText(element).includes('Who are you here?'),
    );
    expect(field(element, 'what').value).to.equal('Bjuder in');
    await press(element, 'Done');
    expect(said(element, '[part~=step-what]')[1]).to.equal('Bjuder in');
  });

  for (const width of [280, 600, 1200])
    it(`at ${width} px nothing reaches out of it`, async () => {
      const element = await plan({ ...some, texts: { ...some.texts, existing: 'Ö'.repeat(120) } });
      element.parentElement!.style.width = `${width}px`;
      await press(element, 'Ändra (steg 2)');
      const { right } = element.getBoundingClientRect();
      for (const each of all(element, '[part]:not([part~=visually-hidden])'))
        expect(each.getBoundingClientRect().right, each.outerHTML.slice(0, 80)).to.be.at.most(right + 0.5);
    });
});

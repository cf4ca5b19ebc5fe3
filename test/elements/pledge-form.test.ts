import { endpoint } from '/collector.js';
import { expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../../src/define.ts';
import { examples as all } from '../../src/elements/pledge-form/pledge-form.examples.ts';
import { pledgeForm } from '../../src/fallback/index.ts';
import { pageScope } from '../../src/internal/scope.ts';
import { toFile } from '../../src/plan/plan-file.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { accessibilitySuite, violations } from '../suites/accessibility.ts';
import { can } from '../suites/capabilities.ts';
import { isolationSuite } from '../suites/isolation.ts';
import { languageSuite } from '../suites/language.ts';
import { lifecycleSuite } from '../suites/lifecycle.ts';
import {
  consoleDuring,
  emptyOutbox,
  fileOf,
  paintedBytes,
  part,
  place,
  settled,
  typeInto,
  visibleText,
} from '../suites/page.ts';
import { answering, busy, fill as fillIn, lost, records, refusal, shown, shows } from './outbox-page.ts';

const tag = 'tillvaxt-pledge-form';
const markup = `<${tag} endpoint="${endpoint}"></${tag}>`;

// Those with an outbox: pledge-outbox.test.ts.
const examples = all.filter(({ outbox }) => !outbox);

accessibilitySuite(tag, examples);
isolationSuite(tag, markup);
languageSuite(tag, markup, { sv: 'Granska löftet', en: 'Check your pledge', fi: 'Tarkista lupaus' });
lifecycleSuite(tag, examples, { endpoint, headingLevel: 3, partner: 'en-partner' });

describe(`<${tag}>`, () => {
  afterEach(async () => {
    pageScope().answers.update({ areas: [], texts: {}, actorType: undefined, speaksFor: undefined, date: undefined });
    await emptyOutbox();
  });

  const form = async (html = markup): Promise<HTMLElement> => (await place(html)).querySelector<HTMLElement>(tag)!;
  const field = <T extends HTMLElement = HTMLInputElement>(element: HTMLElement, id: string): T =>
    element.shadowRoot!.getElementById(id) as T;
  const type = async (element: HTMLElement, id: string, text: string): Promise<void> => {
    await typeInto(field(element, id), text);
  };
  const fill = (element: HTMLElement, commitment = 'Vi tar emot två praktikanter.'): Promise<void> =>
    fillIn(element, commitment);
  /** Presses the button: the review comes, or what is wrong. */
  const check = async (element: HTMLElement): Promise<void> => {
    part(element, 'button-primary').click();
    await nextFrame();
  };
  /** Reviews and sends. */
  const submit = async (element: HTMLElement): Promise<void> => {
    await check(element);
    await shows(element, 'review');
    part(element, 'button-primary').click();
    await nextFrame();
  };
  const received = (element: HTMLElement): Promise<void> =>
    waitUntil(() => element.shadowRoot!.querySelector('[part~=receipt]'), 'no receipt came', { timeout: 8000 });

  if (can.emulateMedia)
    it('prints its fields, and what is wrong with them, black on white whatever the page’s colours', async () => {
      const element = await form();
      element.style.setProperty('--tillvaxt-surface', '#111');
      await check(element);
      await waitUntil(() => element.shadowRoot!.querySelector('[part~=error]'));
      const painted = (): number[][] => [
        paintedBytes(getComputedStyle(part(element, 'error')).color),
        paintedBytes(getComputedStyle(element.shadowRoot!.querySelector('input[name=name]')!).borderTopColor),
        paintedBytes(getComputedStyle(element.shadowRoot!.querySelector('[part~=base]')!).backgroundColor),
      ];
      const black = [0, 0, 0];
      for (const colour of painted().slice(0, 2)) expect(colour).to.not.deep.equal(black);
      await emulateMedia({ media: 'print' });
      try {
        expect(painted()).to.deep.equal([black, black, [255, 255, 255]]);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });

  it('sends a pledge, shows the receipt and takes the focus there; the endpoint has it once', async () => {
    const element = await form();
    await fill(element, 'Ett enda löfte');
    const sent = oneEvent(element, 'tillvaxt-pledge-sent');
    await submit(element);
    await received(element);
    expect((await sent).detail).to.deep.equal({
      programme: 'fagersta-norberg',
      areas: ['larande'],
      actorType: 'company',
    });
    expect(visibleText(part(element, 'reference'))).to.match(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(visibleText(element)).to.contain('Ett enda löfte').and.contain(fagerstaNorbergSv.controller.legalText.next);
    await nextFrame();
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'title'));
    expect(await violations(element)).to.deep.equal([]);
    expect(records('Ett enda löfte')).to.deep.equal([visibleText(part(element, 'reference'))]);
  });

  it('sends once however often the button is pressed', async () => {
    const element = await form();
    await fill(element, 'Fem tryck');
    await check(element);
    const button = part<HTMLButtonElement>(element, 'button-primary');
    for (let press = 0; press < 5; press++) button.click();
    await received(element);
    expect(records('Fem tryck')).to.deep.equal([visibleText(part(element, 'reference'))]);
    expect(button.disabled).to.equal(false);
  });

  it('sends with Enter in a text field', async () => {
    const element = await form();
    await fill(element);
    part(element, 'more-summary').click();
    await type(element, 'municipality', 'Norberg');
    await sendKeys({ press: 'Enter' });
    await shows(element, 'review', 'Norberg');
    part(element, 'button-primary').focus();
    await sendKeys({ press: 'Enter' });
    await received(element);
  });

  it('names each mistake at its field and in the summary with the same words, and leads there', async () => {
    const element = await form();
    await check(element);
    const summary = part(element, 'error-summary');
    expect(element.shadowRoot!.activeElement).to.equal(summary);
    const links = [...summary.querySelectorAll('a')];
    expect(links.map(visibleText)).to.deep.equal([
      'Välj vem du är',
      'Välj minst ett område',
      'Skriv vad du lovar att göra',
    ]);
    expect([...element.shadowRoot!.querySelectorAll('[part~=error]')].map(visibleText)).to.have.members(
      links.map(visibleText),
    );
    for (const [index, id] of ['actorType', 'areas', 'commitment'].entries()) {
      links[index]!.click();
      await nextFrame();
      expect(element.shadowRoot!.activeElement!.id).to.equal(id);
    }
    expect(field(element, 'commitment').getAttribute('aria-invalid')).to.equal('true');
    const described = field(element, 'commitment').getAttribute('aria-describedby')!.split(' ');
    expect(described.map((id) => visibleText(field(element, id)))).to.include('Skriv vad du lovar att göra');
    expect(await violations(element)).to.deep.equal([]);
  });

  it('brings the question into view with the field that the summary leads to', async () => {
    const element = await form();
    await check(element);
    for (const id of ['commitment', 'areas']) {
      part(element, 'error-summary').querySelector<HTMLElement>(`[href="#${id}"]`)!.click();
      await nextFrame();
      const { top, bottom } = field(element, id).labels![0]!.getBoundingClientRect();
      expect(top, id).to.be.at.least(0);
      expect(bottom, id).to.be.at.most(innerHeight);
    }
  });

  it('asks for the organisation’s name where one speaks for it', async () => {
    const element = await form();
    await fill(element);
    element.shadowRoot!.querySelector<HTMLElement>('input[value=organisation]')!.click();
    await nextFrame();
    await check(element);
    expect([...part(element, 'error-summary').querySelectorAll('a')].map(visibleText)).to.deep.equal([
      'Skriv organisationens namn',
    ]);
    await type(element, 'organisation', 'Exempelföreningen');
    await submit(element);
    await received(element);
  });

  it('counts characters as the contract does and refuses the 501st, keeping the text', async () => {
    const element = await form();
    await fill(element, '');
    const area = field<HTMLTextAreaElement>(element, 'commitment');
    area.value = '🌱'.repeat(501);
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await nextFrame();
    expect(visibleText(part(element, 'counter'))).to.equal('1 tecken för mycket');
    await check(element);
    expect(visibleText(part(element, 'error-summary'))).to.contain('Korta texten till högst 500 tecken');
    area.value = '🌱'.repeat(500);
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await nextFrame();
    await submit(element);
    await received(element);
    expect(visibleText(part(element, 'pledged'))).to.equal('🌱'.repeat(500));
  });

  it('takes over what the cards and the figure know, and asks nothing twice', async () => {
    pageScope().answers.update({
      actorType: 'association',
      speaksFor: 'role',
      areas: ['ledarskap'],
      texts: { 'first-step': 'Utbilda två ledare' },
    });
    const element = await form();
    expect([...element.shadowRoot!.querySelectorAll('[part~=answered]')].map(visibleText)).to.deep.equal([
      'Vem är du? Förening Vem talar du för? Mig själv i min roll Ändra (Om dig)',
      'Vilka områden bidrar du till? Ledarskap Ändra (Områden)',
    ]);
    expect(element.shadowRoot!.querySelector('[type=radio], [name=areas]')).to.equal(null);
    expect(field(element, 'commitment').value).to.equal('Utbilda två ledare');
    await submit(element);
    await received(element);
  });

  it('takes over what was typed in the native form, and not its defaults', async () => {
    const box = document.createElement('div');
    box.innerHTML = pledgeForm(fagerstaNorbergSv, { action: endpoint }).html.replaceAll(
      'tillvaxt-pledge-form',
      'not-yet',
    );
    const native = box.querySelector('form')!;
    native.querySelector('textarea')!.value = 'Påbörjat';
    native.querySelector<HTMLInputElement>('[name=email]')!.value = 'a@example.org';
    native.querySelector<HTMLInputElement>('[value=individual]')!.checked = true;
    const host = document.createElement(tag);
    host.append(...box.querySelector('not-yet')!.childNodes);
    const page = await place('');
    page.append(host);
    await settled(page);
    expect(field(host, 'commitment').value).to.equal('Påbörjat');
    expect(field(host, 'email').value).to.equal('a@example.org');
    expect(pageScope().answers.answers.actorType).to.equal('individual');
    expect(pageScope().answers.answers.speaksFor).to.equal(undefined);
  });

  it('keeps a pledge that got no answer, says that it may have arrived, and sends the very same one again', async () => {
    const element = await form();
    await fill(element, 'Kom fram två gånger?');
    const queued = oneEvent(element, 'tillvaxt-pledge-queued');
    await answering(lost, async () => {
      await submit(element);
      await shows(element, 'queued');
      expect((await queued).detail).to.deep.equal({
        programme: 'fagersta-norberg',
        areas: ['larande'],
        actorType: 'company',
      });
      expect(visibleText(part(element, 'title'))).to.equal('Ditt löfte är sparat men inte skickat');
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'title'));
      expect(visibleText(part(element, 'outbox-words'))).to.equal('Kom fram två gånger?');
      expect(await shows(element, 'outbox-why', 'Vi fick inget svar')).to.contain('kan redan ha kommit');
      expect(await violations(element)).to.deep.equal([]);
    });
    part(element, 'outbox-send').click();
    await received(element);
    expect(visibleText(part(element, 'pledged'))).to.equal('Kom fram två gånger?');
    expect(element.shadowRoot!.querySelector('[part~=outbox]')).to.equal(null);
    expect(records('Kom fram två gånger?')).to.deep.equal([visibleText(part(element, 'reference'))]);
  });

  it('is free for another pledge while one waits', async () => {
    const element = await form();
    await fill(element, 'Väntar');
    await answering(busy, async () => {
      await submit(element);
      await shows(element, 'queued');
    });
    part(element, 'another').click();
    await nextFrame();
    expect(field(element, 'commitment').value).to.equal('');
    expect(visibleText(part(element, 'outbox-words'))).to.equal('Väntar');
    await fill(element, 'Går före');
    await submit(element);
    await received(element);
    expect(visibleText(part(element, 'pledged'))).to.equal('Går före');
    part(element, 'outbox-send').click();
    await waitUntil(() => element.shadowRoot!.querySelector('[part~=outbox-received]'));
    for (const words of ['Väntar', 'Går före']) expect(records(words), words).to.have.length(1);
    part(element, 'outbox-dismiss').click();
    await waitUntil(() => !element.shadowRoot!.querySelector('[part~=outbox]'));
  });

  it('keeps what is written while the pledge is under way, and says that it did not go along', async () => {
    const element = await form();
    await fill(element, 'Innan');
    const { fetch } = window;
    let release!: () => void;
    const held = new Promise<void>((done) => (release = done));
    window.fetch = async (...all: Parameters<typeof fetch>) => {
      await held;
      return fetch(...all);
    };
    try {
      await submit(element);
      expect(shown(element, 'change')).to.equal(null);
      // Elsewhere on the page.
      pageScope().answers.selectArea('ledarskap', true);
      release();
      await received(element);
    } finally {
      window.fetch = fetch;
    }
    expect(visibleText(part(element, 'pledged'))).to.equal('Innan');
    expect(visibleText(element)).to.contain('Det du ändrade efteråt är inte med');
    part(element, 'another').click();
    await nextFrame();
    expect(field(element, 'commitment').value).to.equal('Innan');
    expect(
      [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=areas]:checked')].map(({ value }) => value),
    ).to.deep.equal(['ledarskap', 'larande']);
  });

  it('tells visitor and editor when the page may not send there', async () => {
    const element = await form(`<${tag} endpoint="${new URL('/v1/nowhere', endpoint).href}"></${tag}>`);
    await fill(element, 'Hit går det inte');
    const said = await consoleDuring(async () => {
      await submit(element);
      await shows(element, 'outbox-why', 'Vi fick inget svar');
      const isBlocked = (): boolean => {
        if (shown(element, 'outbox-blocked')) return true;
        part(element, 'outbox-send').click();
        return false;
      };
      await waitUntil(isBlocked, 'it is not blocked', { timeout: 10_000 });
    });
    expect(visibleText(part(element, 'outbox-why'))).to.contain('Säg gärna till dem som har sidan');
    expect(said).to.have.length(1);
    expect(said[0]).to.contain(tag).and.contain('ALLOWED_ORIGINS').and.contain(location.origin);
    part(element, 'outbox-remove').click();
    await waitUntil(() => !element.shadowRoot!.querySelector('[part~=outbox]'));
  });

  it('says that the page is not ready where no endpoint is given, before anything is written and when it is sent', async () => {
    const element = await form(`<${tag}></${tag}>`);
    const words = 'inte klar att ta emot löften';
    expect(visibleText(part(element, 'message'))).to.contain(words);
    await fill(element);
    const said = await consoleDuring(() => check(element));
    expect(visibleText(part(element, 'send-row').previousElementSibling as HTMLElement)).to.contain(words);
    expect(said).to.have.length(1);
    element.setAttribute('endpoint', '/v1/pledges');
    await waitUntil(() => !element.shadowRoot!.querySelector('[part=lead] ~ [part=message]'));
  });

  it('goes on to another pledge: focus at its heading, who one is and the plan kept, what was pledged gone', async () => {
    const element = await form();
    pageScope().answers.update({ date: '2027-01-01' });
    await fill(element);
    part(element, 'more-summary').click();
    await type(element, 'name', 'Kim');
    await submit(element);
    await received(element);
    part(element, 'another').click();
    await nextFrame();
    await nextFrame();
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'title'));
    expect(field(element, 'name').value).to.equal('Kim');
    expect(visibleText(part(element, 'answered'))).to.contain('Vem är du? Företag');
    expect(field(element, 'commitment').value).to.equal('');
    expect(pageScope().answers.answers).to.deep.include({ areas: ['larande'], date: '2027-01-01' });
  });

  describe('beside a plan', () => {
    const again = async (element: HTMLElement): Promise<string> => {
      part(element, 'another').click();
      await nextFrame();
      return field(element, 'commitment').value;
    };
    const begin = async (steps: readonly string[]): Promise<HTMLElement> => {
      const [first, ...others] = steps.map((what, n) => ({ id: `000000000000000${n}`, what }));
      pageScope().answers.update({
        actorType: 'company',
        speaksFor: 'self',
        areas: ['larande'],
        texts: { 'first-step': first!.what },
        steps: others,
      });
      return form();
    };
    afterEach(() => {
      pageScope().saved!.forget();
      pageScope().answers.update({ steps: undefined });
    });

    it('offers one step after the other, also where a step was pledged in other words, and none twice', async () => {
      const element = await begin(['Öppna verkstaden', 'Bjuda in skolan\noch rektorn', 'Ta emot praktikanter']);
      expect(field(element, 'commitment').value).to.equal('Öppna verkstaden');
      await submit(element);
      await received(element);
      expect(visibleText(element)).not.to.contain('är inte med');
      expect(await again(element)).to.equal('Bjuda in skolan\noch rektorn');
      await type(element, 'commitment', 'Vi bjuder in skolan');
      await submit(element);
      await received(element);
      expect(await again(element)).to.equal('Ta emot praktikanter');
      await submit(element);
      await received(element);
      expect(await again(element)).to.equal('');
    });

    it('offers the first step that is written while the receipt is shown', async () => {
      const element = await form();
      await fill(element, 'Vi håller öppet hus');
      await submit(element);
      await received(element);
      pageScope().answers.setText('first-step', 'Ringa rektorn');
      await nextFrame();
      expect(visibleText(part(element, 'pledged')), 'the receipt stays').to.equal('Vi håller öppet hus');
      expect(await again(element)).to.equal('Ringa rektorn');
    });

    it('does not offer again after a reload what was pledged from a saved plan, not even while it waits', async () => {
      const element = await begin(['Laga taket', 'Måla väggen']);
      pageScope().saved!.save();
      await answering(busy, async () => {
        await submit(element);
        await shows(element, 'queued');
      });
      const key = 'tillvaxt-plan:fagersta-norberg';
      const kept = localStorage.getItem(key)!;
      pageScope().saved!.forget();
      // As a page that is opened anew finds it.
      localStorage.setItem(key, kept);
      pageScope().saved!.reload();
      expect(field(await form(), 'commitment').value).to.equal('Måla väggen');
    });
  });

  it('gives the visitor the plan to keep with the receipt, the pledge in it', async () => {
    pageScope().answers.update({ texts: { existing: 'Klubbstugan' } });
    const element = await form();
    await fill(element, 'Öppnar klubbstugan på dagarna');
    await submit(element);
    await received(element);
    const buttons = [...part(element, 'buttons').querySelectorAll('button')];
    const { name, text } = await fileOf(() =>
      buttons.find((each) => visibleText(each) === 'Ladda ner som text')!.click(),
    );
    expect(name).to.match(/^plan-.*\.md$/);
    expect(text).to.contain('Klubbstugan').and.contain('1. Öppnar klubbstugan på dagarna').and.contain('- Lärande');
    const calendar = buttons.filter((each) => visibleText(each) === 'Lägg i kalendern');
    expect(calendar, 'there is no date to put there').to.deep.equal([]);
    const { texts } = pageScope().answers.answers;
    expect(texts.existing).to.equal('Klubbstugan');
    expect(texts, 'the reader’s own plan is not touched').not.to.have.property('first-step');
    pageScope().answers.update({ date: '2027-01-01' });
    await nextFrame();
    expect(visibleText(part(element, 'buttons'))).to.contain('Lägg i kalendern');
  });

  it('offers nothing that the programme does not ask for', async () => {
    const box = await place(
      `<tillvaxt-programme src="/contract/examples/valid/programme/no-optional-fields.json" endpoint="${endpoint}"><div lang="en"><${tag}></${tag}></div></tillvaxt-programme>`,
    );
    const element = box.querySelector<HTMLElement>(tag)!;
    expect(
      element.shadowRoot!.querySelector('#organisation, [value=organisation], #name, #email, #municipality, #sendPlan'),
    ).to.equal(null);
    expect(element.shadowRoot!.querySelector('[part~=form]')).to.not.equal(null);
  });

  it('asks for no organisation that a saved plan speaks for where the programme has none', async () => {
    const saved = { actorType: 'resident', speaksFor: 'organisation', areas: ['meeting'], texts: {} } as const;
    localStorage.setItem(
      'tillvaxt-plan:ashmere-without-names',
      toFile(saved, { id: 'ashmere-without-names', version: '1.0.0' }, new Date()),
    );
    try {
      const box = await place(
        `<tillvaxt-programme src="/contract/examples/valid/programme/no-optional-fields.json" endpoint="${endpoint}"><${tag} lang="sv"></${tag}></tillvaxt-programme>`,
      );
      const element = box.querySelector<HTMLElement>(tag)!;
      expect(visibleText(part(element, 'answered'))).to.contain('Resident');
      await type(element, 'commitment', 'Jag dukar');
      await check(element);
      expect(await shows(element, 'review')).to.contain('Vem talar du för?Mig själv');
    } finally {
      localStorage.clear();
    }
  });

  it('keeps focus and words when the page’s language changes while one writes', async () => {
    const box = await place(`<div lang="sv">${markup}</div>`);
    const element = box.querySelector<HTMLElement>(tag)!;
    await type(element, 'commitment', 'Halva');
    for (const lang of ['fi', 'en']) {
      box.firstElementChild!.setAttribute('lang', lang);
      await nextFrame();
      await settled(box);
      expect(element.shadowRoot!.activeElement, lang).to.equal(field(element, 'commitment'));
      expect(field(element, 'commitment').value, lang).to.equal('Halva');
    }
    expect(visibleText(element)).to.contain('What do you pledge to do?');
  });

  it('names what the visitor cannot mend once, without a link that leads nowhere', async () => {
    const element = await form();
    await fill(element);
    const { fetch } = window;
    const errors = ['#/legal/basis', '#/programme/id', '#/commitment'].map((pointer) => ({
      pointer,
      code: 'mismatch',
      detail: 'x',
    }));
    window.fetch = () =>
      Promise.resolve(new Response(JSON.stringify({ type: 'x', title: 'x', status: 422, errors }), { status: 422 }));
    try {
      await submit(element);
      await waitUntil(() => element.shadowRoot!.querySelector('[part~=error-summary]'));
    } finally {
      window.fetch = fetch;
    }
    const summary = part(element, 'error-summary');
    expect([...summary.querySelectorAll('li')].map(visibleText)).to.deep.equal([
      'Mottagaren tog inte emot en uppgift i löftet',
      'Skriv vad du lovar att göra',
    ]);
    expect([...summary.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal(['#commitment']);
    expect(visibleText(part(element, 'message'))).to.equal('Mottagaren tog inte emot löftet.');
  });

  it('shows at its field what the endpoint found wrong with a part of it', async () => {
    pageScope().answers.update({ texts: { existing: 'Klubbstugan' } });
    const element = await form();
    await fill(element);
    field<HTMLElement>(element, 'sendPlan').click();
    await answering(
      () => refusal('#/areas/0', '#/plan/existing'),
      async () => {
        await submit(element);
        await shows(element, 'error-summary');
      },
    );
    const links = [...part(element, 'error-summary').querySelectorAll('a')];
    expect(links.map(visibleText)).to.deep.equal([
      'Välj minst ett område',
      'Mottagaren tog inte emot en uppgift i löftet',
    ]);
    const described = [field(element, 'areas').closest('fieldset')!, field(element, 'sendPlan')].map((each) =>
      visibleText(field(element, each.getAttribute('aria-describedby')!.split(' ').at(-1)!)),
    );
    expect(described).to.deep.equal(links.map(visibleText));
    expect(await violations(element)).to.deep.equal([]);
  });

  it('begins anew with another programme: nothing that was entered goes to it', async () => {
    const box = await place(`<tillvaxt-programme endpoint="${endpoint}"><${tag}></${tag}></tillvaxt-programme>`);
    const element = box.querySelector<HTMLElement>(tag)!;
    await type(element, 'commitment', 'Till de första');
    part(element, 'more-summary').click();
    await type(element, 'municipality', 'Norberg');
    box.firstElementChild!.setAttribute('src', '/contract/examples/valid/programme/nine-questions.json');
    await waitUntil(() => !visibleText(element).includes('Lärande') && field(element, 'commitment'));
    expect(['commitment', 'municipality'].map((id) => field(element, id).value)).to.deep.equal(['', '']);
  });

  it('lets the page stop a pledge before it is sent', async () => {
    const element = await form();
    await fill(element);
    element.addEventListener('tillvaxt-pledge-submit', (event) => event.preventDefault());
    expect(await answering(busy, () => submit(element))).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('[part~=receipt]')).to.equal(null);
  });

  it('says at the choice and in the summary that an answer of the plan is too long to go along', async () => {
    pageScope().answers.update({ texts: { existing: 'Ä'.repeat(501) } });
    const element = await form();
    await fill(element);
    field<HTMLElement>(element, 'sendPlan').click();
    await check(element);
    const words = 'Korta svaren i planen till högst 500 tecken vardera, eller skicka inte med dem';
    expect(visibleText(part(element, 'error-summary'))).to.contain(words);
    const described = field(element, 'sendPlan').getAttribute('aria-describedby')!;
    expect(visibleText(element.shadowRoot!.getElementById(described)!)).to.equal(words);
    field<HTMLElement>(element, 'sendPlan').click();
    await check(element);
    await shows(element, 'review');
  });

  it('sends nothing of the reader’s plan unless the reader ticks it', async () => {
    pageScope().answers.update({ texts: { existing: 'Klubbstugan' } });
    const element = await form();
    await fill(element);
    const bodies: string[] = [];
    const { fetch } = window;
    window.fetch = (url, init) => {
      if (typeof init?.body === 'string') bodies.push(init.body);
      return fetch(url, init);
    };
    try {
      await submit(element);
      await received(element);
      part(element, 'another').click();
      await nextFrame();
      await fill(element, 'En gång till');
      field<HTMLElement>(element, 'sendPlan').click();
      await nextFrame();
      await submit(element);
      await received(element);
    } finally {
      window.fetch = fetch;
    }
    const [without, with_] = bodies.map((body) => JSON.parse(body) as { plan?: object; id: string });
    expect(without!.plan).to.equal(undefined);
    expect(with_!.plan).to.deep.equal({ existing: 'Klubbstugan' });
    expect(with_!.id).to.not.equal(without!.id);
  });

  it('puts nothing of what the visitor writes into events, storage or the address', async () => {
    const element = await form();
    const details: string[] = [];
    for (const name of ['tillvaxt-pledge-submit', 'tillvaxt-pledge-sent', 'tillvaxt-area-select'])
      element.addEventListener(name, (event) => details.push(JSON.stringify((event as CustomEvent).detail)));
    await fill(element, 'hemligheten');
    part(element, 'more-summary').click();
    await type(element, 'name', 'hemligheten');
    await submit(element);
    await received(element);
    expect(details.length).to.be.at.least(2);
    expect(details.join() + location.href + document.title + document.cookie).to.not.contain('hemligheten');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('never gives a field to a password manager or browser without its purpose', async () => {
    const element = await form();
    expect(['name', 'organisation', 'email'].map((id) => field(element, id).autocomplete)).to.deep.equal([
      'name',
      'organization',
      'email',
    ]);
  });
});

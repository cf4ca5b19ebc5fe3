// R35, R36, R46, R47: what is known is not asked, what will be sent is shown before it is, and can be changed.
import { endpoint } from '/collector.js';
import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { Pledge } from '../../contract/types.ts';
import '../../src/define.ts';
import { pageScope } from '../../src/internal/scope.ts';
import { violations } from '../suites/accessibility.ts';
import { can } from '../suites/capabilities.ts';
import { emptyOutbox, part, place, typeInto, visibleText } from '../suites/page.ts';
import { answering, busy, fill, focused, form, isGone, markup, press, shown, shows, tag } from './outbox-page.ts';

const field = (element: HTMLElement, selector: string): HTMLInputElement =>
  element.shadowRoot!.querySelector<HTMLInputElement>(selector)!;

/** What the form shows instead of asking, or will send: a line for each group. */
const answers = (element: HTMLElement): string[] =>
  [...element.shadowRoot!.querySelectorAll('[part~=answered]')].map(visibleText);

/** Presses the "change" of the group with that name. */
const change = async (element: HTMLElement, name: string): Promise<void> => {
  const button = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=change]')].find((each) =>
    visibleText(each).includes(`(${name})`),
  );
  button!.click();
  await nextFrame();
};

const review = async (element: HTMLElement): Promise<void> => {
  press(element, 'button-primary');
  await shows(element, 'review');
  await nextFrame();
};

/** Sends what is reviewed; resolves to what the endpoint gets. */
const sent = async (element: HTMLElement): Promise<Pledge> => {
  let body = '';
  const { fetch } = window;
  window.fetch = (url, init) => {
    body ||= (init?.body as string | undefined) ?? '';
    return fetch(url, init);
  };
  try {
    press(element, 'button-primary');
    await shows(element, 'receipt');
  } finally {
    window.fetch = fetch;
  }
  return JSON.parse(body) as Pledge;
};

/** A programme that asks for consent, on the page as its owner serves it. */
const consenting = `<tillvaxt-programme src="/contract/examples/valid/programme/association-with-consent.json" endpoint="${endpoint}"><${tag}></${tag}></tillvaxt-programme>`;

describe('the review before sending', () => {
  afterEach(async () => {
    pageScope().answers.replace({ areas: [], texts: {} });
    await emptyOutbox();
  });

  it('shows all that is sent, in the visitor’s words, and what of it may be shown; nothing is sent before', async () => {
    pageScope().answers.update({ texts: { existing: 'En svarv', 'first-step': 'Ringa skolan' }, date: '2027-03-01' });
    const element = await form();
    const asked = await answering(busy, async () => {
      await fill(element, ' i dag');
      field(element, '#sendPlan').click();
      field(element, '[value=organisation]').click();
      await nextFrame();
      await typeInto(field(element, '#organisation'), 'Exempelverkstaden');
      press(element, 'more-summary');
      await typeInto(field(element, '#name'), 'Kim');
      await typeInto(field(element, '#email'), 'kim@exempel.se');
      await nextFrame();
      field(element, '[name="publish.commitment"]').click();
      field(element, '[name="publish.organisation"]').click();
      await nextFrame();
      await review(element);
    });
    expect(asked).to.deep.equal([]);
    expect(visibleText(part(element, 'title'))).to.contain('Granska ditt löfte');
    expect(focused(element)).to.equal('title');
    expect(answers(element)).to.deep.equal([
      'Vad lovar du att göra? Ringa skolan i dag Ändra (Löftet)',
      'Vilka områden bidrar du till? Lärande Ändra (Områden)',
      'Vem är du? Företag Vem talar du för? En organisation Organisationens namn Exempelverkstaden Ändra (Om dig)',
      'Namn Kim E-postadress kim@exempel.se Ändra (Mer om dig)',
      'Vad finns redan, som du kan ta vara på, förbättra eller bygga ut? En svarv Vad gör du först, och när? Ringa skolan När börjar du? 1 mars 2027 Ändra (Dina svar)',
      'Får visas Vad du lovar · Organisationens namn Visas inte Namn · E-postadress · Dina svar Ändra (Vad får visas för andra?)',
    ]);
    const legal = visibleText(part(element, 'legal'));
    expect(legal).to.contain('Innan du skickar').and.contain('allmän handling');
    const order = part(element, 'legal').compareDocumentPosition(part(element, 'button-primary'));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING, 'it stands before the button').to.not.equal(0);

    const { id: _id, madeAt, locale: _locale, legal: record, programme: _programme, ...words } = await sent(element);
    expect(words).to.deep.equal({
      areas: ['larande'],
      actorType: 'company',
      speaksFor: 'organisation',
      commitment: 'Ringa skolan i dag',
      name: 'Kim',
      organisation: 'Exempelverkstaden',
      email: 'kim@exempel.se',
      plan: { existing: 'En svarv', firstStep: 'Ringa skolan', date: '2027-03-01' },
      publish: { commitment: true, name: false, organisation: true },
    });
    expect(Date.parse(record.shownAt)).to.be.at.most(Date.parse(madeAt));
  });

  it('says so where nothing more was filled in, and leads to where that can be mended', async () => {
    const element = await form();
    await fill(element, 'Bara det');
    await review(element);
    expect(answers(element).slice(3)).to.deep.equal([
      'Mer om dig Inget ifyllt Ändra (Mer om dig)',
      'Visas inte Vad du lovar Ändra (Vad får visas för andra?)',
    ]);
    for (const [group, target] of [
      ['Löftet', 'commitment'],
      ['Områden', 'areas'],
      ['Mer om dig', 'name'],
      ['Vad får visas för andra?', 'publish.commitment'],
    ] as const) {
      await change(element, group);
      expect(focused(element), group).to.equal(target);
      expect(element.shadowRoot!.activeElement!.checkVisibility(), group).to.equal(true);
      await review(element);
    }
    await change(element, 'Om dig');
    expect((element.shadowRoot!.activeElement as HTMLInputElement).value).to.equal('company');
  });

  it('goes back with everything kept', async () => {
    const element = await form();
    await fill(element, 'Kvar');
    press(element, 'more-summary');
    await typeInto(field(element, '#name'), 'Kim');
    await review(element);
    const [, back] = part(element, 'send-row').querySelectorAll('button');
    expect(visibleText(back!)).to.equal('Tillbaka');
    back!.click();
    await nextFrame();
    expect(focused(element)).to.equal('title');
    expect(['#commitment', '#name'].map((id) => field(element, id).value)).to.deep.equal(['Kvar', 'Kim']);
    expect(field(element, '[value=company]').checked && field(element, '[value=larande]').checked).to.equal(true);
  });

  it('records when the legal text was shown, not when the page was opened', async () => {
    const element = await form();
    await fill(element, 'När då?');
    const before = Date.now();
    await review(element);
    const shown = Date.now();
    await nextFrame();
    const { legal, madeAt } = await sent(element);
    expect(Date.parse(legal.shownAt)).to.be.within(before, shown);
    expect(Date.parse(madeAt)).to.be.at.least(shown);
  });

  it('sends by native submit too', async () => {
    const element = await form();
    await fill(element, 'Inbyggt');
    const submit = (): void => element.shadowRoot!.querySelector('form')!.requestSubmit();
    submit();
    await shows(element, 'review');
    submit();
    await shows(element, 'receipt', 'Inbyggt');
  });

  if (can.typeText)
    it('does not take the second click of a double click for the wish to send', async () => {
      const element = await form();
      await fill(element, 'Dubbelt');
      const click = async (name: string): Promise<void> => {
        part(element, name).scrollIntoView({ block: 'center' });
        const { x, y, width, height } = part(element, name).getBoundingClientRect();
        await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
      };
      const { now } = Date;
      let time = now();
      // How close together the clicks come is not left to the driver.
      Date.now = () => time;
      try {
        const asked = await answering(busy, async () => {
          await click('button-primary');
          await shows(element, 'review');
          await click('button-primary');
          await nextFrame();
        });
        expect(asked).to.deep.equal([]);
        expect(shown(element, 'review')).to.not.equal(null);
        time += 60_000;
        await click('button-primary');
        await shows(element, 'receipt', 'Dubbelt');
      } finally {
        Date.now = now;
      }
    });

  it('mends in the form what has been changed elsewhere on the page meanwhile', async () => {
    const element = await form();
    await fill(element, 'Området försvann');
    await review(element);
    pageScope().answers.selectArea('larande', false);
    await nextFrame();
    press(element, 'button-primary');
    await shows(element, 'error-summary', 'Välj minst ett område');
    await nextFrame();
    expect(focused(element)).to.equal('error-summary');
    expect(shown(element, 'review')).to.equal(null);
    expect(field(element, '#commitment').value).to.equal('Området försvann');
  });

  it('shows a page’s refusal to send by staying; nothing of it is lost', async () => {
    const element = await form();
    await fill(element, 'Stoppat');
    element.addEventListener('tillvaxt-pledge-submit', (event) => event.preventDefault(), { once: true });
    const asked = oneEvent(element, 'tillvaxt-pledge-submit');
    await review(element);
    press(element, 'button-primary');
    expect((await asked).defaultPrevented).to.equal(true);
    expect(shown(element, 'review')).to.not.equal(null);
    await sent(element);
  });

  describe('where the legal basis is consent', () => {
    const consent = (element: HTMLElement): HTMLInputElement => field(element, '#consent');

    it('asks for it beside the legal text only, never ticked beforehand, and names what is missing', async () => {
      const box = await place(consenting);
      const element = box.querySelector<HTMLElement>(tag)!;
      expect(consent(element)).to.equal(null);
      for (const name of ['actorType', 'areas']) field(element, `[name=${name}]`).click();
      await typeInto(field(element, '#commitment'), 'Med samtycke');
      await nextFrame();
      await review(element);
      expect(consent(element).checked).to.equal(false);
      expect(part(element, 'legal').contains(consent(element))).to.equal(true);
      press(element, 'button-primary');
      await shows(element, 'error-summary', 'Kryssa i rutan om du samtycker');
      expect(await violations(element)).to.deep.equal([]);
      part(element, 'error-summary').querySelector('a')!.click();
      await nextFrame();
      expect(focused(element)).to.equal('consent');
      expect(shown(element, 'review')).to.not.equal(null);

      // Kept on the way back: it is the same text. Gone with the pledge: the next one asks anew.
      consent(element).click();
      await nextFrame();
      await change(element, 'Löftet');
      await review(element);
      expect(consent(element).checked).to.equal(true);
      const asked = await answering(
        () => new Response('{}', { status: 503, headers: { 'retry-after': '600' } }),
        async () => {
          press(element, 'button-primary');
          await shows(element, 'queued');
        },
      );
      expect(asked).to.deep.equal(['POST /v1/pledges']);
      press(element, 'another');
      await nextFrame();
      await typeInto(field(element, '#commitment'), 'Ett till');
      await nextFrame();
      await review(element);
      expect(consent(element).checked).to.equal(false);
    });
  });
});

describe('what is known already', () => {
  afterEach(async () => {
    pageScope().answers.replace({ areas: [], texts: {} });
    await emptyOutbox();
  });

  it('is a line with "change"; what the visitor answers in the form stays open under the visitor’s hands', async () => {
    const element = await form();
    field(element, '[value=company]').click();
    field(element, '[value=larande]').click();
    await nextFrame();
    expect(answers(element)).to.deep.equal([]);
    expect(field(element, '[value=larande]').checked).to.equal(true);
    element.remove();

    const box = await place(`<tillvaxt-focus-area-card area="ledarskap"></tillvaxt-focus-area-card>${markup}`);
    const next = box.querySelector<HTMLElement>(tag)!;
    expect(answers(next)[1]).to.equal('Vilka områden bidrar du till? Lärande Ändra (Områden)');
    part(box.querySelector('tillvaxt-focus-area-card')!, 'checkbox').click();
    await nextFrame();
    expect(answers(next)[1]).to.equal('Vilka områden bidrar du till? Ledarskap · Lärande Ändra (Områden)');
    await change(next, 'Områden');
    expect(focused(next)).to.equal('areas');
    expect(answers(next)).to.deep.equal(['Vem är du? Företag Ändra (Om dig)']);
    await change(next, 'Om dig');
    expect(answers(next)).to.deep.equal([]);
    expect(field(next, '[value=company]').checked).to.equal(true);
  });

  it('is not asked any more once it is answered elsewhere, although it was found missing here', async () => {
    const element = await form();
    press(element, 'button-primary');
    await shows(element, 'error-summary');
    pageScope().answers.update({ actorType: 'company', areas: ['larande'] });
    await nextFrame();
    expect(answers(element)).to.have.length(2);
    const links = part(element, 'error-summary').querySelectorAll('a');
    expect([...links].map(visibleText)).to.deep.equal(['Skriv vad du lovar att göra']);
  });

  it('is asked for what nobody has asked yet, for whom one speaks, without being asked again who one is', async () => {
    pageScope().answers.update({ actorType: 'association', areas: ['larande'] });
    const element = await form();
    expect(answers(element)[0]).to.equal('Vem är du? Förening Ändra (Om dig)');
    const speaker = (value: string): HTMLInputElement => field(element, `[name=speaksFor][value=${value}]`);
    expect(speaker('self').checked).to.equal(true);
    expect(element.shadowRoot!.querySelectorAll('[name=actorType]')).to.have.length(0);
    speaker('organisation').focus();
    speaker('organisation').click();
    await nextFrame();
    expect(element.shadowRoot!.activeElement, 'nothing moves under the visitor’s hands').to.equal(
      speaker('organisation'),
    );
    await typeInto(field(element, '#commitment'), 'Vi öppnar stugan');
    press(element, 'button-primary');
    await shows(element, 'error-summary', 'Skriv organisationens namn');
    expect(await violations(element)).to.deep.equal([]);
    await typeInto(field(element, '#organisation'), 'Exempelföreningen');
    press(element, 'button-primary');
    await shows(element, 'review');
    expect(answers(element)).to.include(
      'Vem är du? Förening Vem talar du för? En organisation Organisationens namn Exempelföreningen Ändra (Om dig)',
    );
  });

  it('keeps what one types of the organisation where it was chosen beside who one is', async () => {
    pageScope().answers.update({ actorType: 'association', areas: ['larande'] });
    const element = await form();
    field(element, '[name=speaksFor][value=organisation]').click();
    await nextFrame();
    const name = field(element, '#organisation');
    await typeInto(name, 'Exempelföreningen');
    await nextFrame();
    expect(field(element, '#organisation')).to.equal(name);
    expect(element.shadowRoot!.activeElement).to.equal(name);
    expect(answers(element)).to.have.length(2);
  });

  it('is asked for its missing part: the name of the organisation that one speaks for', async () => {
    pageScope().answers.update({ actorType: 'company', speaksFor: 'organisation', areas: ['larande'] });
    const element = await form();
    expect(answers(element)[0]).to.equal('Vem är du? Företag Vem talar du för? En organisation Ändra (Om dig)');
    expect(element.shadowRoot!.querySelectorAll('[name=actorType], [name=speaksFor]')).to.have.length(0);
    await typeInto(field(element, '#commitment'), 'Vi öppnar verkstaden');
    press(element, 'button-primary');
    await shows(element, 'error-summary', 'Skriv organisationens namn');
    part(element, 'error-summary').querySelector('a')!.click();
    await nextFrame();
    await nextFrame();
    const name = field(element, '#organisation');
    expect(element.shadowRoot!.activeElement).to.equal(name);
    expect(element.shadowRoot!.querySelectorAll('[name=actorType]'), 'nor is more asked then').to.have.length(0);
    await typeInto(name, 'Exempelverkstaden');
    await nextFrame();
    expect(element.shadowRoot!.activeElement, 'it stays under the visitor’s hands').to.equal(name);
    press(element, 'button-primary');
    await shows(element, 'review', 'Exempelverkstaden');
  });

  it('shows where the organisation’s name goes along that was typed before one spoke for oneself', async () => {
    const element = await form();
    field(element, '[name=speaksFor][value=organisation]').click();
    await nextFrame();
    await typeInto(field(element, '#organisation'), 'Exempelverkstaden');
    field(element, '[name=speaksFor][value=self]').click();
    await nextFrame();
    expect(field(element, '#organisation').value).to.equal('Exempelverkstaden');
    expect(field(element, '#organisation').checkVisibility()).to.equal(true);
  });

  it('opens the optional fields where something is wrong with one of them', async () => {
    const element = await form();
    await fill(element, 'Fel adress');
    press(element, 'more-summary');
    await typeInto(field(element, '#email'), 'kim@exempel');
    press(element, 'more-summary');
    await nextFrame();
    expect(field(element, '#email').checkVisibility()).to.equal(false);
    press(element, 'button-primary');
    await shows(element, 'error-summary', 'Skriv e-postadressen');
    await nextFrame();
    expect(field(element, '#email').checkVisibility()).to.equal(true);
    expect(visibleText(part(element, 'error'))).to.contain('Skriv e-postadressen');
    // Folded again by hand, the summary's link unfolds it.
    press(element, 'more-summary');
    await nextFrame();
    part(element, 'error-summary').querySelector('a')!.click();
    await nextFrame();
    expect(focused(element)).to.equal('email');
  });

  it('offers to show a name only once there is one, and does not where it is gone', async () => {
    const element = await form();
    await fill(element, 'Namnet försvann');
    press(element, 'more-summary');
    expect(field(element, '[name="publish.name"]')).to.equal(null);
    await typeInto(field(element, '#name'), 'Kim');
    await nextFrame();
    field(element, '[name="publish.name"]').click();
    field(element, '#name').value = ' ';
    field(element, '#name').dispatchEvent(new Event('input', { bubbles: true }));
    await nextFrame();
    await review(element);
    expect((await sent(element)).publish).to.deep.equal({ commitment: false, name: false, organisation: false });
    await isGone(element, 'review');
  });
});

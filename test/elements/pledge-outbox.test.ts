// R26, R28, R37, R49: what waits on the device, as a person meets it.
import { endpoint } from '/collector.js';
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.ts';
import { examples } from '../../src/elements/pledge-form/pledge-form.examples.ts';
import { pageOutbox } from '../../src/internal/page-outbox.ts';
import { pageScope } from '../../src/internal/scope.ts';
import { toFile } from '../../src/pledge/file.ts';
import { keptFor, type Why } from '../../src/pledge/rules.ts';
import { accessibilitySuite, violations } from '../suites/accessibility.ts';
import { lifecycleSuite } from '../suites/lifecycle.ts';
import { emptyOutbox, part, place, visibleText } from '../suites/page.ts';
import {
  anEntry,
  answering,
  busy,
  choose,
  focused,
  form,
  hears,
  held,
  isGone,
  keep,
  listen,
  markup,
  outboxOf,
  pledge,
  press,
  records,
  refusal,
  shown,
  shows,
  stored,
  tag,
} from './outbox-page.ts';

for (const example of examples.filter(({ outbox, isStorageRefused }) => outbox && !isStorageRefused)) {
  describe(`with an outbox: ${example.name}`, () => {
    beforeEach(async () => {
      await keep(...example.outbox!);
      // Read before the form is there, it is shown from the first moment.
      await pageOutbox().refresh();
      expect(pageOutbox().entries.map(({ id }) => id)).to.deep.equal(example.outbox!.map(({ id }) => id));
    });
    afterEach(emptyOutbox);
    accessibilitySuite(tag, [example]);
    lifecycleSuite(tag, [example], { endpoint });
  });
}

const buttons = (element: HTMLElement): string[] =>
  [...part(element, 'outbox-actions').querySelectorAll('button')].map(visibleText);

describe('the outbox in the form', () => {
  afterEach(async () => {
    pageScope().answers.update({ areas: [], texts: {}, actorType: undefined, speaksFor: undefined, date: undefined });
    await emptyOutbox();
  });

  /** By language: each state's words, and the reasons'. */
  const words = {
    sv: {
      waiting: 'Väntar på att skickas',
      blocked: 'Kan inte skickas härifrån',
      refused: 'Togs inte emot',
      received: 'Mottaget',
      expired: 'Borttaget',
      sending: 'Skickar …',
      why: {
        offline: 'Du verkar sakna nät. Vi skickar när nätet är tillbaka.',
        noAnswer: 'Vi fick inget svar. Vi försöker igen om 24 timmar.',
        busy: 'Mottagaren kan inte ta emot just nu. Vi försöker igen om 24 timmar.',
        noReceipt: 'Mottagaren svarade utan kvitto. Vi försöker igen om 24 timmar.',
        notAllowed: 'Löftet kan inte skickas från den här sidan just nu. Säg gärna till dem som har sidan.',
        refused: 'Mottagaren tog inte emot löftet.',
      },
      fault: 'Skriv e-postadressen så här: namn@exempel.se',
      late: 'skickades inte i tid',
    },
    en: {
      waiting: 'Waiting to be sent',
      blocked: 'Cannot be sent from here',
      refused: 'Not accepted',
      received: 'Received',
      expired: 'Removed',
      sending: 'Sending …',
      why: {
        offline: 'You seem to be offline. We will send it when you are back.',
        noAnswer: 'We got no answer. We will try again in 24 hours.',
        busy: 'The receiver cannot take it right now. We will try again in 24 hours.',
        noReceipt: 'The receiver answered without a receipt. We will try again in 24 hours.',
        notAllowed: 'The pledge cannot be sent from this page right now. Please tell those who run the page.',
        refused: 'The receiver did not accept the pledge.',
      },
      fault: 'name@example.com',
      late: 'was not sent in time',
    },
    fi: {
      waiting: 'Odottaa lähettämistä',
      blocked: 'Ei voi lähettää täältä',
      refused: 'Ei otettu vastaan',
      received: 'Vastaanotettu',
      expired: 'Poistettu',
      sending: 'Lähetetään …',
      why: {
        offline: 'Verkkoyhteys näyttää puuttuvan. Lähetämme, kun yhteys palaa.',
        noAnswer: 'Emme saaneet vastausta. Yritämme uudelleen 24 tunnin päästä.',
        busy: 'Vastaanottaja ei voi ottaa lupausta vastaan juuri nyt. Yritämme uudelleen 24 tunnin päästä.',
        noReceipt: 'Vastaanottaja vastasi ilman kuittausta. Yritämme uudelleen 24 tunnin päästä.',
        notAllowed: 'Lupausta ei voi lähettää tältä sivulta juuri nyt. Kerro siitä sivun ylläpitäjälle.',
        refused: 'Vastaanottaja ei ottanut lupausta vastaan.',
      },
      fault: 'nimi@esimerkki.fi',
      late: 'ei ehditty lähettää ajoissa',
    },
  } as const;

  for (const lang of ['sv', 'en', 'fi'] as const) {
    const t = words[lang];
    const onPage = async (name: string): Promise<HTMLElement> => {
      await emptyOutbox();
      await keep(...outboxOf(name));
      return form(`<div lang="${lang}">${markup}</div>`);
    };

    it(`shows each state in words, ${lang}`, async () => {
      for (const state of ['waiting', 'blocked', 'refused', 'received', 'expired'] as const) {
        const element = await onPage(state);
        await shows(element, `outbox-${state}`, t[state]);
        expect(visibleText(part(element, 'outbox-state'))).to.equal(t[state]);
        const whole = visibleText(part(element, 'outbox'));
        if (state === 'refused') expect(whole).to.contain(t.fault).and.contain(t.why.refused);
        if (state === 'received') expect(visibleText(part(element, 'outbox-reference'))).to.equal('7K3M-9QXT');
        if (state === 'expired') expect(whole).to.contain(t.late);
        expect(buttons(element), state).to.have.length(['received', 'expired'].includes(state) ? 1 : 3);
        element.remove();
      }
    });

    it(`says why each pledge waits or is blocked, ${lang}`, async () => {
      const whys = ['offline', 'noAnswer', 'busy', 'noReceipt'] as const satisfies Why[];
      await keep(
        ...whys.map((why, index) => anEntry({ why, savedAt: Date.now() - 10_000 + index })),
        anEntry({ why: 'notAllowed', state: 'blocked', savedAt: Date.now() - 1000 }),
      );
      const element = await form(`<div lang="${lang}">${markup}</div>`);
      await shows(element, 'outbox-blocked');
      const said = [...element.shadowRoot!.querySelectorAll('[part~=outbox-why]')].map(visibleText);
      expect(said.map((line) => line.replace('\u00a0', ' '))).to.deep.equal(
        [...whys, 'notAllowed' as const].map((why) => t.why[why]),
      );
      expect(await violations(element)).to.deep.equal([]);
    });

    it(`shows what is under way, ${lang}`, async () => {
      const { answer, release } = held();
      await keep(anEntry());
      const element = await form(`<div lang="${lang}">${markup}</div>`);
      await shows(element, 'outbox-send');
      await answering(answer, async () => {
        press(element, 'outbox-send');
        await shows(element, 'outbox-sending', t.sending);
        expect(await violations(element)).to.deep.equal([]);
        release();
        await shows(element, 'outbox-received', t.received);
      });
    });
  }

  it('says where the browser has stored nothing', async () => {
    const { open } = IDBFactory.prototype;
    const { transaction } = IDBDatabase.prototype;
    IDBFactory.prototype.open = IDBDatabase.prototype.transaction = () => {
      throw new DOMException('not allowed here', 'SecurityError');
    };
    try {
      const element = await form();
      await answering(busy, async () => {
        choose(element, toFile(anEntry()));
        await shows(element, 'outbox-why', 'Mottagaren kan inte ta emot');
      });
      expect(visibleText(part(element, 'outbox'))).to.contain('Webbläsaren kan inte spara löftet.');
      expect(await violations(element)).to.deep.equal([]);
    } finally {
      IDBFactory.prototype.open = open;
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(await stored()).to.deep.equal([]);
  });

  it('shows the rest of a pledge only when asked for, and what it says on a shared device', async () => {
    await keep(anEntry());
    const element = await form();
    await shows(element, 'outbox-whole');
    const details = part<HTMLDetailsElement>(element, 'outbox-whole');
    expect(details.open).to.equal(false);
    const email = [...details.querySelectorAll('dd')].find((each) => visibleText(each) === 'hej@exempel.se')!;
    expect(email.checkVisibility()).to.equal(false);
    part(element, 'outbox-summary').click();
    expect(email.checkVisibility()).to.equal(true);
    expect(await violations(element)).to.deep.equal([]);
    expect(visibleText(part(element, 'outbox')))
      .to.contain('Delar du enheten med andra?')
      .and.contain('Ligger kvar till');
  });

  it('is silent when the page opens; a deletion is spoken once and takes the focus to what is left', async () => {
    await keep(anEntry({ savedAt: Date.now() - 2000 }), anEntry({ uncertain: true, savedAt: Date.now() - 1000 }));
    const element = await form();
    const heard = listen(element);
    await shows(element, 'outbox-list');
    press(element, 'outbox-remove');
    expect(await hears(heard, 'borttaget')).to.deep.equal(['Löftet är borttaget härifrån.']);
    expect(focused(element)).to.equal('outbox-title');
    press(element, 'outbox-remove');
    expect(await hears(heard, 'Det räknas')).to.deep.equal([
      'Löftet är borttaget härifrån.',
      'Löftet är borttaget härifrån. Det kan redan ha kommit fram. Det räknas ändå bara en gång.',
    ]);
    expect(shown(element, 'outbox')).to.equal(null);
    expect(focused(element)).to.equal('title');
    expect(await stored()).to.deep.equal([]);
  });

  it('what was received or has expired is dismissed without a word of deletion', async () => {
    await keep(anEntry({ state: 'expired', pledge: undefined }));
    const element = await form();
    const heard = listen(element);
    await shows(element, 'outbox-expired');
    press(element, 'outbox-dismiss');
    await isGone(element, 'outbox');
    await nextFrame();
    expect(focused(element)).to.equal('title');
    // Had it been spoken of, that would have come before what is spoken next.
    await answering(busy, async () => {
      await pledge(element, 'Nästa');
      await shows(element, 'queued');
    });
    expect((await hears(heard, 'Väntar på att skickas')).join()).to.not.contain('borttaget');
  });

  it('speaks each step once: saved and sending, then received with its reference', async () => {
    const { answer, release } = held();
    const element = await form();
    const heard = listen(element);
    await answering(answer, async () => {
      await pledge(element, 'Hörs');
      expect(await hears(heard, 'Skickar')).to.deep.equal(['Löftet är sparat på den här enheten. Skickar …']);
      expect(visibleText(part(element, 'send-row'))).to.contain('Löftet är sparat på den här enheten.');
      release();
      await shows(element, 'receipt');
    });
    const reference = visibleText(part(element, 'reference'));
    expect((await hears(heard, 'Mottaget')).slice(1)).to.deep.equal([`Mottaget. Referens ${reference}`]);
  });

  it('speaks why it waits, each time that it was tried', async () => {
    const element = await form();
    const heard = listen(element);
    await answering(busy, async () => {
      await pledge(element, 'Upptaget');
      await shows(element, 'queued');
    });
    const waits =
      'Väntar på att skickas. Mottagaren kan inte ta emot just nu. Vi försöker igen om 10 minuter. Det kan redan ha kommit fram. Det räknas ändå bara en gång.';
    expect((await hears(heard, 'Väntar')).at(-1)).to.equal(waits);
    await answering(busy, async () => {
      press(element, 'outbox-send');
      await waitUntil(() => heard.filter((words) => words === waits).length === 2, heard.join(' | '));
    });
    await answering(
      () => refusal('#/commitment'),
      async () => {
        press(element, 'outbox-send');
        await shows(element, 'error-summary');
      },
    );
    await hears(heard, 'Togs inte emot. Mottagaren tog inte emot löftet.');
  });

  it('does not say of what was received without a receipt that it may have arrived', async () => {
    await keep(anEntry({ withoutReceipt: true, uncertain: true }));
    const element = await form();
    const heard = listen(element);
    await shows(element, 'outbox-send');
    await answering(
      () => new Response('ok'),
      async () => {
        press(element, 'outbox-send');
        await shows(element, 'outbox-received');
      },
    );
    expect(await hears(heard, 'Mottaget')).to.deep.equal(['Mottaget.']);
  });

  it('keeps the focus where the button that sent is gone with what it sent', async () => {
    await keep(anEntry());
    const element = await form();
    await shows(element, 'outbox-send');
    part(element, 'outbox-send').focus();
    press(element, 'outbox-send');
    await shows(element, 'outbox-received');
    await nextFrame();
    expect(focused(element)).to.equal('outbox-title');
  });

  it('puts a refused pledge back into the form with its errors; the next one replaces it', async () => {
    await keep(
      anEntry(
        { state: 'refused', why: 'refused', status: 422, faults: [{ pointer: '#/email', code: 'format' }] },
        { commitment: 'Rättat', email: 'hej@exempel', name: 'Kim', plan: { existing: 'En svarv', date: '2027-03-01' } },
      ),
    );
    const element = await form();
    const field = (id: string): HTMLInputElement => element.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;
    await shows(element, 'outbox-refused');
    press(element, 'outbox-correct');
    await shows(element, 'error-summary', 'Skriv e-postadressen så här: namn@exempel.se');
    await nextFrame();
    expect(focused(element)).to.equal('error-summary');
    expect(visibleText(part(element, 'error'))).to.equal('Skriv e-postadressen så här: namn@exempel.se');
    expect(visibleText(part(element, 'message'))).to.equal('Mottagaren tog inte emot löftet.');
    expect(['commitment', 'name', 'organisation', 'email'].map((id) => field(id).value)).to.deep.equal([
      'Rättat',
      'Kim',
      'Exempelverkstaden',
      'hej@exempel',
    ]);
    const checked = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>(':checked')];
    expect(checked.map(({ name, value }) => (value === 'on' ? name : value))).to.have.members([
      'company',
      'organisation',
      'larande',
      'foretagsamhet',
      'sendPlan',
      'publish.commitment',
      'publish.organisation',
    ]);
    expect(shown(element, 'outbox')).to.equal(null);
    expect((await stored()).length).to.equal(1);
    expect(await violations(element)).to.deep.equal([]);

    field('email').value = 'hej@exempel.se';
    field('email').dispatchEvent(new Event('input', { bubbles: true }));
    press(element, 'button-primary');
    await shows(element, 'review', 'hej@exempel.se');
    press(element, 'button-primary');
    const reference = await shows(element, 'reference');
    expect(records('Rättat')).to.deep.equal([reference]);
    await isGone(element, 'outbox');
    expect(await stored()).to.deep.equal([]);
  });

  it('puts a refused pledge back without wiping what the reader’s plan has come to say since', async () => {
    await keep(
      anEntry(
        { state: 'refused', why: 'refused', status: 422, faults: [{ pointer: '#/commitment', code: 'mismatch' }] },
        { plan: { existing: 'En svarv', sustainability: 'Vi turas om', date: '2027-03-01' } },
      ),
    );
    pageScope().answers.update({ texts: { existing: 'Två svarvar', partners: 'Skolan' }, date: '2027-05-02' });
    const box = await place(`<tillvaxt-action-plan></tillvaxt-action-plan>${markup}`);
    const element = box.querySelector<HTMLElement>(tag)!;
    await shows(element, 'outbox-refused');
    press(element, 'outbox-correct');
    await shows(element, 'error-summary');
    const plan = visibleText(box.querySelector('tillvaxt-action-plan')!);
    for (const words of ['Två svarvar', 'Skolan', 'Vi turas om', '2 maj 2027']) expect(plan).to.contain(words);
    expect(plan).to.not.contain('En svarv').and.not.contain('1 mars 2027');
  });

  it('takes no day that there is not, and no speaker, out of a pledge’s file into the plan', async () => {
    const box = await place(`<tillvaxt-action-plan></tillvaxt-action-plan>${markup}`);
    const element = box.querySelector<HTMLElement>(tag)!;
    const wrong = { speaksFor: 'kungen' as 'self', plan: { existing: 'En svarv', date: 'snart' } };
    choose(element, toFile(anEntry({}, wrong)));
    await shows(element, 'outbox-refused');
    press(element, 'outbox-correct');
    await shows(element, 'error-summary');
    expect(visibleText(box.querySelector('tillvaxt-action-plan')!))
      .to.contain('En svarv')
      .and.not.contain('snart');
    expect(element.shadowRoot!.querySelector<HTMLInputElement>('[name=speaksFor]:checked')!.value).to.equal('self');
  });

  it('takes the content of what is fourteen days old off the device, and says so until it is dismissed', async () => {
    const old = anEntry({ savedAt: Date.now() - keptFor - 60_000 });
    await keep(old);
    const element = await form();
    const day = new Intl.DateTimeFormat('sv', { day: 'numeric', month: 'long' }).format(old.savedAt);
    expect(await shows(element, 'outbox-expired')).to.contain(
      `Löftet från ${day} skickades inte i tid. Därför är det borttaget härifrån.`,
    );
    const [left] = await stored();
    expect(left!.pledge).to.equal(undefined);
    expect(JSON.stringify(left)).to.not.contain('svarva').and.not.contain('hej@exempel.se');
    expect(await violations(element)).to.deep.equal([]);
  });

  it('shows the receipt where another tab has brought it there, without moving the focus', async () => {
    const box = await place(`<input aria-label="Annat">${markup}`);
    const element = box.querySelector<HTMLElement>(tag)!;
    await answering(busy, async () => {
      await pledge(element, 'En annan flik är snabbare');
      await shows(element, 'queued');
    });
    const elsewhere = box.querySelector('input')!;
    elsewhere.focus();
    const [entry] = await stored();
    const receipt = {
      id: entry!.id,
      reference: 'ABCD-1234',
      programme: entry!.programme,
      receivedAt: new Date().toISOString(),
    };
    await keep({ ...entry!, state: 'received', pledge: undefined, why: undefined, receipt });
    await shows(element, 'reference', 'ABCD-1234');
    await nextFrame();
    expect(document.activeElement!.localName).to.equal('input');
    expect(visibleText(part(element, 'pledged'))).to.equal('En annan flik är snabbare');
    // The other tab shows it in its list until it is dismissed there.
    expect((await stored()).map(({ state }) => state)).to.deep.equal(['received']);
    expect(shown(element, 'outbox')).to.equal(null);
  });
});

// R25–R30: the ways of a pledge out of the outbox: by file, by another tab, without storage, to a webhook.
import { endpoint } from '/collector.js';
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define.ts';
import { pageScope } from '../../src/internal/scope.ts';
import { toFile } from '../../src/pledge/file.ts';
import { keptFor, type Entry } from '../../src/pledge/rules.ts';
import { violations } from '../suites/accessibility.ts';
import { can } from '../suites/capabilities.ts';
import {
  consoleDuring,
  emptyOutbox,
  fileOf,
  part,
  place,
  settled,
  typeInto,
  visibleText,
  type SavedFile,
} from '../suites/page.ts';
import {
  anEntry,
  answering,
  busy,
  choose,
  focused,
  forget,
  form,
  hears,
  held,
  isGone,
  keep,
  listen,
  markup,
  noteReceipts,
  pledge,
  press,
  records,
  refusal,
  shown,
  shows,
  stored,
  tag,
  textOf,
} from './outbox-page.ts';

/** Presses "save as a file" and returns the file's name and text. */
const savedFile = (element: HTMLElement): Promise<SavedFile> =>
  fileOf(() => press(element, 'outbox-save'), element.ownerDocument.defaultView as typeof window);

/** Another page of this origin, with its own outbox; `before` runs in it before any script of ours. */
async function anotherPage(before: (page: typeof window) => void = () => {}): Promise<HTMLElement> {
  const frame = document.createElement('iframe');
  frame.width = '700';
  frame.srcdoc = '<!doctype html><html lang="sv"><body></body></html>';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  (await place('')).append(frame);
  await loaded;
  const page = frame.contentWindow as typeof window;
  noteReceipts(page);
  before(page);
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = '/src/define.ts';
  page.document.body.innerHTML = markup;
  const ready = new Promise((resolve) => script.addEventListener('load', resolve));
  page.document.body.append(script);
  await ready;
  await settled(page.document.body);
  return page.document.querySelector<HTMLElement>(tag)!;
}

const referenceIn = (text: string): string => /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)![0];

describe('the ways out of the outbox', () => {
  afterEach(async () => {
    pageScope().answers.update({ areas: [], texts: {}, actorType: undefined, speaksFor: undefined, date: undefined });
    await emptyOutbox();
  });

  describe('a file', () => {
    it('holds the pledge, and opens after it was deleted: received once, the same reference on every device', async () => {
      const element = await form();
      await answering(busy, async () => {
        await pledge(element, 'I en fil');
        await shows(element, 'queued');
      });
      const [entry] = await stored();
      const { name, text } = await savedFile(element);
      expect(name).to.equal(`lofte-${new Date().toISOString().slice(0, 10)}.json`);
      expect(JSON.parse(text)).to.deep.equal({
        format: 'tillvaxt-pledge',
        version: 1,
        endpoint,
        savedAt: new Date(entry!.savedAt).toISOString(),
        pledge: entry!.pledge,
      });
      press(element, 'outbox-remove');
      await shows(element, 'form');
      expect(await stored()).to.deep.equal([]);

      choose(element, text);
      const reference = referenceIn(await shows(element, 'outbox-received'));
      expect(focused(element)).to.equal('outbox-title');
      // Twice on this device, before and after it is dismissed, and on one that never knew it.
      part(element, 'button-primary').focus();
      choose(element, text);
      await waitUntil(() => focused(element) === 'outbox-title');
      press(element, 'outbox-dismiss');
      await isGone(element, 'outbox');
      choose(element, text);
      expect(referenceIn(await shows(element, 'outbox-received'))).to.equal(reference);
      press(element, 'outbox-dismiss');
      await isGone(element, 'outbox');
      const other = await anotherPage();
      choose(other, text);
      expect(referenceIn(await shows(other, 'outbox-received'))).to.equal(reference);
      expect(records('I en fil')).to.deep.equal([reference]);
    });

    it('brings back what has expired meanwhile', async () => {
      const entry = anEntry({}, { commitment: 'Tillbaka' });
      await keep({ ...entry, savedAt: Date.now() - keptFor - 1000 });
      const element = await form();
      await shows(element, 'outbox-expired');
      choose(element, toFile(entry));
      const reference = referenceIn(await shows(element, 'outbox-received'));
      expect(records('Tillbaka')).to.deep.equal([reference]);
    });

    it('opened in two pages at once is one record', async () => {
      const pages = await Promise.all([form(), anotherPage()]);
      const text = toFile(anEntry({}, { commitment: 'På två sidor' }));
      for (const page of pages) choose(page, text);
      const said = await Promise.all(pages.map((page) => shows(page, 'outbox-received')));
      expect(referenceIn(said[1]!)).to.equal(referenceIn(said[0]!));
      expect(records('På två sidor')).to.deep.equal([referenceIn(said[0]!)]);
    });

    it('that cannot be taken is named in words and aloud; what waits and what is written stay', async () => {
      await keep(anEntry());
      const element = await form();
      const heard = listen(element);
      await shows(element, 'outbox-waiting');
      const commitment = element.shadowRoot!.querySelector<HTMLTextAreaElement>('#commitment')!;
      await typeInto(commitment, 'Halvskrivet');
      const good = JSON.parse(toFile(anEntry())) as Record<string, unknown> & { pledge: Entry['pledge'] };
      const problems: readonly (readonly [string, string])[] = [
        ['{"half":', 'Filen är inget sparat löfte. Välj en fil som du har sparat från formuläret.'],
        [
          JSON.stringify({ ...good, version: 2 }),
          'Filen är sparad av en nyare version av sidan. Öppna den på den sidan.',
        ],
        [
          JSON.stringify({ ...good, endpoint: 'https://annan.example/v1/pledges' }),
          'Löftet i filen ska till en annan mottagare. Öppna filen på sidan där du sparade den.',
        ],
        [
          JSON.stringify({ ...good, pledge: { ...good.pledge, programme: { id: 'annat', version: '1.0.0' } } }),
          'Löftet i filen hör till ett annat program.',
        ],
      ];
      const asked = await answering(busy, async () => {
        for (const [index, [text, words]] of problems.entries()) {
          choose(element, text);
          await shows(element, 'error', words);
          expect((await hears(heard, words)).length).to.equal(index + 1);
          expect(await violations(element)).to.deep.equal([]);
        }
      });
      expect(asked).to.deep.equal([]);
      expect((await stored()).length).to.equal(1);
      expect(commitment.value).to.equal('Halvskrivet');
      // The next one that can be taken takes the message away.
      choose(element, JSON.stringify(good));
      await shows(element, 'outbox-received');
      expect(shown(element, 'error')).to.equal(null);
    });
  });

  describe('where the browser refuses to store', () => {
    const refusals: Readonly<Record<string, (page: typeof window) => void>> = {
      'by throwing, as in a sandboxed frame': (page) => {
        page.IDBFactory.prototype.open = () => {
          throw new page.DOMException('sandboxed', 'SecurityError');
        };
        page.IDBFactory.prototype.databases = () => Promise.reject(new page.DOMException('sandboxed', 'SecurityError'));
      },
      'because the disk is full': (page) => {
        page.IDBFactory.prototype.open = () => {
          const error = new page.DOMException('full', 'QuotaExceededError');
          const request = { error, onerror: (): void => {} };
          queueMicrotask(() => request.onerror());
          return request as unknown as IDBOpenDBRequest;
        };
      },
    };
    for (const [how, refuse] of Object.entries(refusals)) {
      it(`${how}: it says so, shows the pledge, saves it as a file, and sends it`, async () => {
        const words = `Inte sparat ${how}`;
        const element = await anotherPage(refuse);
        const page = element.ownerDocument.defaultView!;
        const heard = listen(element);
        await answering(
          busy,
          async () => {
            await pledge(element, words);
            await shows(element, 'queued', 'Ditt löfte är inte skickat än');
          },
          page,
        );
        expect(textOf(part(element, 'outbox')))
          .to.contain(words)
          .and.contain('Webbläsaren kan inte spara löftet. Ha sidan öppen tills det är skickat.')
          .and.not.contain('Delar du enheten')
          .and.not.contain('Ligger kvar till');
        expect((await hears(heard, 'Väntar på att skickas')).join()).to.not.contain('sparat på den här enheten');
        expect((JSON.parse((await savedFile(element)).text) as Entry).pledge!.commitment).to.equal(words);
        expect(await stored()).to.deep.equal([]);
        press(element, 'outbox-send');
        await shows(element, 'receipt', words);
        expect(records(words)).to.deep.equal([textOf(part(element, 'reference'))]);
      });
    }
  });

  describe('to a webhook that answers without a receipt', () => {
    const ok = (): Response => new Response('ok', { status: 200 });

    it('is not believed; after three times it is blocked, and the editor is told once what to write', async () => {
      const element = await form(`<${tag} endpoint="${endpoint}?utan"></${tag}>`);
      const said = await consoleDuring(() =>
        answering(ok, async () => {
          await pledge(element, 'Utan kvitto');
          await shows(element, 'outbox-why', 'Mottagaren svarade utan kvitto.');
          for (const tries of [2, 3]) {
            // It is tried by itself too.
            if ((await stored())[0]!.tries < tries) press(element, 'outbox-send');
            await waitUntil(async () => (await stored())[0]!.tries >= tries);
            await isGone(element, 'outbox-sending');
          }
          await shows(element, 'outbox-blocked');
        }),
      );
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('without-receipt').and.contain(tag).and.contain('answered 200');
    });

    const markups = {
      'the form': `<${tag} endpoint="${endpoint}" without-receipt></${tag}>`,
      'the wrapper': `<tillvaxt-programme endpoint="${endpoint}" without-receipt><${tag}></${tag}></tillvaxt-programme>`,
    };
    for (const [where, html] of Object.entries(markups))
      it(`is received at once with the attribute on ${where}: no reference, one POST, no tally asked for`, async () => {
        const element = await form(html);
        const asked = await answering(ok, async () => {
          await pledge(element, 'Med attributet');
          await shows(element, 'receipt', 'Med attributet');
        });
        expect(asked).to.deep.equal(['POST /v1/pledges']);
        expect(shown(element, 'reference')).to.equal(null);
        expect(visibleText(part(element, 'receipt'))).to.not.contain('Referens');
        expect(await violations(element)).to.deep.equal([]);
        expect(await stored()).to.deep.equal([]);
      });
  });

  describe('several forms', () => {
    const names = ['queued', 'sent', 'rejected'].map((name) => `tillvaxt-pledge-${name}`);

    it('two of a programme show the same outbox, one of another none of it; each event comes once, without words', async () => {
      const box = await place(
        `${markup}${markup}<tillvaxt-programme src="/contract/examples/valid/programme/no-optional-fields.json" endpoint="${endpoint}"><${tag}></${tag}></tillvaxt-programme>`,
      );
      const [first, second, foreign] = [...box.querySelectorAll<HTMLElement>(tag)] as [
        HTMLElement,
        HTMLElement,
        HTMLElement,
      ];
      const events: string[] = [];
      for (const name of names)
        box.addEventListener(name, (event) =>
          events.push(`${name.split('-').pop()} ${JSON.stringify((event as CustomEvent).detail)}`),
        );
      const said = await consoleDuring(async () => {
        await answering(busy, async () => {
          await pledge(second, 'hemligheten');
          await shows(second, 'queued', 'hemligheten');
        });
        await shows(first, 'outbox-waiting', 'hemligheten');
        press(first, 'outbox-send');
        await shows(first, 'outbox-received');
        await shows(second, 'receipt', 'hemligheten');
        // The receipt stays where it was asked for.
        expect(referenceIn(await shows(first, 'outbox-received'))).to.equal(visibleText(part(second, 'reference')));
        press(first, 'outbox-dismiss');
        await isGone(first, 'outbox');
        press(second, 'another');
        await shows(second, 'form');
        await answering(
          () => refusal('#/commitment'),
          async () => {
            await pledge(first, 'hemligheten igen');
            await shows(first, 'error-summary');
          },
        );
      });
      expect(shown(foreign, 'outbox')).to.equal(null);
      const detail = JSON.stringify({ programme: 'fagersta-norberg', areas: ['larande'], actorType: 'company' });
      expect(events).to.deep.equal([
        `queued ${detail}`,
        `sent ${detail}`,
        `queued ${detail}`,
        'rejected {"programme":"fagersta-norberg","status":422}',
      ]);
      expect(said.join() + events.join() + location.href + document.title + document.cookie).to.not.contain(
        'hemligheten',
      );
    });
  });

  it('another page that sends brings the receipt here too: one record, and the other keeps what it shows', async () => {
    const element = await form();
    await answering(busy, async () => {
      await pledge(element, 'Två sidor');
      await shows(element, 'queued');
    });
    const other = await anotherPage();
    await shows(other, 'outbox-send');
    press(other, 'outbox-send');
    const reference = referenceIn(await shows(other, 'outbox-received'));
    await shows(element, 'reference', reference);
    await nextFrame();
    expect(textOf(part(other, 'outbox'))).to.contain(reference);
    expect(records('Två sidor')).to.deep.equal([reference]);
  });

  it('another page that deletes what waits here is told of, in sight and aloud, and the form is free for the next', async () => {
    const element = await form();
    await answering(busy, async () => {
      await pledge(element, 'Borta');
      await shows(element, 'queued', 'Borta');
    });
    const heard = listen(element);
    await forget();
    expect(await shows(element, 'queued', 'Löftet är borttaget härifrån.')).to.not.contain('Borta');
    await hears(heard, 'Löftet är borttaget härifrån.');
    expect(await violations(element)).to.deep.equal([]);
    press(element, 'another');
    expect(await shows(element, 'title')).to.equal('Ge ett löfte');
    expect(focused(element)).to.equal('title');
  });

  it('the receipt is shown of a pledge that another page deletes while it is on its way from here', async () => {
    const element = await form();
    await answering(busy, async () => {
      await pledge(element, 'Redan skickat');
      await shows(element, 'queued', 'Redan skickat');
    });
    const { answer, release } = held();
    await answering(answer, async () => {
      press(element, 'outbox-send');
      await shows(element, 'outbox-state', 'Skickar');
      await forget();
      await shows(element, 'queued', 'Löftet är borttaget härifrån.');
      release();
      const reference = await shows(element, 'reference');
      expect(records('Redan skickat')).to.deep.equal([reference]);
    });
  });

  if (can.setViewport)
    it('needs no sideways scrolling at 320 CSS px, in every state and in the queued view', async () => {
      await setViewport({ width: 320, height: 800 });
      try {
        const long = 'Arbetsmarknadsförvaltningssamordningsansvariga'.repeat(4);
        await keep(
          anEntry({}, { commitment: long, email: `${long}@exempel.se` }),
          anEntry({ state: 'blocked', why: 'notAllowed' }),
          anEntry({ state: 'refused', why: 'refused', faults: [{ pointer: '#/email', code: 'format' }] }),
          anEntry({ state: 'expired', pledge: undefined }),
        );
        const box = await place('');
        box.style.margin = '-8px';
        const element = await form();
        await shows(element, 'outbox-refused');
        for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
        for (const [lang, size] of [
          ['sv', '100%'],
          ['en', '100%'],
          ['fi', '100%'],
          ['fi', '200%'],
        ] as const) {
          element.lang = lang;
          part(element, 'base').style.fontSize = size;
          await waitUntil(() => part(element, 'base').lang === lang);
          await settled(document.body);
          expect(document.documentElement.scrollWidth, `${lang} ${size}`).to.be.at.most(320);
        }
        element.lang = 'sv';
        part(element, 'base').style.fontSize = '';
        await settled(document.body);
        await answering(busy, async () => {
          await pledge(element, long);
          await shows(element, 'queued');
        });
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      } finally {
        await setViewport({ width: 1280, height: 800 });
      }
    });
});

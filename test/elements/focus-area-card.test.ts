import { endpoint } from '/collector.js';
import { expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define.ts';
import { examples as written } from '../../src/elements/focus-area-card/focus-area-card.examples.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { pageScope, tallyOf } from '../../src/internal/scope.ts';
import { accessibilitySuite, violations } from '../suites/accessibility.ts';
import { can } from '../suites/capabilities.ts';
import { isolationSuite } from '../suites/isolation.ts';
import { languageSuite } from '../suites/language.ts';
import { lifecycleSuite } from '../suites/lifecycle.ts';
import { consoleDuring, paintedBytes, part, place, settled, visibleText } from '../suites/page.ts';
import { sendPledge } from './send-pledge.ts';

const tag = 'tillvaxt-focus-area-card';
const markup = `<${tag} area="larande" pledge-href="#lofte"></${tag}>`;
const examples = written.map((example) => ({ ...example, html: example.html.replace('/v1/pledges', endpoint) }));
const larande = fagerstaNorbergSv.areas.find(({ id }) => id === 'larande')!;

describe(`<${tag}>`, () => {
  afterEach(() => pageScope().answers.update({ areas: [], actorType: undefined }));

  const card = async (html = markup): Promise<HTMLElement> => (await place(html)).querySelector<HTMLElement>(tag)!;

  const shows = (element: HTMLElement, name: string): boolean =>
    element.shadowRoot!.querySelector(`[part~=${name}]`)?.checkVisibility() ?? false;

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
    part(element, 'more-label').click();
    pageScope().answers.update({ actorType: 'company' });
    await nextFrame();
    expect(part<HTMLDetailsElement>(element, 'more').open, 'open as before').to.equal(true);
    expect(visibleText(element)).to.contain(larande.actions['company']![0]!);
    expect(visibleText(element)).to.not.contain(larande.actions['individual']![0]!);
    expect(visibleText(part(element, 'actor-type'))).to.equal('Din roll: Företag');
  });

  it('draws a motif of its own for each area, for the eye only, large enough to be seen', async () => {
    const box = await place(fagerstaNorbergSv.areas.map(({ id }) => `<${tag} area="${id}"></${tag}>`).join(''));
    const emblems = [...box.querySelectorAll(tag)].map((element) => part(element, 'emblem'));
    const drawn = emblems.map((emblem) => [...emblem.querySelectorAll('path')].map((path) => path.getAttribute('d')));
    expect(new Set(drawn.flat()).size).to.equal(2 * fagerstaNorbergSv.areas.length);
    for (const emblem of emblems) {
      expect(emblem.getAttribute('aria-hidden')).to.equal('true');
      expect(emblem.getBoundingClientRect().height).to.be.at.least(64);
      expect(getComputedStyle(emblem).stroke).to.equal(getComputedStyle(emblem).color);
    }
  });

  it('shows growth rings for the areas of another programme', async () => {
    const box = await place(
      `<tillvaxt-programme src="/contract/examples/valid/programme/no-optional-fields.json">
        <${tag} area="outdoors"></${tag}></tillvaxt-programme>`,
    );
    const element = box.querySelector<HTMLElement>(tag)!;
    expect(part(element, 'emblem').querySelectorAll('path')).to.have.length(2);
    expect(part(element, 'emblem').lastElementChild!.getAttribute('d')).to.match(/^M32 4a28 28/);
  });

  it('shows the page author’s picture in place of the motif, and the motif again when the picture is gone', async () => {
    const element = await card(examples.find(({ name }) => name === 'withPicture')!.html);
    const seen = (): boolean[] => ['motif', 'media', 'figcaption'].map((name) => shows(element, name));
    expect(seen()).to.deep.equal([false, true, true]);
    const [caption, credit] = [...element.querySelectorAll('span')].map((span) => span.getBoundingClientRect());
    expect(credit!.left - caption!.right, 'a space between caption and credit').to.be.greaterThan(3);
    element.querySelector('[slot=image]')!.remove();
    await nextFrame();
    await settled(element.parentElement!);
    expect(seen()).to.deep.equal([true, false, false]);
  });

  it('compact: title, summary and choice; neither the longer text nor what one can do', async () => {
    const element = await card(`<${tag} area="larande" density="compact" pledge-href="#lofte"></${tag}>`);
    const shown = visibleText(element);
    expect(shown).to.contain(larande.title).and.contain(larande.summary).and.contain('Jag vill bidra här');
    expect(shown).to.not.contain(larande.text[0]!);
    expect(shown).to.not.contain(larande.actions['company']![0]!);
    const full = await card();
    const height = (each: HTMLElement): number => each.getBoundingClientRect().height;
    expect(height(element)).to.be.lessThan(height(full) / 2);
    element.removeAttribute('density');
    await nextFrame();
    expect(visibleText(element)).to.equal(visibleText(full));
  });

  it('says once what is wrong with an unknown density, and shows the full card', async () => {
    const said = await consoleDuring(async () => {
      for (let time = 0; time < 2; time++)
        expect(visibleText(await card(`<${tag} area="larande" density="tight"></${tag}>`))).to.contain(
          larande.text[0]!,
        );
    });
    expect(said).to.deep.equal([`<${tag}> attribute density: "tight"; expected "full" or "compact", "full" is used`]);
  });

  for (const density of ['full', 'compact'])
    it(`${density}: nothing reaches out of it in a narrow column, nor with text of 200 %`, async () => {
      for (const [width, size] of [
        ['280px', 'medium'],
        ['320px', '200%'],
        ['600px', '200%'],
        ['900px', 'medium'],
      ] as const) {
        const box = await place(examples.find(({ name }) => name === 'longWords')!.html);
        box.style.inlineSize = width;
        const element = box.querySelector<HTMLElement>(tag)!;
        element.setAttribute('density', density);
        await nextFrame();
        part(element, 'base').style.fontSize = size;
        const { left, right } = part(element, 'card').getBoundingClientRect();
        for (const name of ['title', 'summary', 'choice', 'pledge-link', 'emblem']) {
          const inner = part(element, name).getBoundingClientRect();
          expect(inner.left, `${name} ${width} ${size}`).to.be.at.least(left);
          expect(inner.right, `${name} ${width} ${size}`).to.be.at.most(right);
        }
        expect(part(element, 'title').scrollWidth).to.be.at.most(part(element, 'title').clientWidth + 1);
      }
    });

  describe('how many have pledged here', () => {
    const counted = (html: string, at: string): string =>
      `<tillvaxt-programme endpoint="${at}">${html}</tillvaxt-programme>`;
    const count = (element: HTMLElement): string => visibleText(part(element, 'count'));

    /** Runs `work` with a fetch that asks `answer` first; undefined lets the request pass. */
    const asking = async (
      answer: (url: string) => Promise<Response> | undefined,
      work: () => Promise<void>,
    ): Promise<void> => {
      const { fetch } = window;
      window.fetch = (url, init) => answer(url as string) ?? fetch(url, init);
      try {
        await work();
      } finally {
        window.fetch = fetch;
      }
    };
    const tally = (areas: Record<string, number>): Response =>
      Response.json({
        programme: 'fagersta-norberg',
        asOf: '2026-12-18T12:00:00.250Z',
        received: { total: 9, areas, actorTypes: {} },
        published: { total: 0, areas: {}, actorTypes: {} },
      });

    it('shows what the endpoint has received for the area, and more after a pledge from the page', async () => {
      await sendPledge();
      const element = await card(counted(markup, endpoint));
      const source = tallyOf(endpoint, 'fagersta-norberg');
      const received = (): number => source.tally!.received.areas['larande']!;
      const shown = (): string =>
        received() === 1 ? '1 löfte har kommit in här' : `${received()} löften har kommit in här`;
      await source.refresh();
      await nextFrame();
      const before = received();
      expect(before).to.be.at.least(1);
      expect(count(element)).to.equal(shown());
      await sendPledge();
      await source.refresh();
      await nextFrame();
      expect(received()).to.be.greaterThan(before);
      expect(count(element)).to.equal(shown());
    });

    it('asks once for six cards, and for none without an endpoint', async () => {
      const asked: string[] = [];
      const heard = (url: string): undefined => void asked.push(url);
      await asking(heard, async () => {
        const plain = await card();
        expect(plain.shadowRoot!.querySelector('[part=count]')).to.equal(null);
        const six = fagerstaNorbergSv.areas.map(({ id }) => `<${tag} area="${id}"></${tag}>`).join('');
        const box = await place(counted(six, `${endpoint}?six`));
        await waitUntil(() => [...box.querySelectorAll<HTMLElement>(tag)].every((element) => count(element)));
      });
      expect(asked).to.deep.equal([`${endpoint}/tally?six=&programme=fagersta-norberg`]);
    });

    it('says it in the reader’s language and by its rules, nobody included', async () => {
      const number = { ledarskap: 1, larande: 12345 };
      const words: Readonly<Record<string, readonly [string, string, string]>> = {
        sv: ['1 löfte har kommit in här', '12 345 löften har kommit in här', 'Ingen än – bli den första'],
        en: ['1 pledge has come in here', '12,345 pledges have come in here', 'Nobody yet – be the first'],
        fi: ['Tähän on tullut 1 lupaus', 'Tähän on tullut 12 345 lupausta', 'Ei vielä kukaan – ole ensimmäinen'],
      };
      const at = new URL('/languages', location.href).href;
      await asking(
        (url) => (url.startsWith(at) ? Promise.resolve(tally(number)) : undefined),
        async () => {
          for (const [lang, expected] of Object.entries(words)) {
            const cards = ['ledarskap', 'larande', 'social-tillit'].map((id) => `<${tag} area="${id}"></${tag}>`);
            const box = await place(`<div lang="${lang}">${counted(cards.join(''), at)}</div>`);
            const elements = [...box.querySelectorAll<HTMLElement>(tag)];
            await waitUntil(() =>
              elements.every((element) => element.shadowRoot!.querySelector('[part=count]') && count(element)),
            );
            expect(elements.map((element) => count(element).replace(/\s/g, ' '))).to.deep.equal(expected);
          }
        },
      );
    });

    it('says nothing while the endpoint has not answered, and nothing moves when it does', async () => {
      let answer!: (response: Response) => void;
      const answered = new Promise<Response>((done) => (answer = done));
      const at = new URL('/late', location.href).href;
      await asking(
        (url) => (url.startsWith(at) ? answered : undefined),
        async () => {
          const full = await card(counted(markup, at));
          const compact = await card(counted(`<${tag} area="larande" density="compact"></${tag}>`, at));
          const heights = (): number[] => [full, compact].map((element) => element.getBoundingClientRect().height);
          const before = heights();
          expect(count(full) + count(compact)).to.equal('');
          answer(tally({ larande: 1234 }));
          await waitUntil(() => count(full) && count(compact));
          expect(heights()).to.deep.equal(before);
        },
      );
    });

    it('says nothing where the endpoint is away, answers something else, or goes away later', async () => {
      for (const away of ['http://127.0.0.1:9/v1/pledges', new URL('/src/index.ts', location.href).href]) {
        const element = await card(counted(markup, away));
        await waitUntil(() => tallyOf(away, 'fagersta-norberg').failed);
        await nextFrame();
        expect(count(element)).to.equal('');
      }
      const at = new URL('/leaving', location.href).href;
      let here = true;
      await asking(
        (url) =>
          !url.startsWith(at) ? undefined : here ? Promise.resolve(tally({})) : Promise.reject(new TypeError()),
        async () => {
          const element = await card(counted(markup, at));
          await waitUntil(() => count(element) === 'Ingen än – bli den första');
          here = false;
          await tallyOf(at, 'fagersta-norberg').refresh();
          await nextFrame();
          expect(count(element)).to.equal('');
        },
      );
    });
  });

  it('lets the page author’s words win over the programme’s', async () => {
    const element = await card(
      `<${tag} area="larande"><b slot="title">Egen rubrik</b><span slot="summary">Egen text</span></${tag}>`,
    );
    const shown = visibleText(element);
    expect(shown).to.contain('Egen rubrik').and.contain('Egen text');
    expect(shown).to.not.contain(larande.summary);
  });

  it('offers to read more only where there is more to read', async () => {
    const bare = `<tillvaxt-programme src="/malformed/without-words"><${tag} area="meeting"></${tag}></tillvaxt-programme>`;
    const more = (element: HTMLElement): boolean => shows(element, 'more-label');
    expect(more(await card())).to.equal(true);
    await consoleDuring(async () => {
      const element = await card(bare);
      expect(more(element)).to.equal(false);
      element.insertAdjacentHTML('beforeend', '<p slot="text">Sidans egen text</p>');
      await waitUntil(() => more(element));
    });
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

  it('keeps what is open and what has the focus when it shows something else', async () => {
    const box = await place(`<tillvaxt-programme>${markup}</tillvaxt-programme>`);
    const [programme, element] = [box.querySelector('tillvaxt-programme')!, box.querySelector<HTMLElement>(tag)!];
    part(element, 'more-label').click();
    const changes: [what: string, has: string, change: () => void, shows: () => boolean][] = [
      ['language', 'checkbox', () => (box.lang = 'fi'), () => visibleText(element).includes('Lue lisää')],
      [
        'area',
        'more-label',
        () => element.setAttribute('area', 'ledarskap'),
        () => !visibleText(element).includes(larande.title),
      ],
      ['number', 'pledge-link', () => programme.setAttribute('endpoint', endpoint), () => shows(element, 'count')],
      ['no link', 'checkbox', () => element.removeAttribute('pledge-href'), () => !shows(element, 'pledge-link')],
      [
        'level',
        'checkbox',
        () => element.setAttribute('heading-level', '4'),
        () => part(element, 'title').ariaLevel === '4',
      ],
    ];
    for (const [what, has, change, isShown] of changes) {
      part(element, has).focus();
      change();
      await waitUntil(isShown, what);
      await settled(box);
      expect(part<HTMLDetailsElement>(element, 'more').open, what).to.equal(true);
      expect(element.shadowRoot!.activeElement === part(element, has), `${what}: focus`).to.equal(true);
    }
  });

  it('shows another area whole after a page translator has been in it', async () => {
    const element = await card();
    for (const text of [
      part(element, 'summary').firstElementChild!,
      ...part(element, 'text').querySelectorAll('li, p'),
    ]) {
      const font = document.createElement('font');
      font.append(...text.childNodes);
      font.textContent = 'Translated';
      text.append(font);
    }
    element.setAttribute('area', 'ledarskap');
    await settled(element.parentElement!);
    const untouched = await card(`<${tag} area="ledarskap" pledge-href="#lofte"></${tag}>`);
    expect(visibleText(element)).to.equal(visibleText(untouched));
  });

  it('opens by the keyboard and keeps the text reachable', async () => {
    const element = await card();
    const details = part<HTMLDetailsElement>(element, 'more');
    part(element, 'more-label').focus();
    await sendKeys({ press: 'Enter' });
    expect(details.open).to.equal(true);
    expect(part(element, 'text').checkVisibility()).to.equal(true);
    await waitUntil(() => element.matches(':state(open)'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !element.matches(':state(open)'));
  });

  it('is not open for the page any more when it has nothing to open', async () => {
    const element = await card();
    part(element, 'more-label').click();
    await waitUntil(() => element.matches(':state(open)'));
    element.setAttribute('density', 'compact');
    await settled(element.parentElement!);
    expect(element.matches(':state(open)')).to.equal(false);
  });

  describe('chosen', () => {
    /** What a card looks like, colours left out. */
    const shape = (element: HTMLElement): string => {
      const { boxShadow, outlineStyle, outlineWidth } = getComputedStyle(part(element, 'card'));
      return [
        boxShadow === 'none',
        outlineStyle,
        outlineWidth,
        part<HTMLInputElement>(element, 'checkbox').checked,
      ].join();
    };

    it('is seen by more than colour, and by a field in the brand’s', async () => {
      const element = await card();
      const before = shape(element);
      part<HTMLInputElement>(element, 'checkbox').click();
      await nextFrame();
      expect(shape(element)).to.not.equal(before);
      expect(shape(element)).to.contain('false,').and.contain(',true');
      const { backgroundColor, color } = getComputedStyle(part(element, 'motif'));
      expect(paintedBytes(backgroundColor)).to.deep.equal([29, 92, 74]);
      expect(paintedBytes(color)).to.deep.equal([255, 255, 255]);
    });

    if (can.emulateMedia)
      it('is outlined in forced colours, and axe finds nothing', async () => {
        const element = await card();
        part<HTMLInputElement>(element, 'checkbox').click();
        await nextFrame();
        await executeServerCommand('media-features', [{ name: 'forced-colors', value: 'active' }]);
        try {
          expect(getComputedStyle(part(element, 'card')).outlineStyle).to.equal('solid');
          expect(await violations(element)).to.deep.equal([]);
        } finally {
          await executeServerCommand('media-features', []);
        }
      });
  });

  if (can.emulateMedia)
    it('prints whole and open, black on white whatever the page’s colours, without what is only for the screen', async () => {
      const element = await card();
      element.style.setProperty('--tillvaxt-surface', '#111');
      element.style.setProperty('--tillvaxt-text', '#eee');
      part<HTMLInputElement>(element, 'checkbox').click();
      await nextFrame();
      const open = (): boolean => part(element, 'actions').checkVisibility();
      expect(open(), 'on the screen').to.equal(false);
      await emulateMedia({ media: 'print' });
      try {
        expect(open(), 'on paper').to.equal(true);
        expect(paintedBytes(getComputedStyle(part(element, 'card')).backgroundColor)).to.deep.equal([255, 255, 255]);
        for (const name of ['title', 'summary', 'actions-title'])
          expect(paintedBytes(getComputedStyle(part(element, name)).color), name).to.deep.equal([0, 0, 0]);
        expect(part(element, 'footer').checkVisibility()).to.equal(false);
        expect(getComputedStyle(part(element, 'motif')).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });

  it('never moves focus on its own', async () => {
    const box = await place('<button>x</button>');
    box.querySelector('button')!.focus();
    box.insertAdjacentHTML('beforeend', markup);
    await nextFrame();
    expect(document.activeElement).to.equal(box.querySelector('button'));
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
lifecycleSuite(tag, examples, { area: 'ledarskap', density: 'compact', pledgeHref: '#lofte', headingLevel: 4 });

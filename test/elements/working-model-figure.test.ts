import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { Programme } from '../../contract/types.ts';
import '../../src/define.ts';
import { fit } from '../../src/elements/working-model-figure/fit.ts';
import { examples } from '../../src/elements/working-model-figure/working-model-figure.examples.ts';
import { pageScope } from '../../src/internal/scope.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { accessibilitySuite, violations } from '../suites/accessibility.ts';
import { can } from '../suites/capabilities.ts';
import { isolationSuite } from '../suites/isolation.ts';
import { languageSuite } from '../suites/language.ts';
import { lifecycleSuite } from '../suites/lifecycle.ts';
import { deep, paintedBytes, part, place, settled, typeInto, visibleText } from '../suites/page.ts';

const tag = 'tillvaxt-working-model-figure';
const markup = `<${tag} pledge-href="#lofte"></${tag}>`;
const { questions } = fagerstaNorbergSv.workingModel;

/** What the device keeps is put there by the stories, and axe run there; here these would all be the empty figure. */
const bare = examples.filter(({ plan, html }) => !plan || html.includes('src='));

accessibilitySuite(tag, bare);
isolationSuite(tag, markup);
languageSuite(tag, markup, { sv: 'Nästa fråga', en: 'Next question', fi: 'Seuraava kysymys' });
lifecycleSuite(tag, bare, { headingLevel: 3, pledgeHref: '#lofte' });

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
  const all = (element: HTMLElement, selector: string): HTMLElement[] => [
    ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
  ];
  /** Which questions are shown as near, by their rings, their buttons or their rows in the review. */
  const near = (element: HTMLElement, name: string): string[] =>
    all(element, `[part~=${name}-near]`).map((found) => found.closest<HTMLElement>('[data-at]')!.dataset.at!);
  const over = async (element: HTMLElement, selector: string): Promise<void> => {
    const event = { bubbles: true, composed: true };
    element.shadowRoot!.querySelector(selector)!.dispatchEvent(new PointerEvent('pointerover', event));
    await nextFrame();
  };
  const inProgramme = async (file: string, width = ''): Promise<HTMLElement> => {
    const box = await place(
      `<tillvaxt-programme src="/contract/examples/valid/programme/${file}.json">${markup}</tillvaxt-programme>`,
    );
    box.style.width = width;
    await nextFrame();
    return box.querySelector<HTMLElement>(tag)!;
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

  it('takes a double click for one: no question is skipped, and none answered that nobody has read', async () => {
    const element = await figure();
    await nextFrame();
    const press = async (target: HTMLElement, detail: number): Promise<void> => {
      target.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, composed: true, cancelable: true }));
      await nextFrame();
    };
    const answer = (): HTMLInputElement => part<HTMLInputElement>(element, 'checkbox');
    await press(part(element, 'button-primary'), 1);
    await press(part(element, 'button-primary'), 2);
    expect(visibleText(part(element, 'progress'))).to.equal('Steg 2 av 6');
    await press(answer(), 2);
    expect(answer().checked).to.equal(false);
    expect(pageScope().answers.answers.areas).to.deep.equal([]);
    await press(answer(), 1);
    expect(answer().checked).to.equal(true);
    await press(part(element, 'button-primary'), 1);
    expect(visibleText(part(element, 'progress'))).to.equal('Steg 3 av 6');
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

  it('shows a question and its ring as one, whichever of them the reader points at', async () => {
    const element = await figure();
    for (const selector of ['[part~=step][data-at="3"]', '[part~=ring]', '[part~=mark][data-at="3"]']) {
      const found = selector === '[part~=ring]' ? '[part~=target][data-at="3"] [part~=ring]' : selector;
      await over(element, found);
      for (const name of ['ring', 'step']) expect(near(element, name), found).to.deep.equal(['3']);
      part(element, 'layout').dispatchEvent(new PointerEvent('pointerleave'));
      await nextFrame();
      expect(near(element, 'ring')).to.deep.equal([]);
    }
    part(element, 'step-review').click();
    await nextFrame();
    await over(element, '[part~=target][data-at="1"] [part~=ring]');
    expect(near(element, 'row')).to.deep.equal(['1']);
    await over(element, '[part~=row][data-at="2"] dt');
    expect(near(element, 'ring')).to.deep.equal(['2']);
  });

  it('shows the ring of the question whose button has the focus', async () => {
    const element = await figure();
    all(element, '[part~=step]')[4]!.focus();
    await nextFrame();
    expect(near(element, 'ring')).to.deep.equal(['4']);
    part(element, 'button-primary').focus();
    await nextFrame();
    expect(near(element, 'ring')).to.deep.equal([]);
  });

  it('leaves no gap between the rings to point into, and a press on one leads to its question', async () => {
    const element = await figure();
    part(element, 'drawing').scrollIntoView({ block: 'center' });
    const bottom = (index: number): DOMRect =>
      (index < 0
        ? part(element, 'core')
        : all(element, `[data-at="${index}"] [part~=ring]`)[0]!
      ).getBoundingClientRect();
    for (const [index, question] of questions.entries()) {
      const { left, width, bottom: edge } = bottom(index);
      for (const share of [0.1, 0.9]) {
        const y = edge + (bottom(index - 1).bottom - edge) * share;
        const found = element.shadowRoot!.elementFromPoint(left + width / 2, y)!;
        expect(found.closest<SVGElement>('[data-at]')?.dataset.at, `${index} at ${share}`).to.equal(String(index));
        found.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }
      await nextFrame();
      expect(visibleText(part(element, 'question'))).to.equal(question.title);
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'question'));
    }
  });

  it('says nothing of the drawing to assistive technology, and leaves nothing in it to stop at', async () => {
    const element = await figure();
    const drawing = part(element, 'drawing').firstElementChild!;
    expect(drawing.getAttribute('aria-hidden')).to.equal('true');
    expect(drawing.querySelectorAll('a, button, [tabindex], [role]')).to.have.length(0);
  });

  it('draws the whole line of a closed ring, and a part of an open one', async () => {
    const element = await figure();
    await step(element, 2);
    all(element, '[part~=checkbox]')[0]!.click();
    await nextFrame();
    await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
    const offsets = all(element, '[part~=ring-line]').map((line) =>
      Number.parseFloat(getComputedStyle(line).strokeDashoffset),
    );
    expect(offsets).to.deep.equal([72, 0, 72, 72, 72, 72]);
  });

  it('moves only for readers who have not asked for less motion', async () => {
    const element = await figure();
    const moving = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-reduced-motion: no-preference'))
          return [];
        if (rule instanceof CSSGroupingRule) return moving(rule.cssRules);
        return /(transition|animation)[a-z-]*: (?!initial)/.test(rule.cssText) ? [rule.cssText] : [];
      });
    expect(element.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => moving(cssRules))).to.deep.equal([]);
  });

  if (can.emulateMedia)
    for (const [value, expected] of [
      ['no-preference', [600]],
      ['reduce', []],
    ] as const)
      it(`closes a ring in this many milliseconds with prefers-reduced-motion: ${value}: ${expected.join('') || 'at once'}`, async () => {
        await executeServerCommand('media-features', [{ name: 'prefers-reduced-motion', value }]);
        try {
          const element = await figure();
          await step(element, 2);
          all(element, '[part~=checkbox]')[0]!.click();
          await settled(document.body);
          getComputedStyle(part(element, 'ring-line-closed')).strokeDashoffset;
          const closing = element
            .shadowRoot!.getAnimations()
            .filter((each) => each instanceof CSSTransition && each.transitionProperty === 'stroke-dashoffset');
          expect(closing.map(({ effect }) => effect!.getTiming().duration)).to.deep.equal(expected);
        } finally {
          await executeServerCommand('media-features', []);
        }
      });

  it('leads to the review from any question, and shows there whom the reader speaks for', async () => {
    const element = await figure();
    pageScope().answers.update({ actorType: 'association', speaksFor: 'organisation' });
    await step(element, 2);
    const review = part(element, 'step-review');
    review.click();
    await nextFrame();
    expect(review.getAttribute('aria-current')).to.equal('step');
    expect(visibleText(part(element, 'answer'))).to.equal('Förening Vem talar du för? En organisation');
    part(element, 'button').click();
    await nextFrame();
    expect(visibleText(part(element, 'question'))).to.equal(questions[5]!.title);
  });

  it('gives the hint before the field that it is about, and as its description', async () => {
    const element = await figure();
    pageScope().answers.update({ actorType: 'individual' });
    await step(element, 4);
    const [hint, field] = [part(element, 'hint'), part(element, 'field')];
    expect(hint.compareDocumentPosition(field)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(field.getAttribute('aria-describedby')!.split(' ')).to.include(hint.id);
    await step(element, 1);
    const moved = part(element, 'choices').getBoundingClientRect().top;
    all(element, '[part~=radio]')[0]!.click();
    await nextFrame();
    expect(part(element, 'choices').getBoundingClientRect().top).to.equal(moved);
  });

  it('shows the role at the centre, the programme’s own words before it is known', async () => {
    const element = await figure();
    expect(all(element, '[part~=core-text]').map(visibleText).join(' ')).to.equal('Jag, i min roll');
    pageScope().answers.update({ actorType: 'company' });
    await nextFrame();
    expect(all(element, '[part~=core-text]').map(visibleText).join(' ')).to.equal('Företag');
  });

  it('sets the words at the centre whole and as large as they fit; only what would be tiny is broken', () => {
    expect(fit('Företag', 50)).to.deep.equal({ lines: ['Företag'], size: 18 });
    expect(fit('Jag, i min roll', 53).lines).to.deep.equal(['Jag, i', 'min roll']);
    expect(fit('Yksityishenkilö', 53).lines).to.deep.equal(['Yksityishenkilö']);
    expect(fit('Kommunalförvaltning', 53).lines).to.deep.equal(['Kommunal-', 'förvaltning']);
    expect(fit('Rikt\u00ADlinje', 53).lines).to.deep.equal(['Riktlinje']);
    const long = 'Elinkeinoelämänkehittämisyhteistyöverkostokoordinaatioryhmät';
    const { lines, size } = fit(long, 53);
    expect(lines.join('').replaceAll('-', '')).to.equal(long);
    expect(size).to.be.at.least(10);
  });

  it('asks any number of questions from three to nine, each with a ring, a number and a button', async () => {
    const file = '/contract/examples/valid/programme/nine-questions.json';
    const programme = (await (await fetch(file)).json()) as Programme;
    const { fetch: own } = window;
    try {
      for (let count = 3; count <= 9; count++) {
        const { workingModel } = programme;
        const asked = workingModel.questions.slice(0, count);
        const answer = JSON.stringify({ ...programme, workingModel: { ...workingModel, questions: asked } });
        window.fetch = () => Promise.resolve(new Response(answer));
        const element = await inProgramme('nine-questions', '280px');
        for (const name of ['ring', 'ring-line', 'mark']) expect(all(element, `[part~=${name}]`)).to.have.length(count);
        expect(all(element, '[part~=sheet]')).to.have.length(count);
        const marks = all(element, '[part~=mark] circle').map((mark) => mark.getBoundingClientRect());
        for (const [index, mark] of marks.entries()) {
          expect(mark.width, 'a number has room').to.be.at.least(18);
          const next = marks[index + 1];
          const apart = next ? Math.hypot(next.x - mark.x, next.y - mark.y) : Infinity;
          expect(apart, `${count}: ${index}`).to.be.at.least(mark.width);
        }
        for (const [index, { title }] of asked.entries()) {
          await step(element, index + 1);
          expect(visibleText(part(element, 'question'))).to.equal(title);
          expect(visibleText(part(element, 'progress'))).to.equal(`Steg ${index + 1} av ${count}`);
        }
        next(element);
        await nextFrame();
        expect(all(element, '[part~=row]')).to.have.length(count);
      }
    } finally {
      window.fetch = own;
    }
  });

  for (const file of ['three-questions-four-areas', 'nine-questions', 'long-words'])
    it(`${file}: nothing runs out of 280 and 320 px, nor with text at 200 %; buttons are large enough`, async () => {
      for (const [width, size] of [
        ['280px', ''],
        ['320px', '200%'],
        ['1200px', ''],
      ] as const) {
        const element = await inProgramme(file, width);
        part(element, 'base').style.fontSize = size;
        const count = all(element, '[part~=step]').length;
        for (let at = 1; at <= count; at++) {
          await step(element, at);
          const { left, right } = element.getBoundingClientRect();
          const outside = deep(element.shadowRoot!)
            .filter(
              (each) =>
                !(each instanceof SVGElement) && each.checkVisibility() && !each.closest('[part~=visually-hidden]'),
            )
            .filter((each) => {
              const box = each.getBoundingClientRect();
              return (
                box.left < left - 1 ||
                box.right > right + 1 ||
                ((each as HTMLElement).scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
              );
            });
          expect(outside.map((each) => `${width} ${at}: ${each.outerHTML.slice(0, 90)}`)).to.deep.equal([]);
          for (const button of all(element, '[part~=button]'))
            expect(button.getBoundingClientRect().height, button.outerHTML).to.be.at.least(44);
          for (const button of all(element, '[part~=step], [part~=change]')) {
            const box = button.getBoundingClientRect();
            expect(Math.min(box.width, box.height), button.outerHTML).to.be.at.least(24);
          }
        }
      }
    });

  it('prints every question, with its answer or room to write, black on white', async () => {
    const element = await figure();
    expect(part(element, 'paper').checkVisibility(), 'on screen').to.equal(false);
    pageScope().answers.update({ actorType: 'company', texts: { existing: 'En svarv', 'first-step': 'Ringer' } });
    await nextFrame();
    const rules = element
      .shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])
      .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText === 'print');
    document.documentElement.style.colorScheme = 'dark';
    for (const { media } of rules) media.mediaText = 'all';
    try {
      expect(part(element, 'panel').checkVisibility()).to.equal(false);
      const sheets = all(element, '[part~=sheet]');
      for (const [index, sheet] of sheets.entries()) {
        expect(sheet.checkVisibility()).to.equal(true);
        expect(getComputedStyle(sheet).breakInside).to.match(/^avoid/);
        expect(visibleText(sheet)).to.contain(questions[index]!.title).and.contain(questions[index]!.help);
      }
      const [who, where, existing, partners, , first] = sheets.map((sheet) => ({
        text: visibleText(sheet),
        boxes: sheet.querySelectorAll('[part~=box]').length,
        lines: sheet.querySelectorAll('[part~=lines], [part~=line]').length,
      }));
      expect(who!.text).to.match(/Företag Vem talar du för\? Mig själv Mig själv i min roll En organisation$/);
      expect([who!.boxes, where!.boxes, existing!.boxes]).to.deep.equal([3, 6, 0]);
      expect(existing!.text).to.contain('En svarv');
      expect([existing!.lines, partners!.lines, first!.lines]).to.deep.equal([0, 1, 1]);
      expect(partners!.text).to.contain(questions[3]!.hints['company']!);
      expect(first!.text).to.match(/Ringer När börjar du\?$/);
      expect(getComputedStyle(part(element, 'figure')).backgroundColor).to.equal('rgb(255, 255, 255)');
      const colours = all(element, '[part~=figure] *')
        .filter((each) => each.checkVisibility() && !(each instanceof SVGElement))
        .map((each) => paintedBytes(getComputedStyle(each).color).join(' '));
      expect(new Set(colours)).to.deep.equal(new Set(['0 0 0']));
    } finally {
      for (const { media } of rules) media.mediaText = 'print';
    }
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

import { endpoint } from '/collector.js';
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define.ts';
import { examples } from '../../src/elements/programme/programme.examples.ts';
import type { TillvaxtProgramme } from '../../src/elements/programme/programme.ts';
import { pageScope } from '../../src/internal/scope.ts';
import { fagerstaNorbergEn } from '../../src/programme/fagersta-norberg.en.ts';
import { accessibilitySuite } from '../suites/accessibility.ts';
import { consoleDuring, part, place, settled, visibleText } from '../suites/page.ts';

const tag = 'tillvaxt-programme';
const card = '<tillvaxt-focus-area-card area="larande"></tillvaxt-focus-area-card>';
const plan = '<tillvaxt-action-plan></tillvaxt-action-plan>';
const other = '/contract/examples/valid/programme/nine-questions.json';

accessibilitySuite(tag, examples);

describe(`<${tag}>`, () => {
  const checkbox = (element: Element): HTMLInputElement => part<HTMLInputElement>(element, 'checkbox');

  it('leaves the page’s own content exactly as it is', async () => {
    const box = await place(`<${tag}><p id="own">Sidans <b>egen</b> text</p></${tag}>`);
    const plain = await place('<p>Sidans <b>egen</b> text</p>');
    const [inside, outside] = [box.querySelector('p')!, plain.querySelector('p')!].map((p) => getComputedStyle(p));
    for (const property of ['font', 'color', 'line-height', 'margin', 'letter-spacing', 'direction', 'display'])
      expect(inside!.getPropertyValue(property), property).to.equal(outside!.getPropertyValue(property));
    expect(box.querySelector(tag)!.children).to.have.length(1);
  });

  it('adds no attribute to itself that the page did not ask for, so that markup from a server stays what it was', async () => {
    const box = await place(`<${tag} endpoint="/v1/pledges">${card}</${tag}>`);
    const element = box.querySelector<TillvaxtProgramme>(tag)!;
    await settled(element);
    expect(element.getAttributeNames()).to.deep.equal(['endpoint']);
    element.colorScheme = 'dark';
    await element.updateComplete;
    expect(element.getAttribute('color-scheme')).to.equal('dark');
    expect(getComputedStyle(element).colorScheme).to.equal('dark');
  });

  it('gives its elements answers of their own', async () => {
    const box = await place(`<${tag}>${card}${card}</${tag}><${tag}>${card}</${tag}>${card}`);
    const [one, two, another, outside] = [...box.querySelectorAll('tillvaxt-focus-area-card')];
    checkbox(one!).click();
    await nextFrame();
    expect([one, two, another, outside].map((element) => checkbox(element!).checked)).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
  });

  it('shares with the rest of the page the plan that the device keeps, from the moment that it is kept', async () => {
    const box = await place(
      `<${tag}>${plan}</${tag}><${tag}>${card}${plan}</${tag}><${tag} src="${other}">${plan}</${tag}>${card}${plan}`,
    );
    const [one, two, foreign, outside] = [...box.querySelectorAll<HTMLElement>('tillvaxt-action-plan')];
    const [mine, theirs] = [...box.querySelectorAll('tillvaxt-focus-area-card')];
    const press = async (element: HTMLElement, id: string): Promise<void> => {
      element.shadowRoot!.querySelector<HTMLElement>(`#${id}`)!.click();
      await nextFrame();
    };
    const areas = (): string[] =>
      [one, two, foreign, outside].map((element) =>
        [...element!.shadowRoot!.querySelectorAll('[part~=area]')].map(visibleText).join(),
      );
    const kept = (words: string): boolean[] =>
      [one, two, foreign, outside].map((element) => visibleText(element!).includes(words));
    try {
      checkbox(mine!).click();
      await nextFrame();
      expect(areas()).to.deep.equal(['', 'Lärande', '', '']);
      await press(one!, 'save');
      expect(areas()).to.deep.equal(['Lärande', 'Lärande', '', 'Lärande']);
      expect(kept('Planen är sparad på den här enheten.')).to.deep.equal([true, true, false, true]);
      checkbox(theirs!).click();
      await nextFrame();
      expect(areas()).to.deep.equal(['', '', '', '']);
      checkbox(mine!).click();
      await nextFrame();
      expect(checkbox(theirs!).checked).to.equal(true);
      expect(localStorage.getItem('tillvaxt-plan:fagersta-norberg')).to.contain('"larande"');
      await press(outside!, 'forget');
      await press(outside!, 'yes');
      expect(localStorage.length).to.equal(0);
      expect(areas()).to.deep.equal(['', '', '', '']);
      expect(kept('Planen finns bara på den här sidan.')).to.deep.equal([true, true, true, true]);
      checkbox(theirs!).click();
      await nextFrame();
      expect(areas(), 'each has its own again').to.deep.equal(['', '', '', 'Lärande']);
    } finally {
      localStorage.clear();
      pageScope().answers.replace({ areas: [], texts: {} });
    }
  });

  it('says at once where another tab has had the plan forgotten', async () => {
    const box = await place(`<${tag}>${plan}</${tag}>`);
    const element = box.querySelector<HTMLElement>('tillvaxt-action-plan')!;
    element.shadowRoot!.querySelector<HTMLElement>('#save')!.click();
    await nextFrame();
    expect(visibleText(element)).to.contain('Planen är sparad på den här enheten.');
    localStorage.clear();
    dispatchEvent(new StorageEvent('storage'));
    await nextFrame();
    expect(visibleText(element)).to.contain('Planen finns bara på den här sidan.');
  });

  it('gives its elements its endpoint, also when it comes later', async () => {
    const box = await place(`<${tag} endpoint="${endpoint}"><tillvaxt-pledge-tally></tillvaxt-pledge-tally></${tag}>`);
    await waitUntil(() => visibleText(part(box.querySelector('tillvaxt-pledge-tally')!, 'number')) !== '–');
    const late = await place(`<${tag}><tillvaxt-pledge-tally data-stays-waiting></tillvaxt-pledge-tally></${tag}>`);
    late.querySelector(tag)!.setAttribute('endpoint', endpoint);
    await waitUntil(() => late.querySelector('tillvaxt-pledge-tally')!.shadowRoot!.querySelector('[part~=number]'));
  });

  it('brings another programme, its own languages included, beside the built-in one', async () => {
    const box = await place(
      `<div lang="en"><${tag} src="${other}"><tillvaxt-focus-areas></tillvaxt-focus-areas></${tag}></div><tillvaxt-focus-areas></tillvaxt-focus-areas>`,
    );
    const [theirs, ours] = [...box.querySelectorAll('tillvaxt-focus-areas')].map((element) => visibleText(element));
    const { areas } = (await (await fetch(other)).json()) as { areas: { title: string }[] };
    for (const { title } of areas) expect(theirs).to.contain(title);
    expect(theirs).to.not.contain('Social tillit');
    expect(ours).to.contain('Social tillit');
  });

  it('asks again for a language that could not be had, when the page comes back to it', async () => {
    const { fetch } = window;
    const english = fagerstaNorbergEn.areas.find(({ id }) => id === 'larande')!.title;
    let isOffline = true;
    let asked = 0;
    window.fetch = (url, init) => {
      if (!(url as string).endsWith('.en.json')) return fetch(url, init);
      asked++;
      return fetch(isOffline ? 'http://localhost:1/' : url, init);
    };
    const box = document.createElement('div');
    const reads = async (lang: string, words: string): Promise<void> => {
      box.lang = lang;
      await waitUntil(() => visibleText(box).includes(words), `${lang}: no "${words}"`);
    };
    try {
      const said = await consoleDuring(async () => {
        (await place('')).append(box);
        box.innerHTML = `<${tag}>${card}${card}</${tag}>`;
        await reads('sv', 'Lärande');
        box.lang = 'en';
        await waitUntil(() => asked > 0);
        await settled(box);
        await nextFrame();
        expect(visibleText(box), 'the first language stands in').to.contain('Lärande');
      });
      expect([asked, said.length], 'nothing is asked for without end').to.deep.equal([1, 1]);
      isOffline = false;
      await reads('sv', 'Lärande');
      await reads('en', english);
      expect(asked).to.equal(2);
    } finally {
      window.fetch = fetch;
    }
  });

  it('marks a programme in another language than the interface with its own lang', async () => {
    const box = await place(
      `<div lang="fi"><${tag} src="${other}"><tillvaxt-working-model-figure></tillvaxt-working-model-figure></${tag}></div>`,
    );
    const figure = box.querySelector<HTMLElement>('tillvaxt-working-model-figure')!;
    expect(part(figure, 'base').lang).to.equal('fi');
    expect(part(figure, 'title').lang).to.equal('en');
    expect(visibleText(figure)).to.contain('Seuraava kysymys');
    const radios = [...figure.shadowRoot!.querySelectorAll<HTMLInputElement>('[type=radio]')];
    for (const radio of [radios[0], radios.at(-1)]) radio!.click();
    part(figure, 'step-review').click();
    await nextFrame();
    const answer = [...part(figure, 'answer').children].map((words) => [
      visibleText(words),
      words.closest<HTMLElement>('[lang]')!.lang,
    ]);
    expect(answer).to.deep.equal([
      ['Islander', 'en'],
      ['Kenen puolesta puhut? Organisaation puolesta', 'fi'],
    ]);
  });

  it('sets a text that runs from the right from the right, and what stands around it from the left', async () => {
    const box = await place(
      `<div lang="sv"><${tag} src="/malformed/right-to-left"><tillvaxt-focus-areas></tillvaxt-focus-areas></${tag}></div>`,
    );
    const cards = box.querySelector('tillvaxt-focus-areas')!.shadowRoot!;
    const card = cards.querySelector<HTMLElement>('tillvaxt-focus-area-card')!;
    const gaps = (name: string): { left: number; right: number } => {
      const element = part(card, name);
      const words = document.createRange();
      words.selectNodeContents(element);
      const [inner, outer] = [words.getBoundingClientRect(), element.getBoundingClientRect()];
      return { left: inner.left - outer.left, right: outer.right - inner.right };
    };
    expect(gaps('title').right).to.be.lessThan(5);
    expect(gaps('title').left).to.be.greaterThan(20);
    expect(gaps('choice').left).to.be.lessThan(5);
  });

  it('follows a change of src', async () => {
    const box = await place(`<${tag}><tillvaxt-focus-areas></tillvaxt-focus-areas></${tag}>`);
    expect(visibleText(box)).to.contain('Social tillit');
    box.querySelector(tag)!.setAttribute('src', other);
    await nextFrame();
    await settled(box);
    expect(visibleText(box)).to.not.contain('Social tillit');
  });

  it('serves an element that moves from one wrapper to another, and out', async () => {
    const box = await place(`<${tag} id="a">${card}</${tag}><${tag} id="b">${card}</${tag}>`);
    const [moving, there] = [...box.querySelectorAll('tillvaxt-focus-area-card')];
    checkbox(moving!).click();
    await nextFrame();
    box.querySelector('#b')!.append(moving!);
    await nextFrame();
    expect(checkbox(moving!).checked).to.equal(false);
    checkbox(there!).click();
    await nextFrame();
    expect(checkbox(moving!).checked).to.equal(true);
    box.append(moving!);
    await nextFrame();
    expect(checkbox(moving!).checked).to.equal(false);
  });

  it('a programme that cannot be had: the fallback stays, one warning names the file and what was expected', async () => {
    for (const [src, expected] of [
      ['/nowhere.json', '404'],
      ['/src/index.ts', 'JSON'],
      ['/package.json', 'expected'],
    ] as const) {
      const said = await consoleDuring(async (heard) => {
        const box = await place(
          `<${tag} src="${src}"><tillvaxt-focus-areas data-stays-waiting><p slot="fallback">Kvar</p></tillvaxt-focus-areas><tillvaxt-vision data-stays-waiting></tillvaxt-vision></${tag}>`,
        );
        await waitUntil(() => heard.length > 0, src);
        await nextFrame();
        expect(visibleText(box)).to.equal('Kvar');
      });
      expect(said, src).to.have.length(1);
      expect(said[0]).to.match(new RegExp(`^<${tag}> attribute src: http.*${src}.*${expected}`));
    }
  });

  it('says what is wrong with an endpoint or partner that is none, and works on', async () => {
    const said = await consoleDuring(async () => {
      const box = await place(`<${tag} endpoint="javascript:alert(1)" partner="Vår Förening">${card}</${tag}>`);
      expect(visibleText(box)).to.contain('Lärande');
    });
    for (const attribute of ['endpoint', 'partner'])
      expect(
        said.filter((line) => line.includes(`attribute ${attribute}`)),
        attribute,
      ).to.have.length(1);
  });

  it('set up by a script: properties without value, and addresses as URL', async () => {
    const box = await place('');
    const said = await consoleDuring(async () => {
      const element = Object.assign<HTMLElement, object>(document.createElement(tag), {
        src: undefined,
        endpoint: new URL('/v1/pledges', location.href),
      });
      const inside = Object.assign<HTMLElement, object>(document.createElement('tillvaxt-focus-area-card'), {
        area: 'larande',
        pledgeHref: new URL('/lofte', location.href),
      });
      element.append(inside);
      box.append(element);
      await settled(inside);
      expect(part(inside, 'title').textContent).to.equal('Lärande');
      expect(part(inside, 'pledge-link').getAttribute('href')).to.equal(`${location.origin}/lofte`);
    });
    expect(said).to.deep.equal([]);
  });

  it('with a src that is no http(s) address shows no other programme in its place', async () => {
    for (const src of ['javascript:hacked=1', 'data:application/json,{}', 'ftp://a/b', 'http://[']) {
      const said = await consoleDuring(async () => {
        const box = await place(
          `<${tag} src="${src}"><tillvaxt-focus-area-card area="larande" data-stays-waiting><p slot="fallback">Kvar</p></tillvaxt-focus-area-card></${tag}>`,
        );
        await nextFrame();
        expect(visibleText(box)).to.equal('Kvar');
      });
      expect(said).to.deep.equal([`<${tag}> attribute src: "${src}"; expected an http(s) address`]);
    }
  });
});

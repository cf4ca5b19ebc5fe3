// R21, R56: whatever stands in a programme file, the page is told once what is wrong, what is valid is used, and nothing of it
// becomes markup.
import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define.ts';
import { malformed, shown, type Malformed, type Shown } from '../suites/malformed-programmes.ts';
import { consoleDuring, deep, place, settled, visibleText } from '../suites/page.ts';

const tags: Readonly<Record<Shown, string>> = {
  vision: 'tillvaxt-vision',
  card: 'tillvaxt-focus-area-card area="meeting"',
  areas: 'tillvaxt-focus-areas',
  figure: 'tillvaxt-working-model-figure',
  plan: 'tillvaxt-action-plan',
  form: 'tillvaxt-pledge-form',
  tally: 'tillvaxt-pledge-tally',
};
const name = (tag: string): string => tag.split(' ')[0]!;
const kept = 'Sidans egna ord';

/** A page of the partner's with every element in it, each with its fallback. */
const pageWith = (src: string, { lang = 'en', without = [] }: Malformed): string => {
  const elements = shown.map(
    (each) =>
      `<${tags[each]} ${without.includes(each) ? 'data-stays-waiting' : ''}><p slot="fallback">${kept}</p></${name(tags[each])}>`,
  );
  return `<main lang="${lang}"><h1>Sidans <b>egen</b> rubrik</h1><tillvaxt-programme src="${src}" endpoint="/ashmere/pledges">${elements.join('')}</tillvaxt-programme></main>`;
};

/** What the page said, threw and left unhandled meanwhile. */
async function heardDuring(work: (heard: readonly string[]) => Promise<void>): Promise<string[]> {
  const thrown: string[] = [];
  const hear = (event: Event): void => void thrown.push(event.type);
  addEventListener('error', hear);
  addEventListener('unhandledrejection', hear);
  try {
    return [...(await consoleDuring(work)), ...thrown];
  } finally {
    removeEventListener('error', hear);
    removeEventListener('unhandledrejection', hear);
  }
}

/** Waits until the wrapper has its programme, or knows that there is none. */
async function arrived(
  box: HTMLElement,
  { without = [], warning }: Malformed,
  heard: readonly string[],
): Promise<void> {
  await settled(box);
  if (warning) await waitUntil(() => heard.length > 0, 'there is a warning', { timeout: 8000 });
  if (without.length < shown.length)
    await waitUntil(() => /\b5\b/.test(visibleText(box.querySelector(name(tags.tally))!)), 'the tally is there', {
      timeout: 8000,
    });
  await settled(box);
}

/** What of a data file must never stand in a page as an element. */
const foreign = 'script, img, iframe, b, i, object, [onerror], [href^="javascript:"]';

describe('a programme file with', () => {
  const { timeout } = AbortSignal;
  afterEach(() => Object.assign(AbortSignal, { timeout }));

  for (const [file, what] of Object.entries(malformed)) {
    if (what.isTranslation) continue;
    it(file, async () => {
      const { answer, warning, without = [], shows = [], eachShows = '', hides = [] } = what;
      const src = `/malformed/${file}`;
      // A silent server is not waited for: the clock is put forward.
      if (answer === 'silent') AbortSignal.timeout = () => timeout.call(AbortSignal, 50);
      const before = Object.keys(window).length;
      const head = document.head.outerHTML;
      let box!: HTMLElement;
      let asked!: string;
      const heard = await heardDuring(async (soFar) => {
        box = await place(pageWith(src, what));
        await arrived(box, what, soFar);
        asked = visibleText(box);
        await answerAll(box);
      });

      if (warning) {
        expect(heard).to.have.length(1);
        expect(heard[0])
          .to.match(/^<tillvaxt-programme> attribute src: http:/)
          .and.match(warning);
        if (!shows.length) expect(heard[0]).to.contain(src);
      } else expect(heard).to.deep.equal([]);

      for (const each of shown) {
        const text = visibleText(box.querySelector(name(tags[each]))!);
        if (without.includes(each)) expect(text, each).to.equal(kept);
        else expect(text, each).to.contain(eachShows).and.not.contain(kept).and.not.equal('');
      }
      const text = visibleText(box);
      // Once who one is is known, the others are no longer offered.
      for (const words of shows) expect(`${asked} ${text}`).to.contain(words);
      for (const words of [...hides, 'undefined', '[object', 'NaN', 'function']) expect(text).to.not.contain(words);

      expect(box.querySelector('h1')!.outerHTML).to.equal('<h1>Sidans <b>egen</b> rubrik</h1>');
      const inside = [...box.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? deep(each.shadowRoot) : []));
      expect(inside.filter((each) => each.matches(foreign)).map((each) => each.outerHTML)).to.deep.equal([]);
      expect(document.head.outerHTML).to.equal(head);
      expect(Object.keys(window).length, 'names on the window').to.equal(before);
    });
  }
});

/** Goes through the figure to its end with an answer everywhere, as a reader would; chooses in the cards and the form. */
async function answerAll(box: HTMLElement): Promise<void> {
  const roots = [...box.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? []);
  for (const root of roots)
    for (let step = 0; step < 20; step++) {
      for (const choice of root.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]'))
        if (!choice.checked) choice.click();
      for (const field of root.querySelectorAll('textarea')) {
        field.value = 'Ett svar';
        field.dispatchEvent(new Event('input'));
      }
      const next = root.querySelector<HTMLElement>('[part~=figure] [part~=button-primary]');
      if (!next) break;
      next.click();
      await settled(box);
    }
  await settled(box);
}

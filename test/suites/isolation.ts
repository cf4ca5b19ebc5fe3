import { expect } from '@open-wc/testing';
import { can } from './capabilities.ts';
import { setViewport } from '@web/test-runner-commands';
import { deep, settled } from './page.ts';

/** Host pages that are not kind to what is embedded in them. */
const hostile: Readonly<Record<string, string>> = {
  '62.5 % root font': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'rules for everything': `* { letter-spacing: .2em; text-transform: uppercase; margin: 7px; line-height: 3; font-size: 30px;
    font-weight: 900; text-align: right; color: red; text-shadow: 1px 1px red; word-spacing: 1em; white-space: nowrap }
    *, *::before, *::after { box-sizing: content-box } * { display: inline !important; float: left }`,
  'Tailwind’s reset': `@import url(/node_modules/tailwindcss/preflight.css); :focus-visible { outline: none }`,
  'Bootstrap 5': `@import url(/node_modules/bootstrap/dist/css/bootstrap.min.css);`,
  'the rules of a WordPress theme': `body { font: 300 1.125rem/1.4 Georgia, serif; letter-spacing: -.1px; color: #111; background: #fbfaf3 }
    main > * { max-width: 645px; margin-inline: auto !important } main > * + * { margin-block-start: 1.2rem }
    h1, h2, h3, h4, h5, h6 { font-size: 2rem; font-weight: 400; line-height: 1.125; letter-spacing: -.1px; text-wrap: balance }
    main :is(p, li, dd, summary, figcaption, legend) { font-size: 1.125rem; line-height: 1.6; text-wrap: pretty }
    main a:where(:not(.wp-element-button)) { color: currentColor; text-decoration-thickness: 1px; text-underline-offset: .1em }
    main :is(button, input, textarea, select) { font: inherit; border: 1px solid #8884; border-radius: 9999px; padding: 1rem 2.25rem }
    main :is(ul, ol) { padding-left: 4rem } main img, main svg { max-width: 100%; height: auto } :where(:focus) { outline: 2px solid #000 }
    main :is(figure, blockquote, fieldset) { margin: 0 0 1em; border-left: 2px solid; padding: 1rem } strong { font-weight: 900 }`,
  'important everywhere': `* { margin: 3px !important; padding: 5px !important; font-size: 9px !important; line-height: 1 !important;
    letter-spacing: 4px !important; color: magenta !important; background: yellow !important; border: 2px solid red !important }`,
};

/** What depends on the space the host page gives, or is shared with it on purpose: font family, colour scheme, direction. */
const free =
  /^(width|height|((min|max)-)?(inline|block)-size|perspective-origin|transform-origin|inset.*|top|right|bottom|left|grid-template-.*|font-family|direction|-webkit-locale|zoom)$/;

interface HostPage {
  frame: HTMLIFrameElement;
  styles: string[][];
}

/** A host page in a frame that gives the element the same room whatever else it does to it. */
async function pageWith(
  tag: string,
  markup: string,
  css: string,
  { rtl = false, room = '500px' } = {},
): Promise<HostPage> {
  const frame = document.createElement('iframe');
  frame.width = '600';
  frame.height = '900';
  frame.srcdoc = `<!doctype html><html lang="sv"${rtl ? ' dir="rtl"' : ''}><head><style>${css}</style>
    <script type="module" src="/src/define.ts"></script></head><body><main>${markup}</main></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  await settled(page.body);
  if (room)
    for (const element of page.querySelectorAll<HTMLElement>(tag)) {
      element.style.setProperty('box-sizing', 'content-box', 'important');
      element.style.setProperty('inline-size', room, 'important');
    }
  const window = frame.contentWindow!;
  const properties = [...window.getComputedStyle(page.body)].filter(
    (name) => !name.startsWith('--') && !free.test(name),
  );
  return { frame, styles: shadowElements(page).map((element) => computed(window, element, properties)) };
}

const shadowElements = (page: Document): Element[] =>
  deep(page.body).filter((element) => element.getRootNode() !== page && !element.matches('style, slot'));

/** How many rules the page's first style sheet has, those counted that it imports. */
function rulesOf(page: Document): number {
  const rules = [...page.styleSheets[0]!.cssRules];
  const imported = rules.map((rule) => ('styleSheet' in rule ? (rule.styleSheet as CSSStyleSheet).cssRules.length : 1));
  return Math.min(...imported);
}

function computed(window: Window, element: Element, properties: readonly string[]): string[] {
  const style = window.getComputedStyle(element);
  const name = `${element.localName}[${element.getAttribute('part') ?? ''}]`;
  return properties.map((property) => `${name} ${property}: ${style.getPropertyValue(property)}`);
}

/** Texts that have so little room that hardly a letter stands beside another. */
function squeezed(page: Document): string[] {
  const texts = shadowElements(page)
    .flatMap((element) => [...element.childNodes])
    .filter((node): node is Text => node.nodeType === Node.TEXT_NODE)
    .filter(({ data }) => data.trim().length > 3);
  return texts.flatMap((text) => {
    const range = page.createRange();
    range.selectNodeContents(text);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    return text.data.trim().length / lines < 3 ? [`${text.data.trim()}: ${lines} lines`] : [];
  });
}

/** R15, R16: computed styles inside the shadow roots are those of a clean page, whatever the host page does. */
export function isolationSuite(tag: string, markup: string): void {
  describe(`<${tag}> isolation`, () => {
    let clean: string[][];
    before(async () => {
      const { frame, styles } = await pageWith(tag, markup, '');
      frame.remove();
      clean = styles;
      expect(clean.length).to.be.greaterThan(5);
    });

    for (const [name, css] of Object.entries(hostile)) {
      it(`looks the same on a host page with ${name}`, async () => {
        const war = await pageWith(tag, markup, css);
        try {
          expect(rulesOf(war.frame.contentDocument!), 'the host page’s own rules').to.be.greaterThan(0);
          expect(war.styles.length).to.equal(clean.length);
          const differences = war.styles.flatMap((lines, index) =>
            lines.filter((line, at) => line !== clean[index]![at]),
          );
          expect(differences).to.deep.equal([]);
        } finally {
          war.frame.remove();
        }
      });
    }

    it('is mirrored, and nothing else, on a right-to-left page', async () => {
      const rtl = await pageWith(tag, markup, '', { rtl: true });
      const physical =
        /(-left|-right|-left-.*|-right-.*|text-align|margin-.*|border-(top|bottom)-.*-radius|translate|transform):? ?/;
      const logical = (lines: string[]): string[] => lines.filter((line) => !physical.test(line.split('] ')[1]!));
      try {
        expect(rtl.styles.map(logical)).to.deep.equal(clean.map(logical));
      } finally {
        rtl.frame.remove();
      }
    });

    it('keeps to the reader’s own font size where the page’s root is 62.5 %', async () => {
      const { frame } = await pageWith(tag, markup, hostile['62.5 % root font']!);
      const sizes = shadowElements(frame.contentDocument!).map((element) =>
        Number.parseFloat(getComputedStyle(element).fontSize),
      );
      frame.remove();
      expect(Math.min(...sizes)).to.be.at.least(12.8);
      expect(sizes).to.include(16);
    });

    if (can.setViewport) {
      it('needs no sideways scrolling at 320 CSS px, nor with enlarged and spaced text', async () => {
        for (const css of [
          '',
          '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
        ]) {
          const { frame } = await pageWith(tag, markup, `body { margin: 0 1em } ${css}`, { room: '' });
          frame.width = '320';
          for (const scale of ['medium', '200%']) {
            frame.contentDocument!.querySelectorAll<HTMLElement>(tag).forEach((element) => {
              const base = element.shadowRoot!.querySelector<HTMLElement>('[part~=base]');
              base?.style.setProperty('font-size', scale);
            });
            const { scrollWidth } = frame.contentDocument!.documentElement;
            expect(scrollWidth, scale).to.be.at.most(320);
            expect(squeezed(frame.contentDocument!), scale).to.deep.equal([]);
          }
          frame.remove();
        }
        await setViewport({ width: 1280, height: 800 });
      });
    }
  });
}

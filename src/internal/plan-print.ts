import type { PlanInWords } from './plan-words.ts';

const sheet = `
  @page { size: A4; margin: 22mm 20mm; }
  html { font: 11pt/1.5 Georgia, 'Times New Roman', serif; color: #000; background: #fff; }
  body { margin: 0; }
  h1 { margin: 0; font-size: 26pt; line-height: 1.1; letter-spacing: -0.01em; }
  h1 + p { margin: 3mm 0 10mm; padding-bottom: 4mm; border-bottom: 0.5mm solid #000; font-size: 10pt; }
  section, h2, li { break-inside: avoid; }
  section { margin: 0 0 8mm; }
  section:has(> ol) { break-inside: auto; }
  h2 { margin: 0 0 1.5mm; font: 700 11pt/1.3 Arial, Helvetica, sans-serif; break-after: avoid; }
  /* Firefox breaks after a heading all the same: so it needs room for its first step too, and gives it back. */
  :has(> ol) > h2::after { content: ''; display: block; height: 30mm; margin-bottom: -30mm; }
  p, li { white-space: pre-line; overflow-wrap: anywhere; }
  p, ul, ol { margin: 0; }
  ul, ol { padding-inline-start: 6mm; }
  li + li { margin-top: 1.5mm; }
  body [lang] { unicode-bidi: plaintext; }
  section > div { height: 9mm; border-bottom: 0.25mm solid #777; }
`;

/**
 * Prints the plan as a document of its own, without the page around it: a frame that nobody sees, in the element's shadow root.
 *
 * @param lang the interface's language
 * @param contentLang the programme's own, where it is another
 * @returns false where the browser prints nothing, as in a sandboxed frame
 */
export function printPlan(
  root: ShadowRoot,
  { title, programme, lead, parts }: PlanInWords,
  lang: string,
  contentLang: string | undefined,
): boolean {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // There, and out of sight: what is not displayed is not printed either.
  Object.assign(frame.style, { position: 'absolute', inlineSize: '1px', blockSize: '1px', border: '0', opacity: '0' });
  root.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  // In a sandboxed frame even an empty frame is another origin's.
  const paper = frame.contentDocument;
  if (!view || !paper) {
    frame.remove();
    return false;
  }
  paper.documentElement.lang = lang;
  paper.documentElement.dir = getComputedStyle(root.host).direction;
  paper.title = title;
  // A sheet that is made by script is allowed under every content security policy.
  const style = new view.CSSStyleSheet();
  style.replaceSync(sheet);
  paper.adoptedStyleSheets = [style];
  const make = (tag: string, text = '', isProgrammes = false): HTMLElement => {
    const made = paper.createElement(tag);
    made.textContent = text;
    if (isProgrammes && contentLang) made.lang = contentLang;
    return made;
  };
  const introduction = make('p');
  introduction.append(make('span', programme, true), lead.slice(programme.length));
  paper.body.append(make('h1', title), introduction);
  for (const { title: heading, items, list: tag, isQuestion, chosen } of parts) {
    const section = make('section');
    const list = tag && items.length ? make(tag) : section;
    section.append(make('h2', heading, isQuestion));
    if (list !== section) section.append(list);
    list.append(...items.map((item, index) => make(list === section ? 'p' : 'li', item, index < chosen)));
    if (!items.length) section.append(make('div'), make('div'));
    paper.body.append(section);
  }
  let isPrinting = false;
  view.addEventListener('beforeprint', () => (isPrinting = true));
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.print();
  if (!isPrinting) frame.remove();
  return isPrinting;
}

import { nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { pageOutbox } from '../../src/internal/page-outbox.ts';
import { can } from './capabilities.ts';

/** Puts markup into the page; everything of it is gone after the test. */
export async function place(markup: string): Promise<HTMLElement> {
  const box = document.createElement('div');
  box.innerHTML = markup;
  document.body.append(box);
  placed.push(box);
  await settled(box);
  return box;
}

const placed: HTMLElement[] = [];

afterEach(() => {
  for (const box of placed.splice(0)) box.remove();
  document.documentElement.removeAttribute('lang');
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
});

/** Forgets every pledge that a test has left on this device. */
export async function emptyOutbox(): Promise<void> {
  await pageOutbox().refresh();
  for (const { id } of pageOutbox().entries) await pageOutbox().remove(id);
}

/** Every Lit element under a root, through open shadow roots. */
export function elementsIn(root: ParentNode): LitElement[] {
  return deep(root).filter((element): element is LitElement => 'updateComplete' in element);
}

/** Every element under a root, through open shadow roots. */
export function deep(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? deep(element.shadowRoot) : []),
  ]);
}

/**
 * Waits until every element has rendered and, where a language is on its way, until it has come. What has content to stand in for it renders once
 * the visitor does something: here, an event as if they scrolled.
 */
export async function settled(root: ParentNode): Promise<void> {
  for (let round = 0; round < 200; round++) {
    for (const element of elementsIn(root)) await element.updateComplete;
    const waiting = elementsIn(root).find((element) => element.matches(':state(waiting)') && expectsContent(element));
    if (!waiting) return;
    dispatchEvent(new Event('scroll'));
    await nextFrame();
  }
}

const expectsContent = (element: Element): boolean => !element.hasAttribute('data-stays-waiting');

/** What a reader sees in an element: the text of the flattened tree, white space folded. */
export function visibleText(root: Node): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    if (node instanceof Element && ['STYLE', 'SCRIPT'].includes(node.nodeName)) return;
    if (node instanceof HTMLSlotElement && node.assignedNodes().length) return node.assignedNodes().forEach(walk);
    const children = node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
    children.forEach(walk);
  };
  walk(root);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** The part of an element's shadow root with that name. */
export function part<T extends Element = HTMLElement>(host: Element, name: string): T {
  const found = host.shadowRoot?.querySelector<T>(`[part~="${name}"]`);
  if (!found) throw new Error(`<${host.localName}> shows no part "${name}"`);
  return found;
}

/** The red, green and blue, 0 to 255, that a computed colour is painted with, however the engine writes it. */
export function paintedBytes(color: string): [red: number, green: number, blue: number] {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

/** Types into a field; where the engine's driver drops keys, the text is put there and the field says that it changed. */
export async function typeInto(field: HTMLInputElement | HTMLTextAreaElement, typed: string): Promise<void> {
  field.focus();
  if (can.typeText) return sendKeys({ type: typed });
  field.value += typed;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Runs `work` and returns what was said on the console meanwhile. */
export async function consoleDuring(work: (heard: readonly string[]) => unknown): Promise<string[]> {
  const said: string[] = [];
  const { warn, error } = console;
  console.warn = console.error = (...words: unknown[]) => void said.push(words.map(String).join(' '));
  try {
    await work(said);
  } finally {
    Object.assign(console, { warn, error });
  }
  return said;
}

/** A file that the visitor was given. */
export interface SavedFile {
  name: string;
  type: string;
  text: string;
}

/** Does what gives the visitor a file, and returns it: the browser of the tests would put it into a folder. */
export async function fileOf(act: () => void, page: typeof window = window): Promise<SavedFile> {
  const { URL, HTMLAnchorElement } = page;
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const saved: { name: string; blob?: Blob } = { name: '' };
  URL.createObjectURL = (blob) => {
    saved.blob = blob as Blob;
    return createObjectURL.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = function () {
    saved.name = this.download;
  };
  try {
    act();
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return { name: saved.name, type: saved.blob!.type, text: await saved.blob!.text() };
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What has the keyboard's focus, through open shadow roots: its role or element name, and its words. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at) return '';
    const kind = at instanceof HTMLInputElement ? at.type : at.localName;
    const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : null;
    return `${kind}: ${(label ?? at).textContent ?? ''}`.replace(/\s+/g, ' ').trim();
  });
}

/**
 * Goes on with the Tab key until what is looked for has the focus.
 *
 * @throws Error listing what was passed, where it never comes
 */
export async function tabTo(page: Page, sought: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (sought.test(now)) return;
    passed.push(now);
  }
  throw new Error(`Tab never reaches ${sought}; passed ${passed.join(' | ')}`);
}

/** The text of the flattened tree under the first element that matches, white space folded. */
export function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate((selector) => {
    const parts: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Text) parts.push(node.data);
      if (node instanceof HTMLSlotElement && node.assignedNodes().length) return node.assignedNodes().forEach(walk);
      (node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes.forEach(walk);
    };
    walk(document.querySelector(selector)!);
    return parts.join(' ').replace(/\s+/g, ' ').trim();
  }, selector);
}

/** Waits until the flattened text under an element matches, and returns it. */
export async function textBecomes(page: Page, selector: string, sought: RegExp): Promise<string> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const text = await textOf(page, selector);
    if (sought.test(text)) return text;
    if (Date.now() > deadline) throw new Error(`${selector} never shows ${sought}; it shows ${text}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** What axe finds on the whole page by WCAG 2.2 AA and its best practices, one line a finding. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document, options: RunOptions): Promise<AxeResults> } };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  });
}

interface AxNode {
  nodeId: string;
  parentId?: string;
  childIds?: string[];
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  ignored: boolean;
  properties?: { name: string; value: { value: unknown } }[];
}

/** From Chromium's accessibility tree: role, name, state and, of what has the focus, description of everything that is told, in order. */
export async function told(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  const state = ({ properties = [] }: AxNode): string =>
    properties
      .filter(
        ({ name, value }) => (name === 'checked' && value.value !== 'false') || name === 'level' || name === 'expanded',
      )
      .map(({ name, value }) => ` ${name}=${String(value.value)}`)
      .join('');
  const described = ({ description, properties = [] }: AxNode): string =>
    description?.value && properties.some(({ name, value }) => name === 'focused' && value.value)
      ? ` – ${description.value}`
      : '';
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: AxNode): AxNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? inOrder(byId.get(id)!) : [])),
  ];
  return inOrder(nodes.find(({ parentId }) => !parentId)!)
    .filter(
      ({ ignored, role }) =>
        !ignored && !['InlineTextBox', 'none', 'generic', 'StaticText'].includes(role?.value ?? 'none'),
    )
    .map((node) => `${node.role!.value} ${JSON.stringify(node.name?.value ?? '')}${state(node)}${described(node)}`);
}

import { glob } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CSSResult } from 'lit';

const root = new URL('../', import.meta.url);

/** A style sheet of the elements, rewritten for the light DOM that stands in for them: `:host` is the element itself. */
function lightDom(css: string): string {
  return css
    .replace(/::slotted\([^)]*\)[^{]*\{[^}]*\}/g, '')
    .replace(/:host\(([^)]*)\)/g, '&$1')
    .replace(/:host/g, '&')
    .replace(/\/\*[\s\S]*?\*\//g, '');
}

/**
 * `tillvaxt.css`: the elements' own style sheets, applied to the fallback a snippet carries while the element is not yet defined
 * or waits for its programme. The fallback has the same parts as the element, so the page does not move when the element takes
 * over, and reads well where it never does.
 */
export async function styleSheet(): Promise<string> {
  const sheets: [tag: string, css: string][] = [];
  for await (const file of glob('dist/modules/src/elements/*/*.styles.js', { cwd: root })) {
    const { styles } = (await import(new URL(file, root).href)) as { styles: CSSResult };
    sheets.push([`tillvaxt-${basename(file, '.styles.js')}`, styles.cssText]);
  }
  sheets.sort(([a], [b]) => (a < b ? -1 : 1));
  const { tokens, controls } = (await import(new URL('dist/modules/src/theme/tokens.styles.js', root).href)) as Record<
    'tokens' | 'controls',
    CSSResult
  >;
  const before = ':is(:not(:defined),:state(waiting))';
  const all = `:is(${sheets.map(([tag]) => tag).join(',')})${before}`;
  const parts = [
    `${all}{${lightDom(tokens.cssText)}${lightDom(controls.cssText)}}`,
    ...sheets.map(([tag, css]) => `${tag}${before}{${lightDom(css)}}`),
  ];
  return `${parts
    .join('\n')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')}\n`;
}

import type { Programme } from '../../contract/types.ts';
import { markup, Markup } from '../fallback/index.ts';
import { problemLine, problemsWithProgramme, type SnippetConfiguration } from './configuration.ts';
import { asDivs, content, plainLink } from './content.ts';
import { hostedPageAddress } from './hosted-page.ts';
import { themeDeclarations } from './theme.ts';

/** The ways onto a page, from the one that gives most to the one that every builder takes; and the page's own lines of CSS. */
export const tiers = ['module', 'classic', 'div', 'frame', 'link', 'theme'] as const;
export type Tier = (typeof tiers)[number];

/** What is printed from: the release, and the programme in the configuration's language. */
export interface SnippetSource {
  /** The version of the elements. */
  version: string;
  /** The digests of the release's files, as in its `integrity.json`. */
  integrity: Readonly<Record<string, string>>;
  programme: Programme;
}

type FileName = 'tillvaxt.css' | 'tillvaxt.js' | 'tillvaxt.classic.js' | 'tillvaxt-frame.js';

/**
 * One tier's lines: no inline script, handler or style in them. `theme` is empty for a configuration without theme.
 *
 * @throws RangeError where the release lacks a file that the tier loads, or the programme what the configuration asks for
 */
export function snippet(tier: Tier, configuration: SnippetConfiguration, source: SnippetSource): string {
  const { server, updates, theme, lang } = configuration;
  const { version, integrity, programme } = source;
  const [unmet] = problemsWithProgramme(configuration, programme);
  if (unmet) throw new RangeError(problemLine(unmet));

  /** A file of the release as attributes; what moves has no digest. */
  const file = (attribute: 'src' | 'href', name: FileName): Markup => {
    if (updates === 'moving')
      return markup`${new Markup(attribute)}="${server}/v${version.split('.')[0]}/${name}" crossorigin="anonymous"`;
    const digest = integrity[name];
    if (!digest) throw new RangeError(`integrity of ${name}: nothing; expected its sha384 digest`);
    return markup`${new Markup(attribute)}="${server}/${version}/${name}"
  integrity="${digest}" crossorigin="anonymous"`;
  };
  const styled = (script: Markup): Markup => markup`<link rel="stylesheet" ${file('href', 'tillvaxt.css')}>
${script}
`;
  const classic = (): Markup => styled(markup`<script defer ${file('src', 'tillvaxt.classic.js')}></script>`);
  const elements = (): Markup => content(configuration, programme);
  const link = plainLink(configuration, programme);

  switch (tier) {
    case 'module': {
      // What it brings reads without it: it does not take the network from the style sheets, as a script with `defer` does not.
      const script = markup`<script type="module" fetchpriority="low" ${file('src', 'tillvaxt.js')}></script>`;
      return markup`${styled(script)}${elements()}\n`.html;
    }
    case 'classic':
      return markup`${classic()}${elements()}\n`.html;
    case 'div':
      return markup`${classic()}${asDivs(elements())}\n`.html;
    case 'frame':
      return markup`<iframe src="${hostedPageAddress(configuration)}"
  title="${programme.title}" lang="${lang}" width="100%" height="800" frameborder="0" loading="lazy"
  referrerpolicy="strict-origin-when-cross-origin"></iframe>
<script defer ${file('src', 'tillvaxt-frame.js')}></script>
${link}\n`.html;
    case 'link':
      return `${link.html}\n`;
    case 'theme': {
      const declarations = themeDeclarations(theme);
      return declarations.length ? `:root {\n${declarations.map((line) => `  ${line}\n`).join('')}}\n` : '';
    }
  }
}

/** All tiers' lines; each as `snippet` prints it. */
export const snippets = (configuration: SnippetConfiguration, source: SnippetSource): Record<Tier, string> =>
  Object.fromEntries(tiers.map((tier) => [tier, snippet(tier, configuration, source)])) as Record<Tier, string>;

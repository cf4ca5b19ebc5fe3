import { readFile } from 'node:fs/promises';
import type { CSSResult, CSSResultGroup } from 'lit';
import { parse, type Container } from 'postcss';

type Elements = Record<string, { styles?: CSSResultGroup } | string>;

/** Not rendered yet. */
const before = ':is(:not(:defined),:state(waiting),[data-tillvaxt])';

/** Rules of the element itself: not nested, none in a condition. */
const hostRules = /(:host[^{}]*)\{([^{}]*)\}/g;

/**
 * A style sheet of the elements, rewritten for the light DOM that stands in for them, whose `[part=base]` is the content itself. What it
 * says of the element holds as `:host` does: less than any rule of the page's.
 */
function lightDom(css: string, tags: readonly string[], words: ReadonlySet<string>): string {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/::slotted\([^)]*\)[^{]*\{[^}]*\}/g, '');
  const any = tags.flatMap(withStandIn).join(',');
  const host = [...plain.matchAll(hostRules)].map(
    ([, selectors, body]) =>
      `${selectors!
        .replace(/:host\(((?:[^()]|\([^()]*\))*)\)/g, '&$1')
        .replace(/:host/g, '&')
        .replace(/&\[(color-scheme=[^\]]+)\]/g, '&:is([$1],[data-$1])')
        .replaceAll('&:not(:defined)', `&${before}`)}{${body}}`,
  );
  const inside = ofContent(plain.replace(hostRules, ''), words)
    .replaceAll("[part~='base']", "&[part~='base']")
    .replaceAll("[slot='fallback'] ", '& ');
  return `${host.length > 0 ? `:where(${any}){${host.join('')}}` : ''}${contentOf(any)}{${inside}}`;
}

/** The rules for what content has: not those for messages, receipts and whatever else there is only where an element has rendered. */
function ofContent(css: string, words: ReadonlySet<string>): string {
  const sheet = parse(css);
  sheet.walkRules((rule) => {
    const selectors = rule.selectors.filter((selector) => partsOf(selector).every((part) => words.has(part)));
    if (selectors.length > 0) rule.selectors = selectors;
    else removeWithEmpty(rule);
  });
  return sheet.toString();
}

/** Parts that a selector cannot do without. */
function partsOf(selector: string): string[] {
  const alternatives = /:(?:is|not|where)\((?:[^()]|\([^()]*\))*\)/g;
  return [...selector.replace(alternatives, '').matchAll(/\[part~='([\w-]+)'\]/g)].map(([, part]) => part!);
}

function removeWithEmpty(node: Container): void {
  const parent = node.parent as Container | undefined;
  node.remove();
  if (parent?.type === 'atrule' && parent.nodes?.length === 0) removeWithEmpty(parent);
}

/** Words of the module that writes an element's content, the names of its parts among them; and what a card's choice adds to them. */
async function wordsOf(tag: string): Promise<readonly string[]> {
  const module = new URL(`../src/fallback/${tag.replace('tillvaxt-', '')}.ts`, import.meta.url);
  return ['selected', ...(await readFile(module, 'utf8')).match(/[a-z][a-z-]*/g)!];
}

/**
 * The content of elements as snippets have it, which names its parts, by a selector that is stronger than a page's, `#content *` too. What an author has
 * written there is the page's own.
 */
const contentOf = (any: string): string => `:is(${any},#t#t)>[slot=fallback][part]`;

/** What pages say of tags, and style sheets of the elements need not. `all` would take a third more time of the browser's for styles. */
const ofTags =
  `-webkit-text-fill-color appearance background border border-radius box-shadow box-sizing clear color columns display float font gap
  hyphens letter-spacing list-style margin opacity order overflow block-size min-block-size max-block-size inline-size min-inline-size
  max-inline-size padding position text-align text-decoration text-indent text-shadow text-transform text-wrap vertical-align white-space
  word-break word-spacing`.split(/\s+/);

/** Where pages draw before and after. For each such element the browser works out two styles more. */
const drawn = 'a,h2,li';

/** The content as in the element, where no rule of the page's reaches it. Attributes say what is in a picture. */
function reset(tags: readonly string[]): string {
  const content = contentOf(tags.flatMap(withStandIn).join(','));
  const declarations = ofTags.map((name) => `${name}:revert`).join(';');
  return `${content} :where(:not(svg *)){${declarations}}${content} :where(${drawn})::before,${content} :where(${drawn})::after{content:none}`;
}

/** An element, and what stands for it where a builder refuses custom tags: it has no such attribute once it is upgraded. */
const withStandIn = (tag: string): string[] => [tag, `[data-tillvaxt=${tag.replace('tillvaxt-', '')}]`];

/** `TillvaxtFocusAreas` is `<tillvaxt-focus-areas>`. */
const tagOf = (className: string): string => className.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();

/** Elements on top of each other in a wrapper stand apart, where the page has no rule of its own for it; card and card keep together. */
const rhythm = (tags: readonly string[]): string => {
  const any = tags.flatMap(withStandIn);
  const cards = withStandIn('tillvaxt-focus-area-card').join(',');
  return `:where(:is(${withStandIn('tillvaxt-programme').join(',')})>:is(${any.join(',')})+:is(${any.join(',')}):not(:is(${cards})+:is(${cards}))){margin-block-start:3.5em}`;
};

/** The content of one element. */
const inContent = (tag: string, rules: string): string => `${contentOf(withStandIn(tag).join(','))}{${rules}}`;

/**
 * Where no script will come, what waits for it is not shown: numbers that are asked for, choices that nobody hears. All of the form is, and all questions of the
 * figure.
 */
const scriptless = `${inContent('tillvaxt-pledge-tally', '[part~=unavailable]{display:none}')}@media (scripting:none){${[
  inContent(
    'tillvaxt-pledge-tally',
    '[part~=total],[part~=published],[part~=areas],[part~=note]{display:none}[part~=unavailable]{display:block!important;margin:.5em 0 0}',
  ),
  inContent('tillvaxt-action-plan', '[part~=lead]{display:none}'),
  inContent(
    'tillvaxt-pledge-form',
    '[part~=steps],[part~=progress],[part~=counter]{display:none}[part~=step]{display:flex!important}',
  ),
  inContent(
    'tillvaxt-working-model-figure',
    `[part~=steps],[part~=question-box]{display:none}[part~=questions]{margin:0}@supports selector(::details-content){
    [part~=all]::details-content{content-visibility:visible;block-size:auto}[part~=all]>summary{display:none}}`,
  ),
].join('')}}`;

/** Between the tags of a snippet are line breaks, which a page may keep; in a wrapper they are the page's own. */
const blanks = (tags: readonly string[]): string => {
  const own = tags.filter((tag) => tag !== 'tillvaxt-programme');
  return `:where(${own.flatMap(withStandIn).join(',')}){white-space:normal}`;
};

/** Tall elements that a page carries without content keep a place for it, so that less of the page moves when they come. */
const TALL = ['tillvaxt-focus-areas', 'tillvaxt-working-model-figure', 'tillvaxt-pledge-form'];
const place = `@media (scripting:enabled){:is(${TALL.flatMap(withStandIn).join(',')})${before}:empty{min-block-size:24em}}`;

/**
 * The choice in a card's content, once the element listens to it. Chromium styles anew, whenever a card's state changes, all in it that has the
 * first attribute of the last part: few have `hidden`, all have `part`.
 */
const choosable = `${contentOf('tillvaxt-focus-area-card:state(complete)')} [hidden][part=choice]{visibility:inherit}`;

/** A list whose cards are content, or that is content itself, cannot tell that one of them is open. */
const opened = `:is(${withStandIn('tillvaxt-focus-areas').join(',')}):has(>:state(open),[part=more][open]){--_align:start;--_size:auto;--_rows:span 3}:is(${withStandIn('tillvaxt-focus-area-card').join(',')}):has([part=more][open]){grid-row-end:var(--_rows)}`;

/**
 * `tillvaxt.css`: the elements' own style sheets, applied to the content a snippet carries in `slot="fallback"`, which is not shown any more
 * once the element renders. It has the same parts as the element, so the page does not move when the element takes over, and reads
 * well where it never does. It asks for no state that comes with the script, but for the choice's: the browser would style all of it anew.
 */
export async function styleSheet(): Promise<string> {
  const { registered } = (await import(
    new URL('../dist/modules/src/theme/registered-colours.js', import.meta.url).href
  )) as { registered: readonly PropertyDefinition[] };
  const colours = registered.map(
    ({ name, syntax, inherits, initialValue }) =>
      `@property ${name}{syntax:"${syntax}";inherits:${inherits};initial-value:${initialValue}}`,
  );
  const elements = (await import(new URL('../dist/modules/src/index.js', import.meta.url).href)) as Elements;
  const users = new Map<CSSResult, string[]>();
  for (const [name, element] of Object.entries(elements)) {
    if (typeof element === 'string' || !element.styles) continue;
    for (const sheet of [element.styles].flat(3) as CSSResult[])
      users.set(sheet, [...(users.get(sheet) ?? []), tagOf(name)]);
  }
  const tags = [...new Set([...users.values()].flat())];
  const words = new Map(await Promise.all(tags.map(async (tag) => [tag, await wordsOf(tag)] as const)));
  // What several elements share comes first, as it does in each of them.
  const rules = [...users]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([{ cssText }, tags]) => lightDom(cssText, tags, new Set(tags.flatMap((tag) => words.get(tag)!))))
    .join('\n')
    .replace(/[ \t\n]+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/([{;][a-z_-]+): /g, '$1:')
    .replace(/;}/g, '}')
    .replace(/~='([a-z-]+)'/g, '~=$1')
    .replace(/(?<![\w.])0\.(?=\d)/g, '.')
    .concat('\n', rhythm(tags), '\n', place, choosable, opened, scriptless, blanks(tags), '\n');
  return `${colours.join('')}\n${reset(tags)}\n${rules}`;
}

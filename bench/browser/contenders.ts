import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { fagerstaNorbergSv as programme } from '../../src/programme/fagersta-norberg.sv.ts';
import { focusAreas, pledgeForm, workingModelFigure } from '../../src/fallback/index.ts';
import { markup, Markup } from '../../src/fallback/markup.ts';
import { content } from './content.ts';
import { libraries, libraryBody } from './library-html.ts';
import { action, card, figure, form } from './plain-html.ts';
import { pageStyles, partStyles } from './styles.ts';

/** A page that is measured, with all that it loads. */
export interface Contender {
  readonly name: string;
  readonly html: string;
  /** By the path that the page asks for. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Markup of one card, for a thousand of them: of an element that renders by itself, by its `area`, or of filled light DOM. */
  readonly card: { readonly tag: string } | { readonly template: string };
}

const { areas, words } = content;
const [first] = areas as [(typeof areas)[0]];
const own = `${pageStyles}\n${partStyles}`;

const elements = (prefix: string): Markup =>
  new Markup(`<div class="cards">${areas.map(({ id }) => `<${prefix}-card area="${id}"></${prefix}-card>`).join('')}</div>
<${prefix}-figure></${prefix}-figure><${prefix}-form id="form"></${prefix}-form>`);

/** All of them; each is built by Vite as its users would, ours is what the package ships. */
export async function contenders(): Promise<readonly Contender[]> {
  const bare = markup`<tillvaxt-focus-areas pledge-href="#form"></tillvaxt-focus-areas>
<tillvaxt-working-model-figure pledge-href="#form"></tillvaxt-working-model-figure>
<tillvaxt-pledge-form id="form" endpoint="${action}"></tillvaxt-pledge-form>`;
  const carrying = markup`${focusAreas(programme, { pledgeHref: '#form' })}
${workingModelFigure(programme, { pledgeHref: '#form' })}
${pledgeForm(programme, { action, id: 'form' })}`;
  // In the order of the printed snippet, whose script gives way to the style sheets.
  const ours = new Map([
    ['tillvaxt.css', await shipped('tillvaxt.css')],
    ['tillvaxt.js', await shipped('tillvaxt.js')],
  ]);
  const tag = 'tillvaxt-focus-area-card';
  return [
    contender('plain', plainBody(), own, new Map(), { template: card(first, words).html }),
    contender('vanilla', elements('vanilla'), pageStyles, await built('vanilla'), { tag: 'vanilla-card' }),
    contender('lit', elements('lit'), pageStyles, await built('lit'), { tag: 'lit-card' }),
    contender('tillvaxt', carrying, pageStyles, ours, { tag }),
    contender('tillvaxt-bare', bare, pageStyles, ours, { tag }),
    ...(await Promise.all(
      Object.entries(libraries).map(async ([name, library]) =>
        contender(name, libraryBody(library, content), own, await built(name), {
          template: library.card(first, words).html,
        }),
      ),
    )),
  ];
}

function plainBody(): Markup {
  return markup`<div class="cards">${areas.map((area) => card(area, words))}</div>
${figure(content)}
<div id="form">${form(content)}</div>`;
}

function contender(
  name: string,
  body: Markup,
  styles: string,
  files: ReadonlyMap<string, Buffer>,
  oneCard: Contender['card'],
): Contender {
  const loads = [...files.keys()].map((file) =>
    file.endsWith('.css')
      ? `<link rel="stylesheet" href="/${file}">`
      : `<script type="module"${file === 'tillvaxt.js' ? ' fetchpriority="low"' : ''} src="/${file}"></script>`,
  );
  const html = `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title>
<link rel="stylesheet" href="/page.css">${loads.join('')}</head>
<body><header><h1>${words.title}</h1><p>${words.lead}</p></header>
<main>${body.html}</main><footer><p>${words.title}</p></footer></body></html>`;
  return { name, html, files: new Map([['page.css', Buffer.from(styles)], ...files]), card: oneCard };
}

const shipped = (file: string): Promise<Buffer> => readFile(new URL(`../../dist/${file}`, import.meta.url));

/** A contender's script and style sheet, minified. */
async function built(name: string): Promise<ReadonlyMap<string, Buffer>> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('contenders/', import.meta.url)),
    define: { CONTENT: JSON.stringify(content) },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`contenders/${name}.ts`, import.meta.url)),
        output: { entryFileNames: `${name}.js`, assetFileNames: `${name}.[ext]`, codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(
    result.output.map((file) => [file.fileName, Buffer.from(file.type === 'chunk' ? file.code : file.source)]),
  );
}

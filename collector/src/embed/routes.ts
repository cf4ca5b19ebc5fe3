import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { NOSNIFF } from '../nosniff.ts';
import { errorPage } from '../pages/error-page.ts';
import { answerPage } from '../pages/layout.ts';
import { frameAncestors, type Partners } from '../partners.ts';
import { ProblemError } from '../problems.ts';
import type { ConfiguredProgramme, Programmes } from '../programmes.ts';
import { builtFiles, withHeaders } from '../static.ts';
import { preferredLanguage } from '../texts.ts';
import type { Built, HostedConfiguration, HostedProblem } from './built.ts';
import { hostedPage } from './hosted-page.ts';

/** Stands for the collector itself, which need not know by which name it is asked: every address on its pages is a path. */
const SELF = 'http://localhost';
const FILES = '/:file{(icon\\.svg|(builder|hosted-page)\\.(css|js|js\\.map))}';
const PROGRAMME_FILE = /\/programmes\/([a-z0-9-]+)\.([A-Za-z0-9-]+)\.json$/;
const OWN_ONLY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'";

const BUILDER = {
  ...NOSNIFF,
  'Cache-Control': 'no-cache',
  'Content-Security-Policy':
    `${OWN_ONLY}; frame-src 'self'; form-action 'none'; frame-ancestors 'none'; ` +
    "require-trusted-types-for 'script'; trusted-types 'none'",
};
const FOR_EVERY_SITE = { ...NOSNIFF, 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' };

/** What the pages under `/embed` are made of. */
export interface Embed {
  built: Built | undefined;
  distFolder: string;
  partners: Partners;
  programmes: Programmes;
}

/**
 * The hosted page, which a partner shows in a frame or links to; the builder of snippets; and the programme files that both, and a
 * partner's own page, can read. Without a build there is neither page, and the answer says so.
 */
export function embedRoutes({ built, distFolder, partners, programmes }: Embed): Hono {
  const routes = new Hono();
  for (const made of ['/programmes/*', '/embed/page']) routes.use(made, compress());
  routes.get('/programmes/:file', (c) => c.json(programmeFile(c, programmes), 200, FOR_EVERY_SITE));
  routes.get('/embed/offer.json', (c) => c.json(offer(partners, programmes), 200, FOR_EVERY_SITE));

  const folder = join(distFolder, 'embed');
  if (built === undefined || !existsSync(folder)) {
    routes.get('/embed/*', () => {
      throw new ProblemError('not-found', 'There is no page to embed here. Build the elements: npm run build.');
    });
    return routes;
  }
  const inFolder = (path: string) => path.replace(/^\/embed/, '');
  routes.get('/embed', withHeaders(builtFiles({ root: folder, path: 'index.html' }), BUILDER));
  routes.get(`/embed${FILES}`, withHeaders(builtFiles({ root: folder, rewriteRequestPath: inFolder }), BUILDER));
  routes.get('/embed/theme.css', (c) => {
    const { theme } = read(c, built);
    const scheme = built.snippet.schemeOf(theme);
    const declarations = built.snippet.themeDeclarations(theme).concat(scheme ? `color-scheme: ${scheme};` : []);
    return c.body(`:root {\n${declarations.map((line) => `  ${line}\n`).join('')}}\n`, 200, {
      ...FOR_EVERY_SITE,
      'Content-Type': 'text/css; charset=utf-8',
    });
  });
  routes.get('/embed/page', (c) => {
    const ancestors = frameAncestors(partners, c.req.query('partner')) ?? "'self'";
    try {
      return answerHosted(c, built, programmes, ancestors);
    } catch (error) {
      // Where the frame may stand, what is wrong with its address may be read in it.
      if (!(error instanceof ProblemError)) throw error;
      return answerPage(c, errorPage(preferredLanguage(c.req.header('accept-language')), error), error.status, {
        ancestors,
      });
    }
  });
  return routes;
}

function answerHosted(
  c: Context,
  built: Built,
  programmes: Programmes,
  ancestors: string,
): Response | Promise<Response> {
  const configuration = read(c, built);
  const configured = programmeOf(configuration, programmes);
  const programme = configured.inLanguage(configuration.lang);
  const { lang } = programme;
  const query = new URL(c.req.url).search;
  const elements = configuration.elements.map((each) => ({
    ...each,
    // Cards have no heading above them here but the page's.
    ...(each.element.startsWith('focus-area') && { headingLevel: 2 }),
  }));
  const shown = {
    ...configuration,
    elements,
    server: '',
    endpoint: '/v1/pledges',
    lang,
    programme: `/programmes/${programme.id}.${lang}.json`,
  };
  const unmet = built.snippet.problemsWithProgramme(shown, programme);
  if (unmet.length > 0) throw unreadable(unmet);
  return c.html(
    hostedPage({
      programme,
      content: built.snippet.hostedContent(shown, programme, (area) => pledgePage(query, area)).html,
      stylesheets: [
        built.addressOf('tillvaxt.css'),
        '/embed/hosted-page.css',
        ...(configuration.theme ? [`/embed/theme.css${query}`] : []),
      ],
      module: built.addressOf('tillvaxt.js'),
    }),
    200,
    {
      ...NOSNIFF,
      'Cache-Control': 'no-cache',
      'Content-Security-Policy':
        `${OWN_ONLY}; form-action 'self'; frame-ancestors ${ancestors}; ` +
        "require-trusted-types-for 'script'; trusted-types tillvaxt-1",
      // With no-referrer the browser would send `Origin: null` when the form is posted without script.
      'Referrer-Policy': 'same-origin',
    },
  );
}

/** @throws ProblemError where the address asks for what there is not */
function read(c: Context, { snippet }: Built): HostedConfiguration {
  const { configuration, problems } = snippet.readHostedPageQuery(new URL(c.req.url).searchParams, SELF);
  if (configuration === undefined) throw unreadable(problems);
  return configuration;
}

function unreadable(problems: readonly HostedProblem[]): ProblemError {
  return new ProblemError('bad-request', 'The address of the page asks for what there is not.', {
    errors: problems.map(({ pointer, expected }) => ({
      pointer,
      code: 'unknown-value',
      detail: `Expected ${expected}.`,
    })),
  });
}

/** The same page with nothing but the form, in which an area may be chosen, for those of a partner's elements that lead to it from another place. */
function pledgePage(query: string, area?: string): string {
  const parameters = new URLSearchParams(query);
  parameters.set('elements', area === undefined ? 'pledge-form' : `pledge-form:${area}`);
  return `/embed/page?${parameters.toString()}`;
}

/** That of the address, by whichever name it calls this server; else the first that the collector has. */
function programmeOf({ programme }: HostedConfiguration, programmes: Programmes): ConfiguredProgramme {
  const [first] = programmes.values();
  if (programme === undefined) return first!;
  const [, id = ''] = PROGRAMME_FILE.exec(new URL(programme).pathname) ?? [];
  const found = programmes.get(id);
  if (found) return found;
  throw new ProblemError(
    'unknown-programme',
    `This server has no such programme. Expected one of: ${fileNames(programmes).join(', ')}.`,
  );
}

function fileNames(programmes: Programmes): string[] {
  return [...programmes.values()].flatMap(({ id, languages }) =>
    languages.map((lang) => `/programmes/${id}.${lang}.json`),
  );
}

/** The file as the operator has it, with the other languages where this server has them. */
function programmeFile(c: Context, programmes: Programmes): object {
  const [, id = '', lang = ''] = PROGRAMME_FILE.exec(c.req.path) ?? [];
  const configured = programmes.get(id);
  const programme = configured?.inLanguage(lang);
  if (!configured || programme?.lang !== lang) {
    throw new ProblemError('unknown-programme', `Expected one of: ${fileNames(programmes).join(', ')}.`);
  }
  const others = configured.languages.filter((other) => other !== lang);
  return { ...programme, translations: Object.fromEntries(others.map((other) => [other, `${id}.${other}.json`])) };
}

/** What a web editor can choose from here. */
function offer(partners: Partners, programmes: Programmes): object {
  return {
    programmes: [...programmes.values()].map(({ id, languages, inDefaultLanguage: { title } }) => ({
      id,
      title,
      languages,
    })),
    partners: Object.fromEntries([...partners].map(([id, { ancestors }]) => [id, ancestors])),
  };
}

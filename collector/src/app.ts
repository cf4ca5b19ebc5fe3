import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { Config } from './config.ts';
import type { Built } from './embed/built.ts';
import { embedRoutes } from './embed/routes.ts';
import { logEvent } from './log.ts';
import { errorPage } from './pages/error-page.ts';
import { originPolicy } from './origin.ts';
import { NOSNIFF } from './nosniff.ts';
import { answerPage } from './pages/layout.ts';
import type { Partners } from './partners.ts';
import { problemDetails, problemOf, unavailable } from './problem-answer.ts';
import { ProblemError } from './problems.ts';
import type { Programmes } from './programmes.ts';
import type { Release } from './releases.ts';
import { staticRoutes } from './static.ts';
import { groupCommit } from './store/group-commit.ts';
import type { Store } from './store/store.ts';
import { isJsonPledge, jsonListener } from './submit/json.ts';
import { formRoutes } from './submit/routes.ts';
import { answerTally } from './tally.ts';
import { preferredLanguage } from './texts.ts';

const STYLESHEET = readFileSync(new URL('./pages/pages.css', import.meta.url), 'utf8');
const STYLESHEET_HEADERS = {
  'Content-Type': 'text/css; charset=utf-8',
  'Cache-Control': 'public, max-age=300',
  ...NOSNIFF,
};
const METHODS: Readonly<Record<string, string>> = {
  '/v1/pledges': 'POST, OPTIONS',
  '/v1/pledges/tally': 'GET, HEAD',
  '/healthz': 'GET, HEAD',
  '/assets/pages.css': 'GET, HEAD',
  '/embed': 'GET, HEAD',
  '/embed/page': 'GET, HEAD',
  '/embed/theme.css': 'GET, HEAD',
  '/': 'GET, HEAD',
};
const BODY_LIMIT_BYTES = 64 * 1024;

/** What the app is made of; tests pass their own clock and limit. */
export interface AppParts {
  config: Pick<Config, 'allowedOrigins' | 'distFolder' | 'timeZone'>;
  store: Store;
  programmes: Programmes;
  partners: Partners;
  /** Builds that are served beside the newest. */
  releases?: readonly Release[];
  /** The built elements that the hosted page is made of, where there are any. */
  built: Built | undefined;
  clock?: () => Date;
  /** Largest body that is taken, in bytes. */
  bodyLimit?: number;
}

/**
 * The whole collector: the API, its pages without script, and the built elements. Pledges as JSON are taken straight from
 * Node's request: wrapping each in a Request and a Response would cost more than all else that is done for it.
 */
export function createApp({
  config,
  store,
  programmes,
  partners,
  built,
  releases = [],
  clock = () => new Date(),
  bodyLimit = BODY_LIMIT_BYTES,
}: AppParts): RequestListener {
  const app = new Hono<{ Bindings: HttpBindings }>();

  const { timeZone } = config;
  const origins = originPolicy(config.allowedOrigins, partners);
  const submission = { store, save: groupCommit(store), programmes, partners, origins, timeZone, clock };
  app.route('/v1/pledges', formRoutes(submission, bodyLimit));
  app.get('/v1/pledges/tally', (c) => answerTally(c, store, programmes, clock()));
  app.get('/healthz', (c) => answerHealth(c, store));
  app.get('/assets/pages.css', (c) => c.body(STYLESHEET, 200, STYLESHEET_HEADERS));
  app.route('/', embedRoutes({ built, distFolder: config.distFolder, partners, programmes }));
  app.route('/', staticRoutes(config.distFolder, releases));

  // Also where no pledge is sent, so that a partner's page can read what is wrong.
  const answerReadably = (c: Context<{ Bindings: HttpBindings }>, problem: ProblemError) => {
    const granted = origins.grant(c.env.incoming.headers);
    for (const [name, value] of Object.entries(granted)) c.header(name, value);
    return answerProblem(c, problem);
  };
  app.notFound((c) => answerReadably(c, nothingThere(c)));
  app.onError((error, c) => answerReadably(c, problemOf(error, c.req)));

  const takeJson = jsonListener(submission, bodyLimit);
  const answer = getRequestListener(app.fetch, { errorHandler: answerUnreadable });
  return (request, response) => void (isJsonPledge(request) ? takeJson(request, response) : answer(request, response));
}

async function answerHealth(c: Context, store: Store): Promise<Response> {
  try {
    await store.ping();
  } catch (error) {
    logEvent('database-silent', { error: String(error) });
    throw unavailable('The database does not answer.');
  }
  return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store', ...NOSNIFF });
}

/** Told where nothing else answers: a handler for all methods would be one more for every pledge to pass. */
function nothingThere(c: Context): ProblemError {
  const methods = METHODS[c.req.path];
  if (methods === undefined) return new ProblemError('not-found', 'There is nothing at this address.');
  return new ProblemError('method-not-allowed', `Expected one of the methods ${methods}.`, {
    headers: { Allow: methods },
  });
}

/** As a page for a reader's browser, as problem details for a program. */
function answerProblem(c: Context, problem: ProblemError): Response | Promise<Response> {
  if (!c.req.header('accept')?.includes('text/html')) {
    const { headers, body } = problemDetails(problem);
    return c.body(body, problem.status, headers);
  }
  const language = preferredLanguage(c.req.header('accept-language'));
  return answerPage(c, errorPage(language, problem), problem.status, { headers: problem.headers });
}

/** The address or the host of a request cannot be read. */
function answerUnreadable(): Response {
  const problem = new ProblemError('bad-request', 'The address or the host of the request cannot be read.');
  const { headers, body } = problemDetails(problem);
  return new Response(body, { status: problem.status, headers });
}

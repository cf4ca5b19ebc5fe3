import { readFileSync } from 'node:fs';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { Config } from './config.ts';
import { logEvent } from './log.ts';
import { errorPage } from './pages/error-page.ts';
import { NOSNIFF } from './nosniff.ts';
import { answerPage } from './pages/layout.ts';
import { ProblemError } from './problems.ts';
import type { Programmes } from './programmes.ts';
import { staticRoutes } from './static.ts';
import { groupCommit } from './store/group-commit.ts';
import { UnavailableError, type Store } from './store/store.ts';
import { submitRoutes } from './submit/routes.ts';
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
  '/': 'GET, HEAD',
};
const BODY_LIMIT_BYTES = 64 * 1024;
const RETRY_AFTER_SECONDS = 5;
const RETRY_AFTER = { 'Retry-After': String(RETRY_AFTER_SECONDS) };
const CANNOT_BE_USED = 'The database is busy or cannot be used. Nothing was stored.';

/** What the app is made of; tests pass their own clock and limit. */
export interface AppParts {
  config: Pick<Config, 'allowedOrigins' | 'distFolder' | 'timeZone'>;
  store: Store;
  programmes: Programmes;
  clock?: () => Date;
  /** Largest body that is taken, in bytes. */
  bodyLimit?: number;
}

/** The whole collector as a Hono app: the API, its pages without script, and the built elements. */
export function createApp({
  config,
  store,
  programmes,
  clock = () => new Date(),
  bodyLimit = BODY_LIMIT_BYTES,
}: AppParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  const { allowedOrigins, timeZone } = config;
  const save = groupCommit(store);
  app.route('/v1/pledges', submitRoutes({ store, save, programmes, allowedOrigins, timeZone, clock }, bodyLimit));
  app.get('/v1/pledges/tally', (c) => answerTally(c, store, programmes, clock()));
  app.get('/healthz', (c) => answerHealth(c, store));
  app.get('/assets/pages.css', (c) => c.body(STYLESHEET, 200, STYLESHEET_HEADERS));
  app.route('/', staticRoutes(config.distFolder));

  app.notFound((c) => answerProblem(c, nothingThere(c)));
  app.onError((error, c) => {
    if (error instanceof ProblemError) return answerProblem(c, error);
    if (error instanceof UnavailableError) {
      logEvent('database-unavailable', { method: c.req.method, path: c.req.path, error: error.message });
      return answerProblem(c, error.outcome === 'unknown' ? outcomeUnknown() : unavailable(CANNOT_BE_USED));
    }
    logEvent('request-failed', { method: c.req.method, path: c.req.path, error: error.stack ?? String(error) });
    return answerProblem(c, new ProblemError('internal', 'The collector failed. The request can be sent again.'));
  });

  return app;
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

function unavailable(what: string): ProblemError {
  return new ProblemError('unavailable', `${what} Try again in ${RETRY_AFTER_SECONDS} seconds.`, {
    headers: RETRY_AFTER,
  });
}

/** The connection to the database broke in the middle, or the disk failed: nobody can say what it came to. */
function outcomeUnknown(): ProblemError {
  const detail =
    'The database failed before it confirmed the pledge, which may be stored or not. ' +
    `Send the same pledge again in ${RETRY_AFTER_SECONDS} seconds: it counts once.`;
  return new ProblemError('outcome-unknown', detail, { headers: RETRY_AFTER });
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
    const headers = { 'Content-Type': 'application/problem+json', ...NOSNIFF, ...problem.headers };
    return c.body(JSON.stringify(problem.toProblem()), problem.status, headers);
  }
  const language = preferredLanguage(c.req.header('accept-language'));
  return answerPage(c, errorPage(language, problem), problem.status, problem.headers);
}

import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { Hono, type Context } from 'hono';
import type { Config } from './config.ts';
import { isDatabaseUnavailable, type Database } from './db.ts';
import { logEvent } from './log.ts';
import { errorPage } from './pages/error-page.ts';
import { answerPage } from './pages/layout.ts';
import { ProblemError } from './problems.ts';
import type { Programmes } from './programmes.ts';
import { staticRoutes } from './static.ts';
import { submitRoutes } from './submit/routes.ts';
import { answerTally } from './tally.ts';
import { preferredLanguage } from './texts.ts';

const STYLESHEET = readFileSync(new URL('./pages/pages.css', import.meta.url), 'utf8');
const BODY_LIMIT_BYTES = 64 * 1024;
const RETRY_AFTER_SECONDS = 5;

/** What the app is made of; tests pass their own clock and limit. */
export interface AppParts {
  config: Pick<Config, 'allowedOrigins' | 'distFolder' | 'timeZone'>;
  db: Database;
  programmes: Programmes;
  clock?: () => Date;
  /** Largest body that is taken, in bytes. */
  bodyLimit?: number;
}

/** The whole collector as a Hono app: the API, its pages without script, and the built elements. */
export function createApp({
  config,
  db,
  programmes,
  clock = () => new Date(),
  bodyLimit = BODY_LIMIT_BYTES,
}: AppParts): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
  });

  const { allowedOrigins, timeZone } = config;
  app.route('/v1/pledges', submitRoutes({ db, programmes, allowedOrigins, timeZone, clock }, bodyLimit));
  app.all('/v1/pledges', onlyAllowed('POST, OPTIONS'));

  app.get('/v1/pledges/tally', (c) => answerTally(c, db, programmes, clock()));
  app.all('/v1/pledges/tally', onlyAllowed('GET, HEAD'));

  app.get('/healthz', (c) => answerHealth(c, db));
  app.all('/healthz', onlyAllowed('GET, HEAD'));

  app.get('/assets/pages.css', (c) =>
    c.body(STYLESHEET, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=300' }),
  );
  app.all('/assets/pages.css', onlyAllowed('GET, HEAD'));

  app.route('/', staticRoutes(config.distFolder));
  app.on(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], '/', onlyAllowed('GET, HEAD'));

  app.notFound((c) => answerProblem(c, new ProblemError('not-found', 'There is nothing at this address.')));
  app.onError((error, c) => {
    if (error instanceof ProblemError) return answerProblem(c, error);
    if (isDatabaseUnavailable(error)) {
      logEvent('database-unavailable', { method: c.req.method, path: c.req.path, error: error.message });
      return answerProblem(c, unavailable('The database is busy or cannot be written. Nothing was stored.'));
    }
    logEvent('request-failed', { method: c.req.method, path: c.req.path, error: error.stack ?? String(error) });
    return answerProblem(c, new ProblemError('internal', 'The collector failed. The request can be sent again.'));
  });

  return app;
}

async function answerHealth(c: Context, db: Database): Promise<Response> {
  try {
    await sql`select 1 from pledge limit 1`.execute(db);
  } catch (error) {
    logEvent('database-silent', { error: String(error) });
    throw unavailable('The database does not answer.');
  }
  return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
}

function unavailable(what: string): ProblemError {
  return new ProblemError('unavailable', `${what} Try again in ${RETRY_AFTER_SECONDS} seconds.`, {
    headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
  });
}

function onlyAllowed(methods: string) {
  return (): never => {
    throw new ProblemError('method-not-allowed', `Expected one of the methods ${methods}.`, {
      headers: { Allow: methods },
    });
  };
}

/** As a page for a reader's browser, as problem details for a program. */
function answerProblem(c: Context, problem: ProblemError): Response | Promise<Response> {
  if (!c.req.header('accept')?.includes('text/html')) return problem.toResponse();
  const language = preferredLanguage(c.req.header('accept-language'));
  return answerPage(c, errorPage(language, problem), problem.status, problem.headers);
}

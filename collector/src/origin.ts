import { every } from 'hono/combine';
import { cors } from 'hono/cors';
import type { Context, MiddlewareHandler } from 'hono';
import { logEvent } from './log.ts';
import { ProblemError } from './problems.ts';

const PREFLIGHT_SECONDS = 600;
const LOGGED_ORIGINS_AT_MOST = 1000;

/**
 * Decides from the Origin header who may send: absent (servers, curl) and the collector's own pages may; a listed origin
 * is granted by CORS; any other, `null` included, is refused before the body is read. The log names a refused origin
 * once, so that the operator sees what to add.
 */
export function originGuard(allowed: readonly string[]): MiddlewareHandler {
  const logged = new Set<string>();

  const refuseUnlisted: MiddlewareHandler = async (c, next) => {
    const origin = c.req.header('origin');
    if (origin === undefined || isAllowed(c, origin, allowed)) return next();
    if (!logged.has(origin) && logged.size < LOGGED_ORIGINS_AT_MOST) {
      logged.add(origin);
      logEvent('origin-refused', { origin, expected: 'an origin listed in ALLOWED_ORIGINS' });
    }
    throw new ProblemError(
      'origin-not-allowed',
      `The origin ${origin} may not send pledges here. The operator grants it by listing it in ALLOWED_ORIGINS.`,
    );
  };

  const grantListed = cors({
    origin: [...allowed],
    allowMethods: ['POST'],
    allowHeaders: ['content-type', 'idempotency-key'],
    exposeHeaders: ['Retry-After'],
    maxAge: PREFLIGHT_SECONDS,
  });

  return every(refuseUnlisted, grantListed);
}

/**
 * Gives back an absolute URL if a receipt may link to it: one of an allowed origin, or of the collector itself. The URL
 * comes from a form field, so that no other may pass.
 */
export function allowedReturnUrl(c: Context, text: string | undefined, allowed: readonly string[]): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && isAllowed(c, url.origin, allowed) ? url.href : undefined;
}

function isAllowed(c: Context, origin: string, allowed: readonly string[]): boolean {
  if (allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host')?.toLowerCase();
}

import { every } from 'hono/combine';
import { cors } from 'hono/cors';
import type { Context, MiddlewareHandler } from 'hono';
import { isBareOrigin } from './config.ts';
import { logEvent } from './log.ts';
import { ProblemError } from './problems.ts';

const PREFLIGHT_SECONDS = 600;
const LOGGED_ORIGINS_AT_MOST = 1000;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Decides from the Origin header who may send: absent (servers, curl) may; a listed origin is granted by CORS; the
 * collector's own pages may where it is asked by a loopback name; any other, `null` included, is refused before the body
 * is read. The log names a refused origin once, so that the operator sees what to add.
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
      `The origin ${origin} may not send pledges here. The operator grants it by listing it in ALLOWED_ORIGINS, ` +
        `where the collector's own public origin has to stand too.`,
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
 * Gives back an absolute URL if a receipt may link to it: one of an origin that may send. The URL comes from a form field,
 * so that no other may pass.
 */
export function allowedReturnUrl(c: Context, text: string | undefined, allowed: readonly string[]): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && isAllowed(c, url.origin, allowed) ? url.href : undefined;
}

/**
 * That a page comes from the Host it sends to shows that it is the collector's own only where the name is a loopback one:
 * any other name can be pointed at the collector by whoever has it.
 */
function isAllowed(c: Context, origin: string, allowed: readonly string[]): boolean {
  if (allowed.includes(origin)) return true;
  if (!isBareOrigin(origin)) return false;
  const { host, hostname } = new URL(origin);
  return LOOPBACK.test(hostname) && host === c.req.header('host')?.toLowerCase();
}

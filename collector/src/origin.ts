import type { IncomingHttpHeaders } from 'node:http';
import type { Context } from 'hono';
import { isBareOrigin } from './config.ts';
import { logEvent } from './log.ts';
import type { Partners } from './partners.ts';
import { ProblemError } from './problems.ts';

const PREFLIGHT_SECONDS = 600;
const LOGGED_ORIGINS_AT_MOST = 1000;
/** What a browser sends for a page in a sandbox, or one whose referrer policy names nobody. */
const SANDBOX = 'null';
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Who may send, decided from the Origin header. */
export interface OriginPolicy {
  /**
   * Lets pass a request without an origin (servers, curl), one from a listed origin, and the collector's own pages where it
   * is asked by a loopback name.
   *
   * @returns the headers that whatever answer follows has to carry: the grant of CORS for a listed origin
   * @throws ProblemError `origin-not-allowed` for any other, and for `null` where no partner's frame may be in a sandbox.
   */
  judge(headers: IncomingHttpHeaders): Readonly<Record<string, string>>;
  /**
   * Lets pass what comes from a page without an origin only where it is for a partner whose frame may be in a sandbox.
   *
   * @throws ProblemError `origin-not-allowed`
   */
  judgePartner(headers: IncomingHttpHeaders, partner: string | undefined): void;
  /** The grant of CORS for a listed origin, so that its page can read an answer; for any other, none. */
  grant(headers: IncomingHttpHeaders): Readonly<Record<string, string>>;
  /** Answers the question that a browser asks before it sends; the request has been judged. */
  answerPreflight(c: Context): Response;
  /**
   * Gives back an absolute URL if a receipt may link to it: one of an origin that may send. The URL comes from a form field,
   * so that no other may pass.
   */
  returnUrl(headers: IncomingHttpHeaders, text: string | undefined): string | undefined;
}

/**
 * The log names a refused origin once, so that the operator sees what to add.
 *
 * @param listed origins whose pages may send
 */
export function originPolicy(listed: readonly string[], partners: Partners): OriginPolicy {
  const logged = new Set<string>();
  const allowed = [...partners.values()].some(({ sandboxed }) => sandboxed) ? [...listed, SANDBOX] : listed;

  function refuse(origin: string): never {
    if (!logged.has(origin) && logged.size < LOGGED_ORIGINS_AT_MOST) {
      logged.add(origin);
      const expected =
        origin === SANDBOX ? 'a partner with "sandboxed": true in PARTNERS' : 'an origin listed in ALLOWED_ORIGINS';
      logEvent('origin-refused', { origin, expected });
    }
    throw new ProblemError(
      'origin-not-allowed',
      origin === SANDBOX
        ? 'The origin null may not send pledges here: nobody can tell whose it is. The operator grants it to a partner whose frame is in ' +
            'a sandbox by "sandboxed": true in PARTNERS; ALLOWED_ORIGINS cannot.'
        : `The origin ${origin} may not send pledges here. The operator grants it by listing it in ALLOWED_ORIGINS, ` +
            `where the collector's own public origin has to stand too.`,
    );
  }

  function grant({ origin }: IncomingHttpHeaders): Record<string, string> {
    const granted: Record<string, string> = {};
    if (origin === undefined) return granted;
    granted['Vary'] = 'Origin';
    if (!allowed.includes(origin)) return granted;
    granted['Access-Control-Allow-Origin'] = origin;
    granted['Access-Control-Expose-Headers'] = 'Retry-After';
    return granted;
  }

  return {
    judge(headers) {
      const { origin } = headers;
      if (origin !== undefined && !isAllowed(headers, origin, allowed)) refuse(origin);
      return grant(headers);
    },
    judgePartner({ origin }, partner) {
      if (origin === SANDBOX && !partners.get(partner ?? '')?.sandboxed) refuse(origin);
    },
    grant,
    answerPreflight: (c) =>
      c.body(null, 204, {
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Allow-Headers': 'content-type,idempotency-key',
        'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
      }),
    returnUrl(headers, text) {
      if (text === undefined || !URL.canParse(text)) return undefined;
      const url = new URL(text);
      return /^https?:$/.test(url.protocol) && isAllowed(headers, url.origin, allowed) ? url.href : undefined;
    },
  };
}

/**
 * That a page comes from the Host it sends to shows that it is the collector's own only where the name is a loopback one:
 * any other name can be pointed at the collector by whoever has it.
 */
function isAllowed(headers: IncomingHttpHeaders, origin: string, allowed: readonly string[]): boolean {
  if (allowed.includes(origin)) return true;
  if (!isBareOrigin(origin)) return false;
  const { host, hostname } = new URL(origin);
  return LOOPBACK.test(hostname) && host === headers.host?.toLowerCase();
}

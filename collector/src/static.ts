import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic, type ServeStaticOptions } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { readVersion } from './embed/built.ts';
import { NOSNIFF } from './nosniff.ts';
import { ProblemError } from './problems.ts';
import { newestOfMajors, type Release } from './releases.ts';

const FOR_EVERY_SITE = {
  ...NOSNIFF,
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
const IMMUTABLE = { ...FOR_EVERY_SITE, 'Cache-Control': 'public, max-age=31536000, immutable' };
const SHORT_LIVED = { ...FOR_EVERY_SITE, 'Cache-Control': 'public, max-age=300' };
const DEMO = {
  ...NOSNIFF,
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types tillvaxt-1',
  ].join('; '),
};

/**
 * Serves the built elements under their exact version (`/1.2.3/…`, never changes) and under their major version
 * (`/v1/…`, changes with every release), and the demo at `/`. Without a build it answers 404 and says so.
 *
 * @param dist folder of the build; its version.json tells the version
 * @param earlier builds that are served too
 */
export function staticRoutes(dist: string, earlier: readonly Release[] = []): Hono {
  const routes = new Hono();
  const version = readVersion(dist);

  const releases = [...(version === undefined ? [] : [{ version, folder: dist }]), ...earlier];
  for (const release of releases)
    routes.get(`/${release.version}/*`, withHeaders(withoutPages(folder(release.folder)), IMMUTABLE));
  for (const [major, release] of newestOfMajors(releases))
    routes.get(`/v${major}/*`, withHeaders(withoutPages(folder(release.folder)), SHORT_LIVED));
  const demo = join(dist, 'demo');
  if (existsSync(demo)) routes.get('/*', withHeaders(builtFiles({ root: demo }), DEMO));
  else {
    routes.get('/', () => {
      throw new ProblemError('not-found', 'There is no demo here. Build it: npm run build. The API works without it.');
    });
  }
  return routes;
}

function folder(root: string): MiddlewareHandler {
  return builtFiles({ root, rewriteRequestPath: pathInFolder });
}

/** Files of a build, each as the build has compressed it for those who take it so. */
export function builtFiles(options: ServeStaticOptions): MiddlewareHandler {
  return withHeaders(serveStatic({ ...options, precompressed: true }), { Vary: 'Accept-Encoding' });
}

/** The pages of the build have their own addresses, with their own policies. */
function withoutPages(serve: MiddlewareHandler): MiddlewareHandler {
  return (c, next) => (/^\/(demo|embed)(\/|$)/i.test(pathInFolder(c.req.path)) ? next() : serve(c, next));
}

/** Serves the same with more headers. */
export function withHeaders(serve: MiddlewareHandler, headers: Record<string, string>): MiddlewareHandler {
  return async (c, next) => {
    const response = await serve(c, async () => void (await next()));
    if (!response) return;
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    // The extension's registered type is a video format.
    if (c.req.path.endsWith('.ts')) response.headers.set('Content-Type', 'text/plain; charset=utf-8');
    return response;
  };
}

function pathInFolder(path: string): string {
  return path.replace(/^\/[^/]+/, '');
}

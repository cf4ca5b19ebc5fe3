import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageSite {
  origin: string;
  /** Puts the page with the form at `/`. */
  serveForm(endpoint: string): void;
  close(): Promise<void>;
}

/**
 * The host page's own site, another origin than the endpoint's: `/` is the page with the form, `/empty` one without script.
 *
 * @param bundle the built elements
 */
export async function pageSite(bundle: Buffer): Promise<PageSite> {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  let form = '';
  const server = createServer(({ url }, response) => {
    if (url === '/') return void response.writeHead(200, html).end(form);
    if (url === '/empty') return void response.writeHead(200, html).end(page('Tom sida', ''));
    if (url === '/tillvaxt.js') {
      return void response
        .writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600' })
        .end(bundle);
    }
    response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serveForm: (endpoint) =>
      (form = page(
        'Lova något',
        `<tillvaxt-pledge-form endpoint="${endpoint}"></tillvaxt-pledge-form><script type="module" src="/tillvaxt.js"></script>`,
      )),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="sv"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

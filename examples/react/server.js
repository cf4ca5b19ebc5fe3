// Renders the page on each request, and serves what the build has made for the browser.
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { render } from './dist/server/server.js';

const client = new URL('dist/client/', import.meta.url);
const page = await readFile(new URL('index.html', client), 'utf8');
const names = await readdir(new URL('assets/', client));
const assets = new Map(
  await Promise.all(names.map(async (name) => [`/assets/${name}`, await readFile(new URL(`assets/${name}`, client))])),
);
const types = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

const server = createServer(({ url }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  if (pathname === '/')
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page.replace('<!--app-->', () => render()));
  else if (assets.has(pathname))
    response.setHeader('content-type', types[extname(pathname)] ?? 'text/plain').end(assets.get(pathname));
  else response.writeHead(404).end();
});
server.listen(process.env.PORT ?? 3000, () => console.log(`http://localhost:${server.address().port}/`));

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach } from 'node:test';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

/** The engines that end-to-end tests drive: each test runs in all of them. */
export const engines = ['chromium', 'firefox'] as const;
export type Engine = (typeof engines)[number];

const folder = mkdtempSync(join(tmpdir(), 'tillvaxt-paper-'));

/** What a page prints in Firefox, without asking, as a PDF. Chromium's headless printer makes nothing. */
export const firefoxPaper = join(folder, 'paper.pdf');

const running = new Map<string, Promise<Browser>>();

/** The running browser of an engine whose reader has set that default font size, in CSS px, or has a screen reader (Chromium only). */
function browser(engine: Engine, fontSize: number, isSpoken: boolean): Promise<Browser> {
  const key = `${engine} ${fontSize} ${isSpoken}`;
  const known = running.get(key);
  if (known) return known;
  const launched =
    engine === 'chromium'
      ? puppeteer.launch({
          executablePath: chromiumPath!,
          args: [
            ...chromiumArgs,
            `--blink-settings=defaultFontSize=${fontSize}`,
            ...(isSpoken ? ['--force-renderer-accessibility'] : []),
          ],
        })
      : puppeteer.launch({
          browser: 'firefox',
          executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
          extraPrefsFirefox: {
            'font.size.variable.x-western': fontSize,
            'print.always_print_silent': true,
            print_printer: 'Mozilla Save to PDF',
            'print.printer_Mozilla_Save_to_PDF.print_to_file': true,
            'print.printer_Mozilla_Save_to_PDF.print_to_filename': firefoxPaper,
          },
        });
  running.set(key, launched);
  // One that crashes takes one test with it, not those of the files after it.
  const forget = (): void => void running.delete(key);
  launched.then((started) => started.once('disconnected', forget), forget);
  return launched;
}

const contexts: BrowserContext[] = [];

// The files of a run share the browsers: what a test has opened ends with it.
afterEach(async () => {
  for (const context of contexts.splice(0)) if (!context.closed) await context.close();
});

after(async () => {
  for (const close of sites) await close();
  for (const launched of running.values()) await (await launched).close();
  rmSync(folder, { recursive: true });
});

export interface Opened {
  page: Page;
  /** What the page said on the console, warnings and errors, and what it threw. */
  said: string[];
}

/** A fresh page in a profile of its own, with a window and a reader's font of the given size. */
export async function open(
  engine: Engine,
  { width = 1280, height = 900, fontSize = 16, isSpoken = false } = {},
): Promise<Opened> {
  const context = await (await browser(engine, fontSize, isSpoken)).createBrowserContext();
  contexts.push(context);
  const page = await context.newPage();
  await page.setViewport({ width, height });
  const said: string[] = [];
  page.on('console', (message) => {
    if (['warn', 'error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on(
    'pageerror',
    (error) => void said.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`),
  );
  return { page, said };
}

type Answer =
  | string
  | Buffer
  | { status?: number; headers?: Record<string, string>; body: string | Buffer; delay?: Promise<unknown> };

const sites = new Set<() => Promise<void>>();

export interface Site {
  origin: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  html: 'text/html',
  svg: 'image/svg+xml',
};

/** A small site over real HTTP: path to answer, with the given headers on every page. */
export async function site(
  answers: Readonly<Record<string, Answer>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const asked: string[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url!, 'http://site').pathname;
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    asked.push(path);
    const found = answers[path];
    if (found === undefined) return void response.writeHead(404).end();
    const answer = typeof found === 'string' || Buffer.isBuffer(found) ? { body: found } : found;
    await answer.delay;
    const extension = path.includes('.') ? path.split('.').pop()! : 'html';
    response
      .writeHead(answer.status ?? 200, {
        'content-type': `${types[extension] ?? 'text/plain'}; charset=utf-8`,
        ...headers,
        ...answer.headers,
      })
      .end(answer.body);
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> => {
    sites.delete(close);
    server.closeAllConnections();
    return new Promise((closed) => server.close(() => closed()));
  };
  sites.add(close);
  return { origin: `http://127.0.0.1:${port}`, asked, close };
}

import { html } from 'hono/html';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { NOSNIFF } from '../nosniff.ts';
import type { Language } from '../texts.ts';

/** Markup in which every inserted text has been escaped. */
export type Html = ReturnType<typeof html>;

/** A page; `title` is plain text. */
export interface Page {
  language: Language;
  title: string;
  body: Html;
}

const POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors";
const HEADERS = {
  ...NOSNIFF,
  // With no-referrer the browser would send `Origin: null` when the review page posts.
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/**
 * Answers with a page that works without script, loads one stylesheet and nothing else.
 *
 * @param more further headers, and whose pages may frame it, as the policy says it
 */
export function answerPage(
  c: Context,
  { language, title, body }: Page,
  status: ContentfulStatusCode,
  {
    headers = {},
    ancestors = "'none'",
  }: { headers?: Readonly<Record<string, string>>; ancestors?: string | undefined } = {},
): Response | Promise<Response> {
  return c.html(
    html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="/assets/pages.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`,
    status,
    { ...HEADERS, 'Content-Security-Policy': `${POLICY} ${ancestors}`, ...headers },
  );
}

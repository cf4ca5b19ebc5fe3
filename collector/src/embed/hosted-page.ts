import { html, raw } from 'hono/html';
import type { Programme } from '../../../contract/types.ts';
import type { Html } from '../pages/layout.ts';

/** What a hosted page is made of. */
export interface HostedPage {
  programme: Programme;
  /** The elements with their light DOM, from the built elements' own templates, which escape every value. */
  content: string;
  /** Addresses, in order. */
  stylesheets: readonly string[];
  /** The elements' module. */
  module: string;
}

/** A page of its own with nothing but the elements, for a frame or a tab. Its script tells a page around it how high it is. */
export function hostedPage({ programme, content, stylesheets, module }: HostedPage): Html {
  return html`<!doctype html>
<html lang="${programme.lang}">
<head>
<meta charset="utf-8">
<title>${programme.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" type="image/svg+xml" href="/embed/icon.svg">
${stylesheets.map((address) => html`<link rel="stylesheet" href="${address}">\n`)}<script src="/embed/hosted-page.js"></script>
<script type="module" fetchpriority="low" src="${module}"></script>
</head>
<body>
<main>
<h1>${programme.title}</h1>
${raw(content)}
</main>
</body>
</html>
`;
}

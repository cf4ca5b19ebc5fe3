import { html } from 'hono/html';
import type { ProblemError } from '../problems.ts';
import { textsIn, type Language } from '../texts.ts';
import type { Page } from './layout.ts';

/** Says in plain words why a request was not granted, and in English what its maker needs to know. */
export function errorPage(language: Language, problem: ProblemError): Page {
  const { problems, technicalDetail } = textsIn(language);
  const { title, text } = problems[problem.kind];
  return {
    language,
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${text}</p>
<div class="technical">
<p>${technicalDetail}</p>
<p lang="en">${problem.status}. ${problem.message}</p>
${problem.errors.map(({ pointer, detail }) => html`<p lang="en"><code>${pointer}</code> ${detail}</p>`)}
</div>`,
  };
}

import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { legalText } from '../../../contract/legal-text.ts';
import type { Programme, Receipt } from '../../../contract/types.ts';
import { formPage } from '../pages/form-page.ts';
import { answerPage, type Page } from '../pages/layout.ts';
import { receiptPage } from '../pages/receipt-page.ts';
import { reviewPage } from '../pages/review-page.ts';
import { frameAncestors } from '../partners.ts';
import { ProblemError } from '../problems.ts';
import { languageOf } from '../texts.ts';
import { sha256 } from '../sha256.ts';
import { parseForm, pledgeOf, type FormPost } from './parse-form.ts';
import { parseText } from './parse-json.ts';
import { receivePledge, type Submission } from './receive.ts';
import { checkAgainstProgramme, checkShape, type Fault } from './validate.ts';

/**
 * Answers the native form, without script. A form without an id leads to the review page, which carries a new one; the
 * review page's form stores the pledge and leads to the receipt. What is wrong leads back to the form as it was typed.
 */
export async function answerForm(
  c: Context<{ Bindings: HttpBindings }>,
  body: Buffer,
  submission: Submission,
): Promise<Response> {
  const post = parseForm(parseText(body));
  submission.origins.judgePartner(c.env.incoming.headers, post.texts.partner);
  const language = languageOf(post.texts.locale);
  const programme = programmeOf(post, submission).inLanguage(language);
  const returnTo = submission.origins.returnUrl(c.env.incoming.headers, post.returnTo);
  const page = { language, programme, returnTo };
  // A partner's frame with the hosted page goes on to these.
  const ancestors = frameAncestors(submission.partners, post.texts.partner);
  const answer = (shown: Page, status: ContentfulStatusCode) => answerPage(c, shown, status, { ancestors });

  if (post.action === 'change') return answer(formPage({ ...page, post, faults: [] }), 200);

  if (post.texts.id === undefined) {
    const complete = readyForReview(post, programme, language, submission.clock());
    const faults = faultsOfReview(complete, submission);
    return faults.length > 0
      ? answer(formPage({ ...page, post, faults }), 422)
      : answer(reviewPage({ ...page, post: complete, faults }), 200);
  }

  const checked = checkShape(pledgeOf(post));
  const faults = [...post.faults, ...('faults' in checked ? checked.faults : [])];
  if (faults.length > 0 && faults.every(isMissingConsent)) {
    return answer(reviewPage({ ...page, post, faults }), 422);
  }
  if ('faults' in checked || faults.length > 0) return answer(formPage({ ...page, post, faults }), 422);

  const received = await receivePledge(submission, checked.pledge);
  if ('faults' in received) return answer(formPage({ ...page, post, faults: received.faults }), 422);
  const receipt = JSON.parse(received.receipt) as Receipt;
  const { timeZone } = submission;
  return answer(receiptPage({ ...page, pledge: checked.pledge, receipt, timeZone }), 201);
}

function programmeOf({ texts }: FormPost, { programmes }: Submission) {
  const id = texts['programme.id'];
  const programme = programmes.get(id ?? '');
  if (programme) return programme;
  const detail = `Expected the id of a programme that this collector has: ${[...programmes.keys()].join(', ')}.`;
  throw new ProblemError('invalid-pledge', 'The form names no programme that is known here.', {
    errors: [{ pointer: '#/programme/id', code: id === undefined ? 'required' : 'unknown-value', detail }],
  });
}

/** Adds what the server knows: the id, the times, and the record of the legal text that the review page is about to show. */
function readyForReview(post: FormPost, programme: Programme, language: string, now: Date): FormPost {
  const { controller, lang } = programme;
  return {
    ...post,
    texts: {
      ...post.texts,
      id: crypto.randomUUID(),
      locale: post.texts.locale ?? language,
      madeAt: now.toISOString(),
      'legal.basis': controller.legalBasis,
      'legal.version': controller.legalText.version,
      'legal.textHash': sha256(legalText(controller)),
      'legal.locale': lang,
      'legal.shownAt': now.toISOString(),
    },
  };
}

/** The consent is asked for on the review page, so that it is not missed before. */
function faultsOfReview(post: FormPost, { programmes }: Submission): Fault[] {
  const asksConsent = post.texts['legal.basis'] === 'consent';
  const ticks = asksConsent ? new Set([...post.ticks, 'legal.consent' as const]) : post.ticks;
  const checked = checkShape(pledgeOf({ ...post, ticks }));
  return [
    ...post.faults,
    ...('faults' in checked ? checked.faults : checkAgainstProgramme(checked.pledge, programmes)),
  ];
}

function isMissingConsent({ pointer, code }: Fault): boolean {
  return pointer === '#/legal/consent' && code === 'required';
}

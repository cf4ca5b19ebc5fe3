import { mediaTypeOf } from './http.ts';
import { testPledge } from './pledges.ts';
import type { Exchange, Session } from './session.ts';

const ID_FIELD = /<input\b[^>]*\bname=["']?id\b[^>]*>/i;
const UUID_VALUE = /\bvalue=["']?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/;
const REFERENCE = /\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/;

/** The two posts of a page without script. */
export async function checkForm(session: Session): Promise<void> {
  const pledge = testPledge(session.options.programme, 'From a form without script.');
  const fields = new URLSearchParams({
    'programme.id': pledge.programme.id,
    'programme.version': pledge.programme.version,
    areas: pledge.areas[0]!,
    actorType: pledge.actorType,
    speaksFor: pledge.speaksFor,
    commitment: pledge.commitment,
    locale: pledge.locale,
  });
  if (pledge.legal.consent) fields.set('legal.consent', 'on');

  const review = await post(session, "a form's first post", fields);
  if (review.answer.status === 415) {
    session.absent.set('form', 'forms are not taken (415)');
    return;
  }
  const id = UUID_VALUE.exec(ID_FIELD.exec(textOf(review))?.[0] ?? '')?.[1];
  const isReview = review.answer.status === 200 && mediaTypeOf(review.answer) === 'text/html' && id !== undefined;
  session.judge(
    'form.review',
    isReview,
    review,
    '200, text/html, with an input named id, or 415 where forms are not taken',
  );
  if (!isReview) return;

  const { basis, version, textHash, locale, shownAt } = pledge.legal;
  for (const [name, value] of Object.entries({ basis, version, textHash, locale, shownAt })) {
    fields.set(`legal.${name}`, value);
  }
  fields.set('id', id);
  fields.set('madeAt', pledge.madeAt);
  const first = await post(session, "a form's second post", fields);
  const reference = REFERENCE.exec(textOf(first))?.[0];
  const isReceipt = first.answer.status === 201 && mediaTypeOf(first.answer) === 'text/html' && reference !== undefined;
  session.judge('form.receipt', isReceipt, first, '201, text/html, with the reference');
  if (first.answer.status === 201) {
    session.left.add(id);
    session.stored.set(id, { ...pledge, id });
  }
  if (!isReceipt) return;

  const second = await post(session, "a form's second post again", fields);
  const isSame = second.answer.status === 201 && textOf(second).includes(reference);
  session.judge('form.again', isSame, second, `201, with the reference ${reference}`);
}

function post(session: Session, what: string, fields: URLSearchParams): Promise<Exchange> {
  return session.send(`POST ${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
    body: fields.toString(),
  });
}

function textOf({ answer }: Exchange): string {
  return answer.body.toString('utf8');
}

import { Hono, type MiddlewareHandler } from 'hono';
import { originGuard } from '../origin.ts';
import { ProblemError } from '../problems.ts';
import { answerForm } from './form.ts';
import { answerJson } from './json.ts';
import { readBody } from './read-body.ts';
import type { Submission } from './receive.ts';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * `POST /`: a pledge as JSON or as a native form. Origin and media type are judged before the body is read.
 *
 * @param maxBytes the largest body that is taken
 */
export function submitRoutes(submission: Submission, maxBytes: number): Hono {
  return new Hono().use('/', originGuard(submission.allowedOrigins)).post('/', mediaTypeGuard, async (c) => {
    const body = await readBody(c.req.raw.body, maxBytes);
    const answer = mediaType(c.req.header('content-type')) === FORM_TYPE ? answerForm : answerJson;
    return answer(c, body, submission);
  });
}

const mediaTypeGuard: MiddlewareHandler = async (c, next) => {
  const type = mediaType(c.req.header('content-type'));
  if (type === JSON_TYPE || type === FORM_TYPE) return next();
  throw new ProblemError('unsupported-media-type', `Expected Content-Type ${JSON_TYPE} or ${FORM_TYPE}.`, {
    headers: { 'Accept-Post': `${JSON_TYPE}, ${FORM_TYPE}` },
  });
};

function mediaType(header: string | undefined): string {
  return (header ?? '').split(';')[0]!.trim().toLowerCase();
}

import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { originPolicy } from '../origin.ts';
import { ProblemError } from '../problems.ts';
import { answerForm } from './form.ts';
import { answerJson } from './json.ts';
import { readBody } from './read-body.ts';
import type { Submission } from './receive.ts';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * `POST /`: a pledge as JSON or as a native form. Origin and media type are judged before the body is read. There is no
 * middleware here, since each would be paid for by every pledge.
 *
 * @param maxBytes the largest body that is taken
 */
export function submitRoutes(submission: Submission, maxBytes: number): Hono<{ Bindings: HttpBindings }> {
  const origins = originPolicy(submission.allowedOrigins);
  return new Hono<{ Bindings: HttpBindings }>()
    .options('/', (c) => {
      origins.judge(c);
      return origins.answerPreflight(c);
    })
    .post('/', async (c) => {
      origins.judge(c);
      const answer = answererFor(c);
      return answer(c, await readBody(c.env.incoming, maxBytes), submission);
    });
}

function answererFor(c: Context): typeof answerJson {
  const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === JSON_TYPE) return answerJson;
  if (type === FORM_TYPE) return answerForm;
  throw new ProblemError('unsupported-media-type', `Expected Content-Type ${JSON_TYPE} or ${FORM_TYPE}.`, {
    headers: { 'Accept-Post': `${JSON_TYPE}, ${FORM_TYPE}` },
  });
}

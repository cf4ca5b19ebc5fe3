import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { ProblemError } from '../problems.ts';
import { answerForm } from './form.ts';
import { JSON_TYPE, mediaType } from './json.ts';
import { readBody } from './read-body.ts';
import type { Submission } from './receive.ts';

const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * `POST /`: a pledge as a native form; and the question that a browser asks before it sends one as JSON. Origin and media
 * type are judged before the body is read.
 *
 * @param maxBytes the largest body that is taken
 */
export function formRoutes(submission: Submission, maxBytes: number): Hono<{ Bindings: HttpBindings }> {
  const judge = (c: Context<{ Bindings: HttpBindings }>) => {
    const granted = submission.origins.judge(c.env.incoming.headers);
    for (const [name, value] of Object.entries(granted)) c.header(name, value);
  };
  return new Hono<{ Bindings: HttpBindings }>()
    .options('/', (c) => {
      judge(c);
      return submission.origins.answerPreflight(c);
    })
    .post('/', async (c) => {
      judge(c);
      if (mediaType(c.env.incoming) !== FORM_TYPE) throw unsupported();
      return answerForm(c, await readBody(c.env.incoming, maxBytes), submission);
    });
}

function unsupported(): ProblemError {
  return new ProblemError('unsupported-media-type', `Expected Content-Type ${JSON_TYPE} or ${FORM_TYPE}.`, {
    headers: { 'Accept-Post': `${JSON_TYPE}, ${FORM_TYPE}` },
  });
}

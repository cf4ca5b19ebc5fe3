import {
  JSON_TYPE,
  ok,
  isReceipt,
  problemOf,
  codesOf,
  problemWith,
  withBody,
  changed,
  isConsent,
  unlistedAsNone,
  ungranted,
  type Faulty,
} from './check-replies.ts';

/** Receivers that refuse, grant or fall silent in a wrong way. */
export const FAULTY_REFUSING: Readonly<Record<string, Faulty>> = {
  'answers 422 to what is not JSON': {
    make:
      () =>
      async ({ body }, forward) => {
        const reply = await forward();
        return reply.status === 400 && body.equals(Buffer.from(body.toString()))
          ? problemWith(reply, { status: 422, errors: [{ pointer: '#', code: 'format', detail: 'No JSON.' }] })
          : reply;
      },
    fails: ['refuse.not-json'],
  },
  'takes JSON under any media type': {
    make:
      () =>
      ({ headers, json }, forward) =>
        forward(json && headers['content-type'] === 'text/plain' ? { headers: { ...headers, ...JSON_TYPE } } : {}),
    fails: ['refuse.media-type'],
  },
  'takes what is invalid': {
    make: () => changed((reply) => (problemOf(reply)?.type.endsWith(':invalid-pledge') ? ok : reply)),
    fails: ['key.mismatch', 'refuse.shape', 'refuse.format', 'refuse.undeclared', 'refuse.programme'],
  },
  'has no format checks': {
    make: () =>
      changed((reply) => {
        const at = problemOf(reply)?.errors?.map(({ pointer }) => pointer) ?? [];
        const isFormat = at.length === 1 && codesOf(reply)[0] === 'format';
        return isFormat && ['#/email', '#/plan/date', '#/legal/shownAt', '#/madeAt'].includes(at[0]!) ? ok : reply;
      }),
    fails: ['refuse.format'],
  },
  'takes undeclared fields': {
    make:
      () =>
      async ({ json }, forward) => {
        const reply = await forward();
        return codesOf(reply).includes('undeclared') && json?.['partner'] !== undefined && !isConsent(json)
          ? ok
          : reply;
      },
    fails: ['refuse.undeclared'],
  },
  'points to the whole body': {
    make: () =>
      changed((reply) => {
        const errors = problemOf(reply)?.errors?.map((error) => ({ ...error, pointer: '#' }));
        return errors ? problemWith(reply, { errors }) : reply;
      }),
    fails: ['refuse.pointers'],
  },
  'stores what it refuses': {
    make:
      () =>
      async ({ json }, forward) => {
        const { birthDate, ...declared } = json ?? {};
        if (birthDate !== undefined) await forward(withBody(declared));
        return forward();
      },
    fails: ['refuse.stores-nothing'],
  },
  'sends problems as application/json': {
    make: () =>
      changed((reply) =>
        [400, 422].includes(reply.status) ? { ...reply, headers: { ...reply.headers, ...JSON_TYPE } } : reply,
      ),
    fails: ['problem.media-type'],
  },
  'has problems of its own shape': {
    make: () => changed((reply) => (reply.status === 400 ? { ...reply, body: '{"error":"bad request"}' } : reply)),
    fails: ['problem.schema'],
  },
  'repeats what was sent': {
    make:
      () =>
      async ({ body }, forward) => {
        const reply = await forward();
        return reply.status === 422 ? problemWith(reply, { detail: `Got ${body.toString()}` }) : reply;
      },
    fails: ['problem.silent'],
  },
  'takes an origin that is not listed': {
    make: () => unlistedAsNone('https://unlisted.invalid'),
    fails: ['origin.unlisted'],
  },
  'takes the origin "null"': { make: () => unlistedAsNone('null'), fails: ['origin.null'] },
  'stores before it looks at the origin': {
    make:
      () =>
      async ({ headers }, forward) => {
        const { origin, ...others } = headers;
        if (origin === 'https://unlisted.invalid') await forward({ headers: others });
        return forward();
      },
    fails: ['origin.stores-nothing'],
  },
  'does not grant Idempotency-Key': {
    make: () =>
      changed((reply) =>
        'access-control-allow-headers' in reply.headers
          ? { ...reply, headers: { ...reply.headers, 'access-control-allow-headers': 'content-type' } }
          : reply,
      ),
    fails: ['cors.preflight'],
  },
  'grants receipts only': {
    make: () => changed((reply) => (reply.status >= 400 ? ungranted(reply) : reply)),
    fails: ['cors.refusals'],
  },
  'grants refusals and preflights only': {
    make: () => changed((reply) => (isReceipt(reply) ? ungranted(reply) : reply)),
    fails: ['cors.answer'],
  },
  'falls silent where a body is no UTF-8': {
    make:
      () =>
      async ({ body }, forward) =>
        body.equals(Buffer.from(body.toString())) ? forward() : 'hangs',
    fails: ['reach'],
  },
  'closes the connection on half a body': {
    make:
      () =>
      async ({ method, body, json }, forward) =>
        method === 'POST' && json === undefined && body.toString().startsWith('{"id"') ? 'closes' : forward(),
    fails: ['reach'],
  },
  'takes empty words': {
    make: () => changed((reply) => (codesOf(reply).includes('too-short') ? ok : reply)),
    fails: ['refuse.shape'],
  },
  'does not know its programme': {
    make:
      () =>
      async ({ json }, forward) => {
        const reply = await forward();
        const isByProgramme = problemOf(reply)?.errors?.some(
          ({ code, detail }) => (code === 'unknown-value' || code === 'mismatch') && /programme/.test(detail),
        );
        return isByProgramme && json ? ok : reply;
      },
    fails: ['refuse.programme'],
  },
  'takes bytes for UTF-8 that are none': {
    make:
      () =>
      ({ body }, forward) =>
        forward({ body: Buffer.from(body.toString()) }),
    fails: ['refuse.not-utf8'],
  },
  'takes a megabyte': {
    make:
      () =>
      ({ body }, forward) =>
        forward({ body: body.byteLength > 500_000 ? Buffer.from(body.toString().trim()) : body }),
    fails: ['refuse.size'],
    conforms: true,
  },
  'says 405 and not what is allowed': {
    make: () =>
      changed((reply) => {
        const { allow: _allow, ...others } = reply.headers;
        return { ...reply, headers: others };
      }),
    fails: ['refuse.method'],
    conforms: true,
  },
  'has problems of its own kinds': {
    make: () =>
      changed((reply) => (problemOf(reply) ? problemWith(reply, { type: 'urn:tillvaxt:problem:bad' }) : reply)),
    fails: ['problem.names'],
    conforms: true,
  },
  'answers 415 with a page': {
    make: () =>
      changed((reply) =>
        reply.status === 415 ? { ...reply, headers: { 'content-type': 'text/html' }, body: '<h1>No</h1>' } : reply,
      ),
    fails: ['problem.elsewhere'],
    conforms: true,
  },
  'grants every origin': {
    make: () =>
      changed((reply) =>
        'access-control-allow-origin' in reply.headers
          ? { ...reply, headers: { ...reply.headers, 'access-control-allow-origin': '*' } }
          : reply,
      ),
    fails: ['cors.narrow'],
    conforms: true,
  },
  'does not expose Retry-After': {
    make: () =>
      changed((reply) => {
        const { 'access-control-expose-headers': _exposed, ...others } = reply.headers;
        return { ...reply, headers: others };
      }),
    fails: ['cors.retry-after'],
    conforms: true,
  },
};

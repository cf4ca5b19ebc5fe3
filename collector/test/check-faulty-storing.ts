import type { Receipt, Tally } from '../../contract/types.ts';
import type { Reply } from './check-proxy.ts';
import {
  isReceipt,
  problemOf,
  receiptWith,
  aProblem,
  reference,
  changed,
  ungranted,
  isReceiptPage,
  at,
  withoutIdField,
  type Faulty,
} from './check-replies.ts';

/** Receivers that store, answer or count in a wrong way. */
export const FAULTY_STORING: Readonly<Record<string, Faulty>> = {
  'forgets that it had the pledge': {
    make: () => changed((reply) => (isReceipt(reply) ? receiptWith(reply, { reference: reference() }) : reply)),
    fails: ['replay.same', 'replay.order', 'replay.concurrent'],
  },
  'makes twins of what comes at once': {
    make:
      () =>
      async ({ json }, forward) => {
        const reply = await forward();
        const isAtOnce = isReceipt(reply) && /times at once\.$/.test(json?.['commitment'] as string);
        return isAtOnce ? receiptWith(reply, { reference: reference() }) : reply;
      },
    fails: ['replay.concurrent'],
  },
  'compares bytes, not pledges': {
    make: () => {
      const seen = new Map<unknown, string>();
      return async ({ json, body }, forward) => {
        const known = seen.get(json?.['id']);
        const reply = await forward();
        if (!isReceipt(reply)) return reply;
        seen.set(json?.['id'], known ?? body.toString());
        return known !== undefined && known !== body.toString() ? aProblem(422, 'id-reused') : reply;
      };
    },
    fails: ['replay.order'],
  },
  'answers other words with the old receipt': {
    make: () => {
      const receipts = new Map<unknown, Reply>();
      return async ({ json }, forward) => {
        const reply = await forward();
        if (isReceipt(reply)) receipts.set(json?.['id'], reply);
        return problemOf(reply)?.type.endsWith(':id-reused') ? receipts.get(json?.['id'])! : reply;
      };
    },
    fails: ['replay.other'],
  },
  'takes Idempotency-Key without quotes only': {
    make: () => async (asked, forward) =>
      asked.headers['idempotency-key']?.includes('"') ? aProblem(400, 'bad-header') : forward(),
    fails: ['key.quoted'],
  },
  'does not look at Idempotency-Key': {
    make:
      () =>
      ({ headers }, forward) => {
        const { 'idempotency-key': _key, ...others } = headers;
        return forward({ headers: others });
      },
    fails: ['key.mismatch'],
  },
  'answers 200 instead of 201': {
    make: () => changed((reply) => (isReceipt(reply) ? { ...reply, status: 200 } : reply)),
    fails: ['receipt.status'],
  },
  'drops Content-Type from receipts': {
    make: () =>
      changed((reply) => {
        const { 'content-type': _type, ...others } = reply.headers;
        return isReceipt(reply) ? { ...reply, headers: others } : reply;
      }),
    fails: ['receipt.media-type'],
  },
  'gives the receipt of another id': {
    make: () =>
      changed((reply) =>
        isReceipt(reply) ? receiptWith(reply, { id: '00000000-0000-4000-8000-000000000000' }) : reply,
      ),
    fails: ['receipt.id'],
  },
  'makes references in lower case': {
    make: () =>
      changed((reply) =>
        isReceipt(reply)
          ? receiptWith(reply, { reference: (JSON.parse(reply.body) as Receipt).reference.toLowerCase() })
          : reply,
      ),
    fails: ['receipt.schema'],
  },
  'gives every pledge the same reference': {
    make: () =>
      changed((reply) =>
        isReceipt(reply) ? receiptWith(reply, { reference: 'AAAA-AAAA', receivedAt: '2026-12-01T00:00:00Z' }) : reply,
      ),
    fails: ['receipt.reference'],
  },
  'refuses a time that lies ahead': {
    make:
      () =>
      async ({ json }, forward) =>
        (json?.['madeAt'] as string) > '2090' ? aProblem(422, 'invalid-pledge') : forward(),
    fails: ['valid.time'],
  },
  'has a guard that dislikes markup': {
    make:
      () =>
      async ({ body }, forward) =>
        body.includes('<script>') ? { status: 406, headers: {}, body: 'Blocked.' } : forward(),
    fails: ['valid.text'],
  },
  'counts UTF-16 units': {
    make:
      () =>
      async ({ json }, forward) => {
        const words = json?.['commitment'];
        const isLong = typeof words === 'string' && words.length > 520;
        return isLong && [...words].length <= 500 ? aProblem(422, 'invalid-pledge') : forward();
      },
    fails: ['valid.length'],
  },
  'takes 32 KiB only': {
    make:
      () =>
      async ({ body }, forward) =>
        body.byteLength > 32_768 ? aProblem(413, 'too-large') : forward(),
    fails: ['valid.size'],
  },
  'fails on every valid pledge': {
    make: () => changed((reply) => (isReceipt(reply) ? { ...aProblem(500, 'internal') } : reply)),
    fails: ['receipt.status', 'cors.answer'],
  },
  'refuses Finnish': {
    make:
      () =>
      async ({ json }, forward) =>
        json?.['locale'] === 'fi' ? aProblem(422, 'invalid-pledge') : forward(),
    fails: ['valid.examples'],
  },
  'has a tally of its own shape': {
    make: () => at('/tally', (reply) => ({ ...reply, body: '{"total":7}' })),
    fails: ['tally.schema'],
  },
  'grants its tally to nobody': { make: () => at('/tally', ungranted), fails: ['tally.cors'], conforms: true },
  'counts one too few': {
    make: () => {
      let readings = 0;
      return at('/tally', (reply) => {
        const tally = JSON.parse(reply.body) as Tally;
        tally.received.total -= readings++;
        return { ...reply, body: JSON.stringify(tally) };
      });
    },
    fails: ['tally.counts'],
    conforms: true,
  },
  'reviews a form without an id': {
    make: () => changed((reply) => (reply.status === 200 ? withoutIdField(reply) : reply)),
    fails: ['form.review'],
  },
  'shows no reference on the receipt page': {
    make: () => changed((reply) => (isReceiptPage(reply) ? { ...reply, body: '<h1>Tack!</h1>' } : reply)),
    fails: ['form.receipt'],
  },
  'makes a new reference when the receipt page is loaded again': {
    make: () =>
      changed((reply) =>
        isReceiptPage(reply) ? { ...reply, body: `<!doctype html><p>Referens: ${reference()}</p>` } : reply,
      ),
    fails: ['form.again'],
  },
};

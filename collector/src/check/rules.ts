/** MUST: a receiver is unfit without it. SHOULD: it can do without, at a price. As in RFC 2119. */
export type Level = 'MUST' | 'SHOULD';

/** What a receiver may leave out. Where it is there, its rules hold like any other. */
export type Part = 'pages' | 'tally' | 'form';

/** One thing that the contract asks of a receiver. */
export interface Rule {
  id: string;
  group: string;
  level: Level;
  part?: Part;
  /** What holds where the rule is kept, as a sentence. */
  text: string;
  /** Where the contract says it. */
  where: string;
}

const readme = (step: string) => `contract/README.md, "How to write a receiver", ${step}`;
const openapi = (section: string) => `contract/openapi.yaml, "${section}"`;

const STORE = openapi('One pledge, one record');
const PROBLEMS = openapi('Problems');
const PLEDGE = openapi('The pledge');
const ORIGINS = openapi('Pages at other origins');

const must = (id: string, group: string, text: string, where: string, part?: Part): Rule => ({
  id,
  group,
  level: 'MUST',
  text,
  where,
  ...(part && { part }),
});
const should = (...of: Parameters<typeof must>): Rule => ({ ...must(...of), level: 'SHOULD' });

/** All rules, in the order in which a report tells them. */
export const RULES: readonly Rule[] = [
  must('reach', 'Reaching it', 'Every request is answered within ten seconds.', openapi('Addresses')),

  must('receipt.status', 'The receipt', 'A valid pledge is answered 201.', readme('6')),
  must(
    'receipt.media-type',
    'The receipt',
    'Every receipt has Content-Type: application/json.',
    'contract/openapi.yaml, POST, 201',
  ),
  must(
    'receipt.schema',
    'The receipt',
    'The body of every 201 is a receipt by the schema.',
    'contract/schemas/receipt.schema.json',
  ),
  must(
    'receipt.id',
    'The receipt',
    "Every receipt has the pledge's own id and programme.",
    'contract/schemas/receipt.schema.json',
  ),
  must('receipt.reference', 'The receipt', 'No two pledges share a reference.', 'contract/schemas/receipt.schema.json'),

  must('replay.same', 'One pledge, one record', 'The same pledge again gets the same receipt, byte for byte.', STORE),
  must(
    'replay.order',
    'One pledge, one record',
    'The same pledge with its members in another order is the same pledge.',
    STORE,
  ),
  must('replay.concurrent', 'One pledge, one record', 'The same pledge ten times at once gets one receipt.', STORE),
  must(
    'replay.other',
    'One pledge, one record',
    'Another pledge under an id that is stored is refused with 422.',
    STORE,
  ),
  must(
    'key.quoted',
    'One pledge, one record',
    'The id is taken as Idempotency-Key, in quotes too, as the elements send it.',
    STORE,
  ),
  must(
    'key.mismatch',
    'One pledge, one record',
    'An Idempotency-Key that differs from the id is refused with 422.',
    STORE,
  ),

  must(
    'valid.examples',
    'What is taken',
    'The valid pledges among the examples are stored.',
    'contract/examples/valid/pledge',
  ),
  must(
    'valid.time',
    'What is taken',
    'No pledge is refused for an old programme or legal version, or for a time, past or future.',
    PLEDGE,
  ),
  must(
    'valid.text',
    'What is taken',
    'Any text is taken: other scripts, emoji, quotes, markup, line separators.',
    readme('3'),
  ),
  must('valid.length', 'What is taken', '500 characters outside the basic plane are 500 characters.', readme('3')),
  must('valid.size', 'What is taken', 'A body of 64 KiB is taken.', readme('2')),

  must('refuse.not-json', 'What is refused', 'A body that is not JSON is refused with 400.', readme('3')),
  must('refuse.not-utf8', 'What is refused', 'A body that is not UTF-8 is refused with 400.', PROBLEMS),
  must('refuse.media-type', 'What is refused', 'A media type other than JSON is refused with 415.', readme('2')),
  should('refuse.size', 'What is refused', 'A body far above 64 KiB is refused with 413.', readme('2')),
  should(
    'refuse.method',
    'What is refused',
    'GET at the endpoint is refused with 405, and Allow names POST.',
    PROBLEMS,
  ),
  must('refuse.shape', 'What is refused', 'A field that is missing or wrong is refused with 422.', readme('3')),
  must('refuse.format', 'What is refused', 'Format checks are on: dates, times, e-mail addresses.', readme('3')),
  must('refuse.undeclared', 'What is refused', 'A field that is not in the schema is refused with 422.', PLEDGE),
  must('refuse.programme', 'What is refused', "What is not the programme's is refused with 422.", readme('5')),
  must('refuse.pointers', 'What is refused', 'Every 422 points to the fields at fault, and to no others.', PROBLEMS),
  must(
    'refuse.stores-nothing',
    'What is refused',
    'What was refused is not stored: its id is still free.',
    'contract/openapi.yaml, POST, 422',
  ),

  must(
    'problem.media-type',
    'Problem documents',
    'Every 400 and 422 has Content-Type: application/problem+json.',
    PROBLEMS,
  ),
  must(
    'problem.schema',
    'Problem documents',
    'The body of every 400 and 422 is a problem by the schema, of the same status.',
    'contract/schemas/problem.schema.json',
  ),
  must('problem.silent', 'Problem documents', 'No refusal repeats what the sender wrote.', PROBLEMS),
  should(
    'problem.names',
    'Problem documents',
    'Each type is the one that the table of problems has for the case.',
    PROBLEMS,
  ),
  should('problem.elsewhere', 'Problem documents', 'Every 403, 405, 413 and 415 is a problem document too.', PROBLEMS),

  must('origin.unlisted', 'Origins', 'A page of an origin that is not listed is refused with 403.', readme('1')),
  must('origin.null', 'Origins', 'A page whose origin is "null" is refused with 403.', readme('1')),
  must(
    'origin.stores-nothing',
    'Origins',
    'What was refused for its origin is not stored: its id is still free.',
    ORIGINS,
  ),

  must(
    'cors.preflight',
    'Pages at other origins',
    'OPTIONS grants the origin, content-type and idempotency-key.',
    ORIGINS,
    'pages',
  ),
  must(
    'cors.answer',
    'Pages at other origins',
    'A page of the origin may send, and the receipt is granted to it.',
    ORIGINS,
    'pages',
  ),
  must(
    'cors.refusals',
    'Pages at other origins',
    'Refusals are granted to the origin too, so that the page can read them.',
    ORIGINS,
    'pages',
  ),
  should(
    'cors.narrow',
    'Pages at other origins',
    'The grant names the one origin, varies by Origin, and grants no credentials.',
    ORIGINS,
    'pages',
  ),
  should('cors.retry-after', 'Pages at other origins', 'The page may read Retry-After.', ORIGINS, 'pages'),

  must(
    'tally.schema',
    'The tally',
    'The tally is one by the schema, for the programme that was asked for.',
    'contract/schemas/tally.schema.json',
    'tally',
  ),
  should(
    'tally.counts',
    'The tally',
    'The tally rises by the pledges that were stored.',
    'contract/openapi.yaml, GET tally',
    'tally',
  ),
  should('tally.cors', 'The tally', 'A page of the origin may read the tally.', ORIGINS, 'tally'),

  must(
    'form.review',
    'The native form',
    'The first post of a form gets a review page with a new id.',
    'contract/openapi.yaml, POST',
    'form',
  ),
  must(
    'form.receipt',
    'The native form',
    'The second post gets a receipt page with a reference.',
    'contract/openapi.yaml, POST',
    'form',
  ),
  must(
    'form.again',
    'The native form',
    'The second post again gets the same reference.',
    'contract/openapi.yaml, POST',
    'form',
  ),
];

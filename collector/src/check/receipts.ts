import type { Pledge } from '../../../contract/types.ts';
import { examplesFor, marked, TEST_SENTENCE, testPledge } from './pledges.ts';
import { isStored, isSuccess, type Exchange, type Session } from './session.ts';

const AT_ONCE = 10;
const BODY_LIMIT_BYTES = 64 * 1024;
const LONG_AGO = '2020-02-29T23:59:59+01:00';
const FAR_AHEAD = '2099-12-31T23:59:59Z';

/** Texts that break where something builds SQL, HTML or a line of a log of them, or counts other things than characters. */
const TEXTS: Readonly<Record<string, string>> = {
  emoji: '🌱 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇸🇪',
  'right-to-left text': 'نتعلم معًا \u202Eabc\u202C שלום',
  'quotes and backslashes': `"double" 'single' \`back\` \\ \\" \\n \\u0000 %s %00 $\{x} {{x}}`,
  HTML: '<script>alert(1)</script><img src=x onerror=alert(1)>&amp;&lt;</textarea>',
  SQL: `'); DROP TABLE pledge; -- " OR 1=1`,
  'line separators': 'one\ntwo\r\nthree\ttab\u2028four\u2029five\u0085six',
  'combining marks': 'A\u030a e\u0301 Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334 한',
  'a formula': '=1+1;@SUM(A1) | \uFEFF zero\u200Bwidth',
};

/**
 * Sends the first pledge.
 *
 * @returns what was sent and came, where there is a receipt to go on with
 */
export async function checkFirst(session: Session): Promise<{ pledge: Pledge; made: Exchange } | undefined> {
  const pledge = testPledge(session.options.programme, 'The first.');
  const made = await session.pledge('a valid pledge', pledge, { 'Idempotency-Key': pledge.id });
  if (isStored(made)) return { pledge, made };
  session.isDegraded = isSuccess(made.answer);
  if (!session.isDegraded) session.judge('receipt.status', false, made, '201 with a receipt');
  return undefined;
}

/** One pledge, one record. */
export async function checkReplays(session: Session, pledge: Pledge, first: Exchange): Promise<void> {
  const isSame = ({ answer }: Exchange, { answer: other } = first) =>
    isSuccess(answer) && answer.body.equals(other.body);
  const theSame = `the bytes of the first answer: ${first.answer.body.toString('utf8').slice(0, 200)}`;

  const again = await session.pledge('the same pledge again', pledge);
  session.judge('replay.same', isSame(again), again, theSame);
  const turned = await session.pledge('the same pledge, members in another order', pledge, {}, reversed(pledge));
  session.judge('replay.order', isSame(turned), turned, theSame);
  const quoted = await session.pledge('the same pledge', pledge, { 'Idempotency-Key': `"${pledge.id}"` });
  session.judge('key.quoted', isStored(quoted), quoted, 'the receipt');

  const other = { ...pledge, commitment: marked('Other words under the same id.') };
  const reused = await session.post('another pledge under the same id', other);
  session.refused('replay.other', reused, 422, 'id-reused');

  const twin = testPledge(session.options.programme, `Sent ${AT_ONCE} times at once.`);
  const all = await Promise.all(
    Array.from({ length: AT_ONCE }, () => session.pledge(`a new pledge ${AT_ONCE} times at once`, twin)),
  );
  const answered = all.filter(({ answer }) => answer.status !== 0);
  if (answered.length === 0) return;
  const bodies = new Set(answered.map(({ answer }) => answer.body.toString('base64')));
  const statuses = [...new Set(answered.map(({ answer }) => answer.status))].join(' and ');
  const came = `${answered.length} answers with ${statuses}, ${bodies.size} different ${bodies.size === 1 ? 'body' : 'bodies'}`;
  const holds = answered.every((made) => isSame(made, answered[0]));
  session.judge('replay.concurrent', holds, answered[0]!, 'the same receipt to all', came);
}

/** What has to be stored, whatever it looks like. */
export async function checkValid(session: Session): Promise<void> {
  const { programme } = session.options;
  const take = async (rule: string, what: string, pledge: Pledge, as?: string) => {
    const made = await session.pledge(what, pledge, {}, as);
    session.judge(rule, isStored(made), made, '201 with a receipt');
  };

  for (const { name, value } of examplesFor(programme, 'valid')) {
    await take('valid.examples', `contract/examples/valid/pledge/${name}`, value as Pledge);
  }

  const usual = testPledge(programme, 'Old versions.');
  await take('valid.time', 'a pledge with old versions of programme and legal text', {
    ...usual,
    programme: { ...usual.programme, version: '0.0.1' },
    legal: { ...usual.legal, version: 'an older one' },
  });
  for (const [when, time] of Object.entries({ 'long ago': LONG_AGO, 'far ahead': FAR_AHEAD })) {
    const pledge = testPledge(programme, `Made ${when}.`, { madeAt: time });
    await take('valid.time', `a pledge made ${when}`, { ...pledge, legal: { ...pledge.legal, shownAt: time } });
  }

  for (const [name, text] of Object.entries(TEXTS)) {
    await take('valid.text', `a pledge with ${name} in its words`, testPledge(programme, text));
  }
  const astral = marked('𝔸'.repeat(500 - [...TEST_SENTENCE].length - 1));
  await take('valid.length', 'a pledge of 500 characters, most outside the basic plane', {
    ...testPledge(programme, ''),
    commitment: astral,
  });

  const wide = testPledge(programme, 'With white space up to 64 KiB.');
  const text = JSON.stringify(wide);
  const padded = text + ' '.repeat(BODY_LIMIT_BYTES - Buffer.byteLength(text));
  await take('valid.size', `a pledge and white space, ${BODY_LIMIT_BYTES} bytes in all`, wide, padded);
}

/** JSON with the members of every object the other way round. */
function reversed(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).reverse())
      : member,
  );
}

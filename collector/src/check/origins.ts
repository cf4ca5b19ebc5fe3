import { marked, testPledge } from './pledges.ts';
import { isStored, isSuccess, type Exchange, type Session } from './session.ts';

/** No such name can exist (RFC 6761, 6.4), so it is on no receiver's list. */
const UNLISTED = 'https://unlisted.invalid';

/**
 * Pages that may not send.
 *
 * @param withReceipts whether the endpoint answers with receipts, which show whether something was stored
 */
export async function checkUnlisted(session: Session, withReceipts: boolean): Promise<void> {
  for (const [rule, origin] of Object.entries({ 'origin.unlisted': UNLISTED, 'origin.null': 'null' })) {
    const pledge = testPledge(session.options.programme, 'First from an origin that is not listed.');
    const made = await session.post('a valid pledge', pledge, { Origin: origin });
    session.refused(rule, made, 403, 'origin-not-allowed');
    if (!withReceipts || made.answer.status !== 403) continue;
    const other = { ...pledge, commitment: marked('Then in other words and without an origin.') };
    const stored = await session.pledge('another pledge under the id of the one refused with 403', other);
    session.judge('origin.stores-nothing', isStored(stored), stored, '201 with a receipt');
  }
}

/** What a browser needs so that a page of the origin can send and read the answer. */
export async function checkPages(session: Session, origin: string): Promise<void> {
  const asked = await session.send(`OPTIONS, Origin: ${origin}`, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type,idempotency-key',
    },
  });
  const granted = listOf(asked, 'access-control-allow-headers');
  const grantsHeaders = ['content-type', 'idempotency-key'].every(
    (name) => granted.includes(name) || granted.includes('*'),
  );
  const preflightHolds = isSuccess(asked.answer) && isGranted(asked, origin) && grantsHeaders;
  const needed = `2xx, Access-Control-Allow-Origin: ${origin}, Access-Control-Allow-Headers: Content-Type, Idempotency-Key`;
  session.judge('cors.preflight', preflightHolds, asked, needed, grantIn(asked));

  const pledge = testPledge(session.options.programme, 'From a page that may send.');
  const sent = await session.pledge('a valid pledge', pledge, { Origin: origin });
  const isTaken = isSuccess(sent.answer) && isGranted(sent, origin);
  session.judge('cors.answer', isTaken, sent, `201, Access-Control-Allow-Origin: ${origin}`, grantIn(sent));

  for (const [what, body] of Object.entries({
    'a body that is not JSON': '{',
    'a pledge with an undeclared field': { ...testPledge(session.options.programme, 'Undeclared.'), birthDate: '' },
  })) {
    const made = await session.post(what, body, { Origin: origin });
    if (made.answer.status < 400) continue;
    session.judge(
      'cors.refusals',
      isGranted(made, origin),
      made,
      `Access-Control-Allow-Origin: ${origin}`,
      grantIn(made),
    );
  }

  // What is not granted at all is told above.
  for (const made of [asked, sent].filter((each) => isGranted(each, origin))) {
    const { headers } = made.answer;
    const isNarrow =
      headers['access-control-allow-origin'] === origin &&
      listOf(made, 'vary').some((name) => name === 'origin' || name === '*') &&
      headers['access-control-allow-credentials'] === undefined;
    const narrow = `Access-Control-Allow-Origin: ${origin}, Vary: Origin, no Access-Control-Allow-Credentials`;
    session.judge('cors.narrow', isNarrow, made, narrow, grantIn(made));
  }
  if (!isTaken) return;
  const exposed = listOf(sent, 'access-control-expose-headers');
  const isExposed = exposed.includes('retry-after') || exposed.includes('*');
  session.judge('cors.retry-after', isExposed, sent, 'Access-Control-Expose-Headers: Retry-After', grantIn(sent));
}

/** Whether a browser lets a page of the origin read the answer. */
export function isGranted({ answer }: Exchange, origin: string): boolean {
  const granted = answer.headers['access-control-allow-origin'];
  return granted === origin || granted === '*';
}

/** The status, and the headers that grant something, in one line. */
export function grantIn({ answer: { status, headers } }: Exchange): string {
  const grants = Object.entries(headers).filter(([name]) => name.startsWith('access-control-') || name === 'vary');
  const said = grants.map(([name, value]) => `, ${name}: ${String(value)}`).join('');
  return `${status}${'access-control-allow-origin' in headers ? '' : ', no Access-Control-Allow-Origin'}${said}`;
}

function listOf({ answer }: Exchange, header: string): string[] {
  const value = answer.headers[header];
  return String(value ?? '')
    .split(',')
    .map((item) => item.trim().toLowerCase());
}

import type { Problem, Receipt } from '../../contract/types.ts';
import type { Behaviour, Reply } from './check-proxy.ts';

/** An origin that the sound receiver behind all faulty ones lets send. */
export const ORIGIN = 'https://www.example.se';

export const JSON_TYPE = { 'content-type': 'application/json' };
/** What a receiver says that takes anything. */
export const ok: Reply = { status: 200, headers: JSON_TYPE, body: '{"ok":true}' };
export const isReceipt = ({ status, headers }: Reply) =>
  status === 201 && headers['content-type'] === 'application/json';
/** The problem document of a refusal. */
export const problemOf = ({ headers, body }: Reply) =>
  headers['content-type'] === 'application/problem+json' ? (JSON.parse(body) as Problem) : undefined;
/** The codes of the fields at fault. */
export const codesOf = (reply: Reply) => problemOf(reply)?.errors?.map(({ code }) => code) ?? [];
export const receiptWith = (reply: Reply, change: Partial<Receipt>): Reply => ({
  ...reply,
  body: JSON.stringify({ ...(JSON.parse(reply.body) as Receipt), ...change }),
});
export const problemWith = (reply: Reply, change: Partial<Problem>): Reply => ({
  ...reply,
  status: change.status ?? reply.status,
  body: JSON.stringify({ ...problemOf(reply), ...change }),
});
/** A refusal of the receiver's own, which the listed origin may read. */
export const aProblem = (status: number, name: string, errors?: Problem['errors']): Reply => ({
  status,
  headers: { 'content-type': 'application/problem+json', 'access-control-allow-origin': ORIGIN, vary: 'Origin' },
  body: JSON.stringify({ type: `urn:tillvaxt:problem:${name}`, title: 'Refused', status, errors }),
});
export const withBody = (json: unknown) => ({ body: Buffer.from(JSON.stringify(json)) });
const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A reference that no receipt had. */
export const reference = () => {
  const draw = () => Array.from({ length: 4 }, () => characters[Math.floor(Math.random() * 32)]).join('');
  return `${draw()}-${draw()}`;
};
/** A sound receiver whose answer is changed. */
export const changed =
  (change: (reply: Reply) => Reply): Behaviour =>
  async (_asked, forward) =>
    change(await forward());

/** A sound receiver but for one thing; and the rules that it breaks. */
export interface Faulty {
  make: () => Behaviour;
  fails: readonly string[];
  /** Whether a receiver can do without what it breaks. */
  conforms?: true;
}

/** Whether a pledge says something about consent. */
export function isConsent(json: Record<string, unknown> = {}): boolean {
  return (json['legal'] as { consent?: unknown } | undefined)?.consent !== undefined;
}

/** A receiver that takes one origin for none at all. */
export function unlistedAsNone(taken: string): Behaviour {
  return ({ headers }, forward) => {
    const { origin, ...others } = headers;
    return forward(origin === taken ? { headers: others } : {});
  };
}

/** The same answer, kept from pages at other origins. */
export function ungranted(reply: Reply): Reply {
  const { 'access-control-allow-origin': _origin, ...others } = reply.headers;
  return { ...reply, headers: others };
}

export const isReceiptPage = ({ status, headers }: Reply) =>
  status === 201 && String(headers['content-type']).startsWith('text/html');

/** A sound receiver whose answer at one address is changed. */
export function at(place: string, change: (reply: Reply) => Reply): Behaviour {
  return async ({ path }, forward) => {
    const reply = await forward();
    return path.includes(place) ? change(reply) : reply;
  };
}

export function withoutIdField(reply: Reply): Reply {
  return { ...reply, body: reply.body.replaceAll('name="id"', 'name="pledge-id"') };
}

import type { Context } from 'hono';
import type { Counts, Tally } from '../../contract/types.ts';
import { NOSNIFF } from './nosniff.ts';
import { ProblemError } from './problems.ts';
import type { ConfiguredProgramme, Programmes } from './programmes.ts';
import type { CountRow } from './store/count.ts';
import type { Store } from './store/store.ts';
import { sha256 } from './sha256.ts';

const AN_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Answers how many pledges a programme has, or 304 where the asker has the same numbers already. */
export async function answerTally(c: Context, store: Store, programmes: Programmes, now: Date): Promise<Response> {
  const programme = askedFor(c, programmes);
  const tally = tallyOf(programme, await store.count(programme.id), now);
  const etag = `W/"${sha256(JSON.stringify([tally.programme, tally.received, tally.published])).slice(0, 32)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*', ...NOSNIFF };
  return isCurrent(c.req.header('if-none-match'), etag) ? c.body(null, 304, headers) : c.json(tally, 200, headers);
}

/** Areas and actor types that the programme no longer has are left out of the maps, not of the total. */
function tallyOf(programme: ConfiguredProgramme, rows: readonly CountRow[], now: Date): Tally {
  const counts = (state: 'received' | 'published'): Counts => {
    const number = (of: CountRow['of'], id: string) => rows.find((row) => row.of === of && row.id === id)?.[state] ?? 0;
    const numbers = (of: CountRow['of'], ids: readonly string[]) =>
      Object.fromEntries(ids.map((id) => [id, number(of, id)]));
    return {
      total: number('total', ''),
      areas: numbers('area', programme.areas),
      actorTypes: numbers('actor-type', programme.actorTypes),
    };
  };
  return {
    programme: programme.id,
    asOf: now.toISOString(),
    received: counts('received'),
    published: counts('published'),
  };
}

function askedFor(c: Context, programmes: Programmes): ConfiguredProgramme {
  const id = c.req.query('programme');
  const only = id === undefined && programmes.size === 1 ? [...programmes.values()][0] : undefined;
  const programme = only ?? programmes.get(id ?? '');
  if (programme) return programme;
  const known = [...programmes.keys()].join(', ');
  if (id === undefined || !AN_ID.test(id)) {
    throw new ProblemError('unknown-programme', `Expected ?programme= and one of: ${known}.`, { status: 400 });
  }
  throw new ProblemError('unknown-programme', `No such programme here. Expected one of: ${known}.`);
}

/** Weak comparison (RFC 9110, 13.1.2). */
function isCurrent(ifNoneMatch: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '').split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}

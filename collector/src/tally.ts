import { sql } from 'kysely';
import type { Context } from 'hono';
import type { Counts, Tally } from '../../contract/types.ts';
import type { Database } from './db.ts';
import { ProblemError } from './problems.ts';
import type { ConfiguredProgramme, Programmes } from './programmes.ts';
import { sha256 } from './submit/canonical.ts';

const AN_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

interface CountRow {
  /** Null in the row of the total. */
  id: string | null;
  received: number;
  published: number;
}

/** Answers how many pledges a programme has, or 304 where the asker has the same numbers already. */
export async function answerTally(c: Context, db: Database, programmes: Programmes, now: Date): Promise<Response> {
  const tally = await countTally(db, askedFor(c, programmes), now);
  const etag = `W/"${sha256(JSON.stringify([tally.programme, tally.received, tally.published])).slice(0, 32)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' };
  return isCurrent(c.req.header('if-none-match'), etag) ? c.body(null, 304, headers) : c.json(tally, 200, headers);
}

/**
 * Counts the stored pledges of a programme, all from one state of the database. Withdrawn pledges count nowhere; areas
 * and actor types that the programme no longer has are left out of the maps, not of the total.
 */
function countTally(db: Database, programme: ConfiguredProgramme, now: Date): Promise<Tally> {
  return db.transaction().execute(async (transaction) => {
    const pledges = transaction
      .selectFrom('pledge')
      .where('programme', '=', programme.id)
      .where('state', '!=', 'withdrawn')
      .select((select) => [
        select.fn.countAll<number>().as('received'),
        sql<number>`coalesce(sum(state = 'published'), 0)`.as('published'),
      ]);
    const total = await pledges.select(sql<null>`null`.as('id')).executeTakeFirstOrThrow();
    const areas = await pledges
      .innerJoin('pledge_area', 'pledge_area.pledge_key', 'pledge.key')
      .select('pledge_area.area as id')
      .groupBy('pledge_area.area')
      .execute();
    const actorTypes = await pledges.select('actor_type as id').groupBy('actor_type').execute();

    const counts = (state: 'received' | 'published'): Counts => ({
      total: total[state],
      areas: byId(programme.areas, areas, state),
      actorTypes: byId(programme.actorTypes, actorTypes, state),
    });
    return {
      programme: programme.id,
      asOf: now.toISOString(),
      received: counts('received'),
      published: counts('published'),
    };
  });
}

function byId(ids: readonly string[], rows: readonly CountRow[], state: 'received' | 'published') {
  return Object.fromEntries(ids.map((id) => [id, rows.find((row) => row.id === id)?.[state] ?? 0]));
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

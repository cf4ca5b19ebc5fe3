import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** How many pledges there are in all, of an area, or of an actor type. */
export interface CountRow {
  of: 'total' | 'area' | 'actor-type';
  /** Id of the area or actor type; empty for the total. */
  id: string;
  /** Received, published ones among them. */
  received: number;
  published: number;
}

/** Counts a programme's pledges in one statement, so that all the numbers are of one moment. */
export async function countPledges(db: Kysely<Tables>, programme: string): Promise<CountRow[]> {
  const pledges = db
    .selectFrom('pledge')
    .where('programme', '=', programme)
    .where('state', '!=', 'withdrawn')
    .select((select) => [
      select.fn.countAll().as('received'),
      sql<number | string>`count(case when state = 'published' then 1 end)`.as('published'),
    ]);
  const rows = await pledges
    .select([sql.lit('total').as('of'), sql.lit('').as('id')])
    .unionAll(
      pledges
        .innerJoin('pledge_area', 'pledge_area.pledge_key', 'pledge.key')
        .select([sql.lit('area').as('of'), 'pledge_area.area as id'])
        .groupBy('pledge_area.area'),
    )
    .unionAll(pledges.select([sql.lit('actor-type').as('of'), 'actor_type as id']).groupBy('actor_type'))
    .execute();
  // PostgreSQL counts in numbers that are wider than JavaScript's, and gives them as texts.
  return rows.map(({ of, id, received, published }) => ({
    of: of as CountRow['of'],
    id,
    received: Number(received),
    published: Number(published),
  }));
}

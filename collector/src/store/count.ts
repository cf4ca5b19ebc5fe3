import { sql, type Kysely } from 'kysely';
import type { OwnSql } from './own-sql.ts';
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
export async function countPledges(db: Kysely<Tables>, { eachArea }: OwnSql, programme: string): Promise<CountRow[]> {
  const numbers = [
    sql<number | string>`count(*)`.as('received'),
    sql<number | string>`count(case when state = 'published' then 1 end)`.as('published'),
  ] as const;
  const counted = await db
    .selectFrom('pledge')
    .where('programme', '=', programme)
    .where('state', '!=', 'withdrawn')
    .select([sql<CountRow['of']>`'actor-type'`.as('of'), 'actor_type as id', ...numbers])
    .groupBy('actor_type')
    .unionAll(
      db
        .selectFrom(['pledge', eachArea.as('area')])
        .where('programme', '=', programme)
        .where('state', '!=', 'withdrawn')
        .select([sql<CountRow['of']>`'area'`.as('of'), 'area.value as id', ...numbers])
        .groupBy('area.value'),
    )
    .execute();
  // PostgreSQL counts in numbers that are wider than JavaScript's, and gives them as texts.
  const rows = counted.map(({ of, id, received, published }) => ({
    of,
    id,
    received: Number(received),
    published: Number(published),
  }));
  const ofActorTypes = rows.filter(({ of }) => of === 'actor-type');
  const total = (state: 'received' | 'published') => ofActorTypes.reduce((sum, row) => sum + row[state], 0);
  return [{ of: 'total', id: '', received: total('received'), published: total('published') }, ...rows];
}

import type { Counts, Pledge, Programme, Tally } from '../../../contract/types.ts';
import { errorsOf } from './contract-files.ts';
import { jsonOf } from './http.ts';
import { grantIn, isGranted } from './origins.ts';
import type { Exchange, Session } from './session.ts';

/** A tally and which pledges of this check it must have counted. */
interface Reading {
  tally: Tally;
  counted: ReadonlySet<string>;
}

/** Reads the tally for the first time; undefined where there is none to go by, which is then said. */
export async function readFirstTally(session: Session): Promise<Reading | undefined> {
  const { programme, origin } = session.options;
  const counted = new Set(session.stored.keys());
  const made = await ask(session);
  const { status } = made.answer;
  if (status === 404 || status === 405) {
    session.absent.set('tally', `there is no tally (${status})`);
    return undefined;
  }
  if (origin !== undefined && status === 200) {
    session.judge('tally.cors', isGranted(made, origin), made, `Access-Control-Allow-Origin: ${origin}`, grantIn(made));
  }
  const tally = judged(session, made, programme);
  return tally && { tally, counted };
}

/** Reads the tally again, when everything else is done, and counts. */
export async function compareTally(session: Session, before: Reading): Promise<void> {
  const made = await ask(session);
  const after = judged(session, made, session.options.programme);
  if (!after) return;
  const pledges = [...session.stored.values()].filter(({ id }) => !before.counted.has(id));
  const missing = shortfall(before.tally.received, after.received, pledges);
  const expected = `${pledges.length} more than before (${before.tally.received.total}), by area and actor type too`;
  session.judge('tally.counts', missing.length === 0, made, expected, missing.join('; '));
  const surplus = after.received.total - before.tally.received.total - pledges.length;
  if (surplus > 0) session.notes.set('tally.counts', `${surplus} more: others sent meanwhile, or replays are counted`);
}

function shortfall(before: Counts, after: Counts, pledges: readonly Pledge[]): string[] {
  const lines: string[] = [];
  const compare = (what: string, was = 0, is = 0, more: number) => {
    if (is - was < more) lines.push(`${what}: ${was} before, ${is} after ${more} new pledges`);
  };
  compare('received.total', before.total, after.total, pledges.length);
  for (const [area, number] of countBy(pledges.flatMap(({ areas }) => areas))) {
    compare(`received.areas.${area}`, before.areas[area], after.areas[area], number);
  }
  for (const [actorType, number] of countBy(pledges.map((pledge) => pledge.actorType))) {
    compare(`received.actorTypes.${actorType}`, before.actorTypes[actorType], after.actorTypes[actorType], number);
  }
  return lines;
}

function countBy(ids: readonly string[]): Map<string, number> {
  return new Map([...Map.groupBy(ids, (id) => id)].map(([id, all]) => [id, all.length]));
}

function ask(session: Session): Promise<Exchange> {
  const { endpoint, programme, origin } = session.options;
  const url = new URL(endpoint);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/tally`;
  url.searchParams.set('programme', programme.id);
  const headers = { Accept: 'application/json', ...(origin !== undefined && { Origin: origin }) };
  return session.send(`GET endpoint/tally?programme=${programme.id}`, { method: 'GET', headers }, url);
}

function judged(session: Session, made: Exchange, programme: Programme): Tally | undefined {
  const tally = jsonOf(made.answer);
  const errors = errorsOf('tally', tally);
  const isTally = made.answer.status === 200 && errors === undefined && (tally as Tally).programme === programme.id;
  const expected = `200 with a tally for ${programme.id}${errors ? ` (${errors})` : ''}, or 404 where nothing is counted`;
  session.judge('tally.schema', isTally, made, expected);
  return isTally ? (tally as Tally) : undefined;
}

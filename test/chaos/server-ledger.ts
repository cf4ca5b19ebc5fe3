import { hash } from 'node:crypto';
import type { Pledge } from '../../contract/types.ts';
import { type Job, type Plan, pledgeIn, type Words } from './server-plan.ts';
import type { Answer } from './support-connection.ts';

/** A stored pledge, read past the collector. */
export interface StoredPledge {
  id: string;
  /** As wordsOf. */
  words: string;
  receipt: string;
}

/** One thing that must never be: what, and for which pledge. */
export interface ChaosFault {
  kind:
    | 'lost'
    | 'doubled'
    | 'stranger'
    | 'changed words'
    | 'changed receipt'
    | 'changed answer'
    | 'wrong answer'
    | 'unacknowledged';
  id: string;
  detail?: string;
}

interface Entry {
  acknowledged?: { words: Words; receiptHash: string };
  refused: Set<Words>;
}

/** What the senders know: which words of each pledge were acknowledged, with which receipt. */
export class Ledger {
  readonly faults: ChaosFault[] = [];
  readonly #plan: Plan;
  readonly #entries: Entry[];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#entries = plan.pledges.map(() => ({ refused: new Set() }));
  }

  /** Notes an answer and judges it; true where it is the pledge's first acknowledgement. */
  note({ pledge, words }: Job, { status, body }: Pick<Answer, 'status' | 'body'>): boolean {
    const entry = this.#entries[pledge]!;
    const { acknowledged } = entry;
    if (status === 201) {
      const receiptHash = hash('sha256', body);
      if (entry.refused.has(words)) this.#blame('wrong answer', pledge, `${words} words taken after they were refused`);
      if (!acknowledged) {
        entry.acknowledged = { words, receiptHash };
        return true;
      }
      if (acknowledged.words !== words) this.#blame('wrong answer', pledge, `${words} words taken too`);
      else if (acknowledged.receiptHash !== receiptHash) this.#blame('changed answer', pledge);
    } else if (status === 422 && isIdReused(body)) {
      entry.refused.add(words);
      if (acknowledged?.words === words)
        this.#blame('wrong answer', pledge, `${words} words refused after they were taken`);
    } else this.#blame('wrong answer', pledge, `${status}: ${body.toString().slice(0, 300)}`);
    return false;
  }

  /** Every fault of the run: those of the answers, and how the database differs from what was acknowledged. */
  compare(stored: readonly StoredPledge[]): ChaosFault[] {
    const faults = [...this.faults];
    const numbers = new Map(this.#plan.pledges.map(({ id }, number) => [id, number]));
    const rows = Map.groupBy(stored, ({ id }) => id);
    for (const id of rows.keys()) if (!numbers.has(id)) faults.push({ kind: 'stranger', id });
    for (const [id, number] of numbers) {
      const { acknowledged } = this.#entries[number]!;
      const [row, ...more] = rows.get(id) ?? [];
      if (more.length > 0) faults.push({ kind: 'doubled', id, detail: `${more.length + 1} rows` });
      if (!acknowledged) faults.push({ kind: 'unacknowledged', id });
      else if (!row) faults.push({ kind: 'lost', id });
      else {
        const pledge = pledgeIn(this.#plan, { pledge: number, words: acknowledged.words });
        if (row.words !== wordsOf(pledge)) faults.push({ kind: 'changed words', id, detail: row.words });
        if (hash('sha256', row.receipt) !== acknowledged.receiptHash) faults.push({ kind: 'changed receipt', id });
      }
    }
    return faults;
  }

  #blame(kind: ChaosFault['kind'], pledge: number, detail?: string): void {
    this.faults.push({ kind, id: this.#plan.pledges[pledge]!.id, ...(detail === undefined ? {} : { detail }) });
  }
}

/** A pledge as one text, whatever the order of its members and areas: equal pledges have equal texts. */
export function wordsOf(pledge: Pledge): string {
  return JSON.stringify({ ...pledge, areas: pledge.areas.toSorted() }, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function isIdReused(body: Buffer): boolean {
  return (JSON.parse(body.toString()) as { type?: string }).type === 'urn:tillvaxt:problem:id-reused';
}

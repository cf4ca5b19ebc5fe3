import type { Comparison } from './rounds.ts';
import { columns, median } from './table.ts';

/** Medians over the rounds. */
export interface Line {
  store: string;
  processes: number;
  concurrency: number;
  pledgesPerSecond: number;
  ceilingPerSecond: number;
  /** Median of the rounds' own ratios. */
  ratioToCeiling: number;
  p50Ms: number;
  p99Ms: number;
  ceilingP99Ms: number;
  ratioToDisk?: number;
}

const MIN_RATIO = 0.5;
const MAX_P99_MS = 150;

/** One line a store, number of processes and concurrency. */
export function summarise(comparisons: readonly Comparison[]): Line[] {
  const groups = Map.groupBy(
    comparisons,
    ({ store, processes, concurrency }) => `${store} ${processes} ${concurrency}`,
  );
  return [...groups.values()].map((rounds) => {
    const of = (figure: (comparison: Comparison) => number): number => median(rounds.map(figure));
    const { store, processes, concurrency, fdatasyncsPerSecond } = rounds[0]!;
    return {
      store,
      processes,
      concurrency,
      pledgesPerSecond: of(({ collector }) => collector.perSecond),
      ceilingPerSecond: of(({ ceiling }) => ceiling.perSecond),
      ratioToCeiling: of(({ collector, ceiling }) => collector.perSecond / ceiling.perSecond),
      p50Ms: of(({ collector }) => collector.p50),
      p99Ms: of(({ collector }) => collector.p99),
      ceilingP99Ms: of(({ ceiling }) => ceiling.p99),
      ...(fdatasyncsPerSecond === undefined
        ? {}
        : { ratioToDisk: of(({ collector, fdatasyncsPerSecond: disk }) => collector.perSecond / disk!) }),
    };
  });
}

/** What the SQLite store does not reach, in words; empty where it reaches all. */
export function missedTargets(lines: readonly Line[]): string[] {
  return lines
    .filter(({ store }) => store === 'sqlite')
    .flatMap(({ concurrency, ratioToCeiling, ratioToDisk, p99Ms }) => {
      const missed: string[] = [];
      const miss = (what: string): number => missed.push(`sqlite at ${concurrency}: ${what}`);
      if (concurrency >= 32 && ratioToCeiling < MIN_RATIO) {
        miss(`${ratioToCeiling.toFixed(2)} of the ceiling, expected ${MIN_RATIO}`);
      }
      if (concurrency >= 256 && p99Ms > MAX_P99_MS) miss(`p99 ${p99Ms.toFixed(0)} ms, expected ${MAX_P99_MS}`);
      if (ratioToDisk !== undefined && ratioToDisk < MIN_RATIO) {
        miss(`${ratioToDisk.toFixed(2)} of the disk's fdatasyncs, expected ${MIN_RATIO}`);
      }
      return missed;
    });
}

/** The lines as a table for a terminal. */
export function table(lines: readonly Line[]): string {
  const header = [
    'store',
    'processes',
    'connections',
    'pledges/s',
    'ceiling/s',
    'ratio',
    'p50 ms',
    'p99 ms',
    'of disk',
  ];
  const rows = lines.map((line) => [
    line.store,
    String(line.processes),
    String(line.concurrency),
    line.pledgesPerSecond.toFixed(0),
    line.ceilingPerSecond.toFixed(0),
    line.ratioToCeiling.toFixed(2),
    line.p50Ms.toFixed(2),
    line.p99Ms.toFixed(1),
    line.ratioToDisk?.toFixed(2) ?? '',
  ]);
  return columns(header, rows);
}

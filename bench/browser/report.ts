import { columns, median } from '../table.ts';
import type { Loaded } from './load.ts';
import type { Cards } from './many-cards.ts';

/** What one contender measured in one round. */
export interface Sample {
  readonly round: number;
  readonly name: string;
  readonly page: Loaded & { readonly usable: number };
  readonly cards: Cards;
}

/** Medians over the rounds. */
export interface Line {
  readonly name: string;
  readonly page: Sample['page'];
  readonly cards: Cards;
  /** Medians of the rounds' own ratios. */
  readonly toPlain: Record<'task' | 'usable' | 'mount' | 'update' | 'unmount', number>;
  readonly scriptToLit: number;
}

const MB = 1_000_000;

/** The targets: of the page with the snippet that carries its content, of the one with bare tags, and of many cards. */
const target = {
  cls: 0.0005,
  bareCls: 0.02,
  usable: 1.1,
  task: 1.6,
  script: 1.5,
  /** More than the plain page's. */
  heapBytes: 0.45 * MB,
  mount: 1,
  update: 0.8,
  unmount: 1.5,
  cardsHeapBytes: 1.1 * MB,
};

/** One line a contender, in the order of the first round. */
export function summarise(samples: readonly Sample[]): Line[] {
  const at = (round: number, name: string): Sample =>
    samples.find((each) => each.round === round && each.name === name)!;
  return [...Map.groupBy(samples, ({ name }) => name)]
    .map(([name, own]) => {
      const toPlain = (figure: (sample: Sample) => number): number =>
        median(own.map((sample) => figure(sample) / figure(at(sample.round, 'plain'))));
      return {
        name,
        page: medians(own.map(({ page }) => page)),
        cards: medians(own.map(({ cards }) => cards)),
        toPlain: {
          task: toPlain(({ page }) => page.task),
          usable: toPlain(({ page }) => page.usable),
          mount: toPlain(({ cards }) => cards.mount),
          update: toPlain(({ cards }) => cards.update),
          unmount: toPlain(({ cards }) => cards.unmount),
        },
        scriptToLit: median(own.map(({ round, page }) => page.script / at(round, 'lit').page.script)),
      };
    })
    .toSorted((a, b) => a.page.bytes - b.page.bytes);
}

const medians = <Figures extends object>(all: readonly Figures[]): Figures =>
  Object.fromEntries(
    Object.keys(all[0]!).map((key) => [key, median(all.map((each) => each[key as keyof Figures] as number))]),
  ) as Figures;

/** What our page does not reach, in words; empty where it reaches all. */
export function missedTargets(lines: readonly Line[]): string[] {
  const missed: string[] = [];
  const check = (what: string, found: number | undefined, most: number, unit = '', digits = 2): void => {
    if (found === undefined || found <= most) return;
    missed.push(`${what} ${found.toFixed(digits)}${unit}, expected at most ${most.toFixed(digits)}${unit}`);
  };
  const line = (name: string): Line | undefined => lines.find((each) => each.name === name);
  const [ours, plain] = [line('tillvaxt'), line('plain')];
  check('bare tags: CLS', line('tillvaxt-bare')?.page.cls, target.bareCls, '', 3);
  if (!ours || !plain) return missed;
  const { page, cards, toPlain, scriptToLit } = ours;
  check('CLS', page.cls, target.cls, '', 3);
  check('form usable after', toPlain.usable, target.usable, ' × plain');
  check('task time', toPlain.task, target.task, ' × plain');
  check('script time', scriptToLit, target.script, ' × minimal Lit');
  check('heap', page.heapBytes / MB, (plain.page.heapBytes + target.heapBytes) / MB, ' MB');
  check('cards: mount', toPlain.mount, target.mount, ' × plain');
  check('cards: update', toPlain.update, target.update, ' × plain');
  check('cards: unmount', toPlain.unmount, target.unmount, ' × plain');
  check('cards: heap', cards.heapBytes / MB, target.cardsHeapBytes / MB, ' MB');
  check('cards: nodes left', cards.leftNodes, 0, '', 0);
  check('cards: listeners left', cards.leftListeners, 0, '', 0);
  return missed;
}

export const pageTable = (lines: readonly Line[]): string =>
  columns(
    [
      'page',
      'kB',
      'script kB',
      'FCP ms',
      'usable ms',
      '× plain',
      'task ms',
      '× plain',
      'script ms',
      '× lit',
      'CLS',
      'heap MB',
    ],
    lines.map(({ name, page, toPlain, scriptToLit }) => [
      name,
      (page.bytes / 1000).toFixed(1),
      (page.scriptBytes / 1000).toFixed(1),
      page.fcp.toFixed(0),
      page.usable.toFixed(0),
      toPlain.usable.toFixed(2),
      page.task.toFixed(0),
      toPlain.task.toFixed(2),
      page.script.toFixed(0),
      scriptToLit.toFixed(2),
      page.cls.toFixed(3),
      (page.heapBytes / MB).toFixed(2),
    ]),
  );

export const cardsTable = (lines: readonly Line[]): string =>
  columns(
    [
      'cards',
      'mount ms',
      '× plain',
      'update ms',
      '× plain',
      'unmount ms',
      '× plain',
      'heap MB',
      'left MB',
      'nodes',
      'listeners',
    ],
    lines
      .filter(({ name }) => name !== 'tillvaxt-bare')
      .map(({ name, cards, toPlain }) => [
        name,
        cards.mount.toFixed(0),
        toPlain.mount.toFixed(2),
        cards.update.toFixed(0),
        toPlain.update.toFixed(2),
        cards.unmount.toFixed(0),
        toPlain.unmount.toFixed(2),
        (cards.heapBytes / MB).toFixed(2),
        (cards.leftBytes / MB).toFixed(2),
        cards.leftNodes.toFixed(0),
        cards.leftListeners.toFixed(0),
      ]),
  );

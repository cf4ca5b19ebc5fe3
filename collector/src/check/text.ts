import { TEST_SENTENCE } from './pledges.ts';
import type { Finding, Report } from './report.ts';

const CASES_SHOWN = 3;

const DEGRADED = [
  'Verdict: degraded. The endpoint takes pledges, but answers 2xx without a receipt, as a plain webhook does:',
  '- the visitor gets no reference to ask about the pledge with;',
  '- nothing guarantees that a pledge sent again is kept once: duplicates are possible, and to be found by their id;',
  '- a 2xx does not tell whether the pledge was stored.',
  'A page that sends to it needs the attribute without-receipt on <tillvaxt-pledge-form>; without it, it keeps trying.',
];

/** A report for a developer to read in a terminal. */
export function textOf(report: Report): string {
  const { endpoint, programme, findings, stopped } = report;
  const unreached = findings.find(({ id }) => id === 'reach')?.misses[0];
  if (unreached && report.holding === 0) return `${endpoint}: ${unreached.came}. Nothing was checked.`;

  const groups = [...Map.groupBy(findings, ({ group }) => group)].flatMap(([group, inGroup]) => [
    '',
    group,
    ...inGroup.flatMap(linesOf),
  ]);
  const ended = stopped === undefined ? [] : ['', `Ended early: ${stopped}`];
  return [
    `Checked ${endpoint} with the programme ${programme}.`,
    ...groups,
    ...ended,
    '',
    leftBehind(report),
    '',
    ...verdictOf(report),
  ].join('\n');
}

function linesOf({ outcome, level, text, misses, reason, where, id }: Finding): string[] {
  const word = { holds: 'holds', fails: 'FAILS', absent: 'absent', untried: 'untried' }[outcome];
  const remark = [reason, outcome === 'absent' && 'an optional part'].filter(Boolean).join('; ');
  const line = `  ${word.padEnd(7)}  ${level.padEnd(6)}  ${text}${remark && ` (${remark})`}`;
  const cases = misses
    .slice(0, CASES_SHOWN)
    .flatMap(({ sent, came, expected }) => [
      `             sent      ${sent}`,
      `             came      ${came}`,
      `             expected  ${expected}`,
    ]);
  const more = misses.length - CASES_SHOWN;
  return [
    line,
    ...cases,
    ...(more > 0 ? [`             and ${more} more`] : []),
    ...(misses.length > 0 ? [`             see       ${where} [${id}]`] : []),
  ];
}

function leftBehind({ left, taken, verdict }: Report): string {
  if (left.length === 0 && taken === 0) return 'No test pledge is left in the receiver.';
  const how = `Their words begin: ${TEST_SENTENCE} (--json lists their ids.)`;
  if (verdict === 'degraded') return `${taken} test requests were taken, and may each have been kept. ${how}`;
  return `${left.length} test ${left.length === 1 ? 'pledge is' : 'pledges are'} left in the receiver. ${how}`;
}

function verdictOf({ verdict, holding, failing, untried, absentParts, findings }: Report): string[] {
  const parts = absentParts === 1 ? 'optional part' : 'optional parts';
  const numbers = [
    `${holding} ${holding === 1 ? 'holds' : 'hold'}`,
    `${failing} ${failing === 1 ? 'does' : 'do'} not`,
    `${absentParts} ${parts} absent`,
    ...(untried > 0 ? [`${untried} not tried`] : []),
  ].join(', ');
  switch (verdict) {
    case 'conforms':
      return [numbers, 'Verdict: conforms. All that MUST hold holds.'];
    case 'degraded':
      return [numbers, ...DEGRADED, whoCanSend(findings)];
    default:
      return [numbers, 'Verdict: does not conform.'];
  }
}

function whoCanSend(findings: readonly Finding[]): string {
  const needed = findings.filter(({ id }) => id === 'cors.preflight' || id === 'cors.answer');
  if (needed.every(({ outcome }) => outcome === 'holds')) return 'A page at the origin that was given can send to it.';
  return needed.some(({ outcome }) => outcome === 'fails')
    ? 'A page at the origin that was given cannot send to it yet: see "Pages at other origins" above.'
    : 'With --origin it is checked whether a page at another origin can.';
}

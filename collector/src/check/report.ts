import { RULES, type Rule } from './rules.ts';
import type { Miss, Session } from './session.ts';

/** What came of one rule; `absent`: it belongs to an optional part that is not there. */
export interface Finding extends Rule {
  outcome: 'holds' | 'fails' | 'absent' | 'untried';
  /** Where it fails: each case. */
  misses: readonly Miss[];
  /** Why it was not tried, what is absent, or what else was seen. */
  reason?: string;
}

/** `degraded`: pledges arrive, but no receipt comes back. */
export type Verdict = 'conforms' | 'degraded' | 'does not conform';

/** All that a run has found. */
export interface Report {
  endpoint: string;
  programme: string;
  verdict: Verdict;
  holding: number;
  failing: number;
  untried: number;
  /** Optional parts of the contract that are not there, or were not asked for. */
  absentParts: number;
  /** Why the run ended early. */
  stopped?: string;
  /** Ids of the pledges that the endpoint took. */
  left: readonly string[];
  /** How many posts of JSON it answered 2xx, repetitions and what is no pledge included. */
  taken: number;
  findings: readonly Finding[];
}

/** @param stopped why the run ended early */
export function makeReport(session: Session, stopped?: string): Report {
  const { endpoint, programme } = session.options;
  const findings = RULES.map((rule) => findingOf(session, rule));
  const count = (outcome: Finding['outcome']) => findings.filter((finding) => finding.outcome === outcome).length;
  return {
    // Neither a password nor a key in the query belongs in a report that is passed on.
    endpoint: endpoint.origin + endpoint.pathname,
    programme: `${programme.id} ${programme.version}`,
    verdict: verdictOf(findings, session),
    holding: count('holds'),
    failing: count('fails'),
    untried: count('untried'),
    absentParts: session.absent.size,
    ...(stopped !== undefined && { stopped }),
    left: [...session.left],
    taken: session.taken,
    findings,
  };
}

function findingOf(session: Session, rule: Rule): Finding {
  const misses = session.tried.get(rule.id);
  if (misses) {
    const note = session.notes.get(rule.id);
    return {
      ...rule,
      outcome: misses.length === 0 ? 'holds' : 'fails',
      misses,
      ...(note !== undefined && { reason: note }),
    };
  }
  const absent = session.absent.get(rule.part ?? '');
  if (absent !== undefined) return { ...rule, outcome: 'absent', misses: [], reason: absent };
  const reason = [...session.untried].find(([start]) => rule.id.startsWith(start))?.[1];
  return { ...rule, outcome: 'untried', misses: [], reason: reason ?? 'nothing came that would have shown it' };
}

function verdictOf(findings: readonly Finding[], session: Session): Verdict {
  const isOpen = ({ level, outcome }: Finding) => level === 'MUST' && (outcome === 'fails' || outcome === 'untried');
  if (!findings.some(isOpen)) return 'conforms';
  return session.isDegraded ? 'degraded' : 'does not conform';
}

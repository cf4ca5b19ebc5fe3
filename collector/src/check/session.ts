import { setTimeout as wait } from 'node:timers/promises';
import type { Pledge, Programme } from '../../../contract/types.ts';
import { errorsOf } from './contract-files.ts';
import { exchange, jsonOf, mediaTypeOf, type Answer, type Sending } from './http.ts';
import { TEST_SENTENCE } from './pledges.ts';

/** What is checked, and how patiently. */
export interface CheckOptions {
  endpoint: URL;
  /** A programme that the receiver answers for. */
  programme: Programme;
  /** An origin whose pages the receiver lets send. */
  origin?: string | undefined;
  /** The longest that an answer may take; ten seconds unless a test says otherwise. */
  answerWithinMs?: number;
  /** The longest that the whole run may take; five minutes unless a test says otherwise. */
  runWithinMs?: number;
}

/** One request and what came of it. */
export interface Exchange {
  /** What was sent, in words. */
  sent: string;
  answer: Answer;
}

/** Where a rule was not kept. */
export interface Miss {
  sent: string;
  came: string;
  expected: string;
}

/** Thrown where there is no use in going on. */
export class Stopped extends Error {}

const ANSWER_WITHIN_MS = 10_000;
const RUN_WITHIN_MS = 300_000;
const LONGEST_WAIT_MS = 60_000;
const ATTEMPTS = 3;
const SILENCES_IN_A_ROW = 3;
const CAME_CHARACTERS = 200;

/** One run against one endpoint: sends, and keeps what was seen of each rule. */
export class Session {
  readonly options: CheckOptions;
  /** By rule that was tried: where it was not kept. */
  readonly tried = new Map<string, Miss[]>();
  /** By the beginning of a rule's id: why it was not tried, or what the receiver does not have. */
  readonly untried = new Map<string, string>();
  readonly absent = new Map<string, string>();
  /** By rule: what else was seen of it where it holds. */
  readonly notes = new Map<string, string>();
  /** Valid pledges that were answered with a receipt, by id. */
  readonly stored = new Map<string, Pledge>();
  /** Ids of all pledges that were answered 2xx, also those that should have been refused. */
  readonly left = new Set<string>();
  /** How many posts of JSON were answered 2xx, repetitions included. */
  taken = 0;
  /** Whether pledges are taken but no receipt comes back. */
  isDegraded = false;
  readonly #ends: number;
  readonly #references = new Map<string, string>();
  #silences = 0;

  constructor(options: CheckOptions) {
    this.options = options;
    this.#ends = Date.now() + (options.runWithinMs ?? RUN_WITHIN_MS);
  }

  /**
   * Sends one request. Where the endpoint asks for time (429 or 503 with Retry-After), it gets it, and the request is
   * sent again, as a page does.
   *
   * @param sent what is sent, in words
   * @param url the endpoint unless given
   * @throws Stopped where the endpoint has fallen silent or the run's time is over
   */
  async send(sent: string, sending: Sending, url = this.options.endpoint): Promise<Exchange> {
    let answer: Answer;
    for (let attempt = 1; ; attempt++) {
      const left = this.#ends - Date.now();
      if (left <= 0) throw new Stopped('The time for the whole check was over.');
      answer = await exchange(url, sending, Math.min(left, this.options.answerWithinMs ?? ANSWER_WITHIN_MS));
      const pause = askedToWait(answer);
      if (pause === undefined || attempt === ATTEMPTS) break;
      await wait(Math.min(pause, LONGEST_WAIT_MS, Math.max(0, this.#ends - Date.now())));
    }
    this.#silences = answer.status === 0 ? this.#silences + 1 : 0;
    this.#note('reach', answer.status !== 0, sent, answer.failure ?? '', 'an answer');
    if (this.tried.size === 1 && answer.status === 0) throw new Stopped('The endpoint did not answer.');
    if (this.#silences >= SILENCES_IN_A_ROW) {
      throw new Stopped(`${SILENCES_IN_A_ROW} requests in a row got no answer.`);
    }
    return { sent, answer };
  }

  /** Posts a body as JSON; text and bytes go as they are. */
  async post(what: string, body: unknown, headers: Record<string, string> = {}): Promise<Exchange> {
    const said = Object.entries(headers).map(([name, value]) => `, ${name}: ${value}`);
    const made = await this.send(`POST ${what}${said.join('')}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    });
    if (isSuccess(made.answer)) {
      this.taken++;
      const { id } = (body ?? {}) as Partial<Pledge>;
      if (typeof id === 'string') this.left.add(id);
    }
    return made;
  }

  /**
   * Posts a pledge that has to be stored, and looks at the receipt. That there is one at all is for the caller to judge.
   *
   * @param as the pledge's text, where it is not the usual one
   */
  async pledge(what: string, pledge: Pledge, headers: Record<string, string> = {}, as?: string): Promise<Exchange> {
    const made = await this.post(what, as ?? pledge, headers);
    if (!isSuccess(made.answer)) return made;
    this.left.add(pledge.id);
    this.judge('receipt.status', made.answer.status === 201, made, '201 with a receipt');
    const type = mediaTypeOf(made.answer);
    this.judge('receipt.media-type', type === 'application/json', made, 'Content-Type: application/json');
    const receipt = jsonOf(made.answer);
    const errors = errorsOf('receipt', receipt);
    this.judge('receipt.schema', errors === undefined, made, `a receipt${errors ? ` (${errors})` : ''}`);
    if (!isReceiptLike(receipt)) return made;
    this.stored.set(pledge.id, pledge);
    const isIts = receipt.id === pledge.id && receipt.programme === pledge.programme.id;
    this.judge('receipt.id', isIts, made, `"id":"${pledge.id}" and "programme":"${pledge.programme.id}"`);
    const owner = this.#references.get(receipt.reference) ?? pledge.id;
    this.judge('receipt.reference', owner === pledge.id, made, 'a reference that no other pledge has');
    this.#references.set(receipt.reference, owner);
    return made;
  }

  /** Keeps whether a rule held. A request without an answer shows nothing but that. */
  judge(rule: string, holds: boolean, { sent, answer }: Exchange, expected: string, came = inWords(answer)): void {
    if (answer.status !== 0) this.#note(rule, holds, sent, came, expected);
  }

  /**
   * Judges a refusal: the status by the rule, and its problem document by the rules for those.
   *
   * @param kind the last part of the problem's type
   * @param pointers to the fields at fault, for the words only
   */
  refused(rule: string, made: Exchange, status: number, kind: string, pointers: readonly string[] = []): void {
    const { answer } = made;
    const pointing = pointers.length > 0 ? ` and errors at ${pointers.join(', ')}` : '';
    this.judge(rule, answer.status === status, made, `${status} with the problem ${kind}${pointing}`);
    if (answer.status < 400) return;

    const problem = jsonOf(answer);
    const errors = errorsOf('problem', problem);
    const isProblem = errors === undefined && (problem as { status: number }).status === answer.status;
    const isTyped = mediaTypeOf(answer) === 'application/problem+json';
    const document = `a problem document with "status":${answer.status}${errors ? ` (${errors})` : ''}`;
    if (answer.status === 400 || answer.status === 422) {
      this.judge('problem.media-type', isTyped, made, 'Content-Type: application/problem+json');
      this.judge('problem.schema', isProblem, made, document);
    } else if ([403, 405, 413, 415].includes(answer.status)) {
      this.judge('problem.elsewhere', isTyped && isProblem, made, `application/problem+json, ${document}`);
    }
    const text = problem === undefined ? answer.body.toString('utf8') : JSON.stringify(problem);
    this.judge('problem.silent', !text.includes(TEST_SENTENCE), made, 'nothing of what was sent');
    if (isProblem && answer.status === status) {
      const type = `urn:tillvaxt:problem:${kind}`;
      this.judge('problem.names', (problem as { type: string }).type === type, made, `"type":"${type}"`);
    }
  }

  #note(rule: string, holds: boolean, sent: string, came: string, expected: string): void {
    const misses = this.tried.get(rule) ?? [];
    this.tried.set(rule, misses);
    if (!holds) misses.push({ sent, came, expected });
  }
}

/** Milliseconds, where the endpoint asks to be asked again later. */
function askedToWait({ status, headers }: Answer): number | undefined {
  const seconds = headers['retry-after'];
  return (status === 429 || status === 503) && /^\d+$/.test(seconds ?? '') ? Number(seconds) * 1000 : undefined;
}

/** Tells whether a page would take the pledge for stored. */
export function isStored({ answer }: Exchange): boolean {
  return isSuccess(answer) && isReceiptLike(jsonOf(answer));
}

export function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** Tells whether a page would find a reference in the value, however faulty the rest. */
export function isReceiptLike(value: unknown): value is { id: unknown; reference: string; programme: unknown } {
  return typeof value === 'object' && value !== null && 'reference' in value && typeof value.reference === 'string';
}

/** An answer in one line, without characters that a terminal would act on. */
function inWords(answer: Answer): string {
  const { 'content-type': type = 'no Content-Type', location } = answer.headers;
  const status = location === undefined ? answer.status : `${answer.status} to ${location}`;
  const text = answer.body.toString('utf8');
  const cut = text.length > CAME_CHARACTERS ? `${text.slice(0, CAME_CHARACTERS)}…` : text;
  return `${status}, ${type}, ${cut.replace(/\s+/g, ' ') || 'no body'}`.replace(/[^\P{C}\u00ad]/gu, '?');
}

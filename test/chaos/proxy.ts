import { once } from 'node:events';
import {
  createServer,
  request as send,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Decision, Fault } from './proxy-faults.ts';

/** What the collector answered. */
interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A POST under way. */
interface OpenPost {
  key: string;
  since: number;
  decision: Decision | undefined;
}

/** A request as it came in, whole, so that it can be delivered more than once. */
interface Delivery {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/**
 * A page gives a request up after 30 s, counted from before it came here; from then on it may send again, although its browser
 * may leave the connection open.
 */
const GIVEN_UP_AFTER_MS = 29_000;
const TRICKLE_PARTS = 8;
const PAGE = '<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>';

/**
 * A gateway in front of the collector that fails in the ways that gateways and networks do. Only a POST is ever harmed;
 * all other requests pass.
 */
export class Proxy {
  /** How many POSTs met each fault; `down` is those that found no collector, whatever was decided for them. */
  readonly met = new Map<Fault | 'down', number>();
  /** How many deliveries of a POST the collector answered. */
  reached = 0;
  /** How many stalls ended because the sender gave up first. */
  givenUp = 0;
  /**
   * Called with the body of each POST as it comes in, before anything is done with it, and with what is known of another with
   * its Idempotency-Key that is still open and not given up.
   */
  onPost: ((body: string, other?: string) => void) | undefined;
  readonly #server = createServer((request, response) => void this.#take(request, response));
  readonly #target: string;
  readonly #givenUpAfter: number;
  /** The POSTs that have not been answered or cut yet. */
  readonly #open = new Map<ServerResponse, OpenPost>();
  readonly #underway = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();
  #decide: (() => Decision) | undefined;

  /**
   * @param target origin of the collector
   * @param decide asked once per POST
   * @param givenUpAfter milliseconds after which a sender counts as gone
   */
  static async start(target: string, decide: () => Decision, givenUpAfter: number = GIVEN_UP_AFTER_MS): Promise<Proxy> {
    const proxy = new Proxy(target, decide, givenUpAfter);
    await once(proxy.#server.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  private constructor(target: string, decide: () => Decision, givenUpAfter: number) {
    this.#target = target;
    this.#givenUpAfter = givenUpAfter;
    this.#decide = decide;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on everything passes. */
  behave(): void {
    this.#decide = undefined;
  }

  /** Resolves when nothing is on its way to the collector any more, late deliveries included. */
  async settled(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
    await this.settled();
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => undefined);
    let body: Buffer;
    try {
      body = await buffer(request);
    } catch {
      return; // The sender went away in the middle of it.
    }
    const { method = 'GET', url: path = '/', headers } = request;
    const delivery = { method, path, headers, body };
    const isPost = method === 'POST';
    const decision = isPost ? this.#decide?.() : undefined;
    if (isPost) this.#note(body.toString(), String(headers['idempotency-key']), decision, response);
    const handled = decision ? this.#harm(delivery, decision, response) : this.#pass(delivery, response);
    this.#underway.add(handled);
    await handled.finally(() => this.#underway.delete(handled));
  }

  #note(body: string, key: string, decision: Decision | undefined, response: ServerResponse): void {
    const oldest = performance.now() - this.#givenUpAfter;
    const other = [...this.#open].find(([, post]) => post.key === key && post.since > oldest);
    this.onPost?.(body, other && told(...other));
    if (!response.destroyed) this.#open.set(response, { key, since: performance.now(), decision });
    response.once('close', () => this.#open.delete(response));
  }

  async #pass(delivery: Delivery, response: ServerResponse): Promise<void> {
    const answer = await this.#deliver(delivery);
    if (answer) giveBack(answer, response);
    else gatewayPage(response, true, delivery.headers.origin);
  }

  async #harm(delivery: Delivery, decision: Decision, response: ServerResponse): Promise<void> {
    const { fault, readable, ms } = decision;
    const { origin } = delivery.headers;
    const [what, when] = fault.split('-');
    if (when === 'before') {
      this.#count(fault);
      return this.#answerBadly(what!, decision, origin, response);
    }
    if (fault === 'too-many') {
      this.#count(fault);
      const retry = { 'retry-after': String(decision.retryAfter) };
      return void response.writeHead(429, { ...granted(readable, origin), ...retry }).end();
    }
    const [answer, other] = await Promise.all([
      this.#deliver(delivery),
      fault === 'twice' ? this.#deliver(delivery) : undefined,
    ]);
    const chosen = decision.second && other ? other : (answer ?? other);
    if (!chosen) {
      this.#count('down');
      return decision.cut ? this.#cut(response) : gatewayPage(response, readable, origin);
    }
    this.#count(fault);
    if (when === 'after') return this.#answerBadly(what!, decision, origin, response);
    if (fault === 'trickle') return this.#trickle(chosen, ms, response);
    giveBack(chosen, response);
    if (fault === 'twice-late' && (await this.#wait(ms))) await this.#deliver(delivery);
  }

  async #answerBadly(
    what: string,
    { readable, ms }: Decision,
    origin: string | undefined,
    response: ServerResponse,
  ): Promise<void> {
    if (what === 'gateway') return gatewayPage(response, readable, origin);
    if (what === 'empty') return void response.writeHead(200, granted(readable, origin)).end();
    if (what === 'stall') {
      const gone = new AbortController();
      if (response.destroyed) gone.abort();
      response.once('close', () => gone.abort());
      if (!(await this.#wait(ms, gone.signal)) && !this.#closing.signal.aborted) this.givenUp++;
    }
    this.#cut(response);
  }

  /** A connection that ends in the middle, as a reset and not as a goodbye. A browser may try again at once. */
  #cut(response: ServerResponse): void {
    this.#open.delete(response);
    response.socket?.resetAndDestroy();
  }

  async #trickle({ status, headers, body }: Answer, ms: number, response: ServerResponse): Promise<void> {
    response.writeHead(status, endToEnd(headers));
    response.flushHeaders();
    const size = Math.ceil(body.length / TRICKLE_PARTS);
    for (let at = 0; at < body.length && (await this.#wait(ms / TRICKLE_PARTS)); at += size) {
      response.write(body.subarray(at, at + size));
    }
    response.end();
  }

  /** The collector's answer, or undefined where it is down or dies before it has answered. */
  #deliver({ method, path, headers, body }: Delivery): Promise<Answer | undefined> {
    const onward = { ...endToEnd(headers), ...(body.length && { 'content-length': String(body.length) }) };
    return new Promise((resolve) => {
      const upstream = send(`${this.#target}${path}`, { method, headers: onward, agent: false }, (answer) => {
        buffer(answer).then(
          (read) => {
            if (method === 'POST') this.reached++;
            resolve({ status: answer.statusCode!, headers: answer.headers, body: read });
          },
          () => resolve(undefined),
        );
      });
      upstream.once('error', () => resolve(undefined));
      upstream.end(body);
    });
  }

  /** False where the waiting was cut short. */
  async #wait(ms: number, signal?: AbortSignal): Promise<boolean> {
    try {
      const signals = [this.#closing.signal, ...(signal ? [signal] : [])];
      return await pause(ms, true, { signal: AbortSignal.any(signals) });
    } catch {
      return false;
    }
  }

  #count(fault: Fault | 'down'): void {
    this.met.set(fault, (this.met.get(fault) ?? 0) + 1);
  }
}

function told({ headersSent, writableEnded, socket }: ServerResponse, { since, decision }: OpenPost): string {
  const { fault = 'pass', ms = 0 } = decision ?? {};
  const answer = writableEnded ? 'answered' : headersSent ? 'being answered' : 'not answered';
  const age = Math.round(performance.now() - since);
  return `${fault} of ${ms} ms, open for ${age} ms, ${answer}, its connection ${socket?.destroyed === false ? 'open' : 'gone'}`;
}

/** The headers without those that speak of one connection only. */
function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { connection: _connection, 'keep-alive': _keepAlive, 'transfer-encoding': _coding, ...others } = headers;
  return others;
}

function giveBack({ status, headers, body }: Answer, response: ServerResponse): void {
  response.writeHead(status, endToEnd(headers)).end(body);
}

function gatewayPage(response: ServerResponse, readable: boolean, origin: string | undefined): void {
  response.writeHead(502, { 'content-type': 'text/html; charset=utf-8', ...granted(readable, origin) }).end(PAGE);
}

/** What makes an answer readable for a page of another origin. */
function granted(readable: boolean, origin: string | undefined): Record<string, string> {
  if (!readable || origin === undefined) return {};
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'retry-after', vary: 'Origin' };
}

import type { FieldError, Problem } from '../../contract/types.ts';

const KINDS = {
  'bad-request': [400, 'Bad request'],
  'not-json': [400, 'Not JSON'],
  'origin-not-allowed': [403, 'Origin not allowed'],
  'not-found': [404, 'Not found'],
  'unknown-programme': [404, 'Unknown programme'],
  'method-not-allowed': [405, 'Method not allowed'],
  'request-timeout': [408, 'Request timeout'],
  'too-large': [413, 'Too large'],
  'unsupported-media-type': [415, 'Unsupported media type'],
  'invalid-pledge': [422, 'Invalid pledge'],
  'id-reused': [422, 'Id already used'],
  'headers-too-large': [431, 'Headers too large'],
  internal: [500, 'Internal error'],
  unavailable: [503, 'Unavailable'],
  'outcome-unknown': [503, 'Outcome unknown'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

/** The last part of a problem's type, `urn:tillvaxt:problem:<kind>`; contract/openapi.yaml lists them. */
export type ProblemKind = keyof typeof KINDS;

/** Thrown wherever a request cannot be granted; answered as problem details (RFC 9457) or as a page of the same content. */
export class ProblemError extends Error {
  readonly kind: ProblemKind;
  readonly status: (typeof KINDS)[ProblemKind][0];
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;

  /**
   * @param detail what happened this time and what was expected, in English; nothing of what the sender wrote
   * @param more the fields at fault, headers of the answer, and the status where it is not the kind's usual one
   */
  constructor(
    kind: ProblemKind,
    detail: string,
    more: { errors?: readonly FieldError[]; headers?: Record<string, string>; status?: 400 } = {},
  ) {
    super(detail);
    this.name = 'ProblemError';
    this.kind = kind;
    this.status = more.status ?? KINDS[kind][0];
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
  }

  /** The problem as it is answered (RFC 9457). */
  toProblem(): Problem {
    const body: Problem = {
      type: `urn:tillvaxt:problem:${this.kind}`,
      title: KINDS[this.kind][1],
      status: this.status,
      detail: this.message,
    };
    if (this.errors.length > 0) {
      body.errors = this.errors.map(({ pointer, code, detail }) => ({ pointer, code, detail }));
    }
    return body;
  }
}

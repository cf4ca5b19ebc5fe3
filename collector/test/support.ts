import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Controller, Pledge, Problem, Programme } from '../../contract/types.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export const AREAS = [
  'social-tillit',
  'goda-kommunikationer',
  'ledarskap',
  'foretagsamhet',
  'plats-for-alla',
  'larande',
];
export const ACTOR_TYPES = ['administration', 'company', 'association', 'individual'];

const folders: string[] = [];
process.once('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder that is removed when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'collector-'));
  folders.push(folder);
  return folder;
}

/** A whole programme of a public body; the controller can be changed. */
export function aProgramme(change: Partial<Programme> = {}, controller: Partial<Controller> = {}): Programme {
  const part = { title: 'Del', text: ['Text.'], values: ['Värde'] };
  const lang = change.lang ?? 'sv';
  return {
    id: 'fagersta-norberg',
    version: '1.0.0',
    lang,
    status: 'proposal',
    title: `Tillväxtprogram (${lang})`,
    motto: 'Tillsammans',
    vision: { lead: 'Text.', growth: part, sustainable: part, how: part, provenance: 'proposal' },
    actorTypes: ACTOR_TYPES.map((id) => ({ id, label: `Aktör ${id}`, description: `Om ${id}.` })),
    areas: AREAS.map((id) => ({
      id,
      title: `Område ${id}`,
      summary: 'Kort text.',
      text: ['Text.'],
      actions: {},
      provenance: 'proposal',
    })),
    workingModel: {
      title: 'Arbetsmodell',
      lead: 'Text.',
      centre: 'Mitt',
      questions: ['ett', 'tva', 'tre'].map((id) => ({ id, asks: 'text', title: 'Fråga', help: 'Hjälp.', hints: {} })),
      provenance: 'proposal',
    },
    controller: {
      name: 'Kommunen',
      contact: 'kontakt@example.se',
      publicBody: true,
      legalBasis: 'public-interest',
      legalText: {
        version: '2026-1',
        information: [`Så gör vi (${lang}).`, 'Uppgifterna sparas.'],
        publicRecord: 'Löftet blir en allmän handling.',
        next: `Vi läser ditt löfte (${lang}).`,
      },
      provenance: 'proposal',
      ...controller,
    },
    ...change,
  };
}

/** A programme that asks for consent, has two areas, and takes neither e-mail nor plan. */
export function aConsentProgramme(): Programme {
  const programme = aProgramme({ id: 'med-samtycke' });
  return {
    ...programme,
    areas: programme.areas.slice(0, 2),
    controller: {
      ...programme.controller,
      publicBody: false,
      legalBasis: 'consent',
      disabledFields: ['email', 'plan'],
      legalText: {
        version: 's-1',
        information: ['Vi ber om samtycke.'],
        consent: 'Jag samtycker till att ni sparar mitt löfte.',
        next: 'Vi hör av oss.',
      },
    },
  };
}

/** A valid pledge with a new id. */
export function aPledge(change: Partial<Pledge> = {}): Pledge {
  return {
    id: randomUUID(),
    programme: { id: 'fagersta-norberg', version: '1.0.0' },
    areas: ['larande', 'social-tillit'],
    actorType: 'individual',
    speaksFor: 'self',
    commitment: 'Jag läser läxor med barn på biblioteket.',
    publish: { commitment: false, name: false, organisation: false },
    legal: {
      basis: 'public-interest',
      version: '2026-1',
      textHash: 'a'.repeat(64),
      locale: 'sv',
      shownAt: '2026-11-23T08:00:00Z',
    },
    locale: 'sv',
    madeAt: '2026-11-23T08:00:01Z',
    ...change,
  };
}

/** Writes programme files, one a programme, and gives back their folder. */
export function writeProgrammes(folder: string, programmes: readonly Programme[]): string {
  const target = join(folder, 'programmes');
  mkdirSync(target, { recursive: true });
  for (const programme of programmes) {
    writeFileSync(join(target, `${programme.id}.${programme.lang}.json`), JSON.stringify(programme));
  }
  return target;
}

export interface Collector {
  url: string;
  databaseFile: string;
  process: ChildProcess;
  /** What the collector has written to stderr so far. */
  log(): string;
  /** What it has written to stdout so far. */
  said(): string;
  /** Resolves when a line of the log has the text. */
  logged(text: string): Promise<void>;
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  postForm(fields: URLSearchParams | Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  rows(): Record<string, unknown>[];
  execute(sql: string): void;
  /** Asks it to stop, and gives back the exit code. */
  stop(): Promise<number | null>;
}

export interface CollectorOptions {
  folder?: string;
  programmes?: readonly Programme[];
  env?: Record<string, string>;
}

/** Starts the collector as a process of its own on a free port, with a file of its own in a temporary folder. */
export async function startCollector(options: CollectorOptions = {}): Promise<Collector> {
  const folder = options.folder ?? temporaryFolder();
  const databaseFile = join(folder, 'data', 'pledges.db');
  const programmes = options.programmes ?? [
    aProgramme(),
    aProgramme({ lang: 'en' }),
    aProgramme({ lang: 'fi' }),
    aConsentProgramme(),
  ];
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: {
      PORT: '0',
      DATABASE_URL: `sqlite:${databaseFile}`,
      PROGRAMMES: writeProgrammes(folder, programmes),
      DIST: join(folder, 'dist'),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const errors = createInterface(child.stderr);
  errors.on('line', (line) => (log += `${line}\n`));
  const exited = once(child, 'close') as Promise<[number | null]>;

  let said = '';
  const words = createInterface(child.stdout);
  words.on('line', (line) => (said += `${line}\n`));
  const ready = /^tillvaxt collector listening on (http:\/\/localhost:\d+)$/;
  const url = await Promise.race([
    once(words, 'line').then(([line]) => ready.exec(String(line))?.[1]),
    exited.then(() => undefined),
  ]);
  assert.ok(url, `The collector did not start: ${log}`);

  const query = <T>(use: (database: DatabaseSync) => T): T => {
    const database = new DatabaseSync(databaseFile);
    try {
      return use(database);
    } finally {
      database.close();
    }
  };
  return {
    url,
    databaseFile,
    process: child,
    log: () => log,
    said: () => said,
    logged: async (text) => {
      while (!log.includes(text)) await once(errors, 'line');
    },
    post: (body, headers = {}) =>
      fetch(`${url}/v1/pledges`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
      }),
    postForm: (fields, headers = {}) =>
      fetch(`${url}/v1/pledges`, {
        method: 'POST',
        headers: { Accept: 'text/html', ...headers },
        body: new URLSearchParams(fields),
      }),
    rows: () => query((database) => database.prepare('select * from pledge order by key').all()),
    execute: (sql) => query((database) => database.exec(sql)),
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      return (await exited)[0];
    },
  };
}

/** Runs the collector until it ends by itself. */
export async function runCollector(env: Record<string, string>): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [MAIN], { cwd: temporaryFolder(), env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr };
}

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);

/** Asserts that a value is what the contract's schema says. */
export function assertMatches(schema: 'problem' | 'receipt' | 'tally', value: unknown): void {
  const id = `urn:tillvaxt:contract:1:${schema}`;
  const validate =
    ajv.getSchema(id) ??
    ajv.compile(
      JSON.parse(readFileSync(new URL(`../../contract/schemas/${schema}.schema.json`, import.meta.url), 'utf8')),
    );
  assert.ok(validate(value), `${JSON.stringify(value)}: ${ajv.errorsText(validate.errors)}`);
}

/** Asserts that an answer is a problem of this status and kind, and gives it back. */
export async function assertProblem(response: Response, status: number, kind: string): Promise<Problem> {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  const problem = (await response.json()) as Problem;
  assertMatches('problem', problem);
  assert.equal(problem.status, status);
  assert.equal(problem.type, `urn:tillvaxt:problem:${kind}`);
  return problem;
}

/** Sends a pledge as JSON. */
export function sendTo(url: string, pledge: Pledge, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/v1/pledges`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(pledge),
  });
}

/** A pledge as the review page's form sends it. */
export function asForm({ programme, legal, areas, publish: _, plan: __, ...texts }: Pledge): URLSearchParams {
  return new URLSearchParams([
    ...Object.entries(texts).map(([name, value]): [string, string] => [name, String(value)]),
    ...Object.entries(programme).map(([name, value]): [string, string] => [`programme.${name}`, value]),
    ...Object.entries(legal).map(([name, value]): [string, string] => [`legal.${name}`, String(value)]),
    ...areas.map((area): [string, string] => ['areas', area]),
  ]);
}

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Problem } from '../../contract/types.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const file = (path: string) => join(root, path);
const text = readFileSync(file('contract/openapi.yaml'), 'utf8');

interface Media {
  schema: AnySchemaObject;
  /** Bundled: values from files stand here like those written in place. */
  examples?: Record<string, { value: unknown }>;
}
interface Response {
  description: string;
  headers?: Record<string, { $ref: string }>;
  content?: Record<string, Media>;
}
interface Operation {
  operationId: string;
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Response>;
}
interface OpenApi {
  openapi: string;
  info: { license: { identifier: string }; description: string };
  servers: { url: string }[];
  security: unknown[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, AnySchemaObject> };
}

function redocly(...args: string[]) {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const cli = file('node_modules/@redocly/cli/bin/cli.js');
  return spawnSync(process.execPath, [cli, ...args], { cwd: root, encoding: 'utf8', env });
}

function lint(path: string): { errors: number; warnings: number; ignored: number } {
  const { stdout, stderr } = redocly('lint', path, '--format=json', `--config=${file('redocly.yaml')}`);
  assert.match(stdout, /^\s*\{/, stderr);
  return (JSON.parse(stdout) as { totals: { errors: number; warnings: number; ignored: number } }).totals;
}

let folder: string;
let api: OpenApi;
const operation = (id: string) =>
  Object.values(api.paths)
    .flatMap((path) => Object.values(path))
    .find(({ operationId }) => operationId === id)!;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillvaxt-openapi-'));
  const out = join(folder, 'openapi.json');
  const { status, stderr } = redocly('bundle', 'contract/openapi.yaml', '--ext=json', `--output=${out}`);
  assert.equal(status, 0, stderr);
  api = JSON.parse(readFileSync(out, 'utf8')) as OpenApi;
});
after(() => rmSync(folder, { recursive: true }));

describe('openapi.yaml', () => {
  it('passes the linter with nothing to remark and nothing ignored', () => {
    assert.deepEqual(lint('contract/openapi.yaml'), { errors: 0, warnings: 0, ignored: 0 });
  });

  it('would not pass with a fault in it', () => {
    const copy = join(folder, 'contract');
    cpSync(file('contract'), copy, { recursive: true });
    const broken = text.replace('operationId: sendPledge', 'operationId: readTally');
    writeFileSync(join(copy, 'openapi.yaml'), broken);
    assert.equal(lint(join(copy, 'openapi.yaml')).errors, 1);
  });

  it('is OpenAPI 3.1, licensed, relative to where it stands and open to all', () => {
    assert.equal(api.openapi, '3.1.1');
    assert.equal(api.info.license.identifier, 'EUPL-1.2');
    assert.deepEqual(
      api.servers.map(({ url }) => url),
      ['/'],
    );
    assert.deepEqual(api.security, []);
  });

  it('has these operations with these answers', () => {
    const answers = Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { responses }]) => [
        `${method.toUpperCase()} ${path}`,
        Object.keys(responses).join(' '),
      ]),
    );
    assert.deepEqual(Object.fromEntries(answers), {
      'POST /v1/pledges': '200 201 400 403 408 413 415 422 429 431 500 503',
      'GET /v1/pledges/tally': '200 304 400 404 503',
      'GET /healthz': '200 503',
    });
  });

  it('takes JSON and native forms, and answers both', () => {
    const { requestBody, responses } = operation('sendPledge');
    assert.deepEqual(Object.keys(requestBody!.content), ['application/json', 'application/x-www-form-urlencoded']);
    const types = (status: string) => Object.keys(responses[status]!.content!);
    assert.deepEqual(types('200'), ['text/html']);
    assert.deepEqual(types('201'), ['application/json', 'text/html']);
    assert.deepEqual(types('422'), ['application/problem+json', 'text/html']);
  });

  it('tells how long to wait wherever a client is to try again', () => {
    for (const path of Object.values(api.paths)) {
      for (const { operationId, responses } of Object.values(path)) {
        for (const status of ['429', '503']) {
          if (responses[status]) assert.ok(responses[status].headers?.['Retry-After'], `${operationId} ${status}`);
        }
      }
    }
  });

  it('answers every refusal with a problem whose example has that status', () => {
    for (const path of Object.values(api.paths)) {
      for (const { operationId, responses } of Object.values(path)) {
        for (const [status, { content }] of Object.entries(responses).filter(([code]) => Number(code) >= 400)) {
          const examples = Object.values(content?.['application/problem+json']?.examples ?? {});
          assert.ok(examples.length > 0, `${operationId} ${status}`);
          for (const { value } of examples) {
            assert.equal((value as Problem).status, Number(status), `${operationId} ${status}`);
          }
        }
      }
    }
  });

  it('explains exactly the problem types that stand among the examples', () => {
    const explained = [...api.info.description.matchAll(/^\| `([a-z-]+)` \| ([0-9, ]+) \|/gm)].flatMap(
      ([, name, codes]) => codes!.split(', ').map((code) => `${code} urn:tillvaxt:problem:${name}`),
    );
    const problems = './examples/valid/problem/';
    const shown = readdirSync(file(`contract/${problems}`)).map((name) => {
      const { status, type } = external<Problem>(`${problems}${name}`);
      return `${status} ${type}`;
    });
    assert.deepEqual([...new Set(shown)].sort(), explained.sort());
  });

  it('explains every code of a field at fault', () => {
    const { properties } = JSON.parse(readFileSync(file('contract/schemas/problem.schema.json'), 'utf8')) as {
      properties: { errors: { items: { properties: { code: { enum: string[] } } } } };
    };
    const rows = api.info.description.split('\n').filter((line) => line.startsWith('| `'));
    for (const code of properties.errors.items.properties.code.enum) {
      assert.ok(
        rows.some((row) => row.split('|')[1]!.includes(`\`${code}\``)),
        code,
      );
    }
  });

  it('refers to examples that are there', () => {
    const references = [...text.matchAll(/externalValue: (\S+)/g)].map(([, path]) => path!);
    assert.ok(references.length > 10);
    for (const path of references) assert.match(path, /^\.\/examples\/valid\//);
    for (const path of references) assert.ok(external(path));
  });
});

describe('the native form', () => {
  const form = () => api.components.schemas['PledgeForm'] as { required: string[]; properties: object };

  it('has every field of the pledge, by its dotted path, and no other', () => {
    const pledge = JSON.parse(readFileSync(file('contract/schemas/pledge.schema.json'), 'utf8')) as AnySchemaObject;
    assert.deepEqual(Object.keys(form().properties).sort(), paths(pledge).sort());
  });

  it('requires only what it declares', () => {
    for (const name of form().required) assert.ok(name in form().properties, name);
  });

  it('has examples of both posts that the schema takes', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    // Under a key of its own, so that the references within the document find their way.
    ajv.addSchema({ $id: 'urn:tillvaxt:openapi', components: stripIds(api.components) });
    const validate = ajv.compile({ $ref: 'urn:tillvaxt:openapi#/components/schemas/PledgeForm' });
    const { examples } = operation('sendPledge').requestBody!.content['application/x-www-form-urlencoded']!;
    const values = Object.entries(examples ?? {});
    assert.deepEqual(
      values.map(([name]) => name),
      ['firstPost', 'secondPost'],
    );
    for (const [name, { value }] of values) {
      assert.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors)}`);
      assert.equal('id' in (value as object), name === 'secondPost');
    }
    const secondPost = values[1]![1].value as Record<string, unknown>;
    assert.equal(validate({ ...secondPost, birthDate: '1990-01-01' }), false, 'an undeclared field');
    delete secondPost['madeAt'];
    assert.equal(validate(secondPost), false, 'an id without madeAt');
  });
});

function external<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, 'contract', path), 'utf8')) as T;
}

/** The paths to the leaves of an object schema, with dots. */
function paths({ properties }: AnySchemaObject, prefix = ''): string[] {
  return Object.entries(properties as Record<string, AnySchemaObject>).flatMap(([name, child]) =>
    child['properties'] ? paths(child, `${prefix}${name}.`) : [`${prefix}${name}`],
  );
}

/** The same without `$id`, which would turn references within the document into references within the schema. */
function stripIds<T>(node: T): T {
  if (Array.isArray(node)) return node.map(stripIds) as T;
  if (!node || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(([key, value]) => key !== '$id' || typeof value !== 'string');
  return Object.fromEntries(kept.map(([key, value]) => [key, stripIds(value)])) as T;
}

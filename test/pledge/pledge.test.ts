import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { legalText } from '../../contract/legal-text.ts';
import { draftFrom } from '../../src/elements/pledge-form/entered.ts';
import { isSame, legalTextHash, newId, toPledge, type Draft } from '../../src/pledge/draft.ts';
import { sendPledge, type Answer } from '../../src/pledge/send.ts';
import { faultsOf } from '../../src/pledge/validate.ts';
import { fagerstaNorbergSv as programme } from '../../src/programme/fagersta-norberg.sv.ts';

const schema = JSON.parse(
  await readFile(new URL('../../contract/schemas/pledge.schema.json', import.meta.url), 'utf8'),
) as object;
const ajv = new Ajv2020.default({ allErrors: true, strict: false });
formats.default(ajv);
const isPledge = ajv.compile(schema);

const draft: Draft = {
  actorType: 'company',
  speaksFor: 'role',
  areas: ['larande'],
  commitment: '  Vi tar emot två praktikanter. ',
  name: ' ',
  organisation: '',
  email: '',
  municipality: 'Norberg',
  plan: undefined,
  publish: { commitment: false, name: false, organisation: false },
  consent: false,
};
const frame = {
  id: newId(new Date()),
  programme,
  textHash: '0'.repeat(64),
  locale: 'sv',
  partner: undefined,
  shownAt: new Date('2026-11-23T08:00:00Z'),
  madeAt: new Date('2026-11-23T08:05:00Z'),
};
const consenting = { ...programme, controller: { ...programme.controller, legalBasis: 'consent' as const } };

describe('a draft becomes a pledge', () => {
  it('for an organisation only where the programme lets one speak for it', () => {
    const { controller } = programme;
    const without = { ...programme, controller: { ...controller, disabledFields: ['organisation' as const] } };
    const answers = { speaksFor: 'organisation', areas: [], texts: {} } as const;
    assert.equal(draftFrom({}, programme, answers).speaksFor, 'organisation');
    assert.equal(draftFrom({}, without, answers).speaksFor, 'self');
    assert.equal(draftFrom({}, without, { ...answers, speaksFor: 'role' }).speaksFor, 'role');
  });

  it('that the contract accepts, without what is empty', () => {
    const pledge = toPledge(draft, frame);
    assert.ok(isPledge(pledge), JSON.stringify(isPledge.errors));
    assert.equal(pledge.commitment, 'Vi tar emot två praktikanter.');
    assert.deepEqual(
      ['name', 'organisation', 'email', 'plan', 'partner'].filter((field) => field in pledge),
      [],
    );
    assert.equal(pledge.municipality, 'Norberg');
  });

  it('with everything the visitor gave', () => {
    const full = {
      ...draft,
      name: 'N',
      organisation: 'O',
      email: 'a@example.org',
      plan: { existing: 'E', date: '2027-01-01' },
    };
    const pledge = toPledge(full, { ...frame, partner: 'en-partner' });
    assert.ok(isPledge(pledge), JSON.stringify(isPledge.errors));
    assert.deepEqual(
      [pledge.name, pledge.email, pledge.plan, pledge.partner],
      ['N', 'a@example.org', full.plan, 'en-partner'],
    );
  });

  it('with consent where that is the basis, and never otherwise', () => {
    const agreed = { ...draft, consent: true };
    assert.equal(toPledge(agreed, frame).legal.consent, undefined);
    assert.equal(toPledge(agreed, { ...frame, programme: consenting }).legal.consent, true);
    assert.ok(isPledge(toPledge(agreed, { ...frame, programme: consenting })));
  });

  it('without the fields that the programme does not ask for', () => {
    const controller = { ...programme.controller, disabledFields: ['email' as const] };
    const pledge = toPledge(
      { ...draft, email: 'a@example.org' },
      { ...frame, programme: { ...programme, controller } },
    );
    assert.equal(pledge.email, undefined);
  });

  it('under an id that is a UUID of version 7, another each time, in the order of their making', () => {
    const ids = Array.from({ length: 500 }, () => newId(new Date('2022-02-22T19:22:22Z')));
    assert.equal(new Set(ids).size, ids.length);
    // The time of the example in RFC 9562, appendix A.6.
    for (const id of ids) assert.match(id, /^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const id of ids) assert.ok(newId(new Date('2022-02-22T19:22:22.001Z')) > id);
  });

  it('with the SHA-256 of exactly the legal text shown', async () => {
    const text = legalText(programme.controller);
    assert.equal(await legalTextHash(programme.controller), createHash('sha256').update(text).digest('hex'));
  });
});

describe('what is found before sending', () => {
  const pointers = (changes: Partial<Draft>, of = programme): string[] =>
    faultsOf({ ...draft, ...changes }, of).map(({ pointer, code }) => `${pointer} ${code}`);

  it('is nothing in a draft that the contract accepts', () => assert.deepEqual(pointers({}), []));

  for (const [changes, expected] of [
    [{ actorType: '' }, '#/actorType required'],
    [{ actorType: 'unknown' }, '#/actorType required'],
    [{ areas: [] }, '#/areas required'],
    [{ areas: ['unknown'] }, '#/areas required'],
    [{ commitment: ' \n' }, '#/commitment required'],
    [{ commitment: 'å'.repeat(501) }, '#/commitment too-long'],
    [{ speaksFor: 'organisation' }, '#/organisation required'],
    [{ publish: { commitment: false, name: true, organisation: false } }, '#/name required'],
    [{ publish: { commitment: false, name: false, organisation: true } }, '#/organisation required'],
    [{ plan: { existing: 'ö'.repeat(501) } }, '#/plan too-long'],
    [{ name: 'n'.repeat(121) }, '#/name too-long'],
    [{ email: 'no-address' }, '#/email format'],
    [{ municipality: 'm'.repeat(81) }, '#/municipality too-long'],
  ] as [Partial<Draft>, string][])
    it(`${JSON.stringify(changes).slice(0, 60)}: ${expected}`, () => assert.deepEqual(pointers(changes), [expected]));

  it('is a missing consent where consent is the basis', () => {
    assert.deepEqual(pointers({}, consenting), ['#/legal/consent required']);
    assert.deepEqual(pointers({ consent: true }, consenting), []);
  });

  it('counts characters as JSON Schema does: 500 of any kind are accepted by both', () => {
    for (const char of ['a', 'å', '🌱', '👩🏽‍🌾'.slice(0, 2)]) {
      const text = char.repeat(500);
      assert.deepEqual(pointers({ commitment: text }), []);
      assert.ok(isPledge(toPledge({ ...draft, commitment: text }, frame)), char);
    }
  });
});

describe('one attempt to send', () => {
  const servers: (() => void)[] = [];
  after(() => servers.forEach((close) => close()));

  async function answering(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    servers.push(() => (server.closeAllConnections(), server.close()));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/pledges`;
  }
  const now = Date.parse('2026-11-23T08:05:00Z');
  const send = (endpoint: string): Promise<Answer> => sendPledge(endpoint, toPledge(draft, frame), fetch, now);
  const answer = async (status: number, body: string, headers: Record<string, string> = {}): Promise<Answer> =>
    send(await answering((_request, response) => response.writeHead(status, headers).end(body)));
  const receipt = {
    id: frame.id,
    reference: '7K3M-Q2PD',
    programme: programme.id,
    receivedAt: '2026-11-23T08:05:01Z',
  };

  it('carries the pledge as JSON and its id as the idempotency key', async () => {
    let seen: { headers: NodeJS.Dict<string | string[]>; body: string } | undefined;
    const endpoint = await answering((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        seen = { headers: request.headers, body };
        response.writeHead(201).end('{}');
      });
    });
    await send(endpoint);
    assert.equal(seen?.headers['content-type'], 'application/json');
    assert.equal(seen?.headers['idempotency-key'], `"${frame.id}"`);
    assert.equal(seen?.headers.cookie, undefined);
    assert.deepEqual(JSON.parse(seen.body), toPledge(draft, frame));
  });

  it('gives the receipt, and none where the answer is no receipt for this pledge', async () => {
    assert.deepEqual((await answer(201, JSON.stringify(receipt))).receipt, receipt);
    const others = [
      { ...receipt, id: newId(new Date()) },
      { ...receipt, reference: 7 },
      { ...receipt, receivedAt: 'soon' },
    ];
    for (const body of ['', 'OK', '<html>', 'null', '[]', ...others.map((each) => JSON.stringify(each))]) {
      const { status, receipt: found } = await answer(200, body);
      assert.deepEqual([status, found], [200, undefined], body);
    }
  });

  it('gives the fields at fault, of whatever was answered', async () => {
    const errors = [{ pointer: '#/commitment', code: 'too-long', detail: 'At most 500 characters.' }];
    const problem = { type: 'urn:tillvaxt:problem:invalid-pledge', title: 'x', status: 422, errors };
    assert.deepEqual((await answer(422, JSON.stringify(problem))).faults, [
      { pointer: '#/commitment', code: 'too-long' },
    ]);
    for (const body of ['', '<html>', 'null', '{"errors":null}', '{"errors":"many"}', '{"errors":[null]}'])
      assert.deepEqual((await answer(400, body)).faults, [], body);
  });

  for (const [header, wait] of [
    ['2', 2_000],
    ['0', 0],
    ['Mon, 23 Nov 2026 08:05:30 GMT', 30_000],
    ['Mon, 23 Nov 2026 08:04:00 GMT', 0],
    ['soon', 0],
    ['-5', 0],
    ['99999999999', 86_400_000],
  ] as const)
    it(`understands Retry-After: ${header}`, async () => {
      assert.equal((await answer(429, '', { 'retry-after': header })).retryAfter, wait);
    });

  it('tells no answer at all from no answer though the endpoint can be reached', async () => {
    const { status, reachable } = await send('http://127.0.0.1:9/');
    assert.deepEqual([status, reachable], [0, false]);
    const cutting = await answering((request, response) =>
      request.method === 'POST' ? request.socket.destroy() : response.writeHead(405).end(),
    );
    const cut = await send(cutting);
    assert.deepEqual([cut.status, cut.reachable], [0, true]);
    const halfway = await answering((request, response) => {
      if (request.method !== 'POST') return void request.socket.destroy();
      response.writeHead(201, { 'content-length': '100' });
      response.write('{');
      response.socket?.end();
    });
    assert.deepEqual([(await send(halfway)).status], [0], 'half an answer is none');
  });
});

describe('whether a form still holds the words of a pledge', () => {
  const pledge = toPledge(draft, frame);

  it('it does, at another time and in another version of the programme', () =>
    assert.ok(isSame(draft, { ...programme, version: '9.9.9' }, pledge)));

  for (const change of [
    { commitment: 'Annat' },
    { areas: ['ledarskap'] },
    { name: 'N' },
    { publish: { ...draft.publish, name: true } },
    { plan: { existing: 'E' } },
  ])
    it(`it does not after ${JSON.stringify(change)}`, () =>
      assert.ok(!isSame({ ...draft, ...change }, programme, pledge)));
});

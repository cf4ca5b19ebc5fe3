import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { FieldError, Pledge, Receipt } from '../../contract/types.ts';
import { aPledge, assertMatches, assertProblem, startCollector, type Collector } from './support.ts';

let collector: Collector;
before(async () => (collector = await startCollector()));
after(() => collector.stop());

const rowOf = (id: string) => collector.rows().find((row) => row['id'] === id);

describe('a valid pledge', () => {
  test('is answered with a receipt and stored field by field', async () => {
    const pledge = aPledge({
      areas: ['larande', 'ledarskap'],
      actorType: 'company',
      speaksFor: 'organisation',
      commitment: 'Vi tar emot två praktikanter.',
      name: 'Kim Berg',
      organisation: 'Verkstaden AB',
      email: 'kim@example.se',
      municipality: 'Norberg',
      plan: { existing: 'En verkstad.', firstStep: 'Ringa skolan.', date: '2027-02-01' },
      publish: { commitment: true, name: false, organisation: true },
      partner: 'norbergs-kommun',
    });
    const response = await collector.post(pledge);
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    const text = await response.text();
    const receipt = JSON.parse(text) as Receipt;
    assertMatches('receipt', receipt);
    assert.equal(receipt.id, pledge.id);

    const { key: _, body_hash, ...row } = rowOf(pledge.id)!;
    assert.match(String(body_hash), /^[0-9a-f]{64}$/);
    assert.deepEqual(row, {
      id: pledge.id,
      reference: receipt.reference,
      programme: 'fagersta-norberg',
      programme_version: '1.0.0',
      received_at: receipt.receivedAt,
      areas: JSON.stringify(pledge.areas),
      state: 'received',
      actor_type: 'company',
      speaks_for: 'organisation',
      commitment: 'Vi tar emot två praktikanter.',
      name: 'Kim Berg',
      organisation: 'Verkstaden AB',
      email: 'kim@example.se',
      municipality: 'Norberg',
      plan: '{"date":"2027-02-01","existing":"En verkstad.","firstStep":"Ringa skolan."}',
      publish_commitment: 1,
      publish_name: 0,
      publish_organisation: 1,
      legal_basis: 'public-interest',
      legal_version: '2026-1',
      legal_text_hash: 'a'.repeat(64),
      legal_locale: 'sv',
      legal_shown_at: '2026-11-23T08:00:00Z',
      legal_consent: null,
      partner: 'norbergs-kommun',
      locale: 'sv',
      made_at: '2026-11-23T08:00:01Z',
      receipt: text,
    });
  });

  test('may be of an older version of the programme and of its legal text', async () => {
    const pledge = aPledge({ programme: { id: 'fagersta-norberg', version: '0.9.0' } });
    pledge.legal.version = '2025-9';
    assert.equal((await collector.post(pledge)).status, 201);
    assert.equal(rowOf(pledge.id)?.['programme_version'], '0.9.0');
  });

  test('keeps the consent where the programme rests on it', async () => {
    const pledge = aPledge({ programme: { id: 'med-samtycke', version: '1.0.0' }, areas: ['social-tillit'] });
    pledge.legal = { ...pledge.legal, basis: 'consent', consent: true };
    assert.equal((await collector.post(pledge)).status, 201);
    assert.equal(rowOf(pledge.id)?.['legal_consent'], 1);
  });

  test('may name its character set', async () => {
    const response = await collector.post(aPledge(), { 'Content-Type': 'Application/JSON; charset=utf-8' });
    assert.equal(response.status, 201);
  });

  for (const [name, text] of Object.entries({
    quotes: `"'\`; drop table pledge; --`,
    markup: '<script>alert(1)</script>&amp;<img src=x onerror=alert(1)>',
    emoji: '👩‍👩‍👧‍👦 åäö ÅÄÖ 🇸🇪',
    'right to left': 'שלום \u202Eabc\u202C \u200F',
    'combining marks and line ends': 'e\u0301 Z\u0351\u036B\r\n\tslut',
    'JSON within': '{"state":"published"}',
  })) {
    test(`stores hostile text as it is: ${name}`, async () => {
      const pledge = aPledge({ commitment: text, name: text, plan: { existing: text } });
      assert.equal((await collector.post(pledge)).status, 201);
      const row = rowOf(pledge.id)!;
      assert.equal(row['commitment'], text);
      assert.equal(row['name'], text);
      assert.deepEqual(JSON.parse(String(row['plan'])), { existing: text });
      assert.equal(row['state'], 'received');
    });
  }
});

describe('a pledge that is sent again', () => {
  test('gets the same answer, byte for byte, and one row', async () => {
    const pledge = aPledge();
    const first = await collector.post(pledge);
    const again = await collector.post(Object.fromEntries(Object.entries(pledge).reverse()));
    assert.equal(first.status, 201);
    assert.equal(again.status, 201);
    assert.deepEqual(await again.bytes(), await first.bytes());
    assert.equal(collector.rows().filter(({ id }) => id === pledge.id).length, 1);
  });

  test('gets one row and identical answers when fifty arrive at once', async () => {
    const pledge = aPledge();
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const response = await collector.post(pledge);
        return `${response.status} ${await response.text()}`;
      }),
    );
    assert.equal(new Set(answers).size, 1);
    assert.match(answers[0]!, /^201 /);
    assert.equal(collector.rows().filter(({ id }) => id === pledge.id).length, 1);
  });

  test('is refused where another pledge has the id', async () => {
    const pledge = aPledge();
    await collector.post(pledge);
    const problem = await assertProblem(await collector.post({ ...pledge, commitment: 'Annat.' }), 422, 'id-reused');
    assert.deepEqual(
      problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [['#/id', 'mismatch']],
    );
    assert.equal(rowOf(pledge.id)?.['commitment'], pledge.commitment);
  });
});

describe('the header Idempotency-Key', () => {
  for (const [name, keyOf] of Object.entries<(id: string) => string>({
    bare: (id) => id,
    'a structured-field string': (id) => `"${id}"`,
    'in upper case': (id) => id.toUpperCase(),
  })) {
    test(`is accepted ${name}`, async () => {
      const pledge = aPledge();
      const response = await collector.post(pledge, { 'Idempotency-Key': keyOf(pledge.id) });
      assert.equal(response.status, 201);
    });
  }

  test('that is another is refused', async () => {
    const pledge = aPledge();
    const response = await collector.post(pledge, { 'Idempotency-Key': randomUUID() });
    const problem = await assertProblem(response, 422, 'invalid-pledge');
    assert.deepEqual(
      problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [['#/id', 'mismatch']],
    );
    assert.equal(rowOf(pledge.id), undefined);
  });
});

describe('an invalid pledge', () => {
  const without = (field: keyof Pledge) => {
    const { [field]: _left, ...rest } = aPledge();
    return rest;
  };
  const withLegal = (change: object) => ({ ...aPledge(), legal: { ...aPledge().legal, ...change } });
  const publishing = (change: object) => ({ ...aPledge(), publish: { ...aPledge().publish, ...change } });
  const consenting = { programme: { id: 'med-samtycke', version: '1.0.0' }, areas: ['social-tillit'] };
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

  const cases: Record<string, [body: unknown, ...errors: [string, FieldError['code']][]]> = {
    'not an object': [[], ['#', 'type']],
    null: ['null', ['#', 'type']],
    'deeply nested': [`[${deep}]`, ['#', 'type']],
    'deeply nested in areas': [
      JSON.stringify(aPledge()).replace(/"areas":\[/, `"areas":[${deep},`),
      ['#/areas/0', 'type'],
    ],
    'id missing': [without('id'), ['#/id', 'required']],
    'id in upper case': [aPledge({ id: randomUUID().toUpperCase() }), ['#/id', 'format']],
    'id of another type': [{ ...aPledge(), id: 7 }, ['#/id', 'type']],
    'programme version missing': [
      { ...aPledge(), programme: { id: 'fagersta-norberg' } },
      ['#/programme/version', 'required'],
    ],
    'no area': [aPledge({ areas: [] }), ['#/areas', 'too-few']],
    'seven areas': [aPledge({ areas: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }), ['#/areas', 'too-many']],
    'an area twice': [aPledge({ areas: ['larande', 'larande'] }), ['#/areas', 'duplicate']],
    'speaks for someone else': [{ ...aPledge(), speaksFor: 'others' }, ['#/speaksFor', 'unknown-value']],
    'empty commitment': [aPledge({ commitment: '' }), ['#/commitment', 'too-short']],
    'commitment of white space': [aPledge({ commitment: ' \n' }), ['#/commitment', 'too-short']],
    'commitment of 501 characters': [aPledge({ commitment: '😀'.repeat(501) }), ['#/commitment', 'too-long']],
    'no e-mail address': [aPledge({ email: 'kim' }), ['#/email', 'format']],
    'no date': [aPledge({ plan: { date: '2027-02-30' } }), ['#/plan/date', 'format']],
    'empty plan': [aPledge({ plan: {} }), ['#/plan', 'too-few']],
    'undeclared field': [{ ...aPledge(), birthDate: '1980-01-01' }, ['#/birthDate', 'undeclared']],
    'undeclared field with signs': [{ ...aPledge(), 'a/b~c å': 1 }, ['#/a~1b~0c%20%C3%A5', 'undeclared']],
    'undeclared __proto__': [JSON.stringify(aPledge()).replace('{', '{"__proto__":{},'), ['#/__proto__', 'undeclared']],
    'undeclared field within': [publishing({ email: true }), ['#/publish/email', 'undeclared']],
    'organisation missing': [aPledge({ speaksFor: 'organisation' }), ['#/organisation', 'required']],
    'published name missing': [publishing({ name: true }), ['#/name', 'required']],
    'published organisation missing': [publishing({ organisation: true }), ['#/organisation', 'required']],
    'consent missing': [{ ...withLegal({ basis: 'consent' }), ...consenting }, ['#/legal/consent', 'required']],
    'consent false': [
      { ...withLegal({ basis: 'consent', consent: false }), ...consenting },
      ['#/legal/consent', 'unknown-value'],
    ],
    'consent where none is asked': [withLegal({ consent: true }), ['#/legal/consent', 'undeclared']],
    'time without zone': [aPledge({ madeAt: '2026-11-23T08:00:00' }), ['#/madeAt', 'format']],
    'NUL in a text': [aPledge({ commitment: 'a\0b' }), ['#/commitment', 'format']],
    'NUL in a text within': [aPledge({ plan: { existing: 'a\0b' } }), ['#/plan/existing', 'format']],
    'lone surrogate': [
      JSON.stringify(aPledge({ commitment: 'x' })).replace('"x"', '"\\ud800"'),
      ['#/commitment', 'format'],
    ],
    'several at once': [
      { ...without('locale'), commitment: '', email: 'x' },
      ['#/locale', 'required'],
      ['#/commitment', 'too-short'],
      ['#/email', 'format'],
    ],
    'unknown programme': [
      aPledge({ programme: { id: 'annat', version: '1.0.0' } }),
      ['#/programme/id', 'unknown-value'],
    ],
    'unknown area': [aPledge({ areas: ['rymden', 'larande'] }), ['#/areas/0', 'unknown-value']],
    'unknown actor type': [aPledge({ actorType: 'robot' }), ['#/actorType', 'unknown-value']],
    'other legal basis': [withLegal({ basis: 'contract' }), ['#/legal/basis', 'mismatch']],
    'disabled fields': [
      {
        ...withLegal({ basis: 'consent', consent: true }),
        ...consenting,
        email: 'k@example.se',
        plan: { partners: 'Vi' },
      },
      ['#/email', 'disabled'],
      ['#/plan', 'disabled'],
    ],
  };

  for (const [name, [body, ...expected]] of Object.entries(cases)) {
    test(`is refused and not stored: ${name}`, async () => {
      const before = collector.rows().length;
      const problem = await assertProblem(await collector.post(body), 422, 'invalid-pledge');
      const found = problem.errors?.map(({ pointer, code }) => [pointer, code]) ?? [];
      const sorted = (errors: string[][]) => errors.map((error) => error.join(' ')).sort();
      assert.deepEqual(sorted(found), sorted(expected));
      assert.equal(collector.rows().length, before);
    });
  }
});

test('nothing in the log is about a person', async () => {
  await collector.post(aPledge({ commitment: 'Hemlig text', email: 'hemlig@example.se' }));
  await collector.post('{"Hemlig text');
  assert.equal(collector.log(), '');
});

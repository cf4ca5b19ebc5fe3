import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Counts, Pledge, Problem, Programme, Receipt, Tally } from '../../contract/types.ts';

const contract = new URL('../../contract/', import.meta.url);
const kinds = ['pledge', 'receipt', 'problem', 'tally', 'programme'] as const;
type Kind = (typeof kinds)[number];

/** Pledges that the schema lets through and only a receiver with the programme refuses. */
const refusedByProgramme = [
  'programme-actor-type-unknown.json',
  'programme-area-unknown.json',
  'programme-id-unknown.json',
  'programme-legal-basis-other.json',
];

/** What the pledges among the valid examples are for, as a receiver would be configured. */
const reference = {
  programme: { id: 'fagersta-norberg', version: '0.1.0' },
  areas: ['social-tillit', 'goda-kommunikationer', 'ledarskap', 'foretagsamhet', 'plats-for-alla', 'larande'],
  actorTypes: ['administration', 'company', 'association', 'individual'],
  legalBasis: 'public-interest',
};

function json<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, contract), 'utf8')) as T;
}

function files(folder: string): string[] {
  return readdirSync(new URL(folder, contract)).sort();
}

function valid<T>(kind: Kind): [file: string, value: T][] {
  return files(`examples/valid/${kind}/`).map((file) => [file, json<T>(`examples/valid/${kind}/${file}`)]);
}

const ajv = new Ajv2020({ allErrors: true, verbose: true });
formats.default(ajv);
ajv.addVocabulary(['x-purpose', 'x-retention']);
const validators = Object.fromEntries(
  kinds.map((kind) => [kind, ajv.compile(json<object>(`schemas/${kind}.schema.json`))]),
) as Record<Kind, ValidateFunction>;

/** The fields at fault, as JSON pointers in the form of a URI fragment; none where the value is valid. */
function faults(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return [...new Set((validate.errors ?? []).flatMap(pointers))].sort();
}

function pointers({ keyword, instancePath, params, propertyName, schema }: ErrorObject): string[] {
  const at = (name?: string) =>
    '#' + encodeURI(instancePath + (name === undefined ? '' : `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`));
  if (propertyName !== undefined) return [at(propertyName)];
  switch (keyword) {
    case 'required':
      return [at(params['missingProperty'] as string)];
    case 'additionalProperties':
      return [at(params['additionalProperty'] as string)];
    case 'propertyNames':
      return [at(params['propertyName'] as string)];
    case 'not': // "must not have these"
      return (schema as { required: string[] }).required.map(at);
    case 'if': // the failing branch reports for itself
      return [];
    default:
      return [at()];
  }
}

for (const kind of kinds) {
  describe(`${kind} examples`, () => {
    const good = files(`examples/valid/${kind}/`);
    const bad = files(`examples/invalid/${kind}/`);
    const expected = json<Record<string, string[]>>(`examples/invalid/${kind}.expected.json`);
    const validate = validators[kind];

    it('are at least five valid and ten invalid', () => {
      assert.ok(good.length >= 5, `${good.length} valid`);
      assert.ok(bad.length >= 10, `${bad.length} invalid`);
    });

    it('are each listed with the fields at fault', () => {
      assert.deepEqual(Object.keys(expected).sort(), bad);
      for (const [file, list] of Object.entries(expected)) {
        assert.ok(list.length > 0 && list.every((pointer) => pointer.startsWith('#')), file);
      }
    });

    for (const file of good) {
      it(`${file} is valid`, () => {
        assert.deepEqual(faults(validate, json(`examples/valid/${kind}/${file}`)), []);
      });
    }

    for (const file of bad) {
      const value = json(`examples/invalid/${kind}/${file}`);
      if (kind === 'pledge' && refusedByProgramme.includes(file)) {
        it(`${file} is refused only by the programme`, () => {
          assert.deepEqual(faults(validate, value), []);
          assert.deepEqual(faultsInProgramme(value as Pledge), expected[file]);
        });
      } else {
        it(`${file} is at fault in ${expected[file]?.join(', ')}`, () => {
          assert.deepEqual(faults(validate, value), [...(expected[file] ?? [])].sort());
        });
      }
    }
  });
}

function faultsInProgramme(pledge: Pledge): string[] {
  const found: string[] = [];
  if (pledge.programme.id !== reference.programme.id) found.push('#/programme/id');
  pledge.areas.forEach((area, i) => {
    if (!reference.areas.includes(area)) found.push(`#/areas/${i}`);
  });
  if (!reference.actorTypes.includes(pledge.actorType)) found.push('#/actorType');
  if (pledge.legal.basis !== reference.legalBasis) found.push('#/legal/basis');
  return found;
}

describe('pledges', () => {
  const pledges = valid<Pledge>('pledge');

  it('all files named programme-… are on the list of those that only the programme refuses', () => {
    const named = files('examples/invalid/pledge/').filter((file) => file.startsWith('programme-'));
    assert.deepEqual(named, refusedByProgramme);
  });

  it('that are valid are accepted by the programme too', () => {
    for (const [file, pledge] of pledges) {
      assert.deepEqual(faultsInProgramme(pledge), [], file);
      assert.equal(pledge.programme.version, reference.programme.version, file);
    }
  });

  it('have an id each, the invalid ones included', () => {
    const ids = [
      ...pledges.map(([, pledge]) => pledge.id),
      ...files('examples/invalid/pledge/').map((file) => json<Partial<Pledge>>(`examples/invalid/pledge/${file}`).id),
    ].filter((id) => id !== undefined);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('cover every area, every actor type, every way to speak and three languages', () => {
    const all = pledges.map(([, pledge]) => pledge);
    assert.deepEqual(new Set(all.flatMap(({ areas }) => areas)), new Set(reference.areas));
    assert.deepEqual(new Set(all.map(({ actorType }) => actorType)), new Set(reference.actorTypes));
    assert.deepEqual(new Set(all.map(({ speaksFor }) => speaksFor)), new Set(['self', 'role', 'organisation']));
    assert.deepEqual(new Set(all.map(({ locale }) => locale)), new Set(['sv', 'en', 'fi']));
  });

  it('are counted in characters, not in UTF-16 units', () => {
    const { commitment } = json<Pledge>('examples/valid/pledge/commitment-of-500-characters.json');
    assert.equal([...commitment].length, 500);
    assert.ok(commitment.length > 500);
    const tooLong = json<Pledge>('examples/invalid/pledge/commitment-too-long.json');
    assert.equal([...tooLong.commitment].length, 501);
  });

  const [, pledge] = pledges[0]!;
  const withLegal = (legal: Partial<Pledge['legal']>) => ({ ...pledge, legal: { ...pledge.legal, ...legal } });

  for (const basis of ['public-interest', 'contract', 'legitimate-interest'] as const) {
    it(`on the basis of ${basis} carry no consent`, () => {
      assert.deepEqual(faults(validators.pledge, withLegal({ basis })), []);
      assert.deepEqual(faults(validators.pledge, withLegal({ basis, consent: true })), ['#/legal/consent']);
    });
  }

  it('on the basis of consent carry it', () => {
    assert.deepEqual(faults(validators.pledge, withLegal({ basis: 'consent', consent: true })), []);
    assert.deepEqual(faults(validators.pledge, withLegal({ basis: 'consent' })), ['#/legal/consent']);
  });
});

describe('receipts', () => {
  it('are for pledges among the examples, and no two have the same reference', () => {
    const pledges = new Map(valid<Pledge>('pledge').map(([, pledge]) => [pledge.id, pledge]));
    const receipts = valid<Receipt>('receipt');
    for (const [file, receipt] of receipts) {
      const pledge = pledges.get(receipt.id);
      assert.equal(receipt.programme, pledge?.programme.id, file);
      assert.ok(Date.parse(receipt.receivedAt) >= Date.parse(pledge?.madeAt ?? ''), file);
      assert.match(receipt.receivedAt, /Z$/, file);
    }
    assert.equal(new Set(receipts.map(([, { reference }]) => reference)).size, receipts.length);
  });
});

describe('problems', () => {
  it('point, field by field, in each of those with errors', () => {
    for (const [file, problem] of valid<Problem>('problem')) {
      const named = file.startsWith('invalid-pledge') || file.startsWith('id-reused');
      assert.equal(problem.errors !== undefined, named, file);
    }
  });

  it('are named after their type', () => {
    for (const [file, problem] of valid<Problem>('problem')) {
      assert.ok(file.startsWith(problem.type.replace('urn:tillvaxt:problem:', '')), file);
    }
  });
});

describe('tallies', () => {
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);

  it('add up', () => {
    for (const [file, { received, published }] of valid<Tally>('tally')) {
      for (const counts of [received, published] satisfies Counts[]) {
        assert.equal(sum(counts.actorTypes), counts.total, file);
        assert.ok(sum(counts.areas) >= counts.total, file);
        assert.ok(
          Object.values(counts.areas).every((count) => count <= counts.total),
          file,
        );
      }
      assert.ok(published.total <= received.total, file);
      for (const by of ['areas', 'actorTypes'] as const) {
        assert.deepEqual(Object.keys(published[by]), Object.keys(received[by]), file);
        for (const [id, count] of Object.entries(published[by])) assert.ok(count <= (received[by][id] ?? 0), file);
      }
    }
  });
});

describe('programmes', () => {
  const programmes = valid<Programme>('programme');

  it('refer only to what they hold', () => {
    for (const [file, { actorTypes, areas, workingModel }] of programmes) {
      const actors = actorTypes.map(({ id }) => id);
      for (const ids of [actors, areas.map(({ id }) => id), workingModel.questions.map(({ id }) => id)]) {
        assert.equal(new Set(ids).size, ids.length, file);
      }
      const named = [...areas.map(({ actions }) => actions), ...workingModel.questions.map(({ hints }) => hints)];
      assert.deepEqual(
        named.flatMap((by) => Object.keys(by)).filter((id) => !actors.includes(id)),
        [],
        file,
      );
    }
  });

  it('between them show each legal basis, public bodies and others, and three to nine questions', () => {
    const all = programmes.map(([, programme]) => programme);
    assert.deepEqual(
      new Set(all.map(({ controller }) => controller.legalBasis)),
      new Set(['consent', 'public-interest', 'legitimate-interest', 'contract']),
    );
    assert.deepEqual(new Set(all.map(({ controller }) => controller.publicBody)), new Set([true, false]));
    const counts = all.map(({ workingModel }) => workingModel.questions.length);
    assert.equal(Math.min(...counts), 3);
    assert.equal(Math.max(...counts), 9);
  });
});

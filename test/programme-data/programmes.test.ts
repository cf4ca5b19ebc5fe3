import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

import { fagerstaNorbergEn } from '../../src/programme/fagersta-norberg.en.ts';
import { fagerstaNorbergFi } from '../../src/programme/fagersta-norberg.fi.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { structure, texts } from './texts.ts';

const programmes = { sv: fagerstaNorbergSv, en: fagerstaNorbergEn, fi: fagerstaNorbergFi };
const actorTypes = ['administration', 'company', 'association', 'individual'];
const areas = ['social-tillit', 'goda-kommunikationer', 'ledarskap', 'foretagsamhet', 'plats-for-alla', 'larande'];
const asks = ['actor-type', 'areas', 'existing', 'partners', 'sustainability', 'first-step'];

const schema = JSON.parse(
  await readFile(new URL('../../contract/schemas/programme.schema.json', import.meta.url), 'utf8'),
) as object;
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

for (const [lang, programme] of Object.entries(programmes)) {
  describe(`the programme in ${lang}`, () => {
    it('follows the schema', () => {
      validate(programme);
      assert.deepEqual(validate.errors ?? [], []);
    });

    it('names its language and where the others are', () => {
      const others = Object.keys(programmes).filter((other) => other !== lang);
      assert.equal(programme.lang, lang);
      assert.deepEqual(
        programme.translations,
        Object.fromEntries(others.map((other) => [other, `${programme.id}.${other}.json`])),
      );
    });

    it('has the actor types, areas and questions in order', () => {
      assert.deepEqual(ids(programme.actorTypes), actorTypes);
      assert.deepEqual(ids(programme.areas), areas);
      assert.deepEqual(
        programme.workingModel.questions.map((question) => question.asks),
        asks,
      );
    });

    it('has examples in every area, and a hint to every question, for every actor type', () => {
      for (const { id, actions } of programme.areas) assert.deepEqual(Object.keys(actions), actorTypes, id);
      for (const { id, hints } of programme.workingModel.questions) {
        assert.deepEqual(Object.keys(hints), actorTypes, id);
      }
    });

    it('says what is the programme’s own and what is proposed', () => {
      assert.equal(programme.status, 'proposal');
      assert.equal(programme.vision.provenance, 'source');
      for (const { id, provenance } of programme.areas) assert.equal(provenance, 'source', id);
      assert.equal(programme.workingModel.provenance, 'proposal');
      assert.equal(programme.controller.provenance, 'proposal');
    });

    it('has summaries of even length, so that the cards are', () => {
      for (const { id, summary } of programme.areas) {
        assert.ok(summary.length >= 90 && summary.length <= 150, `${id}: ${summary.length} characters`);
      }
    });

    it('says each thing once, in tidy text', () => {
      const seen = new Map<string, string>();
      for (const [pointer, text] of Object.entries(texts(programme))) {
        assert.equal(text, text.trim().replace(/\s+/gu, ' ').replace(/!/gu, '.'), pointer);
        if (!text.includes(' ') || text === programme.controller.name) continue;
        assert.equal(seen.get(text), undefined, pointer);
        seen.set(text, pointer);
      }
    });
  });
}

describe('the programme in three languages', () => {
  it('has the same structure and the same codes', () => {
    assert.deepEqual(structure(fagerstaNorbergEn), structure(fagerstaNorbergSv));
    assert.deepEqual(structure(fagerstaNorbergFi), structure(fagerstaNorbergSv));
  });

  it('is translated throughout', () => {
    const [sv, en, fi] = [texts(fagerstaNorbergSv), texts(fagerstaNorbergEn), texts(fagerstaNorbergFi)];
    for (const [pointer, text] of Object.entries(sv)) {
      assert.notEqual(en[pointer], text, pointer);
      assert.notEqual(fi[pointer], text, pointer);
      assert.notEqual(fi[pointer], en[pointer], pointer);
    }
  });
});

function ids(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id);
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Programme } from '../../contract/types.ts';
import { checkProgramme } from '../../src/programme/check.ts';
import { fagerstaNorbergEn } from '../../src/programme/fagersta-norberg.en.ts';
import { fagerstaNorbergFi } from '../../src/programme/fagersta-norberg.fi.ts';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { maxProgrammeLength, ProgrammeSource, type Origin } from '../../src/programme/programme-source.ts';

const base = 'https://exempel.example/program/';
const files: Readonly<Record<string, string>> = {
  [`${base}fagersta-norberg.sv.json`]: JSON.stringify(fagerstaNorbergSv),
  [`${base}fagersta-norberg.en.json`]: JSON.stringify(fagerstaNorbergEn),
  [`${base}fagersta-norberg.fi.json`]: JSON.stringify(fagerstaNorbergFi),
};

function source(
  origin: Origin,
  content: Readonly<Record<string, string>> = files,
): { source: ProgrammeSource; asked: string[]; settled: () => Promise<void> } {
  const asked: string[] = [];
  const made = new ProgrammeSource(origin, (url) => {
    asked.push(url);
    const body = content[url];
    return Promise.resolve(body === undefined ? new Response('', { status: 404 }) : new Response(body));
  });
  return { source: made, asked, settled: () => new Promise((done) => made.subscribe(done)) };
}
const builtIn = { url: `${base}fagersta-norberg.sv.json`, programme: fagerstaNorbergSv };

describe('a programme in its languages', () => {
  it('asks for nothing while the built-in language is read', () => {
    const { source: it, asked } = source(builtIn);
    for (const lang of [undefined, 'sv', 'sv-SE', 'sv-FI']) {
      assert.equal(it.isPending(lang), false);
      assert.equal(it.get(lang)?.lang, 'sv');
    }
    assert.deepEqual(asked, []);
  });

  it('fetches another language once, when somebody reads it, and shows nothing of another one meanwhile', async () => {
    const { source: it, asked, settled } = source(builtIn);
    assert.equal(it.isPending('en-GB'), true);
    assert.equal(it.isPending('en'), true);
    assert.equal(it.isPending('sv'), false);
    await settled();
    assert.equal(it.isPending('en-GB'), false);
    assert.equal(it.get('en-GB')?.lang, 'en');
    assert.deepEqual(asked, [`${base}fagersta-norberg.en.json`]);
  });

  it('reads the first language to one whose language it lacks', () => {
    const { source: it, asked } = source(builtIn);
    assert.equal(it.isPending('de'), false);
    assert.equal(it.get('de')?.lang, 'sv');
    assert.deepEqual(asked, []);
  });

  it('finds translations from a translation', async () => {
    const { source: it, asked, settled } = source({ url: `${base}fagersta-norberg.en.json` });
    assert.equal(it.isPending('fi'), true);
    await settled();
    assert.equal(it.isPending('fi'), true);
    await settled();
    assert.equal(it.get('fi')?.lang, 'fi');
    assert.equal(asked.length, 2);
  });

  const broken: Readonly<Record<string, [content: Readonly<Record<string, string>>, expected: RegExp]>> = {
    'is not there': [{}, /404/],
    'is no JSON': [{ [builtIn.url]: '<html>' }, /JSON/],
    'is no programme': [{ [builtIn.url]: '[]' }, /sv\.json#: expected an object/],
    'lacks its areas': [
      { [builtIn.url]: JSON.stringify({ ...fagerstaNorbergSv, areas: undefined }) },
      /#\/areas: expected a list/,
    ],
    'has no areas': [
      { [builtIn.url]: JSON.stringify({ ...fagerstaNorbergSv, areas: [] }) },
      /#\/areas: expected a list of at least 1/,
    ],
    'has a number for a text': [
      { [builtIn.url]: JSON.stringify({ ...fagerstaNorbergSv, title: 7 }) },
      /#\/title: expected a text/,
    ],
    'asks what nobody knows': [
      {
        [builtIn.url]: JSON.stringify({
          ...fagerstaNorbergSv,
          workingModel: {
            ...fagerstaNorbergSv.workingModel,
            questions: [{ ...fagerstaNorbergSv.workingModel.questions[0], asks: 'age' }],
          },
        }),
      },
      /questions\/0\/asks: expected one of actor-type/,
    ],
    'is larger than any programme': [
      { [builtIn.url]: `"${'x'.repeat(maxProgrammeLength)}"` },
      /at most 1000000 are read/,
    ],
  };
  for (const [what, [content, expected]] of Object.entries(broken))
    it(`one that ${what} says what is wrong, once, and asks no more`, async () => {
      const { source: it, asked, settled } = source({ url: builtIn.url }, content);
      assert.equal(it.isPending('sv'), true);
      await settled();
      assert.equal(it.isPending('sv'), false);
      assert.equal(it.isPending('en'), false);
      assert.equal(it.get('sv'), undefined);
      assert.equal(it.problems.length, 1);
      assert.match(it.problems[0]!, expected);
      assert.equal(asked.length, 1);
    });

  it('a translation that cannot be had leaves the first language standing', async () => {
    const { source: it, settled } = source(builtIn, {});
    assert.equal(it.isPending('en'), true);
    await settled();
    assert.equal(it.isPending('en'), false);
    assert.equal(it.get('en')?.lang, 'sv');
    assert.equal(it.problems.length, 1);
  });

  it('a translation in another language than its name says does not ask for ever', async () => {
    const {
      source: it,
      asked,
      settled,
    } = source(builtIn, { [`${base}fagersta-norberg.en.json`]: JSON.stringify(fagerstaNorbergSv) });
    assert.equal(it.isPending('en'), true);
    await settled();
    assert.equal(it.isPending('en'), false);
    assert.equal(it.get('en')?.lang, 'sv');
    assert.equal(asked.length, 1);
  });
});

describe('the check of a programme', () => {
  it('accepts the built-in ones and every valid example of the contract', async () => {
    const { glob, readFile } = await import('node:fs/promises');
    let seen = 0;
    for await (const file of glob('contract/examples/valid/programme/*.json', {
      cwd: new URL('../../', import.meta.url),
    })) {
      const programme = JSON.parse(await readFile(new URL(`../../${file}`, import.meta.url), 'utf8')) as Programme;
      assert.equal(checkProgramme(programme, file), programme);
      seen++;
    }
    assert.ok(seen >= 5);
    for (const programme of [fagerstaNorbergSv, fagerstaNorbergEn, fagerstaNorbergFi])
      assert.equal(checkProgramme(programme, 'x'), programme);
  });

  it('leaves alone what it does not know, for newer files', () => {
    const newer = { ...fagerstaNorbergSv, somethingNew: { deep: [1] } };
    assert.equal(checkProgramme(newer, 'x'), newer);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
    const { fi, sv } = { sv: '', fi: '', ...fagerstaNorbergSv.translations };
    const { source: it, asked } = source({ ...builtIn, programme: { ...fagerstaNorbergSv, translations: { fi, sv } } });
    assert.equal(it.isPending('de'), false);
    assert.equal(it.get('de')?.lang, 'sv');
    assert.deepEqual(asked, []);
  });

  it('reads English to one whose language neither it nor the interface has', async () => {
    const { source: it, asked, settled } = source(builtIn);
    assert.equal(it.isPending('ar'), true);
    await settled();
    assert.equal(it.get('ar')?.lang, 'en');
    assert.deepEqual(asked, [`${base}fagersta-norberg.en.json`]);
  });

  it('tries once more what failed, and only where it is asked for anew', async () => {
    const content: Record<string, string> = {};
    const { source: it, asked, settled } = source(builtIn, content);
    assert.equal(it.isPending('en', true), true);
    assert.equal(it.isPending('en', true), true);
    await settled();
    assert.equal(it.isPending('en'), false);
    assert.equal(asked.length, 1);
    Object.assign(content, files);
    assert.equal(it.isPending('en', true), true);
    await settled();
    assert.equal(it.get('en')?.lang, 'en');
    assert.equal(asked.length, 2);
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
    'is not there': [{}, /sv\.json answered 404; expected a programme file that this page may read$/],
    'is no JSON': [
      { [builtIn.url]: '<html>' },
      /sv\.json .*JSON.*; expected a programme file that this page may read$/,
    ],
    'is empty': [{ [builtIn.url]: '' }, /; expected a programme file that this page may read$/],
    'is no programme': [{ [builtIn.url]: '[]' }, /sv\.json#: expected an object; the file is not used$/],
    'is larger than any programme': [
      { [builtIn.url]: `"${'x'.repeat(maxProgrammeLength)}"` },
      /sv\.json has more than 1000000 characters; expected a programme file that this page may read$/,
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

  it('without an address there is none, and nothing is asked for', () => {
    const { source: it, asked } = source({ url: undefined });
    assert.equal(it.isPending('sv'), false);
    assert.equal(it.get('sv'), undefined);
    assert.deepEqual([asked, it.problems], [[], []]);
  });

  it('reads a file of the greatest length, and of one without end no more than that', async () => {
    const json = JSON.stringify(fagerstaNorbergSv);
    const long = json + ' '.repeat(maxProgrammeLength - json.length);
    const { source: whole, settled } = source({ url: builtIn.url }, { [builtIn.url]: long });
    assert.equal(whole.isPending('sv'), true);
    await settled();
    assert.deepEqual(whole.problems, []);
    assert.equal(whole.get('sv')?.id, 'fagersta-norberg');

    let read = 0;
    const cancelled = new Promise<void>((cancel) => {
      const body = new ReadableStream<Uint8Array>({
        pull: (stream) => {
          stream.enqueue(new Uint8Array(65_536).fill(0x20));
          read += 65_536;
        },
        cancel: () => cancel(),
      });
      const endless = new ProgrammeSource({ url: builtIn.url }, () => Promise.resolve(new Response(body)));
      endless.isPending('sv');
    });
    await cancelled;
    assert.ok(read < maxProgrammeLength + 5 * 65_536, `${read} bytes were read`);
  });

  it('waits for one no longer than half a minute', async (test) => {
    const clock = new AbortController();
    const timeout = test.mock.method(AbortSignal, 'timeout', () => clock.signal);
    const silent = new ProgrammeSource(
      { url: builtIn.url },
      (_url, init) =>
        new Promise((_, reject) => init!.signal!.addEventListener('abort', () => reject(new Error('took too long')))),
    );
    assert.equal(silent.isPending('sv'), true);
    assert.deepEqual(timeout.mock.calls[0]!.arguments, [30_000]);
    const settled = new Promise<void>((done) => silent.subscribe(done));
    clock.abort();
    await settled;
    assert.equal(silent.isPending('sv'), false);
    assert.match(silent.problems[0]!, /took too long; expected a programme file/);
  });

  it('where a translation lacks what is needed, the first language stands in for that', async () => {
    const { vision: _, ...english } = fagerstaNorbergEn;
    const { source: it, settled } = source(builtIn, { [`${base}fagersta-norberg.en.json`]: JSON.stringify(english) });
    assert.equal(it.isPending('en'), true);
    await settled();
    assert.equal(it.get('en', 'vision')?.lang, 'sv');
    assert.equal(it.get('en', 'controller')?.lang, 'en');
    assert.deepEqual(it.problems, [`${base}fagersta-norberg.en.json#/vision: expected an object; left out`]);
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

/** Without the prototypes, which the check's maps lack on purpose. */
const plain = <T>(value: T): T => structuredClone(value);

const without = <T extends object>(value: T, key: string): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([each]) => each !== key)) as Partial<T>;

describe('the check of a programme', () => {
  it('accepts the built-in ones and every valid example of the contract', async () => {
    const { glob, readFile } = await import('node:fs/promises');
    let seen = 0;
    for await (const file of glob('contract/examples/valid/programme/*.json', {
      cwd: new URL('../../', import.meta.url),
    })) {
      const programme = JSON.parse(await readFile(new URL(`../../${file}`, import.meta.url), 'utf8')) as Programme;
      assert.deepEqual(
        plain(checkProgramme(programme)),
        { programme: without(programme, '$schema'), faults: [] },
        file,
      );
      seen++;
    }
    assert.ok(seen >= 5);
    for (const programme of [fagerstaNorbergSv, fagerstaNorbergEn, fagerstaNorbergFi])
      assert.deepEqual(plain(checkProgramme(programme)), { programme, faults: [] });
  });

  it('takes texts and lists as long as the contract allows, in its characters, and none longer', () => {
    const { $defs, properties } = JSON.parse(
      readFileSync(new URL('../../contract/schemas/programme.schema.json', import.meta.url), 'utf8'),
    ) as { $defs: Record<'Line' | 'Text', { maxLength: number }>; properties: { areas: { maxItems: number } } };
    const area = fagerstaNorbergSv.areas[0]!;
    const areas = (count: number, title: number, summary: number): Programme => ({
      ...fagerstaNorbergSv,
      areas: Array.from({ length: count }, (_, at) => ({
        ...area,
        id: `a${at}`,
        title: '🌱'.repeat(title),
        summary: '🌱'.repeat(summary),
      })),
    });
    const most = [properties.areas.maxItems, $defs.Line.maxLength, $defs.Text.maxLength] as const;
    assert.deepEqual(checkProgramme(areas(...most)).faults, []);
    for (const index of most.keys()) {
      const [count, title, summary] = most.map((each, at) => (at === index ? each + 1 : each));
      assert.notDeepEqual(checkProgramme(areas(count!, title!, summary!)).faults, []);
    }
  });

  it('leaves out what it does not know, for newer files', () => {
    const newer = { ...fagerstaNorbergSv, somethingNew: { deep: [1] } };
    assert.deepEqual(plain(checkProgramme(newer)), { programme: fagerstaNorbergSv, faults: [] });
  });
});

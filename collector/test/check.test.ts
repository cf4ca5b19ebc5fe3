import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkEndpoint } from '../src/check/check.ts';
import { TEST_SENTENCE } from '../src/check/pledges.ts';
import type { Report } from '../src/check/report.ts';
import { textOf } from '../src/check/text.ts';
import { startReceiver, type Reply } from './check-proxy.ts';
import { aConsentProgramme, aProgramme, startCollector, temporaryFolder, type Collector } from './support.ts';

const ORIGIN = 'https://www.example.se';
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const USAGE =
  'Usage: tillvaxt-collector check URL [--origin https://www.example.se] [--programme file.json] [--json]\n';

/** Runs the command as a process of its own. */
async function check(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [MAIN, 'check', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

const folder = temporaryFolder();
function programmeFile(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const programme = programmeFile('programme.json', aProgramme());
const idsOf = (report: Report, outcome: string) =>
  report.findings.filter((finding) => finding.outcome === outcome).map(({ id }) => id);

let collector: Collector;
let endpoint: string;
before(async () => {
  collector = await startCollector({ env: { ALLOWED_ORIGINS: ORIGIN } });
  endpoint = `${collector.url}/v1/pledges`;
});
after(() => collector.stop());

describe('the collector', () => {
  test('conforms, with its tally, its form and its pages', async () => {
    const before = collector.rows().length;
    const { code, stdout, stderr } = await check(endpoint, '--origin', ORIGIN, '--programme', programme);
    assert.equal(stderr, '');
    assert.equal(code, 0, stdout);
    assert.match(stdout, /^47 hold, 0 do not, 0 optional parts absent\nVerdict: conforms\./m);
    assert.doesNotMatch(stdout, /FAILS|untried|absent {2}/);

    const rows = collector.rows().slice(before);
    assert.ok(stdout.includes(`\n${rows.length} test pledges are left in the receiver.`), stdout);
    assert.ok(stdout.includes(TEST_SENTENCE));
    for (const { commitment } of rows) assert.ok(String(commitment).startsWith(TEST_SENTENCE));
  });

  test('conforms with the built programme and without an origin, whose part is then not tried', async () => {
    const { code, stdout, stderr } = await check(endpoint, '--json');
    assert.equal(code, 0, stdout + stderr);
    const report = JSON.parse(stdout) as Report;
    assert.equal(report.verdict, 'conforms');
    assert.equal(report.absentParts, 1);
    assert.deepEqual(
      idsOf(report, 'absent'),
      report.findings.filter(({ part }) => part === 'pages').map(({ id }) => id),
    );
    assert.deepEqual(idsOf(report, 'untried'), ['tally.cors']);
    const ids = new Set(collector.rows().map(({ id }) => id));
    assert.ok(report.left.length > 20 && report.left.every((id) => ids.has(id)));
  });

  test('conforms for a programme that asks for consent, has two areas and disables fields', async () => {
    const path = programmeFile('consent.json', aConsentProgramme());
    const { code, stdout } = await check(endpoint, '--programme', path);
    assert.equal(code, 0, stdout);
    assert.match(stdout, / 0 do not/);
  });

  test('does not conform for a programme that it has not', async () => {
    const path = programmeFile('other.json', aProgramme({ id: 'annan-bygd' }));
    const { code, stdout } = await check(endpoint, '--programme', path);
    assert.equal(code, 1);
    assert.match(stdout, /FAILS {4}MUST {4}A valid pledge is answered 201\.\n +sent {6}POST a valid pledge/);
    assert.match(stdout, /came {6}422, application\/problem\+json, .*#\/programme\/id/);
    assert.match(stdout, /^Verdict: does not conform\.$/m);
  });
});

describe('a webhook that answers 200 to everything', () => {
  const answers: Record<string, [Omit<Reply, 'status'>, string]> = {
    'a JSON object': [
      { headers: { 'Content-Type': 'application/json' }, body: '{"ok":true}' },
      '200, application/json, {"ok":true}',
    ],
    nothing: [{ headers: {}, body: '' }, '200, no Content-Type, no body'],
    HTML: [
      { headers: { 'Content-Type': 'text/html' }, body: '<p>Thanks!\u001b[2J</p>' },
      '200, text/html, <p>Thanks!?[2J</p>',
    ],
  };
  for (const [name, [answer, came]] of Object.entries(answers)) {
    test(`is degraded, but can be used: ${name}`, async () => {
      const receiver = await startReceiver(() => Promise.resolve({ status: 200, ...answer }));
      try {
        const { code, stdout } = await check(receiver.endpoint.href, '--origin', ORIGIN, '--programme', programme);
        assert.equal(code, 1);
        const lines = stdout.split('\n');
        const at = lines.indexOf('  FAILS    MUST    A valid pledge is answered 201.');
        assert.match(lines[at + 1]!, /^ +sent {6}POST a valid pledge, Idempotency-Key: [0-9a-f-]{36}$/);
        assert.equal(lines[at + 2]!.trim(), `came      ${came}`);
        assert.equal(lines[at + 3]!.trim(), 'expected  201 with a receipt');
        for (const line of [
          '             see       contract/README.md, "How to write a receiver", 6 [receipt.status]',
          '  FAILS    MUST    The body of every 201 is a receipt by the schema.',
          '  FAILS    MUST    A body that is not JSON is refused with 400.',
          '  FAILS    MUST    A field that is missing or wrong is refused with 422.',
          '  FAILS    MUST    A page of an origin that is not listed is refused with 403.',
          '  FAILS    MUST    OPTIONS grants the origin, content-type and idempotency-key.',
          'Verdict: degraded. The endpoint takes pledges, but answers 2xx without a receipt, as a plain webhook does:',
          '- the visitor gets no reference to ask about the pledge with;',
          '- nothing guarantees that a pledge sent again is kept once: duplicates are possible, and to be found by their id;',
          '- a 2xx does not tell whether the pledge was stored.',
          'A page that sends to it needs the attribute without-receipt on <tillvaxt-pledge-form>; without it, it keeps trying.',
          'A page at the origin that was given cannot send to it yet: see "Pages at other origins" above.',
        ]) {
          assert.ok(lines.includes(line), `${line}\nnot in\n${stdout}`);
        }
        assert.ok(lines.some((line) => line.includes('untried  MUST    The same pledge ten times at once')));
        assert.ok(stdout.includes('\n16 test requests were taken, and may each have been kept. '), stdout);
        assert.ok(receiver.requests <= 20, `${receiver.requests} requests to something that keeps them all`);
      } finally {
        await receiver.stop();
      }
    });
  }
});

test('a webhook that grants the origin is degraded, and pages can send to it', async () => {
  const receiver = await startReceiver(() =>
    Promise.resolve({
      status: 202,
      headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' },
      body: 'accepted',
    }),
  );
  try {
    const options = { endpoint: receiver.endpoint, programme: aProgramme() };
    const report = await checkEndpoint({ ...options, origin: ORIGIN });
    assert.equal(report.verdict, 'degraded');
    assert.ok(idsOf(report, 'holds').includes('cors.preflight'));
    assert.ok(idsOf(report, 'holds').includes('cors.answer'));
    assert.ok(idsOf(report, 'fails').includes('cors.narrow'));
    assert.ok(textOf(report).endsWith('A page at the origin that was given can send to it.'), textOf(report));

    const without = textOf(await checkEndpoint(options));
    assert.ok(without.endsWith('With --origin it is checked whether a page at another origin can.'), without);
  } finally {
    await receiver.stop();
  }
});

test('an endpoint that sends elsewhere does not conform, and the report tells where', async () => {
  const receiver = await startReceiver(() =>
    Promise.resolve({ status: 302, headers: { Location: 'https://login.example/' }, body: '' }),
  );
  try {
    const report = await checkEndpoint({ endpoint: receiver.endpoint, programme: aProgramme() });
    assert.equal(report.verdict, 'does not conform');
    const status = report.findings.find(({ id }) => id === 'receipt.status')!;
    assert.equal(status.misses[0]!.came, '302 to https://login.example/, no Content-Type, no body');
  } finally {
    await receiver.stop();
  }
});

describe('an endpoint that does not answer', () => {
  const options = { programme: aProgramme(), answerWithinMs: 1_500 };

  test('gets one clear line where nothing listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const { code, stdout, stderr } = await check(`http://127.0.0.1:${port}/hook?key=secret`, '--programme', programme);
    assert.equal(stderr, '');
    assert.equal(
      stdout,
      `http://127.0.0.1:${port}/hook: nothing is listening there (connection refused). Nothing was checked.\n`,
    );
    assert.equal(code, 1);
  });

  for (const [how, line] of [
    ['hangs', 'no answer within 1.5 s'],
    ['closes', 'the connection was closed without an answer'],
  ] as const) {
    test(`gets one clear line, and one request, where it ${how}`, async () => {
      const receiver = await startReceiver(() => Promise.resolve(how));
      try {
        const report = await checkEndpoint({ ...options, endpoint: receiver.endpoint });
        assert.equal(textOf(report), `${receiver.endpoint.href}: ${line}. Nothing was checked.`);
        assert.equal(report.verdict, 'does not conform');
        assert.equal(receiver.requests, 1);
      } finally {
        await receiver.stop();
      }
    });
  }

  test('is left alone when three requests in a row got no answer', async () => {
    let requests = 0;
    const receiver = await startReceiver(async (_asked, forward) => (++requests > 20 ? 'hangs' : forward()), endpoint);
    try {
      const report = await checkEndpoint({ ...options, endpoint: receiver.endpoint });
      assert.ok(textOf(report).includes('\nEnded early: 3 requests in a row got no answer.\n'), textOf(report));
      assert.deepEqual(idsOf(report, 'fails'), ['reach']);
      assert.ok(idsOf(report, 'untried').includes('refuse.shape'));
      assert.equal(report.verdict, 'does not conform');
      assert.equal(receiver.requests, 23);
    } finally {
      await receiver.stop();
    }
  });

  test('is left alone when the time for the whole run is over', async () => {
    let now = 0;
    const receiver = await startReceiver(async (_asked, forward) => {
      if (++now < 30) return forward();
      return { status: 503, headers: { 'Retry-After': '600' }, body: '' };
    }, endpoint);
    try {
      const report = await checkEndpoint({ ...options, endpoint: receiver.endpoint, runWithinMs: 2_000 });
      assert.equal(report.stopped, 'The time for the whole check was over.');
      assert.equal(report.verdict, 'does not conform');
    } finally {
      await receiver.stop();
    }
  });

  test('gets the time that it asks for', async () => {
    let requests = 0;
    const receiver = await startReceiver(async (_asked, forward) => {
      const isBusy = [1, 5].includes(++requests);
      return isBusy ? { status: requests === 1 ? 429 : 503, headers: { 'Retry-After': '1' }, body: '' } : forward();
    }, endpoint);
    try {
      const report = await checkEndpoint({ ...options, endpoint: receiver.endpoint });
      assert.deepEqual(idsOf(report, 'fails'), []);
      assert.equal(report.verdict, 'conforms');
    } finally {
      await receiver.stop();
    }
  });
});

describe('a receiver without the optional parts', () => {
  test('conforms, and hears what is absent', async () => {
    const receiver = await startReceiver(({ path, headers }, forward) => {
      const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
      const status = path.includes('/tally') ? 404 : isForm ? 415 : undefined;
      return status ? Promise.resolve({ status, headers: {}, body: '' }) : forward();
    }, endpoint);
    try {
      const report = await checkEndpoint({ endpoint: receiver.endpoint, programme: aProgramme() });
      assert.equal(report.verdict, 'conforms');
      assert.match(textOf(report), /^\d+ hold, 0 do not, 3 optional parts absent/m);
      assert.match(
        textOf(report),
        /absent {3}MUST {4}The tally is one.* \(there is no tally \(404\); an optional part\)/,
      );
    } finally {
      await receiver.stop();
    }
  });
});

describe('bad usage', () => {
  const broken = programmeFile('broken.json', '{');
  const invalid = programmeFile('invalid.json', { ...aProgramme(), areas: [] });
  for (const [args, said] of [
    [[], 'Expected one URL, got 0.'],
    [['http://localhost/a', 'http://localhost/b'], 'Expected one URL, got 2.'],
    [['localhost:8787'], '"localhost:8787": expected the http or https URL that pledges are POSTed to.'],
    [['http://localhost/a', '--orign', 'x'], "Unknown option '--orign'"],
    [
      ['http://localhost/a', '--origin', 'https://www.example.se/sida'],
      '--origin "https://www.example.se/sida": expected an origin without a path, as in https://www.example.se.',
    ],
    [['http://localhost/a', '--programme', broken], `--programme ${broken}: expected a readable file of JSON (`],
    [
      ['http://localhost/a', '--programme', invalid],
      `--programme ${invalid} #/areas: must NOT have fewer than 1 items.`,
    ],
  ] as [string[], string][]) {
    test(`is told in a line: ${args.join(' ') || 'nothing'}`, async () => {
      const { code, stdout, stderr } = await check(...args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.ok(stderr.startsWith(said), stderr);
      assert.ok(stderr.endsWith(USAGE), stderr);
    });
  }
});

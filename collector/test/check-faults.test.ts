import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { checkEndpoint } from '../src/check/check.ts';
import { RULES } from '../src/check/rules.ts';
import { FAULTY_REFUSING } from './check-faulty-refusing.ts';
import { FAULTY_STORING } from './check-faulty-storing.ts';
import { startReceiver } from './check-proxy.ts';
import { ORIGIN } from './check-replies.ts';
import { aProgramme, startCollector, type Collector } from './support.ts';

const FAULTY = { ...FAULTY_STORING, ...FAULTY_REFUSING };

let collector: Collector;
before(async () => (collector = await startCollector({ env: { ALLOWED_ORIGINS: ORIGIN } })));
after(() => collector.stop());

describe('a receiver with one fault', () => {
  for (const [name, { make, fails, conforms }] of Object.entries(FAULTY)) {
    test(`hears of that fault alone: it ${name}`, async () => {
      const receiver = await startReceiver(make(), `${collector.url}/v1/pledges`);
      try {
        const report = await checkEndpoint({
          endpoint: receiver.endpoint,
          programme: aProgramme(),
          origin: ORIGIN,
          answerWithinMs: 3_000,
        });
        const failing = report.findings.filter(({ outcome }) => outcome === 'fails');
        assert.deepEqual(
          failing.map(({ id }) => id).sort(),
          fails.toSorted(),
          JSON.stringify(failing, null, 2).slice(0, 4_000),
        );
        assert.equal(report.verdict, conforms ? 'conforms' : 'does not conform');
        assert.ok(receiver.requests <= 130, `${receiver.requests} requests`);
        for (const { misses } of failing) {
          for (const { sent, came, expected } of misses) assert.ok(sent && came && expected);
        }
      } finally {
        await receiver.stop();
      }
    });
  }
});

test('every rule is broken by one of these receivers', () => {
  const broken = new Set(Object.values(FAULTY).flatMap(({ fails }) => fails));
  assert.deepEqual(
    RULES.map(({ id }) => id).filter((id) => !broken.has(id)),
    [],
  );
});

// A short run of `npm run chaos:browser`: real browsers, a faulty gateway, a collector that is killed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runBrowserChaos } from '../chaos/browser-run.ts';
import { engines } from './browser.ts';

const pledges = 28;

describe('chaos from the browser to the disk', () => {
  it('every pledge is stored once and shown truly, whatever the gateway, the tabs and the collector do', async () => {
    const { truth, met, reached, kills } = await runBrowserChaos({
      pledges,
      seed: 11,
      kills: 2,
      engines,
      profiles: 2,
      longStalls: 0,
    });
    assert.deepEqual(truth.faults, []);
    assert.equal(truth.count, pledges);
    assert.equal(kills, 2);
    assert.ok(reached >= pledges, `${reached} requests reached the collector`);
    const kinds = [...met.keys()].filter((fault) => fault !== 'pass');
    assert.ok(kinds.length >= 5, `the faults met were ${kinds.join(', ')}`);
  });
});

// R4: the size budget.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { overBudget, sizes } from '../../scripts/size.ts';

describe('size', () => {
  it('is within the budget', async () => {
    assert.deepEqual(overBudget(await sizes()), []);
  });

  it('is measured on files that hold something', async () => {
    for (const { file, raw, gzip, brotli } of await sizes()) {
      assert.ok(brotli > 400 && brotli <= gzip && gzip < raw, `${file}: ${raw}, ${gzip}, ${brotli}`);
    }
  });

  it('one byte too many is reported', () => {
    const size = { file: 'tillvaxt.js', raw: 9, gzip: 9, brotli: 8, budget: 7 };
    assert.deepEqual(overBudget([size, { ...size, brotli: 7 }]), ['tillvaxt.js: 8 bytes with brotli; at most 7']);
  });
});

// The judge of the browser runs must be able to condemn: each kind of wrong is fed to it and named, and what is right is not.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Truth, type Row } from './browser-truth.ts';

const receipt = (words: string, reference: string) => ({ receipt: { words, reference }, entries: [] });
const listed = (state: string, words: string, reference = '') => ({
  receipt: undefined,
  entries: [{ state, words, reference }],
});

/** A judge over these rows, and profile A that has submitted these words. */
function judge(rows: readonly Row[], submitted: readonly string[]): Truth {
  const truth = new Truth({
    all: () => [...rows],
    withReference: (reference) => rows.filter((row) => row.reference === reference),
    withWords: (words) => rows.filter((row) => row.commitment === words),
  });
  for (const words of submitted) truth.submit('A', words);
  return truth;
}

const one: Row = { reference: '1111-1111', commitment: 'ett' };
const two: Row = { reference: '2222-2222', commitment: 'två' };

describe('the judge', () => {
  test('finds nothing wrong where every pledge is stored once and shown so', () => {
    const truth = judge([one, two], ['ett', 'två']);
    truth.see('A', receipt('ett', '1111-1111'));
    truth.see('A', listed('waiting', 'två'));
    assert.deepEqual(truth.missing('A', [{ words: 'två' }]), []);
    truth.see('A', listed('received', '', '2222-2222'));
    assert.deepEqual(truth.open('A'), []);
    truth.end();
    assert.deepEqual(truth.faults, []);
  });

  test('names a lost, a doubled and a foreign pledge', () => {
    const truth = judge([one, { ...one, reference: '3333-3333' }, two], ['ett', 'tre']);
    truth.end();
    assert.deepEqual(truth.faults, [
      { wrong: 'lost', detail: 'tre' },
      { wrong: 'doubled', detail: 'ett is stored 2 times' },
      { wrong: 'foreign', detail: 'två' },
    ]);
  });

  for (const [what, look, why] of [
    ['a receipt for what is not stored', receipt('två', '2222-2222'), /0 rows have it/],
    ['a receipt with another pledge’s reference', receipt('två', '1111-1111'), /the row is ett/],
    ['a receipt without a reference', receipt('ett', ''), /no reference: 0 rows/],
    ['an entry received without being stored', listed('received', '', '2222-2222'), /0 rows have it/],
  ] as const) {
    test(`calls ${what} untrue`, () => {
      const truth = judge([one], ['ett', 'två']);
      truth.see('A', look);
      assert.equal(truth.times('untrue'), 1);
      assert.match(truth.faults[0]!.detail, why);
      assert.ok(truth.open('A').includes('två'));
    });
  }

  test('calls untrue what is stored twice, what is another profile’s, and a second reference', () => {
    const doubled = judge([one, { ...one, reference: '3333-3333' }], ['ett']);
    doubled.see('A', receipt('ett', '1111-1111'));
    assert.match(doubled.faults[0]!.detail, /2 rows have its words/);
    const foreign = judge([one], ['ett']);
    foreign.see('B', receipt('ett', '1111-1111'));
    assert.match(foreign.faults[0]!.detail, /B has not submitted it/);
    const rows = [one];
    const changed = judge(rows, ['ett']);
    changed.see('A', receipt('ett', '1111-1111'));
    rows[0] = { ...one, reference: '3333-3333' };
    changed.see('A', receipt('ett', '3333-3333'));
    assert.match(changed.faults[0]!.detail, /shown with 1111-1111 before/);
  });

  test('misses what is neither shown as received nor kept', () => {
    const truth = judge([one], ['ett', 'två']);
    assert.deepEqual(truth.missing('A', []), ['ett', 'två']);
    assert.equal(truth.isUnseen('ett'), false, 'its tab was not left');
    truth.leave('A', 'ett');
    truth.leave('A', 'två');
    assert.equal(truth.isUnseen('ett'), true, 'stored once, and its tab was left');
    assert.equal(truth.isUnseen('två'), false, 'not stored');
    assert.deepEqual(truth.missing('A', []), ['två']);
    assert.equal(truth.unseen, 1);
    truth.condemn('A', ['två']);
    assert.deepEqual(truth.faults, [{ wrong: 'vanished', detail: 'A: två, stored 0 times' }]);
    assert.deepEqual(truth.missing('A', []), [], 'it is said once');
  });

  test('condemns two senders at once, unless one of them is a tab that is gone', () => {
    const truth = judge([], ['ett', 'två']);
    truth.crowd('ett', 'open');
    assert.deepEqual(truth.faults, [{ wrong: 'crowded', detail: 'ett: open' }]);
    truth.leave('A', 'ett');
    truth.crowd('två', 'open');
    assert.equal(truth.times('crowded'), 1);
  });

  test('condemns what is shown as refused', () => {
    const truth = judge([one], ['ett']);
    truth.see('A', listed('refused', 'ett'));
    assert.equal(truth.times('refused'), 1);
  });
});

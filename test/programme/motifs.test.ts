import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fagerstaNorbergSv } from '../../src/programme/fagersta-norberg.sv.ts';
import { motifOf } from '../../src/programme/motifs.ts';

const ids = fagerstaNorbergSv.areas.map(({ id }) => id);
const drawn = ids.map((id, index) => motifOf(id, index, ids.length));

describe('motifs', () => {
  it('each area of the built-in programme has its own, drawn, not the rings of others', () => {
    assert.equal(new Set(drawn.flat()).size, 2 * ids.length);
    for (const [index, [adds]] of drawn.entries()) assert.notEqual(adds, motifOf('other', index, ids.length)[0]);
  });

  it('an area of another programme has a ring for each area, its own the strong one and larger than those before', () => {
    for (const count of [1, 4, 9])
      for (let index = 0; index < count; index++) {
        const [adds, grows] = motifOf('constructor', index, count);
        const radii = (path: string): number[] => [...path.matchAll(/a([\d.]+) /g)].map(([, radius]) => Number(radius));
        assert.equal(radii(adds).length, 1);
        assert.equal(radii(grows).length, count - 1);
        assert.equal(radii(grows).filter((radius) => radius < radii(adds)[0]!).length, index);
      }
  });

  it('weighs little: what is drawn is under 900 bytes', () => {
    assert.ok(drawn.flat().join('').length < 900, String(drawn.flat().join('').length));
  });
});

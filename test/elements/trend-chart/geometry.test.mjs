/** Which lines go through which boxes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.mjs';
import { goesThrough, stretchesOf } from '../../../.build/elements/trend-chart/geometry.js';

const length = fc.integer({ min: 0, max: 300 });
const place = fc.record({ x: length, y: length });

describe('a line in stretches', () => {
  it('goes through a box where one of its parts does, however long it is', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2, maxLength: 120 }),
        fc.record({ left: length, top: length, wide: length, high: length }),
        (line, { left, top, wide, high }) => {
          const box = { left, top, right: left + wide / 10, bottom: top + high / 10 };
          const parts = line.slice(1).map((end, index) => [line[index] ?? end, end]);
          const some = parts.some(part => goesThrough(stretchesOf(part), box));
          assert.equal(goesThrough(stretchesOf(line), box), some);
        },
      ),
    );
  });

  it('is nowhere without a point, and at its point where it has one', () => {
    const box = { left: 1, top: 1, right: 3, bottom: 3 };
    assert.equal(goesThrough(stretchesOf([]), box), false);
    assert.equal(goesThrough(stretchesOf([{ x: 2, y: 2 }]), box), true);
    assert.equal(goesThrough(stretchesOf([{ x: 4, y: 2 }]), box), false);
  });
});

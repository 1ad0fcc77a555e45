/** The boxes that charts are drawn in before a page is laid out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servedLike, servedSpace, servedWidths } from '../../../dist/elements/trend-chart/served-space.js';

for (const width of servedWidths)
  test(`a box of ${width} pixels, as a browser lays it out, is drawn as it was`, () => {
    const { height, em } = servedSpace(width);
    const found = servedLike(width, height, Number(em.toFixed(4)));
    assert.deepEqual([found.width, found.height, found.em], [width, height, em]);
    assert.equal(found.measure('Mål 90 %', true), servedSpace(width).measure('Mål 90 %', true));
  });

test('a box of another size, or with larger text, is measured', () => {
  const { width, height, em } = servedSpace(704);
  assert.equal(servedLike(width + 1, height, em), undefined);
  assert.equal(servedLike(width, height + 2, em), undefined);
  assert.equal(servedLike(width, height, em * 1.25), undefined);
});

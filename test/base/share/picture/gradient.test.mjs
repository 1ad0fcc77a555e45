/** The stripes of a background as flat pieces: where they are, how much they cover, and that they stay in their box. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseColor } from '../../../../.build/base/share/picture/color.js';
import { gradientPieces, lengthIn, parted } from '../../../../.build/base/share/picture/gradient.js';

const box = { left: 10, top: 20, width: 200, height: 12 };
const [ink, clear] = ['rgb(1, 2, 3)', 'rgba(0, 0, 0, 0)'];

const area = points =>
  Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
const covered = pieces => pieces.reduce((sum, { points }) => sum + area(points), 0);
const piecesOf = (layer, where = box) => gradientPieces(layer, where, parseColor);
const extent = ({ points }) => [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];

test('parts lists, but not within brackets', () => {
  assert.deepEqual(parted('rgb(1, 2, 3) 0px, calc(100% - 2px)', ','), [
    'rgb(1, 2, 3) 0px',
    'calc(100% - 2px)',
  ]);
  assert.deepEqual(parted(' 4px  calc(1% + 2px) ', ' '), ['4px', 'calc(1% + 2px)']);
});

for (const [text, length] of [
  ['4px', 4],
  ['-9px', -9],
  ['25%', 50],
  ['0', 0],
  ['calc(100% - 7.5px)', 192.5],
  ['calc(-9px + 3%)', -3],
  ['1.5e-3px', 0.0015],
])
  test(`reads ${text} of 200 px`, () => assert.equal(lengthIn(text, 200), length));

test('covers all of a box in one colour, whether its places are said or not', () => {
  for (const layer of [`linear-gradient(${ink} 0px, ${ink} 0px)`, `linear-gradient(${ink}, ${ink})`])
    assert.equal(Math.round(covered(piecesOf(layer))), 200 * 12, layer);
});

test('draws the lines at round values where they are', () => {
  const layer = `repeating-linear-gradient(90deg, ${clear} calc(25% - 1px), ${ink} calc(25% - 1px), ${ink} 25%, ${clear} 25%, ${clear} calc(50% - 1px))`;
  assert.deepEqual(piecesOf(layer).map(extent), [
    [59, 60],
    [109, 110],
    [159, 160],
    [209, 210],
  ]);
});

test('draws dashes from the top to the bottom', () => {
  const layer = `repeating-linear-gradient(${ink} 0px, ${ink} 3px, ${clear} 3px, ${clear} 5px)`;
  const heights = piecesOf(layer).map(({ points }) =>
    points.map(([, y]) => Math.round(100 * y) / 100).sort((a, b) => a - b),
  );
  assert.deepEqual(
    heights.map(ys => [ys[0], ys.at(-1)]),
    [
      [20, 23],
      [25, 28],
      [30, 32],
    ],
  );
});

test('covers its share of any box at any angle, and nothing outside of it', () => {
  const sizes = fc.record({
    left: fc.integer({ min: -500, max: 500 }),
    top: fc.integer({ min: -500, max: 500 }),
    width: fc.integer({ min: 60, max: 800 }),
    height: fc.integer({ min: 60, max: 400 }),
  });
  const angles = fc.integer({ min: -180, max: 360 });
  const widths = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));
  fc.assert(
    fc.property(sizes, angles, widths, (where, angle, [full, empty]) => {
      const layer = `repeating-linear-gradient(${angle}deg, ${ink} 0px, ${ink} ${full}px, ${clear} ${full}px, ${clear} ${full + empty}px)`;
      const pieces = piecesOf(layer, where);
      for (const { points } of pieces)
        for (const [x, y] of points) {
          assert.ok(x > where.left - 1e-6 && x < where.left + where.width + 1e-6);
          assert.ok(y > where.top - 1e-6 && y < where.top + where.height + 1e-6);
        }
      const share = covered(pieces) / (where.width * where.height);
      // The last stripe may be cut: of the longest side that is at most so much.
      assert.ok(Math.abs(share - full / (full + empty)) < 12 / 60, String(share));
    }),
  );
});

test('draws nothing of what it does not know', () => {
  for (const layer of ['none', 'url("x.png")', `radial-gradient(${ink}, ${ink})`, 'linear-gradient()', ''])
    assert.deepEqual(piecesOf(layer), []);
});

/** Colours in pictures: read as browsers compute them, and laid over one another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  contrast,
  hexOf,
  isDark,
  over,
  parseColor,
  white,
} from '../../../../.build/base/share/picture/color.js';

const black = { red: 0, green: 0, blue: 0, alpha: 1 };

for (const [text, hex, alpha] of [
  ['rgb(28, 99, 80)', '#1c6350', 1],
  ['rgba(28, 99, 80, 0.25)', '#1c6350', 0.25],
  ['color(srgb 0.109804 0.388235 0.313726)', '#1c6350', 1],
  ['color(srgb 1 0 0 / 0.5)', '#ff0000', 0.5],
  // Outside of what screens show, and without a part.
  ['color(srgb 1.2 -0.3 none / none)', '#ff0000', 0],
  ['color(srgb 1e-7 0 0)', '#000000', 1],
])
  test(`reads ${text}`, () => {
    const color = parseColor(text);
    assert.equal(hexOf(color), hex);
    assert.equal(color.alpha, alpha);
  });

test('reads no colour of another space, which the browser is to say in this one', () => {
  for (const text of ['oklab(0.5 0.1 0.1)', 'color(xyz-d65 0.1 0.1 0.1)', 'Canvas', '', 'rgb(1 2'])
    assert.equal(parseColor(text), undefined);
});

test('lays one over another', () => {
  assert.deepEqual(over({ ...black, alpha: 0.5 }, white), { red: 128, green: 128, blue: 128, alpha: 1 });
  assert.deepEqual(over(black, white), black);
  assert.deepEqual(over({ ...black, alpha: 0 }, white), white);
});

test('tells dark from light, and what can be read', () => {
  assert.ok(isDark(black) && !isDark(white));
  assert.equal(Math.round(contrast(black, white)), 21);
  assert.equal(contrast(white, white), 1);
});

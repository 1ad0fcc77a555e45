/** The runs of a line: letters of one direction, drawn where the browser has put them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runsOf } from '../../../../.build/base/share/picture/text-runs.js';

/** Letters of ten pixels each, as a browser places them: the pieces from left to right, with what is read first as number. */
const line = (...pieces) => {
  const letters = [];
  let x = 0;
  for (const [order, text, direction] of pieces) {
    const all = [...text];
    const start = x;
    all.forEach((letter, index) => {
      const left = direction === 'rtl' ? start + 10 * (all.length - 1 - index) : start + 10 * index;
      letters.push({ order: order * 1000 + index, text: letter, left, right: left + 10 });
    });
    x += 10 * all.length;
  }
  return letters.sort((a, b) => a.order - b.order).map(({ text, left, right }) => ({ text, left, right }));
};
const said = runs =>
  runs.map(({ direction, letters }) => [
    direction,
    letters.map(({ text }) => text).join(''),
    Math.min(...letters.map(({ left }) => left).filter(left => !Number.isNaN(left))),
  ]);

test('a line of one direction is one run, with all that it has', () => {
  const letters = line([0, 'Invånare: 15 595 (2023).', 'ltr']);
  assert.deepEqual(said(runsOf(letters, 'ltr')), [['ltr', 'Invånare: 15 595 (2023).', 0]]);
  assert.deepEqual(said(runsOf(line([0, 'الهدف هو', 'rtl']), 'rtl')), [['rtl', 'الهدف هو', 0]]);
});

test('a name and a number in an Arabic line are runs of their own, where they stand', () => {
  // From left to right: ".", "2030", " بحلول ", "15,595 invånare".
  const letters = line(
    [3, '.', 'rtl'],
    [2, '2030', 'ltr'],
    [1, ' بحلول ', 'rtl'],
    [0, '15,595 invånare', 'ltr'],
  );
  assert.deepEqual(said(runsOf(letters, 'rtl')), [
    ['ltr', '15,595 invånare', 120],
    ['rtl', ' بحلول ', 50],
    ['ltr', '2030', 10],
    ['rtl', '.', 0],
  ]);
});

test('a bracket goes where it stands, and marks of direction are left out', () => {
  const letters = line([0, '\u2068invånare (2023)\u2069', 'ltr']);
  assert.deepEqual(
    runsOf(letters, 'rtl').map(({ letters }) => letters.map(({ text }) => text).join('')),
    ['invånare (2023)'],
  );
});

test('a mark over a letter goes with it', () => {
  const letters = [
    ...line([0, 'ب', 'rtl']),
    { text: '\u064E', left: NaN, right: NaN },
    ...line([0, 'x', 'ltr']),
  ];
  assert.deepEqual(said(runsOf(letters, 'rtl'))[0].slice(0, 2), ['rtl', 'ب\u064E']);
});

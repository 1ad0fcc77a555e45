/** What pages load of `d3-scale` against the whole of it: the same places, ticks and round ends, or the same error. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { scaleLinear as whole } from 'd3-scale';
import fc from '../support/fast-check.mjs';

const [file, ...others] = readdirSync('cdn/chunks').filter(name => name.startsWith('d3-scale-'));
const [little, ...rest] = Object.values(await import(pathToFileURL(join('cdn/chunks', file)).href));

/** All that the gauge and the chart ask of a scale. */
const asked = (scaleLinear, ends, counts, values) => {
  try {
    const scale = scaleLinear(ends, [0, 1]);
    const answers = counts.map(count => [scale.ticks(count), scale.nice(count).domain(), scale.ticks(count)]);
    return [scaleLinear(ends, [0, 1]), scale].map(each => values.map(each)).concat(answers);
  } catch ({ name, message }) {
    return { name, message };
  }
};

// As figures are, and as nobody would write them.
const figure = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.integer({ min: -1e4, max: 1e4 }).map(value => value / 100),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.double(),
);

test('one file has it, and gives one thing', () => {
  assert.deepEqual([others, rest, typeof little], [[], [], 'function']);
});

test('the scale is the same for 10 000 pairs of ends, in any order', () => {
  fc.assert(
    fc.property(
      fc.tuple(figure, figure),
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.oneof(figure, fc.constantFrom(null, undefined)), { minLength: 1, maxLength: 6 }),
      (ends, counts, values) => {
        const expected = asked(whole, ends, counts, [...ends, ...values]);
        assert.deepEqual(asked(little, ends, counts, [...ends, ...values]), expected);
      },
    ),
    { numRuns: 10_000 },
  );
});

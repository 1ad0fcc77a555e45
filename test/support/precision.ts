/** What the rules of precision promise, held against what is printed of indicators at random. */
import { expect } from 'chai';
import fc from './fast-check.mjs';
import type { Locale } from '../../src/base/language.js';
import { languageFor } from '../../src/base/locale.js';
import { valueFormatter } from '../../src/base/value-text.js';
import type { Indicator } from '../../src/contract/indicator.js';
import { trendOf } from '../../src/elements/trend-chart/trend.js';
import { figuresOf } from '../../src/progress/figures.js';
import { fulfilmentOf, printedShare } from '../../src/progress/fulfilment.js';
import { cleanWithin, printedDifference } from '../../src/progress/precision.js';
import { resultOf } from '../../src/progress/result.js';

/** Reads a number as a person does: signs of the language, no digit lost. In units of its last decimal. */
const readNumber = (text: string, locale: Locale): { readonly units: bigint; readonly decimals: number } => {
  const [group, point, minus] = languageFor(`:${locale}`).signs;
  const isNegative = text.startsWith(minus);
  const [whole = '', part = ''] = text.slice(isNegative ? minus.length : 0).split(point);
  const digits = whole.replaceAll(group, '') + part;
  expect(digits, text).to.match(/^\d+$/);
  if (isNegative) expect(digits, `${text} is not minus nothing`).to.match(/[1-9]/);
  return { units: isNegative ? -BigInt(digits) : BigInt(digits), decimals: part.length };
};

/** Figures of all sizes from 10⁻⁶ to 10¹², near one another as often as not: it is there that rounding tells lies. */
const figures = fc
  .record({
    size: fc.integer({ min: -6, max: 12 }),
    middle: fc.integer({ min: -9999, max: 9999 }),
    steps: fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 12, maxLength: 12 }),
    apart: fc.constantFrom(1, 0.1, 0.01, 0.001, 1e-6),
  })
  .map(({ size, middle, steps, apart }) =>
    steps.map(step => cleanWithin((middle / 1000 + step * apart) * 10 ** size, 10 ** size)),
  );

const shape = fc.record({
  years: fc.array(fc.integer({ min: 2014, max: 2031 }), { minLength: 12, maxLength: 12 }),
  has: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  decimals: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  unit: fc.constantFrom(undefined, '%', 'invånare'),
  direction: fc.constantFrom(undefined, 'increase' as const, 'decrease' as const, 'maintain' as const),
  method: fc.constantFrom(
    undefined,
    'share-of-target' as const,
    'share-of-journey' as const,
    'on-path' as const,
    'threshold' as const,
  ),
  partlyFrom: fc.constantFrom(undefined, 0, 50, 66.67, 80, 99.5, 100),
  tolerance: fc.constantFrom(undefined, 0, 0.1, 2),
  target: fc.constantFrom('value' as const, 'min' as const, 'max' as const, 'range' as const),
});

/** Indicators at random. */
const indicators: fc.Arbitrary<Indicator> = fc.tuple(figures, shape).map(([values, chosen]) => {
  const { years, has, decimals, unit, direction, method, partlyFrom, tolerance } = chosen;
  const figure = (index: number) => ({
    value: values[index] ?? 0,
    ...(has[index % 8] && { period: years[index] ?? 2020 }),
  });
  const [low = 0, high = 0] = [values[2] ?? 0, values[3] ?? 0].sort((a, b) => a - b);
  const period = has[2] ? { period: years[2] ?? 2030 } : {};
  const targets = {
    value: figure(2),
    min: { min: low, ...period },
    max: { max: high, ...period },
    range: { min: low, max: high, ...period },
  };
  return {
    title: 'Andel',
    ...(decimals !== undefined && { decimals }),
    ...(unit !== undefined && { unit }),
    ...(direction !== undefined && { direction }),
    ...(method !== undefined && { method }),
    ...(partlyFrom !== undefined && { partlyFrom }),
    ...(tolerance !== undefined && { tolerance }),
    ...(has[0] && { baseline: figure(0) }),
    ...(has[1] && { current: figure(1) }),
    target: targets[chosen.target],
    ...(has[4] && { milestones: [figure(4), figure(5)] }),
    ...(has[6] && {
      series: [6, 7, 8, 9, 10].map(index => ({
        ...figure(index),
        ...(index === 10 && has[7] && { status: 'forecast' as const }),
      })),
    }),
  };
});

const sign = (value: bigint | number): number => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** Holds every promise for one indicator. */
const check = (indicator: Indicator, locale: Locale): void => {
  const read = figuresOf(indicator);
  const fulfilment = fulfilmentOf(indicator);
  const { assessment, pace, expected, direction } = fulfilment;
  const write = valueFormatter(read.decimals, undefined, locale);
  const writePlan = valueFormatter(read.planDecimals, undefined, locale);
  const printed = (value: number, by = write): bigint => {
    const { units, decimals } = readNumber(by(value), locale);
    return units * 10n ** BigInt(20 - decimals);
  };
  const holds = (a: number | undefined, b: number | undefined, by = write): void => {
    if (a === undefined || b === undefined) return;
    expect(sign(printed(a) - printed(b, by)), `${write(a)} beside ${by(b)}`).to.equal(sign(a - b));
  };

  // What is compared and differs is printed so that it differs.
  const { current, target, baseline, decided, compared } = read;
  for (const limit of [target?.value, target?.min, target?.max]) {
    holds(current?.value, limit);
    holds(decided?.value, limit);
    holds(baseline?.value, limit);
  }
  holds(current?.value, baseline?.value);
  holds(current?.value, decided?.value);

  // No verdict is contradicted by its own figures.
  if (assessment !== null && compared !== undefined && fulfilment.target !== null) {
    const isMet =
      direction === 'decrease'
        ? printed(compared) <= printed(fulfilment.target)
        : printed(compared) >= printed(fulfilment.target);
    expect(assessment === 'met', `${write(compared)} to ${write(fulfilment.target)}`).to.equal(isMet);
  }

  // A printed difference is true as printed, and so is what is said of it.
  if (expected !== null && compared !== undefined) {
    holds(compared, expected, writePlan);
    const difference = printedDifference(compared, expected, read.planDecimals);
    expect(printed(difference, writePlan)).to.equal(printed(compared) - printed(expected, writePlan));
    const size = printed(Math.abs(difference), writePlan);
    if (pace) expect(size <= printed(read.near, writePlan), pace).to.equal(pace === 'on-path');
    if (pace === 'ahead' || pace === 'behind')
      expect(sign(difference), pace).to.equal((pace === 'ahead') === (direction === 'increase') ? 1 : -1);
  }

  // A percentage is on its own side of every limit.
  const share = printedShare(fulfilment, indicator.partlyFrom);
  if (share) {
    readNumber(valueFormatter(share.decimals, undefined, locale)(share.value), locale);
    expect(share.value >= 100, `${share.value} %`).to.equal(assessment === 'met');
    if (assessment !== 'met')
      expect(share.value >= (indicator.partlyFrom ?? 80), `${share.value} %`).to.equal(
        assessment === 'partly-met',
      );
  }

  // The chart says the same of each of its results.
  const trend = trendOf(indicator, resultOf(indicator));
  const writeResult = valueFormatter(trend.decimals, undefined, locale);
  const writeExpected = valueFormatter(trend.planDecimals, undefined, locale);
  for (const { value, expected, side, forecast } of trend.readings) {
    if (value !== undefined) readNumber(writeResult(value), locale);
    if (forecast !== undefined) expect(value).to.equal(undefined);
    if (value === undefined || expected === undefined || side === undefined) continue;
    expect(sign(printed(value, writeResult) - printed(expected, writeExpected))).to.equal(
      sign(value - expected),
    );
  }
};

/**
 * Holds what is printed of indicators at random against the rules.
 *
 * @param runs How many indicators.
 * @param locale In which language.
 * @param seed Where chance begins.
 */
export const checkPrecision = (runs: number, locale: Locale, seed: number): void => {
  fc.assert(
    fc.property(indicators, indicator => {
      check(indicator, locale);
    }),
    { numRuns: runs, seed },
  );
};

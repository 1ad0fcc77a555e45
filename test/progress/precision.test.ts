/** The rules of precision: what is printed is true, for any figures, in every language. */
import { expect } from 'chai';
import { fetchLanguage, languageFor } from '../../src/base/locale.js';
import {
  inUnits,
  printedPercent,
  rounded,
  tellingDecimals,
  usualDecimals,
} from '../../src/progress/precision.js';
import { checkPrecision } from '../support/precision.js';

const languages = ['sv', 'en', 'fi', 'nb', 'de', 'ar', 'se', 'sma', 'smj', 'fit'];

describe('precision', () => {
  before(async () => {
    for (const tag of languages) await fetchLanguage(`:${tag}`);
  });

  it('rounds by the digits that are written, half away from zero, and knows numbers with an exponent', () => {
    const rows: readonly (readonly [value: number, decimals: number, units: bigint])[] = [
      [1.005, 2, 101n],
      [-1.005, 2, -101n],
      [0.5, 0, 1n],
      [-0.04, 1, 0n],
      [1.5e-7, 7, 2n],
      [1.5e-7, 8, 15n],
      [1e21, 0, 10n ** 21n],
      [1.25e22, 1, 125n * 10n ** 21n],
      [999.95, 1, 10000n],
    ];
    for (const [value, decimals, units] of rows)
      expect(inUnits(value, decimals), `${value} with ${decimals}`).to.equal(units);
    expect(rounded(-0.04, 1)).to.equal(0);
  });

  it('takes as many decimals as the figures have, and no more than tell something', () => {
    const rows: readonly (readonly [values: readonly number[], decimals: number])[] = [
      [[14925, 16000], 0],
      [[21.5, 20], 1],
      [[12.3456789], 2],
      [[0.004, 0.003], 3],
      [[0.123456789], 4],
      [[0.000012345678], 8],
      [[1e-7], 7],
      [[1e21], 0],
      [[0], 0],
      [[], 0],
    ];
    for (const [values, decimals] of rows) expect(usualDecimals(values), String(values)).to.equal(decimals);
  });

  it('adds decimals until what differs is told apart', () => {
    expect(tellingDecimals([[79.6, 80]], 0)).to.equal(1);
    expect(tellingDecimals([[79.996, 80]], 0)).to.equal(3);
    expect(tellingDecimals([[80, 80]], 0)).to.equal(0);
    expect(tellingDecimals([[0.0031, 0.003]], 2)).to.equal(4);
  });

  it('never lets a percentage read as a limit that it is not at', () => {
    const below = (percent: number, at: number): string => {
      const { value, decimals } = printedPercent(percent, [{ at, isBelow: true }]);
      return value.toFixed(decimals);
    };
    expect(below(79.95, 80)).to.equal('79.95');
    expect(below(79.4, 80)).to.equal('79.4');
    expect(below(99.99999999, 100)).to.equal('99.9999');
    expect(below(66.666, 66.67)).to.equal('66.666');
    const { value, decimals } = printedPercent(66.68, [{ at: 66.67, isBelow: false }]);
    expect(value.toFixed(decimals)).to.equal('66.7');
  });

  for (const tag of languages)
    it(`holds for any figures, in ${tag}`, () => checkPrecision(500, languageFor(`:${tag}`).locale, 19));
});

import { expect } from 'chai';
import fc from '../../support/fast-check.mjs';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../../src/elements/trend-chart/define.js';
import '../../../src/elements/progress-gauge/define.js';
import { valueFormatter } from '../../../src/base/value-text.js';
import { indicator as schema } from '../../../src/contract/indicator.js';
import type { Fault } from '../../../src/data/faults.js';
import { validate } from '../../../src/data/validate.js';
import { cellsOf } from '../../../src/elements/trend-chart/table-csv.js';
import { rowsOf } from '../../../src/elements/trend-chart/table-rows.js';
import { trendOf } from '../../../src/elements/trend-chart/trend.js';
import type { Indicator, ProgressGauge, TrendChart } from '../../../src/index.js';
import { reportInconsistencies } from '../../../src/progress/consistency.js';
import { figuresOf } from '../../../src/progress/figures.js';
import { resultOf } from '../../../src/progress/result.js';
import { trends } from '../../fixtures/examples.js';
import { allowConsole } from '../../support/console.js';
import { rendered, settled, shown, tag, textOf, until } from '../../support/fixture.js';
import { casesOf } from '../../support/share.js';

const plain = (element: Element | null | undefined): string =>
  textOf(element ?? null).replace(/\u00A0/g, ' ');

const checked = (data: unknown): { readonly value: Indicator | undefined; readonly faults: Fault[] } => {
  const { value, faults } = validate(schema, data, { base: 'https://a.example/', origins: [] });
  const all = [...faults];
  if (value) reportInconsistencies(value, '', fault => void all.push(fault));
  return { value, faults: all };
};

const one = (interval: unknown, value = 81): unknown => ({
  title: 'Andel',
  direction: 'increase',
  series: [
    { period: 2022, value: 80 },
    { period: 2023, value, interval },
  ],
  target: 90,
});

const chart = async (data: unknown): Promise<{ readonly element: TrendChart; readonly root: Element }> => {
  allowConsole(/info: <civic-trend-chart>/);
  const element = await shown<TrendChart>(tag('civic-trend-chart', data));
  const root = rendered(element);
  if (!root) throw new Error('nothing rendered');
  await until(() => root.querySelector('svg'), 'drawing');
  await settled(element);
  return { element, root };
};

describe('an interval', () => {
  for (const [what, interval, value, codes, isKept] of [
    ['around its value', { low: 78, high: 84 }, 81, [], true],
    ['that begins at its value', { low: 81, high: 84 }, 81, [], true],
    ['that ends at its value', { low: 78, high: 81 }, 81, [], true],
    ['of no width', { low: 81, high: 81 }, 81, [], true],
    ['above its value', { low: 81.1, high: 84 }, 81, ['outside-interval'], true],
    ['below its value', { low: 78, high: 80.9 }, 81, ['outside-interval'], true],
    ['whose ends have changed places', { low: 84, high: 78 }, 81, ['reversed'], false],
    ['without its lower end', { high: 84 }, 81, ['missing'], false],
    ['with an empty upper end', { low: 78, high: '' }, 81, ['missing'], false],
    ['that is a text', '78–84', 81, ['type'], false],
    ['that is empty', null, 81, [], false],
    ['of negative values', { low: -3, high: -1 }, -2, [], true],
  ] as const)
    it(`${what} is ${codes.length ? `told (${codes.join()})` : 'taken'}, and the value stands`, () => {
      const { value: indicator, faults } = checked(one(interval, value));
      expect(faults.map(({ code }) => code)).to.deep.equal(codes);
      const last = indicator?.series?.[1];
      expect(last?.value).to.equal(value);
      expect(last?.interval).to.deep.equal(isKept ? interval : undefined);
      for (const fault of faults)
        expect(fault.hint ? undefined : fault.stops).to.equal(fault.hint ? undefined : 'series[1].interval');
      if (indicator) expect(figuresOf(indicator).current?.value).to.equal(value);
    });

  it('goes with its own value, and never with another one of the same period', () => {
    const series = [{ period: 2023, value: 80, interval: { low: 78, high: 82 } }];
    const other: Indicator = { title: 'x', series, current: { period: 2023, value: 91 } };
    expect(figuresOf(other).current?.interval).to.equal(undefined);
    const same: Indicator = { title: 'x', series, current: { period: 2023, value: 80 } };
    expect(figuresOf(same).current?.interval).to.deep.equal({ low: 78, high: 82 });
  });

  it('is printed so that it differs from its value, its other end and the target where it does, for any figures', () => {
    const figure = fc
      .record({ middle: fc.integer({ min: -9999, max: 9999 }), step: fc.integer({ min: -9, max: 9 }) })
      .chain(({ middle, step }) =>
        fc.constantFrom(1, 0.1, 0.01, 0.001).map(size => Number((middle / 100 + step * size).toFixed(4))),
      );
    const near = fc
      .integer({ min: 0, max: 40 })
      .chain(steps => fc.constantFrom(1, 0.1, 0.01, 0.001).map(size => steps * size));
    const observation = fc.record({ value: figure, down: near, up: near });
    fc.assert(
      fc.property(
        fc.array(observation, { minLength: 1, maxLength: 6 }),
        fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
        near,
        (given, decimals, toTarget) => {
          const series = given.map(({ value, down, up }, index) => ({
            period: 2018 + index,
            value,
            interval: { low: Number((value - down).toFixed(4)), high: Number((value + up).toFixed(4)) },
          }));
          const last = series.at(-1)!;
          const data: Indicator = {
            title: 'x',
            direction: 'increase',
            series,
            target: Number((last.interval.low + toTarget).toFixed(4)),
            ...(decimals !== undefined && { decimals }),
          };
          const read = (text: string): number =>
            Number(
              text
                .replace('−', '-')
                .replace(/\u00A0/g, '')
                .replace(',', '.'),
            );
          const holds = (by: (value: number) => string, a: number, b: number): void =>
            void expect(Math.sign(read(by(a)) - read(by(b))), `${by(a)} beside ${by(b)}`).to.equal(
              Math.sign(a - b),
            );
          const { decimals: inChart } = trendOf(data, resultOf(data));
          const writeInChart = valueFormatter(inChart, undefined, 'sv');
          for (const { value, interval } of series) {
            holds(writeInChart, interval.low, value);
            holds(writeInChart, value, interval.high);
            holds(writeInChart, interval.low, interval.high);
          }
          const write = valueFormatter(figuresOf(data).decimals, undefined, 'sv');
          for (const end of [last.interval.low, last.interval.high])
            for (const other of [last.value, data.target as number]) holds(write, end, other);
        },
      ),
      { numRuns: casesOf(3000) },
    );
  });

  it('is drawn as a band where values hang together, with an outline that is seen without its colour', async () => {
    const { root } = await chart(trends.Intervals);
    // 2018–2019, 2021–2023, and on to what is foreseen.
    const bands = [...root.querySelectorAll('.spread')];
    expect(bands.map(({ classList }) => classList.contains('alone'))).to.deep.equal([false, false, false]);
    expect(bands.map(band => (band.getAttribute('d')?.match(/[ML]/g) ?? []).length)).to.deep.equal([4, 6, 4]);
    for (const band of bands) {
      const { stroke, strokeDasharray, fill } = getComputedStyle(band);
      expect(stroke).not.to.match(/none|, 0\)/);
      expect(strokeDasharray).not.to.equal('none');
      expect(fill).not.to.equal('none');
    }
    expect(plain(root.querySelector('.at-uncertainty'))).to.equal('Osäkerhet');
    // It surrounds the last value.
    const box = bands[1]?.getBoundingClientRect();
    const last = root.querySelector('.last')?.getBoundingClientRect();
    expect(last && box && box.top < last.top && box.bottom > last.bottom).to.equal(true);
  });

  it('is drawn as an upright with two ends where it stands alone', async () => {
    const { root } = await chart({
      title: 'x',
      current: { period: 2024, value: 81, interval: { low: 78, high: 84 } },
    });
    expect(root.querySelectorAll('.spread.alone')).to.have.length(1);
    expect(root.querySelectorAll('.spread')).to.have.length(1);
  });

  it('is inside the axis', async () => {
    const { root } = await chart({
      title: 'x',
      series: [50, 51].map((value, index) => ({
        period: 2020 + index,
        value,
        interval: { low: 10, high: 90 },
      })),
    });
    const band = root.querySelector('.spread')?.getBoundingClientRect();
    const lines = [...root.querySelectorAll('.grid')].map(line => line.getBoundingClientRect().top);
    expect(band?.top).to.be.at.least(Math.min(...lines) - 1.5);
    expect(band?.bottom).to.be.at.most(Math.max(...lines) + 1.5);
  });

  it('is seen in forced colours', async () => {
    if (!(await executeServerCommand('emulate-features', { 'forced-colors': 'active' }))) return;
    const { root } = await chart(trends.Intervals);
    const band = root.querySelector('.spread');
    expect(band && getComputedStyle(band).stroke).not.to.match(/none|, 0\)/);
    await executeServerCommand('emulate-features', {});
  });

  it('is said in the sentence, at its point, in the table and in the gauge', async () => {
    const { element, root } = await chart(trends.Intervals);
    expect(plain(root.querySelector('.sentence'))).to.include(
      'till 81,0 % år 2023. Med osäkerheten inräknad: mellan 78,0 % och 84,0 %.',
    );
    root.querySelector('input')?.focus();
    await until(() => plain(root.querySelector('.reading')), 'a point');
    expect(plain(root.querySelector('.reading'))).to.match(/^2023: 81,0 %, mellan 78,0 % och 84,0 %, /);
    root.querySelector('summary')?.click();
    await until(() => root.querySelector('table'), 'the table');
    await settled(element);
    const cells = [...root.querySelectorAll('tr')].map(row => [...row.children].map(plain));
    expect(cells[0]).to.deep.equal(['Period', 'Resultat', 'Prognos', 'Osäkerhet', 'Planen', 'Anmärkning']);
    expect(cells[1]?.[3]).to.equal('mellan 70,5 och 77,5');
    expect(cells[3]?.[3]).to.equal('');
    allowConsole(/info: <civic-progress-gauge>/);
    const gauge = await shown<ProgressGauge>(tag('civic-progress-gauge', trends.Intervals));
    expect(plain(rendered(gauge))).to.include(
      '81,0 % 2023. Med osäkerheten inräknad: mellan 78,0 % och 84,0 %.',
    );
  });

  it('is two numbers in the file, and none where there is no interval', () => {
    const data: Indicator = trends.Intervals;
    const trend = trendOf(data, resultOf(data));
    const cells = cellsOf(rowsOf(data, trend), data, trend, 'sv', undefined);
    const from = cells[0]?.indexOf('Osäkerhet, lägst') ?? -1;
    expect(cells[0]?.slice(from, from + 2)).to.deep.equal(['Osäkerhet, lägst', 'Osäkerhet, högst']);
    expect(cells[1]?.slice(from, from + 2)).to.deep.equal([70.5, 77.5]);
    expect(cells[3]?.slice(from, from + 2)).to.deep.equal([undefined, undefined]);
    const without: Indicator = trends.Gap;
    const other = trendOf(without, resultOf(without));
    expect(cellsOf(rowsOf(without, other), without, other, 'sv', undefined)[0]).not.to.include(
      'Osäkerhet, lägst',
    );
  });
});

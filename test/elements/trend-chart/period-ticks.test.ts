import { expect } from 'chai';
import fc from '../../support/fast-check.mjs';
import '../../../src/elements/trend-chart/define.js';
import { periodTicks, type Moment } from '../../../src/elements/trend-chart/period-ticks.js';
import { layoutOf } from '../../../src/elements/trend-chart/layout.js';
import type { Words } from '../../../src/elements/trend-chart/space.js';
import * as rare from '../../../src/elements/trend-chart/rare.js';
import { axisOf, trendOf } from '../../../src/elements/trend-chart/trend.js';
import { periodWords } from '../../../src/elements/trend-chart/short-period.js';
import { parsePeriod } from '../../../src/contract/parse-period.js';
import type { Indicator, TrendChart } from '../../../src/index.js';
import { resultOf } from '../../../src/progress/result.js';
import { trends } from '../../fixtures/examples.js';
import { rendered, settled, shown, tag, until } from '../../support/fixture.js';
import { casesOf } from '../../support/share.js';

const em = 13;
const measure = (text: string): number => text.length * 7;
const written = new Map<string, string>();
const once = (write: (period: string | number) => string, row: string) => (period: string | number) => {
  const key = `${row} ${period}`;
  const text = written.get(key) ?? write(period);
  written.set(key, text);
  return text;
};
const swedish = periodWords('sv');
// Firefox takes its time to write a date: each once.
const words = { part: once(swedish.part, 'part'), year: once(swedish.year, 'year') };
const momentsOf = (periods: readonly (string | number)[]): Moment[] =>
  periods.map(period => ({ period, at: parsePeriod(period)?.end ?? NaN }));

/** What else is written in a chart. */
const plain: Words = {
  figure: String,
  tick: String,
  axis: words,
  target: ['Mål'],
  plan: 'Planen',
  uncertainty: 'Osäkerhet',
  forecast: 'Prognos',
  groups: [],
  broken: 'Ny mätmetod',
};

const ticksOf = (moments: readonly Moment[], width: number, result?: number, left = 0) => {
  const ends = moments.map(({ at }) => at);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const place = (at: number): number =>
    from === to ? width / 2 : left + ((at - from) / (to - from)) * (width - left);
  return periodTicks(moments, result, words, { place, width, em, measure });
};

const textOf = (periods: readonly (string | number)[], width: number): string =>
  ticksOf(momentsOf(periods), width)
    .map(({ part, year }) => [part, year].filter(Boolean).join(' '))
    .join(', ');

const kinds: Readonly<Record<string, readonly [letter: string, parts: number]>> = {
  month: ['', 12],
  quarter: ['Q', 4],
  half: ['H', 2],
  third: ['T', 3],
  week: ['W', 52],
};

/** Periods of a kind in a row, from one of a year. */
const inARow = (kind: string, first: number, from: number, count: number): string[] => {
  const [letter, parts] = kinds[kind] ?? ['', 12];
  return [...new Array(count).keys()].map(index => {
    const at = from - 1 + index;
    const part = (at % parts) + 1;
    const written = /[QHT]/.test(letter) ? part : String(part).padStart(2, '0');
    return `${first + Math.floor(at / parts)}-${letter}${written}`;
  });
};

describe('the periods under a chart', () => {
  const rows: readonly [string, readonly (string | number)[], number, string][] = [
    [
      'months of a year',
      inARow('month', 2024, 1, 12),
      600,
      'jan 2024, feb, mars, apr, maj, juni, juli, aug, sep, okt, nov, dec',
    ],
    ['months over New Year', inARow('month', 2023, 10, 6), 400, 'okt 2023, nov, dec, jan 2024, feb, mars'],
    [
      'months over New Year in a narrow place',
      inARow('month', 2023, 3, 24),
      300,
      'mars 2023, juli, okt, jan 2024, apr, juli, okt, feb 2025',
    ],
    [
      'quarters',
      inARow('quarter', 2022, 3, 5),
      500,
      'juli–sep 2022, okt–dec, jan–mars 2023, apr–juni, juli–sep',
    ],
    [
      'quarters of ten years',
      inARow('quarter', 2014, 1, 40),
      300,
      'jan–mars 2014, jan–mars 2020, okt–dec 2023',
    ],
    [
      'weeks over New Year',
      inARow('week', 2023, 50, 6),
      400,
      'v. 50 2023, v. 51, v. 52, v. 1 2024, v. 2, v. 3',
    ],
    ['halves and thirds', ['2023-H1', '2023-H2', '2024-T1'], 500, 'jan–juni 2023, juli–dec, jan–apr 2024'],
    ['a day', ['2024-02-22', '2024-03-01', '2025-01-02'], 500, '22 feb. 2024, 2 jan. 2025'],
    ['months to a whole year', ['2023-11', '2023-12', '2024-01', 2026], 600, 'nov 2023, 2026'],
    ['a whole year that ends with the last month', ['2023-11', '2023-12', 2023], 400, 'nov 2023, dec'],
    ['school years', ['2019/2020', '2020/2021', '2021/2022'], 400, '2019/2020, 2020/2021, 2021/2022'],
    ['one month', ['2024-05'], 300, 'maj 2024'],
    ['none', [], 300, ''],
  ];
  for (const [what, periods, width, expected] of rows)
    it(`are written with their years: ${what}`, () => {
      expect(textOf(periods, width)).to.equal(expected);
    });

  it('have a row for the years where there are parts of years, and else none', () => {
    expect(axisOf(momentsOf([2020, '2021']))).to.equal('years');
    expect(axisOf(momentsOf(['2019/2020', '2022/2026', 2027]))).to.equal('spans');
    for (const period of ['2020-01', '2020-Q1', '2020-H1', '2020-T1', '2020-W05', '2020-05-06'])
      expect(axisOf(momentsOf([2020, period])), period).to.equal('parts');
  });

  const periods = fc
    .record({
      kind: fc.constantFrom('month', 'quarter', 'half', 'third', 'week'),
      first: fc.integer({ min: 1990, max: 2030 }),
      from: fc.integer({ min: 1, max: 12 }),
      count: fc.integer({ min: 1, max: 150 }),
      skip: fc.integer({ min: 2, max: 9 }),
      due: fc.option(fc.integer({ min: 2024, max: 2050 }), { nil: undefined }),
    })
    .map(({ kind, first, from, count, skip, due }) => [
      ...inARow(kind, first, from, count).filter((_, index) => index % skip !== skip - 1),
      ...(due === undefined ? [] : [due]),
    ]);

  it('never overlap, stay inside, and each has its year under it or under one before it, for any series and width', () => {
    fc.assert(
      fc.property(
        periods,
        fc.integer({ min: 120, max: 1300 }),
        fc.integer({ min: 0, max: 60 }),
        fc.nat(),
        (given, width, left, pick) => {
          const moments = momentsOf(given);
          const ticks = ticksOf(moments, width, moments[pick % moments.length]?.at, left);
          expect(ticks.length).to.be.above(0);
          let year = '';
          for (const [index, tick] of ticks.entries()) {
            if (tick.year) year = tick.year;
            expect(year, `${tick.period}`).to.equal(String(parsePeriod(tick.period)?.year));
            expect(tick.part || tick.year).not.to.equal('');
            for (const row of ['part', 'year'] as const) {
              if (!tick[row]) continue;
              const half = measure(tick[row]) / 2;
              expect(tick.x - half).to.be.at.least(-0.1);
              expect(tick.x + half).to.be.at.most(width + 0.1);
              const before = ticks
                .slice(0, index)
                .filter(one => one[row])
                .at(-1);
              if (before) expect(tick.x - half).to.be.above(before.x + measure(before[row]) / 2 + 0.4 * em);
            }
          }
          // The end is always said, and with room the beginning.
          const ends = moments.map(({ at }) => at);
          expect(ticks.at(-1)?.at).to.equal(Math.max(...ends));
          if (width - left > 250) expect(ticks[0]?.at).to.equal(Math.min(...ends));
        },
      ),
      { numRuns: casesOf(1000) },
    );
  });

  it('say every new year where the years are far enough from one another', () => {
    for (const kind of ['month', 'quarter', 'half', 'third', 'week'])
      for (const width of [300, 700, 1200]) {
        const given = inARow(
          kind,
          2020,
          1,
          kind === 'week' ? 156 : kind === 'month' ? 36 : kind === 'quarter' ? 12 : 6,
        );
        const years = ticksOf(momentsOf(given), width).map(({ year }) => year);
        const all = new Set(given.map(period => period.slice(0, 4)));
        expect(new Set(years.filter(Boolean)), `${kind}, ${width} px`).to.deep.equal(all);
      }
  });

  it('have the row of their years under them, whatever the size of the text', () => {
    const indicator: Indicator = trends.Months;
    fc.assert(
      fc.property(
        fc.double({ min: 10, max: 40, noNaN: true }),
        fc.integer({ min: 320, max: 1280 }),
        (size, width) => {
          const measured = (text: string): number => text.length * size * 0.55;
          const space = { width, height: 20 * size, em: size, measure: measured, sample: size };
          const trend = trendOf(indicator, resultOf(indicator));
          const layout = layoutOf(trend, space, { ...plain, axis: words }, undefined, rare);
          const years = layout?.labels.filter(({ name }) => name === 'year').map(({ text }) => text);
          expect(years?.[0]).to.equal('2023');
        },
      ),
      { numRuns: casesOf(500) },
    );
  });

  for (const lang of ['sv', 'en', 'fi', 'nb', 'de', 'ar', 'sma', 'se', 'smj', 'fit'])
    it(`are short, and have the year, in ${lang}`, async () => {
      for (const width of [320, 768, 1280]) {
        const data = { ...trends.Months, lang };
        const element = await shown<TrendChart>(tag('civic-trend-chart', data, '', `lang="${lang}"`));
        if (element.parentElement) element.parentElement.style.width = `${width}px`;
        await until(() => rendered(element)?.querySelector('svg .at-year'), 'the years');
        await settled(element);
        const root = rendered(element);
        const textsOf = (name: string) => [...(root?.querySelectorAll(`.at-${name}`) ?? [])];
        const years = textsOf('year').map(label => label.textContent.trim());
        expect(years, `${width}`).to.include.members(['2023', '2024', '2025']);
        expect(new Set(years).size).to.equal(years.length);
        const boxes = [...textsOf('part'), ...textsOf('year')].map(label => label.getBoundingClientRect());
        for (const [index, a] of boxes.entries())
          for (const b of boxes.slice(index + 1)) {
            const isApart =
              a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 4 || b.bottom <= a.top + 4;
            expect(isApart, `${width}`).to.equal(true);
          }
        element.remove();
      }
    });
});

/** When figures are old: by what the document says of how often they come, and by the day. */
import { expect } from 'chai';
import fc from '../support/fast-check.mjs';
import { render } from 'lit';
import { ageLine } from '../../src/base/age-line.js';
import { rhythm, type Rhythm } from '../../src/contract/rhythm.js';
import { oldPeriod } from '../../src/progress/age.js';
import type { FigureFields } from '../../src/progress/figures.js';
import { endOf } from '../../src/progress/path.js';
import type { Indicator } from '../../src/index.js';

const old = (fields: FigureFields, every: Rhythm, day: string): string | number | undefined =>
  oldPeriod(fields, every, endOf(day));

const dayAfter = (day: string): string => new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10);

const rhythms = (rhythm as unknown as { readonly values: readonly Rhythm[] }).values;

describe('the age of figures', () => {
  // The last day on which nothing newer may be expected.
  const table: readonly (readonly [Rhythm, string | number, string])[] = [
    ['year', '2021', '2023-12-31'],
    ['year', 2021, '2023-12-31'],
    ['year', '2021-12-31', '2023-12-31'],
    ['year', '2023/2024', '2026-06-30'],
    ['year', '2023/24', '2026-06-30'],
    ['year', '2019/2021', '2023-12-31'],
    ['year', '2023-Q3', '2025-09-30'],
    ['half-year', '2023-H1', '2024-06-30'],
    ['half-year', '2023-H2', '2024-12-31'],
    ['four-months', '2023-T2', '2024-04-30'],
    ['quarter', '2023-Q2', '2023-12-31'],
    ['quarter', '2023K4', '2024-06-30'],
    ['month', '2024-01', '2024-03-31'],
    ['month', '2023-12', '2024-02-29'],
    ['month', '2024-02-22', '2024-04-22'],
    ['week', '2024-W10', '2024-03-25'],
    ['week', '2024-W52', '2025-01-13'],
    ['two-years', '2021', '2024-12-31'],
    ['three-years', '2019', '2023-12-31'],
    ['four-years', '2022', '2027-12-31'],
    ['four-years', '2018/2022', '2027-12-31'],
  ];
  for (const [every, period, last] of table)
    it(`of ${period}, which come every ${every}, tells from the day after ${last}`, () => {
      const fields = { current: { value: 3, period } };
      expect(old(fields, every, last)).to.equal(undefined);
      expect(old(fields, every, dayAfter(last))).to.equal(period);
    });

  it('has a row for every rhythm', () => {
    expect([...new Set(table.map(([every]) => every))].sort()).to.deep.equal([...rhythms].sort());
  });

  it('is that of the latest result, wherever it stands', () => {
    const late = '2026-11-29';
    const cases: readonly (readonly [string, FigureFields, string | number | undefined])[] = [
      ['no result', { target: { value: 5, period: 2020 } }, undefined],
      ['a result without a period', { current: 3 }, undefined],
      [
        'a result without a period, and an old series',
        { current: 3, series: [{ value: 1, period: 2015 }] },
        undefined,
      ],
      [
        'the latest of a series',
        {
          series: [
            { value: 2, period: 2021 },
            { value: 1, period: 2019 },
          ],
        },
        2021,
      ],
      [
        'a new one in the series',
        { current: { value: 1, period: 2019 }, series: [{ value: 2, period: 2025 }] },
        undefined,
      ],
      [
        'a forecast is no result',
        {
          series: [
            { value: 1, period: 2019 },
            { value: 2, period: 2025, status: 'forecast' },
          ],
        },
        2019,
      ],
      [
        'a preliminary one is',
        {
          series: [
            { value: 1, period: 2019 },
            { value: 2, period: 2025, status: 'preliminary' },
          ],
        },
        undefined,
      ],
      ['an empty row says nothing', { series: [{ value: 1, period: 2019 }, { period: 2025 }] }, 2019],
      [
        'that one is missing is news',
        {
          series: [
            { value: 1, period: 2019 },
            { period: 2025, status: 'suppressed' },
          ],
        },
        undefined,
      ],
      [
        'old news is none',
        {
          series: [
            { value: 1, period: 2019 },
            { period: 2021, status: 'not-published' },
          ],
        },
        2019,
      ],
      [
        'a row for what has not been is none',
        {
          series: [
            { value: 1, period: 2019 },
            { period: 2030, status: 'not-published' },
          ],
        },
        2019,
      ],
      [
        'a result of a year that has not ended',
        { current: { value: 1, period: 2026 }, series: [{ period: 2020, status: 'missing' }] },
        undefined,
      ],
      ['a result of the future', { current: { value: 1, period: 2040 } }, undefined],
      [
        'of another length than the others',
        {
          series: [
            { value: 1, period: 2019 },
            { value: 1, period: 2020 },
            { value: 2, period: '2026-Q3' },
          ],
        },
        2020,
      ],
    ];
    for (const [what, fields, expected] of cases) expect(old(fields, 'year', late), what).to.equal(expected);
  });

  it('grows, and is never told before the next period has ended', () => {
    const days = fc.integer({ min: 0, max: 25_000 }).map(n => new Date(n * 864e5).toISOString().slice(0, 10));
    const periods = fc.oneof(
      fc.integer({ min: 1970, max: 2035 }).map(String),
      fc
        .tuple(fc.integer({ min: 1970, max: 2035 }), fc.integer({ min: 1, max: 4 }))
        .map(([y, q]) => `${y}-Q${q}`),
      days,
    );
    const least: Readonly<Record<Rhythm, number>> = {
      week: 7 / 366,
      month: 1 / 12,
      quarter: 1 / 4,
      'four-months': 1 / 3,
      'half-year': 1 / 2,
      year: 1,
      'two-years': 2,
      'three-years': 3,
      'four-years': 4,
    };
    fc.assert(
      fc.property(periods, fc.constantFrom(...rhythms), days, (period, every, day) => {
        const fields = { current: { value: 1, period } };
        const isOld = old(fields, every, day) !== undefined;
        if (isOld) expect(old(fields, every, dayAfter(day))).to.equal(period);
        if (endOf(day) <= endOf(period) + least[every]) expect(isOld).to.equal(false);
        if (endOf(day) > endOf(period) + 2 * least[every] + 0.02 && least[every] <= 1)
          expect(isOld).to.equal(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the line that says it', () => {
  const host = document.createElement('div') as unknown as Parameters<typeof ageLine>[0];
  const line = (
    fields: Partial<Indicator>,
    day: string,
    locale: Parameters<typeof ageLine>[2] = 'sv',
  ): string => {
    const box = document.createElement('div');
    render(ageLine(host, { title: 'x', ...fields }, locale, day), box);
    return box.textContent.trim().replace(/[\u00A0\s]+/g, ' ');
  };
  const source = { name: 'SCB', every: 'year' } as const;

  it('names the period as the rest does', () => {
    const said = [
      [{ current: { value: 1, period: 2021 } }, '2021'],
      [{ current: { value: 1, period: '2021-06' } }, 'juni 2021'],
      [{ current: { value: 1, period: '2021-Q3' } }, 'juli–september 2021'],
      [{ current: { value: 1, period: '2020/2021' }, periodKind: 'school-year' }, 'läsåret 2020/2021'],
    ] as const;
    for (const [fields, period] of said)
      expect(line({ ...fields, source }, '2026-11-29')).to.equal(
        `De senaste siffrorna är från ${period}. Det kan finnas nyare.`,
      );
  });

  it('is not there where the document does not say how often they come', () => {
    const current = { value: 1, period: 1975 };
    for (const fields of [{ current }, { current, source: { name: 'SCB', updated: '1976' } }])
      expect(line(fields, '2026-11-29')).to.equal('');
  });

  it('goes by today', () => {
    const year = new Date().getUTCFullYear();
    const box = document.createElement('div');
    for (const [period, isOld] of [
      [year - 3, true],
      [year - 1, false],
      [year, false],
    ] as const) {
      render(ageLine(host, { title: 'x', source, current: { value: 1, period } }, 'sv'), box);
      expect(box.textContent.includes(String(period)), String(period)).to.equal(isOld);
    }
  });
});

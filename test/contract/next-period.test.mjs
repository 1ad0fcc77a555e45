/** The period after another is of the same kind, begins where it ends, and leaves none out. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextPeriod } from '../../.build/contract/next-period.js';
import { parsePeriod } from '../../.build/contract/parse-period.js';

const rows = [
  [2023, '2024'],
  ['2023', '2024'],
  ['2023/24', '2024/2025'],
  ['2019/2022', '2022/2025'],
  ['2023-Q3', '2023-Q4'],
  ['2023K4', '2024-Q1'],
  ['2023-T3', '2024-T1'],
  ['2023-H1', '2023-H2'],
  ['2023-12', '2024-01'],
  ['2023M05', '2023-06'],
  ['2020-W52', '2020-W53'],
  ['2020-W53', '2021-W01'],
  ['2023-12-31', '2024-12-31'],
  ['2024-02-29', '2025-02-28'],
  ['soon', undefined],
];

describe('the period that comes after', () => {
  for (const [period, next] of rows)
    it(`${period} is ${next ?? 'none'}`, () => assert.equal(nextPeriod(period), next));

  it('any is of its kind, and later', () => {
    const starts = [
      '1999',
      '1999/2000',
      '1999-Q1',
      '1999-T1',
      '1999-H1',
      '1999-01',
      '1999-W01',
      '1999-01-31',
    ];
    for (const start of starts) {
      let period = start;
      for (let count = 0; count < 200; count++) {
        const next = nextPeriod(period);
        const [before, after] = [parsePeriod(period), parsePeriod(next)];
        assert.equal(after.kind, before.kind, next);
        assert.ok(after.end > before.end, next);
        period = next;
      }
    }
  });
});

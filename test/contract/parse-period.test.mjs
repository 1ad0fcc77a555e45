/** The one reader of periods: for documents, the builder's fields and its tables. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../support/fast-check.mjs';
import { comparePeriods, parsePeriod } from '../../.build/contract/parse-period.js';

// Each as the contract writes it, and how authorities and people do.
const spellings = {
  2023: ['2023', ' 2023 ', 'år 2023', '\u00A02023\n'],
  '2023-06': [
    '2023-06',
    '2023M06',
    '2023m6',
    '2023-M06',
    '2023 M06',
    'juni 2023',
    'Juni 2023',
    '2023 juni',
    'jun. 2023',
    '2023.06',
  ],
  '2023-05': ['maj 2023', 'May 2023'],
  '2023-12': ['dec 2023', 'december 2023', '2023M12'],
  '2023-06-30': ['2023-06-30', '2023/06/30', '2023.06.30'],
  '2023-Q3': [
    '2023-Q3',
    '2023K3',
    '2023k3',
    '2023-q3',
    '2023Q3',
    '2023 kv3',
    '2023 kv 3',
    'kv. 3 2023',
    'Kvartal 3 2023',
    'Q3 2023',
    'q3, 2023',
  ],
  '2023-T2': ['2023-T2', '2023t2', '2023 tertial 2', 'T2 2023'],
  '2023-H1': ['2023-H1', '2023h1', 'halvår 1 2023'],
  '2023-W05': ['2023-W05', '2023W5', '2023V05', '2023v5', 'vecka 5 2023', 'v 5 2023'],
  '2023/2024': [
    '2023/2024',
    '2023/24',
    '2023/24 ',
    'läsåret 2023/24',
    'Läsår 2023/2024',
    '2023–2024',
    '2023-2024',
  ],
  '1999/2000': ['1999/00', '1999/2000'],
  '2022/2026': ['2022/2026', '2022/26', '2022–2026', 'mandatperioden 2022–2026'],
};

// What is none, or could be two.
const none = [
  '',
  ' ',
  '23',
  '202',
  '20230',
  '2023-13',
  '2023-00',
  '2023M13',
  '2023M0',
  '2023-02-29',
  '2023-06-31',
  '2023-Q0',
  '2023K5',
  '2023-T4',
  '2023-H3',
  '2023V0',
  '2023V54',
  '2023V53',
  '2024/2023',
  '2023/2023',
  '2023/06',
  '2023/23',
  '2023-6-1',
  'kv 3',
  'juni',
  'marknad 2023',
  'juni 23',
  '2023 juni 2024',
  'i år',
  '2023-19-20',
  '2023 Q',
  '٢٠٢٣',
  '2023k',
  '2023-Q3-Q4',
  'x2023',
  '2023x',
];

test('reads every spelling as the same period', () => {
  for (const [text, written] of Object.entries(spellings))
    for (const one of written) {
      assert.equal(parsePeriod(one)?.text, text, JSON.stringify(one));
      assert.deepEqual(parsePeriod(one), parsePeriod(text), one);
    }
});

test('reads nothing else', () => {
  for (const one of none) assert.equal(parsePeriod(one)?.text, undefined, JSON.stringify(one));
});

test('has weeks as the calendar has them', () => {
  // Years of 53 weeks begin on a Thursday, or are leap years that begin on a Wednesday.
  const long = [2004, 2009, 2015, 2020, 2026, 2032];
  for (let year = 2003; year < 2034; year++)
    assert.equal(parsePeriod(`${year}V53`) !== undefined, long.includes(year), String(year));
  // 2020's last ends on the 3rd of January, and 2023's first on the 8th.
  assert.equal(parsePeriod('2020V53').end, parsePeriod('2021-01-03').end);
  assert.equal(parsePeriod('2023V01').end, parsePeriod('2023-01-08').end);
});

test('writes what it has read so that it reads it again, in any case and between any blanks', () => {
  const year = fc.integer({ min: 1700, max: 2200 });
  const part = fc.tuple(
    fc.constantFrom('K', 'Q', 'T', 'H', 'M', 'V', 'W', '-', '/', '-K', ' kv '),
    fc.integer({ min: 0, max: 60 }),
  );
  const blanks = fc.constantFrom('', ' ', '\u00A0', '\t', '\n', '\u202F');
  fc.assert(
    fc.property(year, fc.option(part), blanks, blanks, fc.boolean(), (year, part, before, after, small) => {
      const written = `${year}${part ? part.join('') : ''}`;
      const period = parsePeriod(`${before}${small ? written.toLowerCase() : written.toUpperCase()}${after}`);
      if (!period) return;
      assert.deepEqual(parsePeriod(period.text), period);
      assert.ok(period.end > period.year && period.year === year, period.text);
      assert.equal(comparePeriods(period.text, written), 0);
    }),
    { seed: 20261129, numRuns: 20_000 },
  );
});

test('is done at once with any text', () => {
  for (const text of [
    '2'.repeat(1e6),
    '2023 '.repeat(1e5),
    `${' '.repeat(1e6)}2023`,
    'kv'.repeat(1e5),
    '2023-'.repeat(1e5),
  ])
    assert.equal(parsePeriod(text), undefined);
});

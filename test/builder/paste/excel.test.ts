/** Tables as people copy them out of a spreadsheet. */
import { expect } from 'chai';
import fc from 'fast-check';
import { isTable } from '../../../src/builder/paste/arrange-table.js';
import { isMissing } from '../../../src/builder/paste/cells.js';
import { readTable } from '../../../src/builder/paste/excel.js';
import { parseNumberCell } from '../../../src/builder/paste/parse-number-cell.js';
import { parsePeriodCell } from '../../../src/builder/paste/parse-period-cell.js';
import { parsePeriod } from '../../../src/contract/parse-period.js';

const values = (text: string): (readonly [string, number | null])[] => {
  const { series, faults } = readTable(text, 'sv');
  expect(faults).to.deep.equal([]);
  return series.map(({ period, value }) => [period, value]);
};

const population: (readonly [string, number | null])[] = [
  ['2018', 14925],
  ['2019', 14785.5],
  ['2020', null],
];

describe('A table', () => {
  const same: Readonly<Record<string, string>> = {
    'with years down and a heading': 'År\tInvånare\n2018\t14 925\n2019\t14 785,5\n2020\t..',
    'with years down and none': '2018\t14925\n2019\t14785,5\n2020\t',
    'with years across': '\t2018\t2019\t2020\nInvånare\t14 925\t14 785,5\t-',
    'with years across and nothing before them': '2018\t2019\t2020\n14925\t14785,5\t–',
    'with no-break spaces': '2018\t14\u00A0925\n2019\t14\u202F785,5\n2020\t…',
    'saved with semicolons': 'År;Invånare\r\n2018;14 925\r\n2019;"14 785,5"\r\n2020;saknas\r\n',
    'with a title above': 'Befolkning i kommunen\t\n\t\nÅr\tInvånare\n2018\t14 925\n2019\t14 785,5\n2020\t.',
    'with an empty column': '2018\t\t14925\n2019\t\t14785,5\n2020\t\t',
    'with numbers before the years': '1\t2018\t14925\n2\t2019\t14785,5\n3\t2020\t#SAKNAS!',
    'with English numbers': '2018\t14,925\n2019\t14,785.5\n2020\tn/a',
    'with blank lines': '\n2018\t14 925\n\n2019\t14 785,5\n2020\t\n\n',
    'with years as decimals': '2018,0\t14925\n2019,0\t14785,5\n2020,0\t',
  };
  for (const [what, text] of Object.entries(same))
    it(`${what} is the same series`, () => {
      expect(values(text)).to.deep.equal(population);
      expect(isTable(text)).to.equal(true);
    });

  it('has per cent and minus signs of any kind', () => {
    expect(values('2018\t−2,5 %\n2019\t–1%\n2020\t+3,25 %')).to.deep.equal([
      ['2018', -2.5],
      ['2019', -1],
      ['2020', 3.25],
    ]);
    expect(readTable('2018\t50 %', 'sv').unit).to.equal('%');
    expect(readTable('2018\t1 200 kr\n2019\t1 300 kr', 'sv')).to.deep.include({ unit: 'kr' });
  });

  it('takes its title and unit from the heading', () => {
    expect(readTable('År\tAndel behöriga (%)\n2018\t50', 'sv')).to.deep.include({
      title: 'Andel behöriga',
      unit: '%',
    });
    expect(readTable('År\tAndel behöriga, procent\n2018\t50', 'sv')).to.deep.include({
      title: 'Andel behöriga',
      unit: '%',
    });
    expect(readTable('\t2018\nKostnad (kr/inv)\t50', 'sv')).to.deep.include({
      title: 'Kostnad',
      unit: 'kr/inv',
    });
    expect(
      readTable('Befolkning\n\nÅr\tTotalt\n2018\t50'.replace('Befolkning\n', 'Befolkning\t\n'), 'sv').title,
    ).to.equal('Befolkning');
  });

  const groups = [{ period: '2023', value: 15595, groups: { women: 7600, men: 7995 } }];
  for (const [what, text] of Object.entries({
    'beside one another': 'År\tTotalt\tKvinnor\tMän\n2023\t15 595\t7 600\t7 995',
    'in another order': 'År\tMän\tKvinnor\tInvånare\n2023\t7995\t7600\t15595',
    'below one another': '\t2023\nTotalt\t15595\nKvinnor\t7600\nMän\t7995',
    'in the words of Kolada': 'År\tT\tK\tM\n2023\t15595\t7600\t7995',
    'in English': 'Year\tTotal\tWomen\tMen\n2023\t15595\t7600\t7995',
    'of children': 'År\tAlla\tFlickor\tPojkar\n2023\t15595\t7600\t7995',
  }))
    it(`has women and men ${what}`, () => {
      expect(readTable(text, 'sv')).to.deep.include({ series: groups, faults: [] });
    });

  it('of women and men alone has no value for all', () => {
    expect(readTable('År\tKvinnor\tMän\n2023\t1\t2', 'sv').series).to.deep.equal([
      { period: '2023', value: null, groups: { women: 1, men: 2 } },
    ]);
  });

  it('has periods as authorities write them', () => {
    const periods = {
      '2018 kv1': '2018-Q1',
      '2018K3': '2018-Q3',
      'kvartal 2 2018': '2018-Q2',
      '2018M06': '2018-06',
      'juni 2018': '2018-06',
      '2018-06': '2018-06',
      '2018-12-31': '2018-12-31',
      'läsåret 2018/19': '2018/2019',
      '2018/2019': '2018/2019',
      '1999/00': '1999/2000',
      '2022–2026': '2022/2026',
      '2018 T2': '2018-T2',
      '2023H1': '2023-H1',
      'År 2018': '2018',
      'dec 2018': '2018-12',
    };
    for (const [written, period] of Object.entries(periods))
      expect(parsePeriodCell(written), written).to.equal(period);
    for (const none of ['', '14925', '12', '2018-13', 'Invånare', '2018/2018', 'kv 1', '201', '2018-19-20'])
      expect(parsePeriodCell(none), none).to.equal(undefined);
  });

  it('says the row and the column of what it cannot read', () => {
    const { series, faults } = readTable(
      'År\tInvånare\tRiket\n2018\tmånga\t1\n2018\t5\t2\nungefär\t7\t3\n2020\t1,234\t4',
      'sv',
    );
    expect(series).to.deep.equal([
      { period: '2018', value: null },
      { period: '2020', value: null },
    ]);
    expect(faults.map(({ row, column }) => [row, column])).to.deep.equal([
      [1, 3],
      [2, 2],
      [3, 1],
      [4, 1],
      [5, 2],
    ]);
    expect(faults[1]?.message).to.equal('Rad 2, kolumn 2: ”många” är inget tal. Värdet är lämnat tomt.');
    expect(faults[4]?.message).to.contain('två saker');
    // As it was pasted, also where the years stand across.
    const across = readTable('\t2018\t2019\nInvånare\t5\tx', 'en');
    expect(across.faults).to.deep.equal([
      { row: 2, column: 3, message: 'Row 2, column 3: “x” is no number. The value is left empty.' },
    ]);
  });

  it('lets other numbers say what a comma means', () => {
    expect(values('2018\t1,234\n2019\t2,5')).to.deep.equal([
      ['2018', 1.234],
      ['2019', 2.5],
    ]);
    expect(values('2018\t1.234\n2019\t2,5')).to.deep.equal([
      ['2018', 1234],
      ['2019', 2.5],
    ]);
    expect(values('2018\t1,234\n2019\t2.5')).to.deep.equal([
      ['2018', 1234],
      ['2019', 2.5],
    ]);
  });

  it('without headings has no columns that could be anything', () => {
    const { series, faults } = readTable('2018\t1\t2\t3', 'sv');
    expect(series).to.deep.equal([{ period: '2018', value: 1 }]);
    expect(faults.map(({ message }) => message)).to.have.length(2);
    expect(faults[0]?.message).to.contain('rubrik');
  });

  it('without years is none, and says so', () => {
    for (const text of ['', 'Hej', 'a\tb\nc\td', '5\t6'])
      expect(readTable(text, 'sv')).to.deep.include({ series: [] });
    expect(readTable('a\tb', 'sv').faults[0]?.message).to.match(/^Hittar inga år/);
    expect(isTable('Vi ses; kanske 2018; eller inte')).to.equal(false);
    expect(isTable('{"a":\t2018}')).to.equal(false);
  });

  it('of any figures that a Swedish spreadsheet writes is read as they were, down and across', () => {
    const figure = fc.oneof(
      fc.integer({ min: -1e7, max: 1e7 }),
      fc.integer({ min: -1e6, max: 1e6 }).map(value => value / 100),
      fc.constant(null),
    );
    const swedish = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1950, max: 2060 }), { minLength: 2, maxLength: 20 }),
        fc.array(figure, { minLength: 20, maxLength: 20 }),
        fc.boolean(),
        (years, figures, hasHead) => {
          const given = years.map((year, index) => [String(year), figures[index] ?? null] as const);
          const cells = given.map(([year, value]) => [year, value === null ? '..' : swedish.format(value)]);
          const head = hasHead ? [['År', 'Antal']] : [];
          const down = [...head, ...cells];
          const across = [0, 1].map(at => down.map(row => row[at] ?? ''));
          for (const table of [down, across])
            expect(values(table.map(row => row.join('\t')).join('\n'))).to.deep.equal(given);
        },
      ),
    );
  });

  it('never fails, whatever is pasted', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('2018', '"', '1,5', 'Kvinnor', '..', '%', '2018/19', '9'.repeat(400)),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }),
        fc.constantFrom('\t', ';'),
        (rows, mark) => {
          const { series } = readTable(rows.map(row => row.join(mark)).join('\n'), 'sv');
          for (const { period, value } of series) {
            expect(parsePeriod(period)).not.to.equal(undefined);
            expect(value === null || Number.isFinite(value)).to.equal(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('knows a number from a text, and nothing from 0', () => {
    expect(parseNumberCell('0', undefined)).to.deep.equal({ value: 0, unit: '' });
    expect(isMissing('0')).to.equal(false);
    expect(parseNumberCell('12 personer per 1 000', undefined)).to.equal(undefined);
    expect(parseNumberCell('(2,5)', undefined)).to.equal(undefined);
  });
});

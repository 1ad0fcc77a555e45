/** Tables as people copy them out of a spreadsheet. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.mjs';
import { isTable } from '../../../.build/sources/table/arrange-table.js';
import { isMissing } from '../../../.build/sources/table/cells.js';
import { readTable } from '../../../.build/sources/table/read-table.js';
import { parseNumberCell } from '../../../.build/sources/table/parse-number-cell.js';
import { pasteTable } from '../../../.build/builder/paste/paste-table.js';
import { parsePeriodCell } from '../../../.build/sources/table/parse-period-cell.js';
import { parsePeriod } from '../../../.build/contract/parse-period.js';
import { anyText } from '../../support/any-text.mjs';

/** What is read has these fields, with these values. */
const includes = (read, fields) => assert.deepEqual({ ...read, ...fields }, { ...read });

const values = text => {
  const { series, faults } = readTable(text, 'sv', { dash: 'missing' });
  assert.deepEqual(faults, []);
  return series.map(({ period, value }) => [period, value]);
};

const population = [
  ['2018', 14925],
  ['2019', 14785.5],
  ['2020', null],
];

describe('A table', () => {
  const same = {
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
      assert.deepEqual(values(text), population);
      assert.equal(isTable(text), true);
    });

  it('has per cent and minus signs of any kind', () => {
    assert.deepEqual(values('2018\t−2,5 %\n2019\t–1%\n2020\t+3,25 %'), [
      ['2018', -2.5],
      ['2019', -1],
      ['2020', 3.25],
    ]);
    assert.equal(readTable('2018\t50 %', 'sv').unit, '%');
    includes(readTable('2018\t1 200 kr\n2019\t1 300 kr', 'sv'), { unit: 'kr' });
  });

  it('takes its title and unit from the heading', () => {
    includes(readTable('År\tAndel behöriga (%)\n2018\t50', 'sv'), {
      title: 'Andel behöriga',
      unit: '%',
    });
    includes(readTable('År\tAndel behöriga, procent\n2018\t50', 'sv'), {
      title: 'Andel behöriga',
      unit: '%',
    });
    includes(readTable('\t2018\nKostnad (kr/inv)\t50', 'sv'), {
      title: 'Kostnad',
      unit: 'kr/inv',
    });
    assert.equal(
      readTable('Befolkning\n\nÅr\tTotalt\n2018\t50'.replace('Befolkning\n', 'Befolkning\t\n'), 'sv').title,
      'Befolkning',
    );
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
      includes(readTable(text, 'sv'), { series: groups, faults: [] });
    });

  it('calls girls and boys what the table does', () => {
    assert.deepEqual(readTable('År\tAlla\tFlickor\tPojkar\n2023\t3\t1\t2', 'sv').groups, [
      { id: 'women', title: 'Flickor' },
      { id: 'men', title: 'Pojkar' },
    ]);
    assert.ok(!('groups' in readTable('År\tAlla\tKvinnor\tMän\n2023\t3\t1\t2', 'sv')));
  });

  describe('has groups with names of their own', () => {
    const titles = [
      { id: 'ak-6', title: 'Åk 6' },
      { id: 'ak-9', title: 'Åk 9' },
    ];
    const withTotal = [
      { period: '2022', value: 80, groups: { 'ak-6': 84, 'ak-9': 71 } },
      { period: '2023', value: 81, groups: { 'ak-6': 85 } },
    ];
    const layouts = {
      'as columns': 'År\tTotalt\tÅk 6\tÅk 9\n2022\t80\t84\t71\n2023\t81\t85\t..',
      'as rows under the years': '\t2022\t2023\nTotalt\t80\t81\nÅk 6\t84\t85\nÅk 9\t71\t',
      'under what is counted': 'År\tTrivs (%)\tÅk 6\tÅk 9\n2022\t80\t84\t71\n2023\t81\t85\t..',
    };
    for (const [what, text] of Object.entries(layouts))
      it(`${what}, after one question`, () => {
        for (const locale of ['sv', 'en']) {
          const { series, questions } = readTable(text, locale);
          assert.deepEqual(series, []);
          assert.deepEqual(
            questions?.map(({ id }) => id),
            ['groups'],
          );
          assert.match(questions[0].text, /Åk 6.*Åk 9/s);
        }
        includes(readTable(text, 'sv', { groups: 'yes' }), {
          series: withTotal,
          groups: titles,
          faults: [],
        });
        const { series, groups, faults } = readTable(text, 'sv', { groups: 'no' });
        assert.deepEqual(
          series,
          withTotal.map(({ period, value }) => ({ period, value })),
        );
        assert.equal(groups, undefined);
        assert.equal(faults.length, 2);
      });

    it('of which the first is one, too', () => {
      const text = 'År\tÅk 3\tÅk 6\tÅk 9\n2022\t90\t84\t71';
      assert.deepEqual(
        readTable(text, 'sv').questions?.[0]?.choices.map(({ value }) => value),
        ['yes', 'all', 'no'],
      );
      includes(readTable(text, 'sv', { groups: 'all' }), {
        series: [{ period: '2022', value: null, groups: { 'ak-3': 90, 'ak-6': 84, 'ak-9': 71 } }],
        groups: [{ id: 'ak-3', title: 'Åk 3' }, ...titles],
        faults: [],
      });
      assert.deepEqual(readTable(text, 'sv', { groups: 'yes' }).series, [
        { period: '2022', value: 90, groups: { 'ak-6': 84, 'ak-9': 71 } },
      ]);
    });

    it('in rows of their own, with and without a row for all', () => {
      const rows = all =>
        `År\tGrupp\tVärde\n2022\t${all}\t80\n2022\tÅk 6\t84\n2022\tÅk 9\t71\n2023\t${all}\t81\n2023\tÅk 6\t85`;
      const [question, ...more] = readTable(rows('Totalt'), 'sv').questions ?? [];
      assert.deepEqual(more, []);
      assert.deepEqual(
        question?.choices.map(({ value }) => value),
        ['Totalt', 'Åk 6', 'Åk 9', '*'],
      );
      includes(readTable(rows('Totalt'), 'sv', { row: '*' }), {
        series: withTotal,
        groups: titles,
        faults: [],
      });
      assert.deepEqual(readTable(rows('Åk 3'), 'sv', { row: '*' }).series[0], {
        period: '2022',
        value: null,
        groups: { 'ak-3': 80, 'ak-6': 84, 'ak-9': 71 },
      });
      assert.deepEqual(readTable(rows('Totalt'), 'sv', { row: 'Åk 6' }).series, [
        { period: '2022', value: 84 },
        { period: '2023', value: 85 },
      ]);
    });

    it('beside women and men', () => {
      const text = 'År\tTotalt\tKvinnor\tMän\tUnga\n2022\t80\t84\t71\t60';
      assert.deepEqual(readTable(text, 'sv', { groups: 'yes' }).series, [
        { period: '2022', value: 80, groups: { women: 84, men: 71, unga: 60 } },
      ]);
    });

    for (const head of [
      'Riket',
      'Hela länet',
      'Målvärde',
      'Budget',
      'Antal svar',
      'Kostnad (tkr)',
      'Liknande kommuner',
      'Medelvärde',
    ])
      it(`and not what is none: ${head}`, () => {
        const { series, questions, faults } = readTable(`År\tTrivs (%)\t${head}\n2022\t80\t84`, 'sv');
        assert.equal(questions, undefined);
        assert.deepEqual(series, [{ period: '2022', value: 80 }]);
        assert.ok(
          faults
            .map(({ message }) => message)
            .join()
            .includes(head),
        );
      });

    it('and municipalities are none', () => {
      const { questions } = readTable('kommun\tår\tvärde\nA\t2021\t1\nB\t2021\t2', 'sv');
      assert.deepEqual(
        questions?.[0]?.choices.map(({ value }) => value),
        ['A', 'B'],
      );
    });

    describe('which are put into the indicator', () => {
      const paste = (indicator, text, answers) =>
        pasteTable({ indicators: [indicator] }, ['indicators', 0, 'series'], text, 'sv', answers).document
          .indicators[0];

      it('with an id each', () => {
        assert.deepEqual(paste({ title: 'x' }, layouts['as columns'] ?? '', { groups: 'yes' }), {
          title: 'x',
          groups: titles,
          series: withTotal,
        });
      });

      it('by the ids that they have there, and beside the values that there are', () => {
        const indicator = {
          title: 'x',
          groups: [
            { id: 'sexan', title: 'åk 6' },
            { id: 'ak-9', title: 'Avgångsklassen' },
          ],
          series: [{ period: '2022', value: 1, groups: { women: 5, 'ak-9': 6 }, note: 'x' }],
        };
        assert.deepEqual(paste(indicator, layouts['as columns'] ?? '', { groups: 'yes' }), {
          title: 'x',
          groups: [...indicator.groups, { id: 'ak-9-2', title: 'Åk 9' }],
          series: [
            {
              period: '2022',
              value: 80,
              groups: { women: 5, 'ak-9': 6, sexan: 84, 'ak-9-2': 71 },
              note: 'x',
            },
            { period: '2023', value: 81, groups: { sexan: 85 } },
          ],
        });
      });

      it('and once, however often they are pasted', () => {
        const once = paste({ title: 'x' }, layouts['as columns'] ?? '', { groups: 'yes' });
        assert.deepEqual(paste(once, layouts['as columns'] ?? '', { groups: 'yes' }), once);
        const girls = 'År\tAlla\tFlickor\tPojkar\n2023\t3\t1\t2';
        const twice = paste(paste({ title: 'x' }, girls, {}), girls, {});
        includes(twice, {
          groups: [
            { id: 'women', title: 'Flickor' },
            { id: 'men', title: 'Pojkar' },
          ],
        });
      });
    });
  });

  it('of women and men alone has no value for all', () => {
    assert.deepEqual(readTable('År\tKvinnor\tMän\n2023\t1\t2', 'sv').series, [
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
      assert.equal(parsePeriodCell(written), period, written);
    for (const none of ['', '14925', '12', '2018-13', 'Invånare', '2018/2018', 'kv 1', '201', '2018-19-20'])
      assert.equal(parsePeriodCell(none), undefined, none);
  });

  it('says the row and the column of what it cannot read', () => {
    const { series, faults } = readTable(
      'År\tInvånare\tRiket\n2018\tmånga\t1\n2018\t5\t2\nungefär\t7\t3\n2020\t1,234\t4',
      'sv',
    );
    assert.deepEqual(series, [{ period: '2018' }, { period: '2020' }]);
    assert.deepEqual(
      faults.map(({ row, column }) => [row, column]),
      [
        [1, 3],
        [2, 2],
        [3, 1],
        [4, 1],
        [5, 2],
      ],
    );
    assert.equal(faults[1]?.message, 'Rad 2, kolumn 2: ”många” är inget tal. Värdet är inte läst.');
    assert.ok(faults[4]?.message.includes('två saker'));
    // As it was pasted, also where the years stand across.
    const across = readTable('\t2018\t2019\nInvånare\t5\tx', 'en');
    assert.deepEqual(across.faults, [
      { row: 2, column: 3, message: 'Row 2, column 3: “x” is no number. The value was not read.' },
    ]);
  });

  it('lets other numbers say what a comma means', () => {
    assert.deepEqual(values('2018\t1,234\n2019\t2,5'), [
      ['2018', 1.234],
      ['2019', 2.5],
    ]);
    assert.deepEqual(values('2018\t1.234\n2019\t2,5'), [
      ['2018', 1234],
      ['2019', 2.5],
    ]);
    assert.deepEqual(values('2018\t1,234\n2019\t2.5'), [
      ['2018', 1234],
      ['2019', 2.5],
    ]);
  });

  it('without headings has no columns that could be anything', () => {
    const { series, faults } = readTable('2018\t1\t2\t3', 'sv');
    assert.deepEqual(series, [{ period: '2018', value: 1 }]);
    assert.equal(faults.map(({ message }) => message).length, 2);
    assert.ok(faults[0]?.message.includes('rubrik'));
  });

  it('without years is none, and says so', () => {
    for (const text of ['', 'Hej', 'a\tb\nc\td', '5\t6']) includes(readTable(text, 'sv'), { series: [] });
    assert.match(readTable('a\tb', 'sv').faults[0]?.message, /^Hittar inga år/);
    assert.equal(isTable('Vi ses; kanske 2018; eller inte'), false);
    assert.equal(isTable('{"a":\t2018}'), false);
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
          const given = years.map((year, index) => [String(year), figures[index] ?? null]);
          const cells = given.map(([year, value]) => [year, value === null ? '..' : swedish.format(value)]);
          const head = hasHead ? [['År', 'Antal']] : [];
          const down = [...head, ...cells];
          const across = [0, 1].map(at => down.map(row => row[at] ?? ''));
          for (const table of [down, across])
            assert.deepEqual(values(table.map(row => row.join('\t')).join('\n')), given);
        },
      ),
    );
  });

  // Each with what is asked, and what an answer makes of it.
  const asked = [
    [
      'a dash that is nought',
      '\t2021\t2022\t2023\nOmkomna\t2\t-\t1',
      'dash',
      { dash: 'nil' },
      {
        series: [
          { period: '2021', value: 2 },
          { period: '2022', value: 0 },
          { period: '2023', value: 1 },
        ],
        remarks: ['1 streck lästes som noll (0).'],
      },
    ],
    [
      'a dash that is nothing',
      '2021\t–\n2022\t—\n2023\t1',
      'dash',
      { dash: 'missing' },
      {
        series: [
          { period: '2021', value: null },
          { period: '2022', value: null },
          { period: '2023', value: 1 },
        ],
        remarks: ['2 streck lästes som att uppgiften saknas.'],
      },
    ],
    [
      'money in two sizes',
      'År\tKostnad\n2021\t1 234 tkr\n2022\t1,5 mnkr',
      'unit',
      { unit: 'tkr' },
      {
        series: [
          { period: '2021', value: 1234 },
          { period: '2022', value: 1500 },
        ],
        unit: 'tkr',
      },
    ],
    [
      'money in the greater size',
      '2021\t1 234 tkr\n2022\t1,5 mnkr',
      'unit',
      { unit: 'mnkr' },
      {
        series: [
          { period: '2021', value: 1.234 },
          { period: '2022', value: 1.5 },
        ],
        unit: 'mnkr',
      },
    ],
    [
      'a budget that is a milestone',
      '\tUtfall 2021\tBokslut 2022\tBudget 2023\nAntal\t10\t12\t13',
      'plan',
      { plan: 'milestone' },
      {
        series: [
          { period: '2021', value: 10 },
          { period: '2022', value: 12 },
        ],
        milestones: [{ period: '2023', value: 13 }],
      },
    ],
    [
      'a budget that is a forecast',
      'Utfall 2021\t10\nBudget 2023\t13',
      'plan',
      { plan: 'forecast' },
      {
        series: [
          { period: '2021', value: 10 },
          { period: '2023', value: 13, status: 'forecast' },
        ],
      },
    ],
    [
      'a budget that nobody wants',
      'Utfall 2021\t10\nBudget 2023\t13',
      'plan',
      { plan: 'none' },
      {
        series: [{ period: '2021', value: 10 }],
      },
    ],
    [
      'a school year without its word',
      'År\tAndel\n2009-10\t80\n2010-11\t81',
      'years',
      { years: 'school' },
      {
        series: [
          { period: '2009/2010', value: 80 },
          { period: '2010/2011', value: 81 },
        ],
      },
    ],
    [
      'months that look like school years',
      '2009-10\t80\n2010-11\t81',
      'years',
      { years: 'month' },
      {
        series: [
          { period: '2009-10', value: 80 },
          { period: '2010-11', value: 81 },
        ],
      },
    ],
    [
      'two municipalities',
      'kommun\når\tvärde'.replace('\n', '\t') + '\nA\t2021\t1\nB\t2021\t2',
      'row',
      { row: 'B' },
      {
        series: [{ period: '2021', value: 2 }],
      },
    ],
    [
      'two municipalities after the year',
      'år\tkommun\tkön\tvärde\n2021\tA\tK\t1\n2021\tA\tT\t2\n2021\tB\tT\t3',
      'row',
      { row: 'A' },
      {
        series: [{ period: '2021', value: 2, groups: { women: 1 } }],
      },
    ],
  ];
  for (const [what, text, question, answers, expected] of asked)
    it(`asks, and does not guess: ${what}`, () => {
      for (const locale of ['sv', 'en']) {
        const before = readTable(text, locale);
        assert.deepEqual(before.series, []);
        assert.deepEqual(
          before.questions?.map(({ id }) => id),
          [question],
        );
        assert.ok(
          before.questions?.[0]?.choices.map(({ value }) => value).includes(Object.values(answers)[0]),
        );
      }
      includes(readTable(text, 'sv', answers), { ...expected, faults: [] });
    });

  // What has one meaning is not asked.
  const plain = [
    [
      'a figure too small to be told',
      'År\tAntal\n2021\t7\n2022\t<5\n2023\tfärre än 5',
      [
        { period: '2021', value: 7 },
        { period: '2022', value: null, status: 'suppressed' },
        { period: '2023', value: null, status: 'suppressed' },
      ],
    ],
    [
      'women, men and all in rows',
      'kommun\tår\tkön\tvärde\nX\t2021\tK\t83\nX\t2021\tM\t78\nX\t2021\tT\t80,1',
      [{ period: '2021', value: 80.1, groups: { women: 83, men: 78 } }],
    ],
    [
      'the same in words, over two years',
      'år\tkön\tvärde\n2021\tKvinnor\t83\n2021\tMän\t78\n2022\tKvinnor\t84\n2022\tMän\t79',
      [
        { period: '2021', value: null, groups: { women: 83, men: 78 } },
        { period: '2022', value: null, groups: { women: 84, men: 79 } },
      ],
    ],
    [
      'quarters beside their year',
      'År\tKvartal\tVärde\n2022\tKv1\t10\n\tKv2\t12',
      [
        { period: '2022-Q1', value: 10 },
        { period: '2022-Q2', value: 12 },
      ],
    ],
    [
      'months as numbers beside their year',
      'År\tMånad\tVärde\n2022\t11\t10\n2022\t12\t12\n2023\t1\t13',
      [
        { period: '2022-11', value: 10 },
        { period: '2022-12', value: 12 },
        { period: '2023-01', value: 13 },
      ],
    ],
    [
      'months by name',
      'År\tMånad\tVärde\n2022\tjan\t10\n\tfeb\t12',
      [
        { period: '2022-01', value: 10 },
        { period: '2022-02', value: 12 },
      ],
    ],
    [
      'words before the years',
      '\tUtfall 2021\tBokslut 2022\tPrognos 2023\nAntal\t10\t12\t13',
      [
        { period: '2021', value: 10 },
        { period: '2022', value: 12 },
        { period: '2023', value: 13, status: 'forecast' },
      ],
    ],
    [
      'school years under their word',
      'Läsår\tAndel\n2009-10\t80\n2010-11\t81',
      [
        { period: '2009/2010', value: 80 },
        { period: '2010/2011', value: 81 },
      ],
    ],
    [
      'school years that are no months',
      'År\tAndel\n2018-19\t80\n2019-20\t81\n1999-00\t79',
      [
        { period: '2018/2019', value: 80 },
        { period: '2019/2020', value: 81 },
        { period: '1999/2000', value: 79 },
      ],
    ],
    [
      'months of which one is no school year',
      '2009-09\t1\n2009-10\t2\n2009-11\t3',
      [
        { period: '2009-09', value: 1 },
        { period: '2009-10', value: 2 },
        { period: '2009-11', value: 3 },
      ],
    ],
    [
      'one unit',
      '2021\t1 234 tkr\n2022\t1 300 tkr',
      [
        { period: '2021', value: 1234 },
        { period: '2022', value: 1300 },
      ],
    ],
  ];
  for (const [what, text, series] of plain)
    it(`reads without a question: ${what}`, () => {
      includes(readTable(text, 'sv'), { series, faults: [] });
      assert.equal(isTable(text), true);
    });

  it('leaves out what is in a unit that cannot be told in the chosen one, and says so', () => {
    const { series, faults } = readTable('2021\t12 kg\n2022\t3 st', 'sv', { unit: 'kg' });
    assert.deepEqual(series, [{ period: '2021', value: 12 }]);
    assert.deepEqual(
      faults.map(({ row, column, message }) => [row, column, message]),
      [[2, 1, 'Rad 2, kolumn 1: siffran är i en annan enhet än kg. Raden är inte med.']],
    );
  });

  it('never fails, whatever is pasted', () => {
    const cell = fc.oneof(
      anyText({ maxLength: 8 }),
      fc.constantFrom('2018', '"', '1,5', 'Kvinnor', '..', '%', '2018/19', '9'.repeat(400)),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }),
        fc.constantFrom('\t', ';'),
        (rows, mark) => {
          const { series } = readTable(rows.map(row => row.join(mark)).join('\n'), 'sv');
          for (const { period, value } of series) {
            assert.notEqual(parsePeriod(period), undefined);
            assert.equal(value == null || Number.isFinite(value), true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('knows a number from a text, and nothing from 0', () => {
    assert.deepEqual(parseNumberCell('0', undefined), { value: 0, unit: '' });
    assert.equal(isMissing('0'), false);
    assert.equal(parseNumberCell('12 personer per 1 000', undefined), undefined);
    assert.equal(parseNumberCell('(2,5)', undefined), undefined);
  });
});

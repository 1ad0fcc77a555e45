/** Tables of goals and figures as municipalities keep them, and what becomes of a document by them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeGoals } from '../../../.build/sources/goals-table/merge-goals.js';
import { readGoalsTable } from '../../../.build/sources/goals-table/read-goals-table.js';
import { readSeparated } from '../../../.build/sources/spreadsheet/read-separated.js';
import { cellsOf } from '../../../.build/sources/spreadsheet/sheet.js';

const cellsIn = text => cellsOf(readSeparated(text, 'tabell').file.sheets[0]);
const read = (text, answers = {}) => readGoalsTable(cellsIn(text), 'sv', answers);

/** What a table makes of a document, or of none. */
const merged = (text, document = {}, answers = {}) => {
  const table = read(text, answers);
  assert.deepEqual(table.questions, []);
  return { ...mergeGoals(document, table.rows, 'sv', answers), faults: table.faults, remarks: table.remarks };
};

const wide = `Mål och siffror 2026
Område;Mål;Ansvarig;Indikator;Enhet;Riktning;Utgångsvärde 2018;Målvärde 2030;2022;2023;2024
Skola;Fler klarar skolan;Barnnämnden; Andel behöriga;%;öka;80,5;95;82,1;83;..
;;;Närvaro;%;öka;;98;91;92,5;
Miljö;Lägre utsläpp;Miljönämnden; Koldioxid;ton;minska;5 400;2 000;4 100;3 950;
`;

test('a row for each indicator makes areas, goals and indicators at once', () => {
  const { document, changes, faults } = merged(wide);
  assert.deepEqual(faults, []);
  assert.deepEqual(document, {
    goalAreas: {
      areas: [
        {
          title: 'Skola',
          goals: [
            {
              title: 'Fler klarar skolan',
              owners: ['Barnnämnden'],
              indicators: [
                {
                  title: 'Andel behöriga',
                  unit: '%',
                  direction: 'increase',
                  baseline: { value: 80.5, period: '2018' },
                  target: { value: 95, period: '2030' },
                  series: [
                    { value: 82.1, period: '2022' },
                    { value: 83, period: '2023' },
                    { value: null, period: '2024' },
                  ],
                },
                {
                  title: 'Närvaro',
                  unit: '%',
                  direction: 'increase',
                  target: { value: 98, period: '2030' },
                  series: [
                    { value: 91, period: '2022' },
                    { value: 92.5, period: '2023' },
                  ],
                },
              ],
            },
          ],
        },
        {
          title: 'Miljö',
          goals: [
            {
              title: 'Lägre utsläpp',
              owners: ['Miljönämnden'],
              indicators: [
                {
                  title: 'Koldioxid',
                  unit: 'ton',
                  direction: 'decrease',
                  baseline: { value: 5400, period: '2018' },
                  target: { value: 2000, period: '2030' },
                  series: [
                    { value: 4100, period: '2022' },
                    { value: 3950, period: '2023' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  });
  assert.deepEqual(
    changes.map(({ row, kind, trail, title }) => [row, kind, ...trail, title]),
    [
      [3, 'new', 'Skola', 'Fler klarar skolan', 'Andel behöriga'],
      [4, 'new', 'Skola', 'Fler klarar skolan', 'Närvaro'],
      [5, 'new', 'Miljö', 'Lägre utsläpp', 'Koldioxid'],
    ],
  );
});

test('the same table again changes nothing', () => {
  const { document } = merged(wide);
  const again = merged(wide, document);
  assert.deepEqual(again.document, document);
  assert.deepEqual([...new Set(again.changes.map(({ kind }) => kind))], ['same']);
});

const long = `Område\tMål\tIndikator\tÅr\tKön\tVärde
Skola\tFler klarar skolan\tBehöriga\t2023\tTotalt\t83
Skola\tFler klarar skolan\tBehöriga\t2023\tKvinnor\t85
Skola\tFler klarar skolan\tBehöriga\t2023\tMän\t81
Skola\tFler klarar skolan\tBehöriga\t2024\tTotalt\t84
`;

test('a row for each figure is one indicator, with women and men beside', () => {
  const { document, changes } = merged(long);
  assert.equal(changes.length, 1);
  assert.deepEqual(document.goalAreas.areas[0].goals[0].indicators[0].series, [
    { value: 83, period: '2023', groups: { women: 85, men: 81 } },
    { value: 84, period: '2024' },
  ]);
});

const stratsys = `Organisation\tPeriod\tMått\tVärde
Krokoms kommun\t2023\tAntal invånare\t15 000
Krokoms kommun\t2024\tAntal invånare\t15 100
Barnnämnden\t2024\tAntal invånare\t7
`;

test('of several organisations one is chosen', () => {
  const [question, ...others] = read(stratsys).questions;
  assert.deepEqual(others, []);
  assert.equal(question.id, 'row');
  assert.deepEqual(
    question.choices.map(({ value }) => value),
    ['Krokoms kommun', 'Barnnämnden'],
  );
  const { document } = merged(stratsys, {}, { row: 'Krokoms kommun' });
  assert.deepEqual(document, {
    indicators: [
      {
        title: 'Antal invånare',
        series: [
          { value: 15000, period: '2023' },
          { value: 15100, period: '2024' },
        ],
      },
    ],
  });
});

test('what has two meanings is asked, and nothing is taken before', () => {
  for (const [text, id] of [
    ['Mål;Indikator;2023;Mål 2030\nA;B;1;5', 'target'],
    ['Mål;Indikator;Enhet;2023\nA;B;%;0,615', 'percent'],
    ['Mål;Indikator;2023\nA;B;–', 'dash'],
  ]) {
    const { questions, rows } = read(text);
    assert.deepEqual(
      questions.map(question => question.id),
      [id],
    );
    assert.deepEqual(rows, []);
  }
});

test('the answers are followed', () => {
  const one = (text, answers) => merged(text, {}, answers).document.goals.goals[0].indicators[0];
  const planned = 'Mål;Indikator;2023;Mål 2030\nA;B;1;5';
  assert.deepEqual(one(planned, { target: 'target' }).target, { value: 5, period: '2030' });
  assert.deepEqual(one(planned, { target: 'milestone' }).milestones, [{ value: 5, period: '2030' }]);
  assert.deepEqual(one(planned, { target: 'forecast' }).series.at(-1), {
    value: 5,
    period: '2030',
    status: 'forecast',
  });
  assert.deepEqual(one(planned, { target: 'none' }).series, [{ value: 1, period: '2023' }]);
  const share = 'Mål;Indikator;Enhet;2023\nA;B;%;0,615';
  assert.equal(one(share, { percent: 'fraction' }).series[0].value, 61.5);
  assert.equal(one(share, { percent: 'percent' }).series[0].value, 0.615);
});

const known = {
  goals: {
    goals: [
      {
        title: 'A',
        indicators: [
          {
            id: 'b',
            title: 'B',
            unit: 'tkr',
            source: { name: 'SCB' },
            series: [
              { period: 2022, value: 10, status: 'preliminary', groups: { women: 4 } },
              { period: '2023', value: 20, breakBefore: true },
            ],
          },
        ],
      },
    ],
  },
};
const seriesOf = ({ document }) => document.goals.goals[0].indicators[0].series;

test('a cell that is not understood empties nothing, and is told with its place', () => {
  const { document, faults } = merged('Mål;Indikator;2022;2023\nA;B;okänt;21', known);
  assert.deepEqual(faults, [
    { row: 2, column: 3, message: 'Rad 2, kolumn 3: ”okänt” är inget tal. Värdet är inte läst.' },
  ]);
  assert.deepEqual(seriesOf({ document }), [
    { period: 2022, value: 10, status: 'preliminary', groups: { women: 4 } },
    { period: '2023', value: 21, breakBefore: true },
  ]);
});

test('an empty cell takes a figure away only when somebody has said so', () => {
  const text = 'Mål;Indikator;2022;2023\nA;B;;20';
  const asked = merged(text, known);
  assert.deepEqual(asked.questions[0].id, 'empty');
  assert.match(asked.questions[0].text, /^En cell är tom/);
  assert.deepEqual(merged(text, known, { empty: 'keep' }).document, known);
  assert.equal(seriesOf(merged(text, known, { empty: 'remove' }))[0].value, null);
});

test('a figure in another unit is converted, or its row left out', () => {
  const converted = merged('Mål;Indikator;Enhet;2023\nA;B;mnkr;0,03', known);
  assert.equal(seriesOf(converted)[1].value, 30);
  const other = merged('Mål;Indikator;Enhet;2023\nA;B;ton;5', known);
  assert.equal(other.changes[0].kind, 'left-out');
  assert.deepEqual(other.document, known);
});

test('what a document has twice is not guessed', () => {
  const twice = { goals: { goals: [...known.goals.goals, { title: 'C', indicators: [{ title: 'B' }] }] } };
  const { changes, document } = merged('Indikator;2024\nB;5\n', twice);
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ['left-out'],
  );
  assert.deepEqual(document, twice);
});

test('two rows for one indicator are one, and the second is told', () => {
  const { changes } = merged('Mål;Indikator;2024\nA;B;5\nA;B;6\n', known);
  assert.deepEqual(
    changes.map(({ kind, told }) => [kind, told.at(-1)]),
    [
      ['changed', '2024: 5'],
      ['left-out', 'Samma indikator som på rad 2. Den här raden är inte med.'],
    ],
  );
});

test('a row without an indicator has its figures in one of the goal’s name', () => {
  const { document } = merged('Mål;2023;2024\nFler invånare;10;11\nEn levande bygd;;\n');
  assert.deepEqual(document.goals.goals, [
    {
      title: 'Fler invånare',
      indicators: [
        {
          title: 'Fler invånare',
          series: [
            { value: 10, period: '2023' },
            { value: 11, period: '2024' },
          ],
        },
      ],
    },
    { title: 'En levande bygd' },
  ]);
});

test('a year that stands over several columns is said of each', () => {
  const { document } = merged(
    ';;2023;2023;2024;2024\nMål;Indikator;Utfall;Prognos;Utfall;Prognos\nA;B;1;;;4\n'.replace(
      ';;2023;2023',
      'x;x;2023;2023',
    ),
  );
  assert.deepEqual(document.goals.goals[0].indicators[0].series, [
    { value: 1, period: '2023' },
    { value: 4, period: '2024', status: 'forecast' },
  ]);
});

test('columns that nobody knows are named, and so are codes that have lost their noughts', () => {
  const { remarks } = merged('Mål;Indikator;Kommentar;2023\nA;B;x;1');
  assert.deepEqual(remarks, ['Rad 1, kolumn 3: kolumnen ”Kommentar” är inte med.']);
  const cells = cellsIn('Mål;Kommunkod;2023\nA;0180;1\nB;2309;2').map((row, at) =>
    row.map((cell, index) =>
      at && index === 1
        ? { ...cell, text: String(Number(cell.text)), number: { value: Number(cell.text), unit: '' } }
        : cell,
    ),
  );
  assert.match(readGoalsTable(cells, 'sv').remarks[0], /^Koderna under ”Kommunkod” är olika långa/);
});

test('a table of one series is no table of goals', () => {
  assert.equal(read('År;Invånare\n2022;15 000\n2023;15 100\n'), undefined);
});

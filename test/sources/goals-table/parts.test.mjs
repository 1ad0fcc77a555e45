/** Rows below an indicator's own: of its groups, and of its milestones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupNames } from '../../../.build/sources/goals-table/group-names.js';
import { mergeGoals } from '../../../.build/sources/goals-table/merge-goals.js';
import { readGoalsTable } from '../../../.build/sources/goals-table/read-goals-table.js';
import { sheetRows } from '../../../.build/sources/goals-table/sheet-rows.js';
import { readSeparated } from '../../../.build/sources/spreadsheet/read-separated.js';
import { cellsOf } from '../../../.build/sources/spreadsheet/sheet.js';

const merged = (text, document = {}, answers = {}) => {
  const table = readGoalsTable(cellsOf(readSeparated(text, 'tabell').file.sheets[0]), 'sv', answers);
  assert.deepEqual(table.questions, []);
  return { ...mergeGoals(document, table.rows, 'sv', answers), faults: table.faults };
};
const indicatorIn = ({ document }) => document.goals.goals[0].indicators[0];

const known = {
  goals: {
    goals: [
      {
        id: 'skola',
        title: 'Fler klarar skolan',
        owners: ['Barnnämnden'],
        indicators: [
          {
            id: 'behoriga',
            title: 'Behöriga',
            unit: '%',
            direction: 'increase',
            target: { value: 95, period: '2030' },
            milestones: [
              { period: 2025, value: 86, note: 'Beslutat 2022' },
              { period: '2027', value: 90.5 },
            ],
            groups: [
              { id: 'norra', title: 'Norra skolan' },
              { id: 'sodra', title: 'Södra skolan' },
            ],
            series: [
              { period: '2023', value: 83, groups: { women: 85, norra: 81 } },
              { period: '2024', value: 84, groups: { women: 86, norra: 82.5, sodra: null } },
            ],
          },
        ],
      },
      { title: 'Alla ska trivas' },
    ],
  },
};

test('an indicator has its groups and its milestones in rows below its own', () => {
  const { headings, rows } = sheetRows(known, 'sv');
  assert.deepEqual(headings.slice(3, 6), ['Indikator', 'Avser', 'Enhet']);
  const columns = ['Mål', 'Indikator', 'Avser', 'Målvärde', 2023, 2024, 2025, 2027, 'Indikator-id'];
  const shown = rows.map(row => columns.map(name => row[headings.indexOf(name)].value ?? ''));
  const names = ['Fler klarar skolan', 'Behöriga'];
  assert.deepEqual(shown, [
    [...names, '', 0.95, 0.83, 0.84, '', '', 'behoriga'],
    [...names, 'Norra skolan', '', 0.81, 0.825, '', '', 'behoriga'],
    [...names, 'Södra skolan', '', '', '', '', '', 'behoriga'],
    [...names, 'Kvinnor', '', 0.85, 0.86, '', '', 'behoriga'],
    [...names, 'Delmål', '', '', '', 0.86, 0.905, 'behoriga'],
    ['Alla ska trivas', '', '', '', '', '', '', '', ''],
  ]);
  const [row] = rows;
  assert.ok(rows.every(({ length }) => length === row.length && length === headings.length));
});

test('a document without groups and milestones has no column for them', () => {
  const document = { indicators: [{ title: 'Invånare', series: [{ period: '2024', value: 1 }] }] };
  assert.ok(!sheetRows(document, 'sv').headings.includes('Avser'));
});

test('a figure of a group and a milestone are changed in their rows, and what is written beside stays', () => {
  const { document, changes } = merged(
    `Indikator-id;Avser;2023;2024;2025;2027
behoriga;;83;84;;
behoriga;Södra skolan;;83,5;;
behoriga;kvinnor;85;87;;
behoriga;Delmål;;;87;90,5
`,
    known,
  );
  assert.deepEqual(
    changes.map(({ kind, told }) => [kind, told]),
    [['changed', ['2024, Södra skolan: 83,5', '2024, Kvinnor: 86 → 87', 'Delmål 2025: 86 → 87']]],
  );
  const [, last] = indicatorIn({ document }).series;
  assert.deepEqual(last, { period: '2024', value: 84, groups: { women: 87, norra: 82.5, sodra: 83.5 } });
  assert.deepEqual(indicatorIn({ document }).milestones[0], {
    period: 2025,
    value: 87,
    note: 'Beslutat 2022',
  });
});

test('a new year and a new milestone come with their rows', () => {
  const { document } = merged(
    `Indikator-id;Avser;2025;2029
behoriga;;85;
behoriga;Norra skolan;83;
behoriga;Delmål;;94
`,
    known,
    { empty: 'keep' },
  );
  assert.deepEqual(indicatorIn({ document }).series.at(-1), {
    period: '2025',
    value: 85,
    groups: { norra: 83 },
  });
  assert.deepEqual(indicatorIn({ document }).milestones.at(-1), { period: '2029', value: 94 });
});

test('an emptied cell of a group or a milestone takes its figure away only when somebody has said so', () => {
  const text = `Indikator-id;Avser;2023;2024;2025;2027
behoriga;Norra skolan;81;;;
behoriga;Delmål;;;86;
`;
  const asked = merged(text, known);
  assert.match(asked.questions[0].text, /^2 celler är tomma/);
  assert.deepEqual(merged(text, known, { empty: 'keep' }).document, known);
  const { document, changes } = merged(text, known, { empty: 'remove' });
  assert.deepEqual(changes[0].told, [
    '2024, Norra skolan: 82,5 → inget värde',
    'Delmål 2027: 90,5 → inget värde',
  ]);
  assert.deepEqual(indicatorIn({ document }).series[1].groups, { women: 86, norra: null, sodra: null });
  assert.equal(indicatorIn({ document }).milestones.length, 1);
});

test('a result that stands alone as the latest keeps its place when a group of it is changed', () => {
  const document = {
    indicators: [
      {
        id: 'a',
        title: 'A',
        current: { period: '2024', value: 5, note: 'Enkät', groups: { women: 6, men: 4 } },
      },
    ],
  };
  const text = 'Indikator-id;Avser;2024\na;;5\na;Kvinnor;7\n';
  const [{ current, series }] = merged(text, document).document.indicators;
  assert.deepEqual(current, { period: '2024', value: 5, note: 'Enkät', groups: { women: 7, men: 4 } });
  assert.equal(series, undefined);
});

test('a table by hand has its rows of women and men under a name that stands once', () => {
  const { document, faults } = merged(`Mål;Indikator;Kön;Målvärde;2023;2024
Fler klarar skolan;Behöriga;Totalt;95;83;84
;;Kvinnor;;85;86
;;Män;;81;82
;Närvaro;;98;91;92
`);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    document.goals.goals[0].indicators.map(({ title, target, series }) => [title, target, series]),
    [
      [
        'Behöriga',
        95,
        [
          { value: 83, period: '2023', groups: { women: 85, men: 81 } },
          { value: 84, period: '2024', groups: { women: 86, men: 82 } },
        ],
      ],
      [
        'Närvaro',
        98,
        [
          { value: 91, period: '2023' },
          { value: 92, period: '2024' },
        ],
      ],
    ],
  );
});

test('an indicator without groups of its own gets those of the table, but for other places', () => {
  const { document, changes } = merged(`Mål;Indikator;Grupp;2024
A;B;;5
A;B;Årskurs 7–9;4
A;B;Riket;6
`);
  const { groups, series } = indicatorIn({ document });
  assert.deepEqual(groups, [{ id: 'arskurs-7-9', title: 'Årskurs 7–9' }]);
  assert.deepEqual(series, [{ value: 5, period: '2024', groups: { 'arskurs-7-9': 4 } }]);
  assert.match(changes[0].told.at(-1), /^”Riket” är ingen av indikatorns grupper/);
});

test('a group that the indicator does not have is told, and makes no new one', () => {
  const { document, changes } = merged('Indikator-id;Avser;2024\nbehoriga;Norra skoaln;5\n', known, {});
  assert.deepEqual(document, known);
  assert.deepEqual(
    changes.map(({ kind, told }) => [kind, told.length]),
    [['same', 1]],
  );
});

test('what is not of a group is not taken from its row, and is told with its place', () => {
  const { document, faults } = merged(
    'Indikator-id;Indikator;Avser;Målvärde;2024\nbehoriga;Behöriga;;95;84\nbehoriga;Andel behöriga;Kvinnor;97;86\n',
    known,
  );
  assert.deepEqual(document, known);
  assert.deepEqual(
    faults.map(({ row, column }) => [row, column]),
    [
      [3, 2],
      [3, 4],
    ],
  );
});

test('of two rows for the same group the second is left out, and told', () => {
  const { document, changes } = merged(
    'Indikator-id;Avser;2024\nbehoriga;Kvinnor;87\nbehoriga;kvinnor;88\n',
    known,
  );
  assert.equal(indicatorIn({ document }).series[1].groups.women, 87);
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ['changed', 'left-out'],
  );
});

test('groups that are called alike, or as something else, are known by their ids', () => {
  const groups = [
    { id: 'flickor', title: 'Flickor' },
    { id: 'a', title: 'Skola' },
    { id: 'b', title: 'skola' },
    { id: 'c', title: 'Delmål' },
    { id: 'alla', title: 'Totalt' },
    { id: 'e', title: '#SAKNAS!' },
  ];
  const series = [{ period: '2024', value: 1, groups: { women: 2, flickor: 3 } }];
  assert.deepEqual(
    [...groupNames({ groups, series }, 'sv')],
    [
      ['flickor', 'Flickor'],
      ['a', 'Skola'],
      ['b', 'b'],
      ['c', 'c'],
      ['alla', 'id alla'],
      ['e', 'e'],
      ['women', 'Kvinnor'],
    ],
  );
});

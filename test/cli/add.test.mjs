/** `civic-goals add` and `search`: from what a service has to an indicator in the document. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { validate } from '../../dist/data/validate.js';
import { newestGroups } from '../../dist/cli/figures/peers.js';
import { runBeside, silent } from '../support/command-line.mjs';
import { startKolada } from '../support/kolada-server.mjs';
import { startPxweb } from '../support/pxweb-server.mjs';
import { indicator as contract } from '../../dist/contract/indicator.js';

const measures = [
  {
    id: 'N01951',
    title: 'Invånare totalt, antal',
    publ_period: '2024',
    prel_publication_date: '2025-02-01',
    publication_date: null,
  },
  { id: 'N15505', title: 'Elever som trivs, andel (%)', publ_period: '2024', publication_date: '2025-01-01' },
];
const member = (id, title) => ({ member_id: id, member_title: title });
const groups = [
  { id: 'G1', title: 'Liknande kommuner, övergripande, Provstad, 2023', members: [member('0199', 'Gammal')] },
  {
    id: 'G2',
    title: 'Liknande kommuner, övergripande, Provstad, 2024',
    members: [member('0181', 'Andra'), member('0182', 'Tredje')],
  },
  { id: 'G3', title: 'Liknande kommuner grundskola, Provstad, 2022', members: [] },
  { id: 'G4', title: 'Liknande kommuner grundskola, Nya Provstad, 2024', members: [] },
];

const document = `{
  "goalAreas": {
    "areas": [
      {
        "title": "Leva",
        "goals": [
          { "id": "trivas", "title": "Alla ska trivas" },
          {
            "id": "bo",
            "title": "Fler ska bo här",
            "indicators": [
              { "id": "n01951", "title": "Annat" }
            ]
          }
        ]
      }
    ]
  }
}
`;

const start = async (t, text = document, options = {}) => {
  const kolada = await startKolada({ measures, groups, ...options });
  const pxweb = await startPxweb();
  t.after(kolada.close);
  t.after(pxweb.close);
  const folder = mkdtempSync(join(tmpdir(), 'civic-goals-add-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'goals.json');
  writeFileSync(file, text);
  const services = ['--service', `kolada=${kolada.base}`, '--service', `pxweb=${pxweb.base}`];
  return {
    file,
    kolada,
    pxweb,
    add: (...args) => runBeside(['add', file, ...args, ...services]),
    search: (...args) => runBeside(['search', ...args, ...services]),
    update: () => runBeside(['update', file, ...services]),
    now: () => readFileSync(file, 'utf8'),
    goals: () => JSON.parse(readFileSync(file, 'utf8')).goalAreas.areas[0].goals,
  };
};
const today = () => new Date().toISOString().slice(0, 10);

test('an indicator is put in at its goal, with all that the source has and nothing that nobody has said', async t => {
  const { add, goals, now, file } = await start(t);
  const { status, stdout, stderr } = await add(
    'kolada',
    'N01951',
    '0180',
    '--goal',
    'bo',
    '--direction',
    'increase',
  );
  assert.deepEqual([status, stderr], [0, '']);
  assert.equal(
    stdout,
    `${file}: Inlagd som goalAreas.areas[0].goals[1].indicators[1], med 3 perioder.\nTitta på titeln, enheten och antalet decimaler: de är förslag.\n`,
  );
  const { series, ...indicator } = goals()[1].indicators[1];
  assert.deepEqual(indicator, {
    id: 'n01951-2',
    title: 'Invånare totalt, antal',
    decimals: 0,
    direction: 'increase',
    from: { type: 'kolada', kpi: 'N01951', municipality: '0180' },
    source: { name: 'Kolada', licence: 'fri att använda med källan angiven', updated: today() },
  });
  assert.deepEqual(
    series.map(({ period, status }) => [period, status]),
    [
      ['2022', undefined],
      ['2023', undefined],
      ['2024', 'preliminary'],
    ],
  );
  // One piece was put in, as the other stands.
  const [before, after] = document.split('"title": "Annat" }');
  assert.ok(
    now().startsWith(`${before}"title": "Annat" },\n              {\n                "id": "n01951-2",\n`),
    now(),
  );
  assert.ok(now().endsWith(after));
  assert.deepEqual(
    validate(contract, goals()[1].indicators[1], { base: 'https://x/', origins: [] }).faults,
    [],
  );
});

test('a goal without indicators gets a list, with what a person has said', async t => {
  const { add, goals } = await start(t, document, {
    rows: (kpi, place, year) => [{ gender: 'K', count: 1, status: '', value: year, isdeleted: false }],
  });
  await add(
    'kolada',
    'N15505',
    '0180',
    '--goal',
    'trivas',
    '--direction',
    'none',
    '--id',
    'trivsel',
    '--title',
    'Trivsel',
    '--since',
    '2024',
    '--gender',
    'K',
  );
  const [indicator] = goals()[0].indicators;
  assert.deepEqual(
    [indicator.id, indicator.title, indicator.unit, indicator.direction, indicator.from.gender],
    ['trivsel', 'Trivsel', '%', undefined, 'K'],
  );
  assert.deepEqual(indicator.series, [{ period: '2024', value: 2024 }]);
});

test('what is in the document already is not put in again', async t => {
  const { add, now } = await start(t);
  await add('kolada', 'N01951', '0180', '--direction', 'increase');
  const text = now();
  const { status, stdout } = await add('kolada', 'N01951', '0180', '--direction', 'increase');
  assert.equal(status, 1);
  assert.match(
    stdout,
    /fel: Finns redan, som indicators\[0\]\. Hämta nya siffror med civic-goals update\.\n$/,
  );
  assert.equal(now(), text);
});

test('what has been added is not new to update', async t => {
  const { add, update } = await start(t);
  await add('kolada', 'N01951', '0180', '--direction', 'increase', '--peers', 'övergripande');
  const { status, stdout } = await update();
  assert.deepEqual([status, stdout], [0, 'Inget är nytt.\n']);
});

test('with --peers it is held against the newest group of its subject, the group and the nation', async t => {
  const { add, now } = await start(t, '{}', {
    rows: (kpi, place, year) =>
      place === '0182' ? undefined : [{ gender: 'T', count: 1, status: '', value: year, isdeleted: false }],
  });
  const { stdout } = await add(
    'kolada',
    'N01951',
    '0180',
    '--direction',
    'increase',
    '--peers',
    'Övergripande',
  );
  assert.match(stdout, /Jämförs med Liknande kommuner, övergripande, Provstad, 2024: 3 serier\.\n/);
  assert.match(stdout, /Utan siffror hos källan, och inte med: Tredje\.\n/);
  const [{ comparisons }] = JSON.parse(now()).indicators;
  assert.deepEqual(
    comparisons.map(({ title, kind, code, from }) => [title, kind, code, from.group ?? from.municipality]),
    [
      ['Andra', 'municipality', '0181', '0181'],
      ['Liknande kommuner, övergripande, Provstad, 2024 (ovägt medelvärde)', 'group', 'G2', 'G2'],
      ['Riket', 'nation', '0000', '0000'],
    ],
  );
});

test('of each subject the newest group of that municipality counts', () => {
  assert.deepEqual(
    newestGroups(
      groups.map(group => ({ ...group, members: [] })),
      'Provstad',
    ).map(({ id, subject, year }) => [id, subject, year]),
    [
      ['G3', 'grundskola', 2022],
      ['G2', 'övergripande', 2024],
    ],
  );
});

const answer = new URL('../../../shared/data/kolada/municipality_groups-title-krokom.json', import.meta.url);
test(
  'the real answer for one municipality gives a group for each subject',
  { skip: !existsSync(answer) && 'the answers are not here' },
  () => {
    const { values } = JSON.parse(readFileSync(answer, 'utf8'));
    const alike = newestGroups(
      values.map(({ id, title, members }) => ({ id, title, members })),
      'Krokom',
    );
    const titles = values.filter(({ title }) => title.startsWith('Liknande kommuner'));
    assert.ok(titles.length > 5);
    assert.deepEqual(alike.map(({ id }) => id).sort(), titles.map(({ id }) => id).sort());
    assert.ok(alike.some(({ subject }) => subject === 'övergripande'));
  },
);

test('the direction is never guessed', async t => {
  const { add, now, kolada } = await start(t);
  const { status, stderr } = await add('kolada', 'N01951', '0180');
  assert.equal(status, 2);
  assert.match(stderr, /^--direction saknas: increase/);
  assert.equal(kolada.requests.length, 0);
  assert.equal(now(), document);
});

// A terminal of its own, as util-linux makes it; what is typed is what comes on its standard input.
const noTerminal = spawnSync('script', ['--version']).status !== 0 && 'no script here';
for (const [typed, direction, status] of [
  ['h\nÖ\n', 'increase', 0],
  ['m\n', 'decrease', 0],
  ['maintain\n', 'maintain', 0],
  ['i\n', undefined, 0],
  ['\u0004', 'nobody', 2],
])
  test(
    `on a terminal the direction is asked for: ${JSON.stringify(typed)}`,
    { skip: noTerminal },
    async t => {
      const { kolada, file, now } = await start(t);
      const command = [process.execPath, 'bin/civic-goals.mjs', 'add', file, 'kolada', 'N01951', '0180']
        .concat('--service', `kolada=${kolada.base}`)
        .map(word => `'${word}'`)
        .join(' ');
      const terminal = spawn('script', ['-qec', command, '/dev/null'], { env: silent });
      let shown = '';
      let isAnswered = false;
      terminal.stdout.setEncoding('utf8').on('data', text => {
        shown += text;
        if (isAnswered || !shown.includes('i = inget av dem: ')) return;
        isAnswered = true;
        terminal.stdin.end(typed);
      });
      const [code] = await once(terminal, 'close');
      assert.equal(code, status, shown);
      assert.match(shown, /Vad är bättre för ”Invånare totalt, antal”\?/);
      if (status) assert.equal(now(), document);
      else assert.equal(JSON.parse(now()).indicators[0].direction, direction);
    },
  );

for (const [what, args, words] of [
  [
    'a goal that is not there',
    ['kolada', 'N01951', '0180', '--goal', 'trivaz'],
    /Inget mål har id ”trivaz”\. Menade du trivas\?/,
  ],
  [
    'a measure that is not there',
    ['kolada', 'N99999', '0180'],
    /Det finns inget nyckeltal med id N99999\. Sök efter det/,
  ],
  [
    'a subject that is not there',
    ['kolada', 'N01951', '0180', '--peers', 'x'],
    /Det finns ingen grupp ”x”\. Det finns: grundskola; övergripande\./,
  ],
  [
    'a table that is not there',
    ['pxweb', 'https://statistikdatabasen.scb.se/api/v2/tables/TAB9/data'],
    /Finns inte hos tjänsten \(404\)/,
  ],
  [
    'a variable that has to be chosen of',
    [
      'pxweb',
      'https://statistikdatabasen.scb.se/api/v2/tables/TAB1/data?valueCodes[Region]=0180&valueCodes[Kon]=1,2,1%2B2&valueCodes[ContentsCode]=*&valueCodes[Tid]=*',
      '--value',
      'Region=*',
    ],
    /Välj för region \(Region\): 0180 \(Provstad\), 0181 \(Andra\)\. Ange det med --value VARIABEL=KOD\./,
  ],
  ['a page for people', ['pxweb', 'x'], null],
  ['a code that lost its nought', ['kolada', 'N01951', '180'], null],
  ['no code', ['kolada', 'N01951'], null],
  ['a word too many', ['kolada', 'N01951', '0180', 'x'], null],
  ['another source', ['scb', 'x'], null],
  ['a value without a variable', ['pxweb', 'https://x.example/', '--value', 'x'], null],
  [
    'peers of a table',
    ['pxweb', 'https://statistikdatabasen.scb.se/api/v2/savedqueries/7/data', '--peers', 'x'],
    null,
  ],
])
  test(`${what} is told, and the document is as it was`, async t => {
    const { add, now } = await start(t);
    const { status, stdout, stderr } = await add(...args, '--direction', 'none');
    assert.equal(now(), document);
    assert.equal(status, words ? 1 : 2, stdout + stderr);
    if (words) assert.match(stdout, words);
    else assert.match(stderr, /^[^\n]+\nSå används det: civic-goals add --help\n$/);
  });

test('a document that is none is told', async t => {
  for (const [text, words] of [
    ['[]', /Är inget måldokument/],
    ['{"indicators": {}}', /indicators ska vara en lista/],
    ['{', /fel: /],
  ]) {
    const { add, now } = await start(t, text);
    const { status, stdout } = await add('kolada', 'N01951', '0180', '--direction', 'none');
    assert.equal(status, 1);
    assert.match(stdout, words);
    assert.equal(now(), text);
  }
});

test('a table of Statistics Sweden’s by its address, with groups', async t => {
  const { add, now } = await start(t, '{}');
  const address =
    'https://statistikdatabasen.scb.se/api/v2/tables/TAB1/data?lang=sv&valueCodes[Region]=0180&valueCodes[Tid]=top(3)';
  const { status, stdout } = await add('pxweb', address, '--value', 'Kon=1,2,1+2', '--direction', 'increase');
  assert.equal(status, 0, stdout);
  const [{ series, ...indicator }] = JSON.parse(now()).indicators;
  assert.deepEqual(indicator, {
    id: 'tab1',
    title: 'Folkmängd',
    decimals: 0,
    direction: 'increase',
    from: {
      type: 'pxweb',
      url: 'https://statistikdatabasen.scb.se/api/v2/',
      table: 'TAB1',
      values: { Region: '0180', Tid: 'top(3)', Kon: ['1', '2', '1+2'] },
    },
    source: { name: 'Provbyrån', licence: 'CC0 1.0', updated: '2025-02-21' },
  });
  assert.deepEqual(series.at(-1), { period: '2024', value: 3824.5, groups: { men: 3824.1, women: 3824.2 } });
});

test('a saved query by its address', async t => {
  const { add, now } = await start(t, '{"indicators":[]}');
  await add(
    'pxweb',
    'https://statistikdatabasen.scb.se/api/v2/savedqueries/7/data',
    '--direction',
    'none',
    '--id',
    'folk',
  );
  const [{ from, series, source }] = JSON.parse(now()).indicators;
  assert.deepEqual(from, {
    type: 'json-stat',
    url: 'https://statistikdatabasen.scb.se/api/v2/savedqueries/7/data',
    values: {},
  });
  assert.equal(series.length, 2);
  assert.equal(source.licence, 'CC0 1.0');
});

test('--dry-run shows it and writes nothing; --format json is for programs', async t => {
  const { add, now } = await start(t);
  const shown = await add('kolada', 'N01951', '0180', '--direction', 'increase', '--dry-run');
  assert.match(shown.stdout, /^\{\n {2}"id": "n01951-2",[^]*Inget är skrivet \(--dry-run\)\.\n$/);
  assert.equal(now(), document);
  const { stdout } = await add('kolada', 'N01951', '0180', '--direction', 'increase', '--format', 'json');
  const { path, written, indicator } = JSON.parse(stdout);
  assert.deepEqual([path, written, indicator.id], ['indicators[0]', true, 'n01951-2']);
});

test('search finds measures, tables and groups, and says when there are none', async t => {
  const { search } = await start(t);
  assert.equal(
    (await search('kolada', 'INVÅNARE')).stdout,
    'N01951  Invånare totalt, antal\n\nLägg in ett: civic-goals add goals.json kolada ID KOMMUNKOD\n',
  );
  assert.match(
    (await search('pxweb', 'folkmängd')).stdout,
    /^TAB1 {2}Folkmängd efter region \(2020–2024\)\n/,
  );
  assert.equal(
    (await search('kolada', '--peers', '0180')).stdout,
    'G3  grundskola: Liknande kommuner grundskola, Provstad, 2022 (0 kommuner)\nG2  övergripande: Liknande kommuner, övergripande, Provstad, 2024 (2 kommuner)\n',
  );
  const none = await search('kolada', 'finns', 'inte');
  assert.deepEqual(
    [none.status, none.stdout],
    [1, 'Inget hittades för ”finns inte”. Försök med ett annat ord, eller ett kortare.\n'],
  );
  assert.deepEqual(JSON.parse((await search('kolada', 'trivs', '--format', 'json')).stdout)[0].id, 'N15505');
  for (const args of [['scb', 'x'], ['kolada'], ['kolada', '--peers', 'x']]) {
    const { status, stderr } = await search(...args);
    assert.equal(status, 2);
    assert.match(stderr, /Så används det: civic-goals search --help/);
  }
});

test('a service that cannot be reached is told by search', async t => {
  const { search, kolada } = await start(t);
  kolada.next = [{ status: 404 }];
  const { status, stdout } = await search('kolada', 'x', '--lang', 'en');
  assert.equal(status, 1);
  assert.match(stdout, /The service does not have it \(404\)/);
});

const table = `Kommun;År;Kön;Andel
Provstad;2022;Totalt;81,5
Provstad;2022;Kvinnor;84
Provstad;2022;Män;79
Annan;2022;Totalt;70
Provstad;2023;Totalt;82
`;
const columns = ['--period-column', 'År', '--value-column', 'Andel', '--value', 'Kommun=Provstad'];

test('a table in a file beside the document is an indicator, whose figures update finds again', async t => {
  const { file, add, update, now } = await start(t, '{}');
  writeFileSync(join(file, '../siffror.csv'), table);
  const added = await add(
    'csv',
    'siffror.csv',
    ...columns,
    '--group-column',
    'Kön',
    '--direction',
    'increase',
    '--id',
    'trygga',
  );
  assert.deepEqual([added.status, added.stderr], [0, '']);
  const [indicator] = JSON.parse(now()).indicators;
  assert.deepEqual(indicator.from, {
    type: 'csv',
    file: 'siffror.csv',
    where: { Kommun: 'Provstad' },
    period: 'År',
    value: 'Andel',
    group: 'Kön',
  });
  assert.deepEqual(
    indicator.series.map(({ period, value }) => [String(period), value]),
    [
      ['2022', 81.5],
      ['2023', 82],
    ],
  );
  assert.deepEqual(indicator.series[0].groups, { women: 84, men: 79 });
  // Whose they are is not in the file.
  assert.equal('source' in indicator, false);
  assert.deepEqual(validate(contract, indicator, { base: '', origins: [] }).faults, []);

  writeFileSync(join(file, '../siffror.csv'), `${table}Provstad;2024;Totalt;83,5\n`);
  const updated = await update();
  assert.equal(updated.status, 3, updated.stdout);
  assert.match(updated.stdout, /2024 ny 83,5/);
});

test('a workbook, with whose figures they are', async t => {
  const { writeXlsx } = await import('hucre/xlsx');
  const { file, add, now } = await start(t, '{}');
  const rows = table
    .trim()
    .split('\n')
    .map(row => row.split(';').map(cell => (/^\d/.test(cell) ? Number(cell.replace(',', '.')) : cell)));
  writeFileSync(join(file, '../siffror.xlsx'), await writeXlsx({ sheets: [{ name: 'Skola', rows }] }));
  const more = ['--value', 'Kön=Totalt', '--sheet', 'Skola', '--source', 'Egen enkät', '--direction', 'none'];
  const { status, stderr } = await add('xlsx', 'siffror.xlsx', ...columns, ...more);
  assert.deepEqual([status, stderr], [0, '']);
  const [indicator] = JSON.parse(now()).indicators;
  assert.deepEqual(indicator.source, { name: 'Egen enkät', updated: today() });
  assert.equal('direction' in indicator, false);
  assert.equal(indicator.series.length, 2);
});

test('a table that is not there, or not said, changes nothing and says what to do', async t => {
  const { file, add, now } = await start(t, '{}');
  writeFileSync(join(file, '../siffror.csv'), table);
  for (const [args, code, said] of [
    [['csv', 'siffror.csv', '--direction', 'none'], 2, /--period-column saknas/],
    [['csv', 'siffror.csv', '--period-column', 'År', '--direction', 'none'], 2, /--value-column saknas/],
    [
      ['csv', 'borta.csv', ...columns, '--direction', 'none'],
      1,
      /borta\.csv: Filen finns inte vid dokumentet/,
    ],
    [['csv', '../siffror.csv', ...columns, '--direction', 'none'], 1, /samma mapp som dokumentet/],
    [['csv', 'siffror.csv', ...columns.with(1, 'Aar'), '--direction', 'none'], 1, /Aar.*År/s],
    [['csv', 'siffror.csv', ...columns, '--sheet', 'Vad', '--direction', 'none'], 1, /Vad/],
  ]) {
    const { status, stdout, stderr } = await add(...args);
    assert.equal(status, code, stdout + stderr);
    assert.match(stdout + stderr, said);
    assert.equal(now(), '{}');
  }
});

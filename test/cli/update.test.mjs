/** `civic-goals update`, as a web team runs it: what it says, what it writes, and what it leaves when something goes wrong. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { run, runBeside } from '../support/command-line.mjs';
import { startKolada } from '../support/kolada-server.mjs';
import { startPxweb } from '../support/pxweb-server.mjs';

const isWindows = process.platform === 'win32';

const folderFor = t => {
  const folder = mkdtempSync(join(tmpdir(), 'civic-goals-update-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Services with figures of their own, and a file that names them. */
const start = async (t, text, { figures = {}, kolada: options, pxweb: office } = {}) => {
  const kolada = await startKolada({
    rows: (kpi, place, year) => {
      const value = figures[`${kpi} ${place}`]?.[year];
      return value === undefined
        ? undefined
        : [{ gender: 'T', count: 1, status: value === null ? 'Missing' : '', value, isdeleted: false }];
    },
    ...options,
  });
  const pxweb = await startPxweb(office);
  t.after(kolada.close);
  t.after(pxweb.close);
  const folder = folderFor(t);
  const file = join(folder, 'goals.json');
  writeFileSync(file, text);
  const services = ['--service', `kolada=${kolada.base}`, '--service', `pxweb=${pxweb.base}`];
  return {
    kolada,
    pxweb,
    folder,
    file,
    update: (...more) => runBeside(['update', file, ...services, ...more]),
    now: () => readFileSync(file, 'utf8'),
  };
};

const invanare = { 'N01951 0180': { 2022: 15583, 2023: 15597, 2024: 15612 } };
const document = `{
  "organization": { "name": "Provstad", "href": "https://www.provstad.example/mal/" },
  "vision": { "statement": "Här  är \\u00e5det gott" },
  "indicators": [
    {
      "title": "Invånare",
      "from": { "type": "kolada", "kpi": "N01951", "municipality": "0180" },
      "target": 1.60e4,
      "series": [
        { "period": 2022, "value": 15583, "note": "räknat om" },
        { "period": 2023, "value": 15595 }
      ],
      "source": { "name": "Kolada", "updated": "2024-02-01" }
    }
  ]
}
`;
const dated = document.replace('{\n', '{\n  "updated": "2025-03-01",\n');
const today = () => new Date().toISOString().slice(0, 10);

test('what is new is said in words and written, and all else stands as it stood', async t => {
  const { update, now, kolada } = await start(t, document, { figures: invanare });
  const { status, stdout, stderr } = await update();
  assert.equal(stderr, '');
  assert.equal(
    stdout,
    'Invånare: 2024 ny 15\u00a0612; 2023 reviderad 15\u00a0595 → 15\u00a0597\n1 serie hämtade, 1 ändrade. Skrivet.\n',
  );
  assert.equal(status, 3);
  assert.equal(
    now(),
    document
      .replace('"value": 15595 }', '"value": 15597 },\n        { "period": 2024, "value": 15612 }')
      .replace('"2024-02-01"', `"${today()}", "licence": "fri att använda med källan angiven"`),
  );
  assert.match(
    kolada.requests[0].headers['user-agent'],
    /^civic-goals\/[\d.]+ \(\+https:\/\/www\.provstad\.example\/\)$/,
  );
});

test('what is not new is said to be, and the file is not written at all', async t => {
  const { update, now, file } = await start(t, document, { figures: invanare });
  await update();
  const [text, { mtimeMs, ino }] = [now(), statSync(file)];
  const { status, stdout } = await update();
  assert.deepEqual([status, stdout], [0, 'Inget är nytt.\n']);
  assert.equal(now(), text);
  assert.deepEqual([statSync(file).mtimeMs, statSync(file).ino], [mtimeMs, ino]);
});

test('--dry-run says the same and writes nothing', async t => {
  const { update, now } = await start(t, document, { figures: invanare });
  const { status, stdout } = await update('--dry-run', '--lang', 'en');
  assert.equal(
    stdout,
    'Invånare: 2024 new 15,612; 2023 revised 15,595 → 15,597\n1 series fetched, 1 changed. Nothing has been written (--dry-run).\n',
  );
  assert.equal(status, 3);
  assert.equal(now(), document);
});

test('--format json is for programs', async t => {
  const { update, file } = await start(t, document, { figures: invanare });
  const { status, stdout } = await update('--format', 'json');
  assert.equal(status, 3);
  assert.deepEqual(JSON.parse(stdout), {
    file,
    fetched: 1,
    written: true,
    updated: [
      {
        path: 'indicators[0]',
        name: 'Invånare',
        changes: [
          { kind: 'new', period: '2024', after: 15612 },
          { kind: 'revised', period: '2023', before: 15595, after: 15597 },
        ],
        left: [],
      },
    ],
    troubles: [],
  });
});

for (const [what, change] of [
  ['ends of lines of Windows', text => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', text => `\uFEFF${text}`],
  ['tabs', text => text.replace(/^ +/gm, spaces => '\t'.repeat(spaces.length / 2))],
  ['no white space', text => JSON.stringify(JSON.parse(text))],
  ['everything on a line of its own', text => JSON.stringify(JSON.parse(text), null, 4)],
])
  test(`a document with ${what} keeps it`, async t => {
    const { update, now } = await start(t, change(document), { figures: invanare });
    assert.equal((await update()).status, 3);
    const expected = document
      .replace('"value": 15595 }', '"value": 15597 },\n        { "period": 2024, "value": 15612 }')
      .replace('"2024-02-01"', `"${today()}", "licence": "fri att använda med källan angiven"`);
    assert.equal(now(), change(expected));
  });

const two = JSON.stringify(
  {
    indicators: [
      { title: 'A', from: { type: 'kolada', kpi: 'N00001', municipality: '0180' } },
      {
        title: 'B',
        from: { type: 'pxweb', table: 'TAB1', values: { Region: '0180', Kon: '1+2', Tid: 'top(1)' } },
      },
      { title: 'C', from: { type: 'kolada', kpi: 'N00002', municipality: 'Krokom' } },
    ],
  },
  null,
  2,
);

test('a source that fails leaves its figures, says why and where, and the rest is written', async t => {
  const { update, now, kolada, file } = await start(t, two);
  kolada.next = Array.from({ length: 9 }, () => ({ status: 404 }));
  const { status, stdout } = await update();
  assert.equal(status, 1);
  const [news, first, second, end] = stdout.trim().split('\n');
  assert.match(news, /^B: 2024 ny 3\u00a0824,5$/);
  // In the order of the document, each where its from stands.
  const lines = two.split('\n').flatMap((line, index) => (line.includes('"from"') ? [index + 1] : []));
  assert.ok(first.startsWith(`${file}: ${lines[0]}:15: indicators[0].from: fel: A: http`), first);
  assert.match(first, /: Finns inte hos tjänsten \(404\): ”Not now\.” Siffrorna står kvar som de var\.$/);
  assert.ok(
    second.startsWith(
      `${file}: ${lines[2]}:15: indicators[2].from.municipality: fel: C: "Krokom": ska vara en kod`,
    ),
    second,
  );
  assert.equal(end, '1 serie hämtade, 1 ändrade. Skrivet.');
  const { indicators } = JSON.parse(now());
  assert.deepEqual(
    indicators.map(({ series }) => series?.length),
    [undefined, 1, undefined],
  );
  assert.deepEqual(indicators[1].source, {
    name: 'Provbyrån',
    licence: 'CC0 1.0',
    updated: '2025-02-21',
  });
});

for (const [what, bytes, words] of [
  ['no JSON', '{"indicators": [1,]}', /goals\.json: 1:19: fel: /],
  ['text that a page would mend', '{"vision": {“statement”: "x"}}', /riktig JSON/],
  ['other letters', Buffer.from('{"a":"\u00e5"}', 'latin1'), /UTF-8/],
  ['nothing', '', /fel: /],
  ['more than a page reads', JSON.stringify('x'.repeat(2e6)), /fel: /],
  ['brackets without end', '['.repeat(1e5), /fel: /],
])
  test(`a file with ${what} is told and left`, async t => {
    const { update, now, kolada } = await start(t, bytes);
    const { status, stdout, stderr } = await update();
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, words);
    assert.equal(now(), bytes.toString(typeof bytes === 'string' ? undefined : 'utf8'));
    assert.equal(kolada.requests.length, 0);
  });

test('a document in which nothing is to be fetched says so', async t => {
  const { update } = await start(t, '{"indicators": [{"title": "x"}]}');
  const { status, stdout } = await update();
  assert.deepEqual([status, stdout], [0, 'Inget i dokumentet har from: det finns inget att hämta.\n']);
});

test('a wrong option is told with how it is used', () => {
  for (const [args, words] of [
    [['update'], /^FIL saknas\./],
    [['update', 'a', 'b'], /^b är ett ord för mycket\./],
    [['update', 'a', '--service', 'kolada'], /^--service kolada: ska vara/],
    [['update', 'a', '--service', 'scb=https://x'], /^--service scb=https:\/\/x: ska vara/],
    [['update', 'a', '--service', 'kolada=x'], /^--service kolada=x: ska vara/],
  ]) {
    const folder = mkdtempSync(join(tmpdir(), 'civic-goals-update-'));
    writeFileSync(join(folder, 'a'), '{"indicators": []}');
    const { status, stderr } = run(args, {
      cwd: folder,
      program: join(process.cwd(), 'bin/civic-goals.mjs'),
    });
    rmSync(folder, { recursive: true });
    assert.equal(status, 2);
    assert.match(stderr, words);
    assert.match(stderr, /Så används det: civic-goals update --help/);
  }
  assert.equal(
    run(['update', 'borta.json']).stderr,
    'borta.json: Finns inte. Kontrollera namnet, och mappen du står i.\n',
  );
});

test('help says what 3 means', () => {
  assert.match(run(['update', '--help']).stdout, /3 om något har ändrats/);
  assert.match(run(['update', '--help', '--lang', 'en']).stdout, /3 where something has changed/);
});

test('with --cache what has not changed is not sent again', async t => {
  const { update, kolada, folder } = await start(t, document, { figures: invanare });
  const cache = join(folder, 'cache');
  assert.equal((await update('--cache', cache)).status, 3);
  assert.equal((await update('--cache', cache)).status, 0);
  assert.equal(kolada.requests.length, 4);
  assert.ok(kolada.requests.slice(2).every(({ headers }) => headers['if-none-match']));
});

test('--progress says what is fetched', async t => {
  const { update } = await start(t, document, { figures: invanare });
  assert.match((await update('--progress')).stderr, /^hämtar 1: http/);
});

test('its mode and the link to it stay', { skip: isWindows }, async t => {
  const { now, file, folder, kolada } = await start(t, document, { figures: invanare });
  chmodSync(file, 0o640);
  const link = join(folder, 'link.json');
  symlinkSync('goals.json', link);
  const { status } = await runBeside(['update', link, '--service', `kolada=${kolada.base}`]);
  assert.equal(status, 3);
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.match(now(), /15612/);
  assert.equal(statSync(file).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(folder).sort(), ['goals.json', 'link.json']);
});

test('killed while it waits, it leaves the file as it was and nothing beside it', async t => {
  const { kolada, file, folder, now } = await start(t, document, { figures: invanare });
  kolada.next = ['hang'];
  const args = ['bin/civic-goals.mjs', 'update', file, '--service', `kolada=${kolada.base}`];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  await kolada.hanging;
  child.kill('SIGKILL');
  await once(child, 'close');
  assert.equal(now(), document);
  assert.deepEqual(readdirSync(folder), ['goals.json']);
});

test('a file that somebody else has changed meanwhile is left, and nothing is beside it', async t => {
  const { update, now, file, folder, kolada } = await start(t, dated, { figures: invanare });
  const other = dated.replace('det gott', 'det bra');
  kolada.heard = () => writeFileSync(file, other);
  const { status, stdout } = await update('--keep');
  assert.equal(status, 1);
  assert.match(
    stdout,
    /goals\.json: Har ändrats under tiden av någon annan\. Inget är skrivet; försök igen\.\n/,
  );
  assert.equal(now(), other);
  assert.deepEqual(readdirSync(folder), ['goals.json']);
});

test(
  'a folder in which nothing can be written leaves the file as it is',
  { skip: isWindows || process.getuid?.() === 0 },
  async t => {
    const { update, now, folder } = await start(t, document, { figures: invanare });
    chmodSync(folder, 0o500);
    t.after(() => chmodSync(folder, 0o700));
    const { status, stderr } = await update();
    assert.equal(status, 2);
    assert.match(stderr, /Du får inte läsa eller skriva här/);
    assert.equal(now(), document);
  },
);

test('comparisons are fetched as indicators are', async t => {
  const text = JSON.stringify({
    indicators: [
      {
        title: 'Invånare',
        from: { type: 'kolada', kpi: 'N01951', municipality: '0180' },
        comparisons: [
          {
            title: 'Andra',
            kind: 'municipality',
            from: { type: 'kolada', kpi: 'N01951', municipality: '0181' },
          },
          { title: 'Riket', kind: 'nation', from: { type: 'kolada', kpi: 'N01951', municipality: '0000' } },
        ],
      },
    ],
  });
  const figures = { ...invanare, 'N01951 0181': { 2024: 5 }, 'N01951 0000': { 2024: 6 } };
  const { update, now, kolada } = await start(t, text, { figures });
  const { stdout } = await update();
  assert.match(stdout, /^Invånare, Andra: 2024 ny 5$/m);
  assert.deepEqual(
    JSON.parse(now()).indicators[0].comparisons.map(({ series }) => series),
    [[{ period: '2024', value: 5 }], [{ period: '2024', value: 6 }]],
  );
  assert.equal(kolada.requests.length, 2);
});

/** A document with an indicator whose figures are in a file beside it. */
const fromFile = from =>
  JSON.stringify({ indicators: [{ title: 'Behöriga', unit: '%', series: [], from }] }, null, 2);
const columns = { where: { Kommun: 'Provstad' }, period: 'År', value: 'Andel', group: 'Kön' };
const table = [
  ['Kommun', 'År', 'Kön', 'Andel'],
  ['Provstad', 2023, 'Totalt', '81,5'],
  ['Provstad', 2023, 'Kvinnor', '85'],
  ['Andra', 2023, 'Totalt', '70'],
  ['Provstad', 2024, 'Totalt', '..'],
];
const taken = [
  { period: '2023', value: 81.5, groups: { women: 85 } },
  { period: '2024', value: null },
];

test('a table beside the document is read, whether it is CSV or a workbook', async t => {
  const sheet = rows => writeXlsx({ sheets: [{ name: 'Skola', rows }] });
  const files = {
    'siffror.csv': [Buffer.from(table.map(row => row.join(';')).join('\r\n')), 'csv'],
    'mapp.xlsx': [Buffer.from(await sheet(table)), 'xlsx'],
  };
  for (const [name, [bytes, type]] of Object.entries(files)) {
    const { update, now, folder, kolada } = await start(t, fromFile({ type, file: name, ...columns }));
    writeFileSync(join(folder, name), bytes);
    const { status, stdout } = await update();
    assert.equal(status, 3, stdout);
    const [{ series }] = JSON.parse(now()).indicators;
    assert.deepEqual(
      series.map(({ period, value, groups }) => ({
        period: String(period),
        value,
        ...(groups && { groups }),
      })),
      taken,
      name,
    );
    assert.equal((await update()).status, 0, 'nothing is new the second time');
    assert.deepEqual(kolada.requests ?? [], []);
  }
});

test('a file that cannot be read leaves the figures, and says which and why', async t => {
  const cases = [
    [{ file: 'saknas.csv' }, /saknas\.csv: Filen finns inte vid dokumentet/],
    [{ file: '../siffror.csv' }, /samma mapp som dokumentet/],
    [{ file: '/siffror.csv' }, /samma mapp som dokumentet/],
    [{ url: 'https://provstad.example/siffror.csv' }, /Ladda ner filen/],
    [{ file: 'siffror.csv', value: 'Antal' }, /ingen variabel Antal\..*Andel/],
    [{ file: 'siffror.csv', sheet: 'Blad 2' }, /Blad 2/],
    [{ file: 'siffror.csv', group: undefined }, /Kön/],
    [{ file: 'bild.csv' }, /bild\.csv: .*bild/],
  ];
  for (const [from, message] of cases) {
    const text = fromFile({ type: 'csv', ...columns, ...from });
    const { update, now, folder } = await start(t, text);
    writeFileSync(join(folder, 'siffror.csv'), table.map(row => row.join(';')).join('\n'));
    writeFileSync(join(folder, 'bild.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const { status, stdout } = await update('--lang', 'sv');
    assert.equal(status, 1, stdout);
    assert.match(stdout, message);
    assert.equal(now(), text);
  }
});

test('--keep keeps what the document said before, where as-of finds it', async t => {
  const { update, now, folder } = await start(t, dated, { figures: invanare });
  const { status, stdout } = await update('--keep');
  assert.equal(status, 3);
  assert.match(stdout, /\nSå som det var sparas det som goals\.2025-03-01\.json\.\n/);
  assert.equal(readFileSync(join(folder, 'goals.2025-03-01.json'), 'utf8'), dated);
  const { updated, versions } = JSON.parse(now());
  assert.deepEqual(
    { updated, versions },
    {
      updated: today(),
      versions: [{ date: '2025-03-01', href: 'goals.2025-03-01.json' }],
    },
  );
  assert.deepEqual(readdirSync(folder).sort(), ['goals.2025-03-01.json', 'goals.json']);
  assert.equal(run(['check', join(folder, 'goals.json'), '--files']).status, 0);
});

test('--keep puts the newest version first, and the document is otherwise as it was', async t => {
  const listed = dated.replace(
    '"2025-03-01",\n',
    '"2025-03-01",\n  "versions": [\n    { "date": "2024-02-01", "href": "2024.json" }\n  ],\n',
  );
  const { update, now } = await start(t, listed, { figures: invanare });
  await update();
  const plain = now();
  const other = await start(t, listed, { figures: invanare });
  await other.update('--keep');
  assert.equal(
    other.now(),
    plain
      .replace('"updated": "2025-03-01"', `"updated": "${today()}"`)
      .replace(
        '    { "date": "2024-02-01"',
        '    { "date": "2025-03-01", "href": "goals.2025-03-01.json" },\n    { "date": "2024-02-01"',
      ),
  );
});

test('--keep keeps nothing where nothing is new, where the document is of today, and in a dry run', async t => {
  for (const [text, ...options] of [[dated, '--dry-run'], [dated.replace('2025-03-01', today())]]) {
    const { update, folder } = await start(t, text, { figures: invanare });
    assert.equal((await update('--keep', ...options)).status, 3);
    assert.deepEqual(readdirSync(folder), ['goals.json']);
  }
  const { update, folder, now } = await start(t, dated, { figures: { 'N01951 0180': { 2023: 15595 } } });
  assert.equal((await update('--keep')).status, 0);
  assert.deepEqual([readdirSync(folder), now()], [['goals.json'], dated]);
});

test('--keep of a document that does not say of which day it is says so, and gives it today’s', async t => {
  const { update, now, folder } = await start(t, document, { figures: invanare });
  const { stdout } = await update('--keep');
  assert.match(stdout, /goals\.json: updated: tips: Dokumentet säger inte vilken dag det är från/);
  assert.equal(JSON.parse(now()).updated, today());
  assert.deepEqual(readdirSync(folder), ['goals.json']);
});

test('--keep writes over nothing, and a document that cannot be written keeps no version', async t => {
  const { update, now, folder } = await start(t, dated, { figures: invanare });
  writeFileSync(join(folder, 'goals.2025-03-01.json'), 'ett annat');
  const { status, stdout } = await update('--keep');
  assert.equal(status, 1);
  assert.match(stdout, /goals\.2025-03-01\.json: Finns redan, med annat innehåll\./);
  assert.equal(now(), dated);
  assert.equal(readFileSync(join(folder, 'goals.2025-03-01.json'), 'utf8'), 'ett annat');
  // What says the same is left, and the document is written.
  writeFileSync(join(folder, 'goals.2025-03-01.json'), dated);
  assert.equal((await update('--keep')).status, 3);
});

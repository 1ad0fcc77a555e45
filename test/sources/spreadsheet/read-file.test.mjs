/**
 * Files of spreadsheets, each made by a program or by hand for one difficulty, and what is read of them. These are the contract with the
 * reader: they are run before another version of it is taken.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { describeFileProblem } from '../../../.build/sources/spreadsheet/file-problem-words.js';
import { fileKind, mostUnpacked } from '../../../.build/sources/spreadsheet/file-kind.js';
import { decodeText } from '../../../.build/sources/spreadsheet/decode-text.js';
import { readNumberFormat } from '../../../.build/sources/spreadsheet/number-format.js';
import { readSheetFile } from '../../../.build/sources/spreadsheet/read-file.js';
import { separatorOf } from '../../../.build/sources/spreadsheet/read-separated.js';
import { cellsOf, firstVisible } from '../../../.build/sources/spreadsheet/sheet.js';
import { readCells } from '../../../.build/sources/table/read-table.js';

const bytesOf = name => readFileSync(new URL(`../../fixtures/spreadsheets/${name}`, import.meta.url));

const fileOf = async name => {
  const { file, problem } = await readSheetFile(bytesOf(name), name);
  assert.equal(problem, undefined, JSON.stringify(problem));
  return file;
};

const sheetOf = async (name, sheet = 0) => (await fileOf(name)).sheets[sheet];

/** A cell as this test writes it: a figure with its unit, an error with a mark, or the text. */
const plain = ({ text, number, isError }) =>
  isError ? `!${text}` : number ? (number.unit ? [number.value, number.unit] : number.value) : text;

const rowsOf = async (name, sheet = 0) => (await sheetOf(name, sheet)).rows.map(row => row.map(plain));

/** The second column by the words in the first. */
const byName = async name => Object.fromEntries((await rowsOf(name)).slice(1));

const column = (rows, index) => rows.map(row => row[index]);

test('a figure is the same whether it came as a number or as a text', async () => {
  const [heads, a, b] = (await sheetOf('s1.xlsx')).rows;
  assert.deepEqual(a.map(({ text }) => text).slice(0, 5), ['A', '61,5 %', '14925', '2023-12-31', '1,5']);
  assert.deepEqual([a[1], b[5]].map(plain), [
    [61.5, '%'],
    [61.5, '%'],
  ]);
  assert.equal(heads[7].text, 'ident');
  const read = readCells(
    [heads, a].map(row => [row[3], row[1]]),
    'sv',
  );
  assert.deepEqual(read.series, [{ period: '2023-12-31', value: 61.5 }]);
  assert.equal(read.unit, '%');
});

test('a day is the day that is shown, wherever the machine stands', async () => {
  const zone = process.env.TZ;
  try {
    for (const place of ['Europe/Stockholm', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env.TZ = place;
      assert.equal((await rowsOf('s1.xlsx'))[1][3], '2023-12-31');
      assert.equal((await byName('s4.xlsx')).datum, '2023-12-31');
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

for (const [name, share] of [
  ['s4.xlsx', [61.5, '%']],
  ['s4.ods', 0.615],
])
  test(`${name}: nought is a figure, and an error is none`, async () => {
    const found = await byName(name);
    assert.equal(found.nollvärde, 0);
    assert.deepEqual(found.nollandel, Array.isArray(share) ? [0, '%'] : 0);
    assert.deepEqual(found.andel, share);
    assert.equal(found.kvot, 0.615);
    assert.equal(found.tom, '');
    for (const error of ['saknas', 'noll', 'datumfel']) assert.match(found[error], /^!#/);
    assert.equal(found['fel i cellen'], '..');
    assert.equal(found.text, '615 st');
  });

test('an error of a formula is told with its place, and is no figure', async () => {
  const cells = (await sheetOf('s4.xlsx')).rows;
  const at = cells.findIndex(([{ text }]) => text === 'saknas');
  const year = { text: '2023', row: at + 1, column: 1 };
  const { series, faults } = readCells([[year, cells[at][1]]], 'sv');
  assert.deepEqual(series, [{ period: '2023' }]);
  assert.deepEqual(faults, [
    { row: 5, column: 2, message: 'Rad 5, kolumn 2: ”#N/A” är ett fel i en formel. Värdet är inte läst.' },
  ]);
});

for (const name of ['s5.xlsx', 's5.ods'])
  test(`${name}: a merged heading heads all its columns, and no figure is there twice`, async () => {
    const rows = await rowsOf(name);
    assert.deepEqual(rows[0], ['2023', '2023', '2023', 2024, 2024]);
    assert.deepEqual(rows[1], ['Mål', 'Utfall', 'Andel', 'Mål', 'Utfall']);
    assert.deepEqual(rows.slice(3), [
      ['Norr', 5, 6, 7, 8],
      ['Norr', 9, 10, 11, 12],
    ]);
  });

for (const name of ['s5.xlsx', 's5.ods'])
  test(`${name}: a title above and footnotes below are no figures of the table`, async () => {
    const sheet = await sheetOf(name, 1);
    const { series, title } = readCells(sheet.rows, 'sv');
    assert.deepEqual(series, [
      { period: '2022', value: 120 },
      { period: '2023', value: 131 },
    ]);
    assert.equal(title, 'Antal');
  });

for (const name of ['s6.xlsx', 's6-exceljs.xlsx'])
  test(`${name}: days are counted from 1904 in either spelling`, async () => {
    assert.equal((await rowsOf(name))[1][0], '2023-12-31');
  });

test('days in the strict form of the format are days', async () => {
  assert.deepEqual(column(await rowsOf('s7-strict-dates.xlsx'), 3), ['datum', '2023-12-31', '2024-12-31']);
});

test('a year that was formatted as a day is told as what it looks like, and is no period', async () => {
  const [, , days] = await rowsOf('own.xlsx');
  assert.equal(days[7], '1905-07-15 (2023?)');
  const texts = [
    ['År', 'Värde'],
    ['2021', '1'],
    [days[7], '2'],
    ['2022', '3'],
  ];
  const cells = texts.map((row, at) => row.map((text, index) => ({ text, row: at + 1, column: index + 8 })));
  const { series, faults } = readCells(cells, 'sv');
  assert.equal(series.length, 2);
  assert.match(faults[0].message, /^Rad 3, kolumn 8: ”1905-07-15 \(2023\?\)” är inget år/);
});

test('empty columns and rows at the ends are cut off', async () => {
  assert.deepEqual(await rowsOf('s8.ods'), [
    ['a', 'b', 'c', 'd', 'e'],
    [1, 2, 3, 4, 5],
    [6, 7, 8, 9, 10],
  ]);
  for (const row of await rowsOf('s5.xlsx')) assert.equal(row.length, 5);
});

for (const name of ['s9.xlsx', 's9.ods'])
  test(`${name}: blanks and line breaks in words are one blank, and none at the ends`, async () => {
    const found = await byName(name);
    assert.equal(found.radbrytning, 'Andel invånare');
    assert.equal(found.inledande, 'Norrby');
    assert.equal(found.avslutande, 'Söderby');
    assert.equal(found['två'], 'a b');
    assert.equal(found.tabb, 'a b');
    assert.equal(found.under, 'a_x000D_b');
    assert.equal(found.kod, '0180');
  });

test('thousands are what they are, however they are grouped', async () => {
  const found = await byName('s10.xlsx');
  for (const name of ['tusen', 'tusental', 'tusen utan språk']) assert.equal(found[name], 14925);
  assert.equal(found['tusen negativt'], -14925);
  assert.deepEqual(found.kronor, [14925.5, 'kr']);
  assert.deepEqual(found.procent, [61.5, '%']);
  assert.deepEqual([found.år, found.månad, found.datum], ['2023', '2023-12', '2023-12-31']);
});

test('hidden rows are told, and left out until somebody has said yes', async () => {
  const sheet = await sheetOf('s11.xlsx');
  assert.deepEqual(sheet.hiddenRows, [3, 4]);
  assert.deepEqual(
    cellsOf(sheet).map(([{ text }]) => text),
    ['område', 'Norrby', 'Söderby'],
  );
  assert.equal(cellsOf(sheet, true).length, 5);
  // OpenDocument's reader does not tell them.
  assert.equal((await fileOf('s11.ods')).isVague, true);
});

for (const name of ['s12-hidden.xlsx', 's12-very.xlsx'])
  test(`${name}: the first sheet that is shown is opened, and the others are named`, async () => {
    const file = await fileOf(name);
    assert.equal(firstVisible(file).name, 'Synligt');
    assert.deepEqual(
      file.sheets.map(({ isHidden }) => isHidden),
      [true, false],
    );
  });

test('a CSV by LibreOffice: codes, figures and days stay as they are written', async () => {
  const expected = [
    ['Område "norr"', 'Värde', 'Kod', 'Andel', 'Dag'],
    ['Norrby; "nya"', '1,5', '061', '61,5 %', '2023-12-31'],
    ['Söder by', '14 925', '0180', '50,0 %', '2024-12-31'],
  ].map(row => row.map(text => text.replaceAll('\u00A0', ' ')));
  const read = (await rowsOf('s14.csv')).map(row => row.map(text => text.replace(/[\u00A0\u202F]/g, ' ')));
  assert.deepEqual(read, expected);
});

for (const name of ['s15.xlsx', 's15-saved-by-swedish-libreoffice.xlsx'])
  test(`${name}: a Swedish pattern in a format makes no thousandth and no thousand`, async () => {
    const rows = await rowsOf(name);
    for (const row of rows.slice(0, 3)) assert.deepEqual(row[1], [61.5, '%']);
    for (const row of rows.slice(3, 7)) assert.equal(row[1], 14925);
  });

test('the raised mark of a footnote is no figure of the year before it', async () => {
  const [heads, first] = await rowsOf('own.xlsx');
  assert.equal(heads[1], '2023');
  assert.equal(heads[2], 'CO2 i ton');
  assert.deepEqual(column(await rowsOf('s5.xlsx', 1), 1)[2], 'Antal');
  assert.equal((await rowsOf('s5.xlsx', 1))[4][0], '2023');
  assert.equal(first[0], '0180');
});

test('what a computer adds behind the fifteenth digit is taken off', async () => {
  const [, row] = await rowsOf('own.xlsx');
  assert.deepEqual(row.slice(1, 3), [0.3, 61.5]);
});

test('what a format says of its number', () => {
  const units = { '0.0\\ %': 100, '0,0 %': 100, '0.0,%': 100, '0.0" %"': 1, '#,##0': 1, General: 1 };
  for (const [code, factor] of Object.entries(units))
    assert.equal(readNumberFormat(code).factor, factor, code);
  for (const [code, unit] of [
    ['0.0\\ %', '%'],
    ['0.0" %"', '%'],
    ['0\\%', '%'],
    ['#,##0 "kr"', 'kr'],
    ['#,##0.00\\ [$kr-41D];[RED]\\-#,##0.00\\ [$kr-41D]', 'kr'],
    ['[$-41D]#,##0', ''],
    ['0 "år; dagar"', 'år; dagar'],
    [undefined, ''],
  ])
    assert.equal(readNumberFormat(code).unit, unit, code);
});

test('a text is decoded by its mark, as UTF-8, or as Windows wrote it', () => {
  const swedish = 'År;Värde – ”två”';
  assert.equal(decodeText(Buffer.from(swedish)), swedish);
  assert.equal(decodeText(Buffer.from(`\uFEFF${swedish}`)), swedish);
  assert.equal(decodeText(Buffer.from(`\uFEFF${swedish}`, 'utf16le')), swedish);
  assert.equal(decodeText(Buffer.from(`\uFEFF${swedish}`, 'utf16le').swap16()), swedish);
  const windows = Buffer.from([0xc5, 0x72, 0x3b, 0x56, 0xe4, 0x72, 0x64, 0x65, 0x20, 0x96]);
  assert.equal(decodeText(windows), 'År;Värde –');
});

test('the separator is the one that cuts all lines alike', () => {
  for (const [separator, lines] of Object.entries({
    ';': ['År;Andel', '2022;61,5', '2023;62,5', ''],
    '\t': ['Organisation\tPeriod\tMått\tVärde', 'A; B\t2023\tx, y\t1,5'],
    ',': ['Year,Share', '2022,61.5', '2023,"1,234"'],
    '|': ['a|b', '1|2'],
  }))
    for (const end of ['\n', '\r\n']) assert.equal(separatorOf(lines.join(end)), separator);
  assert.equal(separatorOf('"a\nb";"c,d,e"\n1;2'), ';');
  assert.equal(separatorOf('ett ord'), undefined);
});

test('a file that is no table says what it is, in both languages', async () => {
  const zipped = name => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt32LE(5, 24);
    head.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(4, 16);
    return Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), end]);
  };
  const others = {
    'old-or-locked': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    pdf: Buffer.from('%PDF-1.7'),
    picture: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
    word: zipped('word/document.xml'),
    xlsb: zipped('xl/workbook.bin'),
    presentation: zipped('ppt/presentation.xml'),
    zip: zipped('photo.jpg'),
    damaged: Buffer.from('PK\u0003\u0004 cut off'),
    empty: Buffer.alloc(0),
  };
  const said = new Set();
  for (const [kind, bytes] of Object.entries(others)) {
    const { problem } = await readSheetFile(bytes, 'fil');
    assert.equal(problem.kind ?? problem.code, kind);
    for (const lang of ['sv', 'en']) said.add(describeFileProblem(problem, lang));
  }
  assert.equal(said.size, 2 * Object.keys(others).length);
  // A real one, and half of it.
  const whole = bytesOf('s1.xlsx');
  assert.deepEqual(await readSheetFile(whole.subarray(0, whole.length / 2), 's1.xlsx'), {
    problem: { code: 'damaged' },
  });
});

test('a workbook whose sheet is cut out of it is told as damaged', async () => {
  const whole = Buffer.from(bytesOf('s1.xlsx'));
  const at = whole.indexOf('xl/worksheets/sheet1.xml');
  whole.fill(0, at + 40, at + 200);
  assert.equal((await readSheetFile(whole, 's1.xlsx')).problem?.code, 'damaged');
});

test('a file larger than can be read is refused before it is unpacked', () => {
  for (const [name, kind] of [
    ['s8.ods', 'ods'],
    ['s1.xlsx', 'xlsx'],
  ]) {
    const bytes = Buffer.from(bytesOf(name));
    assert.deepEqual(fileKind(bytes), { kind });
    // The directory at the end says how large the first entry is.
    bytes.writeUInt32LE(mostUnpacked[kind], bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    const { problem } = fileKind(bytes);
    assert.equal(problem.code, 'too-large');
    assert.equal(/xlsx/.test(describeFileProblem(problem, 'sv')), kind === 'ods');
  }
});

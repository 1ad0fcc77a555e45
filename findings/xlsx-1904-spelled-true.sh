#!/usr/bin/env bash
# exceljs 4.4.0 and read-excel-file 9.3.17, and workbooks whose days are counted from 1904.
#
# Expected: date1904 in xl/workbook.xml is an xsd:boolean (ECMA-376, CT_WorkbookPr), so "true" is the same as "1". Excel writes "1", and
#   LibreOffice writes "true" when it saves such a workbook.
# Seen: both readers know "1" alone. With "true" every date is four years and a day too early, without an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . exceljs@4.4.0 read-excel-file@9.3.17 fflate@0.8.3 || exit 2
cat > try.cjs <<'EOF'
const { writeFileSync } = require('node:fs');
const ExcelJS = require('exceljs');
const { strFromU8, strToU8, unzipSync, zipSync } = require('fflate');
const readExcelFile = require('read-excel-file/node');

const read = async file => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const [{ data }] = await (readExcelFile.default ?? readExcelFile)(file);
  const days = { exceljs: book.worksheets[0].getCell('A1').value, 'read-excel-file': data[0][0] };
  return Object.fromEntries(Object.entries(days).map(([name, day]) => [name, day.toISOString().slice(0, 10)]));
};

(async () => {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = true;
  const cell = book.addWorksheet('Figures').getCell('A1');
  cell.value = new Date(Date.UTC(2023, 11, 31));
  cell.numFmt = 'yyyy-mm-dd';
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const text = strFromU8(parts['xl/workbook.xml']);
  const found = {};
  for (const spelling of ['1', 'true']) {
    parts['xl/workbook.xml'] = strToU8(text.replace(/date1904="[^"]*"/, `date1904="${spelling}"`));
    writeFileSync(`${spelling}.xlsx`, zipSync(parts));
    found[spelling] = await read(`${spelling}.xlsx`);
  }
  console.log(found);
  const all = (days, day) => Object.values(days).every(each => each === day);
  process.exitCode = all(found['1'], '2023-12-31') && all(found.true, '2019-12-30') ? 0 : 1;
})();
EOF
node try.cjs

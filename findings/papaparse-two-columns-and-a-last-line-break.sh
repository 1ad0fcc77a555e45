#!/usr/bin/env bash
# Papa Parse 5.7.1, and a file of two columns with semicolons, as Excel and LibreOffice write it in Swedish.
#
# Expected: the delimiter is found by which one cuts all lines alike; with three columns it is. The line break that ends the last line, which
#   RFC 4180 allows and programs write, changes nothing.
# Seen: the empty line behind it is counted as a line of one field, the mean number of fields falls below two, and no delimiter is
#   good enough: each line is cut at its decimal comma instead. Without that line break, or with skipEmptyLines, all is well.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . papaparse@5.7.1 || exit 2
cat > try.cjs <<'EOF'
const { parse } = require('papaparse');
const two = 'Year;Share\n2022;61,5\n2023;62,5';
const found = [
  ['two columns, no last line break', two],
  ['two columns, a last line break', `${two}\n`],
  ['the same, skipEmptyLines', `${two}\n`, { skipEmptyLines: true }],
  ['three columns, a last line break', 'Place;Year;Share\nA;2022;61,5\nB;2023;62,5\n'],
].map(([name, text, options]) => {
  const { data, meta } = parse(text, options);
  console.log(`${name}: cut at “${meta.delimiter}”, second row ${JSON.stringify(data[1])}`);
  return meta.delimiter;
});
process.exitCode = found.join(' ') === '; , ; ;' ? 0 : 1;
EOF
node try.cjs

#!/usr/bin/env bash
# rdf-parser-csvw 1.1.0, and a column with two signs for "no value".
#
# Expected: "null": ["", ".."] on a column (Metadata Vocabulary for Tabular Data, 5.7: one or more strings) makes no triple of an empty cell and none of "..", the sign
#   that statistics offices put for what is not available.
# Seen: of several only one counts. Where that is the empty string, ".." comes out as a decimal number, a literal that is none, and
#   nothing is said. With ".." alone all is well, but then by the specification an empty cell is an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . rdf-parser-csvw@1.1.0 n3@2.13.12 || exit 2
cat > try.mjs <<'EOF'
import { Readable } from 'node:stream';
import { Parser, Store } from 'n3';
import ParserCsvw from 'rdf-parser-csvw';
const valuesWith = async signs => {
  const metadata = new Store(
    new Parser().parse(`@prefix csvw: <http://www.w3.org/ns/csvw#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    [] a csvw:Table ; csvw:url "share.csv" ; csvw:tableSchema [ csvw:aboutUrl "https://example.org/{year}" ; csvw:column (
      [ csvw:name "year" ; csvw:title "year" ; csvw:suppressOutput true ]
      [ csvw:name "share" ; csvw:title "share" ; csvw:datatype xsd:decimal ; csvw:null ${signs} ; csvw:propertyUrl "https://example.org/share" ]
    ) ] .`),
  );
  const parser = new ParserCsvw({ metadata, baseIRI: 'https://example.org/' });
  const values = [];
  for await (const { predicate, object } of parser.import(Readable.from(['year,share\n2022,61.5\n2023,..\n2024,\n'])))
    if (predicate.value.endsWith('/share')) values.push(`${object.value} ${object.datatype.value.split('#')[1]}`);
  return values;
};
const found = {};
for (const signs of ['".."', '"", ".."']) {
  found[signs] = await valuesWith(signs);
  console.log(`null ${signs}:`, found[signs]);
}
const isSo = String(found['".."']) === '61.5 decimal' && String(found['"", ".."']) === '61.5 decimal,.. decimal';
process.exitCode = isSo ? 0 : 1;
EOF
node try.mjs

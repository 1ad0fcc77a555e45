#!/usr/bin/env bash
# rdflib 2.4.0 (npm), RDF/XML, and a period as DCAT has it: a typed blank node inside a dataset.
#
# Expected: what serialize() writes as application/rdf+xml is read back as the same statements.
# Seen: it writes rdf:parseType="Resource" and inside it the typed node again. By the RDF/XML grammar the type is then read as a property and
#   the properties as types: five statements come back as ten, and neither the period's type nor its dates are among them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . rdflib@2.4.0 || exit 2
cat > try.cjs <<'EOF'
const $rdf = require('rdflib');
const base = 'https://example.org/';
const before = $rdf.graph();
$rdf.parse(
  `@prefix dcat: <http://www.w3.org/ns/dcat#> .
   @prefix dct: <http://purl.org/dc/terms/> .
   @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
   <https://example.org/goals> a dcat:Dataset ;
     dct:temporal [ a dct:PeriodOfTime ; dcat:startDate "2018-01-01"^^xsd:date ; dcat:endDate "2025-12-31"^^xsd:date ] .`,
  before,
  base,
  'text/turtle',
);
$rdf.serialize(null, before, base, 'application/rdf+xml', (error, text) => {
  if (error) throw error;
  console.log(text);
  const after = $rdf.graph();
  $rdf.parse(text, after, base, 'application/rdf+xml');
  console.log(`${before.length} statements before, ${after.length} after`);
  const dates = after.statements.filter(({ predicate }) => /(start|end)Date$/.test(predicate.value));
  process.exitCode = before.length === 5 && after.length === 10 && !dates.length ? 0 : 1;
});
EOF
node try.cjs

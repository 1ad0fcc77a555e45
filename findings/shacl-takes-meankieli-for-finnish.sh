#!/usr/bin/env bash
# rdf-validate-shacl 0.6.5, and sh:languageIn.
#
# Expected: sh:languageIn ("fi") takes "fi" and "fi-FI" and no other language: SHACL tells by SPARQL's langMatches, which is the basic filtering
#   of RFC 4647, where a range matches a longer tag only if a hyphen follows it.
# Seen: the letters alone are compared, so Meänkieli (fit) conforms as Finnish (fi), and Southern Sámi (sma) as Samoan (sm).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . rdf-validate-shacl@0.6.5 n3@2.13.12 || exit 2
cat > try.mjs <<'EOF'
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
const read = text => new Store(new Parser().parse(text));
const conforms = async (range, tag) => {
  const shapes = read(`@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <https://example.org/> .
    [] a sh:NodeShape ; sh:targetNode :goal ; sh:property [ sh:path :title ; sh:languageIn ("${range}") ] .`);
  const data = read(`@prefix : <https://example.org/> . :goal :title "Pohja"@${tag} .`);
  return (await new SHACLValidator(shapes).validate(data)).conforms;
};
let isSo = true;
for (const [range, tag, expected] of [
  ['fi', 'fi-FI', true],
  ['fi', 'sv', false],
  ['fi', 'fit', true],
  ['sm', 'sma', true],
]) {
  const found = await conforms(range, tag);
  console.log(`languageIn ("${range}"), a title in ${tag}: conforms ${found}`);
  if (found !== expected) isSo = false;
}
process.exitCode = isSo ? 0 : 1;
EOF
node try.mjs

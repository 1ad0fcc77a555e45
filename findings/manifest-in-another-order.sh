#!/usr/bin/env bash
# @custom-elements-manifest/analyzer 0.11.0.
#
# Expected: the same sources give the same custom-elements.json.
# Seen: its modules stand in the order in which the file system answered, many folders at a time, so that two runs one after the other
#   give files that differ, with the same modules in them. Whoever compares builds by their bytes, or checks that a committed manifest is
#   up to date, meets it at random. With all files in one folder it does not happen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . @custom-elements-manifest/analyzer@0.11.0 || exit 2
for one in a b c d e f g h; do
  for other in 1 2 3 4 5 6; do
    mkdir -p "src/$one/$other"
    echo "export class X$one$other extends HTMLElement {}" > "src/$one/$other/element.js"
  done
done
cat > compare.mjs <<'EOF'
import { readFileSync } from 'node:fs';
const [first, last] = process.argv.slice(2).map(file => JSON.parse(readFileSync(file, 'utf8')).modules.map(({ path }) => path));
const at = first.findIndex((path, index) => path !== last[index]);
console.log(`module ${at + 1} of ${first.length}: ${first[at]}, then ${last[at]}`);
process.exitCode = first.length === 48 && String([...first].sort()) === String([...last].sort()) ? 0 : 1;
EOF
for run in $(seq 1 25); do
  node_modules/.bin/cem analyze --globs 'src/**/*.js' --quiet > cem.log 2>&1 || exit 2
  mv custom-elements.json "$run.json"
  if ! cmp -s 1.json "$run.json"; then
    echo "run $run differs from the first"
    node compare.mjs 1.json "$run.json"
    exit 0
  fi
done
echo '25 runs gave the same file'
exit 1

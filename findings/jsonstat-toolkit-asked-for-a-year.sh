#!/usr/bin/env bash
# jsonstat-toolkit 2.2.2 (JSON-stat 2.0, what PxWeb, Eurostat and most statistics offices answer with).
#
# Expected: Data({ geo: 'A', time: 2022 }) gives the one cell, or nothing as there is no category that is the number 2022; Data({ geo: 'X',
#   time: '2022' }), with a code that the set does not have, gives nothing.
# Seen: what it cannot find it leaves out of the question. The year as a number gives a list with the cells of all years, and an unknown
#   place gives those of all places, shaped like a good answer: the first of them is then easily taken for the one asked for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . jsonstat-toolkit@2.2.2 || exit 2
cat > try.cjs <<'EOF'
const JSONstat = require('jsonstat-toolkit');
const set = JSONstat({
  version: '2.0',
  class: 'dataset',
  id: ['geo', 'time'],
  size: [2, 3],
  dimension: {
    geo: { category: { index: ['A', 'B'] } },
    time: { category: { index: ['2021', '2022', '2023'] } },
  },
  value: [11, 12, 13, 21, 22, 23],
});
const valuesOf = query => {
  const found = set.Data(query);
  return Array.isArray(found) ? found.map(({ value }) => value) : found?.value;
};
const found = [
  ['both right', { geo: 'A', time: '2022' }],
  ['the year as a number', { geo: 'A', time: 2022 }],
  ['a place that is not there', { geo: 'X', time: '2022' }],
].map(([name, query]) => [name, valuesOf(query)]);
for (const each of found) console.log(...each);
const isSo = JSON.stringify(found.map(([, values]) => values)) === '[12,[11,12,13],[12,22]]';
process.exitCode = isSo ? 0 : 1;
EOF
node try.cjs

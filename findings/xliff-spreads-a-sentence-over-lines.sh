#!/usr/bin/env bash
# xliff 6.4.0 (reads and writes XLIFF for translation platforms) and @lit/localize-tools 0.8.2.
#
# Expected: a file of lit-localize that is read and written again has the same sentences in it. In XML the white space of mixed content is
#   content, so a writer that indents leaves a <source> alone that has text beside its placeholders.
# Seen: it puts a line break and an indent before each placeholder and before the end. Its own reader trims them away, so its round trip looks
#   whole; lit-localize takes them for text: "Andel (61)" becomes "Share (", ten spaces, "61)", in attributes and accessible names, too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . xliff@6.4.0 @lit/localize@0.12.2 @lit/localize-tools@0.8.2 || exit 2
mkdir src
cat > src/share.js <<'EOF'
import { msg, str } from '@lit/localize';
export const share = part => msg(str`Andel (${part})`, { id: 'share' });
EOF
cat > lit-localize.json <<'EOF'
{
  "sourceLocale": "sv",
  "targetLocales": ["en"],
  "inputFiles": ["src/*.js"],
  "output": { "mode": "runtime", "outputDir": "out", "language": "js" },
  "interchange": { "format": "xliff", "xliffDir": "xliff" }
}
EOF
node_modules/.bin/lit-localize extract > lit-localize.log
cat > translate.mjs <<'EOF'
import { readFileSync, writeFileSync } from 'node:fs';
import xliff from 'xliff';
const file = 'xliff/en.xlf';
const before = await xliff.xliff12ToJs(readFileSync(file, 'utf8'));
const { share } = before.resources['lit-localize-inputs'];
share.target = ['Share (', ...share.source.slice(1)];
writeFileSync(file, await xliff.jsToXliff12(before));
const after = await xliff.xliff12ToJs(readFileSync(file, 'utf8'));
console.log('its own round trip:', JSON.stringify(after.resources['lit-localize-inputs'].share.target));
process.exitCode = JSON.stringify(after) === JSON.stringify(before) ? 0 : 1;
EOF
node translate.mjs
node_modules/.bin/lit-localize build >> lit-localize.log
cat > look.mjs <<'EOF'
import { readFileSync } from 'node:fs';
const [, template] = readFileSync('out/en.js', 'utf8').match(/'share': str`([^`]*)`/);
console.log('what lit-localize makes of it:', JSON.stringify(template));
process.exitCode = /^Share \(\n +\$\{0\}\)\n +$/.test(template) ? 0 : 1;
EOF
node look.mjs

#!/usr/bin/env bash
# SQLite 3.49.1 (as sql.js 1.13.0), and PRAGMA secure_delete in a table without rowid.
#
# Expected: with secure_delete = ON "SQLite overwrites deleted content with zeros" (its page on pragmas), so that a text which has been set to NULL, or whose row has
#   been deleted, is not in the file any more.
# Seen: rows come in no order of their key, so pages are split, and the half that moved to another page is left where it was as well: in what that page counts as free,
#   which nobody overwrites when the row is changed later. Of 1 000 texts that were removed 3 can be read in the file's bytes. After VACUUM none can.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . sql.js@1.13.0 || exit 2
cat > try.mjs <<'EOF'
import open from 'sql.js';
const { Database } = await open();
const database = new Database();
database.run('PRAGMA secure_delete = ON');
database.run('CREATE TABLE answer (id TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID');
// The same numbers each time.
let seed = 1;
const next = most => (seed = (seed * 48271) % 2147483647) % most;
const texts = Array.from({ length: 2000 }, (_, index) => `text number ${String(index).padStart(5, '0')}.`);
for (const [index, text] of texts.entries())
  database.run('INSERT INTO answer VALUES (?, ?)', [`${next(1e9)}-${index}`, `${text} ${'x'.repeat(next(300))}`]);
const removed = texts.filter((_, index) => index % 2 === 0);
for (const text of removed) database.run('UPDATE answer SET text = NULL WHERE text LIKE ?', [`${text}%`]);
const inFile = () => {
  const bytes = Buffer.from(database.export());
  return removed.filter(text => bytes.includes(text)).length;
};
const [[version]] = database.exec('SELECT sqlite_version()')[0].values;
const [[shown]] = database.exec('SELECT count(*) FROM answer WHERE text IS NOT NULL')[0].values;
const before = inFile();
database.run('PRAGMA secure_delete = ON');
database.run('VACUUM');
const after = inFile();
console.log(`SQLite ${version}: ${removed.length} removed, ${shown} left to be selected; in the file ${before} of those removed, after VACUUM ${after}`);
process.exitCode = before > 0 && after === 0 && shown === 1000 ? 0 : 1;
EOF
node try.mjs

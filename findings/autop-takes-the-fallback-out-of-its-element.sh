#!/usr/bin/env bash
# @wordpress/autop 4.56.0, what WordPress's classic editor and block do with line breaks.
#
# Expected: a tag that autop does not know is either a block, and left alone, or it stands in a line, and <p> comes around the whole of it. With
#   a <div> in its place it is left alone, and with plain text inside the element <p> does come around the whole.
# Seen: where the element has a paragraph in it, the <p> begins before its start tag and ends inside, and another begins before its end tag. An
#   HTML parser then closes the element with the first </p>: it is empty, and the paragraph that was to be its fallback stands after it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . @wordpress/autop@4.56.0 parse5@8.0.0 || exit 2
cat > try.mjs <<'EOF'
import { createRequire } from 'node:module';
import { parseFragment, serialize } from 'parse5';
const { autop } = createRequire(import.meta.url)('@wordpress/autop');
const onPage = html => serialize(parseFragment(autop(html))).trim();
const found = ['<div><p>61 %</p></div>', '<x-gauge>61 %</x-gauge>', '<x-gauge><p>61 %</p></x-gauge>'].map(html => {
  const page = onPage(html);
  console.log(html, '→', JSON.stringify(page));
  return page.replace(/\s+/g, ' ');
});
const isSo =
  /^<div> ?<p>61 %<\/p> ?<\/div>$/.test(found[0]) &&
  found[1] === '<p><x-gauge>61 %</x-gauge></p>' &&
  found[2].startsWith('<p><x-gauge></x-gauge></p> <p>61 %</p>');
process.exitCode = isSo ? 0 : 1;
EOF
node try.mjs

#!/usr/bin/env bash
# Pagefind 1.6.0 (search for static sites) and declarative shadow DOM.
#
# Expected: Pagefind passes over what stands in a <template>, and the text of a declarative shadow root is indeed not found. So an
#   attribute in there should count for nothing, either.
# Seen: data-pagefind-body is obeyed inside the template. Its text, never indexed otherwise, becomes all that is known of that page, and every
#   page of the site without the attribute falls out of the index.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . pagefind@1.6.0 || exit 2

site() {
  mkdir -p "$1/trees" "$1/other"
  echo "<!doctype html><html lang='sv'><title>Trees</title><main><h1>Träd</h1><p>blåbär</p>
    <x-tree><template shadowrootmode='open'><section $2><p>lingon</p></section></template><p>hallon</p></x-tree></main></html>" > "$1/trees/index.html"
  echo "<!doctype html><html lang='sv'><title>Other</title><main><h1>Annat</h1><p>hjortron</p></main></html>" > "$1/other/index.html"
  node_modules/.bin/pagefind --site "$1" > "$1.log"
}
site plain ''
site marked data-pagefind-body

cat > look.mjs <<'EOF'
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
const indexed = site =>
  readdirSync(`${site}/pagefind/fragment`)
    .map(name => gunzipSync(readFileSync(`${site}/pagefind/fragment/${name}`)).toString())
    .map(text => JSON.parse(text.slice(text.indexOf('{'))))
    .map(({ url, content }) => `${url}: ${content}`)
    .sort();
const [plain, marked] = ['plain', 'marked'].map(indexed);
console.log('without the attribute', plain);
console.log('with it in the template', marked);
const asGuessed = plain.length === 2 && !plain.join().includes('lingon') && plain.join().includes('hjortron');
const isSo = asGuessed && marked.length === 1 && marked[0].startsWith('/trees/: lingon') && !/blåbär|hallon/.test(marked[0]);
process.exitCode = isSo ? 0 : 1;
EOF
node look.mjs

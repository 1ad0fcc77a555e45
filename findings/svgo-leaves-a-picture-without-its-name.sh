#!/usr/bin/env bash
# SVGO 4.1.0, as delivered (preset-default).
#
# Expected: SVGO shortens ids and keeps what refers to them; of an attribute that names ids it would either keep the ids or drop both.
# Seen: aria-labelledby stays, and the ids that it names are taken away, so the picture has no accessible name (WAI-ARIA: an IDREF to nothing
#   gives none). role="img" and lang go as well, so that a reader sees no picture, and a Sámi word in the page's own language. The same
#   run does keep the id of a gradient that a fill refers to.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . svgo@4.1.0 || exit 2
cat > try.mjs <<'EOF'
import { optimize } from 'svgo';
const { data } = optimize(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" role="img" aria-labelledby="name what">
  <title id="name">Inhabitants</title>
  <desc id="what">Rising every year since 2018</desc>
  <linearGradient id="colours"><stop stop-color="#036"/><stop offset="1" stop-color="#069"/></linearGradient>
  <path fill="url(#colours)" d="M0 30h90V10z"/>
  <text y="12" lang="sma">Kråahpa</text>
</svg>`);
console.log(data);
const keeps = text => data.includes(text);
const gradient = data.match(/url\(#([^)]+)\)/)?.[1];
const isSo =
  keeps('aria-labelledby="name what"') &&
  keeps('<title>Inhabitants</title>') &&
  !keeps('id="name"') &&
  !keeps('id="what"') &&
  !keeps('role=') &&
  !keeps('sma') &&
  gradient !== undefined &&
  keeps(`id="${gradient}"`);
process.exitCode = isSo ? 0 : 1;
EOF
node try.mjs

#!/usr/bin/env bash
# @mozilla/readability 0.6.0, on which Firefox's reader view is built, over linkedom 0.18.12.
#
# Expected: a reader view shows a page's main content, and a page of which one section is written out at more length is shown with that section
#   longer. (The page: a <main> with a heading, a section of text, and two sections of a sentence and a list each; a custom element or a <div> around each.)
# Seen: while the first section has one paragraph, everything is shown. With three paragraphs more in it, both lists are gone: paragraphs count
#   in full for what they stand in, and half for what is around that; list items count for nothing. So the first section is worth more than
#   <main>, and the other sections too little to be taken along. A class on <main> that sounds like content (`content`, `main`, `text`) brings
#   all of it back.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . @mozilla/readability@0.6.0 linkedom@0.18.12 || exit 2
cat > try.mjs <<'EOF2'
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
const paragraph =
  '<p>The municipality wants to be a good place to live, to work and to run a business in, for those who are here and those who come.</p>';
const list = word =>
  `<x-list><h2>${word}</h2><p>These are decided by the council, and looked at once a year, in spring.</p><ul>${[1, 2, 3, 4].map(at => `<li>${word} number ${at} is to become better than it was last year</li>`).join('')}</ul></x-list>`;
const shown = (paragraphs, attributes = '') => {
  const { document } = parseHTML(
    `<!doctype html><html><head><title>Goals</title></head><body><main${attributes}><h1>Goals and vision</h1><x-text><h2>Vision</h2>${paragraph.repeat(paragraphs)}</x-text>${list('Area')}${list('Goal')}</main></body></html>`,
  );
  const text = new Readability(document, { charThreshold: 0 }).parse()?.textContent ?? '';
  return ['Vision', 'Area number 1', 'Goal number 4'].filter(words => text.includes(words));
};
const found = [shown(1), shown(4), shown(4, ' class="content"')];
found.forEach((words, at) => console.log(['1 paragraph', '4 paragraphs', '4, class="content"'][at], '→', words.join(', ')));
process.exitCode = found.map(words => words.length).join() === '3,1,3' ? 0 : 1;
EOF2
node try.mjs

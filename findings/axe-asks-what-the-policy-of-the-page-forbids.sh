#!/usr/bin/env bash
# axe-core 4.14.1 on a page with a strict policy (CSP) and shadow roots, in Chromium.
#
# Expected: a checker reads the page. Where the page keeps to its own policy, nothing is stopped by it, and nothing told to whoever collects the
#   policy's reports.
# Seen: for each style sheet of a shadow root axe puts a copy of its rules, as a <style>, into a document that it makes, and that document has the
#   page's policy. The browser stops each and writes it into the console as if the page had inline styles; a page whose style is in the
#   document alone has none of it, and neither has axe with `preload: false`. The results are the same.
set -euo pipefail
browser=$(command -v chromium || command -v google-chrome) || { echo 'It needs Chromium.'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --silent --prefix . axe-core@4.14.1 puppeteer-core@24.43.1 || exit 2

cat > look.mjs <<'EOF'
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
const link = '<link rel="stylesheet" href="/style.css">';
const text = '<p>En text som går att läsa</p>';
const pages = {
  '/flat': `${link}<main><h1>Mål</h1>${text}</main>`,
  '/shadow': `<main><h1>Mål</h1><div><template shadowrootmode="open">${link}${text}</template></div></main>`,
};
const server = createServer(({ url }, response) => {
  const page = pages[url];
  response.setHeader('content-type', page ? 'text/html; charset=utf-8' : 'text/css');
  response.setHeader('content-security-policy', "default-src 'none'; style-src 'self'; img-src 'self'");
  response.end(page ? `<!doctype html><html lang="sv"><title>Mål</title><body>${page}</body></html>` : 'p { color: #222 }');
}).listen(0);
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const browser = await puppeteer.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
const stopped = async (path, options) => {
  const page = await browser.newPage();
  let before = 0;
  let after = 0;
  let isJudged = false;
  page.on('console', message => {
    if (/Content Security Policy/.test(message.text())) isJudged ? after++ : before++;
  });
  await page.goto(`http://localhost:${server.address().port}${path}`);
  isJudged = true;
  await page.evaluate(axe);
  const found = await page.evaluate(given => axe.run(given).then(({ violations }) => violations.map(({ id }) => id)), options);
  await new Promise(resolve => setTimeout(resolve, 300));
  return { before, after, found };
};
const [flat, shadow, without] = [
  await stopped('/flat', {}),
  await stopped('/shadow', {}),
  await stopped('/shadow', { preload: false }),
];
console.log({ flat, shadow, without });
await browser.close();
server.close();
const same = JSON.stringify(shadow.found) === JSON.stringify(without.found);
const isSo = flat.before + flat.after + shadow.before + without.before + without.after === 0 && shadow.after > 0 && same;
process.exitCode = isSo ? 0 : 1;
EOF
node look.mjs "$browser"

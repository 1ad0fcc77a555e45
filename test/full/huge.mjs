/**
 * What a page's main thread does with documents of 4 and 20 MB and one without an end, in Chromium: the longest task, beside a plain walk
 * through as much text in the same page. All of them are refused: the fallback stands, and one message says why.
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { findBrowsers } from '../browsers.mjs';
import { launch } from '../support/launch.mjs';
import { close } from './support/in-browsers.mjs';

/** How many plain walks the longest task may take. One takes some 10 ms of a slow core. */
const bound = 10;

const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const counts = { passed: 0, failed: 0, skipped: 0 };
const { chromium } = await findBrowsers();
if (!chromium) {
  console.log('Not there: Chromium. See what npm test says about it.');
  counts[inCI ? 'failed' : 'skipped']++;
  close(counts);
  process.exit();
}

const fill = (piece, size = 4e6) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const goals = (count, of) =>
  JSON.stringify({ goals: Array.from({ length: count }, (_, index) => of(index)) });

/** Each document by what it is of. */
const documents = {
  'goals that are right': () => goals(1.2e5, index => ({ title: `Mål ${index}`, owners: ['Nämnden'] })),
  'goals that are all wrong': () => goals(3e5, index => ({ title: index })),
  'goals in goals': () => fill('{"title":"x","goals":['),
  'one text': () => JSON.stringify({ goals: [{ title: fill('Kommunen ska ') }] }),
  'one word': () => JSON.stringify({ goals: [{ title: fill('x') }] }),
  'unknown fields': () => `{"goals":[{"title":"x"}],${fill('"k":1,')}"k":1}`,
  'lists in lists': () => fill('[]'.padStart(64, '[').padEnd(127, ']') + ','),
  brackets: () => fill('['),
  'names and brackets': () => fill('{"a":'),
  marks: () => fill('"'),
  'typographic marks': () => fill('“goals”:'),
  'escaped marks': () => fill('&quot;'),
  'a text without an end': () => `"${fill('\\"')}`,
  tags: () => `{"goals":${fill('<p>')}`,
  commas: () => `{"a":1${fill(', ')}`,
  spaces: () => `{"goals":[${fill(' ')}`,
  'line breaks': () => `${fill('\n')}{`,
  digits: () => fill('1'),
  '20 MB that could be mended': () => fill('{“goals”:[', 2e7),
  '20 MB that are right': () => goals(6e5, index => ({ title: `Mål ${index}`, owners: ['Nämnden'] })),
};
const endless = 'no end';

let sent = 0;
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const name = searchParams.get('name');
  if (pathname === '/page') {
    response.setHeader('content-type', 'text/html');
    response.end(
      '<!doctype html><html lang="sv"><title>x</title><link rel="icon" href="data:,"><main></main>',
    );
  } else if (name === endless) {
    const piece = fill('{"title":"x"},', 65_536);
    const go = () => {
      do sent += piece.length;
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', go);
    go();
  } else if (name) response.end(documents[name]());
  else {
    response.setHeader('content-type', 'text/javascript');
    response.end(readFileSync(`.${pathname}`));
  }
});
await new Promise(resolve => server.listen(0, resolve));
const address = `http://localhost:${server.address().port}`;
const browser = await launch('chromium', chromium);

/** Puts an element with that source into the page, and waits until something is said of it. */
const show = async (attribute, value) => {
  const host = document.createElement('civic-goal-list');
  host.innerHTML = '<p>Reserv</p>';
  const told = new Promise(resolve => host.addEventListener('civic-error', resolve));
  const given = attribute === 'src' ? value : await (await fetch(value)).text();
  const long = [];
  const observer = new PerformanceObserver(list =>
    long.push(...list.getEntries().map(entry => entry.duration)),
  );
  observer.observe({ type: 'longtask' });
  host.setAttribute(attribute, given);
  document.querySelector('main').append(host);
  await told;
  // A task is told of when it has ended.
  await new Promise(resolve => setTimeout(resolve, 500));
  const fallback = !host.shadowRoot.querySelector('.base') && host.firstElementChild.checkVisibility();
  host.remove();
  observer.disconnect();
  return { longest: Math.max(0, ...long), fallback };
};

/** How long a look at each character of 4 MB takes. */
const walk = () => {
  const text = `${'{"title":"x"},'.repeat(4e6 / 14)} `;
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    let brackets = 0;
    for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 123) brackets++;
    if (brackets) best = Math.min(best, performance.now() - began);
  }
  return best;
};

const page = await browser.newPage();
const lines = [];
page.on('console', message => lines.push(message.text()));
page.on('pageerror', error => lines.push(String(error)));
await page.goto(`${address}/page`);
await page.addScriptTag({ type: 'module', url: `${address}/cdn/civic-goals.js` });
// What is fetched once has been, and what it says is known.
await page.evaluate(show, 'src', '/page');
const ways = [
  ...Object.keys(documents).flatMap(name => [
    [name, 'src'],
    [name, 'data-json'],
  ]),
  [endless, 'src'],
];
for (const [name, attribute] of ways) {
  lines.length = 0;
  const { longest, fallback } = await page.evaluate(
    show,
    attribute,
    `/document?name=${encodeURIComponent(name)}`,
  );
  const plain = await page.evaluate(walk);
  const good =
    fallback &&
    lines.length === 1 &&
    lines[0].includes('högst 2 MB') &&
    longest <= Math.max(50, bound * plain);
  counts[good ? 'passed' : 'failed']++;
  console.log(
    `${good ? '✓' : '✗'} ${name}, in ${attribute}: longest task ${longest ? `${Math.round(longest)} ms` : 'under 50 ms'} (a plain walk: ${Math.round(plain)} ms)` +
      (good
        ? ''
        : `, the fallback ${fallback ? 'stands' : 'is gone'}, said: ${lines.join(' | ').slice(0, 300)}`),
  );
}
// The connection was ended: what was sent has been read, or was on its way.
const ended = sent > 2e6 && sent < 2e7;
counts[ended ? 'passed' : 'failed']++;
console.log(`${ended ? '✓' : '✗'} of the document without an end ${Math.round(sent / 1e6)} MB were sent`);

await browser.close();
server.close();
server.closeAllConnections();
close(counts);

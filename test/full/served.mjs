/**
 * Published pages that come with the elements' trees: each stands before any script has come, and when the elements take over nothing moves, is said
 * otherwise or looks otherwise, in no frame; in three engines, under the pages' own policy. WebKitGTK is asked
 * for each word, its place and its colour, and gives no picture.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import { goalsDocument } from '../../dist/contract/document.js';
import { serve } from '../../scripts/serve.mjs';
import fc, { usualSeed } from '../support/fast-check.mjs';
import { valuesOf } from '../support/from-schema.mjs';
import { publish as publishInMemory } from '../support/published.mjs';
import { compare } from '../visual/compare.mjs';
import { inEachEngine, until } from './support/drive.mjs';
import { close } from './support/in-browsers.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'civic-goals-served-'));
const { server, address } = await serve(scratch);
cpSync('cdn', join(scratch, 'cdn'), { recursive: true });
// The page decides when the script comes: it is to be looked at before.
writeFileSync(
  join(scratch, 'later.js'),
  "addEventListener('come', () => void import('/cdn/civic-goals.js'), { once: true });\n",
);

const isPage = /^(\w\w\/)?(index|(goal|area|indicator)\/.*)\.html$/;

const publish = (file, name, options = []) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['bin/civic-goals.mjs', 'publish', file, '--out', join(scratch, name)],
      ...['--base', `${address}/${name}/`, '--format', 'json', ...options],
    ],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  assert.equal(status, 3, stdout.slice(-2000) + stderr);
};

const script = ['--script', '/later.js'];
publish('stories/kronvalla/goals.json', 'kronvalla', ['--languages', 'sv,ar', ...script]);
publish('stories/granfjall/goals.json', 'granfjall', script);

// eslint-disable-next-line no-control-regex -- These are what it is about.
const noHtml = /[\0-\x08\x0B-\x1F\x7F-\x9F]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

/** Documents at random, with all that is drawn. */
const atRandom = [];
for (const [index, given] of fc
  .sample(valuesOf(goalsDocument, 3), { numRuns: 60, seed: usualSeed })
  .entries()) {
  // What no HTML can have is another sign on a page than in an element.
  const document = JSON.parse(
    JSON.stringify(given, (_, value) => (typeof value === 'string' ? value.replace(noHtml, 'x') : value)),
  );
  const { files } = await publishInMemory(document, {
    script: '/later.js',
    at: `${address}/random-${index}/`,
  });
  for (const [path, text] of files) {
    const file = join(scratch, `random-${index}`, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (isPage.test(path) && text.includes('shadowrootmode')) atRandom.push(`random-${index}/${path}`);
  }
}
atRandom.splice(40);

/** Runs in the page: each word that is seen, and where; the elements, and how many have their own tree. */
const look = () => {
  const words = [];
  const [hosts, taken] = [[], []];
  const read = root => {
    // Where a template has two texts side by side, comments stand between them.
    const nodes = [...root.childNodes].filter(({ nodeType }) => nodeType !== window.Node.COMMENT_NODE);
    const isText = node => node?.nodeType === window.Node.TEXT_NODE;
    for (const [index, node] of nodes.entries()) {
      if (node.localName !== 'summary' && node.parentElement?.matches('details:not([open])')) continue;
      if (isText(node)) {
        if (isText(nodes[index - 1])) continue;
        const run = nodes.slice(index).filter((each, at, all) => all.slice(0, at + 1).every(isText));
        const text = run.map(({ nodeValue }) => nodeValue).join('');
        if (!text.trim()) continue;
        const range = document.createRange();
        range.setStartBefore(run[0]);
        range.setEndAfter(run.at(-1));
        const boxes = [...range.getClientRects()].filter(({ width, height }) => width && height);
        const { color, fontSize, fontWeight } = window.getComputedStyle(node.parentElement);
        if (boxes.length && node.parentElement.localName !== 'style')
          words.push(
            [
              text.replace(/\s+/g, ' ').trim(),
              ...[color, fontSize, fontWeight],
              // One for each line: of a text that is put together there are several.
              ...[...new Set(boxes.map(({ y }) => y))].flatMap(line => {
                const on = boxes.filter(({ y }) => y === line);
                const [from, to] = [
                  Math.min(...on.map(({ left }) => left)),
                  Math.max(...on.map(({ right }) => right)),
                ];
                return [line, from, to].map(number => Math.round(number * 4) / 4);
              }),
            ].join(' '),
          );
      }
      if (node.shadowRoot) {
        hosts.push(node.localName);
        if (!node.shadowRoot.querySelector('link')) taken.push(node.localName);
        read(node.shadowRoot);
      } else read(node);
    }
  };
  read(document.body);
  return { words, hosts, taken };
};

/** Runs in the page: lets the script come, and notes in each frame whether anything is as it was not before. */
const takeOver = () =>
  new Promise(resolve => {
    const hosts = [...document.querySelectorAll('main *')].filter(({ shadowRoot }) => shadowRoot);
    const stateOf = host => {
      const bases = host.shadowRoot.querySelectorAll('.base');
      const { top, height } = host.getBoundingClientRect();
      const marks = host.shadowRoot.querySelectorAll('.bar, svg, p').length > 0;
      return [bases.length, Math.round(top), Math.round(height), marks].join();
    };
    const before = hosts.map(stateOf);
    const found = new Set();
    let shift = 0;
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      new PerformanceObserver(list => {
        for (const { value, sources } of list.getEntries()) {
          shift += value;
          for (const { node } of sources)
            found.add(`moved: ${node?.localName ?? node?.nodeValue} ${node?.className ?? ''}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    let left = 3;
    const frame = () => {
      hosts.forEach((host, index) => {
        const state = stateOf(host);
        if (state !== before[index]) found.add(`${host.localName}: ${before[index]} -> ${state}`);
      });
      const isDone = hosts.every(({ shadowRoot }) => !shadowRoot.querySelector('link'));
      if (isDone && --left === 0) setTimeout(() => resolve({ found: [...found], shift }));
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    window.dispatchEvent(new Event('come'));
  });

/** Runs in the page: whether all of it has come, the script that waits, too. */
const isLoaded = () => {
  // A bar that is seen while a page is new, and then no more, is the engine's own.
  document.documentElement.style.overflow = 'hidden';
  return document.readyState === 'complete' && document.fonts.status === 'loaded';
};

/** Runs in the page: whether a picture could not be had. WebKit takes its room away, once it knows, and asks for each new one anew. */
const lacksPicture = () =>
  [...document.querySelectorAll('main *')].some(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('img') ?? [])].some(({ naturalWidth }) => !naturalWidth),
  );

const open = async (browser, path, width) => {
  await browser.resize({ width, height: 2200 });
  await browser.go(`${address}/${path}`);
  await until(() => browser.run(isLoaded), `${path} to be loaded`);
};

const asBefore = async (browser, path, width) => {
  await open(browser, path, width);
  if (!browser.picture && (await browser.run(lacksPicture))) return;
  const before = { ...(await browser.run(look)), picture: await browser.picture?.() };
  assert.ok(before.hosts.length > 0, `${path} comes with no tree`);
  assert.deepEqual(before.taken, []);
  const { found, shift } = await browser.run(takeOver);
  assert.deepEqual(found, [], `${path} in ${width} px`);
  assert.equal(shift, 0, `${path} in ${width} px moves`);
  const after = { ...(await browser.run(look)), picture: await browser.picture?.() };
  assert.equal(after.taken.length, after.hosts.length);
  assert.deepEqual(after.words, before.words, `${path} in ${width} px`);
  // Engines draw one that cannot be had in more than one way, while they ask for it and after.
  if (!before.picture || (await browser.run(lacksPicture))) return;
  const { count, difference } = compare(PNG.sync.read(before.picture), PNG.sync.read(after.picture));
  if (count && process.env.PICTURES) {
    const name = join(process.env.PICTURES, `${path.replaceAll('/', '-')}-${width}`);
    writeFileSync(`${name}-before.png`, before.picture);
    writeFileSync(`${name}-after.png`, after.picture);
    writeFileSync(`${name}-where.png`, PNG.sync.write(difference));
  }
  assert.equal(count, 0, `${path} in ${width} px: ${count} pixels are others`);
};

const paths = [
  'kronvalla/index.html',
  'kronvalla/goal/grundskolan.html',
  'kronvalla/indicator/behorighet.html',
  'kronvalla/ar/indicator/behorighet.html',
  'kronvalla/area/kunskap.html',
  'granfjall/index.html',
];

const tests = {};
for (const path of paths)
  tests[`${path} is as it was when the elements take over`] = async browser => {
    for (const width of [320, 768, 1280]) await asBefore(browser, path, width);
  };
tests[`so are ${atRandom.length} pages of documents at random`] = async browser => {
  assert.ok(atRandom.length > 10);
  for (const path of atRandom) await asBefore(browser, path, 400);
};

const counts = await inEachEngine(tests);
server.close();
rmSync(scratch, { recursive: true, force: true });
close(counts);

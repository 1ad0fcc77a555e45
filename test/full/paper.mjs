/**
 * Paper: each element with all its examples, at three widths, in Chromium and Firefox. It is printed from a page that nobody has scrolled
 * or pressed anything on; every text that another page shows on the screen, scrolled through and with all opened, is in the PDF, as
 * poppler reads it.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { serve } from '../../scripts/serve.mjs';
import { findBrowsers, howToGet } from '../browsers.mjs';
import { fixture } from '../support/fixtures.mjs';
import { launch } from '../support/launch.mjs';
import { counted } from './support/counted.mjs';
import { hasApt, run } from './support/debian.mjs';
import { until } from './support/drive.mjs';
import { close } from './support/in-browsers.mjs';

const { goalAreas, goals, indicators, peers, summaries, trends, visions } = await fixture('examples');

/** The prompt is left out: nobody can press paper. */
const elements = {
  'civic-vision-banner': visions,
  'civic-goal-area-list': goalAreas,
  'civic-goal-list': goals,
  'civic-progress-gauge': indicators,
  'civic-trend-chart': trends,
  'civic-peer-comparison': peers,
  'civic-goal-summary': summaries,
};

/** How wide the window is, and the column that the element stands in. */
const widths = [
  { window: 320, column: '250px' },
  { window: 768, column: '30em' },
  { window: 1280, column: 'auto' },
];

const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const { counts, test } = counted();
const skip = (count, why) => {
  console.log(`  – ${why}`);
  counts[inCI ? 'failed' : 'skipped'] += count;
};
const perEngine = Object.keys(elements).length * widths.length;

const hasPoppler = () => spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;
if (!hasPoppler() && hasApt()) {
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'poppler-utils']);
}
const found = hasPoppler() ? await findBrowsers() : {};
if (!hasPoppler()) skip(2 * perEngine, 'No pdftotext here. To get it: sudo apt-get install poppler-utils');

const escaped = text => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('<', '&lt;');

/** All examples of an element, far below the window. Chromium prints a page's own colours and margins as they are. */
const pageOf = (name, column) => `<!doctype html>
<html lang="sv">
  <meta charset="utf-8" />
  <title>Papper</title>
  <style>
    main { width: ${column} }
    @media screen { main { padding-top: 6000px } }
  </style>
  <script type="module" src="/cdn/civic-goals.js"></script>
  <main>${Object.values(elements[name])
    .map(data => `<${name} data-json='${escaped(JSON.stringify(data))}'><p>Inne</p></${name}>`)
    .join('\n')}</main>
</html>`;

const pages = Object.fromEntries(
  Object.keys(elements).flatMap(name =>
    widths.map(({ window, column }) => [`/${name}-${window}`, pageOf(name, column)]),
  ),
);
const { server, address } = await serve('.', { pages });

/** What runs in the page: whether all elements are there, and those within them. */
const areShown = name => {
  const all = [...document.querySelectorAll(name)];
  return (
    all.length > 0 &&
    all.every(element => {
      const within = [
        ...(element.shadowRoot?.querySelectorAll('civic-goal-list, civic-progress-gauge') ?? []),
      ];
      return (
        element.shadowRoot?.querySelector('.base') &&
        within.every(inner => inner.shadowRoot?.querySelector('.base'))
      );
    })
  );
};

/** Whether what is fetched when the page is at rest has come and run: an answer that has come may wait for its turn. */
const isAtRest = async () => {
  const addresses = performance.getEntriesByType('resource').map(entry => entry.name);
  const files = addresses.map(address => address.split('/').at(-1));
  const wants = (root, selector) =>
    root.querySelector(selector) !== null ||
    [...root.querySelectorAll('*')].some(inner => inner.shadowRoot && wants(inner.shadowRoot, selector));
  const hasCome = Object.entries({
    '.plot': 'chart-',
    '.plot ~ details': 'table-',
    '.on-paper': 'comparison-table-',
    '.opens': 'calculation-steps-',
  }).every(([selector, start]) => !wants(document, selector) || files.some(file => file.startsWith(start)));
  if (hasCome)
    await Promise.all(addresses.filter(name => name.includes('/chunks/')).map(name => import(name)));
  // Who waits for the code gets it after the import has.
  await new Promise(resolve => setTimeout(resolve));
  return hasCome;
};

/** Opens what can be opened, scrolls to each element, and answers with every text that is then on the screen. */
const readScreen = async name => {
  const later = async look => {
    // What has not come after two minutes hangs.
    for (let tries = 0; tries < 6000; tries++) {
      if (look()) return;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    throw new Error(`Not all of ${name} can be opened: ${document.body.innerText.slice(0, 2000)}`);
  };
  const isSeen = node => {
    const element = node.parentElement;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    if (element.closest('button, select, .filters, style, script, [role="status"]')) return false;
    // The chart's table has a title of its own.
    if (name === 'civic-trend-chart' && element.closest('summary')) return false;
    // The comparison's rows say all that its table does, but where not all are drawn.
    if (name === 'civic-peer-comparison' && element.closest('summary, details:not(.on-paper)')) return false;
    // What is for screen readers alone is cut away, and so is a value that has no room beside its bar.
    const range = document.createRange();
    range.selectNodeContents(node);
    const cut = element.closest('.unseen, .tick');
    return range.getClientRects().length > 0 && (!cut || cut.getBoundingClientRect().width > 1);
  };
  const textsIn = root => {
    const texts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === 3) {
        if (node.nodeValue.trim() && isSeen(node)) texts.push(node.nodeValue);
      } else if (node.shadowRoot && node.checkVisibility()) texts.push(...textsIn(node.shadowRoot));
    }
    return texts;
  };
  const openAll = root => {
    for (const details of root.querySelectorAll('details')) details.open = true;
    for (const button of root.querySelectorAll('.opens[aria-expanded="false"]')) button.click();
    for (const inner of root.querySelectorAll('*')) if (inner.shadowRoot) openAll(inner.shadowRoot);
  };
  const isOpened = root =>
    [...root.querySelectorAll('.opens')].every(button => button.parentElement.querySelector('.working')) &&
    [...root.querySelectorAll('.plot')].every(plot => plot.querySelector('svg')) &&
    [...root.querySelectorAll('civic-goal-list, civic-progress-gauge')].every(
      inner => inner.shadowRoot?.querySelector('.base') && isOpened(inner.shadowRoot),
    ) &&
    (!/trend-chart|peer-comparison/.test(name) ||
      [...root.querySelectorAll('details:not(.earlier)')].every(details => details.querySelector('table')));
  const texts = [];
  for (const element of document.querySelectorAll(name)) {
    element.scrollIntoView();
    openAll(element.shadowRoot);
    await later(() => isOpened(element.shadowRoot));
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    openAll(element.shadowRoot);
    texts.push(...textsIn(element.shadowRoot));
  }
  return texts;
};

/** A text without what a line break adds or takes away, and without what a font draws as one. */
const bare = text =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00AD\u200B\u200E\u200F\u2066-\u2069\u2010-]+/gu, '');

/**
 * The text of a PDF, twice: as it is drawn, where one line that is broken stands together though another is beside it, and as it is
 * read, where a paragraph goes on after the end of a page.
 */
const textOf = pdf =>
  ['-raw', '-layout']
    .map(order =>
      execFileSync('pdftotext', [order, '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }),
    )
    .join('\n');

/** Opens an element's page at a width, as somebody does who touches nothing. */
const open = async (browser, name, { window, column }) => {
  const page = await browser.newPage();
  await page.setViewport({ width: window, height: 800 });
  await page.goto(`${address}/${name}-${window}`, { timeout: 0 });
  await until(() => page.evaluate(areShown, name), `the elements in ${column}`);
  return page;
};

const holdOnPaper = async (browser, name, width) => {
  const screen = await open(browser, name, width);
  const texts = await screen.evaluate(readScreen, name);
  await screen.close();
  assert.ok(texts.length > 10, `${texts.length} texts on the screen`);

  const page = await open(browser, name, width);
  await until(() => page.evaluate(isAtRest), 'the page to be at rest', 60);
  const paper = bare(textOf(await page.pdf({ format: 'A4', timeout: 0 })));
  await page.close();
  const lost = [...new Set(texts)].filter(text => bare(text) && !paper.includes(bare(text)));
  assert.deepEqual(lost, [], `of ${texts.length} texts`);
};

for (const engine of ['chromium', 'firefox']) {
  if (!hasPoppler()) break;
  if (!found[engine]) {
    skip(perEngine, `No ${engine} here. To get it: ${howToGet(engine)}`);
    continue;
  }
  const browser = await launch(engine, found[engine]);
  for (const name of Object.keys(elements))
    for (const width of widths)
      await test(`${engine}: ${name} in ${width.column}, in a window of ${width.window} pixels`, () =>
        holdOnPaper(browser, name, width));
  await browser.close();
}
server.close();
close(counts);

/**
 * The report: a goal page on paper, as poppler reads it. A cover by itself, then the contents and how it goes, then the goals and the
 * indicators, each from the top of a page, with every working, table and source; its headings are the PDF's.
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

const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const { counts, test } = counted();
const skip = why => {
  console.log(`  – ${why}`);
  counts[inCI ? 'failed' : 'skipped']++;
};

const hasPoppler = () => spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;
if (!hasPoppler() && hasApt()) {
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'poppler-utils']);
}

const { pages: documents } = await fixture('examples');
const escaped = text => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('<', '&lt;');
const page = `<!doctype html>
<html lang="sv">
  <meta charset="utf-8" />
  <title>Mål och vision</title>
  <script type="module" src="/cdn/civic-goals.js"></script>
  <main><civic-goal-page heading-level="1" data-json='${escaped(JSON.stringify(documents.EveryPart))}'></civic-goal-page></main>
</html>`;
const { server, address } = await serve('.', { pages: { '/report': page } });

/** Whether everything is there that paper needs, also what is fetched when the page is at rest. */
const isReady = () => {
  const inner = root =>
    [...root.querySelectorAll('*')].flatMap(element =>
      element.shadowRoot ? [element, ...inner(element.shadowRoot)] : [],
    );
  const all = inner(document);
  const files = performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1));
  return (
    all.length > 10 &&
    all.every(element => element.shadowRoot.querySelector('.base')) &&
    ['chart-', 'table-', 'comparison-table-', 'calculation-steps-'].every(start =>
      files.some(file => file.startsWith(start)),
    )
  );
};

const poppler = (program, pdf, ...options) =>
  execFileSync(program, [...options, '-', ...(program === 'pdftotext' ? ['-'] : [])], {
    input: pdf,
    encoding: 'utf8',
  });

const print = async (browser, options) => {
  const opened = await browser.newPage();
  await opened.setViewport({ width: 1280, height: 800 });
  await opened.goto(`${address}/report`, { timeout: 0 });
  await until(() => opened.evaluate(isReady), 'all that paper needs', 120);
  const pdf = await opened.pdf({ format: 'A4', timeout: 0, ...options });
  await opened.close();
  // A form feed ends each page.
  return { pdf, sheets: poppler('pdftotext', pdf, '-layout', '-enc', 'UTF-8').split('\f').slice(0, -1) };
};

const firstLine = sheet => sheet.trim().split('\n', 1)[0];

const found = hasPoppler() ? await findBrowsers() : {};
if (!hasPoppler()) skip('No pdftotext here. To get it: sudo apt-get install poppler-utils');
for (const engine of hasPoppler() ? ['chromium', 'firefox'] : []) {
  if (!found[engine]) {
    skip(`No ${engine} here. To get it: ${howToGet(engine)}`);
    continue;
  }
  const browser = await launch(engine, found[engine]);
  const { pdf, sheets } = await print(browser, engine === 'chromium' ? { tagged: true, outline: true } : {});

  await test(`${engine}: the cover has the vision, whose it is and the day, and nothing else`, () => {
    assert.match(sheets[0], /En kommun att längta till/);
    assert.match(sheets[0], /Granfjälls kommun\. Senast uppdaterad 22 februari 2026\./);
    assert.doesNotMatch(sheets[0], /Innehåll|Måluppfyllelse/);
  });

  await test(`${engine}: the contents come next, with how it goes and the areas`, () => {
    assert.equal(firstLine(sheets[1]), 'Innehåll');
    assert.match(sheets[1], /8 av 30 mål är uppnådda\./);
    assert.match(sheets[1], /Målområden[\s\S]*Hållbar tillväxt/);
  });

  await test(`${engine}: the goals and the indicators begin at the top of a page each`, () => {
    const tops = sheets.map(firstLine);
    assert.equal(tops.filter(line => line === 'Mål 2024–2026').length, 1, tops.join(' | '));
    assert.equal(tops.filter(line => line === 'Indikatorer').length, 1, tops.join(' | '));
  });

  await test(`${engine}: every working, table and source is there, and no question`, () => {
    const all = sheets.join('\n').replace(/[\s\u00A0]+/g, ' ');
    // The goal's own gauge and the two indicators that have a target.
    assert.equal(all.match(/Så är det räknat/g)?.length, 3);
    assert.equal(all.match(/Metod: jämfört med planen\./g)?.length, 3);
    for (const { period, value } of documents.EveryPart.indicators[0].series.slice(0, 9))
      assert.ok(
        all.includes(`${period} ${value.toLocaleString('sv-SE').replace(/\u00A0/g, ' ')}`),
        `${period}: ${value}`,
      );
    assert.match(all, /Källa: SCB/);
    assert.match(all, /Källa: Kolada/);
    assert.doesNotMatch(all, /Hjälpte/);
  });

  if (engine === 'chromium')
    await test('chromium: its headings are those of the PDF, one under the other', () => {
      const structure = poppler('pdfinfo', pdf, '-struct-text');
      const levels = [...structure.matchAll(/^ *H(\d)\b/gm)].map(([, level]) => Number(level));
      assert.equal(levels[0], 1, structure.slice(0, 2000));
      assert.ok(levels.length > 8, structure.slice(0, 2000));
      for (const [index, level] of levels.slice(1).entries())
        assert.ok(level <= levels[index] + 1, `H${levels[index]} before H${level}`);
      assert.match(structure, /\bTable\b/);
    });
  await browser.close();
}
server.close();
close(counts);

/**
 * A published site in the tools of others: a validator of HTML, a parser of RDF, one of site maps, axe on its pages in a browser, an embed in a
 * sandboxed frame of another site as WordPress makes it; and five thousand goals in six languages, in a heap of 400 MB.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { serve } from '../../scripts/serve.mjs';
import { findBrowsers, howToGet } from '../browsers.mjs';
import { launch } from '../support/launch.mjs';
import { sameAsLock } from '../support/same-as-lock.mjs';
import { counted } from './support/counted.mjs';
import { close } from './support/in-browsers.mjs';

const folder = fileURLToPath(new URL('publish/', import.meta.url));
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const { counts, test } = counted();
const skip = why => {
  console.log(`  – ${why}`);
  counts[inCI ? 'failed' : 'skipped']++;
};

const scratch = mkdtempSync(join(tmpdir(), 'civic-goals-published-'));
const { server, address } = await serve(scratch);
const other = await serve(scratch, {
  pages: {
    '/wordpress': `<!doctype html><title>x</title><link rel="icon" href="data:,"><script>
      window.told = [];
      addEventListener('message', ({ data }) => told.push(data));
    </script><iframe sandbox="allow-scripts" src="${address}/kronvalla/embed/behorighet.html#?secret=AbC123" width="600" height="400"></iframe>`,
  },
});

const publish = (file, out, base, options = [], node = []) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...node, 'bin/civic-goals.mjs', 'publish', file, '--out', out, '--base', base, ...options],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  assert.equal(status, 3, stdout.slice(-2000) + stderr);
};

const municipalities = ['krokom', 'kronvalla', 'skarvik', 'granfjall'];
const terms = [
  ...['--licence', 'cc0', '--contact', 'data@provstad.example'],
  ...['--organization-number', '212000-2486', '--geonames', '2661886'],
];
for (const name of municipalities) {
  publish(`stories/${name}/goals.json`, join(scratch, name), `${address}/${name}/`, [
    '--languages',
    'sv,en,fi,nb,de,ar',
    ...terms,
  ]);
  // What the document names by a relative address stands beside the pages.
  for (const file of readdirSync(`stories/${name}`))
    if (/\.(?:svg|jpg|webp)$/.test(file)) copyFileSync(`stories/${name}/${file}`, join(scratch, name, file));
}

const pagesIn = name =>
  readdirSync(join(scratch, name), { recursive: true })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.html') && !/(^|\/)fallback\//.test(path));

const installed =
  sameAsLock(folder) ||
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, timeout: 600_000 })
    .status === 0;
if (!installed) skip('Not there: npm ci --ignore-scripts --prefix test/full/publish');
else {
  const { entriesOf, htmlFaults, triplesOf } = await import('./publish/tools.mjs');
  for (const name of municipalities) {
    await test(`${name}: every page is HTML as the standard has it`, async () => {
      const pages = pagesIn(name);
      assert.ok(pages.length > 40);
      const faults = [];
      for (const page of pages) faults.push(...(await htmlFaults(join(scratch, name, page))));
      assert.deepEqual(faults, []);
    });
    await test(`${name}: the record is RDF whose things all have addresses`, async () => {
      const triples = await triplesOf(join(scratch, name, 'data/dcat.rdf'), 'https://x.example/');
      assert.ok(triples.length > 40);
      for (const { subject, object } of triples) {
        assert.equal(subject.termType, 'NamedNode');
        assert.notEqual(object.termType, 'BlankNode');
        assert.doesNotMatch(subject.value, /x\.example/);
      }
    });
    await test(`${name}: the site map is one, with every language of each page`, async () => {
      const entries = await entriesOf(join(scratch, name, 'sitemap.xml'));
      assert.ok(entries.length > 40);
      for (const { links } of entries) assert.equal(links.length, 7);
    });
  }
}

const { chromium } = await findBrowsers();
if (!chromium) skip(`No Chromium here. To get it: ${howToGet.chromium}`);
else {
  const browser = await launch('chromium', chromium);
  try {
    const page = await browser.newPage();
    const violations = [];
    page.on('console', message => {
      if (message.type() === 'error') violations.push(`${message.text()} ${message.location().url ?? ''}`);
    });
    for (const scheme of ['light', 'dark'])
      for (const path of [
        'kronvalla/index.html',
        'kronvalla/goal/grundskolan.html',
        'kronvalla/indicator/behorighet.html',
        'kronvalla/ar/indicator/behorighet.html',
        'kronvalla/area/kunskap.html',
        'kronvalla/embed/behorighet.html',
        'granfjall/index.html',
      ])
        await test(`axe finds nothing on ${path}, ${scheme}, and its policy stops nothing`, async () => {
          violations.length = 0;
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          await page.setViewport({ width: 320, height: 800 });
          await page.goto(`${address}/${path}`);
          // axe copies the styles of shadow roots into a page of its own, which has the same policy: what that stops is none of ours.
          const stopped = [...violations];
          await page.evaluate(axe.source);
          const found = await page.evaluate(() =>
            globalThis.axe
              .run()
              .then(({ violations }) =>
                violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
              ),
          );
          assert.deepEqual(found, []);
          assert.deepEqual(stopped, []);
          // Nothing stands outside the page at the width of a phone.
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
        });
    await test('an embed in a sandboxed frame has its style, and tells how high it is', async () => {
      violations.length = 0;
      await page.goto(`${other.address.replace('localhost', '127.0.0.1')}/wordpress`);
      await page.waitForFunction(() => window.told.length > 0, { timeout: 0 });
      const [{ message, value, secret }] = await page.evaluate(() => window.told);
      assert.deepEqual([message, secret], ['height', 'AbC123']);
      const frame = page.frames().find(each => each.url().includes('/embed/'));
      const [height, display] = await frame.evaluate(() => [
        Math.ceil(document.documentElement.getBoundingClientRect().height),
        window.getComputedStyle(document.querySelector('table')).borderCollapse,
      ]);
      assert.deepEqual([value, display], [height, 'collapse']);
      assert.deepEqual(violations, []);
    });
  } finally {
    await browser.close();
  }
}

await test('five thousand goals in six languages fit in a heap of 400 MB', () => {
  const goals = new Array(5000).fill('').map((_, index) => ({
    id: `mal-${index}`,
    title: `Mål ${index}`,
    indicators: [
      {
        title: `Andel ${index}`,
        unit: '%',
        series: [2021, 2022, 2023, 2024].map(period => ({ period, value: (period * (index + 7)) % 100 })),
        target: { period: 2030, value: 90 },
      },
    ],
  }));
  const file = join(scratch, 'many.json');
  writeFileSync(file, JSON.stringify({ lang: 'sv', organization: { name: 'Provstad' }, goals: { goals } }));
  const began = performance.now();
  const options = ['--languages', 'sv,en,fi,nb,de,ar', '--format', 'json', '--no-pictures'];
  publish(file, join(scratch, 'many'), `${address}/many/`, options, ['--max-old-space-size=400']);
  console.log(`    ${((performance.now() - began) / 1000).toFixed(0)} s`);
  assert.match(readFileSync(join(scratch, 'many/ar/goal/mal-4999.html'), 'utf8'), /dir="rtl"/);
});

server.close();
other.server.close();
rmSync(scratch, { recursive: true, force: true });
close(counts);

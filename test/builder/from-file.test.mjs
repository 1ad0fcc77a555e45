/** The builder opened as a file, without a server and without a network, in the browsers that are there. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { findBrowsers, howToGet } from '../browsers.mjs';
import { address, openFile } from '../support/from-file.mjs';

const found = await findBrowsers();

const folder = mkdtempSync(join(tmpdir(), 'civic-goals-file-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'mål.xlsx');
const rows = [
  ['Mål', 'Indikator', 2022, 2023],
  ['Fler invånare', 'Antal invånare', 15000, 15100],
];
writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Mål', rows }] }));

for (const engine of ['chromium', 'firefox'])
  test(`from a file, in ${engine}`, { skip: found[engine] ? false : howToGet(engine) }, async t => {
    const errors = [];
    const asked = new Set();
    const page = await openFile(t, engine, found[engine], page => {
      page.on('pageerror', error => errors.push(error.message));
      page.on('request', request => asked.add(request.url()));
    });

    const press = async selector => {
      await page.waitForSelector(selector);
      await page.$eval(selector, button => button.click());
    };
    const write = async (path, text) => {
      await page.waitForSelector(`[id="f-indicators[0].${path}"]`);
      await page.type(`[id="f-indicators[0].${path}"]`, text);
    };

    await t.test('a gauge is made from nothing', async () => {
      await press('[data-element=progress-gauge] .choose');
      await write('title', 'Antal invånare');
      await write('current.value', '15 595');
      await write('current.period', '2023');
      await write('target.value', '16 000');
      await write('target.period', '2030');
      await page.waitForFunction(() =>
        window.document
          .querySelector('.sheet civic-progress-gauge')
          ?.shadowRoot?.querySelector('.base')
          ?.textContent.includes('16\u00A0000'),
      );
    });

    await t.test('with a link to the municipality’s site, which is not followed', async () => {
      await press('.form > .fields > .more > .fold');
      await press('[id="f-indicators[0].source"]');
      await write('source.name', 'SCB');
      await write('source.href', '/statistik');
      await page.waitForFunction(() =>
        window.document
          .querySelector('.sheet civic-progress-gauge')
          ?.shadowRoot?.querySelector('a[href="https://www.kommun.example/statistik"]'),
      );
    });

    await t.test('and taken away as a tag', async () => {
      await press('.onward .primary');
      await page.waitForSelector('#code-tag');
      const tag = await page.$eval('#code-tag', area => area.value);
      assert.match(tag, /^<civic-progress-gauge data-json="\{&quot;title&quot;:&quot;Antal invånare&quot;/);
    });

    await t.test('a spreadsheet is opened, and becomes goals', async () => {
      await page.goto('about:blank');
      await page.goto(address);
      const input = await page.waitForSelector('.file input');
      const fetched = () => page.$$eval('script[src$="/tables.js"]', scripts => scripts.length);
      assert.equal(await fetched(), 0, 'what reads it is fetched when it is needed');
      await input.uploadFile(file);
      await page.waitForSelector('.read-row');
      assert.match(await page.$eval('.read-row', row => row.textContent), /2023: 15/);
      await press('.read-table .primary');
      await page.waitForSelector('.form');
      await page.waitForFunction(() =>
        document.querySelector('.form')?.textContent.includes('Antal invånare'),
      );
      assert.equal(await fetched(), 1);
    });

    await t.test('in English, where the address says so', async () => {
      await page.goto('about:blank');
      await page.goto(`${address}#en`);
      await page.waitForSelector('.card');
      assert.match(await page.$eval('h1', heading => heading.textContent), /^Build/);
      assert.match(await page.title(), /^Build/);
      assert.equal(await page.$eval('html', root => root.lang), 'en');
      await page.$eval('button.language', button => button.click());
      await page.waitForFunction(() => document.documentElement.lang === 'sv');
      assert.match(await page.title(), /^Bygg/);
    });

    await t.test('without an error, and without a request to anybody', () => {
      assert.deepEqual(errors, []);
      // Firefox has the font of its own for passwords in a `data:` address.
      assert.deepEqual(
        [...asked].filter(url => !/^(file:|about:|data:)/.test(url)),
        [],
      );
    });
  });

const weights = { builder: 233_000, tables: 97_000 };
for (const [name, most] of Object.entries(weights))
  test(`${name}.js weighs little enough for a slow connection`, () => {
    const weight = gzipSync(readFileSync(`cdn/builder/${name}.js`), { level: 9 }).length;
    assert.ok(weight < most, `${weight} bytes, gzipped`);
  });

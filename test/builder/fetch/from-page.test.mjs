/** The builder's page as it ships, let by its owner to ask a Kolada on another site: by keyboard, with the page's own policy, and without its leave. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { serve } from '../../../scripts/serve.mjs';
import { findBrowsers, howToGet } from '../../browsers.mjs';
import { launch } from '../../support/launch.mjs';
import { figureOf, startKolada } from '../../support/kolada-server.mjs';

const found = await findBrowsers();
const measures = [
  { id: 'N01951', title: 'Invånare 31/12, antal', description: 'Folkmängd.', publ_period: '2024' },
  { id: 'N00941', title: 'Trygga invånare, andel (%)' },
];
const municipalities = [
  { id: '2309', title: 'Krokom', type: 'K' },
  { id: '2303', title: 'Ragunda', type: 'K' },
];

/** The builder's page, as its owner has changed it. */
const pageFor = (kolada, policy) =>
  readFileSync('cdn/builder/index.html', 'utf8')
    .replace('<div id="builder">', `<div id="builder" data-sources="kolada=${kolada}">`)
    .replace("connect-src 'none'", `connect-src ${policy}`);

for (const engine of ['chromium', 'firefox'])
  test(`a measure from Kolada, in ${engine}`, { skip: found[engine] ? false : howToGet(engine) }, async t => {
    const kolada = await startKolada({ measures, municipalities, cors: '*' });
    t.after(kolada.close);
    const { server, address } = await serve('.', {
      pages: {
        '/cdn/builder/allowed.html': pageFor(kolada.base, kolada.origin),
        '/cdn/builder/forbidden.html': pageFor(kolada.base, "'none'"),
      },
    });
    t.after(() => server.close());
    const browser = await launch(engine, found[engine]);
    t.after(() => browser.close());
    const open = async name => {
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      page.on('dialog', dialog => dialog.accept());
      await page.goto(`${address}/cdn/builder/${name}.html`);
      await page.waitForSelector('[data-element=trend-chart] .choose');
      await page.$eval('[data-element=trend-chart] .choose', button => button.click());
      await page.waitForSelector('#fetch-kolada');
      await page.$eval('#fetch-kolada', button => button.click());
      await page.waitForSelector('#fetch-place');
      await page.type('#fetch-place', 'Krokom');
      await page.type('#fetch-words', 'invånare');
      await page.keyboard.press('Enter');
      return page;
    };
    const says = (page, selector, words) =>
      page.waitForFunction(
        (selector, words) => window.document.querySelector(selector)?.textContent.includes(words),
        {},
        selector,
        words,
      );

    await t.test('is searched for, looked at and taken in', async () => {
      const page = await open('allowed');
      await says(page, '#fetch-summary', '2 mått för Krokom (2309)');
      assert.equal(await page.evaluate(() => window.document.activeElement.id), 'fetch-words');
      await page.focus('#measure-N01951');
      await page.keyboard.press(' ');
      const last = figureOf('N01951', '2309', 2024).toLocaleString('sv-SE');
      await says(page, '.fetched', `3 siffror, 2022–2024. Den senaste är ${last}`);
      await page.$eval('.fetch .primary', button => button.click());
      // The chart shows it.
      await page.waitForFunction(
        () =>
          window.document.querySelector('.sheet civic-trend-chart')?.shadowRoot?.querySelector('svg') !==
          null,
      );
      assert.equal(
        await page.$eval('[id="f-indicators[0].title"]', input => input.value),
        'Invånare 31/12, antal',
      );
      const { path, headers } = kolada.requests.at(-1);
      assert.match(path, /^\/v3\/data\/kpi\/N01951\/municipality\/2309/);
      for (const header of ['cookie', 'referer']) assert.equal(headers[header], undefined, header);
    });

    await t.test('is not asked for where the page’s policy says no, and that is said', async () => {
      const before = kolada.requests.length;
      const page = await open('forbidden');
      await says(page, '#fetch-summary', `connect-src ${kolada.origin}`);
      assert.equal(kolada.requests.length, before);
    });
  });

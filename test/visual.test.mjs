/** What the comparison of pictures sees and what it does not, drawn by a browser: test/full/visual.mjs goes by it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findBrowsers, howToGet } from './browsers.mjs';
import { startBrowser } from './visual/browser.mjs';
import { compare } from './visual/compare.mjs';
import { beside, cut, fromPng, fromWebp, toWebp } from './visual/pictures.mjs';

const { chromium } = await findBrowsers();
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const skip = !chromium && !inCI && `No Chromium here. To get it: ${howToGet('chromium')}.`;

const page = `<!doctype html>
<style>
  body { margin: 16px; font: 16px/1.5 system-ui; color: #1a211e; background: #fdfdfb; }
  h2 { margin: 0 0 8px; font-size: 22px; }
  hr { border: 0; border-top: 1px solid #cccccc; }
  .bar { width: 200px; height: 10px; background: #1c6350; }
  svg { display: block; }
</style>
<h2>Antal invånare</h2>
<p>Krokoms kommun ska vara en attraktiv kommun att leva i.</p>
<hr />
<div class="bar"></div>
<svg width="100" height="60"><circle cx="30" cy="30" r="20" fill="#1c6350" /><path d="M60 50 95 12" stroke="#1a211e" stroke-width="2" /></svg>`;

let browser;
let tab;

const shot = async html => {
  await tab.setContent(html);
  await tab.evaluate(() => document.fonts.ready);
  return fromPng(Buffer.from(await tab.screenshot()));
};

before(async () => {
  if (skip) return;
  browser = await startBrowser(chromium);
  tab = await browser.newPage();
  await tab.setViewport({ width: 320, height: 240 });
});
after(() => browser?.close());

/** Something else in the place of what stands on the page. */
const changes = {
  'a colour of text, by one step': ['color: #1a211e', 'color: #1b211e'],
  'a colour of an area, by one step': ['background: #1c6350', 'background: #1c6351'],
  'a colour of a thin line, by one step': ['#cccccc', '#cbcbcb'],
  'a text, one pixel to the right': ['<p>', '<p style="position: relative; left: 1px">'],
  'a text, one pixel down': ['<p>', '<p style="position: relative; top: 1px">'],
  'a thin line, one pixel down': ['<hr />', '<hr style="position: relative; top: 1px" />'],
  'a bar, one pixel longer': ['200px', '201px'],
  'corners that are round': ['height: 10px', 'height: 10px; border-radius: 2px'],
  'a circle, one pixel wider': ['r="20"', 'r="21"'],
  'a word that is missing': ['attraktiv ', ''],
  'another letter': ['leva', 'lefa'],
  'a ring that is missing above a letter': ['invånare', 'invanare'],
  'a full stop that is missing': [' i.', ' i'],
};
for (const [name, [was, is]] of Object.entries(changes))
  test(`sees ${name}`, { skip }, async () => {
    assert.ok(page.includes(was));
    const { count } = compare(await shot(page), await shot(page.replace(was, is)));
    assert.ok(count > 0);
  });

/** Edges that are a tenth of a pixel elsewhere: the pixels along them differ, and they alone. */
const smoothed = {
  'a circle': ['cx="30"', 'cx="30.1"'],
  'a slanting line': ['M60 50', 'M60.1 50'],
};
for (const [name, [was, is]] of Object.entries(smoothed))
  test(`does not see ${name} that is smoothed another way`, { skip }, async () => {
    const [one, other] = [await shot(page), await shot(page.replace(was, is))];
    assert.notDeepEqual(one.data, other.data);
    assert.equal(compare(one, other).count, 0);
  });

test('draws the same twice', { skip }, async () => {
  assert.deepEqual((await shot(page)).data, (await shot(page)).data);
});

test('sees that a picture has become higher', { skip }, async () => {
  const picture = await shot(page);
  const lower = cut(picture, 0, picture.width, picture.height - 1);
  assert.equal(compare(lower, picture).count, picture.width);
  assert.equal(compare(picture, lower).count, picture.width);
});

test('keeps pictures beside one another without loss', { skip }, async () => {
  const [narrow, wide] = [await shot(page), await shot(page.replace('leva', 'verka'))];
  const small = cut(narrow, 0, 100, 200);
  const kept = await fromWebp(await toWebp(beside([small, wide])));
  assert.deepEqual(cut(kept, 0, 100, 200).data, small.data);
  assert.deepEqual(cut(kept, 100, wide.width, wide.height).data, wide.data);
});

/** What the comparison of pictures sees and what it does not, drawn by a browser: test/full/visual.mjs goes by it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findBrowsers, howToGet } from '../browsers.mjs';
import { startBrowser } from './browser.mjs';
import { compare } from './compare.mjs';
import { PNG } from 'pngjs';
import { judge } from './judge.mjs';
import { beside, blank, fromPng } from './pictures.mjs';
import { entryOf } from './record.mjs';
import { edgesOf, sample as page } from './sample.mjs';

const { chromium } = await findBrowsers();
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const skip = !chromium && !inCI && `No Chromium here. To get it: ${howToGet('chromium')}.`;

let browser;
let tab;

const shot = async html => {
  await tab.setContent(html);
  await tab.evaluate(() => document.fonts.ready);
  return Buffer.from(await tab.screenshot());
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
    const [one, other] = [await shot(page), await shot(page.replace(was, is))];
    assert.notEqual(await entryOf(one), await entryOf(other));
    assert.match((await judge(one, other, await entryOf(one))).words, /^[1-9]\d* pixels differ$/);
  });

/** Edges that are a tenth of a pixel elsewhere: the pixels along them differ, and they alone. */
const smoothed = {
  'a circle': ['cx="30"', 'cx="30.1"'],
  'a slanting line': ['M60 50', 'M60.1 50'],
};
for (const [name, [was, is]] of Object.entries(smoothed))
  test(`lets ${name} be smoothed another way`, { skip }, async () => {
    const [one, other] = [await shot(page), await shot(page.replace(was, is))];
    const recorded = await entryOf(one);
    assert.notEqual(recorded, await entryOf(other));
    assert.equal((await judge(one, other, recorded)).words, '');
    assert.equal((await judge(one, other)).words, '');
  });

test('does not believe a record that the commit it is of does not draw', { skip }, async () => {
  const [one, other] = [await shot(page), await shot(page.replace('200px', '201px'))];
  assert.match((await judge(other, other, await entryOf(one))).words, /not what the record says/);
});

test('draws the same twice', { skip }, async () => {
  const [one, other] = [await shot(page), await shot(page)];
  assert.deepEqual(fromPng(one).data, fromPng(other).data);
  assert.equal(await entryOf(one), await entryOf(other));
  assert.equal(await edgesOf(browser), await entryOf(one));
});

test('says the same of a picture however its file is compressed', async () => {
  const picture = Object.assign(new PNG({ width: 3, height: 2 }), {
    data: Buffer.from([...Array(24).keys()]),
  });
  const [small, large] = [9, 0].map(deflateLevel => PNG.sync.write(picture, { deflateLevel, filterType: 1 }));
  assert.notEqual(small.length, large.length);
  assert.equal(await entryOf(small), await entryOf(large));
  assert.match(await entryOf(small), /^2 [\da-f]{16}$/);
});

test('sees that a picture has become higher', { skip }, async () => {
  const picture = fromPng(await shot(page));
  const { width, height, data } = picture;
  const lower = { width, height: height - 1, data: data.subarray(0, width * (height - 1) * 4) };
  assert.equal(compare(lower, picture).count, width);
  assert.equal(compare(picture, lower).count, width);
});

test('puts pictures beside one another', () => {
  const [one, two] = [blank(1, 1), blank(2, 2)];
  one.data.fill(1);
  two.data.fill(2);
  const rows = [1, 2, 2, 0, 2, 2].flatMap(value => Array(4).fill(value));
  const whole = beside([one, two]);
  assert.deepEqual([whole.width, whole.height, ...whole.data], [3, 2, ...rows]);
});

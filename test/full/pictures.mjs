/**
 * What visitors take along with "Dela", as files on a disk, in each engine and under the strictest policy: the SVG is drawn by a program that is no
 * browser (resvg), has all text, and has its ink where the browser's own picture has it; the PNG, the CSV and the JSON are what they are to be.
 */
import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { DOMParser } from '@xmldom/xmldom';
import { PNG } from 'pngjs';
import { serve } from '../../scripts/serve.mjs';
import { fixture } from '../support/fixtures.mjs';
import { inEachEngine, until } from './support/drive.mjs';
import { close } from './support/in-browsers.mjs';

const require = createRequire(import.meta.url);
const { indicators, peers, summaries, trends } = await fixture('examples');
const elements = {
  'civic-progress-gauge': { id: 'g', ...indicators.OnTheWay },
  'civic-trend-chart': { id: 't', ...trends.Population },
  'civic-peer-comparison': { id: 'p', ...peers.Emissions },
  'civic-goal-summary': { id: 's', ...summaries.Counts },
};

/** The policy of the tests, with the page's own fonts. It stands in a file of TypeScript, which Node does not read. */
const strict = `${/export const strict =\s*"([^"]*)" \+\s*"([^"]*)"/
  .exec(readFileSync('test/support/site.ts', 'utf8'))
  .slice(1)
  .join('')}; font-src 'self'`;

// The page's fonts are those that the pictures are drawn in, one for each page, so that only the drawing can differ: which font stands in for another is each
// program's own choice.
const scratch = mkdtempSync(join(tmpdir(), 'civic-goals-pictures-'));
symlinkSync(resolve('cdn'), join(scratch, 'cdn'));
const families = {
  'Source Sans 3': ['source-sans-3', 'SourceSans3'],
  'Noto Naskh Arabic': ['noto-naskh-arabic', 'NotoNaskhArabic'],
};
const fonts = Object.entries(families).flatMap(([family, [name, file]]) =>
  ['400Regular', '700Bold'].map(weight => {
    const path = require.resolve(`@expo-google-fonts/${name}/${weight}/${file}_${weight}.ttf`);
    copyFileSync(path, join(scratch, `${file}-${weight}.ttf`));
    return {
      family,
      path,
      css: `@font-face { font-family: '${family}'; src: url('/${file}-${weight}.ttf'); font-weight: ${parseInt(weight, 10)}; }`,
    };
  }),
);
writeFileSync(
  join(scratch, 'page.css'),
  `${fonts.map(({ css }) => css).join('\n')}
body { font-family: 'Source Sans 3'; background: Canvas; color: CanvasText }
[lang='ar'] body { font-family: 'Noto Naskh Arabic' }
main { width: 600px }
.dark { color-scheme: dark }`,
);
// Tells what the policy has refused; the fonts are there before the elements are.
writeFileSync(
  join(scratch, 'page.js'),
  `window.refused = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => refused.push(violatedDirective + ' ' + blockedURI));
Promise.all(['400', '700'].flatMap(weight => ['"Source Sans 3"', '"Noto Naskh Arabic"'].map(family => document.fonts.load(weight + ' 16px ' + family, 'aب')))).then(() => import('/cdn/civic-goals.js'));`,
);

const escaped = text => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('<', '&lt;');
const pageOf = (lang, scheme) => `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}" class="${scheme}">
  <meta charset="utf-8" />
  <title>Dela</title>
  <link rel="icon" href="/none.svg" />
  <link rel="stylesheet" href="/page.css" />
  <script src="/page.js"></script>
  <main>${Object.entries(elements)
    .map(
      ([name, data]) => `<${name} actions data-json='${escaped(JSON.stringify(data))}'><p>Inne</p></${name}>`,
    )
    .join('\n')}</main>
</html>`;
const cases = ['sv', 'ar'].flatMap(lang => ['light', 'dark'].map(scheme => ({ lang, scheme })));
writeFileSync(join(scratch, 'none.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
const { server, address } = await serve(scratch, {
  headers: { 'content-security-policy': strict },
  pages: Object.fromEntries(cases.map(({ lang, scheme }) => [`/${lang}-${scheme}`, pageOf(lang, scheme)])),
});

/** Runs in the page: opens an element's panel, and answers with what a visitor reads in the element. */
const openPanel = name => {
  const root = document.querySelector(name)?.shadowRoot;
  const base = root?.querySelector('.base');
  if (!base || document.fonts.status !== 'loaded') return undefined;
  // Each look moves it a little, so that the chart hears that it is near.
  window.looks = (window.looks ?? 0) + 1;
  document.querySelector(name).scrollIntoView({ block: window.looks % 2 ? 'start' : 'center' });
  if (name === 'civic-trend-chart' && !base.querySelector('.drawing svg')) return undefined;
  if (!root.querySelector('.panel')) {
    if (root.querySelector('.opener')?.getAttribute('aria-expanded') === 'false')
      root.querySelector('.opener').click();
    return undefined;
  }
  return {
    read: ['.title', '.sentence', '.figure .value', '.name', '.items', '.label', '.flag']
      .flatMap(selector => [...base.querySelectorAll(selector)])
      .map(part => part.textContent),
    buttons: [...root.querySelectorAll('.panel ul')].map(list => list.querySelectorAll('button').length),
  };
};

/** Runs in the page: presses one of the buttons under "Ladda ner": PNG, SVG, CSV, JSON. */
const pressDownload = (name, index) => {
  const lists = document.querySelector(name).shadowRoot.querySelectorAll('.panel ul');
  lists[1].querySelectorAll('button')[index].click();
  return true;
};

/** Saves a file as a visitor does, and answers with its bytes when it is whole. */
const download = async (browser, name, kind) => {
  const index = ['png', 'svg', 'csv', 'json'].indexOf(kind);
  await browser.run(pressDownload, name, index);
  const size = file => statSync(join(browser.downloads, file)).size;
  let before = -1;
  const file = await until(async () => {
    const [file] = readdirSync(browser.downloads).filter(each => each.endsWith(`.${kind}`));
    if (!file || readdirSync(browser.downloads).some(each => /\.(part|crdownload|wkdownload)$/.test(each)))
      return undefined;
    // One that still grows has not come.
    const [last, now] = [before, size(file)];
    before = now;
    return now > 0 && now === last ? file : undefined;
  }, `${kind} of ${name}`);
  const bytes = readFileSync(join(browser.downloads, file));
  for (const each of readdirSync(browser.downloads)) rmSync(join(browser.downloads, each));
  return bytes;
};

/** Which pixels of a picture are not its ground, one after the other. */
const inkOf = ({ data, width, height }) => {
  const [red, green, blue] = data;
  const ink = new Uint8Array(width * height);
  for (let pixel = 0; pixel < ink.length; pixel++) {
    const [r, g, b] = data.subarray(4 * pixel, 4 * pixel + 3);
    // What is faint may be there in one and not in the other.
    ink[pixel] = Math.abs(r - red) + Math.abs(g - green) + Math.abs(b - blue) > 90 ? 1 : 0;
  }
  return ink;
};

/** The same with everything within so many pixels of it: along the rows, then along the columns. */
const grown = (ink, width, height, reach) => {
  const along = (from, step, count, lineStep, lines) => {
    const to = new Uint8Array(from.length);
    for (let line = 0; line < lines; line++)
      for (let at = 0, last = -Infinity, next = 0; at < count; at++) {
        const start = line * lineStep;
        while (next < count && next <= at + reach) {
          if (from[start + next * step]) last = next;
          next++;
        }
        if (last >= at - reach) to[start + at * step] = 1;
      }
    return to;
  };
  return along(along(ink, 1, width, width, height), width, height, 1, width);
};

/** How many pixels of a picture are farther from all of the other's than that; and how many it has. */
const strays = (one, other, width, height, reach) => {
  const near = grown(other, width, height, reach);
  return one.reduce((sum, is, pixel) => sum + (is && !near[pixel] ? 1 : 0), 0);
};

const squeezed = text => text.replace(/[\s\u2066-\u2069\u00AD-]/g, '');
const density = 2;
/**
 * How far the ink of one may be from the other's, in pixels of the page. WebKitGTK's canvas spaces letters otherwise than its page does. Arabic letters of a font
 * with loose dots it puts beside their line, by as much as a line's height: there is nothing to hold the SVG against, but for its size and its ground.
 */
const reachOf = ({ engine }, lang) => (engine === 'webkit' ? (lang === 'ar' ? Infinity : 3) : 2);

const holdPicture = (svg, png, read, what, reach) => {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const lines = Array.from(document.getElementsByTagName('text'), line => line.textContent);
  const said = squeezed(lines.join(' '));
  for (const words of read)
    for (const word of words.split(/\s+/).map(squeezed))
      assert.ok(said.includes(word), `${what}: ${word} in ${said}`);
  assert.doesNotMatch(svg, /style=|class=|href=|<style|var\(|color-mix|oklch|light-dark| direction=/);

  const drawn = new Resvg(svg, {
    font: {
      fontFiles: fonts.map(({ path }) => path),
      loadSystemFonts: false,
      defaultFontFamily: 'Source Sans 3',
    },
    fitTo: { mode: 'zoom', value: density },
  }).render();
  const own = PNG.sync.read(png);
  assert.deepEqual([drawn.width, drawn.height], [own.width, own.height], what);
  const other = PNG.sync.read(Buffer.from(drawn.asPng()));
  assert.deepEqual([...other.data.subarray(0, 4)], [...own.data.subarray(0, 4)], `${what}: the ground`);
  const [mine, theirs] = [inkOf(own), inkOf(other)];
  const count = mine.reduce((sum, is) => sum + is, 0);
  assert.ok(count > 2000, `${what}: ${count} pixels of ink`);
  if (!Number.isFinite(reach)) return;
  for (const [one, two, which] of [
    [mine, theirs, 'what the browser has drawn and resvg has not'],
    [theirs, mine, 'what resvg has drawn and the browser has not'],
  ])
    assert.equal(strays(one, two, own.width, own.height, reach * density), 0, `${what}: pixels, of ${which}`);
};

const savePictures =
  ({ lang, scheme }) =>
  async browser => {
    await browser.go(`${address}/${lang}-${scheme}`);
    for (const name of Object.keys(elements)) {
      const { read, buttons } = await until(() => browser.run(openPanel, name), `the panel of ${name}`);
      assert.equal(buttons[1], 4, name);
      const svg = (await download(browser, name, 'svg')).toString('utf8');
      const png = await download(browser, name, 'png');
      if (process.env.KEEP) {
        writeFileSync(join(process.env.KEEP, `${browser.engine}-${lang}-${scheme}-${name}.svg`), svg);
        writeFileSync(join(process.env.KEEP, `${browser.engine}-${lang}-${scheme}-${name}.png`), png);
      }
      holdPicture(svg, png, read, name, reachOf(browser, lang));
    }
    assert.deepEqual(await browser.run(() => window.refused), []);
  };

const saveData = async browser => {
  await browser.go(`${address}/sv-light`);
  for (const [name, data] of Object.entries(elements)) {
    await until(() => browser.run(openPanel, name), `the panel of ${name}`);
    const csv = (await download(browser, name, 'csv')).toString('utf8');
    assert.equal(csv.codePointAt(0), 0xfeff, name);
    const rows = csv.slice(1).trimEnd().split('\r\n');
    assert.ok(rows.length > 1, `${name}: ${csv}`);
    const [head] = rows.map(row => row.split(';').length);
    assert.ok(head > 1, `${name}: ${rows[0]}`);
    const json = JSON.parse((await download(browser, name, 'json')).toString('utf8'));
    assert.ok(JSON.stringify(json).includes(JSON.stringify(data.title ?? data.counts)), name);
    assert.equal(json.lang, data.lang ?? json.lang);
  }
  assert.deepEqual(await browser.run(() => window.refused), []);
};

const counts = await inEachEngine({
  ...Object.fromEntries(
    cases.map(each => [
      `pictures of every element in ${each.lang}, ${each.scheme}, are drawn alike by resvg and by the browser`,
      savePictures(each),
    ]),
  ),
  'the figures and the data are on the disk, whole': saveData,
});

server.close();
rmSync(scratch, { recursive: true, force: true });
close(counts);

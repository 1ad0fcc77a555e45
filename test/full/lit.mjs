/**
 * The tests of what elements show, with Lit as pages have it: without what nothing calls (`scripts/lit-uncalled.mjs`). In one engine, as the
 * tests of the loader and of whole pages have what is built, in all of them.
 */
import { readdirSync } from 'node:fs';
import { close, inBrowsers } from './support/in-browsers.mjs';

process.env.LIT = 'pages';
const elements = readdirSync('test/elements', { recursive: true }).map(name => `test/elements/${name}`);
const shows = [
  ...['base/languages', 'base/texts', 'base/fallback', 'base/scroll-anchor', 'base/surfaces'],
  ...['data/faults', 'data/source'],
].map(name => `test/${name}.test.ts`);
const files = [...elements.filter(name => name.endsWith('.test.ts')), ...shows];
close(await inBrowsers(files, { engines: 'chromium' }));

/**
 * The tests of what elements show, with Lit as pages have it: without what nothing calls (`scripts/lit-uncalled.mjs`). In one engine, as the
 * tests of the loader and of whole pages have what is built, in all of them.
 */
import { readdirSync } from 'node:fs';
import { close, inBrowsers } from './support/in-browsers.mjs';

process.env.LIT = 'pages';
const shows =
  /^(vision|goal|progress-gauge|trend|feedback-prompt|languages|texts|faults|fallback|sources|still|surfaces)/;
const files = readdirSync('test').filter(name => name.endsWith('.test.ts') && shows.test(name));
close(
  await inBrowsers(
    files.map(name => `test/${name}`),
    { engines: 'chromium' },
  ),
);

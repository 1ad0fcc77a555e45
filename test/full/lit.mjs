/**
 * The element tests with Lit as pages have it, without what nothing calls (`scripts/lit-uncalled.mjs`). The builder has it whole. In one
 * engine: in the others the tests of the loader and of whole pages have what is built.
 */
import { readdirSync } from 'node:fs';
import { close, inBrowsers } from './support/in-browsers.mjs';

process.env.LIT = 'pages';
const files = readdirSync('test').filter(name => name.endsWith('.test.ts') && !/^builder/.test(name));
close(
  await inBrowsers(
    files.map(name => `test/${name}`),
    { engines: 'chromium' },
  ),
);
